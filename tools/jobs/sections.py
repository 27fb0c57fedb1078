"""Which part of an ad says what: requirements, wishes, work, benefits, the employer, how to apply."""

import re
from typing import NamedTuple

from core.flat import flat, tight
from tools.jobs.phrases import pattern
from tools.jobs.segments import Block, blocks

KINDS = ("must", "nice", "duty", "benefits", "apply", "about", "facts")
_LEAD = 60
_TITLE_WORDS = 7
_FEW_WORDS = 3
_TITLE_LINES, _TITLE_LENGTH = 2, 12
_MARK = re.compile(r"^[\s#*_>=\-–—]*|[\s#*_:=\-–—!?…]*$")
_ASIDE = re.compile(r"\s*\([^)]*\)")
_EMOJI = re.compile(r"[^\w\s()'/&,.:+<>-]")


class Piece(NamedTuple):
    """A block or the rest of one after a heading in its line; `section` is a kind or None in free prose."""

    start: int
    end: int
    section: str | None
    bullet: bool
    inline: bool = False


def heading_kind(line: str, language: str) -> str | None:
    """The kind of a heading line (flat text without marks), or None."""
    line = _EMOJI.sub("", line).strip()
    line = _ASIDE.sub("", line).strip(" :")
    for kind in KINDS:
        if pattern(language, "headings", kind).fullmatch(line):
            return kind
    return None


def _bare(line: str) -> str:
    return _MARK.sub("", line)


def _looks_like_heading(text: str, block: Block, after: Block | None) -> bool:
    line = text[block.start : block.end]
    bare = _bare(line)
    short = _ASIDE.sub("", bare)
    if block.bullet or not bare or len(short) > _LEAD or len(short.split()) > _TITLE_WORDS + 2:
        return False
    marked = line.lstrip().startswith(("#", "**")) or line.rstrip().endswith((":", "?", ":**"))
    return marked or bare.isupper() or (after is not None and after.bullet) or block.first


def _stands_over(text: str, block: Block, after: Block | None) -> bool:
    """Whether a line plainly heads what follows: a colon, or bullets right below it."""
    line = text[block.start : block.end].rstrip("* ")
    return line.endswith(":") or (after is not None and after.bullet and not after.first and line[-1:].isalnum())


def _lead(text: str, flat_text: str, block: Block, language: str) -> tuple[str, int] | None:
    """A heading in front of its own words: `Von Vorteil: ...`. Gives its kind and where the words begin."""
    colon = re.compile(r"\s?:(?:\*\*)?(?=\s)").search(flat_text, block.start, min(block.end, block.start + 110))
    if not colon:
        return None
    head = _bare(flat_text[block.start : colon.start()])
    kind = heading_kind(head, language) or _cue_kind(head, language)
    return (kind, colon.end()) if kind and text[colon.end() : block.end].strip() else None


def _cue_kind(head: str, language: str) -> str | None:
    """The kind of a short lead by its cues: `kein Muss`, `Impératif`, `bonus points`."""
    if len(head.split()) > _TITLE_WORDS - 1:
        return None
    if pattern(language, "cues", "none").search(head) and not pattern(language, "cues", "nice").search(head):
        return "about"
    for kind in ("nice", "must"):
        if pattern(language, "cues", kind).search(head):
            return kind
    return None


def pieces(text: str, language: str) -> list[Piece]:
    """The ad as pieces of words in order, headings taken out."""
    flat_text = flat(text)
    all_blocks = blocks(text)
    section: str | None = None
    local: str | None = None
    found: list[Piece] = []
    for i, block in enumerate(all_blocks):
        after = all_blocks[i + 1] if i + 1 < len(all_blocks) else None
        head = _bare(flat_text[block.start : block.end])
        kind = heading_kind(head, language)
        if kind is None and _looks_like_heading(text, block, after) and _stands_over(text, block, after):
            kind = _cue_kind(head, language)
        if kind and (_looks_like_heading(text, block, after) or len(head.split()) <= _FEW_WORDS) and not block.bullet:
            section, local = kind, None
            continue
        if kind is None and _closes(text, block, after) and i:
            section, local = None, None
            continue
        if section is None and _is_title(text, block, i):
            continue
        lead = _lead(text, flat_text, block, language)
        if lead:
            local = lead[0] if not block.bullet else local
            found.append(Piece(*tight(text, lead[1], block.end, " \t\n"), lead[0], block.bullet, inline=True))
            continue
        if local and not block.bullet and block.first:
            local = None
        found.append(Piece(block.start, block.end, local if local and block.bullet else section, block.bullet))
    return found


def _is_title(text: str, block: Block, number: int) -> bool:
    """The first lines of an ad: its title, employer, place; not yet what it asks."""
    line = text[block.start : block.end]
    return not block.bullet and (
        line.startswith("#") or (number < _TITLE_LINES and len(line.split()) <= _TITLE_LENGTH and line[-1] not in ".!")
    )


def _closes(text: str, block: Block, after: Block | None) -> bool:
    """A heading that we do not know: what stood above does not reach below it."""
    line = text[block.start : block.end].strip()
    if block.bullet or after is None or len(line) > _LEAD:
        return False
    marked = line.startswith("#") or (line.startswith("**") and line.endswith("**"))
    short = len(line.split()) <= _TITLE_WORDS
    plain = block.first and not after.first and short and line[-1].isalnum() and line[:1].isupper()
    return marked or plain or (short and _bare(line).isupper())

"""Which part of an ad says what: requirements, wishes, work, benefits, the employer, how to apply."""

from itertools import groupby
from typing import NamedTuple

from core.flat import flat, tight
from tools.jobs.headings import KINDS, bare, cue_kind, heading_kind, hinted_kind, lead, without_aside
from tools.jobs.papers import papers_asked
from tools.jobs.phrases import own, pattern
from tools.jobs.segments import Block, blocks

_LONGEST, _LONGEST_LEAD = 60, 80
_TITLE_WORDS = 7
_FEW_WORDS = 3
_LIST_WORDS = 14
_LIST = 3
_TITLE_LINES, _TITLE_LENGTH = 2, 12
_ASKED = ("must", "nice", "duty")


class Piece(NamedTuple):
    """A block or the rest of one after a heading in its line; `section` is a kind or None in free prose."""

    start: int
    end: int
    section: str | None
    bullet: bool
    inline: bool = False


class _Page(NamedTuple):
    text: str
    flat_text: str
    language: str
    blocks: list[Block]

    def line(self, i: int) -> str:
        """The words of a block."""
        return self.text[self.blocks[i].start : self.blocks[i].end]

    def after(self, i: int) -> Block | None:
        """The block below."""
        return self.blocks[i + 1] if i + 1 < len(self.blocks) else None


def pieces(text: str, language: str) -> list[Piece]:
    """The ad as pieces of words in order, headings taken out."""
    page = _Page(text, flat(text), language, blocks(text))
    section: str | None = None
    local: str | None = None
    found: list[Piece] = []
    for i, block in enumerate(page.blocks):
        kind = _heading(page, i)
        if kind:
            section, local = kind, None
            continue
        if _closes(page, i) and i:
            section, local = None, None
            continue
        if section is None and _is_title(page, i):
            continue
        led = lead(text, page.flat_text, (block.start, block.end), language, bullet=block.bullet)
        if led:
            local = led[0] if not block.bullet else local
            found.append(Piece(*tight(text, led[1], block.end, " \t\n"), led[0], block.bullet, inline=True))
            continue
        if section in _ASKED and _ends(page, i, filled=bool(found) and found[-1].section == section):
            section, local = None, None
        if local and not block.bullet and block.first:
            local = None
        listed = block.bullet or (section in _ASKED and _in_list(page, i))
        found.append(Piece(block.start, block.end, local if local and block.bullet else section, listed))
    return _voted(page, found)


def _ends(page: _Page, i: int, *, filled: bool) -> bool:
    """Whether a section is over: a paragraph after its list, or a paragraph of sentences after its first one."""
    block = page.blocks[i]
    if block.bullet or not block.first or not i:
        return False
    return page.blocks[i - 1].bullet or (filled and page.line(i).rstrip()[-1] in ".!?")


def _voted(page: _Page, found: list[Piece]) -> list[Piece]:
    """Lists under headings that we do not know: one asks where most of its points do."""
    kept: list[Piece] = []
    for loose, run in groupby(found, key=lambda p: p.bullet and p.section is None):
        points = list(run)
        asking = sum(_asks(page, p) for p in points) if loose and len(points) >= _LIST else 0
        kept += [p._replace(section="must") for p in points] if 2 * asking > len(points) else points
    return kept


def _asks(page: _Page, piece: Piece) -> bool:
    words, language = page.flat_text[piece.start : piece.end], page.language
    told = own(language, "cues", "tells").match(words) or pattern(language, "cues", "duty").search(words)
    cues = any(pattern(language, "cues", key).search(words) for key in ("have", "must"))
    return not told and bool(cues or own(language, "cues", "addresses").match(words) or papers_asked(words, loosely=False))


def _heading(page: _Page, i: int) -> str | None:
    """The kind of a line that heads what is below it, or None."""
    block, after = page.blocks[i], page.after(i)
    if block.bullet:
        return None
    head = bare(page.flat_text[block.start : block.end])
    alone = _looks_like_heading(page, i)
    kind = heading_kind(head, page.language)
    if kind is None and alone and _stands_over(page, i):
        kind = cue_kind(head, page.language)
    if kind is None and alone and after is not None and _set_apart(page, i):
        kind = hinted_kind(head, page.language)
    return kind if kind and (alone or len(head.split()) <= _FEW_WORDS) else None


def _looks_like_heading(page: _Page, i: int) -> bool:
    line, block, after = page.line(i), page.blocks[i], page.after(i)
    short = without_aside(bare(line))
    more = 1 + (line.rstrip("* ").endswith(":"))
    if (
        block.bullet
        or not bare(line)
        or len(short) > (_LONGEST, _LONGEST_LEAD)[more - 1]
        or len(short.split()) > _TITLE_WORDS + 2 * more
    ):
        return False
    marked = line.lstrip().startswith(("#", "**")) or line.rstrip().endswith((":", "?", ":**", "…", "..."))
    return marked or bare(line).isupper() or (after is not None and after.bullet) or block.first


def _stands_over(page: _Page, i: int) -> bool:
    """Whether a line plainly heads what follows: a colon, or bullets right below it."""
    line, after = page.line(i).rstrip("* "), page.after(i)
    return line.endswith(":") or (after is not None and after.bullet and not after.first and line[-1:].isalnum())


def _set_apart(page: _Page, i: int) -> bool:
    """Whether a line we do not know by heart is set as a heading: marked, in capitals, or short above its words."""
    line, block, after = page.line(i).strip(), page.blocks[i], page.after(i)
    if after is None or (i == 0 and not line.startswith(("#", "**"))):
        return False
    marked = line.startswith("#") or line.rstrip("* ").endswith((":", "?", "…", "...")) or line.endswith("**")
    over = block.first and not after.first and (line[-1].isalnum() or line[-1] in ")!") and line[:1].isupper()
    return marked or bare(line).isupper() or over


def _in_list(page: _Page, i: int) -> bool:
    """Whether a line without a mark is an item all the same: short, no sentence, with others like it above or below."""
    block = page.blocks[i]
    beside = [b for b in (page.after(i),) if b is not None and not b.first]
    beside += [page.blocks[i - 1]] if i and not block.first else []
    return _is_item(page, block) and any(_is_item(page, b) for b in beside)


def _is_item(page: _Page, block: Block) -> bool:
    words = page.text[block.start : block.end]
    return words[-1] not in ".!?:" and len(words.split()) <= _LIST_WORDS


def _is_title(page: _Page, i: int) -> bool:
    """The first lines of an ad: its title, employer, place; not yet what it asks."""
    line = page.line(i)
    return not page.blocks[i].bullet and (
        line.startswith("#") or (i < _TITLE_LINES and len(line.split()) <= _TITLE_LENGTH and line[-1] not in ".!")
    )


def _closes(page: _Page, i: int) -> bool:
    """A heading that we do not know: what stood above does not reach below it."""
    block, after, line = page.blocks[i], page.after(i), page.line(i).strip()
    if block.bullet or after is None or len(line) > _LONGEST:
        return False
    marked = line.startswith("#") or (line.startswith("**") and line.endswith("**"))
    short = len(line.split()) <= _TITLE_WORDS
    plain = block.first and not after.first and short and line[-1].isalnum() and line[:1].isupper()
    return marked or plain or (short and bare(line).isupper())


__all__ = ["KINDS", "Piece", "heading_kind", "pieces"]

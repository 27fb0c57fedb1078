"""What a heading stands over: by heart where it is a usual one, else by the words in it."""

import re

from tools.jobs.phrases import own, pattern

KINDS = ("must", "nice", "duty", "benefits", "apply", "about", "facts")
_HINTS = ("none", "nice", "benefits", "work", "must", "apply", "duty", "about")
"""The order matters: `what would help us` is a wish, `what you need not have` asks for nothing."""
_SAME = {"none": "about", "work": "duty"}
MARK = re.compile(r"^[\s#*_>=\-–—]*|[.:]?\*\*$|[\s#*_:=\-–—!?…]*$|\.{3}$")
_NO = re.compile(r"(?:\b(?:not|nicht|kein\w*|pas|no|niet|geen|nao|non))(?: \w+)?\s+$")
_ASIDE = re.compile(r"\s*\([^)]*\)")
_EMOJI = re.compile(r"[^\w\s()'/&,.:+<>-]")
_FEW_WORDS = 6
_MORE_WORDS = 8
_ASKED = ("must", "nice")
_STOP = re.compile(r"\s?([:?.])(?:\*\*)?(?=\s)")
_REACH = 110


def bare(line: str) -> str:
    """A line without the marks of a heading at its edges."""
    return MARK.sub("", line)


def without_aside(line: str) -> str:
    """A line without what stands in brackets."""
    return _ASIDE.sub("", line)


def heading_kind(line: str, language: str) -> str | None:
    """The kind of a usual heading (flat text without marks), or None."""
    line = without_aside(_EMOJI.sub("", line).strip()).strip(" :")
    for kind in KINDS:
        if pattern(language, "headings", kind).fullmatch(line):
            return kind
    return None


def hinted_kind(line: str, language: str) -> str | None:
    """The kind that the words of any heading hint at, or None."""
    line = without_aside(_EMOJI.sub("", line)).strip(" :.,")
    found = [hint for hint in _HINTS if own(language, "heads", hint).search(line)]
    if not found:
        return None
    return "nice" if "nice" in found else _SAME.get(found[0], found[0])


def cue_kind(head: str, language: str) -> str | None:
    """The kind of a short lead by its cues: `kein Muss`, `Impératif`, `bonus points`."""
    if len(head.split()) > _FEW_WORDS:
        return None
    if pattern(language, "cues", "none").search(head) and not pattern(language, "cues", "nice").search(head):
        return "about"
    for kind in ("nice", "must"):
        if hit := pattern(language, "cues", kind).search(head):
            return "nice" if _NO.search(head[: hit.start()]) else kind
    return None


def lead(text: str, flat_text: str, span: tuple[int, int], language: str, *, bullet: bool) -> tuple[str, int] | None:
    """A heading in front of its own words: `Von Vorteil: ...`, `Who are you? ...`. Gives its kind and where the words begin."""
    start, end = span
    stop = _STOP.search(flat_text, start, min(end, start + _REACH))
    if not stop or not text[stop.end() : end].strip():
        return None
    head = bare(flat_text[start : stop.start()])
    size = len(head.split())
    asks = size <= _MORE_WORDS and own(language, "heads", "asks").match(head) is not None
    if stop.group(1) != ":" and (bullet or not (asks or text.startswith("**", start))):
        return None
    kind = heading_kind(head, language) or cue_kind(head, language)
    if kind is None and size <= _MORE_WORDS:
        kind = hinted_kind(head, language)
        kind = None if bullet and kind not in _ASKED else kind
    return (kind, stop.end()) if kind else None

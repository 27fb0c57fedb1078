"""An answer cut into the pieces that can be true or not: sentences, points of a list, cells of a table, each with its place in the answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Form = Literal["sentence", "point", "cell", "row"]
_FENCE = re.compile(r"\s*(?:```|~~~)")
_FRONT = re.compile(r"\s*(?P<quote>(?:>\s?)+)?\s*(?P<title>#{1,6}\s+)?(?P<point>(?:[-*+•–]|\d{1,2}[.)])\s+)?(?:\[[ xX]\]\s+)?")
_RULE = re.compile(r"[\s|:–-]+")
_CELL = re.compile(r"[^|]+")
_BREAK = re.compile(r"(?<=[.!?…])(?<!\b\w\.)(?<!\b\d\d\.)(?<!\b[A-ZÀ-Þ][a-z]\.)[\"”»“*_)]*\s+(?=[^a-zß-ÿ\s])")
_QUOTED = re.compile(r"„[^“”\"]{25,}[“”\"]|“[^”\"]{25,}[”\"]|«[^»]{25,}»|\"[^\"]{25,}\"")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_SIGNS = re.compile(r"\*\*|__|~~|`|(?<!\w)[*_](?=\w)|(?<=[\w.!?])[*_](?!\w)")
_BOLD = re.compile(r"(?:\*\*|__)[^*_]+(?:\*\*|__):?$")
_YES, _NO = re.compile(r"^\W*[✅✔☑👍🟢]"), re.compile(r"^\W*[❌✗✘✖🔴⚪🚫]")
_FRINGE = re.compile(r"^[^\w\"“„«¿¡$€£(]+|\s+$")


@dataclass(frozen=True)
class Piece:
    """A stretch of an answer, `answer[start:end]`, and its plain words.

    `opens` says that what follows hangs on it: a title, or a line that ends with a colon. `quoted` are words that are offered to be
    used: in quotation marks, a quotation or a block of code. `head` is the title of a cell's column. `sign` is a tick or a cross before it.
    """

    start: int
    end: int
    text: str
    form: Form
    line: int
    opens: bool = False
    quoted: bool = False
    head: str = ""
    sign: Literal["", "yes", "no"] = ""


def pieces(answer: str) -> Iterator[Piece]:
    """The pieces of an answer in Markdown, in order."""
    fenced, at = False, 0
    heads: list[re.Match[str]] = []
    for number, line in enumerate(answer.splitlines(keepends=True)):
        body = line.rstrip()
        fence, tabled = bool(_FENCE.match(body)), body.lstrip().startswith("|")
        fenced ^= fence
        heads = (heads or list(_CELL.finditer(body))) if tabled else []
        if tabled:
            yield from _row(body, (at, number), [plain(head.group()) for head in heads])
        elif body.strip() and not fence:
            yield from _line(body, (at, number), fenced=fenced)
        at += len(line)


def plain(text: str) -> str:
    """Words without the signs of Markdown and what stands before them."""
    return _FRINGE.sub("", _SIGNS.sub("", _LINK.sub(r"\1", text)))


def _row(body: str, place: tuple[int, int], heads: list[str]) -> Iterator[Piece]:
    if _RULE.fullmatch(body):
        return
    cells = [cell for cell in _CELL.finditer(body) if cell.group().strip()]
    if [plain(cell.group()) for cell in cells] == [head for head in heads if head]:
        yield Piece(*_span(body, cells[0].start(), cells[-1].end(), place[0]), " | ".join(heads), "row", place[1], opens=True)
        return
    for head, cell in zip(heads, _CELL.finditer(body), strict=False):
        if cell.group().strip():
            yield Piece(
                *_span(body, *cell.span(), place[0]), plain(cell.group()), "cell", place[1], head=head, sign=_sign(cell.group())
            )


def _line(body: str, place: tuple[int, int], *, fenced: bool) -> Iterator[Piece]:
    front = _FRONT.match(body)
    begin = front.end() if front else 0
    rest = body[begin:]
    titled = bool(front and front["title"]) or bool(_BOLD.fullmatch(rest))
    quotes = [(begin + found.start(), begin + found.end()) for found in _QUOTED.finditer(rest)]
    led = [start for start, _ in quotes if body[:start].rstrip(" *_").endswith(":")]
    ends = sorted({*led, *(begin + found.end() for found in _BREAK.finditer(rest))} - {begin})
    form: Form = "point" if front and front["point"] else "sentence"
    for start, end in zip([begin, *ends], [*ends, len(body)], strict=True):
        text = plain(body[start:end])
        if text:
            opens = titled or (text.endswith(":") and (end == len(body) or end in led))
            inside = fenced or bool(front and front["quote"]) or any(a <= start < b - 1 for a, b in quotes)
            yield Piece(
                *_span(body, start, end, place[0]), text, form, place[1], opens=opens, quoted=inside, sign=_sign(body[start:end])
            )


def _span(body: str, start: int, end: int, at: int) -> tuple[int, int]:
    words = body[start:end]
    return at + start + len(words) - len(words.lstrip()), at + start + len(words.rstrip())


def _sign(raw: str) -> Literal["", "yes", "no"]:
    return "yes" if _YES.match(raw) else "no" if _NO.match(raw) else ""

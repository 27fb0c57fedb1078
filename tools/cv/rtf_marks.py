"""Rich Text as a row of marks, and where the words of each group go."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.errors import FileRefused

MOST_MARKS = 400_000
MARK = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)", re.DOTALL
)
TABLES = {"fonttbl", "colortbl", "stylesheet"}
LISTED = {"listtext", "pntext"}
"""What stands before an item of a list: a bullet or a number."""
SKIPPED = frozenset(
    (
        *("info", "pict", "objdata", "objclass", "nonshppict", "themedata", "colorschememapping", "datastore", "latentstyles"),
        *("listtable", "listoverridetable", "generator", "xmlnstbl", "rsidtbl", "sn", "sv", "xe", "tc", "rxe", "bkmkstart"),
        *("bkmkend", "filetbl", "revtbl", "pntxtb", "pntxta", "pnseclvl", "footnote", "private", "passwordhash", "ftnsep"),
        *("ftnsepc", "aftnsep", "aftnsepc", "template", "mmathPr", "falt", "panose", "blipuid", "atrfstart", "nonesttables"),
    )
)
READ = {"shpinst", "shptxt", "fldinst", "annotation", "background", "nesttableprops"}
"""Starred groups that are read all the same; other starred ones are for programs that know them."""
COMMENTS = {"annotation", "atnid", "atnauthor"}
HEADERS = {"header", "headerl", "headerr", "headerf"}
FOOTERS = {"footer", "footerl", "footerr", "footerf"}


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: `kind` is word (a command with its number), byte, sign, open, close or text."""

    kind: str
    text: str = ""
    number: int | None = None


def marks(source: str) -> Iterator[Mark]:
    """The marks of a file, given letter by byte; embedded bytes are jumped over.

    Raises:
        FileRefused: when there are more than any CV has.
    """
    at = count = 0
    while match := MARK.match(source, at):
        at = match.end()
        count += 1
        if count > MOST_MARKS:
            raise FileRefused(
                "too_large", "This file holds far more marks than a CV.", "Save it as DOCX or PDF and try that file."
            )
        if match[1] == "bin":
            at += max(0, int(match[2] or 0))
        elif match[0].strip("\r\n\0"):
            yield _mark(*match.groups())


def _mark(word: str, number: str, byte: str, *others: str) -> Mark:
    if word:
        return Mark("word", word, int(number) if number else None)
    if byte:
        return Mark("byte", chr(int(byte, 16)))
    sign, brace, text = others
    if brace:
        return Mark("open" if brace == "{" else "close")
    return Mark("sign" if sign else "text", sign or text)


def place_of(word: str, *, starred: bool) -> str:
    """Where the words of a group go that begins with this word; empty when where they went before."""
    if word in TABLES:
        return word
    if word in COMMENTS:
        return "comment"
    if word in HEADERS:
        return "header"
    if word in FOOTERS:
        return "footer"
    if word == "fldinst":
        return "fldinst"
    return "nowhere" if word in SKIPPED | LISTED or (starred and word not in READ) else ""

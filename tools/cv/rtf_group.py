"""What holds inside a pair of braces of a Rich Text file: how letters look and what paragraph they stand in."""

from dataclasses import dataclass, field, replace

from tools.cv.flow import WHITE, Look
from tools.cv.rtf_head import Tables

SHADES = {"highlight", "chcbpat", "cb"}
USUAL = 24
"""The size of letters where none is given, in half points."""
MOST_SKIPPED = 8
BODY_TEXT = 9
"""The outline level that means: no heading."""


@dataclass(slots=True)
class Group:
    """One pair of braces; what is inside begins as it was outside."""

    look: Look = field(default_factory=lambda: Look(size=USUAL / 2))
    font: int = 0
    place: str = "body"
    """Where its words go: body, header, footer, comment, fldinst, a table of the head, or nowhere."""
    link: str = ""
    skip: int = 1
    """How many letters stand in for one that old programs lack."""
    boxed: bool = False
    started: bool = False
    depth: int = 0
    """How many tables the paragraph stands in."""
    heading: int = 0
    before: float = 0.0
    shaded: bool = False

    def set(self, word: str, number: int | None, tables: Tables) -> None:
        """Takes in a word about letters or the paragraph; others mean nothing here."""
        if word == "pard":
            self.depth, self.heading, self.before, self.shaded = 0, 0, 0.0, False
        elif word in {"intbl", "itap"}:
            self.depth = max(self.depth, 1) if word == "intbl" else min(number or 0, 2)
        else:
            self._paragraph(word, number or 0, tables)
            self._letters(word, number, tables)

    def _paragraph(self, word: str, number: int, tables: Tables) -> None:
        if word in {"s", "outlinelevel"}:
            outlined = number + 1 if number < BODY_TEXT else 0
            self.heading = outlined if word == "outlinelevel" else tables.headings.get(number, self.heading)
        elif word == "sb":
            self.before = number / 20
        elif word == "cbpat":
            self.shaded = tables.colour(number) not in WHITE | {""}

    def _letters(self, word: str, number: int | None, tables: Tables) -> None:
        on = number != 0
        if word == "f":
            self.font = number or 0
        if word == "uc":
            self.skip = max(0, min(number or 0, MOST_SKIPPED))
        if word == "plain":
            self.look = Look(size=USUAL / 2)
        if word in {"v", "deleted"}:
            self.look = replace(self.look, hidden=on or None)
        if word == "b":
            self.look = replace(self.look, bold=on)
        if word == "i":
            self.look = replace(self.look, italic=on)
        if word == "fs":
            self.look = replace(self.look, size=(USUAL if number is None else number) / 2)
        if word == "cf":
            self.look = replace(self.look, colour=tables.colour(number or 0))
        if word in SHADES:
            self.look = replace(self.look, shaded=tables.colour(number or 0) not in WHITE | {""})

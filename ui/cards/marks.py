"""Signs used on all cards. Colour is never the only sign: each has an icon and a word."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.text import fold
from tools.documents.letter_words import company_name
from ui.render import words


@dataclass(frozen=True)
class Mark:
    """A state in words: its name, its icon, its colour."""

    word: str
    icon: str
    color: str

    @property
    def badge(self) -> str:
        """As a Markdown badge."""
        return f":{self.color}-badge[:material/{self.icon}: {self.word}]"


VERDICTS = {
    "met": Mark("Met", "check_circle", "green"),
    "partial": Mark("Partly met", "contrast", "orange"),
    "missing": Mark("Missing", "cancel", "red"),
    "unknown": Mark("Not known", "help", "gray"),
}
KINDS = {
    "must": Mark("Must", "priority_high", "blue"),
    "nice": Mark("Nice to have", "star", "violet"),
    "duty": Mark("Duty", "task_alt", "gray"),
}
ADVICE = {
    "ask": Mark("Tell me", "question_answer", "blue"),
    "show": Mark("Make it visible", "visibility", "green"),
    "learn": Mark("Real gap", "school", "orange"),
    "profile": Mark("Your CV", "badge", "violet"),
}
SEVERITIES = {
    "fix": Mark("Fix first", "priority_high", "red"),
    "better": Mark("Would make it stronger", "trending_up", "orange"),
    "hint": Mark("Worth a look", "lightbulb", "gray"),
}
CHANGES = {
    "kept": Mark("Kept", "check", "gray"),
    "moved": Mark("Moved", "swap_vert", "blue"),
    "reworded": Mark("Reworded", "edit", "violet"),
    "dropped": Mark("Left out", "remove", "orange"),
    "added": Mark("Added", "add", "green"),
    "edited": Mark("Your words", "ink_pen", "violet"),
}
LINES = {
    "backed": Mark("Your words", "ink_pen", "violet"),
    "unbacked": Mark("Not backed by a fact", "error", "orange"),
}
CAUSES = {
    "verdict": Mark("Judged anew", "gavel", "blue"),
    "evidence": Mark("Other evidence", "fact_check", "violet"),
    "moved": Mark("Moved by you", "swap_vert", "orange"),
    "added": Mark("Asked anew", "add", "green"),
    "removed": Mark("No longer asked", "remove", "red"),
    "weight": Mark("Weighs more or less", "balance", "gray"),
}
_SURE = (
    (0.9, Mark("sure", "check", "green")),
    (0.7, Mark("likely", "done", "gray")),
    (0.0, Mark("please check", "help", "orange")),
)


def confidence(value: float) -> Mark:
    """How sure a reading is, in words."""
    return next(mark for least, mark in _SURE if value >= least or least == 0.0)


def chips(names: Iterable[str], most: int = 30) -> str:
    """Short words as grey badges; what does not fit is counted."""
    every = [n for n in names if n.strip()]
    shown = " ".join(f":gray-badge[{words(n)}]" for n in every[:most])
    return shown if len(every) <= most else f"{shown} :gray[and {len(every) - most} more]"


def dotted(parts: Sequence[str | None]) -> str:
    """What is there of a line, with dots between; plain words in, safe Markdown out."""
    return " · ".join(words(p) for p in parts if p)


def named(title: str | None, company: str | None) -> list[str]:
    """What a job is called: title and employer; an employer that stands in the title already is not said again."""
    bare = fold(company_name(company or ""))
    said = f" {fold(title or '')} "
    again = bool(bare) and re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", said) is not None
    return [part for part in (title, None if again else company) if part]


def job_name(title: str | None, company: str | None) -> str:
    """The same as one line of safe Markdown."""
    return dotted(named(title, company))


def span(start: str | None, end: str | None, *, current: bool = False) -> str:
    """A stretch of time as written: `2019-03 – now`."""
    last = "now" if current and not end else end
    return " – ".join(filter(None, (start, last)))


def count(number: int, one: str, many: str = "") -> str:
    """`1 role`, `3 roles`."""
    return f"{number} {one if number == 1 else many or one + 's'}"

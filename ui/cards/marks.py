"""Signs used on all cards. Colour is never the only sign: each has an icon and a word."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.text import fold
from tools.documents.letter_words import company_name
from ui.render import words
from ui.tongue import Later, later, t


@dataclass(frozen=True)
class Mark:
    """A state in words: its name, its icon, its colour."""

    name: Later
    icon: str
    color: str

    @property
    def word(self) -> str:
        """Its name in the language of the visit."""
        return str(self.name)

    @property
    def badge(self) -> str:
        """As a Markdown badge."""
        return f":{self.color}-badge[:material/{self.icon}: {self.word}]"


VERDICTS = {
    "met": Mark(later("Met"), "check_circle", "green"),
    "partial": Mark(later("Partly met"), "contrast", "orange"),
    "missing": Mark(later("Missing"), "cancel", "red"),
    "unknown": Mark(later("Not known"), "help", "gray"),
}
KINDS = {
    "must": Mark(later("Must"), "priority_high", "blue"),
    "nice": Mark(later("Nice to have"), "star", "violet"),
    "duty": Mark(later("Duty"), "task_alt", "gray"),
}
ADVICE = {
    "ask": Mark(later("Tell me"), "question_answer", "blue"),
    "show": Mark(later("Make it visible"), "visibility", "green"),
    "learn": Mark(later("Real gap"), "school", "orange"),
    "profile": Mark(later("Your CV"), "badge", "violet"),
}
SEVERITIES = {
    "fix": Mark(later("Fix first"), "priority_high", "red"),
    "better": Mark(later("Would make it stronger"), "trending_up", "orange"),
    "hint": Mark(later("Worth a look"), "lightbulb", "gray"),
}
CHANGES = {
    "kept": Mark(later("Kept"), "check", "gray"),
    "moved": Mark(later("Moved"), "swap_vert", "blue"),
    "reworded": Mark(later("Reworded"), "edit", "violet"),
    "dropped": Mark(later("Left out"), "remove", "orange"),
    "added": Mark(later("Added"), "add", "green"),
    "edited": Mark(later("Your words"), "ink_pen", "violet"),
}
LINES = {
    "backed": Mark(later("Your words"), "ink_pen", "violet"),
    "unbacked": Mark(later("Not backed by a fact"), "error", "orange"),
}
CAUSES = {
    "verdict": Mark(later("Judged anew"), "gavel", "blue"),
    "evidence": Mark(later("Other evidence"), "fact_check", "violet"),
    "moved": Mark(later("Moved by you"), "swap_vert", "orange"),
    "added": Mark(later("Asked anew"), "add", "green"),
    "removed": Mark(later("No longer asked"), "remove", "red"),
    "weight": Mark(later("Weighs more or less"), "balance", "gray"),
}
_SURE = (
    (0.9, Mark(later("sure"), "check", "green")),
    (0.7, Mark(later("likely"), "done", "gray")),
    (0.0, Mark(later("please check"), "help", "orange")),
)


def confidence(value: float) -> Mark:
    """How sure a reading is, in words."""
    return next(mark for least, mark in _SURE if value >= least or least == 0.0)


def chips(names: Iterable[str], most: int = 30) -> str:
    """Short words as grey badges; what does not fit is counted."""
    every = [n for n in names if n.strip()]
    shown = " ".join(f":gray-badge[{words(n)}]" for n in every[:most])
    return shown if len(every) <= most else f"{shown} :gray[{t('and {n} more', n=len(every) - most)}]"


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
    last = t("now") if current and not end else end
    return " – ".join(filter(None, (start, last)))

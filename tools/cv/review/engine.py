"""A CV looked over as a careful friend would: findings in the order in which they matter, and what is good already.

This stands with the reader, below the slices about jobs: it needs the file, the words and their places, and no job. What an
ad would change is told by `tools/jobs/improve.py`, which borrows from here.
"""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, cast

from tools.cv.models import Reading
from tools.cv.review.desk import FOLDER, Desk, Raw, table
from tools.cv.review.good import good
from tools.cv.review.lines import lines
from tools.cv.review.models import Finding, Review, Severity
from tools.cv.review.parsing import parsing
from tools.cv.review.properties import properties
from tools.cv.review.reach import reach
from tools.cv.review.terms import terms
from tools.cv.review.times import times

LONGEST = 240
_SLOT = re.compile(r"\{(\w+)\}")
_ONE = 1


def review(reading: Reading, today: date, language: str = "") -> Review:
    """Feedback on a CV, weightiest first, each finding with its line.

    Args:
        reading: as read from a file, or made of facts alone (without a file name).
        today: for running roles and dates in the future.
        language: two letters in which to tell; empty, or one without texts: the CV's own, else English.
    """
    desk = Desk(reading, today)
    raw = [found for look in (parsing, reach, times, lines, terms, properties) for found in look(desk)]
    spoken = next((code for code in (language, reading.language) if code in languages()), "en")
    findings = _findings(desk, raw, spoken)
    praise = tuple(_said(spoken, "good", kind, slots) for kind, slots in good(desk, {f.kind for f in findings}))
    summary = _summary(findings, spoken)
    return Review(file_name=reading.file_name, language=spoken, summary=summary, good=praise, findings=findings)


@cache
def languages() -> tuple[str, ...]:
    """The languages in which a review can be told."""
    return tuple(sorted(path.stem for path in (FOLDER / "texts").glob("*.toml")))


def _findings(desk: Desk, raw: Sequence[Raw], language: str) -> tuple[Finding, ...]:
    """Put into words, in order, no more of a kind than its cap; the last one listed tells how many more there are."""
    made: list[Finding] = []
    for severity, kinds in table("kinds").items():
        for kind, most in kinds.items():
            alike = list({(f.where, f.quote, str(f.slots)): f for f in raw if f.kind == kind}.values())
            for number, found in enumerate(alike[:most], 1):
                more = len(alike) - most if number == most else 0
                made.append(_finding(desk, found, language, (severity, max(0, more))))
    return tuple(made)


def _finding(desk: Desk, found: Raw, language: str, rank: tuple[str, int]) -> Finding:
    slots = {"quote": _cut(found.quote), **found.slots}
    for name in ("reason", "ask"):
        if name in slots:
            slots[name] = _text(language, name, str(slots[name]))
    page, box = desk.place(found.where) if found.where != "file" else (found.page, None)
    return Finding(
        kind=found.kind,
        severity=cast("Severity", rank[0]),
        where=found.where,
        quote=_cut(found.quote),
        why=_said(language, found.kind, "why", slots),
        how=_said(language, found.kind, "how", slots),
        page=page or found.page,
        box=box,
        more=rank[1],
    )


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else flat[: flat.rfind(" ", 0, LONGEST)] + " …"


def _said(language: str, section: str, key: str, slots: dict[str, Any]) -> str:
    """A text with its slots filled once: words of the CV are values and never slots."""
    return _SLOT.sub(lambda m: str(slots.get(m[1], m[0])), _text(language, section, key))


def _text(language: str, section: str, key: str) -> str:
    found = table(f"texts/{language}").get(section, {}).get(key)
    return str(found if found is not None else table("texts/en")[section][key])


def _summary(findings: Sequence[Finding], language: str) -> str:
    """How much there is of each weight, and what to begin with."""
    counts: Counter[str] = Counter()
    for finding in findings:
        counts[finding.severity] += 1 + finding.more
    if not findings:
        return _text(language, "summary", "none")
    parts = [
        _said(language, "summary", f"{severity}_{'one' if counts[severity] == _ONE else 'many'}", {"n": counts[severity]})
        for severity in table("kinds")
        if counts[severity]
    ]
    return _said(language, "summary", "some", {"counts": ", ".join(parts), "first": findings[0].why})

"""The profile that LinkedIn saves as PDF: side bar, employers with several titles, lengths of time, numbered pages."""

import json
from itertools import groupby
from typing import Any

from evals.layouts.pages import pdf
from evals.layouts.person import FOLDER, Layout, Person

NOW = 2026 * 12 + 1
"""The month that running jobs run to, for the lengths of time."""
TOP = 3
"""How many skills such a profile shows."""
WORDS: dict[str, dict[str, Any]] = json.loads((FOLDER / "linkedin.json").read_text(encoding="utf-8"))


def _month(date: str, of_year: int) -> int:
    """A date as a number of months; a year counts as its first or last month."""
    if date == "present":
        return NOW
    return int(date[:4]) * 12 + (int(date[5:7]) if date[5:7] else of_year)


def _length(jobs: list[Person], words: dict[str, Any]) -> str:
    """How long some jobs lasted, as the site writes it."""
    months = _month(jobs[0]["end"], 12) - _month(jobs[-1]["start"], 1) + 1
    parts = [(months // 12, words["years"]), (months % 12, words["months"])]
    return " ".join(f"{count} {names[count > 1]}" for count, names in parts if count)


def profile(person: Person) -> bytes:
    """A person in this layout."""
    words = WORDS[person["language"]]
    firms = []
    for name, found in groupby(person["work"], lambda job: str(job["company"])):
        jobs = list(found)
        made = [{**job, "dates": f"{job['dates']} ({_length([job], words)})"} for job in jobs]
        firms.append({"name": name, "jobs": made, "total": _length(jobs, words) if len(jobs) > 1 else ""})
    return pdf("linkedin", "profile")({**person, "words": words, "firms": firms, "skills": person["skills"][:TOP]})


def shown(found: dict[str, Any]) -> dict[str, Any]:
    """What of a gold the layout shows."""
    return {**found, "skills": found["skills"][:TOP]}


LAYOUTS = (Layout("linkedin.pdf", "linkedin", profile, fits=lambda p: p["language"] in WORDS, keeps=shown),)

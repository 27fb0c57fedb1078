"""The invented people of `fixtures/cv/people`, what a reader should find of them, and what a layout is."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "fixtures" / "cv"
Person = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Layout:
    """A way to set a CV.

    `file` ends the file's name and says its format (`sidebar.pdf`), `kind` is the class that tables are made by, `make` sets a
    person, `fits` says for whom it can be set, `keeps` what of the gold the layout shows.
    """

    file: str
    kind: str
    make: Callable[[Person], bytes]
    fits: Callable[[Person], bool] = lambda _: True
    keeps: Callable[[dict[str, Any]], dict[str, Any]] = dict


@cache
def _people() -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8") for path in sorted((FOLDER / "people").glob("*.json")))


def people() -> list[Person]:
    """All invented people, each time anew."""
    return [json.loads(text) for text in _people()]


@cache
def labels(language: str) -> dict[str, str]:
    """The words that forms print before values, in a language."""
    words: dict[str, dict[str, str]] = json.loads((FOLDER / "labels.json").read_text(encoding="utf-8"))
    return words[language]


def gold(person: Person) -> dict[str, Any]:
    """What a reader should find, in the shape of the scorer's golds."""
    same = ("name", "email", "phone", "location", "links")
    return {
        **{key: person[key] for key in same},
        "work": [
            {"company": w["company"], "title": w["title"], "start": w["start"], "end": w["end"], "n_bullets": len(w["bullets"])}
            for w in person["work"]
        ],
        "education": [{k: e.get(k) for k in ("institution", "degree", "area", "start", "end")} for e in person["education"]],
        "skills": person["skills"],
        "languages": [language for language, _ in person["spoken"]],
        "certifications": person["certificates"],
    }


def without_links(found: dict[str, Any]) -> dict[str, Any]:
    """A gold for layouts that print no links."""
    return {**found, "links": []}

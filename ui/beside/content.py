"""What the page shows, as plain data: words stay words, nothing in them is ever read as markup or as a template."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from tools.cv.look import Look, marks_of, spans_of
from tools.cv.models import HiddenText, Reading
from tools.profile.review import Entry, Field, Review, source_of
from ui.cards.marks import confidence
from ui.tongue import Later, later, ours, t, tongue

LABELS = Path(__file__).with_name("labels")
LONG = 60
"""Characters from which on a value is edited in a field of several lines."""
SIGNS = {
    "confirmed": (later("right, you said"), "good"),
    "corrected": (later("corrected by you"), "yours"),
    "added": (later("added by you"), "yours"),
    "elsewhere": (later("from another file"), "plain"),
    "differs": (later("differs"), "check"),
    "removed": (later("taken out"), "plain"),
}
_SURE = {"green": "good", "gray": "plain", "orange": "check"}
_LINES: dict[str, Later] = {
    "bullet": later("Line"),
    "course": later("Course"),
    "skill": later("Skill"),
    "statement": later("Said by you"),
}
WHY = {
    "white": later("in the colour of the paper"),
    "tiny": later("too small to read"),
    "off_page": later("beside the page"),
    "invisible": later("invisible"),
    "vanish": later("marked as hidden"),
    "metadata": later("in the properties of the file"),
    "comment": later("in a comment"),
    "covered": later("covered by something"),
    "background": later("in the colour of its ground"),
    "clipped": later("cut off"),
    "layer": later("on a layer that is switched off"),
    "deleted": later("struck in a tracked change"),
    "alt_text": later("in the description of a picture"),
    "characters": later("spelled in letters without shape"),
}


def labels() -> dict[str, dict[str, Any]]:
    """How sections and their parts are called in the language of the visit, in their order."""
    return _labels(tongue())


@cache
def _labels(language: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads((LABELS / f"{language}.toml").read_text(encoding="utf-8"))


def content(reading: Reading, look: Look, review: Review) -> dict[str, Any]:
    """Everything but the pictures."""
    fields = review.fields
    return {
        "document": reading.document,
        "file": reading.file_name,
        "sizes": look.sizes,
        "lines": [] if look.sizes else _lines(look),
        "schema": labels(),
        "sections": [_section(name, entries, reading, look) for name, entries in review.sections.items()],
        "check": [field.key for field in fields if field.to_check],
        "counts": _counts(fields),
        "hidden": [_hidden(hidden) for hidden in reading.hidden_text],
        "notes": list(map(ours, reading.warnings)),
        "elsewhere": review.elsewhere,
    }


def _counts(fields: tuple[Field, ...]) -> dict[str, int]:
    return {
        "all": sum(field.state != "removed" for field in fields),
        "sure": sum(field.state in {"read", "confirmed"} and not field.to_check for field in fields),
        "yours": sum(field.state in {"corrected", "added"} for field in fields),
    }


def _hidden(hidden: HiddenText) -> dict[str, Any]:
    return {"text": hidden.text, "why": str(WHY.get(hidden.why, hidden.why)), "page": hidden.page}


def _lines(look: Look) -> list[dict[str, Any]]:
    """The lines of a file without pages."""
    return [line | {"text": look.text[line["start"] : line["end"]]} for line in look.lines]


def _section(name: str, entries: tuple[Entry, ...], reading: Reading, look: Look) -> dict[str, Any]:
    return {"name": name, "entries": [_entry(name, entry, reading, look) for entry in entries]}


def _entry(section: str, entry: Entry, reading: Reading, look: Look) -> dict[str, Any]:
    order = list(labels()[section]["parts"])
    ranks = {name: at for at, name in enumerate(order)}
    fields = sorted(entry.fields, key=lambda f: ranks.get(_part(section, f), len(order)))
    return {
        "fact": entry.fact,
        "title": entry.title,
        "removed": entry.removed,
        "fields": [_field(section, field, reading, look) for field in fields],
    }


def _part(section: str, field: Field) -> str:
    return field.kind if section == "basics" else field.name


def _field(section: str, field: Field, reading: Reading, look: Look) -> dict[str, Any]:
    parts = labels()[section]["parts"]
    part = _part(section, field)
    sources = source_of(reading, field)
    mark = confidence(field.confidence)
    word, tone = SIGNS.get(field.state, (mark.name, _SURE[mark.color]))
    page = next((source.page for source in sources if source.page), None)
    return {
        "key": field.key,
        "fact": field.fact,
        "name": field.name,
        "part": part,
        "label": parts.get(part) or str(_LINES.get(field.kind, "")) or t("Value"),
        "line": part not in parts,
        "value": field.value,
        "read": field.read,
        "state": field.state,
        "said": field.said,
        "sign": {"word": str(word), "tone": tone},
        "page": page,
        "marks": [m for source in sources for m in marks_of(look, source)] if look.sizes else [],
        "spans": [] if look.sizes else [s for source in sources for s in spans_of(look, source)],
        "was": [was.model_dump() for was in field.was],
        "long": len(field.value) > LONG or "\n" in field.value,
    }

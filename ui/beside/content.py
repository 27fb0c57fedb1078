"""What the page shows, as plain data: words stay words, nothing in them is ever read as markup or as a template."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from tools.cv.look import Look, marks_of, spans_of
from tools.cv.models import HiddenText, Reading
from tools.profile.review import Entry, Field, Review, source_of
from ui.cards.marks import confidence

LABELS = Path(__file__).with_name("labels.toml")
LONG = 60
"""Characters from which on a value is edited in a field of several lines."""
SIGNS = {
    "confirmed": ("right, you said", "good"),
    "corrected": ("corrected by you", "yours"),
    "added": ("added by you", "yours"),
    "elsewhere": ("from another file", "plain"),
    "differs": ("differs", "check"),
    "removed": ("taken out", "plain"),
}
_SURE = {"green": "good", "gray": "plain", "orange": "check"}
_LINES: dict[str, str] = {"bullet": "Line", "course": "Course", "skill": "Skill", "statement": "Said by you"}
WHY = {
    "white": "in the colour of the paper",
    "tiny": "too small to read",
    "off_page": "beside the page",
    "invisible": "invisible",
    "vanish": "marked as hidden",
    "metadata": "in the properties of the file",
    "comment": "in a comment",
    "covered": "covered by something",
    "background": "in the colour of its ground",
    "clipped": "cut off",
    "layer": "on a layer that is switched off",
    "deleted": "struck in a tracked change",
    "alt_text": "in the description of a picture",
    "characters": "spelled in letters without shape",
}


@cache
def labels() -> dict[str, dict[str, Any]]:
    """How sections and their parts are called, in their order."""
    return tomllib.loads(LABELS.read_text(encoding="utf-8"))


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
        "notes": list(reading.warnings),
        "elsewhere": review.elsewhere,
    }


def _counts(fields: tuple[Field, ...]) -> dict[str, int]:
    return {
        "all": sum(field.state != "removed" for field in fields),
        "sure": sum(field.state in {"read", "confirmed"} and not field.to_check for field in fields),
        "yours": sum(field.state in {"corrected", "added"} for field in fields),
    }


def _hidden(hidden: HiddenText) -> dict[str, Any]:
    return {"text": hidden.text, "why": WHY.get(hidden.why, hidden.why), "page": hidden.page}


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
    word, tone = SIGNS.get(field.state, (mark.word, _SURE[mark.color]))
    page = next((source.page for source in sources if source.page), None)
    return {
        "key": field.key,
        "fact": field.fact,
        "name": field.name,
        "part": part,
        "label": parts.get(part) or _LINES.get(field.kind, "Value"),
        "line": part not in parts,
        "value": field.value,
        "read": field.read,
        "state": field.state,
        "said": field.said,
        "sign": {"word": word, "tone": tone},
        "page": page,
        "marks": [m for source in sources for m in marks_of(look, source)] if look.sizes else [],
        "spans": [] if look.sizes else [s for source in sources for s in spans_of(look, source)],
        "was": [was.model_dump() for was in field.was],
        "long": len(field.value) > LONG or "\n" in field.value,
    }

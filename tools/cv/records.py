"""Files that name their values themselves (JSON Resume, Europass, LinkedIn's export): a profile, each value its own source.

Each format brings its values into the shape of JSON Resume, as plain dictionaries; here they become a reading. The text of
such a reading is the values as the file writes them, one a line, and each field points at its line.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Self

from pydantic import ValidationError

from core.errors import FileRefused
from core.language import detect
from tools.cv.dates import find_dates
from tools.cv.models import Profile
from tools.cv.moments import moments
from tools.cv.sniff import MAX_CHARACTERS, OTHER, wrong_type

ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
STAMP = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d.*")
DATES = {"startDate", "endDate", "date", "releaseDate"}
DATED = ("work", "volunteer", "education", "projects")
SURE = 0.98
"""How sure we are of a value that stands under its own name: people fill in forms wrongly, too."""
CUT = "The file holds more words than we read; the end was left out."


class Said(str):
    """A value that the file writes in another way: `written` is what stands there (a code, a date in words)."""

    __slots__ = ("written",)
    written: str

    def __new__(cls, value: str, written: str) -> Self:
        """The value and what stands in the file."""
        made = super().__new__(cls, value)
        made.written = written
        return made


def reading(raw: dict[str, Any], engine: str, *, sure: float = SURE, language: str = "") -> dict[str, Any]:
    """The reading of values in the shape of JSON Resume, as plain JSON. Keys that the shape lacks are left out.

    Raises:
        FileRefused: wrong_type when values are of the wrong kind, not_a_cv when there are none.
    """
    warnings: list[str] = []
    current = _settle_dates(raw, warnings)
    kept = _known(raw, _schema())
    try:
        profile = Profile.model_validate(kept)
    except ValidationError:
        raise wrong_type("Values in this file are not where a CV in its format has them.", OTHER) from None
    if profile == Profile():
        raise FileRefused("not_a_cv", "This file holds nothing of a CV.", OTHER)
    made = profile.model_dump(mode="json", by_alias=True, exclude_none=True)
    fields, text = _placed(kept, sure, warnings)
    return {
        "profile": made,
        "fields": fields,
        "current": current,
        "language": language or detect(text),
        "pages": 1,
        "engine": engine,
        "hidden_text": [],
        "warnings": warnings,
        "text": text,
    }


def _placed(values: Any, sure: float, warnings: list[str]) -> tuple[dict[str, dict[str, Any]], str]:
    """The source of each value, and the text they stand in."""
    fields: dict[str, dict[str, Any]] = {}
    lines: list[str] = []
    length = 0
    for path, value in _leaves(values, ""):
        written = value.written if isinstance(value, Said) else value
        if length + len(written) > MAX_CHARACTERS * 2:
            warnings.append(CUT)
            break
        fields[path] = {"confidence": sure, "source_text": written, "start": length, "end": length + len(written)}
        lines.append(written)
        length += len(written) + 1
    return fields, "\n".join(lines)


def _settle_dates(raw: dict[str, Any], warnings: list[str]) -> list[str]:
    """Brings dates to their normal form, in place; says which entries are running."""
    said = _at(_at(raw, "meta"), "reading").get("current")
    current = [str(s) for s in said] if isinstance(said, list) else []
    for key, entries in raw.items():
        for number, entry in enumerate(entries if isinstance(entries, list) else ()):
            if isinstance(entry, dict):
                _normalise(entry, warnings)
                running = key in DATED and entry.get("startDate") and not entry.get("endDate")
                current += [f"{key}[{number}]"] if running and not isinstance(said, list) else []
    return current


def _at(value: Any, key: str) -> dict[str, Any]:
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}


def _normalise(entry: dict[str, Any], warnings: list[str]) -> None:
    for key in DATES & entry.keys():
        written = str(entry[key]).strip() if isinstance(entry[key], str | int) else ""
        value = normal_date(written)
        if written and value is None:
            warnings.append(f"A date that cannot be read was left out: {written[:40]}.")
        entry[key] = Said(value, written) if value and value != written else value


def normal_date(written: str) -> str | None:
    """A date as 2019, 2019-03 or 2019-03-05; an empty word for "to date", None when it is none."""
    if not written or ISO.fullmatch(written):
        return written
    if stamp := STAMP.fullmatch(written):
        return stamp[1]
    found = find_dates(written)
    if found:
        return found[0].last or found[0].first
    return "" if any(not m.value and not m.month_only for m in moments(written)) else None


@cache
def _schema() -> dict[str, Any]:
    return Profile.model_json_schema(by_alias=True)


def _known(value: Any, schema: dict[str, Any]) -> Any:
    """The value without keys the schema does not know, and without nulls and empty texts."""
    definitions = _schema()["$defs"]
    if "$ref" in schema:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    options = [definitions[o["$ref"].rpartition("/")[2]] if "$ref" in o else o for o in schema.get("anyOf") or [schema]]
    if isinstance(value, dict):
        properties: dict[str, Any] = next((o["properties"] for o in options if "properties" in o), {})
        return {k: _known(v, properties[k]) for k, v in value.items() if k in properties and v not in (None, "")}
    if isinstance(value, list) and "items" in schema:
        return [_known(v, schema["items"]) for v in value if v not in (None, "")]
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _leaves(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _leaves(inner, f"{path}[{number}]")
    elif isinstance(value, str):
        yield path, value

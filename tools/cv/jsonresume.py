"""JSON Resume 1.0.0 in and out."""

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import ValidationError

from core.errors import FileRefused
from tools.cv.models import FieldSource, Profile, Reading
from tools.cv.sniff import damaged, wrong_type

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


def profile_json(reading: Reading) -> dict[str, Any]:
    """The profile as JSON Resume, with `meta.reading` saying where each field was read and how sure we are."""
    profile = reading.profile.model_dump(mode="json", by_alias=True, exclude_none=True)
    filled = {k: v for k, v in profile.items() if v}
    fields = {path: source.model_dump(mode="json") for path, source in reading.fields.items()}
    about = {
        "language": reading.language,
        "seconds": reading.seconds,
        "pages": reading.pages,
        "engine": reading.engine,
        "document": reading.document,
        "current": list(reading.current),
        "fields": fields,
        "hidden_text": [h.model_dump(mode="json") for h in reading.hidden_text],
        "warnings": list(reading.warnings),
    }
    return {"$schema": SCHEMA, **filled, "meta": {"version": "v1.0.0", "reading": about}}


def reading_from_json(name: str, data: bytes) -> Reading:
    """A JSON Resume file as a Reading; the source of each field is its own path in the file.

    Keys of other makers are left out; values of the wrong kind are refused.

    Raises:
        FileRefused: empty, not JSON, not a resume.
    """
    if not data.strip():
        raise FileRefused("empty", "This file is empty.", "Choose the file that holds the CV.")
    try:
        raw = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        raise damaged() from None
    if not isinstance(raw, dict) or not isinstance(raw.get("basics", {}), dict):
        raise wrong_type("This JSON file is no resume.", "Choose a file in the JSON Resume format, or a PDF or DOCX.")
    current, kept = _running(raw), _known(raw, _schema())
    try:
        profile = Profile.model_validate(kept)
    except ValidationError:
        raise wrong_type(
            "This JSON file does not follow the JSON Resume format.", "Export it again as JSON Resume 1.0.0."
        ) from None
    if profile == Profile():
        raise FileRefused("not_a_cv", "This JSON file holds nothing of a CV.", "Choose a file in the JSON Resume format.")
    made = profile.model_dump(mode="json", by_alias=True, exclude_none=True)
    lines: list[str] = []
    fields: dict[str, FieldSource] = {}
    length = 0
    for path, value in _leaves(made, ""):
        fields[path] = FieldSource(confidence=1.0, source_text=value, start=length, end=length + len(value))
        lines.append(value)
        length += len(value) + 1
    return Reading(
        file_name=name,
        document=hashlib.sha256(data).hexdigest()[:16],
        profile=profile,
        fields=fields,
        current=current,
        language=str(((raw.get("meta") or {}).get("reading") or {}).get("language") or _language(lines)),
        engine="jsonresume",
        text="\n".join(lines),
    )


@cache
def _schema() -> dict[str, Any]:
    return Profile.model_json_schema(by_alias=True)


def _language(lines: list[str]) -> str:
    from core.language import detect

    return detect("\n".join(lines))


def _running(raw: dict[str, Any]) -> tuple[str, ...]:
    said = ((raw.get("meta") or {}).get("reading") or {}).get("current")
    if isinstance(said, list):
        return tuple(str(s) for s in said)
    entries = ((k, n, e) for k in ("work", "volunteer", "education", "projects") for n, e in enumerate(raw.get(k) or []))
    return tuple(f"{k}[{n}]" for k, n, e in entries if isinstance(e, dict) and e.get("startDate") and not e.get("endDate"))


def _known(value: Any, schema: dict[str, Any], root: dict[str, Any] | None = None) -> Any:
    """The value without keys the schema does not know, and without nulls and empty texts."""
    root = root or schema
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    options = schema.get("anyOf") or [schema]
    if isinstance(value, dict):
        known = next(
            (
                o
                for o in (root["$defs"][x["$ref"].rpartition("/")[2]] if "$ref" in x else x for x in options)
                if "properties" in o
            ),
            None,
        )
        properties: dict[str, Any] = known["properties"] if known else {}
        return {k: _known(v, properties[k], root) for k, v in value.items() if k in properties and v not in (None, "")}
    if isinstance(value, list):
        items = schema.get("items", {})
        return [_known(v, items, root) for v in value if v not in (None, "")]
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

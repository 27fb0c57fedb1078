"""JSON Resume 1.0.0 in and out."""

import hashlib
import json
from typing import Any

from core.errors import FileRefused
from tools.cv.models import Reading
from tools.cv.records import reading
from tools.cv.resume_variants import modern
from tools.cv.skills.concept import concepts
from tools.cv.sniff import damaged, wrong_type

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


def profile_json(read: Reading) -> dict[str, Any]:
    """The profile as JSON Resume, with `meta.reading` saying where each field was read how sure we are, and what skills are called in lists of skills."""
    profile = read.profile.model_dump(mode="json", by_alias=True, exclude_none=True)
    filled = {k: v for k, v in profile.items() if v}
    fields = {path: source.model_dump(mode="json") for path, source in read.fields.items()}
    about = {
        "language": read.language,
        "seconds": read.seconds,
        "pages": read.pages,
        "engine": read.engine,
        "document": read.document,
        "current": list(read.current),
        "fields": fields,
        "hidden_text": [h.model_dump(mode="json") for h in read.hidden_text],
        "warnings": list(read.warnings),
        "skills": {path: made.model_dump(mode="json") for path, made in concepts(read.profile).items()},
    }
    return {"$schema": SCHEMA, **filled, "meta": {"version": "v1.0.0", "reading": about}}


def reading_from_json(name: str, data: bytes) -> Reading:
    """A JSON Resume file as a Reading; the source of each field is its own words in the file.

    Keys of other makers are left out; values of the wrong kind are refused.

    Raises:
        FileRefused: empty, not JSON, not a resume.
    """
    document = hashlib.sha256(data).hexdigest()[:16]
    return Reading.model_validate({"file_name": name, "document": document, **read_json(data)})


def read_json(data: bytes) -> dict[str, Any]:
    """The same as plain JSON, for the child process.

    Raises:
        FileRefused: empty, not JSON, not a resume.
    """
    if not data.strip():
        raise FileRefused("empty", "This file is empty.", "Choose the file that holds the CV.")
    try:
        raw = json.loads(data.decode("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        raise damaged() from None
    if not isinstance(raw, dict) or not isinstance(raw.get("basics", {}), dict):
        raise wrong_type("This JSON file is no resume.", "Choose a file in the JSON Resume format, or a PDF or DOCX.")
    about = (raw.get("meta") or {}).get("reading") if isinstance(raw.get("meta"), dict) else None
    language = str(about.get("language") or "") if isinstance(about, dict) else ""
    return reading(modern(raw), "jsonresume", sure=1.0, language=language)

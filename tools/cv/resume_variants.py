"""Older and other makers' resumes in JSON or YAML, brought into the names of JSON Resume 1.0.0.

JSON Resume before 1.0 (`company`, `website`), FRESH (`employment.history`), and small liberties that people take: one
text where a list belongs, a list of plain words where groups belong.
"""

import re
from typing import Any

Entry = dict[str, Any]
NAMES: dict[str, dict[str, str]] = {
    "basics": {"website": "url", "title": "label", "headline": "label", "mobile": "phone", "homepage": "url"},
    "work": {
        "company": "name",
        "employer": "name",
        "organization": "name",
        "title": "position",
        "role": "position",
        "jobTitle": "position",
        "website": "url",
        "start": "startDate",
        "end": "endDate",
        "description": "summary",
    },
    "volunteer": {"name": "organization", "title": "position", "website": "url", "start": "startDate", "end": "endDate"},
    "education": {
        "school": "institution",
        "name": "institution",
        "degree": "studyType",
        "title": "studyType",
        "website": "url",
        "gpa": "score",
        "grade": "score",
        "start": "startDate",
        "end": "endDate",
        "fieldOfStudy": "area",
        "major": "area",
        "curriculum": "courses",
    },
    "skills": {"skills": "keywords", "items": "keywords", "title": "name", "category": "name", "details": "keywords"},
    "languages": {"name": "language", "level": "fluency", "proficiency": "fluency"},
    "certificates": {"title": "name", "authority": "issuer", "organization": "issuer", "website": "url"},
    "projects": {
        "title": "name",
        "summary": "description",
        "website": "url",
        "start": "startDate",
        "end": "endDate",
        "role": "roles",
    },
    "publications": {"title": "name", "date": "releaseDate", "website": "url"},
    "awards": {"name": "title", "from": "awarder", "issuer": "awarder", "description": "summary"},
    "interests": {"title": "name"},
    "references": {"quote": "reference"},
}
"""Names of other makers by the names they get, section by section; a name that is there already stays."""
SECTIONS = {
    "experience": "work",
    "workExperience": "work",
    "jobs": "work",
    "employment": "work",
    "certifications": "certificates",
    "service": "volunteer",
    "volunteering": "volunteer",
    "recognition": "awards",
    "writing": "publications",
    "testimonials": "references",
    "honors": "awards",
}
LISTS = {"highlights", "keywords", "courses", "roles"}
CUT = re.compile(r"\s*[,;|•\n]\s*")


def modern(raw: Entry) -> Entry:
    """A resume in the names of JSON Resume 1.0.0; what it has no name for is left as it is."""
    raw = {SECTIONS.get(k, k) if SECTIONS.get(k, k) not in raw else k: v for k, v in _flat(raw).items()}
    out = dict(raw)
    for section, names in NAMES.items():
        value = _entries(section, raw.get(section))
        if isinstance(value, list):
            out[section] = [_renamed(e, names) if isinstance(e, dict) else e for e in value]
        elif isinstance(value, dict):
            out[section] = _renamed(value, names)
    if isinstance(out.get("basics"), dict):
        out["basics"] = _basics(out["basics"])
    return out


def _flat(raw: Entry) -> Entry:
    """FRESH keeps its lists one step deeper, and the person in three places."""
    if not any(isinstance(raw.get(k), dict) for k in ("employment", "contact", "info")):
        return raw
    inside = {"employment": ("history",), "education": ("history",), "service": ("history",), "skills": ("sets", "list")}
    out = {
        k: next((v[i] for i in inside[k] if v.get(i)), None) if k in inside and isinstance(v, dict) else v for k, v in raw.items()
    }
    info, contact = (raw[k] if isinstance(raw.get(k), dict) else {} for k in ("info", "contact"))
    basics = {"name": raw.get("name"), "label": info.get("label"), "summary": info.get("brief"), **contact}
    social = [{"network": s.get("network"), "username": s.get("user"), "url": s.get("url")} for s in _dicts(raw.get("social"))]
    return {**out, "basics": {**basics, "location": raw.get("location"), "profiles": social}}


def _dicts(value: Any) -> list[Entry]:
    return [e for e in value if isinstance(e, dict)] if isinstance(value, list) else []


def _entries(section: str, value: Any) -> Any:
    """A section whose entries are plain words, as entries with a name."""
    if section == "skills" and isinstance(value, list) and value and all(isinstance(v, str) for v in value):
        return [{"keywords": value}]
    key = {"languages": "language", "interests": "name", "certificates": "name", "references": "reference"}.get(section)
    if key and isinstance(value, list):
        return [{key: v} if isinstance(v, str) else v for v in value]
    return value


def _renamed(entry: Entry, names: dict[str, str]) -> Entry:
    out = {names[k] if k in names and names[k] not in entry else k: v for k, v in entry.items()}
    for key in LISTS & out.keys():
        if isinstance(out[key], str):
            out[key] = [out[key]] if key == "highlights" else [w for w in CUT.split(out[key]) if w]
    return out


def _basics(basics: Entry) -> Entry:
    place, profiles = basics.get("location"), basics.get("profiles")
    out = dict(basics)
    if isinstance(place, str):
        out["location"] = {"address": place}
    elif isinstance(place, dict):
        out["location"] = {"postalCode": place.get("code"), "countryCode": place.get("country"), **place}
    if isinstance(profiles, list):
        out["profiles"] = [{"url": p} if isinstance(p, str) else p for p in profiles]
    return out

"""Resumes in YAML: RenderCV's, yamlresume's, and JSON Resume written as YAML. Every value is read as words."""

from typing import Any

import yaml

from tools.cv.records import reading
from tools.cv.resume_variants import Entry, modern
from tools.cv.sniff import MAX_CHARACTERS, OTHER, damaged, wrong_type

ENTRIES = (
    ("company", "work"),
    ("institution", "education"),
    ("authors", "publications"),
    ("label", "skills"),
    ("name", "projects"),
)
"""Where an entry of a RenderCV section goes, by a name that it has."""
DATES = {"start_date": "startDate", "end_date": "endDate"}


class _Loader(yaml.BaseLoader):  # type: ignore[misc]
    """Reads words only, and no references: a few of them could stand for a million words."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        """The node that comes next."""
        if self.check_event(yaml.events.AliasEvent):
            raise yaml.YAMLError
        return super().compose_node(parent, index)


def read_yaml(data: bytes) -> dict[str, Any]:
    """Reads a resume in YAML.

    Raises:
        FileRefused: broken, or no resume.
    """
    try:
        raw = yaml.load(data.decode("utf-8-sig")[: MAX_CHARACTERS * 2], _Loader)  # noqa: S506 - makes words and nothing else
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError, ValueError):
        raise damaged() from None
    if not isinstance(raw, dict):
        raise wrong_type("This YAML file is no resume.", OTHER)
    if isinstance(raw.get("cv"), dict):
        return reading(modern(_rendercv(raw["cv"])), "rendercv", sure=1.0)
    content = raw.get("content")
    return reading(modern(_yamlresume(content) if isinstance(content, dict) else raw), "yamlresume", sure=1.0)


def _yamlresume(content: Entry) -> Entry:
    """The place and the profiles stand beside the person there."""
    basics = content.get("basics")
    if not isinstance(basics, dict):
        return content
    return {**content, "basics": {**basics, **{k: content[k] for k in ("location", "profiles") if k in content}}}


def _rendercv(cv: Entry) -> Entry:
    """RenderCV's sections have names of the person's own; what an entry holds says what it is."""
    profiles = [p for p in cv.get("social_networks") or [] if isinstance(p, dict)]
    basics = {
        **{k: cv.get(k) for k in ("name", "email", "phone", "website", "location", "headline", "label")},
        "profiles": profiles,
    }
    out: Entry = {"basics": {k: v for k, v in basics.items() if v}}
    for title, entries in (cv.get("sections") or {}).items() if isinstance(cv.get("sections"), dict) else ():
        for entry in entries if isinstance(entries, list) else ():
            _place(out, str(title), entry)
    return out


def _place(out: Entry, title: str, entry: Any) -> None:
    from tools.cv.headings import section_of

    known = section_of(title)
    if isinstance(entry, str):
        if known == "summary" and "summary" not in out["basics"]:
            out["basics"]["summary"] = entry
        return
    if not isinstance(entry, dict):
        return
    kind = next((where for key, where in ENTRIES if key in entry), "")
    if kind == "skills" and known == "languages":
        out.setdefault("languages", []).append({"language": entry["label"], "fluency": entry.get("details")})
    elif kind == "skills":
        out.setdefault("skills", []).append({"name": entry["label"], "details": entry.get("details")})
    elif kind:
        kind = known if kind == "projects" and known in {"certificates", "awards", "publications", "volunteer"} else kind
        out.setdefault(kind, []).append(_dated({DATES.get(str(k), str(k)): v for k, v in entry.items()}, kind))


def _dated(entry: Entry, kind: str) -> Entry:
    """RenderCV's one date is the end of what has two."""
    return {**entry, "endDate": entry["date"]} if kind in {"work", "education", "projects"} and "date" in entry else entry

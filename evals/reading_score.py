"""What is right in a reading, field by field, against a gold in the scorer's shape."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tools.cv.models import Reading

FIELDS = (
    "name",
    "email",
    "phone",
    "location",
    "links",
    "company",
    "title",
    "work_start",
    "work_end",
    "institution",
    "degree",
    "study_start",
    "study_end",
    "skills",
    "languages",
    "certificates",
)
DIGITS = 9
UNJUDGED = {"certifications": "certificates"}
ENTRIES = {
    "work": ("company", "title", "work_start", "work_end"),
    "education": ("institution", "degree", "study_start", "study_end"),
}


@dataclass(frozen=True, slots=True)
class Given:
    """A value of a reading: the field it counts in, its path, its words."""

    field: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Judged:
    """One field of one file: how many values were right, which were not read, which were read and are wrong."""

    hits: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def f1(self) -> float | None:
        """F1, or None where nothing is to be found and nothing was."""
        total = 2 * self.hits + len(self.missed) + len(self.wrong)
        return 2 * self.hits / total if total else None


def plain(text: str) -> str:
    """Letters and digits only, in their plain form."""
    kept = unicodedata.normalize("NFKC", text).casefold().replace("\u00ad", "")
    return re.sub(r"[\W_]+", "", kept)


def wanted(gold: Mapping[str, Any]) -> dict[str, list[str]]:
    """The values of a gold, by field; fields that the gold leaves open are left out."""
    work, studies = gold.get("work") or [], gold.get("education") or []
    found: dict[str, list[str]] = {
        **{key: [str(gold[key])] if gold.get(key) else [] for key in ("name", "email", "phone", "location")},
        "links": list(gold.get("links") or []),
        "company": [w["company"] for w in work if w.get("company")],
        "title": [w["title"] for w in work if w.get("title")],
        "institution": [e["institution"] for e in studies if e.get("institution")],
        "degree": [" ".join(x for x in (e["degree"], e.get("area")) if x) for e in studies if e.get("degree")],
        **{f"work_{k}": [str(w[k]) for w in work if w.get(k)] for k in ("start", "end")},
        **{f"study_{k}": [str(e[k]) for e in studies if e.get(k)] for k in ("start", "end")},
        "skills": list(gold.get("skills") or []),
        "languages": list(gold.get("languages") or []),
        "certificates": list(gold.get("certifications") or []),
    }
    about = gold.get("_meta") or {}
    unjudged = {name for key in (*(about.get("optional") or ()), *(about.get("subset") or ())) for name in _fields_of(key)}
    if not gold.get("location"):
        unjudged.add("location")
    return {key: values for key, values in found.items() if key not in unjudged}


def _fields_of(key: str) -> tuple[str, ...]:
    return ENTRIES.get(key, (UNJUDGED.get(key, key),))


def given(reading: Reading) -> list[Given]:
    """The values of a reading that golds speak of."""
    basics = reading.profile.basics
    rows = [("name", basics.name), ("email", basics.email), ("phone", basics.phone)]
    out = [Given(field, f"basics.{field}", value) for field, value in rows if value]
    if basics.location and basics.location.address:
        out.append(Given("location", "basics.location.address", basics.location.address))
    links = [("basics.url", basics.url), *((f"basics.profiles[{n}].url", p.url) for n, p in enumerate(basics.profiles))]
    out += [Given("links", path, url) for path, url in links if url]
    return [*out, *_entries(reading), *_lists(reading)]


def _entries(reading: Reading) -> Iterator[Given]:
    for n, job in enumerate(reading.profile.work):
        path = f"work[{n}]"
        end = job.end_date or ("present" if path in reading.current else None)
        rows = (("company", "name", job.name), ("title", "position", job.position))
        dates = (("work_start", "startDate", job.start_date), ("work_end", "endDate", end))
        yield from (Given(field, f"{path}.{key}", value) for field, key, value in (*rows, *dates) if value)
    for n, study in enumerate(reading.profile.education):
        path = f"education[{n}]"
        end = study.end_date or ("present" if path in reading.current else None)
        degree = " ".join(x for x in (study.study_type, study.area) if x) if study.study_type else None
        rows = (("institution", "institution", study.institution), ("degree", "studyType", degree))
        dates = (("study_start", "startDate", study.start_date), ("study_end", "endDate", end))
        yield from (Given(field, f"{path}.{key}", value) for field, key, value in (*rows, *dates) if value)


def _lists(reading: Reading) -> Iterator[Given]:
    for n, group in enumerate(reading.profile.skills):
        yield from (Given("skills", f"skills[{n}].keywords[{at}]", word) for at, word in enumerate(group.keywords))
        if group.name and not group.keywords:
            yield Given("skills", f"skills[{n}].name", group.name)
    for n, spoken in enumerate(reading.profile.languages):
        if spoken.language:
            yield Given("languages", f"languages[{n}].language", spoken.language)
    for n, certificate in enumerate(reading.profile.certificates):
        if certificate.name:
            yield Given("certificates", f"certificates[{n}].name", certificate.name)


def alike(field: str, right: str, read: str) -> bool:
    """Whether a value is right.

    Phones by their last digits, links without their scheme, places and degrees by most of their words, dates to the month
    where one is asked, others by all their letters.
    """
    if field == "phone":
        return "".join(c for c in right if c.isdigit())[-DIGITS:] == "".join(c for c in read if c.isdigit())[-DIGITS:]
    if field in {"degree", "location"}:
        words, others = ({w for w in map(plain, x.split()) if w} for x in (right, read))
        return len(words & others) * 2 > len(words | others) or plain(right) == plain(read)
    if field == "links":
        a, b = (re.sub(r"^(?:https?://)?(?:www\.)?", "", x.strip().lower()).rstrip("/") for x in (right, read))
        return a == b or a.endswith(f"/{b}")
    if field.endswith(("_start", "_end")):
        return right[:7] == read[:7] if len(right) > 4 else right == read[:4]
    return plain(right) == plain(read)


def judge(field: str, right: Sequence[str], read: Sequence[str]) -> Judged:
    """Matches each right value with one that was read."""
    left, missed = list(read), []
    for value in right:
        match = next((g for g in left if alike(field, value, g)), None)
        if match is None:
            missed.append(value)
        else:
            left.remove(match)
    return Judged(len(right) - len(missed), tuple(missed), tuple(left))


def judged(gold: Mapping[str, Any], values: Sequence[Given]) -> dict[str, Judged]:
    """Each field of one file that has something to find or in which something was read."""
    found = {field: judge(field, right, [v.text for v in values if v.field == field]) for field, right in wanted(gold).items()}
    return {field: result for field, result in found.items() if result.f1 is not None}


def sureness(gold: Mapping[str, Any], reading: Reading, values: Sequence[Given]) -> list[tuple[float, bool]]:
    """For each value with a source: how sure the reader was, and whether it was right."""
    right = wanted(gold)
    return [
        (reading.fields[v.path].confidence, any(alike(v.field, r, v.text) for r in right[v.field]))
        for v in values
        if v.field in right and v.path in reading.fields
    ]

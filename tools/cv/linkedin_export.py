"""LinkedIn's data export: an archive of tables, of which those that hold a CV are read. Nothing is ever unpacked to disk."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from tools.cv.europass import Entry, linked, prose
from tools.cv.linkedin_names import FILES
from tools.cv.plain_words import decode
from tools.cv.records import Said, reading
from tools.cv.sniff import MAX_CHARACTERS, damaged

MOST_ROWS = 500
ADDRESS = re.compile(r"\[(?:[A-Z_ ]+:)?([^\]]+)\]")
Row = dict[str, str]


def read_export(data: bytes) -> dict[str, Any]:
    """Reads the archive.

    Raises:
        FileRefused: broken, or with nothing of a CV.
    """
    tables = {name: list(rows) for name, rows in _tables(data)}
    profile = next(iter(tables.get("profile", [])), {})
    basics = {
        "name": " ".join(w for k in ("first name", "last name") if (w := profile.get(k))),
        "label": profile.get("headline"),
        "summary": profile.get("summary") or next((r.get("profile summary") for r in tables.get("profile summary", [])), None),
        "email": _best(tables.get("email addresses", []), "email address"),
        "phone": _best([*tables.get("phonenumbers", []), *tables.get("whatsapp phone numbers", [])], "number"),
        "location": {"address": profile["geo location"]} if profile.get("geo location") else None,
        **linked(_sites(profile)),
    }
    raw: Entry = {"basics": {k: v for k, v in basics.items() if v}}
    for section, table, names in SECTIONS:
        made = [_entry(row, names) for row in tables.get(table, [])]
        raw[section] = [e for e in made if e]
    words = [row["name"] for row in tables.get("skills", []) if row.get("name")]
    raw["skills"] = [{"keywords": words}] if words else []
    return reading({k: v for k, v in raw.items() if v}, "linkedin")


DATED = {"started on": "startDate", "finished on": "endDate"}
SECTIONS: tuple[tuple[str, str, dict[str, str]], ...] = (
    (
        "work",
        "positions",
        {"company name": "name", "title": "position", "location": "location", "description": "summary", **DATED},
    ),
    (
        "education",
        "education",
        {
            "school name": "institution",
            "degree name": "studyType",
            "field of study": "area",
            "start date": "startDate",
            "end date": "endDate",
        },
    ),
    ("languages", "languages", {"name": "language", "proficiency": "fluency"}),
    ("certificates", "certifications", {"name": "name", "authority": "issuer", "url": "url", "started on": "date"}),
    ("projects", "projects", {"title": "name", "description": "description", "url": "url", **DATED}),
    (
        "publications",
        "publications",
        {"name": "name", "published on": "releaseDate", "publisher": "publisher", "url": "url", "description": "summary"},
    ),
    ("awards", "honors", {"title": "title", "issued on": "date", "description": "summary"}),
    ("volunteer", "volunteering", {"company name": "organization", "role": "position", "description": "summary", **DATED}),
)
"""Sections of a CV, the table each is read from, and the columns by the name they get."""


def _tables(data: bytes) -> Iterator[tuple[str, Iterator[Row]]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in (m for m in archive.infolist() if _is_wanted(m)):
                yield PurePosixPath(member.filename).stem.lower(), _rows(archive.read(member))
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, KeyError, ValueError, RuntimeError, zipfile.zlib.error):  # type: ignore[attr-defined]
        raise damaged() from None


def _is_wanted(member: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(member.filename)
    named = path.suffix.lower() == ".csv" and path.stem.lower() in {name.lower() for name in FILES}
    return named and member.file_size <= MAX_CHARACTERS * 4


def _rows(data: bytes) -> Iterator[Row]:
    """Rows by the names of their columns; notes above the names are passed over."""
    table = csv.reader(io.StringIO(decode(data) if data.strip() else ""))
    names: list[str] = []
    try:
        for number, cells in enumerate(table):
            if number > MOST_ROWS:
                return
            if not names:
                names = [c.strip().lower() for c in cells] if len(cells) > 1 or number == 0 else []
                names = [] if names[:1] == ["notes:"] else names
                continue
            yield {k: v.strip() for k, v in zip(names, cells, strict=False) if v.strip()}
    except csv.Error:
        return


def _best(rows: list[Row], column: str) -> str | None:
    """The primary value, else the first."""
    values = sorted((r for r in rows if r.get(column)), key=lambda r: r.get("primary", "").lower() != "yes")
    return values[0][column] if values else None


def _sites(profile: Row) -> list[str]:
    sites = ADDRESS.findall(profile.get("websites", ""))
    handles = [Said(f"twitter.com/{h.lstrip('@')}", h) for h in ADDRESS.findall(profile.get("twitter handles", ""))]
    return [*sites, *handles]


def _entry(row: Row, names: dict[str, str]) -> Entry:
    made: Entry = {names[k]: v for k, v in row.items() if k in names}
    if "summary" in made and names.get("company name"):
        bullets, rest = prose(made["summary"])
        made |= {"highlights": bullets, "summary": rest} if bullets else {}
    return made

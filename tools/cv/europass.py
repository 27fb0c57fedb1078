"""Europass CVs in XML: the Skills Passport of 2013 to 2020, and the Candidate that the site writes since.

Elements are found by their local names, and none has to be there: exports do not follow the schema to the letter.
"""

import re
from collections.abc import Iterator
from typing import Any

from tools.cv.docx_parts import Node, attribute, child, local, parse
from tools.cv.headings import load
from tools.cv.html_words import read_html
from tools.cv.records import Said, reading

Entry = dict[str, Any]
MARKUP = re.compile(r"<(?:p|ul|ol|li|br|strong|em|b|i|u|a|span|div)\b", re.IGNORECASE)
LONGEST_SKILL = 80
ACHIEVEMENTS = {
    "publications": "publications",
    "projects": "projects",
    "honors_awards": "awards",
    "certifications": "certificates",
}
SKILLS = ("Communication", "Organisational", "JobRelated", "Computer", "Other")


def read_europass(data: bytes) -> dict[str, Any]:
    """Reads a Europass XML file.

    Raises:
        FileRefused: broken, or with nothing of a CV.
    """
    return reading(resume_of(parse(data)), "europass")


def resume_of(root: Node) -> Entry:
    """The values of a Europass file in the shape of JSON Resume."""
    from tools.cv.europass_candidate import candidate

    made = candidate(root) if local(root) == "Candidate" else _passport(root)
    return {k: v for k, v in made.items() if v}


def find(node: Node | None, *names: str) -> Node | None:
    """The first element reached by these names, one inside the other."""
    for name in names:
        node = child(node, name)
    return node


def text(node: Node | None, *names: str) -> str:
    """The words of the element reached by these names, in one line."""
    found = find(node, *names)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def every(node: Node | None, name: str) -> Iterator[Node]:
    """All elements of that name inside, at any depth."""
    return (n for n in (node.iter() if node is not None else ()) if local(n) == name)


def prose(written: str) -> tuple[list[str], str]:
    """Bullets and running text of words that may hold markup."""
    lines = read_html(f"<html><body>{written}</body></html>".encode()).lines if MARKUP.search(written) else None
    if lines is not None:
        shown = [(x.bullet, x.text.replace("\t", " ")) for x in lines]
    else:
        rows = [row.strip() for row in written.splitlines() if row.strip()]
        shown = [(bool(m := re.match(r"[-•*–]\s+", row)), row[m.end() :] if m else row) for row in rows]
    return [w for bullet, w in shown if bullet], " ".join(w for bullet, w in shown if not bullet)


def skills(written: str) -> list[str]:
    """Skills out of a list or words between commas; sentences are none."""
    bullets, rest = prose(written)
    items = [w.strip(" .") for part in (*bullets, rest) for w in re.split(r"[,;•|\n]\s*", part)]
    return [w for w in items if w and len(w) <= LONGEST_SKILL and len(w.split()) < 8]  # noqa: PLR2004 - more words are a sentence


def language(written: str) -> str:
    """A language by its name: from a code, or as it is written."""
    code = written.rsplit("/", 1)[-1].lower()
    name = load("language_codes").get(code)
    return Said(name, written) if name else written


def link(url: str) -> Entry:
    """An address as a profile of a network, or a plain address."""
    from tools.cv.contact import network_of

    network, user = network_of(url)
    return {"url": url, **({"network": network, "username": user} if network else {})}


def linked(urls: list[str]) -> Entry:
    """Addresses as JSON Resume keeps them: profiles, and one page of one's own."""
    made = [link(url) for url in urls if url]
    own = [m["url"] for m in made if "network" not in m]
    return {"profiles": [m for m in made if "network" in m] + [{"url": u} for u in own[1:]], "url": own[0] if own else None}


def _passport(root: Node) -> Entry:
    info = next(every(root, "LearnerInfo"), root)
    person = find(info, "Identification")
    contact = find(person, "ContactInfo")
    name = " ".join(w for k in ("FirstName", "Surname") if (w := text(person, "PersonName", k)))
    phones = [text(n, "Contact") or text(n) for n in every(contact, "Telephone")]
    sites = [text(n, "Contact") or text(n) for n in every(contact, "Website")]
    basics = {
        "name": name,
        "email": text(contact, "Email", "Contact") or text(contact, "Email"),
        "phone": phones[0] if phones else None,
        "label": _headline(info),
        "location": _address(find(contact, "Address")),
        **linked(sites),
    }
    return {
        "basics": {k: v for k, v in basics.items() if v},
        "work": [_job(n) for n in every(info, "WorkExperience")],
        "education": [_study(n) for n in every(info, "Education")],
        "languages": [*_tongues(info), *_foreign(info)],
        "skills": [{"keywords": made} for kind in SKILLS if (made := skills(_inner(find(info, "Skills", kind, "Description"))))],
        **_achievements(info),
    }


def _inner(node: Node | None) -> str:
    return "".join(node.itertext()) if node is not None else ""


def _headline(info: Node) -> str:
    """The job that the person has or wants; other headlines are statements."""
    kind = text(info, "Headline", "Type", "Code")
    words = text(info, "Headline", "Description", "Label")
    return words if kind in {"", "position", "preferred_job", "job_applied_for"} else ""


def _address(address: Node | None) -> Entry | None:
    inside = find(address, "Contact") if find(address, "Contact") is not None else address
    country = find(inside, "Country")
    made = {
        "address": ", ".join(w for k in ("AddressLine", "AddressLine2", "Municipality") if (w := text(inside, k))),
        "postalCode": text(inside, "PostalCode"),
        "city": text(inside, "Municipality"),
        "countryCode": text(country, "Code"),
    }
    label = text(country, "Label")
    made["address"] = ", ".join(w for w in (made["address"], label) if w)
    return {k: v for k, v in made.items() if v} or None


def _period(node: Node) -> Entry:
    period = find(node, "Period")
    return {"startDate": _moment(find(period, "From")), "endDate": _moment(find(period, "To"))}


def _moment(node: Node | None) -> str | None:
    """A date of attributes (`month="--03"`) or of elements."""
    parts = [attribute(node, k) or text(node, k.capitalize()) for k in ("year", "month", "day")]
    digits = [m[0] if (m := re.search(r"\d{1,4}", p)) else "" for p in parts]
    if not digits[0]:
        return text(node) or None
    return "-".join([digits[0], *(d.zfill(2) for d in (digits[1:] if all(digits) else digits[1:2]) if d)])


def _job(node: Node) -> Entry:
    bullets, rest = prose(_inner(find(node, "Activities")))
    place = _address(find(node, "Employer", "ContactInfo", "Address")) or {}
    return {
        "name": text(node, "Employer", "Name"),
        "position": text(node, "Position", "Label") or text(node, "Position"),
        "location": place.get("address"),
        **_period(node),
        "summary": rest,
        "highlights": bullets,
    }


def _study(node: Node) -> Entry:
    return {
        "institution": text(node, "Organisation", "Name"),
        "studyType": text(node, "Title"),
        "area": text(node, "Field", "Label") or text(node, "EducationalField", "Label"),
        **_period(node),
        "courses": prose(_inner(find(node, "Activities")))[0],
    }


def _label(node: Node) -> str:
    return text(node, "Description", "Label") or text(node, "Description", "Code") or text(node, "Label")


def _tongues(info: Node) -> list[Entry]:
    return [{"language": language(_label(n))} for n in every(info, "MotherTongue") if _label(n)]


def _foreign(info: Node) -> list[Entry]:
    out = []
    for node in every(info, "ForeignLanguage"):
        levels = [level for given in every(node, "ProficiencyLevel") for n in given if (level := text(n))]
        out.append({"language": language(_label(node)), "fluency": level_of(levels)})
    return [e for e in out if e["language"]]


def level_of(levels: list[str]) -> str | None:
    """The level of a language of which several are given: the lowest, as the honest one."""
    return min(levels, default=None)


def _achievements(info: Node) -> Entry:
    out: Entry = {}
    for node in every(info, "Achievement"):
        kind = ACHIEVEMENTS.get(text(node, "Title", "Code").lower())
        if kind:
            words = prose(_inner(find(node, "Description")))
            key = "title" if kind == "awards" else "name"
            out.setdefault(kind, []).extend({key: w} for w in (*words[0], words[1]) if w)
    return out

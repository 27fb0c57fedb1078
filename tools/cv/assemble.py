"""A document into a profile: sections, then fields, each with its source. Returns plain JSON values."""

import re
from typing import Any

from core.errors import FileRefused
from core.language import detect
from tools.cv import contact, names, skilled
from tools.cv.addresses import address_parts
from tools.cv.body import bullets_and_prose, link
from tools.cv.employers import with_employers
from tools.cv.entries import Entry, entries
from tools.cv.forms import is_form, read_form
from tools.cv.guess import guess
from tools.cv.lexicon import degree_score, employer_score, school_score, title_score
from tools.cv.location import location
from tools.cv.moves import moved
from tools.cv.named import named
from tools.cv.page import Document, Line
from tools.cv.roles import Cast, Score, cast
from tools.cv.sections import Section, split, unknown_headings
from tools.cv.sentences import is_plain_label
from tools.cv.sheet import Sheet
from tools.cv.spoken import languages
from tools.cv.studies import courses, degree_and_area, institution, score
from tools.cv.tabular import read_table, without_head_row
from tools.cv.values import Found, found, joined

LONG_LINE = 60
ENOUGH = 2


def assemble(document: Document) -> dict[str, Any]:
    """The reading as plain values.

    Raises:
        FileRefused: no_text or not_a_cv.
    """
    if not document.text.strip():
        raise FileRefused("no_text", "This file holds no words.", "Choose the file that holds the CV.")
    sections = moved(guess(split(document)))
    sheet = Sheet(document)
    near = contact.head_lines(document, sections)
    _basics(sheet, near, sections)
    _jobs(sheet, _lines(sections, "work"), "work")
    _jobs(sheet, _lines(sections, "volunteer"), "volunteer")
    _studies(sheet, _lines(sections, "education"))
    _projects(sheet, _lines(sections, "projects"))
    _lists(sheet, sections)
    _refuse_others(sheet, sections)
    return {
        "profile": sheet.profile,
        "fields": sheet.fields,
        "current": sheet.current,
        "language": detect(document.text),
        "pages": document.pages,
        "engine": document.engine,
        "hidden_text": [{"text": h.text[:2000], "why": h.why, "page": h.page} for h in document.hidden[:200]],
        "file": document.file or None,
        "remarks": [*document.remarks[:100], *unknown_headings(sections)],
        "warnings": [*document.warnings, *_warnings(sheet)],
        "text": document.text,
    }


def _lines(sections: list[Section], key: str) -> list[list[Line]]:
    return [s.lines for s in sections if s.key == key]


def _basics(sheet: Sheet, near: list[Line], sections: list[Section]) -> None:
    document = sheet.document
    mail = contact.email(document, near)
    person = names.name(near, mail.text if mail else "")
    sheet.put("basics.name", person)
    sheet.put("basics.label", names.label(near, person))
    sheet.put("basics.email", mail)
    sheet.put("basics.phone", contact.phone(document, near))
    taken = {id(p.line) for p in (person.parts if person else [])}
    _place(sheet, location(near, taken))
    shown = contact.links(near)
    _links(sheet, [*shown, *contact.linked_networks(document, shown)])
    _summary(sheet, sections, near)


def _place(sheet: Sheet, place: Found | None) -> None:
    if place is None:
        return
    sheet.put("basics.location.address", place)
    for key, value in address_parts(place.text).items():
        sheet.put(f"basics.location.{key}", Found(value, place.parts, 0.78))


def _links(sheet: Sheet, links: list[Found]) -> None:
    number = 0
    for value in links:
        network, user = contact.network_of(value.text)
        if not network and "url" not in sheet.profile.get("basics", {}):
            sheet.put("basics.url", value)
            continue
        path = f"basics.profiles[{number}]"
        sheet.put(f"{path}.url", value)
        if network:
            sheet.profile["basics"]["profiles"][number]["network"] = network
            sheet.put(f"{path}.username", Found(user, value.parts, value.confidence))
        number += 1


def _summary(sheet: Sheet, sections: list[Section], near: list[Line]) -> None:
    lines = next((s.lines for s in sections if s.key == "summary"), None)
    if lines is None:
        top = {id(x) for s in sections if s.key == "top" for x in s.lines}
        lines = [x for x in near if id(x) in top and len(x.text) > LONG_LINE and not contact.is_contact(x)]
    if lines:
        sheet.put("basics.summary", joined(lines, 0.8))


def _dates(sheet: Sheet, path: str, entry: Entry, *, single_is_end: bool) -> None:
    dates, part = entry.dates, entry.date_part()
    if dates is None or part is None:
        return
    where = Found("", [part], 0.92 if not dates.single else 0.8)
    if dates.single and not single_is_end:
        sheet.put_date(f"{path}.startDate", dates.last, where)
        return
    sheet.put_date(f"{path}.startDate", dates.first, where)
    ended = Found("", [entry.ended], where.confidence) if entry.ended else where
    sheet.put_date(f"{path}.endDate", dates.last, ended)
    if dates.running:
        sheet.current.append(path)


def _casts(lines: list[Line], what: Score, who: Score) -> list[Cast]:
    lines, labels = without_head_row(lines)
    if labels and (table := read_table(lines, labels)) is not None:
        return table
    if is_form(lines):
        return read_form(lines)
    return with_employers(lines, cast(entries(lines, (what, who)), what, who))


def _jobs(sheet: Sheet, blocks: list[list[Line]], key: str) -> None:
    number = 0
    who = "name" if key == "work" else "organization"
    for lines in blocks:
        for role in _casts(lines, title_score, employer_score):
            path = f"{key}[{number}]"
            number += _job(sheet, path, role, who)


def _job(sheet: Sheet, path: str, role: Cast, who: str) -> bool:
    if role.what is None and role.who is None:
        return False
    sheet.put(f"{path}.position", found(role.what.part, role.sure) if role.what else None)
    sheet.put(f"{path}.{who}", found(role.who.part, role.sure) if role.who else None)
    if who == "name":
        sheet.put(f"{path}.location", found(role.place.part, 0.8) if role.place else None)
    _dates(sheet, path, role.entry, single_is_end=False)
    bullets, prose = bullets_and_prose(role.entry.body)
    for number, bullet in enumerate(bullets):
        sheet.put(f"{path}.highlights[{number}]", bullet)
    sheet.put(f"{path}.summary", prose)
    sheet.put(f"{path}.url", link(role.entry.head))
    return True


def _studies(sheet: Sheet, blocks: list[list[Line]]) -> None:
    number = 0
    for lines in blocks:
        for role in _casts(lines, degree_score, school_score):
            if role.what is None and role.who is None:
                continue
            path = f"education[{number}]"
            degree, area = degree_and_area(role)
            sheet.put(f"{path}.institution", institution(role))
            sheet.put(f"{path}.studyType", degree)
            sheet.put(f"{path}.area", area)
            sheet.put(f"{path}.score", score([*role.entry.head, *role.entry.body]))
            _dates(sheet, path, role.entry, single_is_end=True)
            for position, course in enumerate(courses(role.entry.body)):
                sheet.put(f"{path}.courses[{position}]", course)
            number += 1


def _projects(sheet: Sheet, blocks: list[list[Line]]) -> None:
    number = 0
    for lines in blocks:
        for entry in entries(lines):
            path = f"projects[{number}]"
            head = next((p for p in _heads(entry)), None)
            if head is None:
                continue
            sheet.put(f"{path}.name", head)
            _dates(sheet, path, entry, single_is_end=True)
            under = [x for x in entry.head if x is not entry.dated and x.offset > head.parts[0].line.offset]
            bullets, prose = bullets_and_prose([*under, *entry.body])
            sheet.put(f"{path}.description", prose)
            for position, bullet in enumerate(bullets):
                sheet.put(f"{path}.highlights[{position}]", bullet)
            sheet.put(f"{path}.url", link([*entry.head, *entry.body]))
            number += 1


def _heads(entry: Entry) -> list[Found]:
    from tools.cv.pieces import pieces

    return [found(p.part, 0.75) for p in pieces(entry.head, entry.dated, entry.dates) if not contact.URL.fullmatch(p.text)]


def _lists(sheet: Sheet, sections: list[Section]) -> None:
    for number, group in enumerate(g for lines in _lines(sections, "skills") for g in skilled.skills(lines)):
        sheet.put(f"skills[{number}].name", group.name)
        sheet.put(f"skills[{number}].level", group.level)
        for position, item in enumerate(group.items):
            sheet.put(f"skills[{number}].keywords[{position}]", item)
    for number, (language, level) in enumerate(x for lines in _lines(sections, "languages") for x in languages(lines)):
        sheet.put(f"languages[{number}].language", language)
        sheet.put(f"languages[{number}].fluency", level)
    for key, name, by in (
        ("certificates", "name", "issuer"),
        ("licences", "name", "issuer"),
        ("awards", "title", "awarder"),
        ("publications", "name", "publisher"),
    ):
        date = "releaseDate" if key == "publications" else "date"
        for number, thing in enumerate(
            x for s in sections if s.key == key for x in named(s.lines, told=not s.title, institutions=key == "certificates")
        ):
            sheet.put(f"{key}[{number}].{name}", thing.name)
            sheet.put(f"{key}[{number}].{by}", thing.by)
            if thing.date:
                sheet.put_date(f"{key}[{number}].{date}", thing.date.text, thing.date)
    _interests(sheet, _lines(sections, "interests"))
    for number, lines in enumerate(_lines(sections, "references")):
        sheet.put(f"references[{number}].reference", joined(lines, 0.7))


def _interests(sheet: Sheet, blocks: list[list[Line]]) -> None:
    """Interests one by one; where they stand in named groups, the group with its words."""
    number = 0
    for group in (g for lines in blocks for g in skilled.skills(lines)):
        if group.name and not is_plain_label(group.name.text):
            sheet.put(f"interests[{number}].name", group.name)
            for position, item in enumerate(group.items):
                sheet.put(f"interests[{number}].keywords[{position}]", item)
            number += 1
            continue
        for item in group.items:
            sheet.put(f"interests[{number}].name", item)
            number += 1


def _refuse_others(sheet: Sheet, sections: list[Section]) -> None:
    """A file with nothing of a CV in it is refused: it takes two signs of one, and one of them more than a date."""
    basics = sheet.profile.get("basics", {})
    reach = bool(basics.get("email") or basics.get("phone"))
    headed = {s.key for s in sections if s.title} & {"work", "education", "skills", "languages", "certificates", "volunteer"}
    jobs = any(e.get("startDate") and title_score(e.get("position", "")) for e in sheet.profile.get("work", []))
    studies = any(
        school_score(e.get("institution", "")) or degree_score(e.get("studyType", "")) for e in sheet.profile.get("education", [])
    )
    if len(headed) >= ENOUGH or bool(headed or reach) + jobs + studies >= ENOUGH or (headed and reach):
        return
    raise FileRefused(
        "not_a_cv",
        "This file can be read, but it does not look like a CV: no work, studies or skills were found in it.",
        "Choose your CV, or give its parts headings such as Experience, Education and Skills.",
    )


def _warnings(sheet: Sheet) -> list[str]:
    """What a person should look at, in plain words."""
    out = []
    basics = sheet.profile.get("basics", {})
    for key, words in (
        ("name", "No name was found."),
        ("email", "No email address was found."),
        ("phone", "No phone number was found."),
    ):
        if not basics.get(key):
            out.append(words)
    for number, job in enumerate(sheet.profile.get("work", [])):
        title = job.get("position") or job.get("name") or ""
        if not job.get("startDate"):
            out.append(f"A role without dates: {title}.")
        if not job.get("name"):
            out.append(f"A role without an employer: {title}.")
        if not job.get("position"):
            out.append(f"A role without a title: {title}.")
        if number > 50:  # noqa: PLR2004 - a list of warnings nobody reads
            break
    missing = {"work": "No work experience was found.", "education": "No studies were found."}
    out += [words for key, words in missing.items() if not sheet.profile.get(key)]
    return [re.sub(r"\s+", " ", w) for w in out]

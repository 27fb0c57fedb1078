"""A tailored CV as JSON Resume 1.0.0: what the document shows, and nothing else from the ledger."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from core.errors import CopilotError
from tools.cv.contact import network_of
from tools.cv.jsonresume import SCHEMA
from tools.documents.models import Draft, Entry, Line
from tools.documents.rendering.characters import printable, sentences
from tools.documents.rendering.sheet import AI_NOTE, cleaned, link_of
from tools.profile.models import Fact

Json = dict[str, Any]
_DATE = re.compile(r"[12]\d{3}(?:-[01]\d(?:-[0-3]\d)?)?")

_WHOLE_DATE = len("2024-06-01")
"""Of certificates the schema takes whole dates only; elsewhere a year or a month will do."""


def resume_json(draft: Draft, facts: Sequence[Fact]) -> bytes:
    """The CV as JSON Resume. Facts lend a line what its words run together: a level, an issuer, a place in parts.

    Raises:
        CopilotError: the draft is a letter.
    """
    if draft.document != "cv":
        raise CopilotError("A letter has no JSON Resume form.", "Choose PDF, Word, Markdown, text or HTML for the letter.")
    made = {"$schema": SCHEMA, **resume_of(draft, facts), "meta": {"version": "v1.0.0", "note": AI_NOTE}}
    for certificate in made.get("certificates", ()):
        if len(certificate.get("date", "")) < _WHOLE_DATE:
            certificate.pop("date", "")
    return json.dumps(made, ensure_ascii=False, indent=2).encode()


def resume_of(draft: Draft, facts: Sequence[Fact]) -> Json:
    """The values of a CV by the names of JSON Resume."""
    lines, known = cleaned(draft), {fact.id: fact for fact in facts}
    made: Json = _clean({"basics": _basics(lines, known), **_sections(lines, known)})
    return made


def _clean(value: Any) -> Any:
    """The same with printable text only: what facts lend is as raw as it was read."""
    if isinstance(value, dict):
        return {key: _clean(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_clean(inner) for inner in value]
    return printable(value)


def _fact(line: Line, known: dict[str, Fact]) -> Fact | None:
    """The fact of a line, unless it was corrected after the document was written: then the document's words stand."""
    fact = known.get(line.fact_ids[0]) if line.fact_ids else None
    if fact is None:
        return None
    said = f"{line.text} {line.entry.title} {line.entry.organization}" if line.entry else line.text
    return fact if any(printable(words) in said for words in (fact.text, fact.title, fact.employer) if words) else None


def _basics(lines: Iterable[Line], known: dict[str, Fact]) -> Json:
    by_part: dict[str, list[Line]] = {}
    for line in lines:
        by_part.setdefault(line.part, []).append(line)
    made: Json = {part: by_part[part][0].text for part in ("name", "label") if part in by_part}
    for line in by_part.get("contact", []):
        _contact(made, line, _fact(line, known))
    summary = sentences(line.text for line in by_part.get("summary", []))
    return _filled(made | {"summary": summary})


def _contact(made: Json, line: Line, fact: Fact | None) -> None:
    text = line.text
    kind = fact.kind if fact else _kind(text)
    if kind in {"email", "phone"}:
        made.setdefault(kind, text)
    elif kind == "location":
        details = {key: value for key, value in fact.details.items() if key in _LOCATION and value} if fact else {}
        made.setdefault("location", details or {"address": text})
    else:
        _link(made, _url(text), fact)


def _link(made: Json, url: str, fact: Fact | None) -> None:
    """A page of a network is a profile; of other pages the first is the person's own."""
    details = fact.details if fact else {}
    network, user = details.get("network"), details.get("username")
    if not network:
        network, user = network_of(url)
    if network or "url" in made:
        made.setdefault("profiles", []).append(_filled({"network": network, "username": user, "url": url}))
    else:
        made["url"] = url


def _url(text: str) -> str:
    """An address as JSON Resume wants it, with its scheme. Here it is data, so http stays http."""
    return link_of(text) or (text if text.startswith("http://") else "")


_LOCATION = ("address", "postalCode", "city", "countryCode", "region")


def _kind(text: str) -> str:
    if link_of(text):
        return "link"
    if "@" in text and " " not in text:
        return "email"
    return "phone" if re.fullmatch(r"[+()\d][\d\s()/.+-]{5,}", text) else "location"


def _sections(lines: Sequence[Line], known: dict[str, Fact]) -> Json:
    made: Json = {}
    for line in lines:
        add = _ADDERS.get(line.part)
        if add and (line.text or line.part == "entry"):
            add(made, line, known)
    return made


def _add_entry(made: Json, line: Line, known: dict[str, Fact]) -> None:
    if make := _ENTRIES.get(line.section):
        made.setdefault(line.section, []).append(make(line.entry or Entry(title=line.text), _fact(line, known)))


def _add_bullet(made: Json, line: Line, _: dict[str, Fact]) -> None:
    if made.get(line.section):
        key = "courses" if line.section == "education" else "highlights"
        made[line.section][-1].setdefault(key, []).append(line.text)


def _add_skill(made: Json, line: Line, known: dict[str, Fact]) -> None:
    made.setdefault("skills", []).append(_skill(line, known))


def _add_item(made: Json, line: Line, known: dict[str, Fact]) -> None:
    if make := _ITEMS.get(line.section):
        made.setdefault(line.section, []).extend(make(line.text, line, _fact(line, known)))


_ADDERS = {"entry": _add_entry, "bullet": _add_bullet, "skill": _add_skill, "item": _add_item}


def _dates(entry: Entry) -> Json:
    start, end = entry.start, "" if entry.current else entry.end
    return {key: value for key, value in (("startDate", start), ("endDate", end)) if _DATE.fullmatch(value)}


def _work(entry: Entry, fact: Fact | None) -> Json:
    _ = fact
    return _filled(
        {"name": entry.organization, "position": entry.title, "location": entry.place, "url": _url(entry.url)}
    ) | _dates(entry)


def _volunteer(entry: Entry, fact: Fact | None) -> Json:
    _ = fact
    return _filled({"organization": entry.organization, "position": entry.title, "url": _url(entry.url)}) | _dates(entry)


def _education(entry: Entry, fact: Fact | None) -> Json:
    details = fact.details if fact else {}
    study = {"studyType": (fact and fact.title) or entry.title, "area": details.get("area"), "score": details.get("score")}
    return _filled({"institution": entry.organization, "url": _url(entry.url), **study}) | _dates(entry)


def _project(entry: Entry, fact: Fact | None) -> Json:
    about = fact.details.get("description") if fact else None
    return _filled({"name": entry.title, "entity": entry.organization, "description": about, "url": _url(entry.url)}) | _dates(
        entry
    )


_ENTRIES: dict[str, Callable[[Entry, Fact | None], Json]] = {
    "work": _work,
    "volunteer": _volunteer,
    "education": _education,
    "projects": _project,
}


def _skill(line: Line, known: dict[str, Fact]) -> Json:
    text = line.text
    label, colon, words = text.partition(": ")
    keywords = [fact.text for fact in (known[i] for i in line.fact_ids if i in known) if fact.kind == "skill"]
    if not keywords:
        keywords = [word for part in re.split(r"[,;·]", words if colon else text) if (word := part.strip())]
    return _filled({"name": label if colon else "", "keywords": keywords})


def _language(text: str, _: Line, fact: Fact | None) -> list[Json]:
    name, _bracket, level = text.removesuffix(")").partition(" (")
    named = (
        {"language": fact.title or fact.text, "fluency": fact.details.get("fluency")}
        if fact
        else {"language": name, "fluency": level}
    )
    return [_filled(named)]


def _named(name_key: str, by_key: str, date_key: str) -> Callable[[str, Line, Fact | None], list[Json]]:
    """An item with a name, somebody who gave it and a date."""

    def made(text: str, _: Line, fact: Fact | None) -> list[Json]:
        if fact is None:
            return [{name_key: text}]
        date = fact.details.get("date") or fact.details.get("releaseDate") or fact.start or ""
        by = fact.details.get(by_key) or fact.employer
        url = _url(fact.details.get("url", ""))
        extra = {"url": url} if name_key == "name" else {}
        return [
            _filled({name_key: fact.title or fact.text, by_key: by, date_key: date if _DATE.fullmatch(date) else "", **extra})
        ]

    return made


def _interests(text: str, line: Line, fact: Fact | None) -> list[Json]:
    _ = fact
    return [{"name": text}] if len(line.fact_ids) < 2 else [{"name": name.strip()} for name in text.split(",")]  # noqa: PLR2004 (one stands alone)


_ITEMS: dict[str, Callable[[str, Line, Fact | None], list[Json]]] = {
    "languages": _language,
    "certificates": _named("name", "issuer", "date"),
    "publications": _named("name", "publisher", "releaseDate"),
    "awards": _named("title", "awarder", "date"),
    "interests": _interests,
}


def _filled(values: Json) -> Json:
    return {key: value for key, value in values.items() if value}

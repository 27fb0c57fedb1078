"""Facts become a JSON Resume profile again: what `facts_of` took apart, and what the person has said since."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic.alias_generators import to_snake

from core.text import fold
from tools.cv.models import Basics, Location, NetworkProfile, Profile, Reading, Skill
from tools.profile.entries import ENTRIES, SINGLE, Shape
from tools.profile.models import Fact, SaidBy

_LINK_IN_BASICS = "basics.url"
_IN_GROUP = re.compile(r"\.(?:keywords\[\d+\]|name)$")
_SAID = "said"


def profile_of(facts: Sequence[Fact]) -> Profile:
    """The profile that these facts make, each in its section, in their order. What belongs to a scope stands under it."""
    under: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.scope:
            under.setdefault(fact.scope, []).append(fact)
    sections: dict[str, Any] = {
        shape.section: tuple(entry_of(shape, fact, under.get(fact.id, [])) for fact in facts if _in_section(fact, shape))
        for shape in ENTRIES
    }
    return Profile(basics=_basics(facts), skills=_skills(f for f in facts if f.kind == "skill" and not f.scope), **sections)


def _in_section(fact: Fact, shape: Shape) -> bool:
    """Whether a fact stands in a section: certificates and licences are of one kind and told apart by where they were read."""
    return fact.kind == shape.kind and (
        fact.kind != "certificate" or fact.path.startswith("licences[") == (shape.section == "licences")
    )


def reading_of(facts: Sequence[Fact]) -> Reading:
    """The facts as a reading without a file, for what looks at readings when a person told everything in the chat."""
    profile = profile_of(facts)
    under = {"work": "role", "volunteer": "volunteer", "education": "education"}
    every = ((s, n, f) for s, kind in under.items() for n, f in enumerate(f for f in facts if f.kind == kind))
    current = tuple(f"{section}[{n}]" for section, n, fact in every if fact.current)
    language = next((fact.language for fact in facts if fact.language), "en")
    return Reading(file_name="", document="", profile=profile, current=current, language=language, engine="facts")


def _basics(facts: Sequence[Fact]) -> Basics:
    values: dict[str, Any] = {}
    links = [fact for fact in facts if fact.kind == "link"]
    for kind, name in SINGLE.items():
        candidates = [f for f in links if f.path == _LINK_IN_BASICS] if kind == "link" else [f for f in facts if f.kind == kind]
        if candidates:
            values[name] = _preferred(candidates).text
    places = [fact for fact in facts if fact.kind == "location"]
    return Basics(
        **values,
        location=_location(_preferred(places)) if places else None,
        profiles=tuple(_link(fact) for fact in links if fact.path != _LINK_IN_BASICS),
    )


def _preferred(facts: Sequence[Fact]) -> Fact:
    """Of several names or addresses the one the person said last, else the one read first."""
    said = [(fact.source.at, fact) for fact in facts if isinstance(fact.source, SaidBy)]
    return max(said, key=lambda pair: pair[0])[1] if said else facts[0]


def _location(fact: Fact) -> Location:
    place = Location(**fact.details)
    worded = place.address or ", ".join(filter(None, (place.city, place.region, place.country_code))) or place.postal_code
    return place if worded == fact.text else Location(address=fact.text)


def _link(fact: Fact) -> NetworkProfile:
    link = NetworkProfile(**fact.details)
    return link if fact.text in {link.url, link.username, link.network} else NetworkProfile(network=link.network, url=fact.text)


def entry_of(shape: Shape, fact: Fact, inner: Sequence[Fact] = ()) -> Any:
    """The entry that a fact and the lines under it make."""
    values: dict[str, Any] = {name: getattr(fact, part) for part, name in shape.parts.items()}
    fields = shape.model.model_fields
    for alias, text in fact.details.items():
        name = to_snake(alias)
        if name in fields and text:
            values[name] = tuple(text.split("\n")) if fields[name].annotation == tuple[str, ...] else text
    if shape.main:
        values[shape.main] = None if _has_no_main(shape, fact) else fact.text
    elif not fact.title and not fact.employer and not fact.path:
        values[shape.parts["title"]] = fact.text
    claims = [line for line in inner if shape.claim and line.path.endswith(f".{shape.claim}")]
    if claims:
        values[shape.claim] = claims[0].text
    for name, kind in shape.lists.items():
        kinds = {kind, "statement"} if kind == "bullet" else {kind}
        values[name] = tuple(line.text for line in inner if line.kind in kinds and line not in claims[:1])
    return shape.model(**values)


def _has_no_main(shape: Shape, fact: Fact) -> bool:
    return fact.details.get(shape.main) == "" and fact.text in {*fact.details.values(), ""}


def _skills(facts: Iterable[Fact]) -> tuple[Skill, ...]:
    """Groups as the CV had them; groups of the same name in several CVs are one, and so are the skills in no group."""
    places: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        document = _SAID if isinstance(fact.source, SaidBy) else fact.source.document
        alone = fact.path.endswith(".name") or fact.path == ""
        place = fact.path if alone else _IN_GROUP.sub("", fact.path)
        places.setdefault((document, place or fold(fact.text)), []).append(fact)
    groups: dict[tuple[str, str], dict[str, list[Fact]]] = {}
    order: list[list[Fact]] = []
    for (document, _), found in places.items():
        _join(document, found, groups, order)
    return tuple(_group(found) for found in order)


def _join(
    document: str, found: list[Fact], groups: dict[tuple[str, str], dict[str, list[Fact]]], order: list[list[Fact]]
) -> None:
    """Puts a group of one CV to the first of the same name that another CV had, or in a place of its own."""
    first = found[0]
    head = (fold(first.details.get("group", "")), first.details.get("level", ""))
    if first.path.endswith(".name") or (first.path == "" and not head[0]):
        order.append(found)
        return
    mine = groups.setdefault(head, {})
    other = next((members for owner, members in mine.items() if owner != document), None)
    if other is not None and document not in mine:
        other += found
        return
    mine.setdefault(document, found)
    order.append(found)


def _group(found: Sequence[Fact]) -> Skill:
    first = found[0]
    level = first.details.get("level")
    if first.path.endswith(".name") or (first.path == "" and "group" not in first.details):
        return Skill(name=first.text, level=level)
    return Skill(name=first.details.get("group"), level=level, keywords=tuple(fact.text for fact in found))

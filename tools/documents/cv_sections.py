"""The sections of a CV, made of lines that each name their facts. Order inside a section follows the ad, then the ledger."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.text import fold
from tools.documents import dates
from tools.documents.ad_terms import ad_name
from tools.documents.models import Entry, Line, LinePart
from tools.documents.select import Relevance, below, newest_first, of_kind
from tools.documents.spoken import level_parts, spoken
from tools.documents.wording import fill, phrases
from tools.jobs.models import Posting
from tools.profile.models import Fact

ENTRIES = {"work": "role", "education": "education", "projects": "project", "volunteer": "volunteer"}
_SHORT_SAYING = 8
ITEMS = {"languages": "language", "certificates": "certificate", "publications": "publication", "awards": "award"}
ORDER = (
    "work",
    "projects",
    "education",
    "skills",
    "certificates",
    "languages",
    "publications",
    "awards",
    "volunteer",
    "interests",
    "additional",
)


@dataclass(frozen=True)
class Block:
    """Lines that stay together: an entry and what belongs to it, or a single item without an entry."""

    head: Line | None
    body: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Section:
    """One section: its JSON Resume name and its blocks in printed order."""

    name: str
    blocks: tuple[Block, ...]


def line(part: LinePart, text: str, section: str, *facts: Fact, entry: Entry | None = None) -> Line:
    """A line that rests on facts, with an id that stays the same when the document is made again."""
    ids = tuple(fact.id for fact in facts)
    quotes = tuple(fact.text for fact in facts)
    name = f"{part}:{ids[0] if ids else section}"
    return Line(id=name, part=part, text=text, section=section, entry=entry, fact_ids=ids, quotes=quotes)


def sections(facts: Sequence[Fact], posting: Posting | None, relevance: Relevance, language: str) -> tuple[Section, ...]:
    """All sections that have something to say, in the order of the printed page."""
    made = {name: _entries(name, kind, facts, relevance, language) for name, kind in ENTRIES.items()}
    made |= {name: _items(name, kind, facts, language) for name, kind in ITEMS.items()}
    made["skills"] = _skills(facts, posting, relevance)
    made["interests"] = _interests(facts)
    made["additional"] = _additional(facts, posting, relevance)
    return tuple(Section(name, made[name]) for name in ORDER if made[name])


def _entries(name: str, kind: str, facts: Sequence[Fact], relevance: Relevance, language: str) -> tuple[Block, ...]:
    return tuple(_entry(name, fact, facts, relevance, language) for fact in newest_first(of_kind(facts, kind)))


def _entry(name: str, fact: Fact, facts: Sequence[Fact], relevance: Relevance, language: str) -> Block:
    entry = entry_of(fact)
    head = line("entry", entry_text(entry, language), name, fact, entry=entry)
    bullets = relevance.ordered(below(fact, facts), lambda bullet: (not _describes(bullet), -round(relevance.of(bullet) * 2)))
    return Block(head, tuple(line("bullet", bullet.text, name, bullet) for bullet in bullets))


def _describes(bullet: Fact) -> bool:
    """The line that says what a job was as a whole stays on top of it."""
    return bullet.path.endswith((".summary", ".description"))


def entry_of(fact: Fact) -> Entry:
    """The locked part of a fact that opens a scope; dates stay as the ledger writes them."""
    area = fact.details.get("area", "")
    title = fact.title or ""
    if area and fold(area) not in fold(title):
        title = ", ".join(part for part in (title, area) if part)
    return Entry(
        title=title or ("" if fact.employer else fact.text),
        organization=fact.employer or "",
        place=fact.details.get("location", ""),
        start=fact.start or "",
        end=fact.end or "",
        current=fact.current,
        url=fact.details.get("url", ""),
    )


def entry_text(entry: Entry, language: str) -> str:
    """The entry as one printed line: title, organization, place (from – to)."""
    names = ", ".join(part for part in (entry.title, entry.organization, entry.place) if part)
    when = dates.span(entry.start, entry.end, language, current=entry.current)
    return f"{names} ({when})" if when else names


def _items(name: str, kind: str, facts: Sequence[Fact], language: str) -> tuple[Block, ...]:
    return tuple(Block(line("item", item_text(fact, language), name, fact)) for fact in of_kind(facts, kind))


def item_text(fact: Fact, language: str) -> str:
    """A language with its level, a certificate with issuer and date ...: what the text does not yet say is added."""
    text = fact.title or fact.text
    if fact.kind == "language" and (named := spoken(fact, language)).partition(" (")[0] != fact.text:
        return named[:1].upper() + named[1:]
    written = fact.details.get("date") or fact.details.get("releaseDate") or fact.start or ""
    when = dates.shown(written, language)
    text = text.replace(written, when) if "-" in written else text
    level = ", ".join(level_parts(fact))
    if level and fold(level) not in fold(text):
        text = fill(phrases(language)["lists"]["listed"], {"item": text, "detail": level})
    by = fact.details.get("issuer") or fact.details.get("publisher") or fact.details.get("awarder") or fact.employer or ""
    added = (part for part in (by, when) if part and fold(part) not in fold(text))
    return ", ".join((text, *added))


def _skills(facts: Sequence[Fact], posting: Posting | None, relevance: Relevance) -> tuple[Block, ...]:
    groups: dict[str, list[Fact]] = {}
    for fact in of_kind(facts, "skill"):
        groups.setdefault(fact.details.get("group", ""), []).append(fact)
    ordered = sorted(groups.items(), key=lambda item: -round(relevance.of(*item[1])))
    return tuple(Block(_skill_line(name, members, posting, relevance)) for name, members in ordered)


def _skill_line(name: str, members: list[Fact], posting: Posting | None, relevance: Relevance) -> Line:
    ordered = relevance.ordered(members, lambda fact: -round(relevance.of(fact)))
    named = ((fact, None if fact.id in relevance.own_words else posting) for fact in ordered)
    words = ", ".join(dict.fromkeys(skill_text(fact, ad_name(fact, ad)) for fact, ad in named))
    made = line("skill", f"{name}: {words}" if name else words, "skills", *ordered)
    return made.model_copy(update={"id": f"skill:{members[0].id}"})


def skill_text(fact: Fact, name: str) -> str:
    """A skill with its level, where the CV gives one."""
    level = fact.details.get("level", "")
    return f"{name} ({level})" if level and fold(level) not in fold(name) else name


def _additional(facts: Sequence[Fact], posting: Posting | None, relevance: Relevance) -> tuple[Block, ...]:
    """What the person said in a conversation about no job in particular: what the ad asks for, all of it without an ad."""
    said = [fact for fact in of_kind(facts, "statement") if fact.scope is None]
    shown = (fact for fact in said if relevance.answered(fact) or (posting is None and len(fact.text.split()) <= _SHORT_SAYING))
    return tuple(Block(line("item", fact.text, "additional", fact)) for fact in shown)


def _interests(facts: Sequence[Fact]) -> tuple[Block, ...]:
    found = of_kind(facts, "interest")
    return (Block(line("item", ", ".join(fact.text for fact in found), "interests", *found)),) if found else ()

"""A draft beside the facts as they are now: what it cites, as that was when it was made, and what has changed since."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tools.documents import dates
from tools.documents.cv_sections import entry_of, entry_text
from tools.documents.dates import month_of
from tools.documents.edits import Gate
from tools.documents.grounding_moments import Moment
from tools.documents.models import Cited, Draft, Edit, Entry, Line
from tools.profile.models import Fact


def cited_in(draft: Draft, facts: Sequence[Fact]) -> tuple[Cited, ...]:
    """The facts that a draft cites and the jobs they belong to, as they are; in the order of the ledger's ids."""
    ids = {name for line in draft.lines for name in line.fact_ids}
    ids |= {fact.scope for fact in facts if fact.id in ids and fact.scope}
    return tuple(as_now(fact) for fact in sorted(facts, key=lambda fact: fact.id) if fact.id in ids)


def as_now(fact: Fact) -> Cited:
    """What the ledger says of a fact."""
    return Cited(
        id=fact.id,
        text=fact.text,
        title=fact.title or "",
        employer=fact.employer or "",
        start=fact.start or "",
        end=fact.end or "",
    )


@dataclass(frozen=True)
class Reading:
    """A draft beside the facts as they are now."""

    draft: Draft
    gate: Gate

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """The facts by their ids."""
        return {fact.id: fact for fact in self.gate.facts}

    @cached_property
    def then(self) -> Mapping[str, Cited]:
        """What the facts said when the draft was made."""
        return {cited.id: cited for cited in self.draft.cited}

    @cached_property
    def edits(self) -> Mapping[str, Edit]:
        """The person's own words that stand in the draft."""
        return {edit.line: edit for edit in self.draft.options.edits}

    def cited(self, line: Line) -> list[Fact]:
        """The facts of a line that are still there."""
        return [self.facts[name] for name in line.fact_ids if name in self.facts]

    def jobs(self, line: Line) -> list[Fact]:
        """The facts of a line that have a title, an employer or dates, and the jobs that the others belong to."""
        found = {
            name: self.facts[name] for fact in self.cited(line) for name in (fact.id, fact.scope or "") if name in self.facts
        }
        return [fact for fact in found.values() if fact.title or fact.employer or fact.start]

    def changed(self, name: str) -> bool:
        """Whether a fact says something else than when the draft was made."""
        return name in self.then and name in self.facts and self.then[name] != as_now(self.facts[name])

    def span(self, entry: Entry) -> str:
        """From and to in the language of the draft."""
        return dates.span(entry.start, entry.end, self.draft.language, current=entry.current)


def apart(mine: str, now: str) -> bool:
    """Two dates that cannot be the same; a year holds all of its months, and what one of both does not say is no difference."""
    first, last = month_of(mine), month_of(mine, last=True)
    begin, end = month_of(now), month_of(now, last=True)
    if first is None or last is None or begin is None or end is None:
        return False
    return last < begin or end < first


def whole(fact: Fact, language: str) -> str:
    """A fact as it is shown beside a line: an entry with its dates, else its text."""
    entry = entry_of(fact)
    return entry_text(entry, language) if entry.organization or entry.start else fact.text


def meets(moment: Moment, written: str | None) -> bool:
    """Whether a date of a text is a date of the ledger; a year holds all of its months."""
    first, last = month_of(written), month_of(written, last=True)
    return (
        first is not None
        and last is not None
        and first <= moment.year * 12 + moment.last - 1
        and moment.year * 12 + moment.first - 1 <= last
    )

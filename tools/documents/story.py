"""One story: what the documents kept for one job tell differently from each other, or from the facts.

Each document is read beside the facts as they are now (`told`). What it tells otherwise is then looked for in the others: a place that
tells it as the facts do makes a pair. The order of documents and of facts does not matter, and nothing is decided: the person is shown
both places.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from core.text import fold
from tools.documents.edits import Gate
from tools.documents.grounding_fits import unit_fits, value_fits
from tools.documents.grounding_numbers import amounts
from tools.documents.grounding_points import told as told_dates
from tools.documents.models import Disagreement, DocumentKind, Draft, Line, Place
from tools.documents.scripts import dated
from tools.documents.swapped import stands
from tools.documents.then_and_now import Reading, meets, whole
from tools.documents.told import Wrong, wrongs


@dataclass(frozen=True)
class Paper:
    """A document with the id under which it is kept; none before it is."""

    draft: Draft
    id: str = ""


def story(mine: Paper, others: Sequence[Paper], gate: Gate) -> tuple[Disagreement, ...]:
    """What a document tells otherwise than the facts, and than the others for the same job; line by line.

    Args:
        mine: the document that is looked at.
        others: the newest of each other kind for the same job.
        gate: the facts, the ad and the day that all of them are measured by.
    """
    here = _Read(mine, Reading(mine.draft, gate))
    beside = sorted((_Read(other, Reading(other.draft, gate)) for other in others), key=lambda one: (one.kind, one.paper.id))
    found = [one for wrong in here.wrongs for one in _of_mine(here, wrong, beside)]
    for other in beside:
        pairs = ((wrong, here.tells(wrong)) for wrong in other.wrongs)
        found += [_differ(wrong, place, other.place(wrong.line, wrong.words), off="there") for wrong, place in pairs if place]
    return tuple(dict.fromkeys(found))


def _of_mine(here: "_Read", wrong: Wrong, beside: "Sequence[_Read]") -> Iterator[Disagreement]:
    place = here.place(wrong.line, wrong.words)
    fact = here.reading.facts.get(wrong.fact)
    text = whole(fact, here.paper.draft.language) if fact else ""
    yield _differ(wrong, place, Place(document="facts", line=wrong.fact, text=text, words=wrong.right))
    yield from (_differ(wrong, place, there) for other in beside if (there := other.tells(wrong)))


def _differ(wrong: Wrong, here: Place, there: Place, off: str = "here") -> Disagreement:
    made = {"what": wrong.what, "here": here, "there": there, "off": off, "fact_ids": (wrong.fact,)}
    return Disagreement.model_validate(made)


@dataclass(frozen=True)
class _Read:
    """A document that was read beside the facts."""

    paper: Paper
    reading: Reading

    @cached_property
    def wrongs(self) -> tuple[Wrong, ...]:
        """What it tells otherwise than the facts."""
        return wrongs(self.reading)

    @property
    def kind(self) -> DocumentKind:
        """What it is."""
        return self.paper.draft.document

    def place(self, line: Line, words: str) -> Place:
        """A line of it."""
        return Place(document=self.kind, draft=self.paper.id, line=line.id, text=line.text, words=words)

    def tells(self, wrong: Wrong) -> Place | None:
        """Where it tells the same thing as the facts do, or in a third way; None where it says nothing of it, or the same as the other."""
        for other in self.wrongs:
            if (other.what, other.fact, other.right) == (wrong.what, wrong.fact, wrong.right) and wrong.what != "fact":
                return self.place(other.line, other.words) if fold(other.words) != fold(wrong.words) else None
        right = (line for line in self.paper.draft.lines if wrong.right and self._tells(line, wrong))
        return next((self.place(line, wrong.right) for line in right), None)

    def _tells(self, line: Line, wrong: Wrong) -> bool:
        fact = self.reading.facts.get(wrong.fact)
        if fact is None or fact.id not in {*line.fact_ids, *(job.id for job in self.reading.jobs(line))}:
            return False
        if wrong.what == "dates":
            return any(meets(one.when, when) for one in told_dates(dated(line.text)) for when in (fact.start, fact.end)) or (
                wrong.right == fact.text == line.text
            )
        if wrong.amount is not None:
            languages = dict.fromkeys((self.paper.draft.language, fact.language))
            found = (one for language in languages for one in amounts(dated(line.text), language))
            return any(value_fits(one, wrong.amount) and unit_fits(one, wrong.amount) for one in found)
        return stands(wrong.right, line.text)

"""What a command and a request do alike, with plain arguments: the same CV and ad give the same through every door."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from agent.bootstrap import today
from core.errors import SomethingMissing

if TYPE_CHECKING:
    from tools.context import Services
    from tools.cv.models import Reading
    from tools.documents.models import Draft, Format, Options
    from tools.jobs.models import Fit, Posting
    from tools.profile.models import Fact

Finders = Callable[[Any], Any]
"""Makes a finder over facts in memory."""


class Tailored(NamedTuple):
    """The documents for an ad, and the facts that they quote."""

    drafts: "tuple[Draft, ...]"
    facts: "tuple[Fact, ...]"


def fitted(posting: "Posting", reading: "Reading", finder: Finders) -> "tuple[Fit, tuple[Fact, ...]]":
    """How well a CV fits an ad, and the facts it was judged by."""
    from tools.jobs.fit import assess
    from tools.profile.facts import facts_of

    facts = facts_of(reading)
    return assess(posting, facts, finder(facts), today()), facts


def drafted(posting: "Posting", reading: "Reading", finder: Finders, options: "Options") -> Tailored:
    """A CV and a letter for an ad, through the truth gate."""
    from tools.documents.tailor import tailored
    from tools.profile.facts import facts_of

    facts = facts_of(reading)
    return Tailored(tailored(facts, posting, finder(facts), options, today()), facts)


def rendered(made: Tailored, formats: "Sequence[Format]") -> "Iterator[tuple[Draft, Format, bytes]]":
    """Each document as a file in each wanted format that it has."""
    from tools.documents.rendering.files import formats_for, render

    for draft in made.drafts:
        for form in formats_for(draft.document, formats):
            yield draft, form, render(draft, form, made.facts)


def judged(services: "Services", owner: str, job: str, now: datetime) -> "Fit":
    """How well a person's facts of today fit a saved ad, by their own weights; kept as its last fit.

    Raises:
        NotFound: there is no such ad.
        SomethingMissing: nothing is known of the person yet.
    """
    from tools.jobs.fit import assess

    posting, facts = services.jobs.get(owner, job), services.ledger.facts(owner)
    if not facts:
        raise SomethingMissing("cv", "I do not know anything about you yet.", "Add a CV first, or tell facts one by one.")
    judge, day = services.judge or assess, now.astimezone().date()
    fit = judge(posting, facts, services.finder(owner), day, services.jobs.balance(owner))
    services.jobs.save_fit(owner, job, fit, now)
    return fit

"""One demand of an ad against one person: what the tables of verdicts are run through. All people are invented."""

from tests.tools.jobs.people import TODAY, facts, finder
from tools.jobs.fit import assess
from tools.jobs.models import Posting, Requirement

WORK = {"name": "Hollow Oak", "position": "Clerk", "startDate": "2020-01", "highlights": ["Kept the archive of a town hall"]}
OLD = {"name": "Elder Mill", "position": "Hand", "startDate": "2003-01", "endDate": "2011-06"}


def judged(demand, category, *, kind="must", language="en", place="Leeds", **change):
    """The part of the fit for one demand; `change` replaces sections of a plain CV."""
    wanted = Requirement(id="r1", text=demand, kind=kind, category=category, quote=demand, start=0, end=len(demand))
    posting = Posting(title="Helper", language=language, location=place, requirements=(wanted,), text=demand)
    person = {"basics": {"location": {"city": "Leeds", "countryCode": "GB"}}, "work": [WORK], **change}
    found = facts(person, language=change.pop("written", "en"))
    fit = assess(posting, found, finder(found), TODAY)
    return fit.parts[0]


def said(words):
    """A CV whose summary says something."""
    return {"basics": {"summary": words, "location": {"city": "Leeds", "countryCode": "GB"}}}


def did(line, role=None):
    """A CV with one line of work in it, today's unless another role is given."""
    return {"work": [{**(role or WORK), "highlights": [line]}]}


def holds(*names, **more):
    """A CV with these certificates."""
    return {"certificates": [{"name": name, **more} for name in names]}

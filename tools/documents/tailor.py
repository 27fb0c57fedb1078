"""A CV and a letter for one ad in one go: judged, drafted, and through the truth gate. For doors that keep no conversation."""

from datetime import date

from tools.documents.check_draft import check_draft
from tools.documents.draft_cv import draft_cv
from tools.documents.draft_letter import draft_letter
from tools.documents.models import Draft, Options
from tools.jobs.fit import assess
from tools.jobs.models import Posting
from tools.profile.models import Fact
from tools.profile.recall import Finder


def tailored(facts: tuple[Fact, ...], posting: Posting, finder: Finder, options: Options, today: date) -> tuple[Draft, Draft]:
    """The CV and the letter. What the gate refused has left them and is listed in their `refused`."""
    fit = assess(posting, facts, finder, today)
    made = (draft(facts, posting, fit, options, today) for draft in (draft_cv, draft_letter))
    cv, letter = (check_draft(draft, facts, posting, today) for draft in made)
    return cv, letter

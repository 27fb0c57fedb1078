"""Several people for one ad, judged by the same rules; who they are is not looked at."""

from collections.abc import Callable, Sequence
from datetime import date

from tools.jobs.fit import Finder, assess
from tools.jobs.models import Fit, Posting
from tools.profile.models import Fact

FinderOf = Callable[[Sequence[Fact]], Finder]


def rank(
    posting: Posting, people: Sequence[tuple[str, tuple[Fact, ...]]], finder_of: FinderOf, today: date
) -> list[tuple[str, Fit]]:
    """Key and fit of each person, best first; fewer blockers, then the key, decide between equal scores.

    Args:
        posting: the ad.
        people: a key (a file name, an id) and the facts of each.
        finder_of: makes the finder over one person's facts.
        today: as in `assess`.
    """
    judged = [(key, assess(posting, facts, finder_of(facts), today)) for key, facts in people]
    return sorted(judged, key=lambda pair: (-pair[1].score, len(pair[1].blockers), pair[0]))

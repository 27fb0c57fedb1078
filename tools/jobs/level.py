"""The level of a job against the level a person works at: by the words of titles, else by years of such work. Ages are never looked at."""

from typing import NamedTuple

from core.flat import flat
from tools.cv.skills.lexicon import relation
from tools.jobs.facets import Seniority, seniority
from tools.jobs.field import title_kin
from tools.jobs.findings import Case, Finding, quoted, reason, verdict_of, weights
from tools.jobs.models import Posting
from tools.jobs.person import held
from tools.jobs.phrases import table, union
from tools.jobs.years import in_years, last_month, months
from tools.profile.models import Fact

LADDER: tuple[Seniority, ...] = ("intern", "junior", "mid", "senior", "lead", "executive")
_LEAD = LADDER.index("lead")
_MOST_ABOVE = 3


class Held(NamedTuple):
    """A rung of the ladder, 0 intern to 5 executive, and the roles it is read from."""

    rung: int
    roles: tuple[Fact, ...]
    titled: bool
    """Whether titles say it; years alone never put anybody above a job, but for one of those who begin."""


def judge_level(case: Case, posting: Posting) -> Finding | None:
    """None where neither the ad nor the titles held say anything of a level.

    A title far above the job counts against it as one below does: either side would soon be unhappy. An ad that names no level is
    open to all but those who lead.
    """
    works = held_level(case, posting)
    wanted = LADDER.index(posting.seniority) if posting.seniority else min(works.rung, _LEAD - 1)
    gap = works.rung - wanted
    if not posting.seniority and not gap:
        return None
    if gap == 1 and (not works.titled or works.rung == 1):
        gap = 0
    credits_ = weights()["level"]
    key = "same" if not gap else f"{'above' if gap > 0 else 'below'}_{min(abs(gap), 2)}"
    names = {"have": LADDER[works.rung], "need": LADDER[wanted]}
    words = reason("level_" + key.partition("_")[0] if works.roles or not gap else "level_none", "en", **names)
    return Finding(verdict_of(credits_[key]), credits_[key], words, quoted(works.roles), close=not works.titled and gap != 0)


def held_level(case: Case, posting: Posting) -> Held:
    """By the highest title of late; where titles say nothing of rank, by years of work in the ad's field."""
    person, limits = case.person, weights()["level"]
    training = union(tuple(str(w) for w in table("denials")["apprentice"]))
    roles = tuple(r for r in person.roles if not training.search(flat(held(r))))
    since = person.today.year * 12 + person.today.month - 1 - 12 * limits["recent_years"]
    kin = tuple(r for r in roles if _alike(case, posting, r))
    late = [r for r in (kin or roles) if (last_month(r, person.today) or 0) >= since]
    ranked = [(LADDER.index(rank), r) for r in late if (rank := seniority(flat(held(r)), "", r.language))]
    if ranked:
        rung = max(rung for rung, _ in ranked)
        return Held(rung, tuple(r for found, r in ranked if found == rung), titled=True)
    years = in_years(months(kin, person.today))
    beginner = 1 if roles else 0
    return Held(beginner + (years >= limits["mid_years"]) + (years >= limits["senior_years"]), kin, titled=False)


def _alike(case: Case, posting: Posting, role: Fact) -> bool:
    """Whether a role is of the ad's kind: named like it, or showing some of its subjects."""
    if title_kin(posting.title, case.person._replace(roles=(role,)), case.language):
        return True
    shown = {s for seen in case.person.inner[role.id] for s in seen.skills}
    near = sum(any(relation(s, subject) != "none" for s in shown) for subject in case.subjects)
    return near >= weights()["level"]["subjects"]


def steps_above(case: Case, posting: Posting) -> float:
    """How far somebody works above the level of a job, 0 to 3 rungs: direction leaves fewer traces of the craft itself."""
    wanted = LADDER.index(posting.seniority) if posting.seniority else (_LEAD + 1) / 2
    return float(min(_MOST_ABOVE, max(0.0, held_level(case, posting).rung - wanted)))

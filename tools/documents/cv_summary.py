"""The two or three sentences at the top of a CV: the person's own where there are some, else made from facts."""

import re
from collections.abc import Sequence
from datetime import date

from core.text import fold
from tools.documents import dates
from tools.documents.cv_sections import line
from tools.documents.models import Line
from tools.documents.select import Relevance, contains, newest_first, of_kind, roles
from tools.documents.wording import choose, fill, joined, phrases
from tools.jobs.models import Posting
from tools.profile.models import Fact

_SENTENCE = re.compile(r"(?<=[.!?。！？])\s+|\n+")
_AT_MOST = 3
_SKILLS = 5


def summary(facts: Sequence[Fact], posting: Posting | None, relevance: Relevance, language: str, today: date) -> tuple[Line, ...]:
    """Lines that each name their facts; empty where the ledger is too thin to say anything."""
    own = of_kind(facts, "summary")
    if own:
        return _own(own, relevance)
    made = (_who(facts, language, today), _asked_skills(facts, posting, language))
    return tuple(sentence for sentence in made if sentence)


def sentences(text: str) -> list[str]:
    """A text cut into its sentences."""
    return [part.strip() for part in _SENTENCE.split(text) if part.strip()]


def _own(own: Sequence[Fact], relevance: Relevance) -> tuple[Line, ...]:
    told = [(fact, sentence) for fact in own for sentence in sentences(fact.text)]
    ranked = sorted(range(len(told)), key=lambda at: (-round(relevance.of(told[at][0])), at))
    chosen = sorted(ranked[:_AT_MOST])
    lines = [line("summary", told[at][1], "basics", told[at][0]) for at in chosen]
    return tuple(made.model_copy(update={"id": f"summary:{at + 1}"}) for at, made in enumerate(lines))


def current_role(facts: Sequence[Fact]) -> Fact | None:
    """The job the person holds, else the last one."""
    found = newest_first(roles(facts))
    return found[0] if found else None


def _who(facts: Sequence[Fact], language: str, today: date) -> Line | None:
    label = next(iter(of_kind(facts, "label")), None)
    role = current_role(facts)
    name = label.text if label else (role.title if role else None)
    if not name or not role:
        return None
    years = dates.years_said(dates.months_worked(roles(facts), today), language)
    running = bool(role.current and role.employer and fold(role.employer) not in fold(name))
    pattern = {(True, True): "label_years_now", (True, False): "label_years", (False, True): "label_now"}.get(
        (bool(years), running)
    )
    if pattern is None:
        return None
    slots = {"label": name, "years": years, "employer": role.employer or ""}
    text = fill(phrases(language)["summary"][pattern][0], slots)
    resting = (*((label,) if label else ()), *(roles(facts) if years else (role,)))
    return line("summary", text, "basics", *resting).model_copy(update={"id": "summary:who"})


def asked_skills(facts: Sequence[Fact], posting: Posting | None) -> tuple[Fact, ...]:
    """The skills of the ledger that the ad names, in the ad's order of weight."""
    if posting is None:
        return ()
    text = fold(posting.text) or fold(" ".join(need.text for need in posting.requirements))
    must = fold(" ".join(need.text for need in posting.requirements if need.kind == "must"))
    found: dict[str, Fact] = {}
    for fact in of_kind(facts, "skill"):
        if contains(text, fold(fact.text)):
            found.setdefault(fold(fact.text), fact)
    return tuple(sorted(found.values(), key=lambda fact: not contains(must, fold(fact.text))))


def _asked_skills(facts: Sequence[Fact], posting: Posting | None, language: str) -> Line | None:
    found = asked_skills(facts, posting) or of_kind(facts, "skill")
    found = tuple(fact for fact in found if len(fact.text.split()) <= 4)[:_SKILLS]  # noqa: PLR2004 (longer ones are sentences)
    if not found:
        return None
    pattern = choose(phrases(language)["summary"]["skills"], found[0].id)
    text = fill(pattern, {"skills": joined([fact.text for fact in found], language)})
    return line("summary", text, "basics", *found).model_copy(update={"id": "summary:skills"})

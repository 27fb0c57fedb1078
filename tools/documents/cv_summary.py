"""The two or three sentences at the top of a CV: the person's own where there are some, else made from facts."""

import re
from collections.abc import Sequence
from datetime import date

from core.text import fold
from tools.documents import dates
from tools.documents.cv_sections import line
from tools.documents.grounding_numbers import amounts
from tools.documents.letter_words import employer_name, lowered, tidy
from tools.documents.models import Line
from tools.documents.select import Relevance, contains, newest_first, of_kind, roles
from tools.documents.terms import function_words, terms
from tools.documents.wording import LANGUAGES, choose, fill, joined, phrases
from tools.jobs.models import Posting
from tools.profile.models import Fact

_SENTENCE = re.compile(r"(?<=[.!?。！？])\s+|\n+")
_AT_MOST = 3
_SKILLS = 5
_HEADED = re.compile(r"[^:]{1,30}:\s")
"""A deed that begins with a heading of its own cannot follow another colon."""
_PROOF_WORDS = range(4, 19)
"""Words of a deed that fits a summary."""


def summary(facts: Sequence[Fact], posting: Posting | None, relevance: Relevance, language: str, today: date) -> tuple[Line, ...]:
    """Lines that each name their facts: first what the person is and for how long; empty where no job or study says that."""
    own = _own(facts, posting, relevance)
    if language not in LANGUAGES:
        return own
    proof = None if own else _proof(facts, posting, relevance, language)
    counted = not any(_says_years(shown.text, language) for shown in own)
    who = _who(facts, language, today, counted=counted, beside=proof)
    if own:
        lead = () if who is None or _names_field(own, facts) else (who,)
        return (*lead, *own)
    if who is None:
        return ()
    made = (who, proof, _asked_skills(facts, posting, language))
    return tuple(sentence for sentence in made if sentence)


def sentences(text: str) -> list[str]:
    """A text cut into its sentences."""
    return [part.strip() for part in _SENTENCE.split(text) if part.strip()]


def own_sentences(facts: Sequence[Fact]) -> tuple[tuple[str, Fact, str], ...]:
    """The sentences of the person's own summary in their order, each with the id of its line and its fact."""
    told = [(fact, sentence) for fact in of_kind(facts, "summary") for sentence in sentences(fact.text)]
    return tuple((f"summary:{at}", fact, sentence) for at, (fact, sentence) in enumerate(told, 1))


def _own(facts: Sequence[Fact], posting: Posting | None, relevance: Relevance) -> tuple[Line, ...]:
    """The person's own sentences, in their order: of many those that say most to the ad and of the field, and what the person keeps."""
    told = own_sentences(facts)
    asked = frozenset().union(*(terms(need.text) for need in posting.requirements)) if posting else frozenset()
    wanted = asked | _field(facts)
    worth = {name: len(terms(said) & wanted) for name, _, said in told}
    ranked = sorted(worth, key=lambda name: -worth[name])
    chosen = {*ranked[:_AT_MOST], *relevance.kept}
    lines = ((name, line("summary", said, "basics", fact)) for name, fact, said in told if name in chosen)
    return tuple(made.model_copy(update={"id": name}) for name, made in lines)


def _field(facts: Sequence[Fact]) -> frozenset[str]:
    """The words for what the person does: of the headline and of the titles."""
    names = (*(fact.text for fact in of_kind(facts, "label")), *(role.title or "" for role in roles(facts)))
    return frozenset().union(*(terms(name) for name in names))


def _names_field(own: Sequence[Line], facts: Sequence[Fact]) -> bool:
    return not _field(facts) or any(terms(shown.text) & _field(facts) for shown in own)


def _says_years(text: str, language: str) -> bool:
    return any(amount.unit == "year" for amount in amounts(text, language))


def current_role(facts: Sequence[Fact]) -> Fact | None:
    """The job the person holds, else the last one."""
    found = newest_first(roles(facts))
    return found[0] if found else None


def _who(facts: Sequence[Fact], language: str, today: date, *, counted: bool, beside: Line | None) -> Line | None:
    """Headline or title with the years counted from the dates and the employer; the study of somebody without a job.

    An employer that the sentence beside names is not named twice.
    """
    newest = newest_first(roles(facts))
    role = next((fact for fact in newest if fact.title), newest[0] if newest else None)
    if role is None:
        return _studied(facts, language)
    years = dates.years_said(dates.months_worked(newest, today), language) if counted else ""
    label = next(iter(of_kind(facts, "label")), None)
    name = _ASIDE.split(label.text)[0].rstrip(". ") if label and (years or not role.title) else role.title
    resting = (*((label,) if label and name != role.title else ()), *(newest if years else (role,)))
    twice = bool(beside and years and role.id in beside.fact_ids)
    employer = employer_name(role.employer or "", language) if name == role.title and not twice else ""
    key = _PATTERNS.get((bool(years), bool(employer and fold(employer) not in fold(name or "")), role.current))
    if not name or key is None:
        return None
    text = fill(phrases(language)["summary"][key][0], {"label": calm(name, language), "years": years, "employer": employer})
    return line("summary", tidy(text), "basics", *resting).model_copy(update={"id": "summary:who"})


def calm(name: str, language: str) -> str:
    """A title as it stands in a sentence: one in capitals alone gets small letters, short words that may be abbreviations keep theirs."""
    if not name.isupper() or len(name) <= _ABBREVIATION:
        return name
    small = function_words(language)
    return " ".join(_calmed(word, small) for word in name.split(" "))


def _calmed(word: str, small: frozenset[str]) -> str:
    if fold(word) in small and word not in _SHORT_NAMES:
        return word.lower()
    return word if len(word) <= _ABBREVIATION else word[:1] + word[1:].lower()


_ABBREVIATION = 3
_SHORT_NAMES = frozenset({"IT", "US"})
"""Small words that are names where a title is in capitals."""
_ASIDE = re.compile(r"\s*[,;|·•]\s+|\s+[/–—-]\s+|\s+\(")
_PATTERNS = {
    (True, True, True): "label_years_now", (True, True, False): "label_years", (True, False, True): "label_years",
    (True, False, False): "label_years", (False, True, True): "label_now", (False, True, False): "label_last",
}  # fmt: skip
"""By: years can be said, an employer can be named, the job still runs. A headline is no title that an employer gave."""


def _studied(facts: Sequence[Fact], language: str) -> Line | None:
    found = next((fact for fact in newest_first(of_kind(facts, "education")) if fact.title and fact.employer), None)
    if found is None:
        return None
    text = fill(phrases(language)["summary"]["study"][0], {"study": found.title or "", "school": found.employer or ""})
    return line("summary", tidy(text), "basics", found).model_copy(update={"id": "summary:who"})


def _proof(facts: Sequence[Fact], posting: Posting | None, relevance: Relevance, language: str) -> Line | None:
    """The one short deed that says most to the ad, in its own words."""
    held = {role.id: role for role in roles(facts) if role.employer}
    fitting = [
        fact for fact in of_kind(facts, "bullet")
        if fact.scope in held and fact.language == language and relevance.answered(fact)
        and len(fact.text.split()) in _PROOF_WORDS and not _HEADED.match(fact.text)
    ]  # fmt: skip
    if posting is None or not fitting:
        return None
    best = max(fitting, key=relevance.of)
    role = held[best.scope or ""]
    slots = {"employer": role.employer or "", "bullet": lowered(best.text.rstrip(". "), language)}
    text = fill(phrases(language)["summary"]["proof"][0], slots)
    return line("summary", tidy(text), "basics", role, best).model_copy(update={"id": "summary:proof"})


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
    found = asked_skills(facts, posting) or (of_kind(facts, "skill") if posting is None else ())
    found = tuple(fact for fact in found if len(fact.text.split()) <= 4)[:_SKILLS]  # noqa: PLR2004 (longer ones are sentences)
    if not found:
        return None
    pattern = choose(phrases(language)["summary"]["skills"], found[0].id)
    text = fill(pattern, {"skills": joined([fact.text for fact in found], language)})
    return line("summary", text, "basics", *found).model_copy(update={"id": "summary:skills"})

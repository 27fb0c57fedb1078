"""Two or three proofs for a letter: one requirement of the ad, one thing the person did, and the words that join them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from core.text import words
from tools.documents.clauses import Clause, clause
from tools.documents.clauses_en import Habit, habit
from tools.documents.grounding_lexicon import hedges
from tools.documents.letter_quotes import label_words
from tools.documents.select import Relevance, newest_first, of_kind
from tools.jobs.models import Posting, Requirement
from tools.profile.models import Fact

_FORM = {"verb": 1.0, "noun": 0.7, "fragment": 0.45}
_ROLE_TWICE, _MORE = 0.5, 2
_PLAIN = 18
_NO_DEED = {"language", "location", "certificate", "education"}
"""What no deed proves: a language is said with its level, a paper by its name, a place is where one lives."""
Pair = tuple[float, str, str]
_SHORTEST = {"verb": 3, "noun": 4, "fragment": 4}
"""Words a bullet must have to prove something."""


@dataclass(frozen=True)
class Proof:
    """One thing done, in which job, and the requirement it answers (None where the ad gives no handle)."""

    need: Requirement | None
    role: Fact
    fact: Fact
    clause: Clause
    more: tuple[tuple[Fact, Clause], ...] = field(default=())


def proofs(facts: Sequence[Fact], posting: Posting, relevance: Relevance, language: str, most: int) -> tuple[Proof, ...]:
    """The strongest proofs, each with another requirement and, where it can be, another job; a line that takes something back only where there is no other."""
    scopes = {fact.id: fact for fact in of_kind(facts, "role", "volunteer", "project")}
    bullets = {fact.id: fact for fact in of_kind(facts, "bullet") if fact.scope in scopes and fact.language == language}
    how = _habits(bullets.values(), language)
    made = {
        key: clause(fact.text, language, current=scopes[fact.scope or ""].current, how=how[fact.scope or ""])
        for key, fact in bullets.items()
    }
    bullets = {key: fact for key, fact in bullets.items() if len(fact.text.split()) >= _SHORTEST[made[key].form]}
    bullets = {key: fact for key, fact in bullets.items() if not _hedged(fact)} or bullets
    bullets = {key: fact for key, fact in bullets.items() if not _labelled(fact.text)}
    needs = {need.id: need for need in posting.requirements if need.category not in _NO_DEED}
    chosen: list[Proof] = []
    while len(chosen) < most:
        best = _best(chosen, [pair for pair in relevance.pairs if pair[1] in needs], relevance, made, bullets)
        if best is None:
            break
        need, key = best
        chosen.append(Proof(needs.get(need), scopes[bullets[key].scope or ""], bullets[key], made[key]))
    taken = {proof.fact.id for proof in chosen}
    jobs = [proof.role.id for proof in chosen]
    chosen.sort(key=lambda proof: jobs.index(proof.role.id))
    return tuple(_with_more(proof, bullets.values(), made, relevance, taken) for proof in chosen)


def _habits(bullets: Iterable[Fact], language: str) -> dict[str, Habit]:
    """How the lines of each job open; only English needs to know."""
    by_job: dict[str, list[str]] = {}
    for fact in bullets:
        by_job.setdefault(fact.scope or "", []).append(fact.text)
    return {job: habit(texts) if language == "en" else "" for job, texts in by_job.items()}


def _best(
    chosen: Sequence[Proof], asked: Sequence[Pair], relevance: Relevance, made: dict[str, Clause], bullets: dict[str, Fact]
) -> tuple[str, str] | None:
    told = {proof.need.id for proof in chosen if proof.need}
    used = {proof.fact.id for proof in chosen}
    jobs = [proof.role.id for proof in chosen]
    pairs = [pair for pair in asked if pair[2] in bullets and pair[2] not in used and pair[1] not in told]
    pairs += [(0.2 * relevance.scores.get(key, 0.0), "", key) for key in bullets if key not in used]
    if not pairs:
        return None

    def value(pair: tuple[float, str, str]) -> float:
        again = _ROLE_TWICE ** jobs.count(bullets[pair[2]].scope or "")
        return pair[0] * _FORM[made[pair[2]].form] * again

    best = max(pairs, key=value)
    return best[1], best[2]


def _with_more(proof: Proof, bullets: Iterable[Fact], made: dict[str, Clause], relevance: Relevance, taken: set[str]) -> Proof:
    own = (fact for fact in bullets if fact.scope == proof.role.id and fact.id not in taken and not _hedged(fact))
    near = [fact for fact in own if _says_enough(made[fact.id]) and proof.role.kind != "project"]
    near.sort(key=lambda fact: (made[fact.id].form != "verb", -relevance.of(fact)))
    more = tuple((fact, made[fact.id]) for fact in near[:_MORE])
    taken.update(fact.id for fact, _ in more)
    return Proof(proof.need, proof.role, proof.fact, proof.clause, more)


def _says_enough(clause: Clause) -> bool:
    """A second thing about a job is a clause, or words short and plain enough to follow a colon."""
    return clause.form != "fragment" or (len(clause.text.split()) <= _PLAIN and not any(mark in clause.text for mark in ";:("))


def _labelled(text: str) -> bool:
    """A list under a label ("Keywords: React, Agile"), or a heading that ran into its line, is no deed."""
    heading = text.partition(" ")[0].rstrip(":").casefold() in label_words() and text.partition(" ")[2][:1].isupper()
    return heading or bool(_LABEL.match(text))


_LABEL = re.compile(r"(?:[^\W\d][\w/&’'-]*\s?){1,3}:\s")


def _hedged(fact: Fact) -> bool:
    """A line that takes something back ("not", "only", "planned") proves little."""
    return bool(hedges(fact.text, words(fact.text), fact.language))


def latest_roles(facts: Sequence[Fact], most: int) -> tuple[Fact, ...]:
    """The newest jobs, for a letter in another language than the facts: only names and dates can be said then."""
    return newest_first(of_kind(facts, "role"))[:most]

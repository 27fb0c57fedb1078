"""Answers to the questions of an application form: from facts, or an honest word that the person has not told it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from core.errors import SomethingMissing
from core.text import fold, words
from tools.documents.clauses import clause
from tools.documents.cv_sections import line
from tools.documents.letter_body import close, opening
from tools.documents.letter_proofs import Proof
from tools.documents.messages.profile import about
from tools.documents.messages.task import Task
from tools.documents.messages.words import read
from tools.documents.models import Line
from tools.documents.select import of_kind
from tools.documents.terms import terms
from tools.profile.models import Fact

_DEEDS, _LEAST = 2, 3
_THEME = 1.5
"""What a shared theme is worth beside a shared word."""
_TELLS = ("statement", "certificate", "skill")
"""Facts that may answer a plain question (a licence is often a certificate)."""
ASK: Mapping[str, tuple[str, str]] = {
    "salary": ("which salary you expect", "I expect 48,000 euros a year"),
    "notice": ("your notice period", "My notice period is three months"),
    "start": ("when you can start", "I can start on 1 March"),
    "work_right": ("whether you may work there", "I have the right to work in the UK"),
    "relocate": ("whether you would move or travel", "I am willing to relocate"),
    "licence": ("which driving licence you hold", "I hold a driving licence, class B"),
    "weakness": ("what you find hard and what you do about it", "I used to plan too tightly; now I keep a day in reserve"),
}
"""What only the person knows: what is missing, and how they could say it."""


def answered(question: str, task: Task) -> Sequence[Line]:
    """The sentences of the answer.

    Raises:
        SomethingMissing: no fact answers the question; it names what is missing.
    """
    topic = topic_of(question)
    if topic in ASK:
        return _told(topic, task)
    if topic == "about":
        return about(task)
    if topic in {"why_here", "why_me", "strength"}:
        return _reasons(topic, task)
    deeds = _speaking(question, task)
    if not deeds:
        told = "You have not told me about such a time." if topic == "example" else "No fact of yours answers this question."
        raise SomethingMissing("fact", told, "Tell me in a sentence or two what you did and where; I remember it and answer.")
    return task.told(deeds, "answer")


def topic_of(question: str) -> str:
    """What a question is about; empty where it is none of those we know."""
    return next((name for name, pattern in _patterns("topics") if pattern.search(fold(question))), "")


@cache
def _patterns(table: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, _any(listed)) for name, listed in read("questions")[table].items())


def _any(listed: Iterable[str]) -> re.Pattern[str]:
    parts = (re.escape(fold(word.rstrip("*"))) + (r"\w*" if word.endswith("*") else "") for word in listed)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")


def _told(topic: str, task: Task) -> Sequence[Line]:
    """The person's own words about it, unchanged."""
    own, near = (dict(_patterns(table)).get(topic) for table in ("topics", "told"))
    facts = of_kind(task.facts, *_TELLS)
    found = [f for f in facts if own and own.search(fold(f.text))] or [
        f for f in facts if f.kind == "statement" and f.scope is None and near and near.search(fold(f.text))
    ]
    if not found:
        what, example = ASK[topic]
        raise SomethingMissing(
            "fact", f"You have not told me {what}.", f"Tell me, for instance “{example}”, and I answer with it."
        )
    return [line("paragraph", fact.text, "answer", fact) for fact in found[:1]]


def _reasons(topic: str, task: Task) -> Sequence[Line]:
    """Why this employer: its own words and the deeds that fit; why this person: the deeds."""
    first = opening(task.posting, task.pen)[1:] if task.posting and topic == "why_here" else ()
    deeds = task.told(task.proofs(_DEEDS))
    if not deeds:
        raise SomethingMissing("fact", "Your facts hold nothing that answers this yet.", "Tell me what you did and where.")
    return (*first, *deeds, *(close(task.pen, task.posting, bridge=True)[:1] if task.posting else ()))


def _speaking(question: str, task: Task) -> list[Proof]:
    """The deeds that share most words and themes with the question; none where none does."""
    scopes = {fact.id: fact for fact in of_kind(task.facts, "role", "volunteer", "project")}
    asked, themes = terms(question), _themes(question)
    scored = []
    for at, fact in enumerate(of_kind(task.facts, "bullet", "statement")):
        if fact.scope in scopes and fact.language == task.pen.language and len(words(fact.text)) >= _LEAST:
            worth = len(asked & terms(fact.text)) + _THEME * len(themes & _themes(fact.text))
            scored.append((worth, -at, fact))
    best = sorted((row for row in scored if row[0] > 0), key=lambda row: row[:2], reverse=True)
    most = best[0][0] if best else 0.0
    chosen = [fact for worth, _, fact in best[:_DEEDS] if worth >= most]
    return [_proof(fact, scopes[fact.scope or ""], task) for fact in chosen]


def _proof(fact: Fact, role: Fact, task: Task) -> Proof:
    return Proof(None, role, fact, clause(fact.text, task.pen.language, current=role.current))


def _themes(text: str) -> frozenset[str]:
    folded = fold(text)
    return frozenset(name for name, pattern in _patterns("themes") if pattern.search(folded))

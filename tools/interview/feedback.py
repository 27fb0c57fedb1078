"""What an answer is worth, by plain code: which facts it uses, what none bears out, whether it is concrete and to the point."""

import re
from collections.abc import Sequence
from datetime import date

from core.language import detect
from tools.cv.review.lines import is_measured
from tools.documents.grounding import HARD, judged
from tools.documents.grounding_case import Case
from tools.documents.grounding_known import study
from tools.documents.grounding_scope import superlative
from tools.documents.grounding_verbs import strength
from tools.documents.scripts import dated
from tools.interview.models import Feedback, Question, Unproven, Used
from tools.interview.stories import contentful
from tools.interview.voice import say, says, spoken
from tools.jobs.person import PRIVATE
from tools.profile.models import Fact

FEW, MANY = 30, 300
"""Words under which an answer is short, and from which it is long: two minutes are about 250."""
_RULES = (*HARD, superlative, strength)
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
_SHARE, _SHARED = 0.6, 2
"""The share of a fact's words that an answer has to have, or how many of them."""
_FREE = frozenset({"motivation", "leaving", "salary", "start", "gap", "short", "learning", "self", "strength", "change"})
"""Questions about the person, not about words of the ad: anything may answer them."""
_PLAIN = frozenset({"motivation", "leaving", "salary", "start", "gap", "short", "location", "shift", "travel"})
"""Questions that need no deed and no figure."""
_STORIES = 2


def feedback(answer: str, question: Question, facts: Sequence[Fact], told: str, ground: tuple[str, date]) -> Feedback:
    """Looks at one answer.

    Args:
        answer: the person's words.
        question: what was asked.
        facts: the person's ledger.
        told: the language in which the person is spoken to.
        ground: the words of the ad, and the day.
    """
    language = spoken(detect(answer))
    uses = used(answer, facts)
    about = contentful(" ".join([question.quote, *(piece.text for s in question.stories for piece in s.pieces)]))
    stories = {s.of for s in question.stories} | {p.fact_id for s in question.stories for p in s.pieces}
    found = Feedback(
        uses=uses,
        unproven=unproven(answer, facts, ground),
        words=len(answer.split()),
        figure=is_measured(answer, language),
        own_deed=says(language, "own", answer),
        result=says(language, "result", answer),
        on_topic=question.kind in _FREE or bool(about & contentful(answer)) or any(use.fact_id in stories for use in uses),
    )
    return found.model_copy(update={"says": _said(found, question, told)})


def used(answer: str, facts: Sequence[Fact]) -> tuple[Used, ...]:
    """The facts that an answer speaks of, by the words they share; those whose words are all in another's are left out."""
    said = contentful(answer)
    found = []
    for fact in facts:
        own = contentful(f"{fact.text} {fact.employer or ''}")
        shared = own & said
        if fact.kind not in PRIVATE and shared and (len(shared) >= _SHARED or len(shared) >= _SHARE * len(own)):
            found.append((shared, fact))
    kept = [(shared, fact) for shared, fact in found if not any(shared < other for other, _ in found)]
    return tuple(Used(fact_id=fact.id, quote=fact.text) for _, fact in sorted(kept, key=lambda f: -len(f[0])))


def unproven(answer: str, facts: Sequence[Fact], ground: tuple[str, date]) -> tuple[Unproven, ...]:
    """The sentences whose figures, dates, names or strong words no fact bears out."""
    ad, today = ground
    known, tongue = study(facts, today), detect(answer)
    sentences = [part.strip() for part in _SENTENCE.split(answer) if part.strip()]
    ruled = [(s, judged(Case(dated(s), known, None, ad, tongue), _RULES)) for s in sentences] if facts else []
    return tuple(Unproven(sentence=s, why=r.reason) for s, r in ruled if r.verdict == "unsupported")


def _said(found: Feedback, question: Question, told: str) -> tuple[str, ...]:
    """First what is good, then what is not borne out, then the two things that would help most."""
    deed = question.kind not in _PLAIN
    good = [("good", bool(found.uses)), ("figure", deed and found.figure), ("result", deed and found.result)]
    help_ = [
        ("off_topic", not found.on_topic),
        ("no_facts", not found.uses and bool(question.stories)),
        ("short", deed and found.words < FEW),
        ("no_deed", deed and not found.own_deed),
        ("no_result", deed and not found.result),
        ("no_figure", deed and not found.figure),
        ("long", found.words > MANY),
    ]
    keys = [key for key, holds in good if holds] + [key for key, holds in help_ if holds][:_STORIES]
    values = {"good": len(found.uses)}
    lines = [say(told, "feedback", key, n=values.get(key, found.words)) for key in keys]
    at = sum(holds for _, holds in good)
    return (
        *lines[:at],
        *(say(told, "feedback", "unproven", sentence=u.sentence.rstrip(" .")) for u in found.unproven),
        *lines[at:],
    )

"""What a language model is shown of a person and an ad, and the forms of its answers: sentences with fact ids, none of which counts unchecked."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from core.values import Value
from tools.documents.dates import span
from tools.documents.letter_company import company_words
from tools.jobs.models import Posting
from tools.jobs.person import PRIVATE
from tools.jobs.second.claims import barred
from tools.profile.models import Fact

MOST_FACTS, LONGEST = 250, 600
_LEAST = 4
"""Letters of a private value that is barred in other lines."""


class Claim(Value):
    """One sentence or line and the facts that it rests on."""

    text: str
    facts: tuple[str, ...]


class CvWords(Value):
    """What a model words of a CV."""

    summary: tuple[Claim, ...]
    bullets: tuple[Claim, ...]


class Paragraph(Value):
    """Sentences that belong together."""

    sentences: tuple[Claim, ...]


class LetterWords(Value):
    """What a model words of a letter."""

    paragraphs: tuple[Paragraph, ...]


class Reworded(Value):
    """A refused sentence in other words."""

    number: int
    text: str
    facts: tuple[str, ...]


class Again(Value):
    """What a model makes of the sentences that were refused."""

    sentences: tuple[Reworded, ...]


def known(facts: Sequence[Fact]) -> dict[str, Fact]:
    """The facts that a model may rest on, by a short id: none that says who the person is or how to reach them."""
    kept = [fact for fact in facts if fact.kind not in PRIVATE]
    return {f"f{number}": fact for number, fact in enumerate(kept[:MOST_FACTS], 1)}


def shown(facts: Sequence[Fact], posting: Posting | None, wanted: Mapping[str, Any]) -> str:
    """The facts, the ad and what is wanted as JSON, with name and contact barred, so that they never leave the machine."""
    ids = {fact.id: short for short, fact in known(facts).items()}
    private = sorted((f.text for f in facts if f.kind in PRIVATE and len(f.text) >= _LEAST), key=lambda text: (-len(text), text))
    name = " ".join(fact.text for fact in facts if fact.kind == "name")
    told = [_told(short, fact, ids) for short, fact in known(facts).items()]
    lines = [{key: barred(value, name, private) if key == "text" else value for key, value in one.items()} for one in told]
    return json.dumps({"facts": lines, "ad": _ad(posting), **wanted}, ensure_ascii=False)


def _told(short: str, fact: Fact, ids: Mapping[str, str]) -> dict[str, str]:
    text = fact.text
    if fact.kind in {"role", "education"}:
        when = span(fact.start, fact.end, "en", current=fact.current)
        text = ", ".join(part for part in (fact.title or fact.text, fact.employer, when) if part)
    extra = "; ".join(f"{key}: {value}" for key, value in sorted(fact.details.items()) if key in _DETAILS)
    one = {"id": short, "kind": fact.kind, "text": f"{text} ({extra})"[:LONGEST] if extra else text[:LONGEST]}
    return one | ({"of": ids[fact.scope]} if fact.scope and fact.scope in ids else {})


_DETAILS = frozenset({"fluency", "level", "area", "issuer", "date", "group"})


def _ad(posting: Posting | None) -> dict[str, Any] | None:
    if posting is None:
        return None
    asked = [{"kind": need.kind, "text": need.quote[:LONGEST]} for need in posting.requirements]
    return {"title": posting.title, "company": posting.company, "asks": asked, "about_employer": company_words(posting)}

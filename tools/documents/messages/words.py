"""The sentences of the small texts, one data file a language, and how one of them is told apart from a claim."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from tools.documents.grounding_lexicon import SAID_WHOLE
from tools.documents.letter_body import asked
from tools.documents.letter_extras import gap_words
from tools.documents.letter_names import with_its_article
from tools.documents.letter_pen import written
from tools.documents.letter_words import employer_name
from tools.documents.wording import LANGUAGES, phrases, slots_of
from tools.jobs.models import Posting
from tools.profile.models import Fact

_FOLDER = Path(__file__).parents[1] / "phrases" / "messages"
_LOCKED = frozenset({"title", "employer", "role", "company", "skills", "need", "a_role"})
"""Slots that only words of a fact or the ad's own title, company and demands fill."""


@cache
def message_words(language: str) -> Mapping[str, Any]:
    """The sentences of a language; English where we have none."""
    return read(language if language in LANGUAGES else "en")


@cache
def read(name: str) -> Mapping[str, Any]:
    """A data file of the small texts."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def said_by_us(text: str, language: str, cited: Sequence[Fact], posting: Posting | None) -> bool:
    """Whether a sentence is one of ours, letter by letter, with nothing in its slots but words of the cited facts and of the ad.

    Such a sentence thanks, asks or announces; what it says about the person is what the facts say in these words.
    """
    values = _values(cited, posting, language)
    return any(
        text == written(pattern, dict(zip(slots, chosen, strict=True)), language)
        for pattern, slots in _patterns(language if language in LANGUAGES else "en")
        for chosen in product(*(values[slot] for slot in slots))
    )


@cache
def _patterns(language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    letter = (phrases(language)["letter"][part] for part in sorted(SAID_WHOLE))
    kinds = (part for part in (*message_words(language).values(), *letter) if isinstance(part, Mapping))
    found = dict.fromkeys(pattern for part in kinds for pattern in _strings(part))
    return tuple((pattern, tuple(sorted(slots_of(pattern)))) for pattern in found if slots_of(pattern) <= _LOCKED)


def _strings(found: Any) -> Iterable[str]:
    if isinstance(found, str):
        return (found,)
    inner = found.values() if isinstance(found, Mapping) else found
    return (text for part in inner for text in _strings(part))


def _values(cited: Sequence[Fact], posting: Posting | None, language: str) -> Mapping[str, tuple[str, ...]]:
    titles = (fact.title if fact.kind == "role" else fact.text if fact.kind == "label" else "" for fact in cited)
    return {
        "title": tuple(dict.fromkeys(title for title in titles if title)),
        "employer": tuple(dict.fromkeys(employer_name(fact.employer, language) for fact in cited if fact.employer)),
        "skills": (skills_said([fact for fact in cited if fact.kind == "skill"]),),
        "role": asked(posting)[:1] if posting else (),
        "company": asked(posting)[1:] if posting else (),
        "a_role": tuple(with_its_article(role, language) for role in asked(posting)[:1]) if posting else (),
        "need": tuple(gap_words(need, language) for need in posting.requirements) if posting else (),
    }


def skills_said(skills: Iterable[Fact]) -> str:
    """Skills as they stand in a headline."""
    return " · ".join(fact.text for fact in skills)

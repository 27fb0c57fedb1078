"""The pieces of a model's sentence, each of which has to hold by itself: a lie hides well behind a dash or in brackets of a long truth."""

import re
from collections.abc import Sequence
from datetime import date

from tools.documents.grounding import claims_nothing, counts
from tools.documents.grounding_case import Case
from tools.documents.grounding_dates import dates
from tools.documents.grounding_figures import figures
from tools.documents.grounding_identity import degree, names, title
from tools.documents.grounding_known import study
from tools.documents.grounding_lexicon import word_set
from tools.documents.grounding_links import cause
from tools.documents.grounding_rules import Rule, new_words
from tools.documents.grounding_scope import superlative
from tools.documents.grounding_sources import sources, telling
from tools.documents.grounding_stance import opined
from tools.documents.grounding_tongues import tongues
from tools.documents.grounding_weighty import weighty
from tools.documents.scripts import dated, stem, words
from tools.profile.models import Fact

_CUT = re.compile(r"[;:–—()\[\]“”„«»\"；：（）「」]+|\s-\s|,\s|、|，|(?<=[.!?])\s|。")
_THEIRS = frozenset({"su", "sus"})
"""Spanish says "your" and "their" with one word."""
_ROW = 5
"""Words in a row that nobody writes by chance as the ad has them."""
_RULES: tuple[Rule, ...] = (figures, dates, names, title, degree, superlative, cause, weighty, new_words)
"""What a piece may not bring in. What it leaves out may stand in its neighbour: the rules on that look at the whole."""


def strange(text: str, facts: Sequence[Fact], today: date) -> str:
    """What a piece of a text says that no fact does; empty where each piece holds by itself."""
    known = study(facts, today)
    cut = (piece.strip(" ,.-") for piece in _CUT.split(text))
    cases = [Case(dated(piece), known, None, "") for piece in cut if piece]
    asked = ((rule, case) for case in cases if not claims_nothing(case) for rule in _RULES)
    return next((reason for rule, case in asked if (reason := rule(case))), "")


def draws(text: str, cited: Sequence[Fact], today: date, *, beside: bool = False) -> bool:
    """Whether a text takes a word or a figure from the facts that it cites; more than one where it stands `beside` words quoted from the ad."""
    case = Case(dated(text), study(cited, today), None, "")
    said = telling(text)
    drawn = {word for source in sources(said, case) for word in (source.surely if beside else source.gives)}
    if re.search(r"\d", text) or len(drawn) > beside:
        return True
    return not said and not beside and (counts(case) or any(stem(word) in case.stems for word in case.content))


def related(text: str, cited: Sequence[Fact], today: date) -> str:
    """What a text says of oneself and the employer it speaks to, where the facts have it by its meaning at most: their customer, a user of their products."""
    case = Case(dated(text), study(cited, today), None, "")
    said = set(case.said)
    if not said & (word_set("strength", "you") - _THEIRS) or case.wished or any(opined(text, tongue) for tongue in tongues(case)):
        return ""
    surely = frozenset().union(*(source.surely for source in sources(telling(text), case)))
    return next((word for word in telling(text) if word not in surely), "")


def boasts(text: str, ad: str, today: date) -> bool:
    """Whether a text without facts speaks of oneself and neither wishes, asks nor thinks something."""
    case = Case(text, study((), today), None, ad)
    return bool(set(case.said) & word_set("strength", "first_person")) and not case.wished and not opined(text, case.language)


def copied(text: str, ad: str, facts: Sequence[Fact]) -> str:
    """The words in a row that a text has from the ad and from no fact."""
    said, asked = words(text), f" {' '.join(words(ad))} "
    told = [f" {' '.join(words(fact.text))} " for fact in facts]
    rows = (f" {' '.join(said[at : at + _ROW])} " for at in range(len(said) - _ROW + 1))
    return next((row.strip() for row in rows if row in asked and not any(row in one for one in told)), "")

"""The rules of the gate on who and what somebody is: names, titles, degrees that no fact has."""

import re
from collections.abc import Iterable
from functools import cache

from tools.documents.grounding_case import Case
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import content, neutral_word, table, word_set
from tools.documents.grounding_meanings import meanings, phrases
from tools.documents.grounding_units import MONEY
from tools.documents.scripts import fold, stem, words

_CODE = re.compile(r"(?<![\w-])(?![QHT][1-4]\b)(?:[A-Z]{1,5}\d+\w*|[A-Z]{2,6}|[A-Z](?=\b)|[a-z]*[A-Z]+[a-z]+[A-Z]\w*)(?![\w'’])")
_LEVEL = re.compile(
    r"(?i)(?:level|stufe|niveau|nivel|nível|livello|class|klasse|classe|clase|grade|permis|carnet|carta|category|kategorie)\s$"
)
_LEADERS = ("leiter", "leiterin", "direktor", "direktorin", "manager", "managerin", "meister", "meisterin", "chefin", "chef")
_COMPOUND = 8
"""Letters above which a German word may be a title made of two."""
_REACH = 3
"""Words before a title in which its owner is looked for."""
_TITLED = {"role", "label", "education", "volunteer"}


@cache
def _currencies() -> frozenset[str]:
    """EUR, TEUR, USD: checked as units."""
    return frozenset({fold(name) for unit in MONEY for name in table("numbers")["units"][unit]} | {"teur", "keur", "meur"})


def names(case: Case) -> str | None:
    """A name, an abbreviation or a product that no fact has."""
    facts = " ".join(view.text for view in case.views)
    for match in _CODE.finditer(case.claim):
        code = match.group()
        if len(code) == 1:
            if _LEVEL.search(case.claim[: match.start()]) and not re.search(rf"{_LEVEL.pattern[:-1]}+{code}\b", facts):
                return f"“{code}” stands in no fact."
            continue
        if (
            not neutral_word(code.lower())
            and not (code == "MS" and "ms" in case.spelled)
            and code.lower() not in _currencies()
            and not meanings(code.lower()) & case.meant
            and not re.search(rf"(?<!\w){re.escape(code)}", facts + (" " + case.ad if _of_the_ad(code, case) else ""))
            and code.lower() not in case.spelled
        ):
            return f"“{code}” stands in no fact."
    for word in _capitals(case):
        if word in case.new:
            return f"“{word}” stands in no fact."
    return None


def _of_the_ad(code: str, case: Case) -> bool:
    return not case.about_employer.isdisjoint(words(code))


def _capitals(case: Case) -> Iterable[str]:
    if case.language in {"de", "ja", "zh", "ar"}:
        return ()
    found = re.findall(r"(?<![.!?:“\"«]\s)(?<!^)(?<![“\"«])\b[A-ZÀ-Þ][\w'’-]{2,}", case.claim)
    return (word for name in found for word in content([part for part in re.split(r"[\s'’-]", name.lower()) if part]))


def title(case: Case) -> str | None:
    """A title that the person does not hold, or holds only as deputy or assistant."""
    deputies = case.marks("deputy")
    compounds = (word for word in words(case.unnamed) if len(word) > _COMPOUND and word.endswith(_LEADERS))
    for word in (*(word for _, word in case.doings("title")), *compounds):
        if word in case.about_employer | case.wished or _of_another(word, case.said, "ours") or _no_title(word, case):
            continue
        holders = [view for view in case.views if view.fact.kind in _TITLED and _has_title(word, view, case)]
        if not holders and not any(_bears(word, view) for view in case.ranked[:2] if view.fact.kind not in _TITLED):
            return f"No fact has the title “{word}”."
        if holders and not deputies and all(view.marks("deputy") for view in holders):
            return f"“{word}” stands in the facts only as deputy or assistant."
        if not holders and not deputies and case.role is None and case.ranked and case.ranked[0].marks("deputy"):
            return f"“{word}” stands in the facts only as deputy or assistant."
    return None


def _no_title(word: str, case: Case) -> bool:
    """Staff that somebody picks, partner hospitals: a title only before or behind the name of a trade."""
    places = [at for at, said in enumerate(case.said) if said == word]
    if word in _COMMON:
        behind = [case.said[at + 1] if at + 1 < len(case.said) else "" for at in places]
        return bool(places) and not any(_TRADE.search(said) for said in behind) and (word == "staff" or all(behind))
    told = any(stem(word) in view.stems for view in case.known.views)
    return told and bool(places) and all(_is_theirs(case.said[:at]) for at in places)


def _is_theirs(before: list[str]) -> bool:
    """The director, as somebody else: an article before the title, and no word for being it."""
    return bool(before) and before[-1] in _ARTICLES and not set(before[-_REACH:]) & word_set("strength", "being")


_COMMON = {"staff", "partner"}
_TRADE = re.compile(r"\w\w(?:er|or|ist|nurse|man|woman|ian|ant|ent)$")
_ARTICLES = {"the", "der", "die", "den", "dem", "le", "la", "el", "o", "a", "il", "lo", "het"}


def _bears(word: str, view: View) -> bool:
    """True if a fact that is no job calls the person so, not somebody beside them: treasurer of, but not with the treasurer."""
    wide = not word.isascii()
    return stem(word) in view.stems and (wide or not _of_another(word, view.said))


def _of_another(word: str, said: list[str], more: str = "") -> bool:
    """True where every mention of a title follows a word that makes it another person's: with the, for our, under."""
    relations = word_set("strength", "beside") | (word_set("strength", more) if more else frozenset())
    places = [at for at, other in enumerate(said) if stem(other) == stem(word) or other.endswith(word)]
    return bool(places) and all(set(said[max(0, at - _REACH) : at]) & relations for at in places)


def _has_title(word: str, view: View, case: Case) -> bool:
    if any(stem(word) == stem(other) or (len(word) > 4 and other.endswith(word)) for other in view.said):  # noqa: PLR2004
        return True
    if case.language == view.fact.language:
        return False
    named = [meant for at, end, meant in phrases(case.said) if word in case.said[at:end]]
    return any(meant & view.meant for meant in (meanings(word), *named))


def degree(case: Case) -> str | None:
    """A degree of a level that no fact has."""
    for names in table("strength")["degrees"].values():
        listed = tuple(fold(name) for name in names)
        mine = next((name for name in listed if _stands(name, case.folded)), None)
        if (
            mine
            and not any(_stands(name, fold(view.text)) for view in case.views for name in listed)
            and mine not in case.about_employer
        ):
            return f"No fact has the degree “{mine}”."
    return None


def _stands(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None if name.isascii() else name in text

"""The rules of the gate on words: each looks at a case and gives the reason for refusing it, or None."""

import re
from collections.abc import Callable, Iterable

from core.text import fold, words
from tools.documents.grounding_case import Case
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import content, covered, hedges, meanings, neutral_word, parts_meant, table
from tools.documents.terms import stem

Rule = Callable[[Case], str | None]
_SHARED = 0.4
_NEW_SHARE, _NEW_MOST = 0.22, 2
_NEW_SHARE_WIDE = 0.5
"""Pairs of characters are no words: many are new even in an honest rewording."""
_CODE = re.compile(r"(?<![\w-])(?:[A-Z]{1,5}\d+\w*|[A-Z]{2,6}|[A-Z](?=\b)|[a-z]*[A-Z]+[a-z]+[A-Z]\w*)(?![\w'’])")


def new_words(case: Case, strictness: float = 1.0) -> str | None:
    """Too many words of the claim stand in no fact; `strictness` above 1 allows fewer of them."""
    new = [word for word in case.new if word not in _LIGHT]
    wide = case.language in {"ja", "zh"}
    allowed = (_NEW_SHARE_WIDE if wide else _NEW_SHARE) / strictness
    if new and (len(new) > allowed * len(case.content) or (len(new) > _NEW_MOST and not wide)):
        return f"No fact says “{new[0]}”."
    return None


def names(case: Case) -> str | None:
    """A name, an abbreviation or a product that no fact has."""
    facts = " ".join(view.text for view in case.views)
    allowed = facts + (" " + case.ad if case.about_employer else "")
    for match in _CODE.finditer(case.claim):
        code = match.group()
        if len(code) == 1:
            if _LEVEL.search(case.claim[: match.start()]) and not re.search(rf"{_LEVEL.pattern[:-1]}+{code}\b", facts):
                return f"“{code}” stands in no fact."
            continue
        if (
            not neutral_word(code.lower())
            and not re.search(rf"(?<!\w){re.escape(code)}", allowed)
            and code.lower() not in case.spelled
        ):
            return f"“{code}” stands in no fact."
    for word in _capitals(case):
        if word in case.new:
            return f"“{word}” stands in no fact."
    return None


_LEVEL = re.compile(
    r"(?i)(?:level|stufe|niveau|nivel|nível|livello|class|klasse|classe|clase|grade|permis|carnet|carta|category|kategorie)\s$"
)


def _capitals(case: Case) -> Iterable[str]:
    if case.language in {"de", "ja", "zh", "ar"}:
        return ()
    found = re.findall(r"(?<![.!?:“\"«]\s)(?<!^)(?<![“\"«])\b[A-ZÀ-Þ][\w'’-]{2,}", case.claim)
    return (word for name in found for word in content([part for part in re.split(r"[\s'’-]", name.lower()) if part]))


def strength(case: Case) -> str | None:
    """A stronger verb than the fact has, or credit for oneself where the fact shares it."""
    lead = [word for _, word in case.doings("lead")]
    weak = case.marks("weak")
    for view in case.ranked[:1]:
        theirs = view.marks("weak")
        leads = view.marks("lead")
        if theirs and not weak and _overlap(case, view) >= _SHARED and not (leads and leads[0][0] < theirs[0][0]):
            return f"The fact says “{theirs[0][1]}”, the claim says more."
        if lead and not weak and not leads and not _means(lead, view):
            return f"No fact says “{lead[0]}”."
    return None


def _means(lead: list[str], view: View) -> bool:
    return any(meanings(stem(word)) & view.meant for word in lead)


def _overlap(case: Case, view: View) -> float:
    own = case.content
    return sum(covered(word, view.stems, view.meant) for word in own) / max(len(own), 1)


def title(case: Case) -> str | None:
    """A title that the person does not hold, or holds only as deputy or assistant."""
    deputies = case.marks("deputy")
    compounds = (word for word in words(case.unnamed) if len(word) > _COMPOUND and word.endswith(_LEADERS))
    for word in (*(word for _, word in case.doings("title")), *compounds):
        if word in case.about_employer:
            continue
        holders = [view for view in case.views if view.fact.kind in _TITLED and _has_title(word, view, case)]
        if not holders and not any(stem(word) in view.stems for view in case.ranked[:2] if view.fact.kind not in _TITLED):
            return f"No fact has the title “{word}”."
        if holders and not deputies and all(view.marks("deputy") for view in holders):
            return f"“{word}” stands in the facts only as deputy or assistant."
        if not holders and not deputies and case.role is None and case.ranked and case.ranked[0].marks("deputy"):
            return f"“{word}” stands in the facts only as deputy or assistant."
    return None


_LEADERS = ("leiter", "leiterin", "direktor", "direktorin", "manager", "managerin", "meister", "meisterin", "chefin", "chef")
_COMPOUND = 8
"""Letters above which a German word may be a title made of two."""


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


_TITLED = {"role", "label", "education", "volunteer"}


def _has_title(word: str, view: View, case: Case) -> bool:
    if any(stem(word) == stem(other) or (len(word) > 4 and other.endswith(word)) for other in view.said):  # noqa: PLR2004
        return True
    return case.language != view.fact.language and bool(parts_meant(word) & view.meant)


def superlative(case: Case) -> str | None:
    """A comparison or a whole that no fact states."""
    near = {stem(word) for view in case.ranked[:3] for word in view.said}
    for key, what in (("top", "comparison"), ("whole", "extent"), ("alone", "sole credit")):
        for at, word in case.marks(key):
            if stem(word.split()[-1]) in near or (case.about_employer and word in fold(case.ad)):
                continue
            if word == "most" and neutral_word(" ".join(case.said[at + 1 : at + 2])):
                continue
            if key == "whole" and at + 1 < len(case.said) and case.said[at + 1] in _TIMES:
                continue
            return f"No fact supports the {what} “{word}”."
    return None


_TIMES = {
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "tag",
    "jahr",
    "monat",
    "woche",
    "jour",
    "jours",
    "ans",
    "mois",
    "dia",
    "dias",
    "meses",
    "mes",
    "ano",
    "anos",
}


def hedge(case: Case) -> str | None:
    """A condition, a negation or an unfinished state of the fact that the claim leaves out."""
    if hedges(case.claim, case.said, case.language):
        return None
    own = frozenset(stem(word) for word in case.content)
    meant = frozenset().union(*(meanings(word) for word in own))
    for view in case.ranked[:4]:
        for part in _PART.split(_BRACKETS.sub(" ", view.fact.text)):
            said = words(part)
            word = _left_out(hedges(part, said, view.fact.language), said, own, meant) if view is case.ranked[0] else ""
            word = word or _only_source(case, view, part, said)
            if word:
                return f"The fact says “{word}”, the claim leaves it out."
    return None


def _left_out(found: list[tuple[int, str]], said: list[str], own: frozenset[str], meant: frozenset[int]) -> str:
    for at, word in found:
        after = [other for other in content(said[at + len(word.split()) :]) if not neutral_word(other)]
        tied = after[:3] or content(said[:at])[-3:]
        if tied and sum(covered(other, own, meant) for other in tied) >= len(tied) / 2:
            return word
    return ""


def _only_source(case: Case, view: View, part: str, said: list[str]) -> str:
    """The hedge of a part that alone has the names the claim uses."""
    taken_back = hedges(part, said, view.fact.language)
    stems = {stem(word) for word in content(said)}
    others = frozenset().union(*(other.stems for other in case.views if other is not view)) if taken_back else frozenset()
    names = {stem(word) for word in case.content if not neutral_word(word)} & stems - others
    return taken_back[0][1] if taken_back and len(names) >= max(1, len(stems) / 3) else ""


_PART = re.compile(r"[;|、，。；]|,\s|\.\s")
_BRACKETS = re.compile(r"\([^)]*\)|（[^）]*）")


def cause(case: Case) -> str | None:
    """A result or a reason that the fact does not give."""
    if not case.marks("cause"):
        return None
    causes = any(view.marks("cause") for view in case.ranked[:2])
    if not causes and [word for word in case.new if word not in _LIGHT]:
        return f"No fact gives “{case.new[0]}” as a result."
    return None


_LIGHT = frozenset(
    [
        "various",
        "several",
        "successfully",
        "mainly",
        "regularly",
        "currently",
        "including",
        "within",
        "across",
        "also",
        "then",
        "later",
        "still",
        "already",
        "role",
        "etc",
    ]
)

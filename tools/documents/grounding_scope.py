"""The rules of the gate on how much is said: comparisons, extent, sole credit, one made many, a part made the whole."""

import re

from tools.documents.grounding_case import Case
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import counting, table
from tools.documents.grounding_marks import Spot, first, outermost, spots
from tools.documents.grounding_sources import MEANT, Source, Stretch, parts, stretches, telling
from tools.documents.grounding_tongues import tongues
from tools.documents.grounding_turns import changes
from tools.documents.scripts import fold, stem

_KINDS = {"top": "comparison", "whole": "extent", "alone": "sole credit"}
_NEAR = 3
_SINGLY = {"across", "throughout", "every", "jeder", "jede", "jedes", "jeden", "elke", "ieder", "iedere"}
_WIDE = {"ja", "zh", "ar"}
"""Languages whose words of extent stand in the lists of strengths."""
_TIMES = re.compile(
    r"\s*(?:(?:single|other|second|third|fourth|few|zweite|dritte|two|three|deux|trois|dos|tres|dois) )?(?:day|night|week|month|quarter|year|morning|evening|season|shift|tag|woche|monat|jahr|quartal|schicht|jour|semaine|mois|an|"
    r"trimestre|dia|semana|mes|ano|dag|week|maand|jaar|giorno|settimana|mese|anno|turno|of which|of those|of them)\w{0,3}\b"
)
_OF = re.compile(
    r"(\d[\d.,]*)\s+(?:out of|of|von|sur|de|di|van|من)(?:\s+(?:the|los|las|les|den|der|os|as|dei|delle))?\s+(\d[\d.,]*)|(\d+)[^\d]{1,10}中的?(\d+)"
)


def superlative(case: Case) -> str | None:
    """A comparison or a whole that no fact states."""
    near = case.ranked[:_NEAR]
    stems = {stem(word) for view in near for word in view.said}
    for key, what in _KINDS.items():
        for start, end, word in _marks_of(key, case):
            if _compares(word, case.folded[:start]) and near and changes(near[0].text, near[0].amounts):
                continue
            if (
                (case.about_employer | case.wished).issuperset(case.content)
                or any(stem(part) in stems for part in word.split()[-1:])
                or (case.about_employer and word in fold(case.ad))
            ):
                continue
            if any(_says(key, view) or (key == "whole" and _each(view, case.folded[end:])) for view in near[:1]) or (
                key == "whole" and _counts(word, case.folded[end:])
            ):
                continue
            return f"No fact supports the {what} “{word}”."
    return None


def _each(view: View, rest: str) -> bool:
    """All sites, where the fact says each site."""
    folded = fold(view.fact.text)
    nouns = {stem(word) for word in telling(rest)[:2]}
    listed = table("scope")["each"].get(view.fact.language, ())
    return any(stem(word) in nouns for _, end, _ in spots(folded, tuple(listed)) for word in telling(folded[end:])[:1])


def _compares(word: str, before: str) -> bool:
    """More of something, not most: "plus rapide" without its article. What changed may be told so."""
    return word.startswith(_MORE) and not _THE.search(before)


_MORE = ("plus ", "mas ", "mais ", "piu ")
_THE = re.compile(r"(?<!\w)(?:l[aeo]s?|el|il|i|gli|os?|as?)\s$")


def _marks_of(key: str, case: Case) -> list[Spot]:
    if case.language in _WIDE:
        return [(at, len(case.folded), word) for at, word in case.marks(key)]
    return _marks(key, case.folded, tongues(case))


def _counts(word: str, rest: str) -> bool:
    """True before a span of time, and for some before a number, which is checked as a figure: all week, every fifth, across three sites."""
    following = rest.split()[:1]
    return bool(_TIMES.match(rest)) or (
        word in _SINGLY and any(word.strip(".,;") in counting() or word[:1].isdigit() for word in following)
    )


def _says(key: str, view: View) -> bool:
    return bool(_marks(key, fold(view.fact.text), (view.fact.language,)))


def _marks(key: str, folded: str, languages: tuple[str, ...]) -> list[Spot]:
    harmless = tuple(phrase for tongue in dict.fromkeys(languages) for phrase in _list("harmless", tongue))
    found = (outermost(folded, (_list(key, tongue),), harmless) for tongue in dict.fromkeys(languages))
    return sorted({spot for spots_found in found for spot in spots_found})


def _list(key: str, language: str) -> tuple[str, ...]:
    return tuple(table("scope")[key].get(language, ()))


def widened(case: Case) -> str | None:
    """One made many, a part made the whole, a body of people that no fact names."""
    for stretch in stretches(case):
        body = first(fold(stretch.text), _list("bodies", case.language))
        views = [view for view in case.views if any(part.closeness(body) >= MEANT for part in parts(view))] if body else []
        if body and not views and body not in case.about_employer and stretch.sources:
            return f"No fact says “{body}”."
        for source in stretch.sources[:1]:
            word = _many(stretch, source, case) or _one(stretch, source) or _part(stretch, source)
            if word:
                return f"The fact says “{word}”, the claim says more."
    return None


def _many(stretch: Stretch, source: Source, case: Case) -> str | None:
    """Several in the claim where the fact speaks of one."""
    folded, theirs, language = fold(stretch.text), source.part.folded, source.part.view.fact.language
    for _, end, _ in spots(folded, _list("many", case.language)):
        noun = next(iter(telling(folded[end:])), "")
        said = next((word for word in source.part.telling if noun and stem(word) == stem(noun)), None)
        before = theirs[: theirs.find(said)].rstrip() if said else ""
        article = next((word for _, close, word in spots(before, _list("single", language)) if close == len(before)), None)
        if article:
            return f"{article} {said}"
    return None


def _one(stretch: Stretch, source: Source) -> str | None:
    """More than one in the claim where the fact says one on purpose."""
    theirs, language = source.part.folded, source.part.view.fact.language
    own = telling(stretch.text)
    for _, end, word in spots(theirs, _list("one", language)):
        nouns = telling(theirs[end:])[:2]
        more = [noun for noun in nouns for mine in own if stem(mine) == stem(noun) and mine != noun and mine.endswith("s")]
        if more and not spots(fold(stretch.text), _list("one", language)):
            return f"{word} {more[0]}"
    return None


def _part(stretch: Stretch, source: Source) -> str | None:
    """The whole number where the fact gives a part of it."""
    own = set(re.findall(r"\d[\d.,]*", stretch.text))
    for found in _OF.finditer(source.part.folded):
        part, whole = (found.group(1), found.group(2)) if found.group(1) else (found.group(4), found.group(3))
        if whole in own and part not in own:
            return found.group()
    return None

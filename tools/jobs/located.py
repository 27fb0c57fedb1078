"""Where the job is: a labelled line, else the name that most signs agree on; the weights are fitted (`data/heads.toml`)."""

import re
from collections import defaultdict

from core.flat import flat
from tools.cv.lexicon import employer_score
from tools.jobs.heads import chunks, is_terms, labelled, names_nobody, words_of, worth
from tools.jobs.hiring import rows
from tools.jobs.places import is_place_name
from tools.jobs.sites import looks, signs_of
from tools.jobs.titles import ROLE, role_score

_WAY = re.compile(r"\s*\((?:remote|hybrid|on-?site)\)", re.IGNORECASE)
_FEW_WORDS, _CODE = 6, 4
_PLAIN = {"behind", "based", "coded", "beside_employer", "public", "odd_part"}
"""Without one of these a name that no list of towns holds is none."""


def place(text: str, language: str, title: str | None, company: str | None) -> str | None:
    """Where the job is, in the ad's own words; None where it does not say."""
    value = told(text, language)
    if value:
        return value
    found = candidates(text, language, title, company)
    best = max(found, key=lambda name: (worth("place", found[name]), name), default=None)
    if best is None or worth("place", found[best]) <= 0:
        return None
    return best.title() if best.isupper() and len(best) > _CODE else best


def told(text: str, language: str) -> str | None:
    """The place that a labelled line names."""
    value = _WAY.sub("", labelled(text, "location", language) or "").strip()
    known = next((c for c in chunks(value) if is_place_name(c)), None)
    return known or (value if 0 < len(value.split()) <= _FEW_WORDS else None)


def candidates(text: str, language: str, title: str | None, company: str | None) -> dict[str, dict[str, float]]:
    """Each name that may be the place, with the figures that speak for it and against it."""
    signs: defaultdict[str, set[str]] = defaultdict(set)
    for sign, name in signs_of([line for line, _ in rows(text)], language, company):
        if _could_be(name, flat(title or "")) and f"<{name}>" not in text:
            signs[name].add(sign)
    figures = {name: dict.fromkeys(sorted(found), 1.0) | looks(name, text) for name, found in signs.items()}
    return {name: figure for name, figure in figures.items() if "unknown" not in figure or _PLAIN & set(figure)}


def _could_be(name: str, flat_title: str) -> bool:
    plain, known = flat(name), is_place_name(name)
    usual = any(words_of("common").fullmatch(w) or words_of("months").fullmatch(w) for w in (plain.split()[0], plain.split()[-1]))
    other = plain in flat_title or employer_score(name) > 0 or role_score(name) >= ROLE
    usual = usual or words_of("no_towns").fullmatch(plain) is not None
    return not (usual or is_terms(plain) or names_nobody(plain) or (other and not known))

"""Who hires: a labelled line, else the name that most signs agree on. Each sign is weak; the weights are fitted (`data/heads.toml`)."""

import re
from collections import defaultdict

from core.flat import flat
from tools.cv.lexicon import employer_score, is_place, names_a_trade
from tools.cv.skills.finding import find_skills
from tools.jobs.headings import heading_kind
from tools.jobs.heads import PLACEHOLDER, is_terms, labelled, names_nobody, words_of, worth
from tools.jobs.hiring import LINK, PART, is_formal, signs_of
from tools.jobs.phrases import own
from tools.jobs.places import is_place_name, town_in
from tools.jobs.titles import GENDER, ROLE, job_title, role_score

_NAME_WORDS = 6
PRAISE = ("kind", "formal", "mailed", "again", "first_again", "and")
DOUBTS = (
    "one",
    "once",
    "lower",
    "town",
    "near_town",
    "role",
    "titled",
    "figure",
    "common",
    "wordy",
    "skill",
    "generic",
    "unnamed",
)
"""What the look of a name says for it and against it."""
SURE = frozenset({"hires", "joins", "at_first", "at", "headed", "called", "employs", "owns"})
_ALONE = {"one", "once", "lower"}
"""A word alone may be any word that begins a sentence; behind `join` or before `is hiring` it is a name."""
_SHORTENED = re.compile(r"\b[A-Z](?:\.[A-Z])+$")
"""A legal form that ends with a full stop: `S.L.`"""
_IN_TOWN = re.compile(r"\s(?:in|aus|uit|te|à|a|em|en|near|bei|from)\s([A-ZÀ-Ý][\w' -]+)$")
_ARTICLE = re.compile(r"^(?:Die|Das|Der|Le|La|Les|El|O|A|De|Het)\s(?=[A-ZÀ-Ý])|^[LD]['’](?=[A-ZÀ-Ý])")
_OWN_ARTICLES = ("La ", "Le ", "Les ", "El ", "De ", "Het ")
"""A name may begin so: `La Maison Lavigne`; before `Fondation` it is only an article."""


def employer(text: str, language: str) -> str | None:
    """The name of the employer as the ad writes it; None where it names nobody."""
    given = told(text, language)
    if given:
        return given
    found = candidates(text, language)
    best = max(found, key=lambda name: (worth("employer", found[name]), name), default=None)
    return best if best is not None and worth("employer", found[best]) > 0 else None


def told(text: str, language: str) -> str | None:
    """The employer that a labelled line names."""
    given = labelled(text, "company", language)
    return _clean(given, text) if given else None


def candidates(text: str, language: str) -> dict[str, dict[str, float]]:
    """Each name that a sign points at, with the figures that speak for it and against it."""
    signs: defaultdict[str, set[str]] = defaultdict(set)
    written: dict[str, str] = {}
    for sign, words in signs_of(text, language):
        name = _clean(words, text)
        if _could_be(name, language) and f"<{name}>" not in text:
            signs[flat(name)].add(sign)
            written.setdefault(flat(name), name)
    unnamed = {"unnamed": 1.0} if own(language, "hiring", "unnamed").search(flat(text)) else {}
    title = GENDER.sub("", flat(job_title(text, language, None) or "")).strip()
    whole: defaultdict[str, set[str]] = defaultdict(set)
    for key, name in written.items():
        shorter = {s for other in written if _begins(key, other) for s in signs[other]}
        whole[_clean(_longest(name, text), text)] |= signs[key] | shorter
    figures = {}
    for name, found in whole.items():
        looks = _looks(name, text, title, language) | unnamed
        sure = bool(found & SURE)
        figures[name] = dict.fromkeys(sorted(found), 1.0) | {k: v for k, v in looks.items() if not (sure and k in _ALONE)}
    return figures


def _begins(name: str, other: str) -> bool:
    """Whether a name is another in full: `Kaveri Organics Pvt. Ltd.` and `Kaveri Organics`, `Gasthaus Hecht` and `Hecht`."""
    words, first = [[w.strip(".,") for w in n.split()] for n in (name, other)]
    kind = employer_score(name) > 0 and not employer_score(other)
    return len(first) < len(words) and (words[: len(first)] == first or (kind and words[-len(first) :] == first))


def _looks(name: str, text: str, title: str, language: str) -> dict[str, float]:
    """What the name itself tells, wherever it stands."""
    plain, first = flat(name), name.split(maxsplit=1)[0]
    words = plain.split()
    told = {
        "kind": employer_score(name) > 0 or words_of("legal").search(plain) is not None,
        "formal": is_formal(name),
        "mailed": _mailed(plain, text),
        "again": text.count(name) > 1,
        "first_again": len(first) > 3 and len(re.findall(rf"\b{re.escape(first)}\b", text)) > text.count(name),  # noqa: PLR2004
        "lower": len(name.split()) == 1 and name in text and re.search(rf"\b{re.escape(name.lower())}\b", text) is not None,
        "once": len(name.split()) == 1 and text.count(name) == 1,
        "one": len(name.split()) == 1,
        "town": is_place_name(name) or is_place(name),
        "and": "&" in name,
        "skill": any(flat(name) in {flat(w) for w in (s.name, name[s.start : s.end])} for s in find_skills(name, language)),
        "near_town": not is_place_name(name) and town_in(name) is not None and not employer_score(name),
        "role": "&" not in name and role_score(name) >= ROLE and not names_a_trade(name),
        "titled": bool(title) and (plain in title or title in plain),
        "figure": re.search(r"\d", name) is not None,
        "generic": _generic(name),
        "common": any(words_of("common").fullmatch(w) for w in (words[0], words[-1])),
        "wordy": len(name.split()) > 3,  # noqa: PLR2004
    }
    return {key: 1.0 for key, holds in told.items() if holds}


def _generic(name: str) -> bool:
    """Whether a name only says what kind of place it is: `The Trust`, `Hotel`, `Kantoor Breda`."""
    words = name.removeprefix("The ").split()
    rest = [w for w in words if not is_place_name(w)]
    site = len(words) > len(rest) > 0 and all(words_of("sites").fullmatch(flat(w)) for w in rest)
    return site or (len(words) == 1 and (employer_score(f"{words[0]} {words[0]}") > 0 or (name != words[0] and name.isupper())))


def _mailed(plain: str, text: str) -> bool:
    """Whether an address in the ad is made of the name: `sal@fossgatecycles.example`."""
    joined = re.sub(r"[^a-z0-9]", "", plain)
    first = re.sub(r"[^a-z0-9]", "", plain.split(maxsplit=1)[0])
    return any(
        joined in host or (len(first) > 4 and first in host)  # noqa: PLR2004
        for host in (re.sub(r"[^a-z0-9]", "", h) for h in re.findall(r"(?:@|www\.|://|\s)([\w-]+(?:\.[\w-]+)+)", flat(text)))
    )


def _longest(name: str, text: str) -> str:
    """The name as it is written in full: `Halvorsen` is `Halvorsen Medical Supply`."""
    full = re.compile(rf"(?<!\w)(?i:{re.escape(name)})(?:\s(?:{LINK}\s)?{PART})+")
    for hit in (hit for line in text.split("\n") for hit in full.finditer(line)):
        words = hit.group()
        rest = words[len(name) :]
        shaped = words.isupper() or not re.search(rf"\s(?!{LINK}\s|[eg]?GmbH)[a-z]", rest)
        if shaped and len(words.split()) <= _NAME_WORDS and role_score(rest) < ROLE and not town_in(rest.strip()):
            return words.title() if words.isupper() and not name.isupper() else words
    return (
        name.title() if name.isupper() and re.search(rf"\b{re.escape(name.split(maxsplit=1)[0].capitalize())}\b", text) else name
    )


def no_name(part: str, language: str) -> bool:
    """Whether a part is a heading, a level of school or a word that stands in any ad, rather than somebody's name."""
    plain = flat(part).strip(" .:,")
    words = [w for w in re.split(r"[\s/,&+-]+", plain) if w]
    small = words_of("between")
    bare = bool(words) and all(words_of("levels").fullmatch(w) or small.fullmatch(w) for w in words)
    return bare or words_of("noise").fullmatch(plain) is not None or heading_kind(plain, language) is not None


def _clean(name: str, text: str) -> str:
    """Without an article, what stands in brackets and the town behind it: `Kwekerij Hop in Lisse`."""
    name = re.sub(r"\s*\([^)]*\)$", "", name).strip(" ,;:–—-!*")
    tail = _IN_TOWN.search(name)
    if tail and is_place_name(tail.group(1)) and not words_of("of_town").search(flat(name[: tail.start()])):
        name = name[: tail.start()]
    bare = _ARTICLE.sub("", name)
    if not name.startswith(_OWN_ARTICLES) or employer_score(bare):
        name = bare
    return f"{name}." if _SHORTENED.search(name) and f"{name}." in text else name


def _could_be(name: str, language: str) -> bool:
    plain = flat(name)
    words = name.split()
    if not words or len(words) > _NAME_WORDS + 1 or not re.search(r"[^\W\d_]{2}", name) or PLACEHOLDER.search(name):
        return False
    return not (names_nobody(plain) or no_name(name, language) or is_terms(plain) or GENDER.search(name))

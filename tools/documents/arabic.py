"""Arabic words made comparable: one spelling, no joined particles, articles or endings; irregular forms from a table.

Light on purpose: two words of one root are not one word (`مدرب` trains, `متدرب` is trained), forms of one word are.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from core.remembered import remembered

_FOLDER = Path(__file__).parent / "truth"
_WORD = re.compile(r"[\u0621-\u064a]+")
_LETTERS = str.maketrans("أإآٱىةؤئ", "ااااي" + "هوي", "ءـ")
_ARTICLES = ("وبال", "وكال", "فبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال")
_PARTICLES = ("وسي", "وب", "ول", "وك", "وس", "فب", "فل", "و", "ف", "ب", "ل", "ك", "س")
_PRONOUNS = ("هما", "هم", "ها", "هن", "نا", "كم")
_ENDINGS = ("ات", "ون", "ين", "ان", "تم", "وا", "ته", "تي", "يه", "ه", "ي", "ا", "ت")
_AND = re.compile(r"\sو([\u0621-\u064a]{3,})")
_LEAST = 3
"""Letters that a word has at least when something is taken off."""
_LONG = 5


def is_arabic(word: str) -> bool:
    """True for a word in Arabic letters."""
    return "\u0621" <= word[:1] <= "\u064a"


@remembered(8192)
def spelled(word: str) -> str:
    """The word in the one spelling in which words are compared: plain alef, ya and ha."""
    return word.translate(_LETTERS)


@remembered(8192)
def light(word: str) -> str:
    """The word without joined particle, article and ending: what lists of words are compared by."""
    word = _bare(spelled(word))
    return _irregular().get(word) or _unended(word)


@remembered(8192)
def stem(word: str) -> str:
    """The light word with the patterns of verb, verbal noun and participle brought together."""
    short = light(word)
    if short in _lemmas():
        return short
    if len(short) > _LEAST and short[0] == "ي":
        short = short[1:]
    made = re.sub(r"^ت(..)ي(.)$", r"\1\2", short)
    made = re.sub(r"^م(.ا..)$", r"\1", made)
    if len(made) >= _LONG and made[0] == "ا" and made[-2] == "ا":
        made = made[:-2] + made[-1]
    made = made[:-1] if len(made) > _LEAST and made[-1] == made[-2] else made
    return made[1:] if len(made) > _LEAST and made[0] == "ا" else made


@remembered(8192)
def readings(word: str) -> frozenset[str]:
    """The stem and, as a first letter may be a particle or a person, the stems without it."""
    word = spelled(word)
    joined = len(word) > _LEAST and word[0] in "وفبلكستن" and not _known(word)
    rest = {stem(word[1:])} if joined else set()
    return frozenset({stem(word), *rest})


def parted(text: str) -> str:
    """The text with a comma in place of each "and" that is written as part of the next word."""
    return _AND.sub(
        lambda match: f", {match[1]}" if _bare(spelled("و" + match[1])) != spelled("و" + match[1]) else match[0], text
    )


def _bare(word: str) -> str:
    if _known(word):
        return word
    for article in _ARTICLES:
        rest = word[len(article) :]
        if word.startswith(article) and len(rest) >= _LEAST - (article[-2:] == "ال"):
            return rest
    for particle in _PARTICLES:
        rest = word[len(particle) :]
        if word.startswith(particle) and len(rest) >= _LEAST and _known(rest):
            return rest
    return word[1:] if word[0] == "و" and len(word) >= _LONG else word


def _known(word: str) -> bool:
    return word in _irregular() or word in _listed() or _unended(word) in _listed()


def _unended(word: str) -> str:
    for endings in (_PRONOUNS, _ENDINGS):
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
                word = word.removesuffix(ending)
                break
        if word in _irregular():
            return _irregular()[word]
    return word


@cache
def _irregular() -> Mapping[str, str]:
    """Form -> word; a form that two words claim belongs to the first."""
    found: dict[str, str] = {}
    for line in _lines():
        for form in line:
            found.setdefault(form, line[0])
    return found


@cache
def _lemmas() -> frozenset[str]:
    return frozenset(_irregular().values())


def _lines() -> Iterator[list[str]]:
    for line in (_FOLDER / "arabic.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [spelled(word) for word in line.split()]


@cache
def _listed() -> frozenset[str]:
    """The Arabic words of all our lists, with and without article and ending: what begins with one of them needs no cut."""
    files = sorted(path for path in _FOLDER.rglob("*") if path.suffix in {".toml", ".txt"})
    words = {spelled(word) for path in files for word in _WORD.findall(path.read_text(encoding="utf-8"))}
    plain = {word[2:] if word.startswith("ال") and len(word) >= _LONG else word for word in words}
    return frozenset(word for word in plain | {_stripped(word) for word in plain} if len(word) >= _LEAST)


def _stripped(word: str) -> str:
    ending = next((one for one in _ENDINGS if word.endswith(one) and len(word) - len(one) >= _LEAST), "")
    return word.removesuffix(ending)

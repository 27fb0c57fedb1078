"""A language and its level as another language names them; what we do not know stays in the CV's own words."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from core.text import fold, words
from tools.documents.grounding_lexicon import hedges
from tools.documents.wording import fill, phrases
from tools.profile.models import Fact

_CEFR = re.compile(r"[ABC][12]\b")
_PARTS = re.compile(r"[()\[\]（）]+")


@cache
def _table(key: str) -> Mapping[str, Mapping[str, str]]:
    """Every folded name in any language -> the names in all of ours."""
    data = tomllib.loads((Path(__file__).parent / "phrases" / "languages.toml").read_text(encoding="utf-8"))
    return {fold(name): names for names in data[key].values() for name in names.values()}


def spoken(fact: Fact, language: str) -> str:
    """German (C1) in the language asked for; where nothing is known, as the ledger has it."""
    name = _table("names").get(fold(fact.text), {}).get(language, fact.text)
    level = ", ".join(_table("levels").get(fold(part), {}).get(language, part) for part in _plain_parts(fact))
    if not level or fold(level) in fold(fact.text):
        return name
    return fill(phrases(language)["lists"]["listed"], {"item": name, "detail": level})


def english_name(language: str) -> str:
    """What a language is called in English; the name as it is where we do not know it."""
    return str(_table("names").get(fold(language), {}).get("en", language))


def is_native(level: str) -> bool:
    """Whether a level says in any of our languages that this is the mother tongue."""
    return _table("levels").get(fold(level), {}).get("en") == "native"


def _plain_parts(fact: Fact) -> tuple[str, ...]:
    """The level without what a CV adds to it, unless that takes something back (in progress)."""
    said = fact.details.get("fluency", "")
    parts = tuple(part.strip() for whole in level_parts(fact) for part in whole.split(","))
    known = tuple(part for part in parts if fold(part) in _table("levels") or _CEFR.match(part))
    return level_parts(fact) if hedges(said, words(said), fact.language) else known[:1] or level_parts(fact)


def level_parts(fact: Fact) -> tuple[str, ...]:
    """The level as the CV has it, part by part and without brackets: "Native (Swiss)" has two."""
    said = (part.strip(" .") for part in _PARTS.split(fact.details.get("fluency", "")))
    return tuple(part for part in said if part)

"""A language and its level as another language names them; what we do not know stays in the CV's own words."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from core.text import fold
from tools.documents.wording import fill, phrases
from tools.profile.models import Fact


@cache
def _table(key: str) -> Mapping[str, Mapping[str, str]]:
    """Every folded name in any language -> the names in all of ours."""
    data = tomllib.loads((Path(__file__).parent / "phrases" / "languages.toml").read_text(encoding="utf-8"))
    return {fold(name): names for names in data[key].values() for name in names.values()}


def spoken(fact: Fact, language: str) -> str:
    """German (C1) in the language asked for; where nothing is known, as the ledger has it."""
    name = _table("names").get(fold(fact.text), {}).get(language, fact.text)
    level = fact.details.get("fluency", "")
    level = _table("levels").get(fold(level), {}).get(language, level)
    if not level or fold(level) in fold(fact.text):
        return name
    return fill(phrases(language)["lists"]["listed"], {"item": name, "detail": level})

"""Names of employers in the case that a preposition wants: German declines an adjective at their head, "bei der Norddeutschen Landesbank".

The ending of the adjective tells the gender, the noun behind it whether there are several; where neither is sure the name stays as it is.
"""

from collections.abc import Mapping
from typing import Any

from core.text import fold
from tools.documents.wording import phrases


def in_case(pattern: str, slot: str, name: str, language: str) -> tuple[str, str]:
    """The pattern with preposition and article, and the name as it stands behind them."""
    rules: Mapping[str, Any] = phrases(language)["employers"].get("declined", {})
    if not rules or not any(f"{word} {{{slot}}}" in pattern for word in (rules["before"], rules["before"].capitalize())):
        return pattern, name
    kind, said = _declined(name, rules)
    if not kind:
        return pattern, name
    before, instead = str(rules["before"]), str(rules["articles"][kind])
    for word, other in ((before, instead), (before.capitalize(), instead[:1].upper() + instead[1:])):
        pattern = pattern.replace(f"{word} {{{slot}}}", f"{other} {{{slot}}}")
    return pattern, said


def _declined(name: str, rules: Mapping[str, Any]) -> tuple[str, str]:
    said = name.split()
    adjectives: list[tuple[str, str]] = []
    for word in said[:-1]:
        stem, ending = _stem(word, rules)
        if not stem or (adjectives and adjectives[0][1] != ending):
            break
        adjectives.append((stem, ending))
    if not adjectives:
        return "", name
    noun, rest = said[len(adjectives)], said[len(adjectives) + 1 :]
    several = adjectives[0][1] == "e" and fold(noun).endswith(tuple(rules["several"]))
    if several and not noun.endswith(("n", "s")):
        noun += "n"
    kind = "several" if several else adjectives[0][1]
    return kind, " ".join((*(f"{stem}en" for stem, _ in adjectives), noun, *rest))


def _stem(word: str, rules: Mapping[str, Any]) -> tuple[str, str]:
    """An adjective and its ending; empty for other words. Names of towns in -er stay: "Kieler" is not declined."""
    for ending in ("es", "er", "e"):
        stem = word.removesuffix(ending)
        small = stem.lower()
        if stem != word and (small in rules["whole"] or small.endswith(tuple(rules["ends"]))):
            return stem, ending
    return "", ""

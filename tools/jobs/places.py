"""Names of places: whether words are a town, region or country, and the town in a part of a line."""

import re

from core.flat import flat
from core.remembered import remembered
from tools.cv.towns import is_town
from tools.jobs.heads import places, words_of

NAME = r"(?:(?:Greater|Grande|Gran|St\.?|Saint|San|Bad)\s)?[A-ZÀ-Ý][\w'’-]+(?:(?:\s(?:de la|de los|de las|de|del|la|le|am|an der|a\.\s?d\.|upon|on|sur|sous|do|da|of|bij|aan de|an der|am)\s|[\s-])[A-ZÀ-Ý][\w'’-]+)*"
_NAMED = re.compile(rf"{NAME}(?:\s(?:and|und|et|y|e|en|of)\s{NAME})?")
_CHUNK_WORDS = 4


@remembered(4096)
def is_place_name(part: str) -> bool:
    """Whether words are a town, region or country; what are also words of any ad (`March`, `Mobile`) are not."""
    plain = flat(part).strip(" .")
    if _no_town(plain) or not part[:1].isupper():
        return False
    return bool(places().fullmatch(plain)) or (len(part) > 2 and is_town(part))  # noqa: PLR2004 - shorter ones are codes


def _no_town(plain: str) -> bool:
    return any(words_of(key).fullmatch(plain) for key in ("no_towns", "months"))


def town_in(part: str) -> str | None:
    """A part that is a place, or begins or ends with one: `Leicester LE4`, `Skipton depot`, `Newcastle and York`."""
    part = re.sub(r"^(?i:greater|region|raum|grossraum|großraum|kreis|area|zona|regio|secteur)\s", "", part)
    words = part.split()
    if is_place_name(part):
        return part
    if len(words) <= _CHUNK_WORDS and _NAMED.fullmatch(part) and is_place_name(words[0]):
        return part
    for size in range(min(len(words), _CHUNK_WORDS + 1), 0, -1):
        name = " ".join(words[:size]).strip(" ,.()")
        if is_place_name(name) and (size > 1 or len(words) == 1 or not words[1][:1].isupper() or words[1][:3].isupper()):
            return name
    return None

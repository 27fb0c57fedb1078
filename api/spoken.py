"""The language in which a program wants to be told what could not be done (`Accept-Language`, RFC 9110)."""

from agent.wording import languages, told

ENGLISH = "en"
_LONGEST = 500


def spoken(asked: str) -> str:
    """The first of the languages asked for that we have, by their weights; English where there is none."""
    if not asked or len(asked) > _LONGEST:
        return ENGLISH
    ranges = [_range(one) for one in asked.split(",")]
    wanted = sorted((one for one in ranges if one[1] > 0), key=lambda one: -one[1])
    known = languages() | {ENGLISH}
    return next((name for name, _ in wanted if name in known), ENGLISH)


def worded(sentences: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Words of ours in a language; what is not known in it stays English."""
    return tuple(told(one, language) for one in sentences)


def _range(said: str) -> tuple[str, float]:
    """A language without its country, and its weight: 0 where it is not wanted or cannot be read."""
    name, *more = (part.strip().lower() for part in said.split(";"))
    weight = next((part.removeprefix("q=") for part in more if part.startswith("q=")), "1")
    try:
        return name.partition("-")[0], min(1.0, float(weight))
    except ValueError:
        return name, 0.0

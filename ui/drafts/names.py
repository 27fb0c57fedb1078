"""What the choices of a document are called on the screen, and what each is good for."""

from typing import TYPE_CHECKING

from ui.tongue import Later, later, t, tn

if TYPE_CHECKING:
    from collections.abc import Mapping

LOOKS = {
    "classic": (later("Classic"), later("Right everywhere")),
    "modern": (later("Modern"), later("Clear, one colour")),
    "compact": (later("Compact"), later("For long careers")),
    "academic": (later("Academic"), later("For research, teaching")),
    "elegant": (later("Elegant"), later("For short careers")),
    "photo": (later("Photo"), later("With room for a photo")),
}
"""The looks: name and what each is good for, in the order in which they are shown."""
PAPERS = {"a4": "A4", "letter": "US Letter"}
PAGES = {1: later("One"), 2: later("Two")}
TONES = {"plain": later("Plain"), "warm": later("Warm"), "formal": later("Formal")}
LENGTHS = {"normal": later("Normal"), "short": later("Short")}
LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "pt": "Português",
    "nl": "Nederlands",
    "it": "Italiano",
}
"""Each language in its own words."""
_PHOTO = {"with": later("a CV with your photo"), "without": later("a CV without a photo")}
_CALLED = {"template": later("Look"), "paper": later("Paper"), "tone": later("Tone"), "length": later("Length")}


def said(choice: str) -> str:
    """A choice as it is kept with a version (`template: elegant`), in words; as it is where it is none of ours."""
    name, _, value = choice.partition(": ")
    if name == "pages" and value.isdigit():
        return tn("at most {n} page", "at most {n} pages", int(value))
    kinds: dict[str, Mapping[str, str | Later]] = {
        "template": {look: told for look, (told, _) in LOOKS.items()},
        "paper": PAPERS,
        "language": LANGUAGES,
        "tone": TONES,
        "length": LENGTHS,
        "photo": _PHOTO,
    }
    if value not in kinds.get(name, {}):
        return choice
    told = kinds[name][value]
    return t("{choice} “{value}”", choice=_CALLED[name], value=told) if name in _CALLED else str(told)

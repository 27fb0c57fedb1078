"""What the choices of a document are called on the screen, and what each is good for."""

from ui.cards.marks import count

LOOKS = {
    "classic": ("Classic", "Right everywhere"),
    "modern": ("Modern", "Clear, one colour"),
    "compact": ("Compact", "For long careers"),
    "academic": ("Academic", "For research, teaching"),
    "elegant": ("Elegant", "For short careers"),
    "photo": ("Photo", "With room for a photo"),
}
"""The looks: name and what each is good for, in the order in which they are shown."""
PAPERS = {"a4": "A4", "letter": "US Letter"}
PAGES = {1: "One", 2: "Two"}
TONES = {"plain": "Plain", "warm": "Warm", "formal": "Formal"}
LENGTHS = {"normal": "Normal", "short": "Short"}
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
_PHOTO = {"with": "a CV with your photo", "without": "a CV without a photo"}


def said(choice: str) -> str:
    """A choice as it is kept with a version (`template: elegant`), in words; as it is where it is none of ours."""
    name, _, value = choice.partition(": ")
    if name == "template" and value in LOOKS:
        return f"the {LOOKS[value][0]} look"
    if name == "pages" and value.isdigit():
        return f"at most {count(int(value), 'page')}"
    plain = {"paper": PAPERS, "language": LANGUAGES, "tone": TONES, "length": LENGTHS, "photo": _PHOTO}.get(name, {})
    if value not in plain:
        return choice
    words = plain[value]
    return {"paper": f"{words} paper", "tone": f"a {words.lower()} tone", "length": f"{words.lower()} length"}.get(name, words)

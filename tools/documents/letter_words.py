"""How employers, titles and bullets stand inside a sentence of a letter: articles, letters in front, what is left out."""

import re
from functools import cache

from core.text import fold, words
from tools.documents.grounding_meanings import meanings
from tools.documents.terms import function_words
from tools.documents.wording import phrases

_GENDER = re.compile(
    r"\s*\(?\b(?:m\s*/\s*w\s*/\s*[dx]|w\s*/\s*m\s*/\s*[dx]|m\s*/\s*f\s*/\s*[dx]|f\s*/\s*m\s*/\s*[dx]|h\s*/\s*f|f\s*/\s*h|m\s*/\s*v|v\s*/\s*m)\b\)?",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r",?\s+(?:g?GmbH(?: & Co\.? KGa?A?)?|(?:AG|SE|UG(?: \(haftungsbeschränkt\))?) & Co\.? KGa?A?|Pvt\.? Ltd\.?|Private Limited|Pte\.? Ltd\.?|Pty\.? Ltd\.?|OHG|e\.\s?K\.|e\.\s?G\.|OÜ|Oy|AB|ApS|A/S|AS|Sp\. z o\.\s?o\.|SRL|EURL|AG|SE|KG|e\.\s?V\.|Ltd\.?|Limited|PLC|plc|LLC|Inc\.?|LLP|B\.?V\.?|N\.?V\.?|S\.?A\.?S?\.?|S\.?L\.?U?\.?|SARL|SpA|S\.?r\.?l\.?|Lda\.?|Ltda\.?)$"
)
_DOUBLE_STOP = re.compile(r"(?<!\.)\.\.(?!\.)")


def role_name(title: str) -> str:
    """The title of an ad without its gender note."""
    return _GENDER.sub("", title).strip(" -–,")


def company_name(company: str) -> str:
    """A company as one says it: without its legal form."""
    return _LEGAL.sub("", company.strip())


def employer_name(employer: str, language: str) -> str:
    """An employer as it stands in a sentence; empty where the person works alone."""
    own = {fold(name) for name in phrases(language)["employers"]["none"]} | {
        fold(name) for name in phrases("en")["employers"]["none"]
    }
    return "" if fold(employer) in own else employer.strip()


def with_article(pattern: str, slot: str, name: str, language: str) -> str:
    """The pattern with the preposition that the name in a slot wants: "beim Klinikum", not "bei Klinikum"."""
    rules = phrases(language)["employers"]
    first = fold(name.split(maxsplit=1)[0]).strip(",;") if name else ""
    for before, listed in rules.get("articles", {}).items():
        preposition, _, instead = before.partition(">")
        if _named(first, tuple(listed), language):
            gap = "" if instead.endswith("’") else " "
            pattern = pattern.replace(f"{preposition} {{{slot}}}", f"{instead}{gap}{{{slot}}}")
            return pattern.replace(f"{_upper(preposition)} {{{slot}}}", f"{_upper(instead)}{gap}{{{slot}}}")
    return pattern


def _named(first: str, listed: tuple[str, ...], language: str) -> bool:
    """Whether a name opens with one of these words, or in languages that join words with one that ends in it."""
    kinds = _folded(listed)
    joined = language in {"de", "nl"} and first.endswith(tuple(kind for kind in kinds if len(kind) > _SHORT_KIND))
    return first in kinds or joined


_SHORT_KIND = 3


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


@cache
def _folded(listed: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(word) for word in listed)


def lowered(text: str, language: str) -> str:
    """A bullet as it stands after a colon: small letter where its first word is an ordinary one. German keeps its nouns."""
    first = text.split(maxsplit=1)[0] if text.split() else ""
    plain = first[:1].isupper() and first[1:].islower()
    said = words(first)
    ends = tuple(phrases(language).get("clause", {}).get("ordinary", ()))
    second = text.split()[1] if len(text.split()) > 1 else ""
    name = bool(said) and (said[0] in names() or (second[:1].isupper() and second[1:2].islower()))
    followed = second.lower() in phrases(language).get("clause", {}).get("of", ()) or second.lower().startswith(("d’", "d'"))
    ordinary = (
        bool(said) and not name and (followed or said[0] in function_words() or bool(meanings(said[0])) or said[0].endswith(ends))
    )
    return text[0].lower() + text[1:] if language != "de" and plain and ordinary else text


@cache
def names() -> frozenset[str]:
    """Ordinary words that are names of tools, makers and languages as well."""
    return frozenset(phrases("en")["employers"]["names"])


def tidy(sentence: str) -> str:
    """A sentence without the double full stop that an abbreviation at its end would leave."""
    return _DOUBLE_STOP.sub(".", sentence)

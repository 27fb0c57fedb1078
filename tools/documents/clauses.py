"""Turns a CV bullet into a clause that can stand in a letter, in the bullet's own words; says so when it cannot.

A clause comes in one of three forms. `verb`: a whole clause with its subject, fit to follow an adverbial ("At X, ...").
`noun`: a noun with its article, fit to be an object. `fragment`: words that can only be quoted.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from core.text import fold
from tools.documents.grounding_lexicon import number_words
from tools.documents.terms import function_words
from tools.documents.wording import fill, phrases

Form = Literal["verb", "noun", "fragment"]
_FOLDER = Path(__file__).parent / "phrases"
_LONGEST = 34
"""Words above which a bullet is cut at its first semicolon, full stop or dash."""
_CUT = re.compile(r"(?:\.|;|:| [–—-]) ")


@dataclass(frozen=True)
class Clause:
    """A bullet made ready; `text` has no full stop, and for a fragment it is the bullet's own words."""

    form: Form
    text: str


def clause(bullet: str, language: str, *, current: bool) -> Clause:
    """The clause of a bullet written in `language`; `current` says whether its job still runs."""
    text = short(bullet)
    rules = phrases(language).get("clause", {})
    made = _responsible(text, rules, current=current) or _VERBS.get(language, _no_verb)(text, rules, current)
    if made:
        return Clause("verb", made)
    noun = _noun(text, rules)
    return Clause("noun", noun) if noun else Clause("fragment", text)


def short(bullet: str) -> str:
    """The bullet without its full stop; a very long one up to its first natural cut."""
    text = bullet.strip().rstrip(".;,: ")
    if len(text.split()) <= _LONGEST:
        return text
    cuts = [match.start() for match in _CUT.finditer(text) if len(text[: match.start()].split()) >= 5]  # noqa: PLR2004 (a thought has five words)
    return text[: cuts[0]].rstrip() if cuts else " ".join(text.split()[:_LONGEST]) + " …"


def _responsible(text: str, rules: Mapping[str, Any], *, current: bool) -> str:
    for words in rules.get("responsible", ()):
        if text.lower().startswith(words + " "):
            pattern: str = rules["responsible_now" if current else "responsible_past"]
            return fill(pattern, {"rest": text[0].lower() + text[1:]})
    return ""


def _noun(text: str, rules: Mapping[str, Any]) -> str:
    start = fold(" ".join(text.split()[:2]))
    if any(mark in text for mark in ";:(") or not any(start.endswith(fold(ending)) for ending in rules.get("noun_endings", ())):
        return ""
    before_vowel = rules.get("noun_article_vowel") if start[:1] in _VOWELS else None
    article: str = before_vowel or rules["noun_article"]
    return article + (text if rules.get("nouns_upper") else text[0].lower() + text[1:])


_VOWELS = set("aeiouh")


def _no_verb(_text: str, _rules: Mapping[str, Any], _current: bool) -> str:
    return ""


@cache
def _english() -> tuple[dict[str, str], frozenset[str]]:
    """Base form -> past form, and the base forms that are no nouns."""
    pasts: dict[str, str] = {}
    plain: set[str] = set()
    for line in (_FOLDER / "verbs_en.txt").read_text(encoding="utf-8").splitlines():
        for item in "" if line.startswith("#") else line.split():
            base, _, past = item.rstrip("*").partition("=")
            pasts[base] = past or _past(base)
            if not item.endswith("*"):
                plain.add(base)
    return pasts, frozenset(plain)


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + "ed"


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "ch", "sh", "o")) else "s")


@cache
def _english_forms() -> dict[str, tuple[str, str]]:
    """A written form -> (base, which form): past, base, third, ing."""
    pasts, plain = _english()
    forms: dict[str, tuple[str, str]] = {}
    for base in pasts:
        if base in plain:
            forms[base] = (base, "base")
            forms[_third(base)] = (base, "third")
        forms[(base[:-1] if base.endswith("e") and not base.endswith("ee") else base) + "ing"] = (base, "ing")
    forms.update({past: (base, "past") for base, past in pasts.items()})
    return forms


@cache
def _english_nouns() -> dict[str, tuple[str, str]]:
    """The same for words that may be nouns: base and third form only."""
    pasts, plain = _english()
    nouns = [base for base in pasts if base not in plain]
    return {form: (base, name) for base in nouns for form, name in ((base, "base"), (_third(base), "third"))}


def _verb_en(text: str, rules: Mapping[str, Any], current: bool) -> str:
    first, _, rest = text.partition(" ")
    lead = ""
    if first.lower().endswith("ly") and rest:
        lead, (first, _, rest) = first.lower() + " ", rest.partition(" ")
    forms = _english_forms()
    word = first.lower().rstrip(",")
    before, dash, last = word.rpartition("-")
    base, form = forms.get(last if before in _BEFORE_VERBS else word, ("", ""))
    joined = before + dash if before in _BEFORE_VERBS else ""
    if not base and _DETERMINED.match(rest):
        base, form = _english_nouns().get(word, ("", ""))
    if not rest or not base or rest.split()[0].lower() in {"of", "is", "was", "are", "were", "by"}:
        return ""
    if form == "past":
        return f"{rules['subject']}{lead}{first.lower()} {rest}"
    others = {forms.get(other.lower().strip(",;.()"), ("", ""))[1] for other in rest.split()}
    if form == "ing" or (form == "third" and "third" in others) or (not current and "base" in others):
        return ""
    mended = base if current else _english()[0][base]
    return f"{rules['subject']}{lead}{joined}{mended} {rest}"


_DETERMINED = re.compile(r"(?i)(?:an?|the|all|both|our|their|each|\d+)\b")
"""After one of these even a word that is a noun too was a verb: "Leads a team"."""
_BEFORE_VERBS = {"co", "re", "pre", "over", "out", "self", "cross"}


def _verb_de(text: str, rules: Mapping[str, Any], current: bool) -> str:
    del current
    words = text.split()
    last = words[-1]
    simple = not any(mark in text + " " for mark in ("; ", ": ", ". ", ", ", "("))
    if len(words) < 3 or not simple or not last.islower() or not _PARTICIPLE.match(last) or last in rules["not_participles"]:  # noqa: PLR2004
        return ""
    small = fold(words[0]) in function_words() or fold(words[0]) in number_words("de")
    if small or (words[1][0].isupper() and words[0].endswith(tuple(rules["adjective_endings"]))):
        words[0] = words[0].lower()
    return fill(rules["participle"], {"rest": " ".join(words)})


_PARTICIPLE = re.compile(r"^(?:\w{2,})?ge\w{2,}(?:t|en)$|^(?:be|ver|er|ent|zer|über|unter)\w{3,}t$|^\w{3,}iert$")


def _verb_listed(text: str, rules: Mapping[str, Any], current: bool) -> str:
    """Languages in which a bullet opens with a form that needs at most a helper in front of it."""
    del current
    first, _, tail = text.partition(" ")
    word = first.lower()
    ending = len(word) > 4 and word.endswith(tuple(rules.get("verb_endings", ("\0",)))) and word not in rules.get("not_verbs", ())  # noqa: PLR2004
    after = tail.split()[0].lower() if tail else ""
    unsure = word in rules.get("ambiguous", ()) and not (
        after in rules["determiners"] or after.startswith(("l'", "l’")) or after[:1].isdigit()
    )
    if not tail or unsure or not (ending or word in rules.get("verbs", ())):
        return ""
    return fill(rules["verb"], {"rest": f"{word} {tail}", "verb": word, "tail": tail})


_VERBS = {"en": _verb_en, "de": _verb_de} | dict.fromkeys(("fr", "es", "pt", "nl", "it"), _verb_listed)

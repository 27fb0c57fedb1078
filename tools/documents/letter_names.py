"""Titles and employers as a sentence says them: without capitals that shout, legal forms and lists of commas, with the article English wants."""

import re

from core.text import fold, words
from tools.documents.clauses_en import article_of
from tools.documents.letter_words import company_name, employer_name, lowered, names, role_name
from tools.documents.terms import function_words
from tools.documents.wording import phrases
from tools.jobs.titles import role_score

_LONGEST_NAME, _SHORT = 4, 3
_JOINTS = re.compile(r"([-'’/])")
_INITIALS = re.compile(r"[^\W\d_aeiouy]{2,}|(?=.{2,5}$)(?:\w*[^\W\d_aeiouy]{3,}\w*)")
"""What nobody can say as a word: no vowel, or three letters in a row without one in a short name. KPMG, BBVA."""
_MC = re.compile(r"\b(Mc)([a-z])(?=\w{2})")
_ENDING = 2
"""Letters behind an apostrophe that are an ending and no name: John's."""
_CHIEF = re.compile(r"C[A-Z]O\b")
_GLUE = re.compile(r"\s*(?::|\s[|–—-]\s)\s*")


def asked_role(title: str, company: str) -> str:
    """The job an ad names, without the employer or the department in front of it: "Orrin Mills: Baker" is a baker's job."""
    role = role_name(calm(title))
    parts = _GLUE.split(role)
    if len(parts) == 1:
        return role
    kept = [part for part in parts if part and fold(part) != fold(company_name(company))]
    if len(kept) < len(parts):
        return " – ".join(kept)
    named = [part for part in kept if role_score(part) > 0]
    return named[0] if named == kept[-1:] and ":" in role else role


def calm(name: str) -> str:
    """A name that is all capitals as one writes it; short words that may be initials keep theirs."""
    said = name.split()
    if not name.isupper() or (len(said) == 1 and len(name) <= _SHORT + 1):
        return name
    return " ".join(_calmed(word, first=not at) for at, word in enumerate(said))


def _calmed(word: str, *, first: bool) -> str:
    if fold(word) in function_words() and not first:
        return word.lower()
    abbreviated = word.find(".") == len(word) - 1
    if (len(word.strip(".,&()")) <= _SHORT and not abbreviated) or _INITIALS.fullmatch(fold(word)):
        return word
    parts = _JOINTS.split(word.lower())
    said = "".join(
        part if at and parts[at - 1] in "'’" and len(part) <= _ENDING else part.capitalize() for at, part in enumerate(parts)
    )
    return _MC.sub(lambda found: found[1] + found[2].upper(), said)


def title_said(title: str, language: str) -> str:
    """A person's title inside a sentence: what follows a comma stands in brackets, and an ordinary word begins small."""
    text = calm(role_name(title))
    head, comma, rest = text.partition(", ")
    if comma and "(" not in text and ")" not in text:
        text = f"{head} ({rest})"
    said = text.split()
    small = all(word[:1].islower() or not word[:1].isalpha() or word.isupper() for word in said[1:])
    if language == "de" or not said or not small:
        return text
    occupation = said[0][1:].islower() and role_score(said[0]) > 0 and fold(said[0]) not in names() - {"chef"}
    return text[0].lower() + text[1:] if occupation else lowered(text, language)


def with_its_article(title: str, language: str) -> str:
    """The title as English says it after "as": one of several takes "a", one that only one person holds does not."""
    sole = frozenset(phrases("en")["employers"]["sole"])
    head = title.split(" (", maxsplit=1)[0]
    several = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    if (
        language != "en"
        or not title
        or several
        or fold(title.split(maxsplit=1)[0].rsplit("-", maxsplit=1)[-1]) in sole
        or _CHIEF.search(title)
    ):
        return title
    return f"{article_of(title)} {title}"


def employer_said(employer: str, language: str) -> str:
    """An employer inside a sentence, without its legal form; empty where the words are no name or the person works alone."""
    name = employer_name(company_name(calm(employer) if " " in employer.strip() else employer), language)
    said = [word for word in words(name) if word not in function_words()]
    small = sum(word[:1].islower() for word in name.split() if fold(word) not in function_words())
    return "" if len(said) > _LONGEST_NAME and small * 2 > len(said) else name

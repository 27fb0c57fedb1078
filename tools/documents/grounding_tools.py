"""The rule of the gate on tools: what the skills list is only put into a job whose facts show it, or whose years fit."""

import re
from collections.abc import Iterator

from core.remembered import remembered
from tools.documents.grounding_case import Case
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import content, neutral_word
from tools.documents.grounding_moments import years
from tools.documents.scripts import fold, stem, words
from tools.profile.models import Fact

_ITEMS = re.compile(r",\s|[;|、，；•·]\s?(?![^(（]*[)）])|,(?=[\u3040-\u9fff])|، ")
_NOTE = re.compile(r"[(（]([^)）]*)[)）]")
_LEAD = re.compile(r"^[^:：]{2,40}[:：]\s?")
_TAG = re.compile(r"\br\d+\b")
_PRODUCT = re.compile(
    r"\b(?:[A-Z][a-z]+[A-Z]\w*|[A-Z]{2,}[a-z]\w*|[A-Z]\w+/\d\w*)\b|(?<=[\u3040-\u9fff\u0600-\u06ff、（ ])[A-Z][A-Za-z+#]{2,}(?=[\u3040-\u9fff]| [\u0600-\u06ff])"
)
"""A name with a capital inside, or in Latin letters between others: a product, hardly a word of the language."""
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def tools(case: Case) -> str | None:
    """The first tool of the claim that another job shows, or a later year, but not the job of the claim."""
    role = _job(case)
    if role is None:
        return None
    own = [view for view in case.known.views if role.id in {view.fact.id, view.fact.scope}]
    for name, note in _listed(case):
        if _stands(name, case.claim, case.said) and not any(_stands(name, view.text, view.said) for view in own):
            reason = _elsewhere(case, role, name, note)
            if reason:
                return reason
    return None


def _job(case: Case) -> Fact | None:
    ids = (case.role,) if case.role else case.named
    return next((role for role in case.known.roles if role.id == ids[0]), None) if len(ids) == 1 else None


def _listed(case: Case) -> Iterator[tuple[str, str]]:
    """The things that skills list, each with what stands in brackets behind it, and names of products in the facts of jobs."""
    for view in case.known.views:
        if view.fact.kind == "skill":
            yield from _items(view.fact.text)
        elif view.fact.scope:
            yield from ((name, "") for name in _PRODUCT.findall(view.fact.text))


@remembered(4096)
def _items(text: str) -> tuple[tuple[str, str], ...]:
    parts = _ITEMS.split(_LEAD.sub("", text))
    found = ((_NOTE.sub("", part).strip(), " ".join(_NOTE.findall(part))) for part in parts)
    return tuple(
        (name, note)
        for name, note in found
        if name and (name[0].isupper() or any(not neutral_word(word) for word in content(words(name))))
    )


def _stands(name: str, text: str, said: list[str]) -> bool:
    """All words of a name in a text; in Chinese and Japanese the name itself."""
    if _WIDE.search(name):
        return fold(name) in fold(text)
    wanted = {stem(word) for word in words(name)}
    return wanted <= {stem(word) for word in said}


def _elsewhere(case: Case, role: Fact, name: str, note: str) -> str | None:
    tags = _TAG.findall(note.lower())
    if tags:
        own = role.details.get("scope", "").rpartition(".")[2]
        return None if own in tags else f"The facts give “{name}” to other jobs."
    shown = [
        view for view in case.known.views if view.fact.kind != "skill" and view.fact.scope and _stands(name, view.text, view.said)
    ]
    ended = int((role.end or "9999")[:4])
    begun = [*years(note), *(year for view in shown for year in _begun(view))]
    if begun and min(begun) > ended:
        return f"The facts have “{name}” only from {min(begun)}."
    return f"The facts give “{name}” to another job." if shown else None


def _begun(view: View) -> tuple[int, ...]:
    return years(view.fact.text)

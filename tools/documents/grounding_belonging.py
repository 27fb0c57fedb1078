"""Of which job a part of a sentence speaks, so that a figure or a date is not taken from another one."""

import itertools
import re

from tools.documents.grounding_case import Case
from tools.documents.grounding_known import View
from tools.documents.grounding_numbers import Amount, prepared
from tools.documents.scripts import words

_PARTS = re.compile(r"[,;:]\s|\.\s|\s(?:and|und|et|y|e|en|ed|then|while|dann|puis|luego|depois|dan|poi)\s|[、，；。]|، ")

_CUT = re.compile(
    r"[;.]\s|(?<!\w)(?:now|today|currently|present|current|jetzt|heute|derzeit|aktuell|actuellement|aujourd'hui|actualmente|hoy|ahora|atualmente|hoje|agora|nu|momenteel|oggi|attualmente)(?!\w)|現在|目前|现在|حاليا"
)
"""Behind these another job may be meant."""


def views_of(case: Case, amount: Amount) -> tuple[View, ...]:
    """The facts that may support a figure: where a sentence names two employers, those of the one in its part, else of the last before it."""
    return views_at(case, amount.start)


def views_at(case: Case, place: int) -> tuple[View, ...]:
    """The facts that may support what stands at a place of the claim."""
    if case.role or not case.named:
        return case.views
    text = prepared(case.claim)
    cuts = [0, *(match.end() for match in _PARTS.finditer(text)), len(text)]
    parts = [(start, end, employers_in(case, text[start:end])) for start, end in itertools.pairwise(cuts)]
    own = next((named for start, end, named in parts if start <= place < end), ())
    before = [(named, end) for start, end, named in parts if start <= place and _one_place(case, named)]
    if own or not before:
        chosen = own if _one_place(case, own) else case.named if _one_place(case, case.named) and not _CUT.search(text) else ()
    else:
        chosen = before[-1][0] if not _CUT.search(text[before[-1][1] - 2 : place]) else ()
    return _of_jobs(case, chosen) if chosen else case.known.views


def _one_place(case: Case, named: tuple[str, ...]) -> bool:
    """Whether the jobs are all with one employer, and there is any."""
    return case.known.places(named) == 1


def _of_jobs(case: Case, roles: tuple[str, ...]) -> tuple[View, ...]:
    """The facts of jobs and those of none."""
    return tuple(
        view
        for view in case.known.views
        if {view.fact.id, view.fact.scope} & {*roles} or (view.fact.scope is None and view.fact.kind != "role")
    )


def speaks_of_now(case: Case, part: str) -> bool:
    """Whether a part of the claim turns to an employer or to the present."""
    return bool(employers_in(case, part) or _CUT.search(part))


def employers_in(case: Case, part: str) -> tuple[str, ...]:
    """The jobs of the claim whose employer a folded part of it names."""
    said = frozenset(words(part))
    return tuple(role for role in case.named if role in case.known.named(part, said))

"""What a message says beside its intent: which job, language, format, tone, status."""

import re
from collections.abc import Iterable
from typing import Any

from agent.planner import lexicon
from agent.planner.features import FORMAT, JOB, LANGUAGE
from agent.planner.folding import JOINED, fold, tokens
from agent.planner.state import JobRef, State
from core.remembered import remembered
from tools.applications.news import stage_said

_TARGET = r"(?:\bto|\binto|\bin|\bauf|\bins|\ben|\bau|\bem|\bno|\bpara|\bpara o|\bin het|\bnaar het|\bna|\bpo|\bw|\bal|\ba|إلى|الى|ب|लिए|में)\W{0,3}(?:the |das |el |o |l'|il |jezyku )?$"
_IS = r"(?:\b(?:is|are|was|written|it's|ist|sind|est|sont|es|esta|estan|e|jest|staat|i cv)\W{1,3}(?:\w+ )?(?:in|auf|en|em|na|w|po)\W{1,3}|是)$"
"""Before the language that something is in already."""
_NOT = (
    r"(?:\bnot|\bno|\bnicht|\bpas|\bnie|\bnao|\bnon|\bniet|\bfrom|\baus dem|\bdu|\bdel|\bdo|\bdal|\bvan het|\bz)\W{0,3}(?:\w+ )?$"
)
_DULL = {"at", "the", "and", "bei", "chez", "en", "na", "da", "al", "bij", "w", "in", "for", "of", "de", "di", "senior", "junior", "lead", "job"}  # fmt: skip
MIN_NAME = 3
NEAR = 25
"""Letters between what likens and what something is likened to."""
KIN = 5
"""Letters of words that may be akin."""


def masks(state: State) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What to replace by stand-ins before a message is classified: names of the saved jobs, languages, formats."""
    return (*_job_mask(state.jobs), (LANGUAGE, lexicon.every("language")), (FORMAT, lexicon.every("format")))


@remembered(256)
def _job_mask(jobs: tuple[JobRef, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    names = {w for job in jobs for w in _company(job)}
    names |= {fold(j.title) for j in jobs} | {fold(f"{j.title} {j.company}") for j in jobs if j.company}
    return ((JOB, lexicon.any_of(n for n in names if n)),) if names else ()


def _company(job: JobRef) -> list[str]:
    """The words of the employer; without an own field, those after the last joining word of the label."""
    text = job.company or re.split(r"\b(?:at|bei|chez|en|na|da|al|bij|w|presso|for)\b| · |(?<=\s)في(?=\s)|の", job.title)[-1]
    return [w for w in tokens(fold(text)) if w not in _DULL and (len(w) >= MIN_NAME or JOINED.match(w))]


def job_named(text: str, state: State) -> int | None:
    """Index of the job that the words name: by its own words, its place in the list, or as the other one."""
    folded = fold(text)
    said = set(tokens(folded))
    points = [_named(folded, said, job, state.jobs) for job in state.jobs]
    if points and max(points) > 0 and points.count(max(points)) == 1:
        return points.index(max(points))
    if (place := _ordinal(folded, len(state.jobs))) is not None:
        return place
    others = [i for i in range(len(state.jobs)) if i != state.active]
    if state.active is not None and len(others) == 1 and lexicon.every("other").search(folded):
        return others[0]
    return None


def each_job(text: str, state: State) -> bool:
    """Whether the words mean every saved job, one after the other."""
    return len(state.jobs) > 1 and lexicon.every("each").search(fold(text)) is not None


def _named(folded: str, said: set[str], job: JobRef, jobs: Iterable[JobRef]) -> int:
    """How many telling words of a job are said; words that several jobs share tell nothing."""
    own = set(tokens(fold(f"{job.title} {job.company}"))) - _DULL
    shared: set[str] = set().union(*(set(tokens(fold(f"{j.title} {j.company}"))) for j in jobs if j is not job))
    telling = {w for w in own - shared if len(w) >= MIN_NAME or JOINED.match(w)}
    hits = sum(w in said or (JOINED.match(w) is not None and w in folded) for w in telling)
    parts = sum(_part(w, folded) for w in telling if JOINED.match(w))
    return 2 * hits + parts + sum(any(_kin(w, s) for s in said - own) for w in telling)


def _kin(word: str, said: str) -> bool:
    """Whether two words begin so alike that one may name the trade and the other who has it."""
    alike = next((i for i, (a, b) in enumerate(zip(word, said, strict=False)) if a != b), min(len(word), len(said)))
    shorter = min(len(word), len(said))
    return shorter >= KIN and alike >= KIN - 1 and alike * 3 > shorter * 2 - 1


def _part(word: str, folded: str) -> int:
    """Whether a run of characters shares a piece of two or more with the text (a short name of a firm)."""
    return int(any(word[i : i + 2] in folded for i in range(len(word) - 1)))


def _ordinal(folded: str, count: int) -> int | None:
    for value, pattern in lexicon.slot("ordinal"):
        if pattern.search(folded):
            place = count - 1 if int(value) < 0 else int(value) - 1
            return place if 0 <= place < count else None
    return None


def language(text: str) -> str | None:
    """The language that a document should be in: one said as a target, else the last one said."""
    folded = fold(text)
    found: list[tuple[bool, int, str]] = []
    said = set(lexicon.every("language").findall(folded))
    for code, pattern in lexicon.slot("language"):
        for match in pattern.finditer(folded):
            before = folded[max(0, match.start() - 20) : match.start()]
            if not re.search(_NOT, before) and not (len(said) > 1 and _is_in(folded, match)):
                found.append((bool(re.search(_TARGET, before)), len(match.group()) * ("-" in code) + match.start(), code))
    return max(found)[2] if found else None


def has_language(text: str) -> bool:
    """Whether a text says of something that it is in a language already."""
    folded = fold(text)
    found = lexicon.every("language").finditer(folded)
    return any(_is_in(folded, match) for match in found)


def _is_in(folded: str, named: re.Match[str]) -> bool:
    """Whether the language named is the one that something is in already; the name may begin with the small word before it."""
    return re.search(_IS, folded[: named.end() - len(named.group().split()[-1])]) is not None


def formats(text: str) -> list[str]:
    """The file formats said, in the order of the data file."""
    folded = fold(text)
    return [code for code, pattern in lexicon.slot("format") if pattern.search(folded)]


def one(name: str, text: str) -> str | None:
    """The value of a slot with one value: tone or status."""
    folded = fold(text)
    return next((value for value, pattern in lexicon.slot(name) if pattern.search(folded)), None)


def image(text: str) -> str | None:
    """The tone that a text lacks which is likened to something: to a lawyer's, to a novel."""
    folded = fold(text)
    likened = list(lexicon.every("likened").finditer(folded))
    for tone, pattern in lexicon.slot("image"):
        if any(0 <= at.start() - like.end() <= NEAR for at in pattern.finditer(folded) for like in likened):
            return tone
    return None


def of_request(text: str, state: State) -> dict[str, Any]:
    """All slots of one request; a slot that is not said is left out."""
    said = {"job": job_named(text, state), "language": language(text), "format": formats(text) or None}
    said |= {"tone": one("tone", text) or image(text), "status": one("status", text) or stage_said(text)}
    return {k: v for k, v in said.items() if v is not None}


def file_kind(name: str) -> str | None:
    """What a file's name says it is."""
    found = lexicon.concepts(tokens(re.sub(r"[_\-.]+", " ", fold(name))))
    if "cv" in found:
        return "cv"
    return "job" if "job" in found else None

"""What a piece of news says: the stage, the day and time, the employer that it names. What is not said is None."""

import re
from datetime import date, time
from functools import cache

from core.text import clean, fold
from core.values import Value
from tools.applications.days import read_when
from tools.applications.models import Stage
from tools.applications.stages import STAGES, table

_NAME = r"[A-Z\u00c0-\u00de][\w&.'\u2019-]*(?: (?:& )?[A-Z\u00c0-\u00de][\w&.'\u2019-]*){0,3}"
AHEAD = frozenset({"interview"})
"""Stages whose day lies ahead where the words do not say otherwise."""


class News(Value):
    """One piece of news. `day` belongs to the stage: of an interview it is the day of the interview."""

    stage: Stage | None = None
    day: date | None = None
    at: time | None = None
    answer_by: date | None = None
    employer: str = ""


def read_news(text: str, today: date, language: str, stage: Stage | None = None) -> News:
    """The news in a person's words; `stage` where it is known already."""
    asked = _reminder().search(fold(text)) is not None
    stage = stage or (None if asked else stage_said(text))
    when = read_when(text, today, language, ahead=asked or stage in AHEAD)
    answer = None
    if stage == "offer" and _answer().search(fold(text)):
        answer = read_when(text, today, language, ahead=True).day
    day = None if answer and answer > today else when.day
    return News(
        stage=stage, day=day, at=when.at, answer_by=answer if answer and answer > today else None, employer=employer(text)
    )


def tells(text: str, today: date, language: str) -> bool:
    """Whether words tell any news: a stage, a day, or that something is to be remembered."""
    found = read_news(text, today, language)
    return bool(found.stage or found.day or found.answer_by or _reminder().search(fold(text)))


def employer(text: str) -> str:
    """The employer that the words name by a capital after `at`, `bei`, `chez` ..., or at the head of a sentence; empty where none does."""
    text = clean(text).replace("\n", " ")
    never = set(table("news")["employer"]["never"])
    for pattern in _employers():
        for found in pattern.finditer(text):
            kept = [w for w in found["name"].rstrip(".,'").split() if w]
            while kept and kept[-1] in never:
                kept.pop()
            if kept and kept[0] not in never:
                return " ".join(kept)
    return ""


def stage_said(text: str) -> Stage | None:
    """The stage that the words tell; None where they tell none."""
    flat = fold(text)
    return next((s for s, pattern in _stages() if pattern.search(flat)), None)


@cache
def _stages() -> tuple[tuple[Stage, re.Pattern[str]], ...]:
    known = table("news")["stages"]
    return tuple((s, _any(known[s])) for name in known for s in STAGES if s == name)


@cache
def _reminder() -> re.Pattern[str]:
    return _any(table("news")["reminder"]["words"])


@cache
def _answer() -> re.Pattern[str]:
    return _any(table("news")["offers"]["answer"])


@cache
def _employers() -> tuple[re.Pattern[str], ...]:
    words = table("news")["employer"]
    before, after = ("|".join(map(re.escape, words[key])) for key in ("before", "after"))
    return (
        re.compile(rf"(?<![\w'])(?:{before}|{before.title()})\s(?P<name>{_NAME})"),
        re.compile(rf"(?:^|[.!?:,;]\s+)(?P<name>{_NAME})\s(?:{after})(?!\w)"),
    )


def _any(parts: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")

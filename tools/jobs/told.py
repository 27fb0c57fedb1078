"""Reasons told again in the reader's language: a fit is judged and kept once, in English, whoever reads it and in which conversation."""

import re
from functools import cache

from tools.jobs.findings import reason, reasons
from tools.jobs.models import Fit
from tools.jobs.phrases import table

_SLOT = re.compile(r"\\\{(\w+)\\\}")
OURS = frozenset({"language", "level", "have", "need", "found", "asked"})
"""Slots that hold what we call things, and our figures."""
_DECIMAL = re.compile(r"^(\d+)\.(\d+)$")
POINTS = frozenset({"ja", "zh", "ar", "hi"})
"""Languages that write 4.5, as English does; the others write 4,5."""
_STOP = re.compile(r"(?<=\.) ")


def in_language(fit: Fit, language: str) -> Fit:
    """The same fit with its reasons in a language; those it does not know, and all of a language we lack, stay English."""
    if language == "en" or language not in reasons():
        return fit
    return fit.model_copy(update={"parts": tuple(p.model_copy(update={"reason": retold(p.reason, language)}) for p in fit.parts)})


def retold(told: str, language: str) -> str:
    """An English reason in another language, its words of the ad and the CV as they were; one or two sentences of ours."""
    for stop in _STOP.finditer(told):
        pair = _one(told[: stop.start()], language), _one(told[stop.end() :], language)
        if pair[0] and pair[1]:
            return f"{pair[0]} {pair[1]}"
    return _one(told, language) or told


def _one(told: str, language: str) -> str | None:
    for key, pattern in _patterns():
        hit = pattern.fullmatch(told)
        if hit:
            return reason(key, language, **{name: _value(name, value, language) for name, value in hit.groupdict().items()})
    return None


def _value(name: str, value: str, language: str) -> str:
    """What stands in a slot: a language, a level or a figure of ours as the language has it; the words of others as they are."""
    if name not in OURS or language not in table("named"):
        return value
    named = str(table("named")[language].get(value, value))
    return named if language in POINTS else _DECIMAL.sub(r"\1,\2", named)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The English reasons as patterns, those with the most words of ours first: fewer could be meant by a shorter one."""
    found = sorted(reasons()["en"].items(), key=lambda item: -len(_SLOT.sub("", re.escape(item[1]))))
    return tuple((key, re.compile(_SLOT.sub(r"(?P<\1>.+?)", re.escape(text)), re.DOTALL)) for key, text in found)

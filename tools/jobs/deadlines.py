"""The last day to apply and whether the employer helps with a visa, each with the ad's own words."""

import re
from functools import cache

from core.flat import flat, tight
from tools.cv.dates import find_dates
from tools.jobs.models import Deadline, Visa
from tools.jobs.phrases import table, union
from tools.jobs.segments import sentences

_REACH = 60
_NEXT = re.compile(r"(?:(?<!\d)|(?<=\d{4}))[.!?]\s")
"""The end of a sentence; the full stop of `15. Januar` is none."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_EITHER_WAY = re.compile(r"(?<!\d)(0?[1-9]|1[0-2])/(0?[1-9]|1[0-2])/\d{4}")
"""Two figures that may both be the month: Americans and others read them differently."""
_DAY_ONLY = re.compile(
    r"(?<!\d)(?:\d{1,2}(?:st|nd|rd|th|er|\.)?(?: de)? (?:[a-z]{3,})|[a-z]{3,} \d{1,2}(?:st|nd|rd|th)?|\d{1,2}[./]\d{1,2}\.?)(?!\w)"
)


def deadline(text: str, language: str) -> Deadline | None:
    """The last day to apply. `date` is None where its year is not written or its day and month could be swapped."""
    flat_text = flat(text)
    for hit in _words(language, "deadline").finditer(flat_text):
        until = flat_text.find("\n", hit.end())
        reach = _NEXT.split(text[hit.end() : min(hit.end() + _REACH, until if until >= 0 else len(text))])[0]
        whole = next((d for d in find_dates(reach) if _DAY.fullmatch(d.last)), None)
        part = None if whole else _DAY_ONLY.search(flat(reach))
        if whole is None and (part is None or not _is_day(part.group(), hit.group())):
            continue
        last = whole.end if whole else part.end() if part else 0
        start, end = tight(text, hit.start(), hit.end() + last)
        sure = whole is not None and not _EITHER_WAY.search(reach[: whole.end])
        return Deadline(date=whole.last if whole and sure else None, quote=text[start:end], start=start, end=end)
    return None


def visa(text: str, language: str) -> Visa | None:
    """What the ad says about visas: sponsored or not; None where it says nothing."""
    flat_text = flat(text)
    for start, end in sentences(text, 0, len(text)):
        for kind in ("no_visa", "visa"):
            hit = _words(language, kind).search(flat_text, start, end)
            if hit:
                a, b = tight(text, *hit.span())
                return Visa(sponsored=kind == "visa", quote=text[a:b], start=a, end=b)
    return None


def _is_day(words: str, lead: str) -> bool:
    """Whether figures without a year are a day of a month: a month is named, or the lead speaks of a date."""
    return bool(_months().search(words)) or (
        ("/" in words or "." in words) and bool(re.search(r"dat|frist|plazo|prazo|limit", lead))
    )


@cache
def _months() -> re.Pattern[str]:
    return union(tuple(str(m) for m in table("titles")["months"]))


@cache
def _words(language: str, key: str) -> re.Pattern[str]:
    known = table("deadlines")
    names = dict.fromkeys((language if language in known else "en", "en"))
    return union(tuple(str(part) for name in names for part in known[name][key]))

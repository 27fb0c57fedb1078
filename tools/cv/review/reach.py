"""How the person can be reached, what is said of them in private, and what is missing altogether."""

import re
from collections.abc import Iterator

from core.flat import flat
from tools.cv.headings import label_of
from tools.cv.review.desk import Desk, Raw, pattern, table

DIGITS = 4
"""Digits in a row from which an address is hard to tell over the telephone; four may be a year."""
HEAD = 400
"""Characters at the beginning of a CV among which private details stand."""


def reach(desk: Desk) -> Iterator[Raw]:
    """Missing and odd ways to reach the person; parts a CV is expected to have (in English ones languages need not be named)."""
    basics = desk.profile.basics
    for kind, there in (
        ("no_name", basics.name),
        ("no_email", basics.email),
        ("no_phone", basics.phone),
        ("no_place", basics.location),
        ("no_work", desk.profile.work or desk.profile.education or desk.profile.projects),
        ("no_education", desk.profile.education),
        ("no_skills", desk.profile.skills or desk.profile.certificates),
        ("no_summary", basics.summary or basics.label),
        ("no_languages", desk.profile.languages or desk.reading.language == "en"),
    ):
        if not there:
            yield Raw(kind)
    if basics.email and _is_odd(basics.email):
        yield Raw("odd_email", "basics.email", basics.email)
    yield from _private(desk)


def _is_odd(email: str) -> bool:
    user = flat(email.partition("@")[0])
    return bool(re.search(rf"\d{{{DIGITS + 1},}}", user)) or bool(re.search("|".join(table("odd_email")["words"]), user))


def _private(desk: Desk) -> Iterator[Raw]:
    """Lines that tell a birth date, a family, a faith: customs differ from country to country, so they are only pointed at."""
    told = pattern(desk.reading.language, "private")
    for line in desk.reading.text.splitlines():
        head = re.split(r"[:：\t]", line, maxsplit=1)
        short = line.strip()
        if len(short) > 80:  # noqa: PLR2004 - a sentence
            continue
        labelled = len(head) > 1 and label_of(head[0].strip(" •-*")) == "birth"
        if labelled or told.search(flat(short)):
            yield Raw("personal", "basics", short)

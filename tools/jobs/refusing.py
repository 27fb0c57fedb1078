"""What is no job ad is said plainly, with a way out: nothing, far too much, links, a CV, a page behind a login, a cookie wall."""

import re
from functools import cache

from core.errors import PostingReason, PostingRefused
from core.flat import flat
from core.language import detect
from tools.cv.contact import EMAIL
from tools.cv.dates import find_dates
from tools.jobs.phrases import languages, own, pattern, table, union
from tools.jobs.sections import pieces
from tools.jobs.walls import told

MOST = 60_000
"""Characters: an ad of twenty pages. What is longer is a whole site or a book."""
AD_LIKE = 0.4
"""From here on words are taken for an ad: docs/decisions/0064-told-by-its-words.md has the figures."""
_LEAST_WORDS = 15
_LINK = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)+/\S+")
_MANY_LINKS, _WORDS_A_LINK = 5, 4
_RANGES, _CV_HEADINGS, _TOWARDS = 2, 2, 0.015
_ASKS = 3
_LOOKED_AT = 20_000
_SIGNS = ("must", "nice", "duty", "have")
_SAID: dict[PostingReason, tuple[str, str]] = {
    "empty": ("The ad is empty.", "Paste the words of the job ad."),
    "too_long": ("That is far longer than a job ad.", "Paste only the ad itself, up to about 20 pages."),
    "too_short": ("That is too short to be a job ad.", "Paste the whole ad, with its list of requirements."),
    "links": ("That is a list of links, not a job ad.", "Open the ad and paste its words."),
    "cv": ("That is a CV, not a job ad.", "Paste the words of the ad; give the CV as the CV."),
    "login": ("That is a page that asks to sign in; the ad is behind it.", "Sign in, open the ad and paste its words."),
    "cookies": (
        "That is a notice of a website (cookies, scripts), not the ad.",
        "Close the notice, open the ad and paste its words.",
    ),
    "no_demands": (
        "These words do not look like a job ad: I found nothing in them that is asked of a person.",
        "Paste the whole ad, with its list of requirements.",
    ),
}


def refused(reason: PostingReason) -> PostingRefused:
    """The error of a reason, with what happened and what to do."""
    return PostingRefused(reason, *_SAID[reason])


def check(text: str) -> None:
    """Looks before reading.

    Raises:
        PostingRefused: the words are plainly no job ad.
    """
    reason = why_not(text)
    if reason:
        raise refused(reason)


def why_not(text: str) -> PostingReason | None:
    """Why words are no job ad, as far as can be said without reading them; None for what may be one."""
    words = text.split()
    if not words:
        return "empty"
    if len(text) > MOST:
        return "too_long"
    links = sum(len(hit.split()) for hit in _LINK.findall(text))
    if links > _MANY_LINKS and links * _WORDS_A_LINK > len(words):
        return "links"
    wall = _wall(text)
    if wall:
        return wall
    if len(words) < _LEAST_WORDS:
        return "too_short"
    return "cv" if is_cv(text) else None


def is_cv(text: str) -> bool:
    """Whether words are somebody's CV: times of roles, with a CV's headings or an address to write to, and nobody spoken to."""
    lines = [line for line in text.split("\n") if line.strip()]
    ranges = sum(any(not d.single for d in find_dates(line)) for line in lines)
    if ranges < _RANGES:
        return False
    headings = {h for line in lines if _signs("cv").fullmatch(h := flat(line).strip(" :#*-_\r"))}
    reached = any(EMAIL.search(line) for line in lines[:10])
    spoken = len(_signs("towards").findall(flat(text))) / max(1, len(text.split()))
    return spoken < _TOWARDS and (len(headings) >= _CV_HEADINGS or reached)


def looks_like_posting(text: str) -> float:
    """How much words look like a job ad, 0 to 1: its phrases asking, wishing, offering, per hundred words."""
    words = len(text.split())
    if words < _LEAST_WORDS or why_not(text[:MOST]):
        return 0.0
    flat_text = flat(text[:_LOOKED_AT])
    read_as = _language(text)
    kinds = sum(bool(pattern(read_as, "cues", key).search(flat_text)) for key in _SIGNS)
    kinds += bool(own(read_as, "fields", "seeks").search(flat_text)) + bool(_addressed(read_as).search(flat_text))
    headed = {p.section for p in pieces(text[:_LOOKED_AT], read_as)} & {"must", "nice", "duty", "benefits"}
    asked = sum(len(pattern(read_as, "cues", key).findall(flat_text)) for key in ("must", "nice", "duty"))
    dense = min(1.0, asked / max(1, words) * 25)
    return round(min(1.0, 0.1 * kinds + 0.2 * len(headed) + 0.3 * dense), 2)


@cache
def _addressed(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[.!?\n]\s*|, )(?:{own(language, 'cues', 'addresses').pattern})")


def _wall(text: str) -> PostingReason | None:
    """A short page that holds little but a login or a notice; one that asks for something is an ad with such a bar above it."""
    stands = told(text)
    if stands is None:
        return None
    read_as = _language(text)
    asks = len(pattern(read_as, "cues", "have").findall(flat(text))) + sum(p.section in _SIGNS for p in pieces(text, read_as))
    return stands if asks < _ASKS else None


def _language(text: str) -> str:
    language = detect(text)
    return language if language in languages() else "en"


@cache
def _signs(key: str) -> re.Pattern[str]:
    return union(tuple(str(part) for part in table("refused")[key]))

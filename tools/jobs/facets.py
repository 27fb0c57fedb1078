"""Way of working, seniority and hours, as the head and the labelled lines of an ad state them."""

import re
from typing import Literal

from tools.jobs.phrases import pattern

Remote = Literal["on-site", "hybrid", "remote"]
Seniority = Literal["intern", "junior", "mid", "senior", "lead", "executive"]
Employment = Literal["full-time", "part-time", "contract", "temporary", "internship"]
_ORDER: tuple[Seniority, ...] = ("intern", "executive", "senior", "junior", "lead", "mid")
_HEAD: tuple[Employment, ...] = ("internship", "contract", "part-time", "temporary", "full-time")
_BODY: tuple[Employment, ...] = ("full-time", "part-time", "temporary")
_AWAY = re.compile(
    r"(?:100 ?%|fully|completely|vollstandig|volledig|totalmente) (?:remote|remot\w*|en remoto)|teletravail (?:complet|total|integral)|full remote"
)
_NO = re.compile(r"remote .{0,30}\bnot\b|no remote|kein homeoffice|pas de teletravail|sin teletrabajo")


def remote(flat_text: str, language: str) -> Remote:
    """Hybrid where both are told; on-site where nothing is."""
    if pattern(language, "remote", "hybrid").search(flat_text):
        return "remote" if _AWAY.search(flat_text) else "hybrid"
    away = pattern(language, "remote", "remote").search(flat_text)
    return "remote" if away and not _NO.search(flat_text) else "on-site"


def seniority(flat_title: str, flat_text: str, language: str) -> Seniority | None:
    """From the title first; else from the first lines."""
    for area in (flat_title, "\n".join(flat_text.split("\n")[:3])):
        for key in _ORDER:
            if pattern(language, "seniority", key).search(area):
                return key
    return None


def employment_type(flat_text: str, language: str) -> Employment | None:
    """What the head says; else hours told anywhere. A fixed term or an internship outweighs hours."""
    top = "\n".join(flat_text.split("\n")[:6])
    for area, keys in ((top, _HEAD), (flat_text, _BODY)):
        for key in keys:
            if pattern(language, "employment", key).search(area):
                return key
    return None

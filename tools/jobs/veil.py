"""A fit as it is shown to somebody who chooses among people: what speaks for each, without the words that say who it is."""

import re

from tools.jobs.models import Evidence, Fit, Part
from tools.profile.neutral import neutral

GONE = "[…]"
_CONTACT = re.compile(
    r"\S+@\S+|(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|org|net|io|dev|me)/\S+|(?<!\w)(?:\+|\(?0)\d[\d ()/.-]{6,}\d"
)
_HOME = "basics.location"
_LEAST = 3
"""Letters from which a part of a name is hidden by itself."""


def veiled(fit: Fit, name: str) -> Fit:
    """The same score, verdicts and points; quotes and reasons without name, contact, address, age, gender and nationality.

    Args:
        fit: as the person would see it.
        name: the person's, as the CV has it.
    """
    return fit.model_copy(update={"parts": tuple(_part(part, name) for part in fit.parts)})


def plain(words: str, name: str) -> str:
    """Words without who somebody is; each part of the name goes, where it is written as a name is."""
    parts = [re.escape(p) for p in re.findall(r"[^\W\d_]+", name) if len(p) >= _LEAST]
    cut = neutral(_CONTACT.sub(GONE, words), name)
    if not parts:
        return cut
    forms = "|".join(f"{p}|{p.upper()}|{p.title()}" for p in sorted(parts, key=len, reverse=True))
    return re.sub(rf"(?<!\w)(?:{forms})(?!\w)", GONE, cut)


def _part(part: Part, name: str) -> Part:
    shown = tuple(_evidence(e, name) for e in part.evidence if not e.source.startswith(_HOME))
    return part.model_copy(update={"reason": plain(part.reason, name), "evidence": shown})


def _evidence(evidence: Evidence, name: str) -> Evidence:
    return evidence.model_copy(update={"quote": plain(evidence.quote, name)})

"""What kind of small text a person asks for, to whom it goes, and the question that an answer answers."""

import re
from functools import cache

from agent.planner import lexicon, slots

OTHER = "other"
_QUOTED = re.compile(r"[\"“„«‘']([^\"”“»’]{8,})[\"”“»’']")
_ASKED = re.compile(r"[^.!?:\n]*\?")
_COLON = re.compile(r":\s*(\S.{8,})$", re.DOTALL)


def kind(text: str) -> str:
    """The kind of text, by its words; `other` where it is none that we write."""
    found = slots.one("message", text)
    if found is None and slots.one("form", text):
        return "answer"
    return found or OTHER


def question(text: str) -> str:
    """The question of the form: what stands in quotation marks, after a colon, or ends in a question mark; else all of it."""
    found = _QUOTED.search(text) or _COLON.search(text)
    if found:
        return found[1].strip()
    asked = [part.strip() for part in _ASKED.findall(text)]
    return max(asked, key=len, default="") or text.strip()


def addressee(text: str) -> str:
    """Whom the person named with a title ("Ms Keller"); empty where they named nobody."""
    found = _title().search(text)
    return " ".join(found[0].split()) if found else ""


@cache
def _title() -> re.Pattern[str]:
    titles = "|".join(re.escape(title) for title in sorted(lexicon.table("slots")["titles"]["words"], key=len, reverse=True))
    name = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
    return re.compile(rf"(?<!\w)(?:{titles})\s+(?:(?:Dr|Prof|dr|prof)\.?\s+)?{name}(?:\s+{name})?")

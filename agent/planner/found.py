"""What a search for jobs gave, in words: where it looked, what came of it, the best of it, and what was assumed."""

from collections.abc import Mapping, Sequence
from typing import Any

from agent.planner.phrases import Voice

Fields = Mapping[str, Any]
TOP = 3
SECTION = "find_jobs"


def tell(_: str, results: Sequence[Fields], voice: Voice) -> str:
    """A few lines; the card shows each job with its reasons."""
    return "\n".join(part for found in results for part in _told(found, voice) if part)


def _told(found: Fields, voice: Voice) -> list[str]:
    asked, offers = list(found.get("asked") or ()), list(found.get("offers") or ())
    answered = [str(a.get("board")) for a in asked if not a.get("problem")]
    if asked and not answered:
        return [voice.say(SECTION, "offline")]
    names = voice.either(answered)
    failed = voice.say(SECTION, "failed", items=voice.either([str(a.get("board")) for a in asked if a.get("problem")]))
    assumed = [voice.say(SECTION, str(name)) for name in (found.get("query") or {}).get("assumed") or ()]
    said = [
        voice.say(SECTION, "assumed", items=voice.either(assumed)) if assumed else "",
        failed if len(answered) < len(asked) else "",
    ]
    if not offers:
        return [voice.say(SECTION, "none", boards=names), *said]
    head = voice.say(SECTION, "done", boards=names, jobs=voice.count(SECTION, "jobs", len(offers)))
    return [head, _best(offers[0], voice), *_others(offers[1:TOP], voice), *said]


def _best(offer: Fields, voice: Voice) -> str:
    if offer.get("score") is None:
        return voice.say(SECTION, "near", title=_title(offer))
    return voice.say(SECTION, "best", title=_title(offer), score=_score(offer))


def _others(offers: Sequence[Fields], voice: Voice) -> list[str]:
    judged = [o for o in offers if o.get("score") is not None]
    figures = ("title", "score", "met", "asked")
    rows = [(_title(o), _score(o), o.get("must_met"), o.get("must_asked")) for o in judged]
    return [f"- {voice.say(SECTION, 'line', **dict(zip(figures, row, strict=True)))}" for row in rows]


def _title(offer: Fields) -> str:
    return " · ".join(str(p) for p in (offer.get("title"), offer.get("employer")) if p)


def _score(offer: Fields) -> str:
    return f"{float(offer.get('score') or 0):.0f}"

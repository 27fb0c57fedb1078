"""Likely next things at the end of a turn: told by code from the situation, in the person's language."""

from collections.abc import Mapping
from typing import Any

from agent.events import Suggestion
from agent.phrases import say

SHOWN = 3
_AHEAD = {"interview": "interview", "silent": "follow_up"}
"""What comes next where an application stands, whatever was written before."""


def suggestions(situation: Mapping[str, Any]) -> tuple[Suggestion, ...]:
    """Up to three buttons that make sense now; none when only the person can go on (by giving a CV or an ad)."""
    language = str(situation.get("answers") or situation["language"])
    return tuple(
        Suggestion(label=say("suggestions", name, language), message=say("suggestions", f"{name}_says", language))
        for name in _names(situation)[:SHOWN]
    )


def offline(question: str, language: str) -> Suggestion:
    """The way on when the model failed: the same question, answered without it."""
    return Suggestion(label=say("suggestions", "offline", language), message=question, offline=True)


def after(code: str, question: str, language: str) -> list[Suggestion]:
    """The way on that fits a failure: the rest of an answer that was cut off, the same question though it is a large step."""
    if code == "length":
        return [Suggestion(label=say("suggestions", "continue", language), message=say("suggestions", "continue_says", language))]
    return [Suggestion(label=say("suggestions", "again", language), message=question)] if code == "large" else []


def _names(situation: Mapping[str, Any]) -> list[str]:
    drafts = {"cv": ["letter"], "letter": ["tailor"], "both": ["interview"]}
    if not situation["cv"]:
        return ["sample_help"]
    if ahead := _AHEAD.get(str(situation.get("application"))):
        return [ahead, "board", "export" if situation["draft"] else "fit" if situation["last_score"] is None else "improve"]
    if situation["draft"]:
        return ["export", "shorter", *drafts[situation["draft"]]]
    if not situation["active_job"]:
        return ["find", "profile", "review"]
    if situation["last_score"] is None:
        return ["fit", "both", "tailor"]
    return ["tailor", "letter", "improve"]

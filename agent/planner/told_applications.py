"""Applications in words: what a piece of news did, and the board with what is due."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from agent.planner.phrases import Voice
from tools.applications.models import Application, Board, Due, Tracked
from tools.documents.dates import written_out
from tools.documents.wording import LANGUAGES

SHOWN, DUE_SHOWN = 6, 4
NEWS, BOARD = "track_application", "show_applications"


def tracked(_: str, results: Sequence[Mapping[str, Any]], voice: Voice) -> str:
    """Each piece of news: where the application stands now, the interview ahead, the day of the answer."""
    return "\n".join(_news(Tracked.model_validate(r), voice) for r in results)


def board(_: str, results: Sequence[Mapping[str, Any]], voice: Voice) -> str:
    """How many there are, what is due, and the ones changed last; the card has them all."""
    found = Board.model_validate(results[0])
    if not found.applications:
        return voice.say(BOARD, "empty")
    head = voice.say(BOARD, "done", applications=voice.count(BOARD, "applications", len(found.applications)))
    lines = [
        voice.say(BOARD, "line", title=_title(a, voice), stage=voice.say(NEWS, a.stage), day=_day(a.moves[-1].day, voice))
        for a in found.applications[:SHOWN]
    ]
    due = [_due(d, voice) for d in found.due[:DUE_SHOWN]]
    asked = f"{voice.say(BOARD, 'due')}\n{_bullets(due)}" if due else ""
    more = voice.count(BOARD, "more", len(found.applications) - len(lines))
    return "\n\n".join(filter(None, (f"{head}\n{_bullets(lines)}", more, asked)))


def _news(done: Tracked, voice: Voice) -> str:
    found = done.application
    day = found.reminders[-1].day if done.kept == "reminder" else found.moves[-1].day
    values = {"title": _title(found, voice), "stage": voice.say(NEWS, found.stage), "day": _day(day, voice)}
    said = [voice.say(NEWS, done.kept or "moved", **values)]
    ahead = next((m for m in found.meetings if m.day >= done.day), None)
    if ahead and not done.kept and found.stage == "interview":
        said.append(voice.say(NEWS, "meeting", day=_day(ahead.day, voice), at=_at(ahead, voice)))
    if found.answer_by and found.stage == "offer":
        said.append(voice.say(NEWS, "answer", day=_day(found.answer_by, voice)))
    return " ".join(said)


def _due(one: Due, voice: Voice) -> str:
    values = {"title": _title(one, voice), "day": _day(one.day, voice), "text": one.text, "n": one.days, "at": _at(one, voice)}
    return voice.say(BOARD, f"d_{one.what}", **values)


def _title(of: Application | Due, voice: Voice) -> str:
    return " · ".join(filter(None, (of.title, of.company))) or voice.say(NEWS, "untitled")


def _at(of: Any, voice: Voice) -> str:
    return voice.say(NEWS, "at", at=f"{of.at:%H:%M}") if of.at else ""


def _day(day: date, voice: Voice) -> str:
    return written_out(day, voice.language if voice.language in LANGUAGES else "en")


def _bullets(lines: Sequence[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)

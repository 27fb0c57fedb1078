"""Applications found by words: every word must be somewhere in what the person or the ad wrote."""

from collections.abc import Iterable

from core.text import fold
from tools.applications.models import Application


def found(applications: Iterable[Application], query: str) -> tuple[Application, ...]:
    """Those that hold each word of the query, or its beginning, in any of their texts; all where nothing is asked."""
    asked = fold(query).split()
    return tuple(a for a in applications if all(word in _text(a) for word in asked))


def _text(application: Application) -> str:
    parts = [application.title, application.company, application.contact, application.next_step]
    parts += [n.text for n in application.notes] + [m.place for m in application.meetings]
    return fold("\n".join([*parts, *(r.text for r in application.reminders)]))

"""Which saved ad a person means."""

from collections.abc import Sequence
from typing import Protocol

from core.errors import NotFound, SomethingMissing
from core.text import fold, words


class Saved(Protocol):
    """A saved ad as the store lists it."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def title(self) -> str | None:
        """Its title."""

    @property
    def company(self) -> str | None:
        """Who hires."""


def named(said: str, jobs: Sequence[Saved]) -> str:
    """The id of the ad that an id, a place in the list (from 1) or words name; the only one when nothing is said."""
    if not jobs:
        raise SomethingMissing("job", "There is no job ad yet.", "Paste the words of the ad, or attach it.")
    said = said.strip()
    if not said:
        return _only(jobs)
    if exact := [j.id for j in jobs if j.id == said]:
        return exact[0]
    if said.isdecimal() and 0 < int(said) <= len(jobs):
        return jobs[int(said) - 1].id
    return _by_words(said, jobs)


def _only(jobs: Sequence[Saved]) -> str:
    if len(jobs) == 1:
        return jobs[0].id
    raise SomethingMissing("job", f"There are {len(jobs)} saved ads: {_titles(jobs)}.", "Say which one you mean.")


def _by_words(said: str, jobs: Sequence[Saved]) -> str:
    asked = set(words(fold(said)))
    points = [len(asked & set(words(fold(f"{j.title or ''} {j.company or ''}")))) for j in jobs]
    best = max(points)
    if best == 0:
        raise NotFound(f"No saved ad is called {said[:60]}.", f"Saved are: {_titles(jobs)}.")
    if points.count(best) > 1:
        raise SomethingMissing("job", f"Several saved ads could be meant: {_titles(jobs)}.", "Say which one you mean.")
    return jobs[points.index(best)].id


def _titles(jobs: Sequence[Saved]) -> str:
    return "; ".join(f"{j.title or 'untitled'} at {j.company or 'unknown'}" for j in jobs[:6])

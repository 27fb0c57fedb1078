"""Writes one sentence of a letter after the other: picks a pattern that fits what is known, and never the same one twice if it can."""

from collections.abc import Mapping, Sequence
from typing import Any

from tools.documents.letter_cases import in_case
from tools.documents.letter_words import tidy, with_article
from tools.documents.models import Line
from tools.documents.wording import choose, fill, local, phrases, slots_of, toned
from tools.profile.models import Fact


class Pen:
    """Remembers which patterns a letter has used. Same seed, same letter."""

    def __init__(self, language: str, tone: str, seed: str, country: str = "") -> None:
        self.language = language
        self.country = country
        self.words: Any = phrases(language)["letter"]
        self.tone = tone
        self._seed = seed
        self._used: list[str] = []

    def toned(self, part: str) -> Any:
        """The patterns of a part in the letter's tone."""
        return toned(self.words[part], self.tone)

    def usual(self, part: str) -> Any:
        """The wording of a part that is usual in the country of the job, in the letter's tone."""
        return local(self.language, self.country).get(part, {}).get(self.tone) or self.toned(part)

    def say(self, patterns: Sequence[str], /, **slots: str) -> str:
        """A pattern filled; only patterns whose slots all have words are taken. Empty where none fits."""
        known = {name: value for name, value in slots.items() if value}
        fitting = [pattern for pattern in patterns if slots_of(pattern) <= known.keys()]
        named = [pattern for pattern in fitting if "{employer}" in pattern] if "employer" in known else fitting
        richest = [pattern for pattern in named if not _repeats(pattern, known)] or named or fitting
        if not richest:
            return ""
        pattern = choose(richest, self._seed + "".join(known.values()) + patterns[0], self._used)
        self._used.append(pattern)
        return written(pattern, known, self.language)


def written(pattern: str, known: Mapping[str, str], language: str) -> str:
    """A pattern filled, with the prepositions that the names in it want."""
    for slot in ("employer", "company"):
        pattern, name = in_case(pattern, slot, known.get(slot, ""), language)
        known = {**known, slot: name}
        pattern = with_article(pattern, slot, name, language)
    return tidy(fill(pattern, known))


def _repeats(pattern: str, known: dict[str, str]) -> bool:
    """Employer and title in one sentence where one already holds the other: "Nurse at Nurse Agency" reads badly."""
    title, employer = known.get("title", "").lower(), known.get("employer", "").lower()
    both = "title}" in pattern and "{employer}" in pattern and bool(title and employer)
    return both and (title in employer or employer in title)


def sentence(name: str, text: str, section: str, facts: Sequence[Fact] = (), job_quotes: Sequence[str] = ()) -> Line:
    """A sentence of a letter; those of one section stand in one paragraph."""
    ids = tuple(dict.fromkeys(fact.id for fact in facts))
    quotes = tuple(dict.fromkeys(fact.text for fact in facts))
    return Line(
        id=name, part="paragraph", text=text, section=section, fact_ids=ids, quotes=quotes, job_quotes=tuple(job_quotes),
        claims=bool(ids or job_quotes),
    )  # fmt: skip

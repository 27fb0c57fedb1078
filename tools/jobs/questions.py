"""A short question in prose and its answer are one demand: `Car licence? Yes, for a year at least.`, `Welsh? Helps.`."""

from collections.abc import Iterator, Sequence

from tools.jobs.cues import PAY, Reader, cue
from tools.jobs.models import RequirementKind
from tools.jobs.phrases import own

_WORDS = 4
"""Of a question that only names its thing: `Local knowledge?`"""


def answers(reader: Reader, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Sentences, a short question in prose together with its answer: start, end, and where the answer begins (0: no question)."""
    asked: int | None = None
    for start, end in spans:
        words = reader.flat_text[start:end].strip()
        if asked is not None:
            yield asked, end, start
            asked = None
        elif reader.piece.section is None and words.endswith("?") and len(words.split()) <= _WORDS and _topic(reader, words):
            asked = start
        else:
            yield start, end, 0
    if asked is not None:
        yield asked, spans[-1][1], 0


def _topic(reader: Reader, words: str) -> bool:
    """Whether a question is a bare thing (`Licence?`) rather than a sentence (`Interested?`, `Do you drive?`)."""
    return not own(reader.language, "heads", "asks").match(words) and not own(reader.language, "cues", "calls").search(words)


def answered(reader: Reader, start: int, answer: int, end: int) -> RequirementKind | None:
    """The kind of a question with its answer: `Car licence? Yes, for a year at least.`, `Welsh? Helps.` None: it asks for nothing."""
    words, said = reader.flat_text[start:end], reader.flat_text[answer:end].strip()
    if said.endswith("?") or reader.has("instruct", words) or reader.begins("tells", said) or PAY.search(said):
        return None
    if cue(reader, said) == "nice":
        return "nice"
    return None if reader.has("none", said) or reader.begins("denies", said) else "must"

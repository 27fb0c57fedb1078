"""What the person said of themself in a conversation, as facts: their word is a source, and is called so."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from hashlib import sha256

from core.language import detect
from tools.documents.grounding_known import Known, study
from tools.documents.grounding_marks import listed, spots
from tools.documents.scripts import fold, words
from tools.profile.models import Fact, SaidBy

_SENTENCE = re.compile(r"(?<=[.!?…。！？])\s+|\n+")
_ASKS = re.compile(r"[?？]\W*$")
LONGEST = 500
"""Characters of a sentence that is taken for something said; pasted texts are no sentences."""
_OPENING = 10
"""Letters within which a sentence begins that orders something."""


def told_by(messages: Iterable[str], facts: Sequence[Fact], today: date) -> tuple[Fact, ...]:
    """The sentences of somebody's own messages that say something of them: no questions, and no orders to write something.

    One that names an employer of the facts belongs to the job there.
    """
    sentences = dict.fromkeys(part.strip() for message in messages for part in _SENTENCE.split(message))
    known = study(facts, today)
    return tuple(_fact(one, known) for one in sentences if _tells(one))


def _fact(sentence: str, known: Known) -> Fact:
    jobs = known.named(sentence, frozenset(words(sentence)))
    source = SaidBy(at=datetime.combine(known.today, time()), words=sentence)
    name = f"said{sha256(sentence.encode()).hexdigest()[:12]}"
    scope = jobs[0] if len(jobs) == 1 else None
    return Fact(id=name, kind="statement", text=sentence, scope=scope, language=detect(sentence), source=source)


def _tells(sentence: str) -> bool:
    if not sentence or len(sentence) > LONGEST or _ASKS.search(sentence):
        return False
    folded = fold(sentence)
    orders = any(start < _OPENING for start, _, _ in spots(folded, listed("answers", "ordering")))
    return bool(spots(folded, listed("answers", "telling"))) and not orders

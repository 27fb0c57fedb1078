"""What a language model is shown of an ad and a CV, and the form of its answer: proposals, none of which counts before it is checked."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from core.llm import Writer
from core.prompts import load
from core.values import Value
from tools.jobs.findings import Case, weights
from tools.jobs.person import PRIVATE, Person, Seen
from tools.jobs.veil import GONE, plain
from tools.profile.models import Fact

PROMPT = Path(__file__).parent / "prompt.md"
MOST_LINES, LONGEST = 250, 600
BAR = "█"
_PIECES = re.compile(r"[,;\n]")
_LEAST = 4
"""Letters of a piece of an address that are barred alone."""


class Quote(Value):
    """Words of one line of the CV."""

    line: str
    words: str


class Proposal(Value):
    """What a model says of one demand."""

    demand: str
    verdict: Literal["met", "partial"]
    quotes: tuple[Quote, ...]


class Proposals(Value):
    """What a model says of an ad and a CV."""

    proposals: tuple[Proposal, ...]


def ask(cases: Sequence[Case], facts: Sequence[Fact], writer: Writer) -> Proposals:
    """What the model proposes for these demands of one ad before one person.

    Raises:
        ModelProblem: it did not answer, or not in this form.
    """
    return writer.write(load(PROMPT), shown(cases, facts), Proposals)


def shown(cases: Sequence[Case], facts: Sequence[Fact]) -> str:
    """The demands and the believed lines as JSON, with all that says who the person is barred, so that it never leaves the machine."""
    name = " ".join(f.text for f in facts if f.kind == "name")
    private = {p for f in facts if f.kind in PRIVATE for p in (f.text, *_PIECES.split(f.text)) if len(p.strip()) >= _LEAST}
    ordered = sorted((p.strip() for p in private), key=lambda text: (-len(text), text))
    demands = [{"id": c.requirement.id, "text": c.requirement.quote[:LONGEST]} for c in cases]
    lines = [{"id": i, "text": barred(s.words, name, ordered)[:LONGEST]} for i, s in believed(cases[0].person).items()]
    return json.dumps({"demands": demands, "lines": lines}, ensure_ascii=False)


def barred(words: str, name: str, private: Sequence[str]) -> str:
    """Words without any part of a name, contact or nationality as people are compared by, and without each private value, in any case."""
    for value in private:
        words = re.sub(rf"(?<!\w){re.escape(value)}(?!\w)", BAR * len(value), words, flags=re.IGNORECASE)
    return plain(words, name).replace(GONE, BAR)


def believed(person: Person) -> dict[str, Seen]:
    """The lines that may speak for a demand, by a short id: none that gives orders to machines, no list that nothing bears out."""
    trusted = person.trust >= weights()["limits"]["trust"]
    kept = [s for s in person.seen if trusted or s.how in {"shown", "learned"}]
    return {f"l{n}": seen for n, seen in enumerate(kept[:MOST_LINES], 1)}

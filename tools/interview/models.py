"""Questions that are likely, stories out of facts, what an answer is worth, and a round of practice."""

from datetime import datetime
from typing import Literal

from core.values import Value
from tools.jobs.models import Verdict

Star = Literal["situation", "task", "action", "result", "fact"]
STAR: tuple[Star, ...] = ("situation", "task", "action", "result")
State = Literal["running", "stopped", "done"]


class Piece(Value):
    """One part of a story: the words of a fact, and where they are from. `fact` is one that is no deed: a paper, a language."""

    part: Star
    text: str
    fact_id: str
    source: str = ""


class Ask(Value):
    """What no fact says of a story: asked of the person, never invented."""

    part: Star
    text: str


class Story(Value):
    """An answer out of facts. `of` is the fact that it is about."""

    of: str
    pieces: tuple[Piece, ...]
    asks: tuple[Ask, ...] = ()
    closest: bool = False
    """It does not answer the demand; it is what comes nearest."""


class Question(Value):
    """What an interviewer may ask. `quote` is the ad's own words, `why` and `advice` speak to the person."""

    id: str
    kind: str
    text: str
    why: str
    advice: str
    quote: str = ""
    requirement_id: str = ""
    verdict: Verdict | None = None
    stories: tuple[Story, ...] = ()


class NotAllowed(Value):
    """A question that many laws do not allow, a calm way to decline, and where it is written."""

    question: str
    decline: str
    source: str


class Used(Value):
    """A fact that an answer speaks of."""

    fact_id: str
    quote: str


class Unproven(Value):
    """A sentence of an answer that no fact bears out, and which word it is."""

    sentence: str
    why: str


class Feedback(Value):
    """What plain code sees in an answer; `says` are sentences for the person, the good ones first."""

    uses: tuple[Used, ...] = ()
    unproven: tuple[Unproven, ...] = ()
    words: int = 0
    figure: bool = False
    own_deed: bool = False
    result: bool = False
    on_topic: bool = False
    says: tuple[str, ...] = ()


class Answered(Value):
    """An answer of a round; empty words where the question was passed over."""

    question: str
    text: str = ""
    feedback: Feedback = Feedback()


class Round(Value):
    """One mock interview: its questions in order, the answers so far."""

    id: str = ""
    job: str
    title: str = ""
    company: str = ""
    language: str = "en"
    told: str = "en"
    state: State = "running"
    questions: tuple[Question, ...] = ()
    answers: tuple[Answered, ...] = ()
    started: datetime

    @property
    def now(self) -> Question | None:
        """The question that waits for an answer."""
        left = self.questions[len(self.answers) :]
        return left[0] if left and self.state != "done" else None


class Interview(Value):
    """Everything to prepare with. `language` is that of the questions, `told` that of the advice."""

    kind: Literal["interview"] = "interview"
    job: str = ""
    title: str | None = None
    company: str | None = None
    language: str = "en"
    told: str = "en"
    questions: tuple[Question, ...] = ()
    to_ask: tuple[str, ...] = ()
    not_allowed: tuple[NotAllowed, ...] = ()
    round: Round | None = None
    """The mock interview that runs, or has just ended."""

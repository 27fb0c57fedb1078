"""A mock interview: one question after the other, each answer looked at, every step kept so that one can go on later."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from core.errors import CopilotError
from core.text import storable
from tools.cv.skills.finding import find_skills
from tools.interview.feedback import feedback
from tools.interview.models import Answered, Feedback, Interview, Question, Round, Star
from tools.interview.store import InterviewStore
from tools.interview.stories import OF, PART
from tools.profile.models import Fact
from tools.profile.said import statement

LONGEST = 6000
"""Characters of an answer."""
FIRST = "self"
"""The question that a round begins with, as interviews do."""


@dataclass(frozen=True)
class Chair:
    """Where one person practises: whose rounds, what is known of them, and when it is now."""

    rounds: InterviewStore
    owner: str
    facts: Sequence[Fact]
    now: datetime
    today: date

    def begin(self, prepared: Interview) -> Round:
        """A new round over the questions of a preparation; one that runs for the same job is left as it is."""
        for other in self.rounds.all(self.owner):
            if other.job == prepared.job and other.state == "running":
                self.rounds.keep(self.owner, other.model_copy(update={"state": "stopped"}), self.now)
        ordered = sorted(prepared.questions, key=lambda q: q.kind != FIRST)
        begun = Round(
            job=prepared.job,
            title=prepared.title or "",
            company=prepared.company or "",
            language=prepared.language,
            told=prepared.told,
            questions=tuple(ordered),
            started=self.now,
        )
        return self.rounds.keep(self.owner, begun, self.now)

    def answer(self, name: str, text: str, ad: str) -> Round:
        """An answer to the question that waits; empty words pass it over. Raises NotFound, or CopilotError when it cannot be taken."""
        one = self.rounds.get(self.owner, name)
        asked = one.now
        if asked is None:
            raise CopilotError("This round is over.", "Begin a new one to practise again.")
        text = storable(text).strip()
        if len(text) > LONGEST:
            raise CopilotError(f"That is longer than {LONGEST} characters.", "Say it in two minutes: about 250 words.")
        seen = feedback(text, asked, self.facts, one.told, (ad, self.today)) if text else Feedback()
        answers = (*one.answers, Answered(question=asked.id, text=text, feedback=seen))
        state = "done" if len(answers) == len(one.questions) else "running"
        return self.rounds.keep(self.owner, one.model_copy(update={"answers": answers, "state": state}), self.now)

    def again(self, name: str) -> Round:
        """Takes the last answer back, so that its question is asked once more."""
        one = self.rounds.get(self.owner, name)
        return self.rounds.keep(self.owner, one.model_copy(update={"answers": one.answers[:-1], "state": "running"}), self.now)

    def stop(self, name: str) -> Round:
        """Stops a round; it can be gone on with."""
        one = self.rounds.get(self.owner, name)
        state = one.state if one.state == "done" else "stopped"
        return self.rounds.keep(self.owner, one.model_copy(update={"state": state}), self.now)

    def go_on(self, name: str) -> Round:
        """Goes on with a round that was stopped."""
        one = self.rounds.get(self.owner, name)
        return self.rounds.keep(self.owner, one.model_copy(update={"state": "running"}), self.now) if one.now else one


def running(rounds: InterviewStore, owner: str, job: str = "") -> Round | None:
    """The round that waits for an answer, the one worked on last."""
    return next((one for one in rounds.all(owner) if one.state == "running" and one.now and job in ("", one.job)), None)


def added(words: str, story: str, part: Star, facts: Sequence[Fact], now: datetime) -> Fact:
    """What the person says is missing in a story, as a fact of theirs that this story is told with from now on.

    Raises:
        CopilotError: there are no words, or too many.
    """
    about = next(fact for fact in facts if fact.id == story)
    new = statement(words, facts, now, "", find_skills)
    scope = about.id if about.kind == "role" else about.scope
    return new.model_copy(update={"kind": "statement", "scope": scope, "details": {OF: story, PART: part}})


def asked(one: Round, name: str) -> Question:
    """The question of this id."""
    return next(question for question in one.questions if question.id == name)

"""What a language model said of the person, looked at by the truth gate once it has ended: marked, never changed."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from langchain_core.messages import AnyMessage, HumanMessage, ToolMessage

from agent.events import Unproven
from agent.planner.pasted import take_apart
from tools.context import Services
from tools.cv.skills.finding import find_skills
from tools.documents.answers.proof import Ground, doubts
from tools.documents.answers.told import told_by
from tools.profile.said import statement


def unproven(answer: str, ground: Ground) -> Iterable[Unproven]:
    """The sentences of an answer that nothing bears out; nothing where all are borne out."""
    found = doubts(answer, ground)
    return [Unproven(doubts=found)] if found else []


def ground(services: Services, place: tuple[str, str], messages: Sequence[AnyMessage], today: date) -> Ground:
    """What an answer may rest on: the ledger as it is now, the ad talked about, what the person said here, what tools worked out.

    Args:
        services: the stores.
        place: whose conversation, and which.
        messages: of the conversation, this turn's among them.
        today: the day.
    """
    owner, thread = place
    facts, active = services.ledger.facts(owner), services.jobs.active(owner, thread)
    fit = services.jobs.fit(owner, active[0]) if active else None
    said = [take_apart(message.text).own for message in messages if isinstance(message, HumanMessage)]
    heard: list[str] = [message.text for message in messages if isinstance(message, ToolMessage)]
    heard += [f"{fit.score} {fit.low} {fit.high}"] if fit else []
    return Ground(facts, today, active[1].text if active else "", told_by(said, facts, today), "\n".join(heard))


def keep(services: Services, place: tuple[str, str], words: str, now: datetime) -> None:
    """Keeps what the person says is true as a fact of theirs, said by them in this conversation.

    Raises:
        CopilotError: there are no words, or too many.
    """
    owner, thread = place
    new = statement(words, services.ledger.facts(owner), now, thread, find_skills)
    services.ledger.add(owner, (new,))

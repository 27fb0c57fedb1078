# ruff: noqa: ARG002 - a chat model has the signature of chat models
"""What requests to a model cost: each is written down when it ends, and none leaves once the day's limit is reached."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, ToolMessage
from langchain_core.outputs import ChatGenerationChunk, ChatResult

from agent.around import Around, Managed, Stops
from agent.failures import Fault, problem
from core.outgoing.models import Kind, Limits, Purpose, Sent, Spent
from core.outgoing.store import SentLog
from core.tokens import cost, count
from core.traces import span

_TOOLS: dict[str, Kind] = {
    "read_cv": "cv", "review_cv": "cv", "show_profile": "facts", "recall_fact": "facts", "remember_fact": "facts", "correct_fact": "facts",
    "forget_fact": "facts", "read_job": "ad", "show_requirements": "ad", "list_jobs": "ad", "compare_jobs": "fit", "assess_fit": "fit",
    "explain_score": "fit", "suggest_improvements": "fit", "tailor_cv": "documents", "write_cover_letter": "documents",
    "write_both": "documents", "write_email": "documents", "revise_draft": "documents", "export_document": "documents",
    "translate_document": "documents", "track_application": "applications", "show_applications": "applications", "find_jobs": "search",
    "prepare_interview": "fit", "rank_candidates": "fit",
}  # fmt: skip


@dataclass(frozen=True)
class Account:
    """Whose request it is, where it goes and what for.

    Args:
        log: where it is written down.
        clock: gives the time.
    """

    log: SentLog
    clock: Callable[[], datetime]
    owner: str
    host: str
    model: str
    purpose: Purpose = "answer"
    kinds: tuple[Kind, ...] = ()
    turn: str = ""
    masked: bool = False
    limits: Limits = field(default_factory=Limits)

    @contextmanager
    def request(self, messages: Sequence[BaseMessage], extras: Any = None) -> Iterator["Counter"]:
        """One request: refused before it leaves when the day's limit is reached, written down when it ends, however it ends.

        Raises:
            ModelProblem: kind cap.
        """
        words = [*(message.text for message in messages), *_calls(messages)]
        tools = json.dumps(extras, default=str) if extras else ""
        counter = Counter(sum(map(len, words)) + len(tools), count("\n".join([*words, tools]), self.model)[0])
        started = self.clock()
        today = started.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        if self.limits.reached(self.log.spent(self.owner, today), counter.asked, cost(self.model, counter.asked, 0)):
            raise problem("cap")
        fault = Fault()
        with span("model", inside=False, model=self.model, host=self.host, purpose=self.purpose) as told:
            try:
                with fault:
                    yield counter
            finally:
                line = self._line(counter, messages, counter.result(fault.kind), started)
                told.tell(state=line.result, asked=line.tokens[0], said=line.tokens[1], cost=line.cost)
                if self.owner:
                    self.log.add(self.owner, line)

    def _line(self, counter: "Counter", messages: Sequence[BaseMessage], result: str, started: datetime) -> Sent:
        tokens = counter.tokens or (counter.asked, count(counter.said, self.model)[0] if counter.said else 0)
        return Sent(
            created=started,
            host=self.host,
            model=self.model,
            purpose=self.purpose,
            kinds=self.kinds or kinds_of(messages),
            characters=counter.characters,
            tokens=tokens,
            counted=bool(counter.tokens),
            cost=cost(self.model, *tokens),
            masked=self.masked,
            result=result,
            turn=self.turn,
        )


@dataclass
class Counter:
    """What one request came to so far: characters and tokens that were asked, what was said, what the server counted."""

    characters: int
    asked: int
    said: str = ""
    tokens: tuple[int, int] | None = None
    ended: bool = False
    """Whether the server said that its answer is whole."""

    def heard(self, message: BaseMessage, info: dict[str, Any] | None = None) -> None:
        """A piece of the answer has come."""
        self.said += message.text
        self.ended = self.ended or bool((info or message.response_metadata).get("finish_reason"))
        used = message.usage_metadata if isinstance(message, AIMessage) else None
        if used:
            asked, said = self.tokens or (0, 0)  # some say both at the end, some one at the beginning and one at the end
            self.tokens = (max(asked, used["input_tokens"]), max(said, used["output_tokens"]))

    def result(self, kind: str) -> str:
        """How the request ended: a stream that just stops has broken off, though nobody complains."""
        return kind if kind != "done" or self.ended else "cut" if self.said else "nonsense"


class Counted(Around):
    """Speaks to `inner` and keeps the account."""

    account: Account

    def _stream(
        self, messages: list[BaseMessage], stop: Stops = None, run_manager: Managed = None, **kwargs: Any
    ) -> Iterator[ChatGenerationChunk]:
        with self.account.request(messages, kwargs.get("tools")) as counter:
            for chunk in super()._stream(messages, stop=stop, **kwargs):
                counter.heard(chunk.message, chunk.generation_info)
                yield chunk

    def _generate(
        self, messages: list[BaseMessage], stop: Stops = None, run_manager: Managed = None, **kwargs: Any
    ) -> ChatResult:
        with self.account.request(messages, kwargs.get("response_format")) as counter:
            result = super()._generate(messages, stop=stop, **kwargs)
            for one in result.generations:
                counter.heard(one.message, one.generation_info)
        return result


def kinds_of(messages: Sequence[BaseMessage]) -> tuple[Kind, ...]:
    """The kinds of data in a conversation: the person's words, and what tools answered."""
    found: list[Kind] = ["message"] if any(isinstance(m, HumanMessage) for m in messages) else []
    found += [_TOOLS[m.name] for m in messages if isinstance(m, ToolMessage) and m.name in _TOOLS]
    return tuple(dict.fromkeys(found))


def _calls(messages: Sequence[BaseMessage]) -> list[str]:
    return [json.dumps(call["args"], default=str) for m in messages if isinstance(m, AIMessage) for call in m.tool_calls]


def of_turn(log: SentLog | None, owner: str, turn: str, since: datetime) -> Spent:
    """What all requests of a turn came to, those of its tools among them."""
    return log.spent(owner, since, turn) if log and turn else Spent()

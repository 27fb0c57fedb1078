"""The conversation: a message in, events out. Nothing of a person stays here between two calls."""

from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, HumanMessage, ToolMessage
from langchain_core.runnables import RunnableConfig
from langgraph.types import Command

from agent import suggest
from agent.account import of_turn
from agent.asks import Ask, Decision
from agent.attempts import caught, logged
from agent.conduct import Conduct, Served, TurnContext
from agent.control import Control, Stopped
from agent.events import ApprovalGiven, Event, Notice, TurnFailed, TurnFinished, TurnStarted
from agent.failures import guarded
from agent.line import Line, line_of, stores_of
from agent.masking.identity import Identity
from agent.masking.mask import Mask
from agent.memory import Memory
from agent.model import server_model
from agent.parts import Parts, open_question
from agent.phrases import say
from agent.reading import outgrown
from agent.settling import asked_then, last_question, settled
from agent.situation import answered_in, pasted, recognised, situation
from agent.watch import Patience, Pulse, watched
from core.errors import ApprovalProblem, CopilotError, ModelProblem
from core.llm import OFFLINE, Choice
from core.settings import Settings
from core.tokens import cost, count
from tools.context import Attachment, Services
from tools.documents.revise import photo_named

APPROVAL_LASTS = timedelta(minutes=10)


@dataclass(frozen=True)
class _Run:
    """One run of the graph: who runs it, for whom, with what, and what came out so far."""

    agent: Any
    context: TurnContext
    config: RunnableConfig
    parts: Parts
    model: str


class Copilot:
    """The agent, compiled once for each model, and the way from a message to events.

    Args:
        settings: the limits of a turn.
        services: engines and stores.
        memory: the model's working copy of conversations.
        models: makes the chat model, by name: `offline`, or the one of the settings.
        clock: gives the time.
    """

    def __init__(
        self,
        settings: Settings,
        services: Services,
        memory: Memory,
        models: Mapping[str, Callable[[], BaseChatModel]],
        clock: Callable[[], datetime],
    ) -> None:
        self._settings, self._services, self._memory, self._clock = settings, services, memory, clock
        self._models = dict(models)
        self._agents: dict[str, Any] = {}
        self.model = next(name for name in self._models if name != OFFLINE or len(self._models) == 1)

    def ask(self, ask: Ask) -> Iterator[Event]:
        """One turn. Ends with TurnFinished, whatever happens; an error is told before it."""
        name = self._named(ask)
        yield TurnStarted(turn=ask.turn, model=name)
        parts = Parts(answered_in(self._services, ask.owner, ask.text))
        yield from guarded(self._asked(ask, name, parts), lambda e: self._ended(e, ask, parts))

    def decide(self, decision: Decision) -> Iterator[Event]:
        """The rest of a turn that waited for the person.

        Raises:
            ApprovalProblem: at once, when the question is not open any more, or was asked too long ago.
        """
        name, state = self._remembered(decision.thread)
        value = open_question(state.interrupts, decision.approval)
        if self._clock() - datetime.fromisoformat(value["asked"]) > APPROVAL_LASTS:
            raise ApprovalProblem("You were asked too long ago; nothing was changed.", "Ask for the change again.")
        ask = asked_then(decision, state, name == OFFLINE)
        name = self._named(ask)
        parts = Parts(answered_in(self._services, ask.owner, ask.text), asked={i.id for i in state.interrupts})
        answer = {"approved": decision.approved, "digest": value["digest"]}
        resume: Command[Any] = Command(resume={decision.approval: answer})
        events = self._resumed(ask, name, parts, resume)
        first = ApprovalGiven(approval=decision.approval, approved=decision.approved)
        return chain((first,), guarded(events, lambda e: self._ended(e, ask, parts)))

    def open_questions(self, thread: str) -> tuple[str, ...]:
        """Approvals of a conversation that the person has not decided on."""
        return tuple(i.id for i in self._remembered(thread)[1].interrupts)

    def messages(self, thread: str) -> list[Any]:
        """What the model's working copy of a conversation holds, oldest first."""
        return list(self._remembered(thread)[1].values.get("messages", []))

    def warm(self) -> None:
        """Compiles the agent before the first message."""
        self._agent(self.model)
        if self.model != OFFLINE:
            Mask(Identity(names=("Warm Words",))).hide("warm")

    def _asked(self, ask: Ask, name: str, parts: Parts) -> Generator[Event]:
        if not photo_named(ask.text) and any(self._pictured(ask.owner, a) for a in ask.attachments):
            yield Notice(text=say("limits", "pictures", parts.language))
        run = self._prepared(ask, name, parts)
        self._settle(run)
        kept = [{"id": a.id, "name": a.name, "looks_like": a.looks_like} for a in run.context.attachments]
        said = HumanMessage(ask.text, additional_kwargs={"turn": ask.turn, "attachments": kept, "model": name})
        yield from self._run(run, {"messages": [said]})

    def _pictured(self, owner: str, attachment: Attachment) -> bool:
        file = self._services.files.file(owner, attachment.id)
        return self._services.pictured(file.name, file.data)

    def _resumed(self, ask: Ask, name: str, parts: Parts, resume: Command[Any]) -> Generator[Event]:
        yield from self._run(self._prepared(ask, name, parts), resume)

    def _prepared(self, ask: Ask, name: str, parts: Parts) -> _Run:
        now = self._clock()
        block, kind = pasted(ask.text)
        context = TurnContext(
            owner=ask.owner,
            thread=ask.thread,
            message=ask.text,
            attachments=tuple(recognised(self._services, ask.owner, a) for a in ask.attachments),
            today=now.astimezone().date(),
            now=now,
            services=self._services,
            pasted=block,
            pasted_as=kind,
            turn=ask.turn,
            language=parts.language,
            control=ask.control,
            served=self._served(ask),
            choice=Choice() if name == OFFLINE else ask.choice,
        )
        return _Run(
            self._agent(OFFLINE if name == OFFLINE else self.model), context, self._config(ask.thread, ask.control), parts, name
        )

    def _run(self, run: _Run, given: Any) -> Iterator[Event]:
        """Runs the graph and tells what happens. What it leaves in memory is consistent whenever it ends by itself."""
        context, patience = run.context, self._patience(run.model)

        def stream() -> Iterator[tuple[str, Any]]:
            modes = ["messages", "updates", "custom"]
            parts: Iterator[tuple[str, Any]] = run.agent.stream(
                given, run.config, context=context, stream_mode=modes, durability="sync"
            )
            return parts

        for mode, data in watched(stream, context.control, patience):
            yield from run.parts.events(mode, data)
        self._memory.prune(context.thread)
        yield from self._marked((context.owner, context.thread), run.model, run.parts)
        yield self._finish(run)

    def _patience(self, model: str) -> Patience:
        """How long to wait. The offline model waits for nobody, so only the turn as a whole has an end."""
        s = self._settings
        if model == OFFLINE:
            return Patience(s.turn_seconds, s.turn_seconds, s.turn_seconds, s.turn_seconds)
        return Patience(s.first_token_seconds, s.between_tokens_seconds, s.request_seconds, s.turn_seconds)

    def _finish(self, run: _Run) -> TurnFinished:
        parts, online = run.parts, run.model != OFFLINE
        if parts.waiting:
            return TurnFinished(state="waiting", tokens=parts.tokens, tokens_estimated=not online)
        estimated = not online or parts.tokens == (0, 0)
        spent = of_turn(self._services.sent, run.context.owner, run.context.turn, run.context.now - APPROVAL_LASTS)
        tokens = spent.tokens if spent.requests else parts.tokens if parts.tokens != (0, 0) else (0, count(parts.text)[0])
        price = (spent.cost if spent.requests > spent.unpriced else cost(run.model, *tokens)) if online else 0.0
        likely = suggest.suggestions(situation(run.context))
        return TurnFinished(state="done", tokens=tokens, tokens_estimated=estimated, cost=price, suggestions=likely)

    def _ended(self, error: CopilotError, ask: Ask, parts: Parts) -> Iterator[Event]:
        """The end of a turn that could not be finished: what was said is kept, and the question has an answer in memory."""
        yield from parts.cut()
        if failed := caught(lambda: self._close(ask.thread, parts)):
            logged(failed, "close")
        name = self._named(ask)
        yield from self._marked((ask.owner, ask.thread), name, parts)
        if isinstance(error, Stopped):
            yield TurnFinished(state="stopped", tokens=parts.tokens)
            return
        code = error.kind if isinstance(error, ModelProblem) else type(error).__name__
        yield TurnFailed(code=code, message=error.message, what_to_do=error.what_to_do)
        likely = suggest.after(code, ask.text, parts.language)
        if isinstance(error, ModelProblem) and name != OFFLINE:
            likely.append(suggest.offline(ask.text, parts.language))
        state = "interrupted" if parts.text and isinstance(error, ModelProblem) else "failed"
        yield TurnFinished(state=state, tokens=parts.tokens, suggestions=tuple(likely))

    def _marked(self, place: tuple[str, str], model: str, parts: Parts) -> Iterator[Event]:
        """What no fact bears out in a language model's answer; the offline model says nothing but what tools found."""
        found: list[Event] = []

        def look() -> None:
            from agent.truth import ground, unproven

            messages = self._agent(self.model).get_state(self._config(place[1])).values.get("messages", [])
            today = self._clock().astimezone().date()
            found.extend(unproven(parts.text, ground(self._services, place, messages, today)))

        failed = caught(look) if model != OFFLINE and parts.text else None
        if failed:
            logged(failed, "truth")
        yield from found

    def _settle(self, run: _Run) -> None:
        """Before a turn: every call and question of earlier turns gets an answer, so that any server takes it; the oldest turns go."""
        messages = run.agent.get_state(run.config).values.get("messages", [])
        said = run.parts.language
        mended = settled(messages, say("limits", "declined", said), say("limits", "unanswered", said))
        if changed := [*outgrown(messages), *mended]:
            node = "tools" if isinstance(changed[-1], ToolMessage) else "model"
            run.agent.update_state(run.config, {"messages": changed}, as_node=node)

    def _close(self, thread: str, parts: Parts) -> None:
        """After a broken turn: what was said so far is what the model remembers of it."""
        agent, config = self._agent(self.model), self._config(thread)
        messages = agent.get_state(config).values.get("messages", [])
        mended = settled(
            messages, say("limits", "unanswered", parts.language), parts.text or say("limits", "unanswered", parts.language)
        )
        if mended and isinstance(mended[-1], AIMessage):
            agent.update_state(config, {"messages": mended}, as_node="model")

    def _remembered(self, thread: str) -> tuple[str, Any]:
        """The name of the model that a conversation's last turn ran on, and its state."""
        state = self._agent(self.model).get_state(self._config(thread))
        asked = last_question(state)
        name = str(asked.additional_kwargs.get("model", self.model)) if asked else self.model
        return name, state

    def _named(self, ask: Ask) -> str:
        """The name of the model that answers a message."""
        return OFFLINE if ask.offline else ask.choice.model if ask.choice else self.model

    def _served(self, ask: Ask) -> Served | None:
        """The person's own model, made for this turn."""
        if ask.offline or ask.choice is None or not ask.choice.online:
            return None
        return Served(ask.choice, server_model(self._settings, ask.choice), self._line().to(ask.choice))

    def _line(self) -> Line:
        return line_of(self._settings, stores_of(self._services), self._clock)

    def _agent(self, name: str) -> Any:
        if name not in self._agents:
            from langchain.agents import create_agent

            from tools.registry import TOOLS

            s = self._settings
            conduct = Conduct(s.model_calls, s.tool_calls, self._line() if name != OFFLINE else None)
            self._agents[name] = create_agent(
                self._models[name](),
                list(TOOLS),
                middleware=[conduct],
                context_schema=TurnContext,
                checkpointer=self._memory.saver,
                name="copilot",
            )
        return self._agents[name]

    def _config(self, thread: str, control: Control | None = None) -> RunnableConfig:
        limit = self._settings.recursion_limit + 1  # our own sentence at the end of the last step is a step as well
        config: RunnableConfig = {"configurable": {"thread_id": thread}, "recursion_limit": limit}
        return {**config, "callbacks": [Pulse(control)]} if control else config

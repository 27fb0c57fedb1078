"""One turn as the screen shows it, folded from its events. Pure: the same events give the same view, live or years later."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from agent.events import (
    ApprovalAsked,
    ApprovalGiven,
    Event,
    Notice,
    StepFinished,
    StepProgress,
    StepStarted,
    Suggestion,
    Text,
    TurnFailed,
    TurnFinished,
    TurnStarted,
    Unproven,
)

State = Literal["running", "done", "waiting", "failed", "stopped", "interrupted"]


@dataclass(frozen=True)
class Step:
    """A tool at work, in words."""

    call: str
    label: str
    state: Literal["running", "done", "failed", "cut"] = "running"
    note: str = ""
    far: str = ""
    """How far it is while it runs: `12 / 40`."""
    tool: str = ""


@dataclass(frozen=True)
class Prose:
    """A stretch of the answer."""

    text: str


@dataclass(frozen=True)
class Card:
    """A typed result to be drawn."""

    artifact: dict[str, Any]


@dataclass(frozen=True)
class Approval:
    """A question to the person; `given` is None while it is open."""

    asked: ApprovalAsked
    given: bool | None = None


Block = Prose | Card | Approval | Notice | Unproven | TurnFailed


@dataclass
class TurnView:
    """What is on screen of one turn, in the order in which it happened; the steps fold into one line above it."""

    state: State = "running"
    model: str = ""
    steps: list[Step] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    suggestions: tuple[Suggestion, ...] = ()
    tokens: tuple[int, int] = (0, 0)
    tokens_estimated: bool = False
    cost: float | None = None

    @property
    def now(self) -> str:
        """What is being done at this moment, in words; empty when nothing is."""
        return next((f"{s.label} {s.far}".strip() for s in reversed(self.steps) if s.state == "running"), "")

    @property
    def failed(self) -> bool:
        """Whether the turn said that it could not be finished."""
        return any(isinstance(block, TurnFailed) for block in self.blocks)


def fold(events: Iterable[Event]) -> TurnView:
    """The view of a turn, from all its events so far."""
    view = TurnView()
    for event in events:
        _apply(view, event)
    return view


def _apply(view: TurnView, event: Event) -> None:
    match event:
        case TurnStarted():
            view.model, view.state = event.model, "running"
        case Text():
            _say(view, event.text)
        case StepStarted():
            view.state = "running"
            view.steps.append(Step(event.call, event.label, tool=event.tool))
        case StepProgress():
            _progress(view, event)
        case StepFinished():
            _finish_step(view, event)
        case ApprovalAsked():
            view.blocks.append(Approval(event))
        case ApprovalGiven():
            view.state = "running"
            _decide(view, event)
        case Notice() | Unproven() | TurnFailed():
            view.blocks.append(event)
        case TurnFinished():
            _finish(view, event)


def _say(view: TurnView, text: str) -> None:
    last = view.blocks[-1] if view.blocks else None
    if isinstance(last, Prose):
        view.blocks[-1] = Prose(last.text + text)
    else:
        view.blocks.append(Prose(text))


def _progress(view: TurnView, event: StepProgress) -> None:
    for at, step in enumerate(view.steps):
        if step.tool == event.tool and step.state == "running":
            view.steps[at] = replace(step, far=f"{event.done} / {event.every}")


def _finish_step(view: TurnView, event: StepFinished) -> None:
    for at, step in enumerate(view.steps):
        if step.call == event.call:
            view.steps[at] = replace(step, state=event.state, note=event.note, far="")
    if event.artifact:
        view.blocks.append(Card(event.artifact))


def _decide(view: TurnView, event: ApprovalGiven) -> None:
    for at, block in enumerate(view.blocks):
        if isinstance(block, Approval) and block.asked.approval == event.approval:
            view.blocks[at] = replace(block, given=event.approved)


def _finish(view: TurnView, event: TurnFinished) -> None:
    view.state, view.suggestions = event.state, event.suggestions
    view.tokens, view.tokens_estimated, view.cost = event.tokens, event.tokens_estimated, event.cost
    if event.state != "waiting":
        view.steps = [replace(s, state="cut") if s.state == "running" else s for s in view.steps]

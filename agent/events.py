"""What happens in a turn, as typed events. The screen, the API, the command line and the tests consume these alone."""

from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter

from core.values import Value
from tools.documents.answers.doubt import Doubt


class TurnStarted(Value):
    """The person's message is kept and the turn runs. `model` is `offline` or the model's name."""

    type: Literal["turn_started"] = "turn_started"
    turn: str
    model: str


class Text(Value):
    """A piece of the answer, to be appended to what came before in this turn."""

    type: Literal["text"] = "text"
    text: str


class StepStarted(Value):
    """A tool begins. `label` is a few words in the person's language."""

    type: Literal["step_started"] = "step_started"
    call: str
    tool: str
    label: str
    args: dict[str, Any] = {}


class StepProgress(Value):
    """How far the running step of a tool is."""

    type: Literal["step_progress"] = "step_progress"
    tool: str
    done: int
    every: int


class StepFinished(Value):
    """A tool ended. `artifact` is the JSON of the slice's own model (its `kind` says which), or None.

    `state` says how: done, failed (it said why in `note`), or cut (the turn ended first).
    """

    type: Literal["step_finished"] = "step_finished"
    call: str
    tool: str
    state: Literal["done", "failed", "cut"] = "done"
    note: str = ""
    artifact: dict[str, Any] | None = None


class ApprovalAsked(Value):
    """A write to the ledger waits for the person. `before` and `after` are words to show."""

    type: Literal["approval_asked"] = "approval_asked"
    approval: str
    action: Literal["remember_fact", "correct_fact", "forget_fact"]
    before: str = ""
    after: str = ""


class ApprovalGiven(Value):
    """What the person decided."""

    type: Literal["approval_given"] = "approval_given"
    approval: str
    approved: bool


class Notice(Value):
    """Something the person should know that is not part of the answer (the model failed, storage is temporary ...)."""

    type: Literal["notice"] = "notice"
    level: Literal["info", "warning"] = "info"
    text: str


class Unproven(Value):
    """Sentences of the answer that say something of the person and that no fact bears out. They stay in the answer as they are."""

    type: Literal["unproven"] = "unproven"
    doubts: tuple[Doubt, ...]


class TurnFailed(Value):
    """The turn could not be finished. What came before it is kept."""

    type: Literal["turn_failed"] = "turn_failed"
    code: str
    message: str
    what_to_do: str = ""


class Suggestion(Value):
    """A likely next thing: a button's words and the message it sends; `offline` asks for an answer without the model."""

    label: str
    message: str
    offline: bool = False


class TurnFinished(Value):
    """The end of a turn, always the last event.

    `state`: done; waiting (an approval is open); failed; stopped (by the person); interrupted (the process ended or the
    model's stream broke off). `tokens` are input and output; `cost` is in US dollars, None when unknown.
    """

    type: Literal["turn_finished"] = "turn_finished"
    state: Literal["done", "waiting", "failed", "stopped", "interrupted"]
    tokens: tuple[int, int] = (0, 0)
    tokens_estimated: bool = False
    cost: float | None = None
    suggestions: tuple[Suggestion, ...] = ()


Event = Annotated[
    TurnStarted
    | Text
    | StepStarted
    | StepProgress
    | StepFinished
    | ApprovalAsked
    | ApprovalGiven
    | Notice
    | Unproven
    | TurnFailed
    | TurnFinished,
    Field(discriminator="type"),
]

EVENT: TypeAdapter[Event] = TypeAdapter(Event)
"""`EVENT.validate_python(json)` and `event.model_dump(mode="json")` are the way in and out of storage."""

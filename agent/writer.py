"""The language model as a writer to a schema: what the engines' port (`core.llm`) is plugged into."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from agent.failures import ask_model, problem
from agent.line import Errand, Line
from agent.model import server_model
from core.acting import acting
from core.outgoing.models import Kind, Purpose
from core.settings import Settings

T = TypeVar("T", bound=BaseModel)
QUIET = "nostream"
"""The tag by which LangGraph keeps an answer out of the conversation it is given in."""


_ERRANDS: dict[str, tuple[Purpose, tuple[Kind, ...]]] = {"Claims": ("reading", ("cv",)), "Proposals": ("fit", ("facts", "ad"))}
"""What an answer of a form is for, and what goes out for it; any other form is words of a document."""


class ServerWriter:
    """A model on a server. Its answer is parsed here; one that is not of the wanted form is a ModelProblem, as any other failure.

    Args:
        settings: which model.
        line: the way to it, which masks for whom the work is done.
    """

    def __init__(self, settings: Settings, line: Line | None = None) -> None:
        self._settings, self._line = settings, line

    @property
    def name(self) -> str:
        """The model's name."""
        return self._settings.openai_model

    def write(self, system: str, data: str, schema: type[T]) -> T:
        """One answer of that form. See `core.llm.Writer`."""
        from langchain_core.messages import HumanMessage, SystemMessage

        model = server_model(self._settings, streaming=False)
        if self._line:
            whose = acting()
            purpose, kinds = _ERRANDS.get(schema.__name__, ("document", ("facts", "ad")))
            model = self._line.behind(model, self._line.known(whose.owner), Errand(whose.owner, whose.turn, purpose, kinds))
        asked = [SystemMessage(system), HumanMessage(data)]
        form = {"name": schema.__name__, "strict": True, "schema": schema.model_json_schema()}
        wanted = {"type": "json_schema", "json_schema": form}
        answer = ask_model(lambda: model.invoke(asked, {"tags": [QUIET]}, response_format=wanted), begun=lambda: False)
        try:
            return schema.model_validate_json(answer.text)
        except ValidationError:
            raise problem("nonsense") from None

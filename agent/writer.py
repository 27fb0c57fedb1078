"""The language model as a writer to a schema: what the engines' port (`core.llm`) is plugged into."""

import json
import re
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from agent.line import Errand, Line
from agent.model import answering, server_model
from core.acting import acting
from core.llm import Choice
from core.outgoing.models import Kind, Purpose
from core.settings import Settings

T = TypeVar("T", bound=BaseModel)
QUIET = "nostream"
"""The tag by which LangGraph keeps an answer out of the conversation it is given in."""
_FORM = "\n\nAnswer with one JSON object and nothing else. It follows this JSON schema:\n"
_FENCE = re.compile(r"\s*```(?:json)?\s*(.*?)\s*```\s*", re.DOTALL)


_ERRANDS: dict[str, tuple[Purpose, tuple[Kind, ...]]] = {"Claims": ("reading", ("cv",)), "Proposals": ("fit", ("facts", "ad"))}
"""What an answer of a form is for, and what goes out for it; any other form is words of a document."""


class ServerWriter:
    """A model on a server. Its answer is parsed here; one that is not of the wanted form is a ModelProblem, as any other failure.

    Args:
        settings: which model, where the person chose none.
        line: the way to it, which masks for whom the work is done.
    """

    def __init__(self, settings: Settings, line: Line | None = None) -> None:
        self._settings, self._line = settings, line

    @property
    def name(self) -> str:
        """The model's name."""
        return answering(self._settings).model

    def write(self, system: str, data: str, schema: type[T]) -> T:
        """One answer of that form. See `core.llm.Writer`."""
        from langchain_core.messages import HumanMessage, SystemMessage

        from agent.failures import ask_model, problem

        choice = answering(self._settings)
        model = server_model(self._settings, choice, streaming=False)
        if self._line:
            whose = acting()
            purpose, kinds = _ERRANDS.get(schema.__name__, ("document", ("facts", "ad")))
            model = self._line.to(choice).behind(
                model, self._line.known(whose.owner), Errand(whose.owner, whose.turn, purpose, kinds)
            )
        told, more = asked_for(choice, schema)
        asked = [SystemMessage(system + told), HumanMessage(data)]
        answer = ask_model(lambda: model.invoke(asked, {"tags": [QUIET]}, **more), begun=lambda: False)
        try:
            return schema.model_validate_json(bare(answer.text))
        except ValidationError:
            raise problem("nonsense") from None


def asked_for(choice: Choice, schema: type[BaseModel]) -> tuple[str, dict[str, Any]]:
    """How a provider is asked for an answer of a form: words for the instructions, and what goes with the request."""
    form = schema.model_json_schema()
    if choice.provider == "openai":
        named = {"name": schema.__name__, "strict": True, "schema": form}
        return "", {"response_format": {"type": "json_schema", "json_schema": named}}
    return _FORM + json.dumps(form), {"format": form} if choice.provider == "ollama" else {}


def bare(text: str) -> str:
    """The JSON of an answer, without the fence that some models put around it."""
    fenced = _FENCE.fullmatch(text)
    return fenced[1] if fenced else text

"""A writer that says what a test tells it to, in turn; an error in its script is raised."""

import json
from typing import Any, cast

from core.errors import ModelFault, ModelProblem
from tests.tools.documents.people import NORA
from tools.documents.second.claims import known

SHORT = {fact.id: short for short, fact in known(NORA).items()}
"""Nora's facts as the model names them."""


def c(text, *facts):
    """A claim that cites facts by their ids in the ledger; an id that is none stays as it is."""
    return {"text": text, "facts": [SHORT.get(fact, fact) for fact in facts]}


def cv(*bullets, summary=()):
    return {"summary": list(summary), "bullets": list(bullets)}


def letter(*paragraphs):
    return {"paragraphs": [{"sentences": list(sentences)} for sentences in paragraphs]}


def again(*pairs):
    return {"sentences": [{"number": number, **claim} for number, claim in pairs]}


class Scripted:
    """Follows its script and remembers what it was shown."""

    name = "scripted"

    def __init__(self, *script: Any) -> None:
        self.script, self.asked = list(script), list[Any]()

    def write(self, system, data, schema):
        self.asked.append((system, json.loads(data), schema.__name__))
        said = self.script.pop(0) if self.script else {"sentences": []}
        if isinstance(said, str):
            raise ModelProblem(cast("ModelFault", said), "It did not answer.", "Try again.")
        return schema.model_validate(said)

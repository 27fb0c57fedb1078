"""A writer that lies on purpose, in every class of lie and in the document's language. It sees what a language model sees and answers in its form.

Each lie cites true facts, as a model that errs would. The classes are those of the truth sets; their sentences are data (`fixtures/lies.toml`).
A few sayings of the person are put among the facts first, for the lies that twist something (a negation, a weak verb, a unit).
"""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from core.text import fold
from tools.documents.second.claims import Again, CvWords
from tools.documents.wording import fill, slots_of
from tools.profile.models import Fact

T = TypeVar("T", bound=BaseModel)
Told = tuple[str, str, tuple[str, ...]]
"""A lie: its class, its words, and the facts it cites."""
_FIGURE = re.compile(r"\d+")
_YEAR, _AFTER = re.compile(r"(?:19|20)\d\d"), 2045
"""From the first year that a job names until then nobody has worked."""
_HONEST = 2
"""True sentences among the lies: a text without any is not taken at all."""


@cache
def _lies() -> Mapping[str, Any]:
    return tomllib.loads((Path(__file__).parent / "fixtures" / "lies.toml").read_text(encoding="utf-8"))


def classes() -> tuple[str, ...]:
    """The classes of lies."""
    return tuple(name for name in _lies()["en"] if name != "told")


def with_sayings(facts: Sequence[Fact], language: str) -> tuple[Fact, ...]:
    """The facts and the sayings that some lies twist."""
    said = _lies().get(language, _lies()["en"])["told"]
    like = facts[0]
    made = (Fact(id=f"told:{k}", kind="statement", text=v, language=language, source=like.source) for k, v in said.items())
    return (*facts, *made)


def lies_of(seen: Mapping[str, Any], turn: int = 0) -> Iterator[Told]:
    """The lies about a person that can be told from what a model is shown; a class that needs something they lack is left out.

    Each class has several wordings, of which `turn` chooses one.
    """
    slots, cited = _slots(seen)
    patterns = _lies().get(seen["language"], _lies()["en"])
    for name in classes():
        pattern = patterns[name][turn % len(patterns[name])]
        if slots_of(pattern) <= slots.keys():
            yield name, fill(pattern, slots), cited


def _slots(seen: Mapping[str, Any]) -> tuple[dict[str, str], tuple[str, ...]]:
    """What the patterns are filled with, and the facts that the lies cite."""
    facts: list[dict[str, str]] = seen["facts"]
    jobs = {one["id"]: one["text"].split(", ") for one in facts if one["kind"] == "role" and one["text"].count(", ")}
    deeds = [one for one in facts if one["kind"] == "bullet" and one.get("of") in jobs]
    deed = next((one for one in deeds if _FIGURE.search(one["text"])), next(iter(deeds), None))
    if deed is None:
        return {}, ()
    here = deed["of"]
    away = next((one["text"] for one in deeds if one["of"] != here), "")
    other = next((job[1] for name, job in jobs.items() if name != here and job[1] != jobs[here][1]), "")
    told = _bare(deed["text"])
    bent = _FIGURE.sub(lambda found: str(int(found[0]) * 3 + 7), told, count=1)
    known = next((one["text"] for one in facts if one["kind"] == "skill"), "")
    slots = {"bullet": told, "bent": bent if bent != told else "", "deed": _bare(away), "title": jobs[here][0], "known": known}
    years = [int(year) for job in jobs.values() for year in _YEAR.findall(" ".join(job))]
    slots["years"] = str(_AFTER - min(years)) if years else ""
    slots |= {"employer": jobs[here][1], "other": other, "deed_here": told if other else "", **_of_ad(seen)}
    return {name: value for name, value in slots.items() if value}, (deed["id"], here)


def _of_ad(seen: Mapping[str, Any]) -> dict[str, str]:
    """A word with a capital inside the ad's demands that no fact has, and a demand."""
    asked = [need["text"] for need in (seen["ad"] or {}).get("asks", ())]
    held = fold(" ".join(one["text"] for one in seen["facts"]))
    words = (word for text in asked for word in re.findall(r"(?<=\s)[A-Z]\w{2,}", text))
    skill = next((word for word in words if fold(word) not in held), "quantum cryptography")
    return {"skill": skill, "duty": _bare(asked[-1]) if asked else ""}


def _bare(text: str) -> str:
    return text.rstrip(" .;,")


class Liar:
    """Words documents with lies among a few true sentences, and insists when they come back. `told` has each lie with its class."""

    name = "a writer that lies"

    def __init__(self, turn: int = 0) -> None:
        self._turn = turn
        self.told: dict[str, str] = {}

    def write(self, system: str, data: str, schema: type[T]) -> T:
        """The lies in the wanted form; what was refused again, citing more facts."""
        del system
        seen = json.loads(data)
        if schema is Again:
            some = [one["id"] for one in seen["facts"]][:_HONEST]
            again = [{"number": one["number"], "text": one["text"], "facts": some} for one in seen["refused"]]
            return schema.model_validate({"sentences": again})
        lies = tuple(lies_of(seen, self._turn))
        self.told |= {text: name for name, text, _ in lies}
        true = [{"text": one["text"], "facts": [one["id"]]} for one in seen["facts"] if one["kind"] == "bullet"][:_HONEST]
        said = [{"text": text, "facts": cited} for _, text, cited in lies]
        if schema is CvWords:
            return schema.model_validate({"summary": [*true[:1], *said], "bullets": [*true, *said]})
        return schema.model_validate({"paragraphs": [{"sentences": [*true, *said]}]})

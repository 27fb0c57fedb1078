"""The door: a file read without a model, and then, where that left doubts, once more with one."""

from collections.abc import Callable
from typing import Literal

from core.errors import ModelProblem
from core.llm import Writer
from tools.cv import sandbox
from tools.cv.models import FieldSource, Reading
from tools.cv.second.claims import ask
from tools.cv.second.merge import merged

When = Literal["never", "when_unsure", "always"]
DOUBTFUL = 0.7
CORE = ("position", "name", "institution", "studyType", "startDate")


def read_with(read: Callable[[str, bytes], Reading], writer: Writer, when: When) -> Callable[[str, bytes], Reading]:
    """A reader that asks a model too.

    Args:
        read: the reading without a model; its refusals are passed on.
        writer: the model.
        when: when to ask it.
    """

    def both(name: str, data: bytes) -> Reading:
        first = read(name, data)
        if when == "never" or (when == "when_unsure" and not doubts(first)):
            return first
        return second_reading(first, writer, data)

    return both


def doubts(reading: Reading) -> tuple[str, ...]:
    """Paths that the reading is unsure of or lacks; none when there is nothing to ask a model about."""
    profile = reading.profile
    lacking = [key for key in ("work", "education", "skills") if not getattr(profile, key)]
    for number, job in enumerate(profile.work):
        lacking += [
            f"work[{number}].{p}"
            for p, v in (("position", job.position), ("name", job.name), ("startDate", job.start_date))
            if not v
        ]
    for number, study in enumerate(profile.education):
        lacking += [] if study.institution else [f"education[{number}].institution"]
    unsure = [p for p, s in reading.fields.items() if s.confidence < DOUBTFUL and p.rpartition(".")[2] in CORE and "[" in p]
    return tuple(dict.fromkeys([*lacking, *unsure]))


def second_reading(first: Reading, writer: Writer, data: bytes) -> Reading:
    """The reading with what a model saw besides. When the model fails, the first reading with a plain word about it."""
    try:
        both = merged(first, ask(first, writer))
    except ModelProblem as problem:
        told = f"The language model was asked about this file and failed ({problem.message}) It was read without the model."
        return first.model_copy(update={"warnings": (*first.warnings, told)})
    engine = f"{first.engine} + {writer.name}"
    return _placed(both.model_copy(update={"engine": engine}), first.file_name, data)


def _placed(reading: Reading, name: str, data: bytes) -> Reading:
    """Pages and boxes for the values whose place is known by characters only."""
    bare = {p: s for p, s in reading.fields.items() if s.page is None and s.start is not None and s.end is not None}
    if not bare or reading.pages == 0 or not any(s.page for s in reading.fields.values()):
        return reading
    spans = [(s.start or 0, s.end or 0) for s in bare.values()]
    made = sandbox.run(name, data, "places", spans)["places"]
    fields = {p: s.model_copy(update=_place(found)) for (p, s), found in zip(bare.items(), made, strict=True)}
    return reading.model_copy(update={"fields": {**reading.fields, **fields}})


def _place(found: dict[str, object]) -> dict[str, object]:
    where = FieldSource.model_validate({"confidence": 0, **found})
    return {"page": where.page, "box": where.box}

"""The ledger for programs: facts seen, found, told, corrected, taken out, and each change taken back."""

from typing import Annotated, Any, Literal, Self

from fastapi import Body, Query, Response
from pydantic import Field, StringConstraints, model_validator
from starlette.concurrency import run_in_threadpool

from api.kept.visit import Here, Ident, Listed, Visit, Wanted, part_of
from core.errors import Conflict, CopilotError, NotFound
from core.values import CamelValue
from tools.cv.jsonresume import profile_json
from tools.profile.facts import missing_of
from tools.profile.models import Change, Fact, FactKind
from tools.profile.parts import TEXT, names_of
from tools.profile.resume import reading_of
from tools.profile.said import statement
from tools.profile.wishes import BASIC_KINDS, BY_SECTION, Bench, Wish, fulfil, new_fact

Section = Literal[
    "basics", "work", "volunteer", "education", "projects", "awards", "licences", "certificates",
    "publications", "languages", "interests", "references", "skills",
]  # fmt: skip
Words = Annotated[str, StringConstraints(max_length=2000)]


class FactTold(CamelValue):
    """A fact: a short sentence (`text`), a line `under` a role, study or project, or an entry of a `section` of JSON Resume (`values`)."""

    text: Words = ""
    under: str = Field("", max_length=64)
    section: Section | None = None
    values: dict[Annotated[str, StringConstraints(max_length=40)], Words] = Field({}, max_length=30)

    @model_validator(mode="after")
    def _one(self) -> Self:
        if bool(self.text) == bool(self.values):
            raise ValueError("Give either text or values.")
        if bool(self.section) != bool(self.values) or (self.under and not self.text):
            raise ValueError("A section goes with values, and under with text.")
        return self


class FactCorrected(CamelValue):
    """What a part of a fact should say: `text` of a fact that has no parts, else a part by its JSON Resume name (`startDate`)."""

    field: str = Field(TEXT, max_length=40)
    value: Words = Field(description="Empty: the part is emptied.")


class Undone(CamelValue):
    """The changes that were taken back."""

    changes: tuple[Change, ...]


class ProfileShown(CamelValue):
    """All facts as JSON Resume, how many they are, and what is asked for because nothing says it."""

    profile_data: dict[str, Any]
    facts: int
    missing: tuple[str, ...]


_TOLD = {
    "said": {"value": {"text": "I have a forklift licence."}},
    "entry": {"value": {"section": "work", "values": {"position": "Baker", "name": "Orrin Mills", "startDate": "2019"}}},
}
_CORRECTED = {"short": {"value": {"field": "endDate", "value": "2024-03"}}}


async def list_facts(
    visit: Here,
    wanted: Wanted,
    kind: Annotated[FactKind | None, Query(description="Only facts of this kind.")] = None,
    query: Annotated[str, Query(max_length=500, description="Only facts that may matter for this, best first.")] = "",
) -> Listed[Fact]:
    """All facts in their order, or those that are found for a question."""
    ledger = visit.services.ledger

    def found() -> tuple[Fact, ...]:
        facts = {fact.id: fact for fact in ledger.facts(visit.owner)}
        hits = visit.services.finder(visit.owner).find([query], wanted.offset + wanted.limit)[0] if facts else ()
        return tuple(facts[hit.fact_id] for hit in hits if hit.fact_id in facts)

    facts = await visit.do(found) if query.strip() else await run_in_threadpool(ledger.facts, visit.owner)
    return part_of([fact for fact in facts if kind in {None, fact.kind}], wanted)


def get_fact(visit: Here, fact: Ident) -> Fact:
    """One fact with its source."""
    return visit.services.ledger.get(visit.owner, fact)


def add_fact(visit: Here, asked: Annotated[FactTold, Body(openapi_examples=_TOLD)], response: Response) -> Fact:
    """Keeps what the person says of themselves; 409 where the ledger has it."""
    new = _told(visit, asked)
    kept = visit.services.ledger.add(visit.owner, (new,))
    if not kept:
        raise Conflict("That is there already.", "Look for it on this page or in your profile.")
    response.headers.update(visit.at(f"/facts/{kept[0].id}"))
    return kept[0]


def correct_fact(visit: Here, fact: Ident, asked: Annotated[FactCorrected, Body(openapi_examples=_CORRECTED)]) -> Fact:
    """Corrects a part of a fact; from then on it is what the person said. The same value again says that it is right."""
    if asked.field == TEXT and not asked.value.strip():
        raise CopilotError("Nothing would be left of it.", "Write what it should say, or take it out.")
    bench = Bench(visit.services.ledger, visit.owner, reading_of(()), visit.now)
    fulfil(bench, Wish(do="set", fact=fact, name=asked.field, value=asked.value))
    return visit.services.ledger.get(visit.owner, fact)


def remove_fact(visit: Here, fact: Ident, forever: Annotated[bool, Query(description="Beyond recovery.")] = False) -> None:
    """Takes a fact out, with all that stands under it; it can be put back by `undo`, unless it is to be gone `forever`."""
    ledger = visit.services.ledger
    if forever:
        ledger.forget(visit.owner, fact)
    else:
        ledger.take_out(visit.owner, fact, visit.now)


def undo_fact(visit: Here, fact: Ident) -> Undone:
    """Takes back what was last done to a fact, with all that was done together with it."""
    ledger = visit.services.ledger
    done = [change for change in ledger.changes(visit.owner) if change.fact == fact and change.deed != "forgotten"]
    if not done:
        raise NotFound("There is no such fact.", "Look at the profile for what is known.")
    return Undone(changes=ledger.undo(visit.owner, done[-1].batch))


def list_changes(visit: Here, wanted: Wanted) -> Listed[Change]:
    """All that was told, corrected and taken out, newest first."""
    return part_of(visit.services.ledger.changes(visit.owner)[::-1], wanted)


def get_profile(visit: Here) -> ProfileShown:
    """The facts as JSON Resume."""
    facts = visit.services.ledger.facts(visit.owner)
    return ProfileShown(profile_data=profile_json(reading_of(facts)), facts=len(facts), missing=missing_of(facts))


def _told(visit: Visit, asked: FactTold) -> Fact:
    from tools.cv.skills.finding import find_skills

    ledger, owner = visit.services.ledger, visit.owner
    facts = ledger.facts(owner)
    if asked.under:
        return new_fact(Wish(do="add", fact=ledger.get(owner, asked.under).id, values={TEXT: asked.text}), facts, visit.now)
    if asked.text:
        return statement(asked.text, facts, visit.now, "", find_skills)
    return new_fact(_wish(asked), facts, visit.now)


def _wish(asked: FactTold) -> Wish:
    """An entry as its section wants it; a name that the section does not know is refused, not passed over."""
    shape = BY_SECTION.get(asked.section or "")
    known = set(names_of(shape)) if shape else {TEXT, "group"} if asked.section == "skills" else set(BASIC_KINDS)
    if set(asked.values) - known or (asked.section == "basics" and len(asked.values) > 1):
        raise CopilotError("There is no such part.", "Choose one of the parts that are shown.")
    if asked.section != "basics":
        return Wish(do="add", section=asked.section or "", values=asked.values)
    ((name, value),) = asked.values.items()
    return Wish(do="add", name=name, values={TEXT: value})


OPERATIONS: dict[tuple[str, Any], dict[str, Any]] = {
    ("GET /facts", list_facts): {},
    ("POST /facts", add_fact): {"status_code": 201},
    ("GET /facts/{fact}", get_fact): {},
    ("PATCH /facts/{fact}", correct_fact): {},
    ("DELETE /facts/{fact}", remove_fact): {"status_code": 204},
    ("POST /facts/{fact}/undo", undo_fact): {},
    ("GET /changes", list_changes): {},
    ("GET /profile", get_profile): {},
}

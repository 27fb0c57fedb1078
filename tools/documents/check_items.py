"""Runs the truth gate over given claims about given people, for measuring: the engine behind `cli.py check`."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, get_args

from tools.documents.grounding import check
from tools.profile.models import Fact, FactKind, ReadAt

_SOURCE = ReadAt(document="0" * 16, file_name="personas.json")
_KINDS = {"contact": "statement"} | {kind: kind for kind in get_args(FactKind)}


def check_items(
    items: Iterable[Mapping[str, Any]], personas: Mapping[str, Mapping[str, Any]], ads: Mapping[str, Mapping[str, Any]]
) -> Iterator[dict[str, Any]]:
    """One verdict an item: `{id, verdict, reason, fact_ids}`."""
    people = {name: (facts_of_persona(person), date.fromisoformat(person["today"])) for name, person in personas.items()}
    for item in items:
        facts, today = people[item["persona"]]
        ad = ads.get(item.get("job_ad") or "", {}).get("text")
        role = _role_id(facts, item.get("role"))
        ruling = check(item["claim"], facts, posting_text=ad, role=role, today=today)
        yield {"id": item["id"], "verdict": ruling.verdict, "reason": ruling.reason, "fact_ids": list(ruling.fact_ids)}


def facts_of_persona(person: Mapping[str, Any]) -> tuple[Fact, ...]:
    """The facts of a person as the ledger holds them: what belongs to a job names the fact that opens it."""
    openers = {raw["scope"]: raw["id"] for raw in person["facts"] if raw["kind"] == "role" and raw.get("scope")}
    return tuple(_fact(raw, openers, person.get("lang", "en")) for raw in person["facts"])


def _fact(raw: Mapping[str, Any], openers: Mapping[str, str], language: str) -> Fact:
    is_role = raw["kind"] == "role"
    return Fact(
        id=raw["id"],
        kind=_KINDS.get(raw["kind"], "statement"),
        text=raw["text"],
        scope=None if is_role else openers.get(raw.get("scope") or ""),
        employer=raw.get("employer"),
        title=raw.get("title"),
        start=raw.get("start"),
        end=raw.get("end"),
        current=is_role and bool(raw.get("start")) and not raw.get("end"),
        language=language,
        source=_SOURCE,
        details={"scope": raw["scope"]} if is_role and raw.get("scope") else {},
    )


def _role_id(facts: Iterable[Fact], role: str | None) -> str | None:
    return next((fact.id for fact in facts if role and role in {fact.id, fact.details.get("scope")}), None)

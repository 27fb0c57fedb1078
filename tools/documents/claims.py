"""The drafts as the measuring doors want them: claims with their facts, changes with their reasons, and what was not written."""

from collections.abc import Iterable
from typing import Any

from tools.documents.models import Change, Draft


def is_change(what: str) -> bool:
    """Whether a row of changes is one: what was kept in the person's own words is told, but nothing changed."""
    return what != "kept"


def real_changes(draft: Draft) -> tuple[Change, ...]:
    """What differs from the CV as given, without what was kept. Every door that counts changes counts these.

    Changes that the person took back are not made, and not among them: `offered` has those as well.
    """
    return tuple(change for change in offered(draft) if not change.undone)


def offered(draft: Draft) -> tuple[Change, ...]:
    """All changes a person can decide about: those made, and those taken back that can be made again."""
    return tuple(change for change in draft.changes if is_change(change.what))


def claims_json(drafts: Iterable[Draft]) -> list[dict[str, Any]]:
    """Every sentence and line of the documents, each with the facts and the words of the ad that it rests on."""
    return [
        {
            "document": draft.document,
            "text": line.text,
            "fact_ids": list(line.fact_ids),
            "quotes": list(line.quotes),
            "job_quotes": list(line.job_quotes),
            "part": line.part,
            "claims": line.claims,
        }
        for draft in drafts
        for line in draft.lines
    ]


def changes_json(drafts: Iterable[Draft]) -> list[dict[str, Any]]:
    """What differs from the CV as given, and why."""
    return [{"document": draft.document, **change.model_dump(mode="json")} for draft in drafts for change in draft.changes]


def refused_json(drafts: Iterable[Draft]) -> list[dict[str, Any]]:
    """What was not written, and why."""
    return [{"document": draft.document, **refused.model_dump(mode="json")} for draft in drafts for refused in draft.refused]

"""Which card draws which result: the `kind` a slice's model carries, its model, the function that draws it."""

from collections.abc import Callable
from typing import Any

import streamlit as st
from pydantic import ValidationError

from core.values import Value
from tools.applications.models import Board, Tracked
from tools.cv.models import Reading
from tools.cv.review.models import Review
from tools.discovery.models import FoundJobs
from tools.documents.models import AskedEdit, Draft, ExportedFiles, Versions
from tools.interview.models import Interview
from tools.jobs.models import Comparison, Difference, Fit, Improvements, JobList, Posting
from tools.own_data.models import OwnData
from tools.profile.models import FactChange, Ledger, Recalled
from tools.recruiting.models import People
from ui.boundary import guarded
from ui.cards import applications, compare, difference, documents, fit, found, interview, jobs, own_data, people, profile, review
from ui.cards.desk import Desk
from ui.drafts import asking, versions
from ui.tongue import t

CARDS: dict[str, tuple[type[Value], Callable[[Any, Desk], None]]] = {
    "reading": (Reading, profile.draw_reading),
    "review": (Review, review.draw_review),
    "ledger": (Ledger, profile.draw_ledger),
    "recalled": (Recalled, profile.draw_recalled),
    "fact_change": (FactChange, profile.draw_change),
    "posting": (Posting, jobs.draw_posting),
    "fit": (Fit, fit.draw_fit),
    "difference": (Difference, difference.draw_difference),
    "improvements": (Improvements, jobs.draw_improvements),
    "comparison": (Comparison, compare.draw_comparison),
    "found_jobs": (FoundJobs, found.draw_found),
    "job_list": (JobList, jobs.draw_jobs),
    "draft": (Draft, documents.draw_draft),
    "asked_edit": (AskedEdit, asking.draw_asked),
    "versions": (Versions, versions.draw_versions),
    "interview": (Interview, interview.draw_interview),
    "tracked": (Tracked, applications.draw_tracked),
    "board": (Board, applications.draw_board),
    "people": (People, people.draw_people),
    "own_data": (OwnData, own_data.draw_own_data),
    "exported": (ExportedFiles, documents.draw_exported),
}


def draw(artifact: dict[str, Any], desk: Desk) -> None:
    """Draws a result. One kept by another version that no longer fits is said to be so; one that fails leaves the others alone."""
    model, card = CARDS.get(str(artifact.get("kind")), (None, None))
    try:
        value = model.model_validate(artifact) if model else None
    except ValidationError:
        value = None
    if card is None or value is None:
        st.caption(f":material/history: {t('A result of another version of the app; ask again to see it.')}")
    else:
        with guarded(f"card {value.__class__.__name__}"):
            card(value, desk)

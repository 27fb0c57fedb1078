"""What differs from the person's CV, change by change: agree, take back, make again; one by one or all at once."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from tools.documents.bench import can_undo
from tools.documents.claims import offered
from tools.documents.models import Change, Draft
from ui.cards.documents import change_words
from ui.cards.marks import Mark
from ui.drafts.place import bench_of, step
from ui.state import Session
from ui.tongue import later, t, tn

if TYPE_CHECKING:
    from agent.bootstrap import App

_AGREED = Mark(later("Accepted"), "done_all", "green")
_UNDONE = Mark(later("Taken back"), "undo", "gray")


def draw(app: "App", session: Session, draft_id: str, draft: Draft) -> None:
    """The changes that are still to be looked at, then those agreed to and taken back; each with its buttons."""
    found = offered(draft)
    if draft.document == "cv":
        st.caption(t("Compared with your CV as you gave it. What you take back stays so in every later version."))
    if not found:
        st.markdown(
            t("Nothing differs from your CV: everything is there in your own words and order.")
            if draft.document == "cv"
            else t(
                "Nothing was left out or worded by you. This letter was made from your facts and the ad; change its lines under “Lines”."
            )
        )
    else:
        _all(app, session, draft_id, draft)
    agreed = set(draft.options.accepted)
    order = sorted(found, key=lambda change: (change.undone, change.key in agreed))
    for at, change in enumerate(order):
        _one(app, session, draft_id, (at, change, change.key in agreed))
    kept = [change for change in draft.changes if change.what == "kept"]
    if kept:
        with st.expander(f"{t('Kept as it was')} · {len(kept)}", icon=":material/check:", type="compact"):
            st.markdown("\n".join(map(change_words, kept)))


def _all(app: "App", session: Session, draft_id: str, draft: Draft) -> None:
    """How far the person is, and the buttons for all at once."""
    found, agreed = offered(draft), set(draft.options.accepted)
    undone = [change.key for change in found if change.undone]
    open_ = [change.key for change in found if not change.undone and change.key not in agreed]
    back = [change.key for change in found if can_undo(change)]
    told = [
        tn("{n} change", "{n} changes", len(found)),
        tn("{n} accepted", "{n} accepted", len(found) - len(undone) - len(open_)),
        tn("{n} taken back", "{n} taken back", len(undone)),
    ]
    st.markdown(" · ".join(told))
    bench = bench_of(app, session)
    with st.container(horizontal=True, gap="small"):
        if open_:
            args = (bench.accept, draft_id, open_)
            st.button(t("Accept all"), key="accept-all", icon=":material/done_all:", on_click=session.attempt, args=args)
        if back:
            _button(
                session,
                (t("Undo all"), "undo", "undo-all"),
                (tn("{n} change taken back.", "{n} changes taken back.", len(back)), bench.undo, draft_id, back),
            )
        if undone:
            said = tn("{n} change made again.", "{n} changes made again.", len(undone))
            _button(session, (t("Make all again"), "redo", "redo-all"), (said, bench.redo, draft_id, undone))


def _button(session: Session, face: tuple[str, str, str], what: Sequence[object]) -> None:
    label, icon, key = face
    st.button(label, key=key, icon=f":material/{icon}:", on_click=step, args=(session, *what))


def _one(app: "App", session: Session, draft_id: str, row: tuple[int, Change, bool]) -> None:
    """One change with the words before and after, why, and what can be done with it."""
    at, change, agreed = row
    bench, key = bench_of(app, session), change.key
    with st.container(border=True, key=f"change-{at}"):
        state = _UNDONE if change.undone else _AGREED if agreed else None
        st.markdown(change_words(change).removeprefix("- ") + (f"\\\n{state.badge}" if state else ""))
        with st.container(horizontal=True, gap="small"):
            if change.undone:
                _button(session, (t("Make it again"), "redo", f"redo-{key}"), (t("Made again."), bench.redo, draft_id, [key]))
                return
            if not agreed:
                args = (bench.accept, draft_id, [key])
                st.button(t("Accept"), key=f"accept-{key}", icon=":material/check:", on_click=session.attempt, args=args)
            if can_undo(change):
                _button(session, (t("Undo"), "undo", f"undo-{key}"), (t("Taken back."), bench.undo, draft_id, [key]))

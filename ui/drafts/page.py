"""The page: choose a document and a version; its pages and files on one side, what changed, its lines and versions on the other."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from tools.documents.models import DocumentKind, Draft
from tools.documents.versions import stands_for, step_back, step_forward
from ui import empty
from ui.boundary import explain, guarded
from ui.cards import documents
from ui.cards.desk import Desk
from ui.cards.kinds import NAMES
from ui.drafts import asking, changes, differs, lines, look, machine, sent, versions
from ui.drafts.place import bench_of, step
from ui.render import plain
from ui.state import Session
from ui.tongue import Later, later, moment, t

if TYPE_CHECKING:
    from agent.bootstrap import App
    from tools.documents.store import SavedDraft

VIEWS: dict[str, tuple[Later, Callable[["App", Session, str, Draft], None]]] = {
    "changes": (later("Changes"), changes.draw),
    "lines": (later("Lines"), lines.draw),
    "look": (later("Look"), look.draw),
    "versions": (later("Versions"), versions.draw),
    "sent": (later("Sent"), sent.draw),
    "machine": (later("Machine check"), machine.draw),
}
Known = dict[str, tuple[DocumentKind, "SavedDraft"]]


def draw(app: "App", session: Session) -> None:
    """The document that was worked on last, or the one the address names."""
    if session.problem is not None:
        explain(session.problem)
        session.problem = None
    known: Known = {saved.id: (kind, saved) for kind, saved in app.services.drafts.documents(session.owner)}
    if not known:
        _empty(app, session)
        return
    every = {saved.id for _, saved in app.services.drafts.every(session.owner)}
    place = session.drafts
    if (named := st.query_params.get("d", "")) != place.address and named in every:
        place.show(named)
    if place.shown not in every:
        place.show(next(iter(known)))
    history = app.services.drafts.history(session.owner, place.shown)
    with st.container(horizontal=True, key="drafts-head", vertical_alignment="bottom"):
        _head(session, known, history)
    _steps(app, session, history)
    st.query_params["d"] = place.address = place.shown
    _document(app, session, history)


def _empty(app: "App", session: Session) -> None:
    text = t("No documents yet. In the chat, ask for a CV or a cover letter for a job, and it appears here, ready to download.")
    empty.draw(app, session, text)
    if app.services.drafts.sent.all(session.owner):
        sent.listed(app, session)


def _head(session: Session, known: Known, history: "tuple[SavedDraft, ...]") -> None:
    """Two lists: which document, and which of its versions. Their keys follow what is shown, so that a step of the page moves them."""
    newest, shown, steps = history[-1].id, session.drafts.shown, session.drafts.steps
    numbers = {saved.id: at for at, saved in enumerate(history, start=1)}
    picked = st.selectbox(
        t("Document"),
        list(known),
        index=list(known).index(newest),
        format_func=lambda key: name(*known[key]),
        key=f"document-{steps}",
    )
    version = shown
    if len(history) > 1:
        version = st.selectbox(
            t("Version"),
            list(reversed(numbers)),
            index=len(history) - numbers[shown],
            format_func=lambda key: t("{n} of {all}", n=numbers[key], all=len(history)),
            key=f"version-{steps}",
            width=140,
        )
    target = picked if picked != newest else version
    if target and target != shown:
        session.drafts.show(target)
        st.rerun()


def _steps(app: "App", session: Session, history: "tuple[SavedDraft, ...]") -> None:
    """What was done last, and taking it back, in one line that is there before the first step, so that nothing moves by it."""
    newest, bench, place = history[-1], bench_of(app, session), session.drafts
    known = {saved.id: saved for saved in history}
    sign = '<b aria-hidden="true">✓</b> ' if place.said else ""
    with st.container(horizontal=True, gap="small", key="drafts-steps", vertical_alignment="center"):
        st.html(f'<p class="jc-told" role="status">{sign}{plain(place.said)}</p>')
        place.said = ""
        if stands_for(newest, known).parent in known:
            args = (session, t("The last step is taken back."), step_back, bench, newest.id)
            st.button(t("Undo the last step"), key="step-back", icon=":material/undo:", type="tertiary", on_click=step, args=args)
        if _went_back(newest, known):
            args = (session, t("Done again."), step_forward, bench, newest.id)
            st.button(t("Do it again"), key="step-forward", icon=":material/redo:", type="tertiary", on_click=step, args=args)


def _went_back(newest: "SavedDraft", known: "dict[str, SavedDraft]") -> bool:
    """Whether the newest version is one of before that which it was made from: then that one can be had again."""
    order, parent = list(known), known.get(newest.parent or "")
    if newest.deed != "back" or parent is None:
        return False
    return order.index(stands_for(newest, known).id) < order.index(stands_for(parent, known).id)


def name(kind: DocumentKind, draft: "SavedDraft") -> str:
    """How a document stands in the list: what it is, for what, when it was changed last."""
    called = str(NAMES[kind][0])
    told = draft.title if draft.title.startswith(called) else f"{called} · {draft.title}"
    return f"{told} · {moment(draft.created)}"


def _document(app: "App", session: Session, history: "tuple[SavedDraft, ...]") -> None:
    place = session.drafts
    draft = app.services.drafts.get(session.owner, place.shown)
    if place.shown != history[-1].id:
        versions.older(app, session, history)
    differs.draw(app, session, place.shown)
    asking.refused(app, session, place.shown, "page")
    with st.container(key="drafts-skip"):
        st.markdown(f"[:material/arrow_downward: {t('Changes, lines, look, versions')}](#work)")
    left, right = st.columns([6, 5], gap="large")
    with left, guarded("document"):
        documents.draw_draft(draft, Desk(app, session, "page", front=True, framed=False))
    with right, guarded("drafts"):
        st.header(t("Work on it"), anchor="work")
        view = st.segmented_control(
            t("Look at"),
            list(VIEWS),
            default="changes",
            format_func=lambda key: str(VIEWS[key][0]),
            key="drafts-view",
            label_visibility="collapsed",
            wrap=True,
        )
        VIEWS[view or "changes"][1](app, session, place.shown, draft)

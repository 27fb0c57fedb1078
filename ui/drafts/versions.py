"""The versions of a document: when and why each was made, two of them side by side, and the way back to one."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import streamlit as st

from tools.documents.models import ComparedLine, Draft, Piece, Versions
from tools.documents.store import SavedDraft
from tools.documents.versions import back, compared
from ui.cards import charts
from ui.cards.desk import Desk
from ui.cards.marks import count
from ui.drafts import names
from ui.drafts.place import bench_of, step
from ui.render import plain, words
from ui.state import Session

if TYPE_CHECKING:
    from agent.bootstrap import App

_DEEDS = {
    "written": "Written from your facts and the ad",
    "revised": "You asked: {why}",
    "chosen": "You chose: {why}",
    "undone": "You took back: {why}",
    "redone": "You made again: {why}",
    "edited": "You wrote: {why}",
    "dropped": "You left out: {why}",
    "back": "Back to version {why}",
}
_SIDES = {"before": ("same", "removed"), "after": ("same", "added")}
_MARKS = {"removed": ("del", "removed"), "added": ("ins", "added")}


def draw(app: "App", session: Session, draft_id: str, draft: Draft) -> None:
    """The list, newest first, and the comparison of two."""
    history = app.services.drafts.history(session.owner, draft_id)
    numbers = {saved.id: at for at, saved in enumerate(history, start=1)}
    bench = bench_of(app, session)
    for saved in reversed(history):
        with st.container(border=True, key=f"saved-{numbers[saved.id]}"):
            here = " :green-badge[:material/visibility: Shown]" if saved.id == draft_id else ""
            st.markdown(
                f"**Version {numbers[saved.id]}**{here} · {saved.created:%d %b %Y, %H:%M}\\\n:gray[{because(saved, numbers)}]"
            )
            if saved.id != history[-1].id:
                args = (session, f"Back to version {numbers[saved.id]}.", back, bench, history[-1].id, saved.id)
                label = f"Go back to version {numbers[saved.id]}"
                st.button(label, key=f"back-{saved.id}", icon=":material/history:", on_click=step, args=args)
    if len(history) == 1:
        st.markdown("This is the only version. Each change makes a new one, and this one stays.")
        return
    st.markdown("### Compare two versions")
    _compare(app, session, numbers, draft)


def because(saved: SavedDraft, numbers: dict[str, int]) -> str:
    """Why a version was made, in safe words; of one gone back, to which."""
    return told(saved.deed, str(numbers.get(saved.why, "")) if saved.deed == "back" else saved.why)


def told(deed: str, why: str) -> str:
    """A step and its words as one line."""
    shown = names.said(why) if deed == "chosen" else why
    return _DEEDS.get(deed, "").format(why=words(shown) or "an earlier one")


def older(app: "App", session: Session, history: tuple[SavedDraft, ...]) -> None:
    """Says that this is not the newest version, and leads back or on."""
    shown, newest = session.drafts.shown, history[-1].id
    number = next(at for at, saved in enumerate(history, start=1) if saved.id == shown)
    st.info(
        f"This is version {number} of {len(history)}. What you change here makes a new version from this one.",
        icon=":material/history:",
    )
    with st.container(horizontal=True, gap="small"):
        args = (session, f"Back to version {number}.", back, bench_of(app, session), newest, shown)
        st.button(f"Go back to version {number}", key="back-shown", icon=":material/history:", on_click=step, args=args)
        st.button("Show the newest", key="newest", icon=":material/arrow_forward:", on_click=session.drafts.show, args=(newest,))


def _compare(app: "App", session: Session, numbers: dict[str, int], draft: Draft) -> None:
    ids, steps = list(numbers), session.drafts.steps
    with st.container(horizontal=True, gap="small"):
        at = max(ids.index(session.drafts.shown), 1)
        earlier = st.selectbox(
            "Earlier", ids, index=at - 1, format_func=lambda key: f"Version {numbers[key]}", key=f"earlier-{steps}"
        )
        later = st.selectbox("Later", ids, index=at, format_func=lambda key: f"Version {numbers[key]}", key=f"later-{steps}")
    get = app.services.drafts.get
    rows = compared(get(session.owner, earlier), get(session.owner, later) if later != session.drafts.shown else draft)
    st.html(table(rows, f"Version {numbers[earlier]}", f"Version {numbers[later]}"))


def draw_versions(found: Versions, desk: Desk) -> None:
    """The card in the chat: what the last step changed."""
    with st.container(border=True, key=f"card-{desk.key}"):
        desk.heading("What changed last")
        st.markdown(told(found.deed, found.why))
        if found.deed == "written" and not found.rows:
            st.markdown("This is the first version, so there is nothing to compare it with yet.")
            return
        st.html(table(found.rows, "Before", "After"))


def table(rows: Iterable[ComparedLine], earlier: str, later: str) -> str:
    """Both versions side by side, only the lines that differ; what went and came is marked by a sign and a word, not by colour alone."""
    every = list(rows)
    told = [row for row in every if row.what != "same"]
    same = count(len(every) - len(told), "line is", "lines are") + " the same"
    if not told:
        return f'<p class="jc-small">No line differs; {same}.</p>'
    body = [_row(row, earlier, later) for row in told]
    return charts.table("versions", f"{count(len(told), 'line differs', 'lines differ')}; {same}", (earlier, later), body)


def _row(row: ComparedLine, earlier: str, later: str) -> str:
    cells = (_cell(row.pieces, side, named) for side, named in (("before", earlier), ("after", later)))
    return f"<tr>{''.join(cells)}</tr>"


def _cell(pieces: Iterable[Piece], side: str, named: str) -> str:
    shown = "".join(_piece(piece) for piece in pieces if piece.what in _SIDES[side])
    return f'<td><small class="jc-narrow">{named}</small>{shown or "<small>not there</small>"}</td>'


def _piece(piece: Piece) -> str:
    said = plain(piece.text)
    if piece.what not in _MARKS:
        return f"{said} "
    tag, word = _MARKS[piece.what]
    return f'<{tag}><span class="jc-said">{word}: </span>{said}</{tag}> '

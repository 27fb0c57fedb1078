"""The versions of a document: when and why each was made, two of them side by side, and the way back to one."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import streamlit as st

from tools.documents.models import ComparedLine, Draft, Piece, Versions
from tools.documents.store import SavedDraft
from tools.documents.versions import back, compared
from ui.cards import charts
from ui.cards.desk import Desk
from ui.drafts import names
from ui.drafts.place import bench_of, step
from ui.render import plain, words
from ui.state import Session
from ui.tongue import later, moment, t, tn

if TYPE_CHECKING:
    from agent.bootstrap import App

_DEEDS = {
    "written": later("Written from your facts and the ad"),
    "revised": later("You asked:"),
    "chosen": later("You chose:"),
    "undone": later("You took back:"),
    "redone": later("You made again:"),
    "edited": later("You wrote:"),
    "dropped": later("You left out:"),
    "back": later("Back to version:"),
}
_SIDES = {"before": ("same", "removed"), "after": ("same", "added")}
_MARKS = {"removed": ("del", later("removed")), "added": ("ins", later("added"))}


def draw(app: "App", session: Session, draft_id: str, draft: Draft) -> None:
    """The list, newest first, and the comparison of two."""
    history = app.services.drafts.history(session.owner, draft_id)
    numbers = {saved.id: at for at, saved in enumerate(history, start=1)}
    bench = bench_of(app, session)
    for saved in reversed(history):
        with st.container(border=True, key=f"saved-{numbers[saved.id]}"):
            here = f" :green-badge[:material/visibility: {t('Shown')}]" if saved.id == draft_id else ""
            st.markdown(f"**{_called(numbers[saved.id])}**{here} · {moment(saved.created)}\\\n:gray[{because(saved, numbers)}]")
            if saved.id != history[-1].id:
                args = (session, t("Back to version {n}.", n=numbers[saved.id]), back, bench, history[-1].id, saved.id)
                label = t("Go back to version {n}", n=numbers[saved.id])
                st.button(label, key=f"back-{saved.id}", icon=":material/history:", on_click=step, args=args)
    if len(history) == 1:
        st.markdown(t("This is the only version. Each change makes a new one, and this one stays."))
        return
    st.markdown(f"### {t('Compare two versions')}")
    _compare(app, session, numbers, draft)


def _called(at: int) -> str:
    return t("Version {n}", n=at)


def because(saved: SavedDraft, numbers: dict[str, int]) -> str:
    """Why a version was made, in safe words; of one gone back, to which."""
    return told(saved.deed, str(numbers.get(saved.why, "")) if saved.deed == "back" else saved.why)


def told(deed: str, why: str) -> str:
    """A step and its words as one line."""
    shown = names.said(why) if deed == "chosen" else why
    if deed == "written" or deed not in _DEEDS:
        return str(_DEEDS.get(deed, ""))
    return f"{_DEEDS[deed]} {words(shown) or t('an earlier one')}"


def older(app: "App", session: Session, history: tuple[SavedDraft, ...]) -> None:
    """Says that this is not the newest version, and leads back or on."""
    shown, newest = session.drafts.shown, history[-1].id
    at = next(nth for nth, saved in enumerate(history, start=1) if saved.id == shown)
    st.info(
        t("This is version {n} of {all}. What you change here makes a new version from this one.", n=at, all=len(history)),
        icon=":material/history:",
    )
    with st.container(horizontal=True, gap="small"):
        args = (session, t("Back to version {n}.", n=at), back, bench_of(app, session), newest, shown)
        st.button(t("Go back to version {n}", n=at), key="back-shown", icon=":material/history:", on_click=step, args=args)
        st.button(
            t("Show the newest"), key="newest", icon=":material/arrow_forward:", on_click=session.drafts.show, args=(newest,)
        )


def _compare(app: "App", session: Session, numbers: dict[str, int], draft: Draft) -> None:
    ids, steps = list(numbers), session.drafts.steps
    with st.container(horizontal=True, gap="small"):
        at = max(ids.index(session.drafts.shown), 1)
        earlier = st.selectbox(
            t("Earlier"), ids, index=at - 1, format_func=lambda key: _called(numbers[key]), key=f"earlier-{steps}"
        )
        newer = st.selectbox(t("Later"), ids, index=at, format_func=lambda key: _called(numbers[key]), key=f"later-{steps}")
    get = app.services.drafts.get
    rows = compared(get(session.owner, earlier), get(session.owner, newer) if newer != session.drafts.shown else draft)
    st.html(table(rows, _called(numbers[earlier]), _called(numbers[newer])))


def draw_versions(found: Versions, desk: Desk) -> None:
    """The card in the chat: what the last step changed."""
    with st.container(border=True, key=f"card-{desk.key}"):
        desk.heading(t("What changed last"))
        st.markdown(told(found.deed, found.why))
        if found.deed == "written" and not found.rows:
            st.markdown(t("This is the first version, so there is nothing to compare it with yet."))
            return
        st.html(table(found.rows, t("Before"), t("After")))


def table(rows: Iterable[ComparedLine], earlier: str, later: str) -> str:
    """Both versions side by side, only the lines that differ; what went and came is marked by a sign and a word, not by colour alone."""
    every = list(rows)
    told = [row for row in every if row.what != "same"]
    same = tn("{n} line is the same", "{n} lines are the same", len(every) - len(told))
    if not told:
        return f'<p class="jc-small">{t("No line differs; {same}.", same=same)}</p>'
    body = [_row(row, earlier, later) for row in told]
    return charts.table("versions", f"{tn('{n} line differs', '{n} lines differ', len(told))}; {same}", (earlier, later), body)


def _row(row: ComparedLine, earlier: str, later: str) -> str:
    cells = (_cell(row.pieces, side, named) for side, named in (("before", earlier), ("after", later)))
    return f"<tr>{''.join(cells)}</tr>"


def _cell(pieces: Iterable[Piece], side: str, named: str) -> str:
    shown = "".join(_piece(piece) for piece in pieces if piece.what in _SIDES[side])
    return f'<td><small class="jc-narrow">{named}</small>{shown or "<small>{}</small>".format(t("not there"))}</td>'


def _piece(piece: Piece) -> str:
    said = plain(piece.text)
    if piece.what not in _MARKS:
        return f"{said} "
    tag, word = _MARKS[piece.what]
    return f'<{tag}><span class="jc-said">{word}: </span>{said}</{tag}> '

"""Find jobs, on the page of jobs: what to look for, which boards are asked, and the searches that are kept."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from core.errors import CopilotError
from tools.discovery.asking import Told
from tools.discovery.boards import kinds, label, public
from tools.discovery.models import Query
from tools.discovery.query import defaults
from ui.boundary import explain
from ui.cards.desk import Desk
from ui.cards.found import draw_found, query_words, said_wrong
from ui.finding import deeds
from ui.render import words
from ui.state import Session
from ui.tongue import Later, day, later, t, tn

if TYPE_CHECKING:
    from agent.bootstrap import App
    from tools.discovery.seeker import Seeker
    from tools.discovery.store import SavedSearch

ANY = later("any")
WHERE: dict[str, Later] = {"": ANY, "remote": later("remote"), "hybrid": later("hybrid"), "on-site": later("on site")}
HOURS: dict[str, Later] = {
    "": ANY,
    "full-time": later("full-time"),
    "part-time": later("part-time"),
    "internship": later("internship"),
}
ABOUT: dict[str, Later] = {
    "remotive": later("Remote jobs, worldwide"),
    "arbeitnow": later("Jobs in Germany and Europe"),
    "adzuna": later("Jobs in 19 countries; needs a free key"),
}
"""What each board of many employers has."""
SINCE = {0: later("any time"), 1: later("since yesterday"), 7: later("last 7 days"), 30: later("last 30 days")}


def draw(app: "App", session: Session) -> None:
    """The search, its boards, the kept searches, and what was found last."""
    seeker = app.services.seeker
    if seeker is None or seeker.asker.policy is None:
        st.info(
            t(
                "Job boards are not asked here: whoever runs this app switched that off. Paste an ad into the chat, or attach it as a file."
            ),
            icon=":material/wifi_off:",
        )
        return
    said_wrong(session)
    work = _form(app, session, seeker)
    work = _saved(app, session, seeker) or work
    _boards(app, session, seeker)
    if work is not None:
        _working(work)
    for number, found in enumerate(session.finding.results):
        draw_found(found, Desk(app, session, f"page-found-{number}", front=True))


def _working(work: Callable[[Told], None]) -> None:
    """Does the work with a bar that says how far it is; what goes wrong in a way we understand is said."""
    bar = st.progress(0.0, t("Asking the boards …"))

    def told(done: int, every: int) -> None:
        bar.progress(done / max(every, 1), t("{done} of {every} …", done=done, every=every))

    try:
        work(told)
    except CopilotError as error:
        explain(error)
    bar.empty()


def _form(app: "App", session: Session, seeker: "Seeker") -> Callable[[Told], None] | None:
    """What to look for. It begins with what the person's facts say and can be changed."""
    known = defaults(app.services.ledger.facts(session.owner))
    with st.form("find", border=True):
        role = st.text_input(t("Role or skill"), value=known.role, key="find-role", max_chars=80)
        place = st.text_input(t("Place"), value=known.place, key="find-place", max_chars=80)
        with st.container(horizontal=True):
            remote = st.selectbox(
                t("Where"), list(WHERE), format_func=lambda k: str(WHERE[k]), index=_at(WHERE, known.remote), key="find-where"
            )
            hours = st.selectbox(
                t("Hours"), list(HOURS), format_func=lambda k: str(HOURS[k]), index=_at(HOURS, known.hours), key="find-hours"
            )
            since = st.selectbox(t("Posted"), list(SINCE), format_func=lambda k: str(SINCE[k]), key="find-since")
        boards = tn("{n} board is asked", "{n} boards are asked", len(seeker.boards(session.owner)))
        st.caption(
            t("{boards} when you press the button. Only these words leave this machine, nothing else about you.", boards=boards)
        )
        pressed = st.form_submit_button(t("Find jobs"), icon=":material/search:", type="primary", key="find-go")
    query = Query.model_validate(
        {"role": role.strip(), "place": place.strip(), "remote": remote or None, "hours": hours or None, "days": since}
    )
    return partial(deeds.look, app, session, query) if pressed else None


def _at(table: dict[str, Later], value: str | None) -> int:
    return list(table).index(value or "") if (value or "") in table else 0


def _saved(app: "App", session: Session, seeker: "Seeker") -> Callable[[Told], None] | None:
    """The kept searches: run again, renamed, removed and put back. Nothing runs by itself."""
    kept = seeker.store.searches(session.owner)
    pressed: tuple[str, ...] = ()
    if session.finding.gone:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(t("Removed: {name}", name=words(session.finding.gone.name)), width="stretch")
            st.button(
                t("Undo"),
                key="search-undo",
                icon=":material/undo:",
                on_click=session.attempt,
                args=(deeds.put_back, app, session),
            )
    if not kept:
        return None
    with st.expander(
        tn("{n} kept search", "{n} kept searches", len(kept)), icon=":material/bookmark:", key="kept", expanded=True
    ):
        for search in kept:
            if _search(app, session, search):
                pressed = (search.id,)
        if len(kept) > 1 and st.button(t("Run all"), key="run-all", icon=":material/refresh:"):
            pressed = tuple(s.id for s in kept)
    return partial(deeds.run, app, session, pressed) if pressed else None


def _search(app: "App", session: Session, search: "SavedSearch") -> bool:
    """One kept search. Returns whether it is to be run."""
    attempt, store = session.attempt, deeds.seeker(app).store
    ran = t("last run {day}", day=day(search.ran.date())) if search.ran else t("never run")
    with st.container(horizontal=True, vertical_alignment="center", key=f"search-{search.id}"):
        st.markdown(f"**{words(search.name)}**\\\n:gray[:small[{query_words(search.query)} · {ran}]]", width="stretch")
        run = st.button(t("Run"), key=f"run-{search.id}", icon=":material/refresh:")
        with st.popover(t("Rename"), icon=":material/edit:"):
            name = st.text_input(t("Name"), value=search.name, key=f"name-{search.id}", max_chars=80)
            args = (store.rename, session.owner, search.id, name)
            st.button(t("Keep the name"), key=f"rename-{search.id}", on_click=attempt, args=args)
        gone = (deeds.remove, app, session, search.id)
        st.button(t("Remove"), key=f"remove-{search.id}", icon=":material/delete:", type="tertiary", on_click=attempt, args=gone)
    return run


def _boards(app: "App", session: Session, seeker: "Seeker") -> None:
    """Which boards are asked: those of many employers, and those that the person adds."""
    choice, attempt, keys = seeker.store.choice(session.owner), session.attempt, seeker.asker.keys
    able = {b.kind for b in public(keys)}
    count = len(seeker.boards(session.owner))
    with st.expander(tn("{n} board", "{n} boards", count), icon=":material/dns:", key="boards", type="compact"):
        for kind, about in kinds().items():
            if about.scope == "public":
                on, can = kind in able and kind not in choice.off, kind in able
                flip = (deeds.switch, app, session, kind)
                st.toggle(
                    f"{about.label}: {ABOUT[kind]}", value=on, disabled=not can, key=f"board-{kind}", on_change=attempt, args=flip
                )
        for number, board in enumerate(choice.added):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(words(label(board)), width="stretch")
                drop = (deeds.drop, app, session, board)
                st.button(
                    t("Remove"), key=f"drop-{number}", icon=":material/delete:", type="tertiary", on_click=attempt, args=drop
                )
        st.markdown(
            t("Add the board of an employer: its name, or the address of their list of jobs. A feed (RSS, Atom) works too.")
        )
        company = [kind for kind, about in kinds().items() if about.scope != "public"]
        with st.form("add-board", border=False, clear_on_submit=True):
            kind = st.selectbox(t("Kind of board"), company, format_func=lambda k: kinds()[k].label, key="add-kind")
            said = st.text_input(t("Name or address"), key="add-name", max_chars=300)
            if st.form_submit_button(t("Add"), icon=":material/add:", key="add-go"):
                attempt(deeds.add, app, session, kind, said)
                st.rerun()

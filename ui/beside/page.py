"""The page: which file, what the browser is given to show, and what becomes of what the person does there."""

from base64 import b64encode
from typing import TYPE_CHECKING, Any

import streamlit as st

from core.errors import CopilotError, NotFound
from tools.cv.look import Look, of_text
from tools.cv.models import Reading
from tools.cv.reader import read_look, read_pictures
from tools.profile.review import review
from tools.profile.wishes import Bench, Wish, fulfil
from ui.beside import component, content, drop
from ui.beside.sayings import said
from ui.boundary import explain, guarded
from ui.state import CHAT, Session, clock, sent
from ui.tongue import ours, t

if TYPE_CHECKING:
    from agent.bootstrap import App

SLOW = "ocr"
"""Engines that take long to read again: their values light up where they were found when the file was read."""
AT_ONCE = 4
"""Pages drawn in one go, so that the first of them need not wait for the last."""


def draw(app: "App", session: Session) -> None:
    """The file chosen in the address, else the one read last."""
    if session.problem is not None:
        explain(session.problem)
        session.problem = None
    readings = {reading.document: reading for reading in reversed(app.services.files.readings(session.owner))}
    with st.container(horizontal=True, vertical_alignment="center", key="beside-head"):
        back = {"t": session.thread} if session.thread else None
        st.page_link(CHAT, label=t("Back to the chat"), icon=":material/arrow_back:", query_params=back)
        chosen = _choice(readings, session.shelf.chosen(st.query_params.get("cv", "")))
    if not readings:
        drop.empty(app, session)
        return
    if chosen not in readings:
        raise NotFound(t("There is no such file of yours."), t("Choose another, or give it again."))
    st.query_params["cv"] = chosen
    if session.thread:
        st.query_params["t"] = session.thread
    st.fragment(_beside)(app, session, readings[chosen])
    drop.another(app, session)


def _choice(readings: dict[str, Reading], asked: str) -> str:
    """The document asked for, or the newest. The list has a key for each that is asked for: a file just given is the one chosen."""
    asked = asked or next(iter(readings), "")
    if len(readings) < 2:  # noqa: PLR2004 - nothing to choose from
        return asked
    known = list(readings)
    picked = st.selectbox(
        t("File"),
        known,
        index=known.index(asked) if asked in known else None,
        format_func=lambda key: readings[key].file_name,
        label_visibility="collapsed",
        key=f"beside-file-{asked}",
    )
    return picked or asked


def _beside(app: "App", session: Session, reading: Reading) -> None:
    with guarded("reading"):
        ledger = app.services.ledger
        look = _look(app, session, reading)
        shown = content.content(reading, look, review(reading, ledger.facts(session.owner), ledger.changes(session.owner)))
        shelf = session.shelf
        data = shown | {"say": said(), "turn": shelf.turns, "done": shelf.done, "pictures": _pictures(app, session, reading)}
        component.show(data, lambda: _wish(app, session, reading), lambda: None)


def _look(app: "App", session: Session, reading: Reading) -> Look:
    """How the file looks now. Where that is not what was read (another version of the program), the places of the reading count."""
    found = session.shelf.looks.get(reading.document)
    if found is not None:
        return found
    kept = app.services.files.original(session.owner, reading.document)
    try:
        look = read_look(kept.name, kept.data, by_words=SLOW not in reading.engine.lower())
    except CopilotError:
        look = Look()
    if look.text != reading.text or not look.lines:
        look = Look(sizes=look.sizes) if look.sizes else of_text(reading.text)
    return session.shelf.keep_look(reading.document, look)


def _pictures(app: "App", session: Session, reading: Reading) -> dict[int, str]:
    """The pages that came into sight, each drawn once; one that cannot be drawn is an empty word."""
    asked = [page for page in sent(component.KEY, "pages") or () if isinstance(page, int)][:AT_ONCE]
    shelf = session.shelf
    missing = [page for page in asked if (reading.document, page) not in shelf.pictures]
    if missing:
        kept = app.services.files.original(session.owner, reading.document)
        try:
            drawn = read_pictures(kept.name, kept.data, missing)
        except CopilotError:
            drawn = {}
        for page in missing:
            shelf.keep_picture(reading.document, page, drawn.get(page, b""))
    return {page: b64encode(shelf.pictures.get((reading.document, page), b"")).decode() for page in asked}


def _wish(app: "App", session: Session, reading: Reading) -> None:
    """Does what the person asked for; what cannot be done is told on the page."""
    asked: Any = sent(component.KEY, "wish")
    if not asked:
        return
    with guarded("reading"):
        number = str(asked.get("id", ""))
        if number and number == session.shelf.wish:
            session.shelf.turns += 1
            return
        session.shelf.wish = number
        asked = {key: value for key, value in asked.items() if key != "id"}
        bench = Bench(app.services.ledger, session.owner, reading, clock())
        try:
            done = fulfil(bench, Wish.model_validate(asked))
            session.shelf.tell(said=ours(done.said), batch=done.batch)
        except CopilotError as error:
            session.shelf.tell(problem=ours(f"{error.message} {error.what_to_do}".strip()))

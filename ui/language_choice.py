"""Choosing the language of the screens: kept with the person, and told to the browser and to whoever reads the page aloud."""

from typing import TYPE_CHECKING

import streamlit as st

from ui import tour
from ui.scripts.run import run
from ui.state import Session, left
from ui.tongue import languages, t, tongue, ways

if TYPE_CHECKING:
    from agent.bootstrap import App

NAME, KEY = "tongue", "language-choice"


def draw(app: "App", session: Session) -> None:
    """The choice, each language in its own words; the page is drawn in it at once."""
    st.header(t("Language"))
    known = languages()
    st.segmented_control(
        t("Language of the screens"),
        known,
        default=tongue(),
        format_func=lambda language: str(ways(language)["name"]),
        key=KEY,
        required=True,
        on_change=_choose,
        args=(app, session),
    )
    st.caption(t("Answers follow the language you write in, documents that of the job ad."))


def _choose(app: "App", session: Session) -> None:
    """Keeps what was chosen; the page is drawn in it next."""
    chosen = str(left(KEY))
    if chosen in languages():
        session.tongue = chosen
        session.attempt(app.visits.choose, session.owner, NAME, chosen)


def settle(app: "App", session: Session) -> bool:
    """Takes the language that the person chose before, once a visit; whether the page has to be drawn again for it."""
    if session.settled:
        return False
    from ui import pane  # it draws cards, which the first page need not wait for

    session.settled = True
    chosen = app.visits.choices(session.owner)
    session.pane = chosen.get(pane.NAME) != pane.CLOSED
    session.tour = None if chosen.get(tour.NAME) == tour.SEEN or session.thread else 0
    kept, now = chosen.get(NAME, ""), tongue()
    if kept not in languages() or kept == now:
        return session.tour is not None
    session.tongue = kept
    return True


def tell_the_page() -> None:
    """Says in which language the page is, so that it is read aloud in that one."""
    spoken = tongue()
    st.html(f'<i data-tongue="{spoken}"></i>')
    run("speak", languages().index(spoken) + 1)

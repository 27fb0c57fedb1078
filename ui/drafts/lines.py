"""The lines of a document, each worded in place: choose it, write, save. Facts are looked at, and asked about where there are none."""

from typing import TYPE_CHECKING

import streamlit as st

from core.errors import CopilotError
from tools.documents.edits import EDITABLE
from tools.documents.hand import LONGEST, ask, word
from tools.documents.models import Draft, Line
from ui.cards.desk import Desk
from ui.cards.marks import LINES
from ui.drafts import asking
from ui.drafts.place import bench_of, step
from ui.render import words
from ui.state import PROFILE, Session, left
from ui.tongue import t

if TYPE_CHECKING:
    from agent.bootstrap import App


def draw(app: "App", session: Session, draft_id: str, draft: Draft) -> None:
    """All lines in printed order: those that can be worded here are buttons, the one that is open is a form."""
    st.caption(
        t(
            "Choose a line to word it yourself; empty it to leave it out. Names, employers, titles and dates come from your profile."
        )
    )
    st.page_link(PROFILE, label=t("Put something right in your profile"), icon=":material/badge:")
    for line in draft.lines:
        if not line.text.strip():
            continue
        if line.part not in EDITABLE:
            st.markdown(f"**{words(line.text)}**" if line.part in {"heading", "entry", "name"} else f":gray[{words(line.text)}]")
        elif line.id == session.drafts.line:
            _open(app, session, draft_id, line)
        else:
            _closed(session, line)


def _closed(session: Session, line: Line) -> None:
    sign = LINES[line.edited].badge + " " if line.edited else ""
    label = f"{sign}{words(line.text)}"
    st.button(label, key=f"line-{line.id}", type="tertiary", width="stretch", on_click=session.drafts.open, args=(line.id,))


def _open(app: "App", session: Session, draft_id: str, line: Line) -> None:
    place = session.drafts
    with st.container(border=True, key="wording"):
        if place.asked is not None:
            asking.ask(place.asked, Desk(app, session, "line"), lambda: asking.close(session))
            return
        key = f"words-{place.steps}"
        with st.form(f"form-{place.steps}", border=False):
            st.text_area(t("The line in your words"), value=line.text, key=key, max_chars=LONGEST)
            with st.container(horizontal=True, gap="small"):
                save, gone = (
                    (app, session, draft_id, line, key),
                    (session, t("Left out."), word, bench_of(app, session), draft_id, line.id, ""),
                )
                st.form_submit_button(t("Save"), type="primary", icon=":material/check:", on_click=_save, args=save)
                st.form_submit_button(t("Leave this line out"), icon=":material/remove:", on_click=step, args=gone)
                st.form_submit_button(t("Cancel"), icon=":material/close:", on_click=place.open, args=("",))
        behind = [f":gray[:small[:material/subdirectory_arrow_right: {words(q)}]]" for q in (*line.quotes, *line.job_quotes)]
        if behind:
            st.markdown(f"{t('It rests on:')}\n\n" + "\n\n".join(behind))


def _save(app: "App", session: Session, draft_id: str, line: Line, key: str) -> None:
    """Takes the words where facts back them; asks where not."""
    bench, text = bench_of(app, session), str(left(key))
    try:
        asked = ask(bench, draft_id, line.id, text) if text.strip() and text.strip() != line.text else None
    except CopilotError as error:
        session.problem = error
        return
    if asked is not None:
        session.drafts.asked = asked
        return
    step(session, t("Changed; your facts back it.") if text.strip() else t("Left out."), word, bench, draft_id, line.id, text)

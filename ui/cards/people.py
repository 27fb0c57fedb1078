"""The card of people compared: the evidence first, then the figures; nothing of it outlives the visit but the figures."""

from pathlib import Path

import streamlit as st

from tools.recruiting.models import People, Person
from ui.cards.desk import Desk
from ui.cards.marks import job_name
from ui.render import words
from ui.screening.evidence import evidence
from ui.tongue import number, t, tn

PAGES = Path(__file__).resolve().parents[2] / "pages"


def draw_people(found: People, desk: Desk) -> None:
    """Who compared is told what each CV says; whoever has not switched it on, how to."""
    with st.container(border=desk.framed, key=f"card-{desk.key}"):
        if not found.on:
            st.markdown(t("Comparing several people is switched off; no CV was read."))
            st.page_link(PAGES / "settings.py", label=t("Read the notice in the settings"), icon=":material/tune:")
            return
        compared = tn("{n} person compared", "{n} people compared", len(found.people))
        desk.heading(f"{compared} · {job_name(found.title, found.company)}")
        _evidence(found, desk)
        st.markdown("\n".join(f"- {_line(one)}" for one in found.people))
        for problem in found.not_read:
            st.warning(f"{t('Not read:')} {words(problem)}", icon=":material/block:")
        st.caption(t("In the order of the files. It shows evidence and decides nothing; a CV may only be silent."))


def _evidence(found: People, desk: Desk) -> None:
    """The table while the visit has the people; afterwards only that they are gone."""
    panel = desk.app.services.panel
    held = panel.held(desk.session.owner) if panel and desk.session.screening.on else None
    if held is None or held.mark != found.mark:
        st.caption(t("The CVs are not kept: attach them again to see what speaks for each person."))
        return
    if not desk.live:
        st.html(evidence(held.judged, [one.label for one in held.judged]))
        st.page_link(PAGES / "recruiter.py", label=t("Open each person and decide"), icon=":material/groups:")


def _line(one: Person) -> str:
    musts = t("{n} of {all} musts met", n=one.met, all=one.asked)
    return f"**{words(one.label)}**: {musts}, {t('{low} to {high}', low=number(one.low), high=number(one.high))}"

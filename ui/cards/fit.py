"""The card of a fit: the score with its range, what could rule somebody out, the demands judged, and pictures of all that."""

from typing import TYPE_CHECKING

import streamlit as st

from tools.jobs import charts as figures
from tools.jobs.models import Fit
from tools.jobs.weighing import OWN
from ui.cards import charts
from ui.cards.desk import Desk
from ui.cards.marks import VERDICTS, job_name
from ui.cards.requirements import demand, reason, requirements
from ui.render import words
from ui.state import clock
from ui.tongue import number, ours, t

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator


def draw_fit(fit: Fit, desk: Desk) -> None:
    """The score first, then what it is made of; while the answer is still coming nothing can be pressed."""
    with st.container(border=True, key=f"card-{desk.key}"):
        head(fit)
        blockers(fit)
        if not fit.parts:
            return
        st.html(charts.coverage(figures.coverage(fit)))
        with _opened(f"{t('Requirement by requirement')} · {len(fit.parts)}", "rule", expanded=desk.front):
            st.html(requirements(fit, desk.key))
        with _opened(t("Where the points come from"), "waterfall_chart"):
            st.html(charts.waterfall(figures.steps(fit), fit.score))
        if not desk.live:
            _timeline(fit, desk)


def head(fit: Fit) -> None:
    """The score, for what, and how far it may be off."""
    left, right = st.columns([1, 2], vertical_alignment="center")
    left.metric(
        t("Fit"),
        f"{fit.score:.0f} / 100",
        help=t("Computed from the requirements of the ad and your facts; the same every time."),
    )
    with right:
        st.markdown(f"**{job_name(fit.title, fit.company) or t('This job')}**\n\n{tally(fit)}")
        said = (
            t("Between {low} and {high}, depending on what is not known yet.", low=number(fit.low), high=number(fit.high))
            if _open(fit)
            else ""
        )
        own = t("Weighed as you set it on the page of jobs.") if fit.versions.get("weights") == OWN else ""
        if said or own or fit.note:
            st.caption(" ".join(filter(None, (said, own, words(ours(fit.note))))))
    st.html(charts.scale(fit))


def _open(fit: Fit) -> bool:
    return round(fit.high) != round(fit.low)


def tally(fit: Fit) -> str:
    """How many requirements got which verdict, as badges."""
    numbers = {verdict: sum(p.verdict == verdict for p in fit.parts) for verdict in VERDICTS}
    return " ".join(
        f":{VERDICTS[v].color}-badge[:material/{VERDICTS[v].icon}: {n} {VERDICTS[v].word.lower()}]"
        for v, n in numbers.items()
        if n
    )


def blockers(fit: Fit) -> None:
    """What could rule the person out, apart from the score and with its reason."""
    named = {part.requirement_id: part for part in fit.parts}
    for name in fit.blockers:
        part = named.get(name)
        why = f"\\\n:gray[{words(reason(part))}]" if part else ""
        st.markdown(f":red[:material/block:] **{t('Could rule you out')}:** {words(demand(part) if part else name)}{why}")


def _timeline(fit: Fit, desk: Desk) -> None:
    rows = figures.timeline(fit, desk.app.services.ledger.facts(desk.session.owner), clock().date())
    if rows:
        with _opened(t("When your roles show it"), "timeline"):
            st.html(charts.timeline(rows))


def _opened(label: str, icon: str, *, expanded: bool = False) -> "DeltaGenerator":
    return st.expander(label, icon=f":material/{icon}:", expanded=expanded, type="compact")

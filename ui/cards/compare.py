"""The card of several jobs side by side, in the order the person chooses."""

import streamlit as st

from tools.jobs.compare import ORDERS, comparison
from tools.jobs.models import Compared, Comparison, Improvement
from ui.cards import charts
from ui.cards.desk import Desk
from ui.cards.marks import ADVICE, count, named
from ui.render import plain

_ORDERS = {"fit": "Best fit", "blockers": "Fewest blockers", "must": "Most of the must", "low": "Safest score"}


def draw_comparison(found: Comparison, desk: Desk) -> None:
    """One line a job, best first; while the answer is still coming nothing can be pressed."""
    with st.container(border=True, key=f"card-{desk.key}"):
        desk.heading(f"{count(len(found.jobs), 'job')} side by side")
        _table(found, desk)


def _table(found: Comparison, desk: Desk) -> None:
    by = "fit"
    if not desk.live and len(found.jobs) > 1:
        by = st.segmented_control(
            "Order", list(ORDERS), default="fit", format_func=_ORDERS.__getitem__, key=f"order-{desk.key}", required=True
        )
    st.html(lines(comparison(found.jobs, by)))


def lines(found: Comparison) -> str:
    """The jobs as a table; the bar shows score and range, the figures stand below it."""
    head = ("Job", "Fit", "Must have", "Could rule you out", "Best next step")
    return charts.table("compare", "Your fit with each job", head, map(_line, found.jobs))


def _line(job: Compared) -> str:
    name = plain(" · ".join(named(job.title, job.company)) or "Job ad")
    span = f" <small>{job.low:.0f} to {job.high:.0f}</small>" if round(job.low) != round(job.high) else ""
    against = "".join(f"<li>{plain(b)}</li>" for b in job.blockers)
    return (
        f'<tr><th scope="row">{name}</th><td>{charts.line(job.score, job.low, job.high)}<b>{job.score:.0f}</b>{span}</td>'
        f"<td>{_small('Must have')}{job.must_met} of {job.must_asked}</td>"
        f"<td>{_small('Could rule you out')}{f'<ul>{against}</ul>' if against else 'Nothing found'}</td>"
        f"<td>{_small('Best next step')}{_step(job.step)}</td></tr>"
    )


def _small(heading: str) -> str:
    """What a cell is about, where a phone shows no headings."""
    return f'<span class="jc-small">{heading}: </span>'


def _step(step: Improvement | None) -> str:
    if step is None:
        return "Nothing stands out"
    gain = f" <small>up to {count(round(step.gain), 'point')}</small>" if round(step.gain) else ""
    return f"{ADVICE[step.advice].word}: {plain(step.demand or step.text)}{gain}"

"""The card of several jobs side by side, in the order the person chooses."""

import streamlit as st

from tools.jobs.compare import ORDERS, comparison
from tools.jobs.models import Compared, Comparison, Improvement
from ui.cards import charts
from ui.cards.desk import Desk
from ui.cards.marks import ADVICE, named
from ui.render import plain
from ui.tongue import later, number, t, tn

_ORDERS = {
    "fit": later("Best fit"),
    "blockers": later("Fewest blockers"),
    "must": later("Most of the must"),
    "low": later("Safest score"),
}


def draw_comparison(found: Comparison, desk: Desk) -> None:
    """One line a job, best first; while the answer is still coming nothing can be pressed."""
    with st.container(border=True, key=f"card-{desk.key}"):
        desk.heading(tn("{n} job side by side", "{n} jobs side by side", len(found.jobs)))
        _table(found, desk)


def _table(found: Comparison, desk: Desk) -> None:
    by = "fit"
    if not desk.live and len(found.jobs) > 1:
        by = st.segmented_control(
            t("Order"),
            list(ORDERS),
            default="fit",
            format_func=lambda key: str(_ORDERS[key]),
            key=f"order-{desk.key}",
            required=True,
        )
    st.html(lines(comparison(found.jobs, by)))


def lines(found: Comparison) -> str:
    """The jobs as a table; the bar shows score and range, the figures stand below it."""
    head = (t("Job"), t("Fit"), t("Must have"), t("Could rule you out"), t("Best next step"))
    return charts.table("compare", t("Your fit with each job"), head, map(_line, found.jobs))


def _line(job: Compared) -> str:
    name = plain(" · ".join(named(job.title, job.company)) or t("Job ad"))
    span = (
        f" <small>{t('{low} to {high}', low=number(job.low), high=number(job.high))}</small>"
        if round(job.low) != round(job.high)
        else ""
    )
    against = "".join(f"<li>{plain(b)}</li>" for b in job.blockers)
    return (
        f'<tr><th scope="row">{name}</th><td>{charts.line(job.score, job.low, job.high)}<b>{job.score:.0f}</b>{span}</td>'
        f"<td>{_small(t('Must have'))}{t('{n} of {all}', n=job.must_met, all=job.must_asked)}</td>"
        f"<td>{_small(t('Could rule you out'))}{f'<ul>{against}</ul>' if against else t('Nothing found')}</td>"
        f"<td>{_small(t('Best next step'))}{_step(job.step)}</td></tr>"
    )


def _small(heading: str) -> str:
    """What a cell is about, where a phone shows no headings."""
    return f'<span class="jc-small">{heading}: </span>'


def _step(step: Improvement | None) -> str:
    if step is None:
        return t("Nothing stands out")
    most = round(step.gain)
    gain = f" <small>{tn('up to {n} point', 'up to {n} points', most)}</small>" if most else ""
    return f"{ADVICE[step.advice].word}: {plain(step.demand or step.text)}{gain}"

"""Pictures of a fit, as tables whose cells hold bars: what is drawn stands beside it in words, and nothing heavy is loaded.

Everything is HTML of our own; what others wrote passes `plain`. How bars look is in `look.css`: each verdict has a pattern
of its own, so that colour is never the only sign.
"""

from collections.abc import Iterable, Sequence

from tools.jobs.charts import Covered, Row, Step
from tools.jobs.models import Fit
from ui.cards.marks import VERDICTS
from ui.render import plain
from ui.tongue import later, number, ours, t

GROUPS = {
    "must": later("Must have"),
    "nice": later("Nice to have"),
    "duty": later("What you would do"),
    "unsaid": later("Asked without saying"),
}
SIGNS = {"met": "✓", "partial": "◐", "missing": "✕", "unknown": "?"}
_YEAR = 12


def sign(verdict: str, times: int | None = None) -> str:
    """A verdict as a sign and a word, and how often, where that is said."""
    word = VERDICTS[verdict].word if times is None else f"{VERDICTS[verdict].word} {times}"
    return f'<span class="jc-sign jc-{verdict}"><b aria-hidden="true">{SIGNS[verdict]}</b> {word}</span>'


def table(kind: str, caption: str, head: Sequence[str], rows: Iterable[str]) -> str:
    """A table with a heading for each column and a caption that says what it is."""
    columns = "".join(f'<th scope="col">{h}</th>' for h in head)
    return (
        f'<table class="jc-table jc-{kind}"><caption>{caption}</caption>'
        f"<thead><tr>{columns}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    )


def bar(kind: str, start: float, width: float) -> str:
    """A bar from `start` on, both in percent of its track."""
    return f'<i class="jc-bar jc-{kind}" style="left:{start:.2f}%;width:{max(width, 0.0):.2f}%"></i>' if width > 0 else ""


def track(*bars: str) -> str:
    """The place of bars, which readers of the words pass over."""
    return f'<td class="jc-track" aria-hidden="true"><div>{"".join(bars)}</div></td>'


def scale(fit: Fit) -> str:
    """The score on a line of 100 points, and the range it may lie in; the figures stand beside it."""
    return line(fit.score, fit.low, fit.high)


def line(score: float, low: float, high: float) -> str:
    """The same from figures alone."""
    bars = bar("met", 0, low), bar("partial", low, high - low), bar("point", min(score, 99.2), 0.8)
    return f'<div class="jc-line" aria-hidden="true">{"".join(bars)}</div>'


def coverage(groups: Sequence[Covered]) -> str:
    """How many demands of each group got which verdict."""
    return table("coverage", t("How far the requirements are covered"), (t("Group"), "", t("Verdicts")), map(_covered, groups))


def _covered(found: Covered) -> str:
    total, reached, bars = sum(found.counts.values()), 0, []
    for verdict, n in found.counts.items():
        bars.append(bar(verdict, 100 * reached / total, 100 * n / total))
        reached += n
    told = " ".join(sign(v, n) for v, n in found.counts.items())
    return f'<tr><th scope="row">{GROUPS[found.group]}</th>{track(*bars)}<td>{told}</td></tr>'


def waterfall(found: Sequence[Step], score: float) -> str:
    """What each part won and lost; the won bars stand end to end and reach the score."""
    rows = [
        f'<tr><th scope="row">{plain(ours(s.text))}</th>'
        + track(bar("met", s.start, s.won), bar("missing", s.start + s.won, min(s.lost, 100 - s.start - s.won)))
        + f"<td>+{number(s.won, 1)}{_small_of(s.won + s.lost) if s.lost else ''}</td></tr>"
        for s in found
    ]
    rows.append(
        f'<tr class="jc-sum"><th scope="row">{t("Score")}</th>{track(bar("met", 0, score))}<td>{number(score, 1)}</td></tr>'
    )
    caption = t("What each requirement gave, of what it could give; together they are the score")
    return table("waterfall", caption, (t("Requirement"), "", t("Points")), rows)


def _small_of(most: float) -> str:
    return f" <small>{t('of {n}', n=number(most, 1))}</small>"


def timeline(rows: Sequence[Row]) -> str:
    """When roles showed what is asked."""
    first = min(s.start for r in rows for s in r.stretches) // _YEAR
    last = -(-max(s.end for r in rows for s in r.stretches) // _YEAR)
    scale = f'<span class="jc-scale"><span>{first}</span><span>{last - 1}</span></span>'
    drawn = (_dated(row, first * _YEAR, (last - first) * _YEAR) for row in rows)
    return table("timeline", t("Months in which your roles show what is asked"), (t("Requirement"), scale, t("Shown in")), drawn)


def years_words(years: float) -> str:
    """`1 year`, `2.5 years`."""
    told = number(years, 0 if years == round(years) else 1)
    return t("{n} year", n=told) if years == 1 else t("{n} years", n=told)


def _dated(row: Row, first: int, months: int) -> str:
    bars = [bar("met", 100 * (s.start - first) / months, 100 * (s.end - s.start) / months) for s in row.stretches]
    told = "; ".join(
        f"{plain(s.role)} ({t('{since} to {until}', since=plain(s.since), until=plain(s.until))})" for s in row.stretches
    )
    years = f"<b>{years_words(row.years)}</b>"
    return f'<tr><th scope="row">{plain(row.text)}</th>{track(*bars)}<td>{years} <small>{told}</small></td></tr>'

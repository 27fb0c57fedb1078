"""The demands of an ad, judged: a table, and a choice of what of it is in sight.

The choice is made in the browser alone (radio buttons and the rules of `look.css`): nothing is sent, nothing else is drawn
again, and it works while an answer is still coming. Where a browser knows no `:has()`, all rows are in sight.
"""

from collections.abc import Iterable, Sequence

from tools.jobs.charts import foremost, group_of
from tools.jobs.models import Fit, Part
from tools.jobs.told import retold
from ui.cards.charts import GROUPS, SIGNS, sign
from ui.cards.marks import VERDICTS
from ui.cards.profile import path_name
from ui.render import plain
from ui.tongue import number, ours, t, tn, tongue

_ORDER = ("missing", "partial", "unknown", "met")
View = tuple[str, str, frozenset[str]]
"""Its name, what the button says, the demands in sight."""


def requirements(fit: Fit, key: str) -> str:
    """Each demand by group: what is asked, what was found and why, evidence, points.

    Args:
        fit: the judgement.
        key: of the card, so that each card on a page has a choice of its own.
    """
    shown = views(fit)
    head = "".join(f'<th scope="col">{h}</th>' for h in (t("Asked"), t("Verdict"), t("Why"), t("Points")))
    groups = "".join(_group(fit, name, shown) for name in GROUPS)
    return (
        f'<div class="jc-judged">{_choice(shown, key)}<table class="jc-table jc-parts"><caption>{t("Each requirement, judged")}</caption>'
        f"<thead><tr>{head}</tr></thead>{groups}</table></div>"
    )


def views(fit: Fit) -> list[View]:
    """What may be in sight, the first at once: what counts most where there is much, all, then each verdict."""
    first, every = foremost(fit), frozenset(p.requirement_id for p in fit.parts)
    shown = [("most", t("What counts most"), first)] if first != every else []
    shown.append(("all", t("All"), every))
    for verdict in _ORDER:
        found = frozenset(p.requirement_id for p in fit.parts if p.verdict == verdict)
        if found and found != every:
            shown.append((verdict, f'<b aria-hidden="true">{SIGNS[verdict]}</b> {VERDICTS[verdict].word}', found))
    return shown


def demand(part: Part) -> str:
    """What is asked: the words of the ad, or ours for what it does not write down."""
    return ours(part.text) if group_of(part) == "unsaid" else part.text


def reason(part: Part) -> str:
    """Why the verdict is what it is, in the language of the visit."""
    return retold(part.reason, tongue())


def _choice(shown: Sequence[View], key: str) -> str:
    if len(shown) == 1:
        return ""
    buttons = (
        f'<label><input type="radio" name="in-sight-{plain(key)}" value="{name}"{" checked" if at == 0 else ""}> '
        f"<span>{words} {len(found)}</span></label>"
        for at, (name, words, found) in enumerate(shown)
    )
    return f'<fieldset class="jc-views"><legend>{t("Show")}</legend>{"".join(buttons)}</fieldset>'


def _group(fit: Fit, group: str, shown: Sequence[View]) -> str:
    """A group with its heading, which says in each view how many of its rows are in sight."""
    found = [p for p in fit.parts if group_of(p) == group]
    ids = {p.requirement_id for p in found}
    if not found:
        return ""
    numbers = ((name, len(ids & there)) for name, _, there in shown)
    told = "".join(
        f'<span class="jc-n in-{name}">{n if n == len(ids) else t("{n} of {all}", n=n, all=len(ids))}</span>'
        for name, n in numbers
        if n
    )
    head = f'<tr class="jc-group {_classes(ids, shown)}"><th scope="rowgroup" colspan="4">{GROUPS[group]} · {told}</th></tr>'
    rows = (_row(p, _classes({p.requirement_id}, shown)) for p in sorted(found, key=lambda p: -p.weight))
    return f"<tbody>{head}{''.join(rows)}</tbody>"


def _classes(ids: Iterable[str], shown: Sequence[View]) -> str:
    """In which views a row is in sight."""
    return " ".join(f"in-{name}" for name, _, there in shown if not there.isdisjoint(ids))


def _row(part: Part, classes: str) -> str:
    own = part.quote.strip()
    quote = f"<q>{plain(own)}</q>" if own and own != part.text.strip() else ""
    cited = [f"<li><q>{plain(e.quote)}</q> <small>{plain(path_name(e.source))}</small></li>" for e in part.evidence]
    more = (
        f"<details><summary>{t('{n} more', n=len(cited) - 1)}</summary><ul>{''.join(cited[1:])}</ul></details>"
        if cited[1:]
        else ""
    )
    most = 100 * part.weight
    points = f"{number(part.points, 1)} <small>{t('of {n}', n=number(most, 1))}</small>"
    spoken = tn("{points} of {n} point", "{points} of {n} points", round(most), points=number(part.points, 1))
    return (
        f'<tr class="{classes}"><th scope="row">{plain(demand(part))}{quote}</th><td>{sign(part.verdict)}</td>'
        f"<td>{plain(reason(part))}{f'<ul>{cited[0]}</ul>{more}' if cited else ''}</td>"
        f'<td aria-label="{spoken}">{points}</td></tr>'
    )

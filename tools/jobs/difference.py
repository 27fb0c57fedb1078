"""Why a score is another than the last time: each part's points before and after, and what changed about it."""

from tools.jobs.charts import adding_up
from tools.jobs.frame import FRAME
from tools.jobs.models import Cause, Difference, Fit, Part, Shift

_UNIT = 100
_Key = tuple[str, int, int]


def difference(before: Fit, after: Fit) -> Difference:
    """Explains the change of a score part by part.

    Args:
        before: the judgement of the last time.
        after: the judgement of now, of the same ad.

    Returns:
        The parts that changed, those that moved the score most first; their changes add up to the change of the score, to the
        last hundredth. A part is known again by the place of its words in the ad.
    """
    old, new = ({_key(p): p for p in fit.parts} for fit in (before, after))
    pairs = [(old.get(key), new.get(key)) for key in sorted({*old, *new})]
    moved = [(was, now) for was, now in pairs if _points(was) != _points(now)]
    change = round(after.score - before.score, 2)
    changes = adding_up([_points(now) - _points(was) for was, now in moved], change, _UNIT)
    still = [(was, now) for was, now in pairs if _points(was) == _points(now) and _cause(was, now) != "weight"]
    shifts = [_shift(*pair, by) for pair, by in zip([*moved, *still], [*changes, *(0.0 for _ in still)], strict=True)]
    told = tuple(sorted(shifts, key=lambda s: (-abs(s.change), s.text, s.requirement_id)))
    return Difference(
        before=before.score, after=after.score, change=change, shifts=told, title=after.title, company=after.company
    )


def _points(part: Part | None) -> float:
    return part.points if part else 0.0


def _key(part: Part) -> _Key:
    return (part.requirement_id, 0, 0) if part.requirement_id in FRAME else (part.text, part.start, part.end)


def _shift(was: Part | None, now: Part | None, change: float) -> Shift:
    part = now or was
    assert part is not None  # noqa: S101 - one of the two has it
    known = {e.fact_id for e in was.evidence} if was else set()
    return Shift(
        requirement_id=part.requirement_id,
        text=part.text,
        why=_cause(was, now),
        before=round(_points(was), 2),
        after=round(_points(now), 2),
        change=change,
        was=was and was.verdict,
        now=now and now.verdict,
        evidence=tuple(e for e in now.evidence if e.fact_id not in known) if now else (),
    )


def _cause(was: Part | None, now: Part | None) -> Cause:
    """The first thing that differs, the one that says most first."""
    if was is None or now is None:
        return "added" if was is None else "removed"
    if was.kind != now.kind:
        return "moved"
    if was.verdict != now.verdict:
        return "verdict"
    return "evidence" if was.credit != now.credit else "weight"

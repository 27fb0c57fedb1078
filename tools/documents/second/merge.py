"""A draft made without a model, with the sentences of a model that hold in their places. Locked parts, order and choice stay ours."""

from collections.abc import Sequence

from tools.documents.cv_pages import PAGE, cost
from tools.documents.models import Change, Draft, Line
from tools.documents.wording import phrases

SUMMARY_MOST = 3
LEAST_TOLD = 2
"""Sentences about the person below which a letter says too little."""


def merged_cv(plain: Draft, lines: Sequence[Line]) -> Draft:
    """The CV with bullets worded anew and another summary; the summary stays as it was where the new one would not fit."""
    bullets = {line.id: line for line in lines if line.part == "bullet"}
    kept = [bullets.get(line.id, line) for line in plain.lines]
    summary = [line for line in lines if line.part == "summary"][:SUMMARY_MOST]
    summary = [line.model_copy(update={"id": f"summary:model:{number}"}) for number, line in enumerate(summary, 1)]
    back = plain.options.taken_back("added")
    summary = [line for line in summary if line.id not in back]
    before = [line for line in plain.lines if line.part == "summary"]
    if before and not _fits(before, summary, plain):
        summary = []
    if before and summary:
        at = kept.index(before[0])
        kept = [*kept[:at], *summary, *(line for line in kept[at:] if line.part != "summary")]
    changes = _changes(plain, bullets, summary if before else [], before)
    return plain.model_copy(update={"lines": tuple(kept), "changes": changes})


def _fits(before: Sequence[Line], summary: Sequence[Line], plain: Draft) -> bool:
    more = sum(map(cost, summary)) - sum(map(cost, before))
    used = sum(map(cost, plain.lines))
    return bool(summary) and (more <= 0 or used + more <= PAGE[plain.options.paper] * plain.options.pages - _SPARE)


_SPARE = 8.0
"""Lines that heads and gaps take beside what `cost` counts."""


def _changes(plain: Draft, bullets: dict[str, Line], summary: Sequence[Line], before: Sequence[Line]) -> tuple[Change, ...]:
    why = phrases(plain.reasons)["why"]
    by_fact = {line.fact_ids[0]: line for line in bullets.values()}
    old = {line.text for line in before} if summary else set()
    gone = {fact for line in before for fact in line.fact_ids} if summary else set()
    made = [
        Change(what="added", after=line.text, why=why["added_summary"], fact_ids=line.fact_ids, line=line.id) for line in summary
    ]
    for change in plain.changes:
        line = by_fact.get(change.fact_ids[0]) if len(change.fact_ids) == 1 else None
        if change.what == "added" and change.after in old:
            continue
        if line is not None:
            made.append(
                Change(what="reworded", before=change.before, after=line.text, why=why["reworded_model"], fact_ids=line.fact_ids)
            )
        elif change.what in {"kept", "moved"} and summary and set(change.fact_ids) <= gone and change.before in _own(before):
            made.append(change.model_copy(update={"what": "dropped", "after": "", "why": why["dropped_summary"], "stays": True}))
        else:
            made.append(change)
    return tuple(made)


def _own(before: Sequence[Line]) -> set[str]:
    """Whole texts of the person's own summary."""
    return {quote for line in before for quote in line.quotes if line.text in quote}


def merged_letter(plain: Draft, lines: Sequence[Line]) -> Draft:
    """The letter with the model's middle; as it was where too little of it holds."""
    if sum(bool(line.fact_ids) for line in lines) < LEAST_TOLD:
        return plain
    written = [line for line in plain.lines if line.part == "paragraph"]
    first = plain.lines.index(written[0])
    last = max(at for at, line in enumerate(plain.lines) if line.part == "paragraph")
    ours = {line.id: line for line in written}
    before = [ours["opening"]] if "opening" in ours else []
    after = [line for line in written if line.section == "close" and line.id != "bridge"]
    return plain.model_copy(update={"lines": (*plain.lines[:first], *before, *lines, *after, *plain.lines[last + 1 :])})

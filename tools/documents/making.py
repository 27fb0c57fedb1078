"""How every version of a document comes about: from the ledger, the ad and the options, never from another version's words.

What the person took back or wrote by hand is part of the options, so that it is there again in each version made later.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from tools.documents.check_draft import check_draft
from tools.documents.draft_cv import draft_cv
from tools.documents.draft_letter import draft_letter
from tools.documents.edits import Gate, with_edits
from tools.documents.messages.draft import draft_message
from tools.documents.models import Change, DocumentKind, Draft, Options
from tools.documents.then_and_now import cited_in
from tools.documents.wording import phrases
from tools.jobs.models import Fit, Posting
from tools.profile.models import Fact

Job = tuple[Posting | None, Fit | None]
"""The ad that the draft answers and how the person fits it."""


Make = Callable[[DocumentKind, Sequence[Fact], Job, Options, date], Draft]
"""What makes a document: before the gate (`written`), or whole (`made`)."""


def written(document: DocumentKind, facts: Sequence[Fact], job: Job, options: Options, today: date) -> Draft:
    """A document of any kind from ledger, ad and options alone, before the gate."""
    if document == "cv":
        return draft_cv(facts, *job, options, today)
    if document == "letter":
        return draft_letter(facts, *job, options, today)
    return draft_message(document, facts, job, options, today)


def making(write: Make) -> Make:
    """Makes whole documents of what `write` writes: through the gate, with what was taken back and the person's own words.

    Changes that were taken back are listed as such, so that they can be made again.
    """

    def whole(document: DocumentKind, facts: Sequence[Fact], job: Job, options: Options, today: date) -> Draft:
        posting = job[0]
        draft = write(document, facts, job, options, today)
        if document != "cv" and options.leave_out:
            full = write(document, facts, job, options.model_copy(update={"leave_out": ()}), today)
            draft = draft.model_copy(update={"changes": _left_out(draft, full)})
        elif options.undone:
            plain = write(document, facts, job, options.model_copy(update={"undone": ()}), today)
            draft = draft.model_copy(update={"changes": _with_undone(draft.changes, plain.changes, options)})
        made = with_edits(check_draft(draft, facts, posting, today), Gate(facts, posting, today))
        return made.model_copy(update={"cited": cited_in(made, facts)})

    return whole


made = making(written)
"""The document as it should be, made without a model."""


def _left_out(draft: Draft, whole: Draft) -> tuple[Change, ...]:
    """What the person does not want in a letter, so that they can have it back."""
    there = {line.id for line in draft.lines}
    why, back = phrases(draft.reasons)["why"]["dropped_asked"], draft.options.taken_back("dropped")
    gone = (line for line in whole.lines if line.id not in there or line.id in back)
    return tuple(
        Change(what="dropped", before=line.text, why=why, fact_ids=line.fact_ids, line=line.id, undone=line.id in back)
        for line in gone
    )


def _with_undone(changes: Sequence[Change], plain: Iterable[Change], options: Options) -> tuple[Change, ...]:
    """The changes, and in their place those that would have been made, had they not been taken back."""
    left = {change.key for change in changes}
    back = [
        change.model_copy(update={"undone": True}) for change in plain if change.key in options.undone and change.key not in left
    ]
    facts = {change.fact_ids for change in back if not change.line}
    return (*back, *(change for change in changes if change.what != "kept" or change.fact_ids not in facts))

"""Where a person works on a draft, by a page, a card or words: changes taken back one by one, and kept copies of what was sent.

Each step makes a new version from the ledger and the ad; none reads the words of another.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from core.errors import CopilotError, NotFound
from tools.documents.edits import Gate
from tools.documents.making import Job, Make, made
from tools.documents.models import Change, Disagreement, DocumentKind, Draft, Format, Options
from tools.documents.sent.store import Copy, Sent
from tools.documents.store import Because, DraftStore
from tools.documents.story import Paper, story
from tools.jobs.store import JobStore
from tools.profile.store import LedgerStore

_NAMED = 80
"""Characters of a change in the list of versions."""


@dataclass(frozen=True)
class Bench:
    """One person's drafts, ads and facts, now."""

    drafts: DraftStore
    jobs: JobStore
    ledger: LedgerStore
    owner: str
    now: datetime
    today: date
    make: Make = made

    def draft(self, draft_id: str) -> Draft:
        """A version. Raises NotFound."""
        return self.drafts.get(self.owner, draft_id)

    def job(self, draft_id: str) -> Job:
        """The ad a draft answers and the fit to it; both None where there is none, or it is gone."""
        _, job = self.drafts.place(self.owner, draft_id)
        if job is None or job not in {saved.id for saved in self.jobs.jobs(self.owner)}:
            return None, None
        return self.jobs.get(self.owner, job), self.jobs.fit(self.owner, job)

    def write(self, place: tuple[str, str | None], document: DocumentKind, options: Options, job: Job) -> str:
        """A new document, begun with the look that the person chose last, checked and kept. Returns its id.

        Args:
            place: the thread and the saved ad it is kept for.
            document: its kind.
            options: how it should be.
            job: the ad, and the fit to it.
        """
        from tools.documents.looking import begun

        started = begun(self.drafts, self.owner, options, job[0])
        draft = self.make(document, self.ledger.facts(self.owner), job, started, self.today)
        return self.drafts.save(self.owner, *place, draft, self.now)

    def again(self, draft_id: str, options: Options, because: Because) -> str:
        """Makes a draft again with other options and keeps it as the version after this one. Returns its id."""
        return self.drafts.follow(self.owner, draft_id, self.made(draft_id, options), because, self.now)

    def made(self, draft_id: str, options: Options) -> Draft:
        """The document of a draft with other options, from the facts and the ad as they are now.

        Where only its look or its photo is another, every word stays: nothing is made, and no model is asked, for that.
        """
        draft = self.draft(draft_id)
        if options != draft.options and _words(options) == _words(draft.options):
            return draft.model_copy(update={"options": options})
        facts = self.ledger.facts(self.owner)
        return self.make(draft.document, facts, self.job(draft_id), options, self.today)

    def undo(self, draft_id: str, keys: Sequence[str]) -> str:
        """Takes back changes; they stay taken back in every later version. Returns the new version's id."""
        draft = self.draft(draft_id)
        meant = _meant(draft, keys, can_undo)
        undone = tuple(dict.fromkeys((*draft.options.undone, *(change.key for change in meant))))
        accepted = tuple(key for key in draft.options.accepted if key not in undone)
        options = draft.options.model_copy(update={"undone": undone, "accepted": accepted})
        return self.again(draft_id, options, Because(deed="undone", why=_named(meant)))

    def redo(self, draft_id: str, keys: Sequence[str]) -> str:
        """Makes changes again that were taken back. Returns the new version's id."""
        draft = self.draft(draft_id)
        meant = _meant(draft, keys, lambda change: change.undone)
        gone = {change.key for change in meant}
        options = draft.options.model_copy(update={"undone": tuple(key for key in draft.options.undone if key not in gone)})
        return self.again(draft_id, options, Because(deed="redone", why=_named(meant)))

    def accept(self, draft_id: str, keys: Sequence[str]) -> None:
        """Notes that the person looked at changes and agrees; the document stays as it is."""
        draft = self.draft(draft_id)
        agreed = (change.key for change in _meant(draft, keys, lambda change: not change.undone and change.what != "kept"))
        accepted = tuple(dict.fromkeys((*draft.options.accepted, *agreed)))
        self.drafts.note(self.owner, draft_id, accepted)

    def differs(self, draft_id: str) -> tuple[Disagreement, ...]:
        """What a document tells otherwise than the facts as they are now and than the others for the same job, but for what the person keeps so."""
        draft, posting = self.draft(draft_id), self.job(draft_id)[0]
        others = [Paper(other, name) for name, other in self.drafts.beside(self.owner, draft_id)]
        found = story(Paper(draft, draft_id), others, Gate(self.ledger.facts(self.owner), posting, self.today))
        kept = {key for one in (draft, *(other.draft for other in others)) for key in one.options.accepted}
        return tuple(one for one in found if one.key not in kept)

    def seen(self, draft_id: str) -> Draft:
        """A version with what it tells differently today."""
        return self.draft(draft_id).model_copy(update={"disagreements": self.differs(draft_id)})

    def keep(self, draft_id: str, keys: Sequence[str]) -> None:
        """Notes that the person wants places to differ as they do; they are told of again when one of them says something else."""
        accepted = self.draft(draft_id).options.accepted
        self.drafts.note(self.owner, draft_id, tuple(dict.fromkeys((*accepted, *keys))))

    def mend(self, draft_id: str, lines: Sequence[str] = ()) -> str:
        """Makes a document again from the facts as they are, without the person's own words in these lines. Returns the new version's id."""
        options = self.draft(draft_id).options
        edits = tuple(edit for edit in options.edits if edit.line not in lines)
        return self.again(draft_id, options.model_copy(update={"edits": edits}), Because(deed="written"))

    def freeze(self, draft_id: str, form: Format, day: date) -> Sent:
        """Keeps the document as it was sent that day: bytes and words, which no later version touches."""
        from tools.documents.looking import printed_photo
        from tools.documents.rendering.files import file_name, render

        if day > self.today:
            raise CopilotError("That day is still to come.", "Give the day on which you sent it.")
        draft, facts = self.draft(draft_id), self.ledger.facts(self.owner)
        copy = Copy(
            draft=draft_id,
            job=self.drafts.place(self.owner, draft_id)[1],
            document=draft.document,
            title=draft.job_title or draft.title,
            company=draft.company or "",
            name=file_name(draft, form),
            format=form,
            text=render(draft, "txt", facts).decode(),
            day=day,
        )
        photo = printed_photo(self.drafts, self.owner, draft)
        return self.drafts.sent.freeze(self.owner, copy, render(draft, form, facts, photo), self.now)


def _words(options: Options) -> Options:
    """What of the options the words of a document follow from: neither its look nor its photo."""
    return options.model_copy(update={"template": "", "photo": "", "chosen": ()})


def can_undo(change: Change) -> bool:
    """Whether a change can be taken back: what was kept is none, and some stay."""
    return not (change.undone or change.stays or change.what == "kept")


def _meant(draft: Draft, keys: Iterable[str], fits: Callable[[Change], bool]) -> tuple[Change, ...]:
    """The changes of these keys that something can be done with. Raises NotFound when there is none."""
    wanted = set(keys)
    found = tuple(change for change in draft.changes if change.key in wanted and fits(change))
    if not found:
        raise NotFound("This change is not there any more.", "Look at the changes as they are now.")
    return found


def _named(changes: Sequence[Change]) -> str:
    """The words of the first, and how many more."""
    first = changes[0].after or changes[0].before
    short = first if len(first) <= _NAMED else f"{first[: _NAMED - 1].rstrip()}…"
    return short if len(changes) == 1 else f"{short} (+{len(changes) - 1})"

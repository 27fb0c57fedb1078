"""Versions of a document: going back to one, taking back the last step, and two side by side word by word."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from core.errors import CopilotError, NotFound
from tools.documents.bench import Bench
from tools.documents.claims import real_changes
from tools.documents.models import ComparedLine, Draft, Line, Piece, Versions
from tools.documents.store import Because, SavedDraft

_PIECE = re.compile(r"\S+\s*")
_LIKE = 0.5
"""Share of words from which on two lines are one that was reworded."""


def back(bench: Bench, draft_id: str, to: str) -> str:
    """Goes back to a version: made again with what was asked for then, from the facts as they are now. Returns the new version's id."""
    if to not in {saved.id for saved in bench.drafts.history(bench.owner, draft_id)}:
        raise NotFound("There is no such version of this document.", "Choose one of the list.")
    return bench.again(draft_id, bench.draft(to).options, Because(deed="back", why=to))


def step_back(bench: Bench, draft_id: str) -> str:
    """Takes back the last step; taken again, the one before it. Returns the new version's id."""
    known = {saved.id: saved for saved in bench.drafts.history(bench.owner, draft_id)}
    at = stands_for(known[draft_id], known)
    if at.parent not in known:
        raise CopilotError("This is the first version; there is nothing to take back.", "Say what to change instead.")
    return back(bench, draft_id, at.parent)


def step_forward(bench: Bench, draft_id: str) -> str:
    """Takes back that something was taken back. Returns the new version's id."""
    known = {saved.id: saved for saved in bench.drafts.history(bench.owner, draft_id)}
    now = known[draft_id]
    if now.deed != "back" or now.parent not in known:
        raise CopilotError("Nothing was taken back last.", "Choose a version of the list to go to.")
    return back(bench, draft_id, now.parent)


def stands_for(saved: SavedDraft, known: dict[str, SavedDraft]) -> SavedDraft:
    """The version that one gone back to is the same as; itself where it is not one."""
    seen: set[str] = set()
    while saved.deed == "back" and saved.why in known and saved.id not in seen:
        seen.add(saved.id)
        saved = known[saved.why]
    return saved


def number(bench: Bench, draft_id: str, at: int) -> str:
    """The id of a version by its number; 1 is the first. Raises NotFound."""
    known = bench.drafts.history(bench.owner, draft_id)
    if not 1 <= at <= len(known):
        raise NotFound(f"There is no version {at} of this document; it has {len(known)}.", "Name one of them by its number.")
    return known[at - 1].id


def last_step(bench: Bench, draft_id: str) -> Versions:
    """What the last step changed; of a first version, what differs from the facts as given."""
    known = {saved.id: saved for saved in bench.drafts.history(bench.owner, draft_id)}
    now, after = known[draft_id], bench.draft(draft_id)
    if now.parent not in known:
        rows = tuple(ComparedLine(what="changed", pieces=words_of(c.before, c.after)) for c in real_changes(after))
        return Versions(document=after.document, draft=draft_id, deed=now.deed, rows=rows)
    why = "" if now.deed == "back" else now.why
    return Versions(
        document=after.document, draft=draft_id, deed=now.deed, why=why, rows=compared(bench.draft(now.parent), after)
    )


def compared(before: Draft, after: Draft) -> tuple[ComparedLine, ...]:
    """Two versions line by line, in the order of the later one, what is gone where it stood."""
    old, new = _printed(before), _printed(after)
    rows: list[ComparedLine] = []
    for tag, i, j, k, m in SequenceMatcher(
        None, [line.text for line in old], [line.text for line in new], autojunk=False
    ).get_opcodes():
        if tag == "equal":
            rows += [ComparedLine(what="same", pieces=(Piece(what="same", text=line.text),)) for line in new[k:m]]
        else:
            rows += _paired(old[i:j], new[k:m])
    return tuple(rows)


def _printed(draft: Draft) -> list[Line]:
    return [line for line in draft.lines if line.text.strip()]


def _paired(old: Sequence[Line], new: Sequence[Line]) -> Iterable[ComparedLine]:
    """Lines of one stretch: reworded ones beside each other, known by their id or by most of their words."""
    left = list(old)
    for line in new:
        twin = next((other for other in left if other.id == line.id), None) or next((o for o in left if _alike(o, line)), None)
        if twin is None:
            yield ComparedLine(what="added", pieces=(Piece(what="added", text=line.text),))
            continue
        for gone in left[: left.index(twin)]:
            yield _gone(gone)
        del left[: left.index(twin) + 1]
        yield ComparedLine(what="changed", pieces=words_of(twin.text, line.text))
    yield from map(_gone, left)


def _gone(line: Line) -> ComparedLine:
    return ComparedLine(what="removed", pieces=(Piece(what="removed", text=line.text),))


def _alike(one: Line, other: Line) -> bool:
    said = (one.text.split(), other.text.split())
    return one.part == other.part and SequenceMatcher(None, *said, autojunk=False).ratio() >= _LIKE


def words_of(before: str, after: str) -> tuple[Piece, ...]:
    """Two wordings of one line as runs of words that stayed, went and came."""
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    made: list[Piece] = []
    bare = ([word.strip() for word in old], [word.strip() for word in new])
    for tag, i, j, k, m in SequenceMatcher(None, *bare, autojunk=False).get_opcodes():
        if tag == "equal":
            made.append(Piece(what="same", text="".join(new[k:m])))
            continue
        made += [Piece(what="removed", text="".join(old[i:j]))] if j > i else []
        made += [Piece(what="added", text="".join(new[k:m]))] if m > k else []
    return tuple(made)

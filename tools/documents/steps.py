"""One step of a document that was asked for in words: a new version, or a clear word that nothing changes by it."""

from core.errors import CopilotError
from tools.documents.bench import Bench
from tools.documents.hand import word
from tools.documents.looking import wished
from tools.documents.models import Draft, Revision
from tools.documents.store import Because
from tools.documents.versions import back, number, step_back, step_forward

NO_CHANGE = "Say what to change in other words: shorter, longer, warmer, more formal, in German, which line to leave out, or a line and its new words."


def stepped(bench: Bench, draft_id: str, wish: Revision, said: str) -> str:
    """The id of the version that a wish makes. Raises CopilotError where nothing changes by it."""
    if wish.words:
        return word(bench, draft_id, wish.line, wish.words)
    if wish.version:
        return back(bench, draft_id, number(bench, draft_id, wish.version))
    if wish.step:
        return (step_back if wish.step == "undo" else step_forward)(bench, draft_id)
    old = bench.draft(draft_id)
    new = bench.made(draft_id, wished(bench, old, wish))
    if _same(old, new):
        raise CopilotError("Nothing in the draft changes by that.", NO_CHANGE)
    return bench.drafts.follow(bench.owner, draft_id, new, Because(deed="revised", why=" ".join(said.split())[:200]), bench.now)


def _same(old: Draft, new: Draft) -> bool:
    """Whether a wish changed nothing: neither what is asked of the document nor a word of it."""
    return old.options == new.options and [line.text for line in old.lines] == [line.text for line in new.lines]

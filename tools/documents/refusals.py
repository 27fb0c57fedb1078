"""What was not written because no fact bears it out is asked about: a fact of mine, keep it marked, or leave it out.

Where a fact says otherwise, only the fact can be put right: a line against it is neither kept nor added beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from core.errors import CopilotError, NotFound
from tools.documents.against import against
from tools.documents.bench import Bench
from tools.documents.edits import EDITABLE, Gate, put
from tools.documents.hand import correct, tell, word
from tools.documents.models import Draft, Edit, Line, Options, Refused
from tools.documents.store import Because

Answer = Literal["fact", "marked", "out", "right"]


@dataclass(frozen=True)
class Question:
    """A line that was not written, and why. `says` is the fact that says otherwise; `right` what it would say if the line is true."""

    refused: Refused
    line: Line
    fact: str = ""
    says: str = ""
    right: str = ""

    @property
    def key(self) -> str:
        """By this an answer of the person is known again."""
        return _key(self.refused)


def _key(refused: Refused) -> str:
    return f"refused:{refused.line.id if refused.line else ''}:{refused.text}"


def questions(bench: Bench, draft_id: str) -> tuple[Question, ...]:
    """What of a version is open: refused, and not answered yet."""
    draft = bench.draft(draft_id)
    gate = Gate(bench.ledger.facts(bench.owner), bench.job(draft_id)[0], bench.today)
    open_ = (one for one in draft.refused if _key(one) not in draft.options.accepted)
    return tuple(_question(one, one.line, draft.language, gate) for one in open_ if one.line and one.line.part in EDITABLE)


def _question(refused: Refused, line: Line, language: str, gate: Gate) -> Question:
    found = against(line, language, gate)
    return Question(refused, line, found.fact.id, found.says, found.right) if found else Question(refused, line)


def settle(bench: Bench, draft_id: str, key: str, answer: Answer) -> str:
    """Does what the person answered. Returns the id of the new version; leaving a line out makes none.

    Raises:
        NotFound: it is not asked any more.
        CopilotError: a fact says otherwise, and something else than putting that right was answered.
    """
    asked = next((one for one in questions(bench, draft_id) if one.key == key), None)
    if asked is None:
        raise NotFound("This is not asked any more.", "Look at the document as it is now.")
    if answer == "out":
        bench.keep(draft_id, [key])
        return draft_id
    if answer == "right" or asked.fact:
        return _put_right(bench, draft_id, asked, answer)
    draft = bench.draft(draft_id)
    if any(line.id == asked.line.id for line in draft.lines):
        return word(bench, draft_id, asked.line.id, asked.line.text, answer)
    because = Because(deed="edited", why=asked.line.text)
    if answer == "marked":
        edit = Edit(line=asked.line.id, text=asked.line.text, language=draft.language, marked=True)
        return bench.again(draft_id, draft.options.model_copy(update={"edits": put(draft.options.edits, edit)}), because)
    new = tell(bench, asked.line, asked.line.text)
    return bench.again(draft_id, _said_once(bench, draft_id, draft.options, (asked.line.text, new)), because)


def _put_right(bench: Bench, draft_id: str, asked: Question, answer: Answer) -> str:
    if answer != "right" or not asked.right:
        raise CopilotError(
            f"A fact of yours says otherwise: {asked.says}", "If the fact is wrong, put it right in your profile, then ask again."
        )
    correct(bench, bench.ledger.get(bench.owner, asked.fact), asked.right, asked.right)
    return bench.again(draft_id, bench.draft(draft_id).options, Because(deed="written"))


def _said_once(bench: Bench, draft_id: str, options: Options, said: tuple[str, str]) -> Options:
    """The options with which the words stand in the document once: in their own line where it is written now, else as the new fact."""
    text, new = said
    hidden = tuple(dict.fromkeys((*options.leave_out, *(f"{part}:{new}" for part in ("bullet", "item") if new))))
    without = options.model_copy(update={"leave_out": hidden})
    return without if text in _texts(bench.made(draft_id, without)) else options


def _texts(draft: Draft) -> Sequence[str]:
    return [line.text for line in draft.lines]

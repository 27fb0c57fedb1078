"""A line worded by hand. What facts back is taken; what they do not is asked about: a fact of mine, keep it marked, or take it back."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from hashlib import sha256
from typing import Literal

from core.errors import CopilotError, NotFound
from core.text import clean, fold
from tools.documents.against import Against, against
from tools.documents.bench import Bench
from tools.documents.edits import EDITABLE, Gate, left_out, put
from tools.documents.models import AskedEdit, Draft, Edit, Line
from tools.documents.store import Because
from tools.profile.models import Fact, SaidBy
from tools.profile.said import statement

Choice = Literal["", "fact", "marked"]
LONGEST = 600
"""Characters of a line."""
_NEAR = 0.5
"""Share of words in common from which on new words correct the fact; with less they say something else."""


def ask(bench: Bench, draft_id: str, line_id: str, text: str) -> AskedEdit | None:
    """What to ask before these words can stand in a line: the word and the missing fact; None where facts back them."""
    draft, text = bench.draft(draft_id), _tidy(text)
    line, gate = _line(draft, line_id), _gate(bench, draft_id)
    ruling = gate.judge(line, text)
    if ruling.verdict == "supported":
        return None
    wrong = _against(line, text, draft.language, gate)
    old, new = _correction(line, text, gate.facts, wrong)
    told = {"reason": ruling.reason, "replaces": old.text if old else "", "becomes": new}
    says = wrong.says if wrong else ""
    return AskedEdit(draft=draft_id, line=line.id, before=line.text, after=text, says=says, **told)


def word(bench: Bench, draft_id: str, line_id: str, text: str, choice: Choice = "") -> str:
    """Puts the person's own words in a line; no words leave the line out. Returns the new version's id.

    Args:
        bench: where.
        draft_id: which version.
        line_id: which line of it.
        text: the words.
        choice: what the person chose where no fact backs them: a fact of theirs, or kept and marked.

    Raises:
        CopilotError: no fact backs them and nothing was chosen, a fact says otherwise and is not put right by them, nothing changes,
            or the line is not worded by hand.
    """
    draft = bench.draft(draft_id)
    line = _line(draft, line_id)
    if not text.strip():
        options = left_out(draft.options, (line.id,), draft.lines)
        return bench.again(draft_id, options, Because(deed="dropped", why=line.text))
    text = _tidy(text)
    if text == line.text:
        raise CopilotError("Nothing in the line changes by that.", "Change its words, or empty it to leave it out.")
    asked = ask(bench, draft_id, line_id, text)
    if asked and not choice:
        raise CopilotError(
            f"No fact of yours backs this yet. {asked.reason}", "Say that it is true, keep it marked, or take it back."
        )
    if asked and asked.says and (choice == "marked" or not asked.replaces):
        raise CopilotError(f"A fact of yours says otherwise: {asked.says}", "Put that fact right, or take the words back.")
    wrong = _against(line, text, draft.language, _gate(bench, draft_id)) if asked else None
    new = tell(bench, line, text, wrong) if asked and choice == "fact" else ""
    edit = Edit(line=line.id, text=text, was=line.text, language=draft.language, marked=bool(asked) and choice == "marked")
    undone = tuple(key for key in draft.options.undone if key != f"edited:{line.id}")
    gone = draft.options.leave_out
    leave_out = tuple(dict.fromkeys((*gone, *(f"{part}:{new}" for part in ("bullet", "item"))))) if new else gone
    options = draft.options.model_copy(update={"edits": put(draft.options.edits, edit), "undone": undone, "leave_out": leave_out})
    return bench.again(draft_id, options, Because(deed="edited", why=text))


def tell(bench: Bench, line: Line, text: str, wrong: Against | None = None) -> str:
    """Puts what the person says is true into the ledger, as said by them: in place of the fact that it corrects, else beside the others.

    `wrong` is the fact that says otherwise, if one does: that is then the one to correct.

    Returns the id of a new fact that would be printed as a line of its own, else nothing.
    """
    facts = bench.ledger.facts(bench.owner)
    source = SaidBy(at=bench.now, words=text)
    old, new = _correction(line, text, facts, wrong)
    if old:
        correct(bench, old, new, text)
        return ""
    if line.part == "skill":
        bench.ledger.add(bench.owner, _skills(line, text, facts, source))
        return ""
    said = statement(text, facts, bench.now, "")
    said = said.model_copy(update={"scope": _job(line, facts) or said.scope, "kind": "statement", "text": text})
    bench.ledger.add(bench.owner, (said,))
    return said.id


def correct(bench: Bench, fact: Fact, text: str, said: str) -> None:
    """Gives a fact other words, as said by the person; it can be undone in the profile."""
    source = SaidBy(at=bench.now, words=said)
    bench.ledger.replace(bench.owner, fact.id, fact.model_copy(update={"text": text, "source": source, "confidence": 1.0}))


def _gate(bench: Bench, draft_id: str) -> Gate:
    return Gate(bench.ledger.facts(bench.owner), bench.job(draft_id)[0], bench.today)


def _against(line: Line, text: str, language: str, gate: Gate) -> Against | None:
    """The fact that the new words of a line speak against; none where they are not the old ones with something changed: they say something else."""
    return against(line.model_copy(update={"text": text}), language, gate) if _near(line.text, text) else None


def _correction(line: Line, text: str, facts: Sequence[Fact], wrong: Against | None) -> tuple[Fact | None, str]:
    """The fact that these words put right and what it says then; none where they say something else, or another fact speaks against them."""
    itself = _itself(line, text, facts)
    if itself and (wrong is None or wrong.fact.id == itself.id):
        return itself, itself.text.replace(line.text, text, 1)
    return (wrong.fact, wrong.right) if wrong and wrong.right else (None, "")


def _itself(line: Line, text: str, facts: Sequence[Fact]) -> Fact | None:
    """The one fact that the line is or is a sentence of, where the new words are near to it and so correct it; entries are locked."""
    rest = [fact for fact in facts if fact.id in line.fact_ids]
    own = len(rest) == 1 and line.part in {"bullet", "item", "summary"} and not (rest[0].title or rest[0].employer)
    return rest[0] if own and _near(line.text, text) and line.text in rest[0].text else None


def _near(was: str, now: str) -> bool:
    return SequenceMatcher(None, was.split(), now.split(), autojunk=False).ratio() >= _NEAR


def _skills(line: Line, text: str, facts: Sequence[Fact], source: SaidBy) -> tuple[Fact, ...]:
    """The skills of a line that the ledger does not have yet, in the group of the others."""
    mine = [fact for fact in facts if fact.id in line.fact_ids]
    known = {fold(fact.text) for fact in facts if fact.kind == "skill"}
    group = mine[0].details.get("group", "") if mine else ""
    listed = text.removeprefix(f"{group}:") if group else text
    new = [item.strip() for item in listed.split(",") if item.strip() and fold(item.strip()) not in known]
    details = {"group": group} if group else {}
    return tuple(Fact(id=_id(item), kind="skill", text=item, source=source, details=details) for item in new)


def _id(item: str) -> str:
    return "s" + sha256(f"skill\n{fold(item)}".encode()).hexdigest()[:15]


def _job(line: Line, facts: Sequence[Fact]) -> str | None:
    """The one job that the line speaks of."""
    jobs = {fact.scope or fact.id for fact in facts if fact.id in line.fact_ids and (fact.scope or fact.kind == "role")}
    return jobs.pop() if len(jobs) == 1 else None


def _line(draft: Draft, line_id: str) -> Line:
    line = next((line for line in draft.lines if line.id == line_id), None)
    if line is None:
        raise NotFound("This line is not there any more.", "Look at the document as it is now.")
    if line.part not in EDITABLE:
        raise CopilotError(
            "Names, employers, titles and dates come from your profile.", "Put it right there, and every document says it so."
        )
    return line


def _tidy(text: str) -> str:
    made = " ".join(clean(text).split())
    if len(made) > LONGEST:
        raise CopilotError(f"That is longer than {LONGEST} characters.", "Say it in fewer words.")
    if not made:
        raise CopilotError(
            "There are no words in it that can be printed.", "Write the line with letters, or empty it to leave it out."
        )
    return made

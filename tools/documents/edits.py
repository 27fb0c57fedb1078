"""Lines in the person's own words: each goes through the truth gate where it stands; what no fact backs stays only by their choice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tools.documents.check_draft import ruled
from tools.documents.models import Change, Draft, Edit, Line, LinePart, Options, Refused, Ruling
from tools.documents.wording import fill, phrases
from tools.jobs.models import Posting
from tools.profile.models import Fact

EDITABLE: frozenset[LinePart] = frozenset({"summary", "bullet", "skill", "item", "paragraph", "greeting", "closing", "subject"})
"""What may be worded by hand here. Names, employers, titles and dates are put right in the profile, for all documents at once."""
_ADDRESS: frozenset[LinePart] = frozenset({"greeting", "closing"})
_ADDRESS_WORDS = 12


@dataclass(frozen=True)
class Gate:
    """What a line is measured by: the ledger, the ad, the day."""

    facts: Sequence[Fact]
    posting: Posting | None
    today: date

    def judge(self, line: Line, text: str) -> Ruling:
        """What the gate says of these words in the place of a line. A greeting says nothing about the person, as long as it is short."""
        short = len(text.split()) <= _ADDRESS_WORDS and not any(letter.isdigit() for letter in text)
        if line.part in _ADDRESS and short:
            return Ruling(verdict="supported", reason="It claims nothing about the person.")
        part = "paragraph" if line.part in {*_ADDRESS, "subject"} else line.part
        said = ruled(line.model_copy(update={"text": text, "part": part}), self.facts, self.posting, self.today)
        return said or Ruling(verdict="supported", reason="The fact says so in these words.", fact_ids=line.fact_ids)


def with_edits(draft: Draft, gate: Gate) -> Draft:
    """The draft with the person's own words where they still stand on something; what cannot be used is listed with the reason."""
    lines = {line.id: line for line in draft.lines}
    taken_back = draft.options.taken_back("edited")
    worded: dict[str, Line] = {}
    changes: list[Change] = []
    refused: list[Refused] = []
    for edit in draft.options.edits:
        old = lines.get(edit.line)
        new, why = _tried(edit, old, draft, gate)
        undone = edit.line in taken_back
        if old is None or new is None:
            there = old is not None and old.part in EDITABLE and edit.language in {"", draft.language}
            line = old.model_copy(update={"text": edit.text}) if old and there else None
            refused += [] if undone else [Refused(text=edit.text, why=why, line=line)]
        elif new.text != old.text:
            change = Change(what="edited", before=old.text, after=new.text, why=why, fact_ids=new.fact_ids, line=old.id)
            changes.append(change.model_copy(update={"undone": undone}))
            worded |= {} if undone else {old.id: new}
    made = tuple(worded.get(line.id, line) for line in draft.lines)
    return draft.model_copy(update={"lines": made, "changes": (*changes, *draft.changes), "refused": (*draft.refused, *refused)})


def _tried(edit: Edit, old: Line | None, draft: Draft, gate: Gate) -> tuple[Line | None, str]:
    """The line in the person's words and why it may stand so; without a line, why not."""
    why: dict[str, str] = phrases(draft.reasons)["why"]
    if old is None or old.part not in EDITABLE:
        return None, why["edited_gone"]
    if edit.language not in {"", draft.language}:
        return None, why["edited_language"]
    ruling = gate.judge(old, edit.text)
    if ruling.verdict == "supported":
        return _resting(old, edit.text, ruling, gate), why["edited"]
    if edit.marked:
        return old.model_copy(update={"text": edit.text, "edited": "unbacked", "claims": True}), why["edited_marked"]
    return None, fill(why["edited_unbacked"], {"reason": ruling.reason})


def _resting(old: Line, text: str, ruling: Ruling, gate: Gate) -> Line:
    """The line with the facts that back the new words beside those it rested on."""
    known = {fact.id: fact.text for fact in gate.facts}
    ids = tuple(dict.fromkeys((*old.fact_ids, *(name for name in ruling.fact_ids if name in known))))
    quotes = (*old.quotes, *(known[name] for name in ids[len(old.fact_ids) :]))
    more = {"text": text, "fact_ids": ids, "quotes": quotes, "claims": old.claims or bool(ids), "edited": "backed"}
    return old.model_copy(update=more)


def put(edits: Sequence[Edit], edit: Edit) -> tuple[Edit, ...]:
    """The edits with a new one in the place of that of the same line."""
    return (*(other for other in edits if other.line != edit.line), edit)


def left_out(options: Options, names: Sequence[str], lines: Sequence[Line]) -> Options:
    """Options without these lines and sections, also where the person had once wanted them back."""
    facts = {fact for line in lines if line.id in names or f"section:{line.section}" in names for fact in line.fact_ids}
    back = {f"dropped:{name}" for name in (*facts, *names)}
    undone = tuple(key for key in options.undone if key not in back)
    return options.model_copy(update={"leave_out": tuple(dict.fromkeys((*options.leave_out, *names))), "undone": undone})

"""What of a proposal counts: its quotes must stand in believed lines, and no verdict goes beyond what rules allow for those lines."""

from collections.abc import Mapping, Sequence

from tools.cv.skills.lexicon import lexicon
from tools.jobs.findings import Case, Finding, evidence, reason, weights
from tools.jobs.judge_skills import asked
from tools.jobs.lines import Line, says
from tools.jobs.models import Part
from tools.jobs.opinions import Opinion
from tools.jobs.person import Seen, related
from tools.jobs.second.claims import Proposal

_LEAST = 8
"""Letters of a quote: less stands in any line."""
_ASIDE = ("small", "aside", "past", "others")
_SAME = frozenset({"same", "narrower"})
_RELATIVE = frozenset({"neighbour", "broader"})


def checked(part: Part, case: Case, opinion: Opinion, proposal: Proposal, lines: Mapping[str, Seen]) -> Finding | None:
    """The finding that a proposal comes to; None where it is refused or says no more than the rules did.

    A model can only add what its quotes show. That something is missing cannot be quoted, so it takes nothing away.
    """
    seen = quoted(proposal, lines)
    likely = [line for line in opinion.lines if line.seen in seen and _speaks(line, case)]
    if not seen or not likely:
        return None
    full = proposal.verdict == "met" and may_be_met(case, likely)
    credit = weights()["limits"]["met"] if full else weights()["credit"]["partial"]
    if credit <= part.credit:
        return None
    told = reason("proposed_met" if full else "proposed_part", "en")
    return Finding("met" if full else "partial", credit, told, evidence([line.seen for line in likely]), close=True)


def quoted(proposal: Proposal, lines: Mapping[str, Seen]) -> list[Seen]:
    """The lines quoted; none at all where a single quote stands in no believed line: who invents one may invent more."""
    found = []
    for quote in proposal.quotes:
        seen, words = lines.get(quote.line), quote.words.strip()
        if seen is None or len(words) < _LEAST or words not in seen.words:
            return []
        found.append(seen)
    return found


def _speaks(line: Line, case: Case) -> bool:
    """Whether a quoted line has to do with the demand at all: by its words, its concepts or its meaning, as the rules see them."""
    limits = weights()
    near = case.hits.get(line.seen.fact.id, 0.0) >= limits["meaning"]["weak"]
    return line.chance >= limits["chance"]["faint"] or near or line.relation in _SAME | _RELATIVE


def may_be_met(case: Case, lines: Sequence[Line]) -> bool:
    """Whether rules allow to call it met: work shows it, the line itself takes nothing back, and a named tool is not only a neighbour."""
    firm = [line for line in lines if line.seen.how == "shown" and not any(says(key, line.seen.words) for key in _ASIDE)]
    if not firm:
        return False
    tools = [name for name in asked(case) if lexicon().skills[name].family_is_near or lexicon().skills[name].year]
    kinds = {related(name, line.seen.skills) for name in asked(case) for line in firm}
    if kinds & _RELATIVE and not kinds & _SAME:
        return False
    return not tools or bool(kinds & _SAME) or any(line.named for line in firm)

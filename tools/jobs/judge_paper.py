"""Certificates and licences: the paper named, one that covers it, one that comes close; begun is not held, expired is half."""

import re
from typing import NamedTuple

from core.flat import flat
from tools.jobs.findings import Case, Finding, evidence, reason, verdict_of, weights
from tools.jobs.papers import Paper, papers, qualified, state_of, states
from tools.jobs.person import Seen, stems_of
from tools.jobs.phrases import entries, table, union

_PAPERS = frozenset({"certificate", "education", "course", "statement"})
_CLAIMS = frozenset({"summary", "label"})
_SAID, _HALF, _BEGUN = 0.8, 0.45, 0.2
_NAMED = re.compile(r"(?<![\w-])(?:[A-Z]{2,}[\w+./-]*|[A-Z][a-z]*[A-Z]\w*|[A-Z]+\d+\w*|\d+th)(?!\w)")
_MOST = 0.5
_SLASH = re.compile(r"\w ?/ ?\w")


class Held(NamedTuple):
    """What a person has of one paper: credit, the rule that gave it, the lines."""

    credit: float
    rule: str
    lines: tuple[Seen, ...] = ()


def judge_papers(case: Case, wanted: tuple[Paper, ...]) -> Finding:
    """The papers a demand names; without a name we know, its capitals and words against the papers of the person."""
    return _finding(case, [holding(case, paper) for paper in wanted] or [_by_words(case)])


def _finding(case: Case, held: list[Held]) -> Finding:
    """The best of alternatives; of several papers asked for together, all or a part."""
    quote = flat(case.requirement.quote)
    best = max(held, key=lambda h: h.credit)
    either = _SLASH.search(quote) or union(entries(case.language, "lists", "or")).search(quote)
    if not either and min(h.credit for h in held) < _HALF <= best.credit:
        best = Held(_HALF, "term_some", best.lines)
    if best.rule == "paper_pending" and states("later").search(quote):
        return Finding("met", _SAID, reason("paper_later", "en"), evidence(best.lines), close=True)
    close = bool(best.lines) and best.credit < 1.0
    return Finding(verdict_of(best.credit), best.credit, reason(best.rule, "en"), evidence(best.lines), close=close)


def holding(case: Case, paper: Paper) -> Held:
    """The best that any line shows of a paper, of one that covers it, or of a near one."""
    found = [_in_line(case, seen, paper) for seen in case.person.seen]
    found += [_in_line(case, seen, papers()[name]) for name in paper.covered_by for seen in case.person.seen]
    for name in paper.near:
        near = (_in_line(case, seen, papers()[name]) for seen in case.person.seen)
        found += [h._replace(credit=min(h.credit, _HALF), rule="paper_near") for h in near if h.credit > _HALF]
    best = max((h for h in found if h.lines), key=lambda h: h.credit, default=Held(0.0, "paper_none"))
    same = [line for h in found if h.credit == best.credit and h.rule == best.rule for line in h.lines]
    return best._replace(lines=tuple(same))


def _in_line(case: Case, seen: Seen, paper: Paper) -> Held:
    words = _words(seen)
    if seen.fact.kind == "role":
        fresh = seen.ended is not None and seen.ended >= (case.person.today.year - 3) * 12
        return Held(_SAID, "paper_work", (seen,)) if fresh and paper.implied.search(words) else Held(0.0, "paper_none")
    if seen.fact.kind in _CLAIMS and paper.denied.search(words):
        return Held(0.0, "paper_none")
    by_study = seen.fact.kind == "education" and paper.study.search(words)
    if not paper.held.search(words) and not by_study:
        return Held(0.0, "paper_none")
    return _state(case, seen, paper)


def _state(case: Case, seen: Seen, paper: Paper) -> Held:
    """The worth of a line that names the paper: who says it, and what it says of its state."""
    words, trust = _words(seen), case.person.trust >= weights()["limits"]["trust"]
    listed = seen.fact.kind not in _PAPERS and any(s.fact.kind == "certificate" for s in case.person.seen)
    if listed and (seen.fact.kind in {"skill", "label"} or not states("owned").search(words)):
        return Held(0.0, "paper_listed", (seen,))
    if paper.denied.search(words):
        return Held(_BEGUN, "paper_pending", (seen,))
    state = state_of(words, case.person.today)
    if state == "aware" and states("aware").search(flat(case.requirement.quote)):
        state = "held"
    if state == "held" and paper.lasts and _year(seen) and _year(seen) < case.person.today.year - paper.lasts:
        state = "expired"
    if state == "pending":
        return Held(_BEGUN, "paper_pending", (seen,))
    if state == "expired":
        asks = states("valid").search(flat(case.requirement.quote)) is not None
        return Held(_BEGUN if asks else _HALF, "paper_expired", (seen,))
    worth = qualified(case.requirement.quote, words)
    if state == "aware" or worth < 1.0:
        return Held(min(worth, _HALF), "paper_near", (seen,))
    if seen.fact.kind in _PAPERS:
        return Held(1.0, "paper_met", (seen,))
    return Held(_SAID, "paper_met", (seen,)) if trust else Held(0.0, "paper_listed", (seen,))


def _words(seen: Seen) -> str:
    fact = seen.fact
    extra = (fact.title, fact.details.get("area"), fact.details.get("level"), fact.details.get("summary"))
    return flat(", ".join(filter(None, (fact.text, *extra))))


def _year(seen: Seen) -> int:
    return int(seen.fact.start[:4]) if seen.fact.start and seen.fact.start[:4].isdigit() else 0


def _by_words(case: Case) -> Held:
    """A paper we do not know by name: its capitals (`MLA`, `PA6`), else most of its words."""
    quote = case.requirement.quote
    capitals = set(_NAMED.findall(quote))
    wanted = stems_of(quote) - plain_words()
    best = Held(0.0, "paper_none")
    for seen in case.person.seen:
        if seen.fact.kind not in _PAPERS:
            continue
        share = len(wanted & seen.stems) / len(wanted) if wanted else 0.0
        if capitals & set(_NAMED.findall(seen.fact.text)) or share >= _MOST:
            best = max(best, _state(case, seen, _UNKNOWN), key=lambda h: (h.credit, bool(h.lines)))
    return best


def plain_words() -> frozenset[str]:
    """Words like `licence` or `valid` that stand with any paper."""
    words = [str(w) for w in table("denials")["paper_words"]]
    return frozenset(words) | stems_of(" ".join(words))


_NOTHING = union(())
_UNKNOWN = Paper("", _NOTHING, _NOTHING, _NOTHING, _NOTHING, _NOTHING, _NOTHING, (), (), 0.0)

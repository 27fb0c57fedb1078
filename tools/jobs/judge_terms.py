"""Conditions of work: permission, checks, shifts, travel, traits; a CV often leaves them unsaid, and then nothing is held against it."""

import re
from functools import cache

from core.flat import flat
from tools.jobs.conditions import Condition, conditions
from tools.jobs.findings import Case, Finding, evidence, reason, verdict_of, weights
from tools.jobs.judge_skills import asked, nearest, silent
from tools.jobs.papers import qualified
from tools.jobs.person import Seen, related
from tools.jobs.phrases import table, union

_SAID = frozenset({"summary", "statement", "label"})
_ALONE = 32
"""Characters before a word in which a denial turns it round."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHOWN, _TOLD, _SOME = 0.9, 0.8, 0.5


@cache
def denials(key: str) -> re.Pattern[str]:
    """One list of data/denials.toml as a pattern over flat text."""
    return union(tuple(str(w) for w in table("denials")[key]))


def judge_conditions(case: Case, wanted: tuple[Condition, ...]) -> Finding:
    """All conditions that one demand names: refused if one is, met if all are shown, partial if some are."""
    found = [_condition(case, term) for term in wanted]
    refused = [f for f in found if f.verdict == "missing"]
    shown = [f for f in found if f.credit >= _SOME and f.verdict != "unknown"]
    if refused and (any(f.evidence for f in refused) or not shown):
        return refused[0]
    if not shown:
        best = judge_by_words(case)
        return best if best.verdict == "met" and all(term.soft for term in wanted) else silent(case)
    best = max(shown, key=lambda f: f.credit)
    if len(shown) < len(found):
        return Finding("partial", _SOME, reason("term_some", "en"), best.evidence, close=True)
    return min(shown, key=lambda f: f.credit)


def _condition(case: Case, term: Condition) -> Finding:
    lines = [s for s in case.person.seen if s.fact.kind != "skill" or not term.soft]
    denied = [s for s in lines if _refuses(s, term)]
    if denied:
        return Finding("missing", 0.0, reason("refused", "en"), evidence(denied))
    ways = (term, *(conditions()[name] for name in term.covered_by))
    shown = [(credit, s) for s in lines if (credit := max(_credit(case, s, way) for way in ways)) > 0]
    if shown:
        best = max(credit for credit, _ in shown)
        facts = evidence(s for credit, s in shown if credit == best)
        rule = "term_shown" if best > _SOME else "term_some"
        return Finding(verdict_of(best), best, reason(rule, "en"), facts, close=best < _SHOWN)
    if term.silent == "missing":
        return Finding("missing", 0.0, reason("nothing", "en"))
    return silent(case)


def _refuses(seen: Seen, term: Condition) -> bool:
    """A line that refuses it, or names it right after a denial in what the person says of themselves."""
    words = flat(seen.fact.text)
    if seen.fact.kind not in _SAID:
        return term.held and term.denied.search(words) is not None
    if term.denied.search(words):
        return True
    if term.soft:
        return False
    return any(_turned(words, hit.start()) for hit in term.asked.finditer(words))


def _turned(words: str, start: int) -> bool:
    before = re.split(r"[,;.:]", words[max(0, start - _ALONE) : start])[-1]
    return denials("deny").search(before) is not None and denials("fine").search(before) is None


def _credit(case: Case, seen: Seen, term: Condition) -> float:
    """What one line is worth: shown in work of the last years, said, or little, old or not believed."""
    fact = seen.fact
    parts = (fact.title, fact.details.get("summary"), "" if fact.kind == "role" else fact.text)
    words = flat(". ".join(filter(None, parts)))
    if not term.shown.search(words):
        return 0.0
    if term.part.search(words) or _old(case, seen, term) or qualified(case.requirement.quote, words) < 1:
        return _SOME
    if seen.how in {"said", "listed"}:
        return _TOLD if case.person.trust >= weights()["limits"]["trust"] else _SOME
    return _SHOWN


def _old(case: Case, seen: Seen, term: Condition) -> bool:
    if term.lasts:
        written = [int(y) for y in _YEAR.findall(f"{seen.fact.text} {seen.fact.start or ''}")]
        return bool(written) and max(written) < case.person.today.year - term.lasts
    now = case.person.today.year * 12 + case.person.today.month
    return not term.held and not term.soft and seen.ended is not None and now - seen.ended > 12 * weights()["limits"]["old_years"]


def judge_by_words(case: Case) -> Finding:
    """A demand that names none of our conditions: by the lexicon, then by a line that says nearly the same."""
    names = asked(case)
    found = [s for s in case.person.seen if any(related(n, s.skills) in {"same", "narrower"} for n in names)]
    found = [s for s in found if s.how != "listed"] or found
    if found:
        return Finding("met", _SHOWN, reason("meaning_strong", "en"), evidence(found), close=True)
    best = nearest(case, said=True)
    if best is not None and best[0] >= 1.0:
        return Finding("met", _TOLD, reason("meaning_strong", "en"), evidence([best[1]]), close=True)
    return silent(case)


def judge_permission(case: Case) -> Finding:
    """The right to work, by what the person says of it: a sponsor needed is a no, a passport or permit a yes."""
    said = [s for s in case.person.seen if s.how == "said" or s.fact.kind in {"statement", "certificate", "skill"}]
    for key, credit, why in (("sponsor", 0.0, "refused"), ("permit", _SHOWN, "term_shown")):
        found = [s for s in said if denials(key).search(flat(s.fact.text))]
        if found:
            return Finding(verdict_of(credit), credit, reason(why, "en"), evidence(found))
    return silent(case)

"""What is said of work and skills: rules over what the evidence comes to, with the lines that speak for it."""

from core.flat import flat
from tools.cv.skills.lexicon import label, lexicon, released
from tools.jobs.findings import Case, Finding, evidence, quoted, reason, weights
from tools.jobs.judge_skills import alternatives, is_soft, silent
from tools.jobs.lines import Line, says
from tools.jobs.opinions import Opinion
from tools.jobs.person import Seen, held, related
from tools.jobs.phrases import table, union
from tools.jobs.support import Support
from tools.jobs.years import in_years, months
from tools.profile.models import Fact

BY_WORK = frozenset({"skill", "experience"})
_LEADING = frozenset({"leadership", "soft"})
_NEARLY, _HALF, _STEP = 0.85, 0.5, 0.01
_DECIDED = frozenset({"skill_shown", "skill_listed", "skill_light"})
_UNSEEN = frozenset({"lived experience", "motivation", "physical fitness", "professional appearance"})
"""What no work shows."""
_RELATIVES = frozenset({"skill_neighbour", "skill_broader"})


def judge_work(case: Case, opinion: Opinion) -> Finding:
    """A demand that work shows: with years asked for by the months of the roles of that kind, else by the lines that speak for it.

    Years in the field are no years with a tool: where no line names a tool asked for, no month is counted.
    """
    need = case.requirement.years
    if need is not None and case.requirement.kind != "duty":
        return _without(case, opinion, need) or _years(case, opinion, need)
    return _shown(case, opinion)


def _without(case: Case, opinion: Opinion, need: float) -> Finding | None:
    """Of tools asked for by years of which the CV shows relatives at best; None where it shows one, or where no tool is asked for."""
    tools = [s for s in opinion.supports if lexicon().skills[s[0]].family_is_near]
    if not tools or any(s.credit > 0 and s.rule not in _RELATIVES for _, s in tools):
        return None
    best = max(tools, key=lambda s: s[1].credit)
    if best[1].credit > 0:
        return Finding("partial", best[1].credit, _named(case, best[1].rule, best), evidence(best[1].facts))
    return Finding("missing", 0.0, reason("years_none", "en", need=_figure(need)), years=0.0)


def _shown(case: Case, opinion: Opinion) -> Finding:
    """The lexicon decides where work or a believed list names what is asked for; else the chances do."""
    best = _best(opinion)
    if best and best[1].rule in _DECIDED:
        full = best[1].rule == "skill_listed" or (best[1].rule == "skill_shown" and not all(_limited(s) for s in best[1].facts))
        return _found(case, opinion, full=full)
    limits = weights()["chance"]
    near = best is not None and best[1].rule in _RELATIVES
    worked = near and best is not None and best[1].credit >= weights()["skill"]["neighbour"]
    least = 0.0 if worked else limits["relative"] if near else limits["shown"]
    unseen = best is not None and best[1].credit == 0 and not _UNSEEN.isdisjoint(n for n, _ in opinion.supports)
    if unseen or opinion.shown < least or not _borne_out(opinion):
        return _missing(case, opinion, close=opinion.shown > least - limits["close"])
    return _found(
        case, opinion, full=opinion.full >= limits["full"] and _said(opinion) and not (near and _only_relative(opinion))
    )


def _said(opinion: Opinion) -> bool:
    """Whether a line speaks for it well enough to call it met: nobody is said to have what no line of theirs says."""
    return bool(opinion.lines) and opinion.lines[0].chance >= weights()["chance"]["said"]


def _limited(seen: Seen) -> bool:
    return any(says(key, seen.words) for key in ("aside", "past", "others"))


def _found(case: Case, opinion: Opinion, *, full: bool) -> Finding:
    """Met or partial; the credit is what the chances lead to expect, within what the verdict allows."""
    limits = weights()["chance"]
    low, high = weights()["limits"]["partial"], weights()["limits"]["met"]
    expected = opinion.shown * (_HALF + _HALF * opinion.full)
    credit = max(high, expected) if full else min(high - _STEP, max(low, expected))
    best = _best(opinion)
    if best and best[1].rule in _DECIDED and full:
        credit = max(credit, best[1].credit)
    if best and best[1].rule in _RELATIVES and not full:
        credit = min(credit, best[1].credit)
    close = min(abs(opinion.shown - limits["shown"]), abs(opinion.full - limits["full"])) < limits["close"]
    words, facts = _told(case, opinion, full=full)
    return Finding("met" if full else "partial", round(credit, 3), words, evidence(facts), close=close)


def _best(opinion: Opinion) -> tuple[str, Support] | None:
    return max(opinion.supports, key=lambda s: s[1].credit, default=None)


def _borne_out(opinion: Opinion) -> bool:
    """Whether a line of work speaks for it: somebody of the field is likely to know much that no line says, but we do not guess."""
    limits = weights()["chance"]
    if any(s.credit > 0 for _, s in opinion.supports):
        return True
    likely = max((x.chance for x in opinion.lines if x.seen.how == "shown"), default=0.0)
    return opinion.lost < limits["lost"] and likely >= limits["faint"]


def _only_relative(opinion: Opinion) -> bool:
    """A neighbour or the wider subject is never more than partial, unless another line says it by other words."""
    top = opinion.lines[0]
    return top.relation in {"neighbour", "broader"} or top.chance < weights()["chance"]["line"]


def _missing(case: Case, opinion: Opinion, *, close: bool) -> Finding:
    best = _best(opinion)
    if best and best[1].rule == "skill_bare":
        return Finding("missing", 0.0, _named(case, "skill_bare", best), evidence(best[1].facts), close=close)
    if is_soft(tuple(n for n, _ in opinion.supports)):
        return silent(case)
    return Finding("missing", 0.0, reason("nothing", "en"), close=close)


def _named(case: Case, key: str, best: tuple[str, Support]) -> str:
    year = max((s.ended or 0 for s in best[1].facts), default=0)
    return reason(
        key, "en", skill=label(best[0], case.language), other=label(best[1].other, case.language), year=(year - 1) // 12
    )


def _told(case: Case, opinion: Opinion, *, full: bool) -> tuple[str, list[Seen]]:
    """The reason and the lines behind it: by the concept where that decides, else by the likeliest lines."""
    best = _best(opinion)
    lines = _likeliest(opinion)
    if best is None or best[1].credit == 0:
        return _in_other_words(opinion, full=full), [x.seen for x in lines]
    facts = [f for _, s in opinion.supports for f in s.facts if s.credit > 0]
    shown = [n for n, s in opinion.supports if s.credit >= weights()["limits"]["partial"]]
    if len(opinion.supports) > 1 and not alternatives(case) and best[1].rule not in _RELATIVES:
        names = ", ".join(label(n, case.language) for n in shown) or "-"
        return reason("skill_some", "en", found=len(shown), asked=len(opinion.supports), names=names), facts
    if best[1].rule in _DECIDED:
        return _named(case, "skill_part" if best[1].rule == "skill_shown" and not full else best[1].rule, best), facts
    if full:
        return _in_other_words(opinion, full=True), [*[x.seen for x in lines], *facts]
    return _named(case, best[1].rule, best), facts


def _in_other_words(opinion: Opinion, *, full: bool) -> str:
    top = opinion.lines[0].chance if opinion.lines else 0.0
    if full:
        return reason("meaning_strong" if top >= weights()["chance"]["line"] else "meaning_whole", "en")
    return reason("meaning_weak", "en")


def _likeliest(opinion: Opinion) -> list[Line]:
    """The likeliest line, and those nearly as likely."""
    top = opinion.lines[0].chance if opinion.lines else 0.0
    return [x for x in opinion.lines[:3] if x.chance >= top / 2 or x is opinion.lines[0]]


def _years(case: Case, opinion: Opinion, need: float) -> Finding:
    """By the months of the roles of that kind; none lies before what is asked for came out, and the reason says so where that matters."""
    roles, today = counted(case, opinion), case.person.today
    name, since = _since(opinion)
    have = in_years(months(roles, today, since))
    early = since and (in_years(months(roles, today)) != have or today.year + 1 - since < need)
    wanted = _figure(need)
    told = f" {reason('years_since', 'en', skill=label(name, case.language), year=since)}" if early else ""
    if have >= need * weights()["limits"]["share_of_years"]:
        return Finding("met", 1.0, reason("years_met", "en", have=have, need=wanted) + told, quoted(roles), years=have)
    if have > 0:
        credit = max(round(min(0.7, 0.2 + 0.5 * have / need), 3), weights()["limits"]["partial"])
        words = reason("years_part", "en", have=have, need=wanted) + told
        return Finding("partial", credit, words, quoted(roles), have / need > _NEARLY, have)
    return Finding("missing", 0.0, reason("years_none", "en", need=wanted) + told, years=0.0)


def _since(opinion: Opinion) -> tuple[str, int]:
    """Of what is asked for what came out first, and the year: what has always been there (0) sets no limit to years with newer tools."""
    return min(((n, released(n) or 0) for n, _ in opinion.supports), key=lambda pair: (pair[1], pair[0]), default=("", 0))


def _figure(years: float) -> str:
    return str(int(years)) if years == int(years) else str(years)


def counted(case: Case, opinion: Opinion) -> tuple[Fact, ...]:
    """The roles of the kind asked for: a line shows it, or the role speaks for what the ad asks on the whole; never an apprenticeship."""
    limits = weights()["chance"]
    names = [n for n, _ in opinion.supports]
    leading = bool(names) and all(lexicon().skills[n].family in _LEADING for n in names)
    found = []
    for role in case.person.roles:
        if union(tuple(str(w) for w in table("denials")["apprentice"])).search(flat(held(role))):
            continue
        told = any(related(n, s.skills) in {"same", "narrower"} for n in names for s in case.person.inner[role.id])
        likely = opinion.roles[role.id] >= limits["role"]
        if told or likely or (not leading and opinion.cover[role.id] >= limits["cover"]):
            found.append(role)
    return tuple(sorted(found, key=lambda r: r.path))

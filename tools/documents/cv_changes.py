"""What differs between the CV as given and the CV as drafted, line by line, with the reason."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tools.documents.ad_terms import ad_name
from tools.documents.cv_summary import own_sentences
from tools.documents.models import Change, Line, Options
from tools.documents.select import Relevance
from tools.documents.wording import fill, phrases
from tools.jobs.models import Posting
from tools.profile.models import Fact

_TOLD = {
    "bullet",
    "skill",
    "language",
    "certificate",
    "project",
    "publication",
    "award",
    "volunteer",
    "interest",
    "summary",
    "course",
}
_ORDERED = {"bullet", "course", "skill"}


def changes_of(
    facts: Sequence[Fact], posting: Posting | None, relevance: Relevance, lines: Sequence[Line], options: Options
) -> tuple[Change, ...]:
    """A change for each fact that a CV shows: kept, moved, reworded or dropped; and one for each sentence that is new."""
    why: dict[str, str] = phrases(options.told or options.language or "en")["why"]
    needs = {need.id: need.text for need in posting.requirements} if posting else {}
    printed = {fact: shown for shown in lines for fact in shown.fact_ids}
    moved = _moved(facts, lines)
    made = [_added(shown, why) for shown in lines if shown.id in _NEW]
    for fact in facts:
        if fact.kind != "reference" and (fact.kind not in _TOLD or fact.id in printed):
            continue
        unprinted = fact.kind == "reference"
        made.append(
            Change(what="dropped", before=fact.text, why=_dropped(fact, options, why), fact_ids=(fact.id,), stays=unprinted)
        )
    made += _unsaid(facts, lines, why)
    for fact in facts:
        if fact.kind not in _TOLD or fact.id not in printed:
            continue
        need = needs.get(relevance.reasons.get(fact.id, ""), "")
        named = ad_name(fact, posting) if fact.kind == "skill" and fact.id not in relevance.own_words else fact.text
        change = _reworded(fact, named, why) or _stayed(fact, printed[fact.id], need, why, is_moved=fact.id in moved)
        made.append(change.model_copy(update=moved[fact.id]) if change.what == "moved" else change)
    return tuple(made)


def _unsaid(facts: Sequence[Fact], lines: Sequence[Line], why: dict[str, str]) -> Iterable[Change]:
    """Sentences of the person's own summary that are not printed, though others are."""
    shown = {shown.id for shown in lines}
    told = own_sentences(facts)
    if any(name in shown for name, _, _ in told):
        for name, fact, text in told:
            if name not in shown:
                yield Change(what="dropped", before=text, why=why["dropped_summary"], fact_ids=(fact.id,), line=name)


def _reworded(fact: Fact, named: str, why: dict[str, str]) -> Change | None:
    if named == fact.text:
        return None
    return Change(what="reworded", before=fact.text, after=named, why=why["reworded_skill"], fact_ids=(fact.id,))


def _stayed(fact: Fact, shown: Line, need: str, why: dict[str, str], *, is_moved: bool) -> Change:
    reason = why["answers" if need else "kept"]
    if is_moved:
        reason = why["moved" if need else "moved_plain"]
    text = shown.text if shown.part == "bullet" else fact.text
    return Change(
        what="moved" if is_moved else "kept", before=fact.text, after=text, why=fill(reason, {"need": need}), fact_ids=(fact.id,)
    )


def _added(shown: Line, why: dict[str, str]) -> Change:
    return Change(what="added", after=shown.text, why=why["added_summary"], fact_ids=shown.fact_ids, line=shown.id)


def _dropped(fact: Fact, options: Options, why: dict[str, str]) -> str:
    if fact.kind == "reference":
        return why["dropped_reference"]
    asked = any(name.endswith(f":{fact.id}") or name == f"section:{_SECTION.get(fact.kind, '')}" for name in options.leave_out)
    return why["dropped_asked"] if asked else fill(why["dropped_pages"], {"pages": str(options.pages)})


def _moved(facts: Sequence[Fact], lines: Iterable[Line]) -> dict[str, dict[str, Any]]:
    """Facts that stand earlier among their own than in the ledger: each with both places, counted from 1, and what its own are."""
    known = {fact.id: fact for fact in facts}
    scope = {fact.id: (fact.kind, fact.scope, fact.details.get("group")) for fact in facts if fact.kind in _ORDERED}
    place = {name: at for at, name in enumerate(scope)}
    printed = [fact for shown in lines if shown.part in {"bullet", "skill"} for fact in shown.fact_ids if fact in scope]
    moved = {}
    for at, fact in enumerate(printed):
        own = [name for name in scope if scope[name] == scope[fact]]
        if any(scope[other] == scope[fact] and place[other] < place[fact] for other in printed[at + 1 :]):
            now = [name for name in printed if scope[name] == scope[fact]].index(fact)
            moved[fact] = {"place": (own.index(fact) + 1, now + 1), "among": _among(known[fact], known)}
    return moved


def _among(fact: Fact, known: Mapping[str, Fact]) -> str:
    """What a fact belongs to as one would name it: the group of a skill, else the job or study."""
    over = known.get(fact.scope or "")
    named = (over.title, over.employer) if over else ()
    return fact.details.get("group", "") or " · ".join(filter(None, named))


_NEW = {"summary:who", "summary:proof", "summary:skills"}
_SECTION = {
    "summary": "basics", "bullet": "work", "skill": "skills", "language": "languages", "certificate": "certificates", "project": "projects",
    "publication": "publications", "award": "awards", "volunteer": "volunteer", "interest": "interests",
}  # fmt: skip

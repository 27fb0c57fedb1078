"""What a tool's typed result is in words: short, since the card shows the details."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from agent.planner import found, rehearsed, told_applications, told_people
from agent.planner.phrases import Voice
from agent.wording import told
from tools.documents.claims import is_change
from tools.documents.models import Disagreement
from tools.documents.story_words import together
from tools.jobs.frame import FRAME

Fields = Mapping[str, Any]
TOP = 3
WEIGHTY = 2
"""Points that are named where a card shows them all."""
LONG = 240
_OPEN_KINDS = frozenset({"role", "education", "skill"})


def tell(capability: str, results: Sequence[Fields], voice: Voice) -> str:
    """The results of one step as a few lines; empty when their kind is not known."""
    kinds = {str(r.get("kind")) for r in results}
    for kind, telling in TELLINGS.items():
        if kind in kinds:
            return telling(capability, [r for r in results if r.get("kind") == kind], voice)
    return ""


def _bullets(lines: Sequence[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _join(*parts: str) -> str:
    return "\n".join(p for p in parts if p)


def _short(text: Any) -> str:
    flat = " ".join(str(text or "").split())
    return flat if len(flat) <= LONG else f"{flat[: LONG - 1].rstrip()}…"


def _ended(text: str) -> str:
    """The text without its full stop, since the phrase around it has one."""
    return text.rstrip(" .")


def _number(value: Any) -> str:
    return f"{float(value or 0):.0f}"


def _title(fields: Fields, section: str, voice: Voice) -> str:
    title = fields.get("title") if fields.get("kind") != "draft" else fields.get("job_title")
    company = fields.get("company")
    return " · ".join(str(p) for p in (title, company) if p) or voice.say(section, "untitled")


def _reading(_: str, results: Sequence[Fields], voice: Voice) -> str:
    parts = []
    for reading in results:
        profile = reading.get("profile") or {}
        skills = sum(len(s.get("keywords") or ()) or 1 for s in profile.get("skills") or ())
        counts = {"roles": len(profile.get("work") or ()), "studies": len(profile.get("education") or ()), "skills": skills}
        words = {k: voice.count("read_cv", k, n) for k, n in counts.items()}
        parts.append(voice.say("read_cv", "done", file=reading.get("file_name") or "CV", **words))
        if reading.get("hidden_text"):
            parts.append(voice.say("read_cv", "hidden"))
    return _join(*parts)


def _ledger(capability: str, results: Sequence[Fields], voice: Voice) -> str:
    facts, missing = list(results[0].get("facts") or ()), list(results[0].get("missing") or ())
    section = "read_cv" if capability == "read_cv" else "show_profile"
    open_points = voice.say(section, "missing", items=voice.either(missing)) if missing else ""
    if not facts:
        return voice.say("show_profile", "empty")
    if section == "show_profile":
        return _join(voice.say(section, "done", facts=voice.count(section, "facts", len(facts))), open_points)
    counts = {k: sum(f.get("kind") == k for f in facts) for k in _OPEN_KINDS}
    names = {"roles": "role", "studies": "education", "skills": "skill"}
    words = {k: voice.count("read_cv", k, counts[kind]) for k, kind in names.items()}
    file = next((f["source"].get("file_name") for f in reversed(facts) if f.get("source", {}).get("file_name")), "CV")
    return _join(voice.say(section, "done", file=file, **words), open_points)


def _recalled(_: str, results: Sequence[Fields], voice: Voice) -> str:
    facts = [f for r in results for f in r.get("facts") or ()][:TOP]
    if not facts:
        return voice.say("recall_fact", "none")
    lines = [voice.say("recall_fact", "line", quote=_fact(f), source=_source(f, voice)) for f in facts]
    return _join(voice.say("recall_fact", "done"), _bullets(lines))


def _fact(fact: Fields) -> str:
    """A fact with what it belongs to."""
    role = ", ".join(str(p) for p in (fact.get("title"), fact.get("employer")) if p)
    years = "–".join(str(p) for p in (fact.get("start"), fact.get("end")) if p)
    text = _short(fact.get("text"))
    return " · ".join(p for p in (text, role if role not in text else "", years if years not in text else "") if p)


def _source(fact: Fields, voice: Voice) -> str:
    source = fact.get("source") or {}
    if source.get("by") == "person":
        return voice.say("recall_fact", "said")
    file = str(source.get("file_name") or "CV")
    return voice.say("recall_fact", "page", file=file, page=source["page"]) if source.get("page") else file


def _change(capability: str, results: Sequence[Fields], voice: Voice) -> str:
    sections = {"remembered": "remember_fact", "corrected": "correct_fact", "forgotten": "forget_fact"}
    lines = []
    for change in results:
        words = {side: _with_level(change.get(side) or {}) for side in ("before", "after")}
        lines.append(voice.say(sections.get(str(change.get("action")), capability), "done", **words))
    return _join(*lines)


def _with_level(fact: Fields) -> str:
    """The words of a fact; a language with its level."""
    level = (fact.get("details") or {}).get("fluency")
    return _short(f"{fact.get('text')} ({level})" if level else fact.get("text"))


def _own_data(_: str, results: Sequence[Fields], voice: Voice) -> str:
    return voice.say("own_data", str(results[-1].get("wish")))


def _posting(capability: str, results: Sequence[Fields], voice: Voice) -> str:
    posting = results[0]
    wanted = list(posting.get("requirements") or ())
    kinds = {k: [r for r in wanted if r.get("kind") == k] for k in ("must", "nice", "duty")}
    section = "show_requirements" if capability == "show_requirements" else "read_job"
    head = {
        "title": _title(posting, "read_job", voice),
        "musts": voice.count("read_job", "musts", len(kinds["must"])),
        "nices": voice.count("read_job", "nices", len(kinds["nice"])),
    }
    if section == "show_requirements":
        lines = [_short(r.get("quote") or r.get("text")) for r in (kinds["must"] or wanted)[: 2 * TOP]]
        return _join(voice.say(section, "done" if kinds["must"] else "none", **head), _bullets(lines))
    warnings = [voice.say("read_job", str(s.get("why")), quote=_short(s.get("quote"))) for s in posting.get("suspicious") or ()]
    return _join(voice.say(section, "done", **head), *dict.fromkeys(warnings))


def _job_list(_: str, results: Sequence[Fields], voice: Voice) -> str:
    jobs = list(results[0].get("jobs") or ())
    if not jobs:
        return voice.say("list_jobs", "empty")
    lines = []
    for _id, title, company, score in jobs:
        marked = voice.say("list_jobs", "score", n=_number(score)) if score is not None else ""
        name = " · ".join(p for p in (title, company) if p) or voice.say("read_job", "untitled")
        lines.append(voice.say("list_jobs", "line", title=name, score=marked))
    return _join(voice.say("list_jobs", "done", jobs=voice.count("list_jobs", "jobs", len(jobs))), _bullets(lines))


def _fit(capability: str, results: Sequence[Fields], voice: Voice) -> str:
    return _join(*(_explained(f, voice) if capability == "explain_score" else _judged(f, voice) for f in results))


def _judged(fit: Fields, voice: Voice) -> str:
    """The figure, and what weighs most against it: what rules out, else what is missing. The card has the rest."""
    parts = list(fit.get("parts") or ())
    figures = {k: _number(fit.get(k)) for k in ("score", "low", "high")}
    said = "settled" if figures["low"] == figures["high"] else "done"
    head = voice.say("assess_fit", said, title=_title(fit, "assess_fit", voice), **figures)
    blocking = [p for p in parts if p.get("requirement_id") in set(fit.get("blockers") or ())]
    missing = sorted((p for p in parts if p.get("verdict") == "missing"), key=lambda p: -float(p.get("weight") or 0))
    weighs = [_ended(_demanded(p, voice)) for p in (blocking or missing)[:WEIGHTY]]
    short = any(p.get("verdict") != "met" for p in parts)
    key = "blockers" if blocking else "gaps" if missing else "" if short or not parts else "full"
    return f"{head} {voice.say('assess_fit', key, items='; '.join(weighs))}".strip()


def _demanded(part: Fields, voice: Voice) -> str:
    """What is asked: the words of the ad, or ours for what it does not write down."""
    return told(_short(part.get("text")), voice.language if part.get("requirement_id") in FRAME else "en")


def _explained(fit: Fields, voice: Voice) -> str:
    parts = sorted(fit.get("parts") or (), key=lambda p: -float(p.get("points") or 0))
    lost = sorted((p for p in parts if float(p.get("credit") or 0) < 1), key=lambda p: -float(p.get("weight") or 0))[:TOP]

    def line(part: Fields) -> str:
        words = {"text": _demanded(part, voice), "points": voice.number(part.get("points") or 0)}
        return voice.say("explain_score", "line", reason=_short(part.get("reason")), **words)

    gained = [line(p) for p in parts[:TOP] if float(p.get("points") or 0) > 0]
    head = voice.say("explain_score", "done", score=_number(fit.get("score")))
    return _join(head, _bullets(gained), voice.say("explain_score", "lost") if lost else "", _bullets([line(p) for p in lost]))


def _comparison(_: str, results: Sequence[Fields], voice: Voice) -> str:
    """Which job fits best, and the others with their figures."""
    jobs = list(results[0].get("jobs") or ())
    if not jobs:
        return voice.say("list_jobs", "empty")

    def said(job: Fields) -> dict[str, str]:
        name = " · ".join(str(p) for p in (job.get("title"), job.get("company")) if p) or voice.say("read_job", "untitled")
        figures = {"met": _number(job.get("must_met")), "asked": _number(job.get("must_asked"))}
        return {"title": name, "score": _number(job.get("score")), **figures}

    lines = [voice.say("compare_jobs", "line", **said(job)) for job in jobs]
    return _join(voice.say("compare_jobs", "done", n=len(jobs), **said(jobs[0])), _bullets(lines))


def _improvements(_: str, results: Sequence[Fields], voice: Voice) -> str:
    """The one thing that helps most, and how many more the card has."""
    section = "suggest_improvements"
    items = list(results[0].get("items") or ())
    if not items:
        return voice.say(section, "none")
    gain = float(items[0].get("gain") or 0)
    marked = voice.say(section, "gain", n=_number(gain)) if gain >= 1 else ""
    first = voice.say(section, "done", text=_ended(_short(items[0].get("text"))), gain=marked)
    return f"{first} {voice.count(section, 'more', len(items) - 1)}".strip()


def _review(_: str, results: Sequence[Fields], voice: Voice) -> str:
    """How much there is, and the first thing with its line; the card has the rest."""
    review = results[0]
    findings = list(review.get("findings") or ())
    if not findings:
        return voice.say("review_cv", "none")
    first = findings[0]
    quote = _short(first.get("quote"))
    named = quote and quote not in str(first.get("why"))
    line = voice.say("review_cv", "line", quote=quote) if named else ""
    said = voice.say("review_cv", "done", text=_ended(_short(first.get("why"))), gain=line)
    rest = sum(1 + int(f.get("more") or 0) for f in findings) - 1
    return f"{said} {_short(first.get('how'))} {voice.count('review_cv', 'more', rest)}".strip()


def _draft(capability: str, results: Sequence[Fields], voice: Voice) -> str:
    section = capability if capability in _WRITING else "revise_draft"
    claims = sum(bool(line.get("claims", True)) for d in results for line in d.get("lines") or ())
    changed = sum(is_change(str(c.get("what"))) and not c.get("undone") for d in results for c in d.get("changes") or ())
    refused = sum(len(d.get("refused") or ()) for d in results)
    head = voice.say(section, "done", title=_title(results[-1], section, voice), lines=voice.count(section, "lines", claims))
    return _join(
        head,
        voice.count(section, "changed", changed),
        voice.count(section, "refused", refused),
        voice.count("revise_draft", "differs", _differing(results)),
        *(told(str(note), voice.language) for d in results for note in d.get("notes") or ()),
    )


def _differing(results: Sequence[Fields]) -> int:
    """How many things are told differently, however many lines and places tell them."""
    found = (Disagreement.model_validate(one) for d in results for one in d.get("disagreements") or ())
    return len(together(found))


_WRITING = frozenset({"tailor_cv", "write_cover_letter", "write_both", "write_email"})


def _exported(_: str, results: Sequence[Fields], voice: Voice) -> str:
    names = [str(f.get("file_name")) for r in results for f in r.get("files") or ()]
    unbacked = sum(len(r.get("unbacked") or ()) for r in results)
    return _join(
        voice.say("export_document", "done", items=voice.either(names)), voice.count("export_document", "unbacked", unbacked)
    )


def _asked(_: str, results: Sequence[Fields], voice: Voice) -> str:
    return voice.say("revise_draft", "asked", text=_ended(_short(results[0].get("after"))))


def _versions(_: str, results: Sequence[Fields], voice: Voice) -> str:
    changed = sum(row.get("what") != "same" for r in results for row in r.get("rows") or ())
    return voice.count("revise_draft", "step", changed)


TELLINGS: dict[str, Callable[[str, Sequence[Fields], Voice], str]] = {
    "own_data": _own_data,
    "reading": _reading,
    "ledger": _ledger,
    "recalled": _recalled,
    "fact_change": _change,
    "posting": _posting,
    "job_list": _job_list,
    "fit": _fit,
    "comparison": _comparison,
    "found_jobs": found.tell,
    "improvements": _improvements,
    "review": _review,
    "draft": _draft,
    "asked_edit": _asked,
    "versions": _versions,
    "exported": _exported,
    "interview": rehearsed.tell,
    "people": told_people.tell,
    "tracked": told_applications.tracked,
    "board": told_applications.board,
}

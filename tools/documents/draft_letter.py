"""A letter for one ad: a reason, two or three proofs each tied to a requirement, a close. Made from the ledger and the ad alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.errors import SomethingMissing
from tools.documents.check_draft import ruled
from tools.documents.customs import country_of
from tools.documents.draft_cv import title_of
from tools.documents.letter_body import asked, background, bare, close, opening, study
from tools.documents.letter_deeds import Told, deeds
from tools.documents.letter_extras import extras, gap
from tools.documents.letter_frame import closing_frame, opening_frame
from tools.documents.letter_pen import Pen
from tools.documents.letter_proofs import Proof, latest_roles, proofs
from tools.documents.models import Draft, Line, Options
from tools.documents.select import Relevance, roles, weigh
from tools.jobs.models import Fit, Posting
from tools.profile.models import Fact

_ENOUGH = 180
"""Words from which a letter of normal length says enough without a second thing about a job."""
_TRIES = 3
_PROOFS = {"normal": 3, "short": 2}


@dataclass(frozen=True)
class _Task:
    facts: Sequence[Fact]
    posting: Posting
    fit: Fit | None
    options: Options
    today: date
    relevance: Relevance
    language: str


def draft_letter(facts: Sequence[Fact], posting: Posting | None, fit: Fit | None, options: Options, today: date) -> Draft:
    """The letter as lines in printed order; sentences of one `section` form one paragraph.

    Raises:
        SomethingMissing: there is no ad to answer.
    """
    if posting is None:
        raise SomethingMissing("job", "A letter answers a job ad, and there is none yet.", "Paste the ad or attach it.")
    language = options.language or posting.language
    task = _Task(facts, posting, fit, options, today, weigh(facts, posting, fit), language)
    return Draft(
        document="letter",
        title=title_of("letter", facts, asked(posting)[0], language),
        language=language,
        lines=_long_enough(task),
        options=options,
        job_title=posting.title,
        company=posting.company,
    )


def _long_enough(task: _Task) -> tuple[Line, ...]:
    """The letter without deeds that the gate would take from it: others stand in their place, as long as there are others."""
    barred: frozenset[str] = frozenset()
    for _ in range(_TRIES):
        lines = _filled(task, barred)
        refused = _refused(task, lines) - barred
        if not refused:
            break
        barred |= refused
    return lines


def _filled(task: _Task, barred: frozenset[str]) -> tuple[Line, ...]:
    facts = [fact for fact in task.facts if fact.id not in barred]
    told = proofs(facts, task.posting, task.relevance, task.language, _PROOFS[task.options.length])
    lines = _lines(task, told, 0)
    for seconds in range(1, 2 * len(told) + 1 if task.options.length == "normal" else 0):
        if _words(lines) >= _ENOUGH:
            break
        lines = _lines(task, told, seconds)
    return lines


def _refused(task: _Task, lines: Sequence[Line]) -> frozenset[str]:
    """The bullets of the sentences that the gate does not let through."""
    deeds_told = [line for line in lines if line.id.startswith(("deed:", "more:"))]
    bullets = {fact.id for fact in task.facts if fact.kind == "bullet"}
    ruled_out = [
        line
        for line in deeds_told
        if (found := ruled(line, task.facts, task.posting, task.today)) and found.verdict != "supported"
    ]
    return frozenset(one for line in ruled_out for one in line.fact_ids if one in bullets)


def _words(lines: Sequence[Line]) -> int:
    return sum(len(line.text.split()) for line in lines if line.part == "paragraph")


def _lines(task: _Task, told: Sequence[Proof], seconds: int) -> tuple[Line, ...]:
    """The whole letter, with `seconds` further things said, spread over the proofs."""
    names = "|".join((task.posting.title or "", task.posting.company or "", *(fact.text for fact in roles(task.facts))))
    pen = Pen(task.language, task.options.tone, names, country_of(task.posting))
    frame = opening_frame(task.facts, task.posting, pen, task.today)
    body = [*opening(task.posting, pen), *background(task.facts, pen, task.today), *_deeds(task, told, pen, seconds)]
    said = " ".join(line.text for line in body)
    body += extras(task.facts, task.posting, task.relevance, pen, said)
    body += gap(task.posting, task.fit, pen) if task.options.mention_gap else ()
    body += close(pen, task.posting, bridge=task.options.length == "normal")
    gone, back = task.options.leave_out, task.options.taken_back("dropped")
    every = (*frame, *body, *closing_frame(task.facts, pen))
    return tuple(line for line in every if line.id in back or not (line.id in gone or f"section:{line.section}" in gone))


def _deeds(task: _Task, told: Sequence[Proof], pen: Pen, seconds: int) -> list[Line]:
    if not told:
        bare_lines = [bare(role, pen) for role in latest_roles(task.facts, 4)[1:]]
        return [line for line in (*bare_lines, *study(task.facts, pen)) if line.text]
    current = next((fact.id for fact in latest_roles(task.facts, 1)), "")
    so_far = Told(introduced=current)
    lines: list[Line] = []
    for at, one in enumerate(told):
        lines += deeds(one, task.posting, pen, so_far, (at < seconds) + (at < seconds - len(told)))
    return lines

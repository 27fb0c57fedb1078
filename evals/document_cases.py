"""One person and one ad: the documents as the app makes them, without a model and with one that lies, and what is wrong with them."""

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from core.text import fold
from evals.liars import Liar, with_sayings
from tools.documents.check_draft import check_draft
from tools.documents.claims import claims_json
from tools.documents.draft_cv import cv_language
from tools.documents.making import Make, made, making, written
from tools.documents.models import DocumentKind, Draft, Line, Options
from tools.documents.rendering.files import pages_of, render
from tools.documents.second.writer import write_with
from tools.jobs.models import Fit, Posting
from tools.profile.models import Fact

BOTH: tuple[DocumentKind, ...] = ("cv", "letter")
_LETTER_PAGES = 1
_LIE, _MISSED, _PAGES, _SOURCELESS, _LOST, _HIDDEN = 6.0, 5.0, 4.0, 3.0, 2.0, 1.0
"""How bad a fault is, for the order of the worst."""


@dataclass(frozen=True)
class Case:
    """A person, an ad, and how they fit."""

    name: str
    facts: tuple[Fact, ...]
    posting: Posting
    fit: Fit
    today: date
    turn: int = 0
    """Which wordings of lies are told of them."""


@dataclass
class Found:
    """What was counted, what is wrong (worst first by its number), and what the letter says."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[float, str]] = field(default_factory=list)
    sentences: tuple[str, ...] = ()
    words: int = 0
    seconds: float = 0.0

    def fault(self, weight: float, kind: str, where: str, what: str) -> None:
        """Counts a fault and keeps its words."""
        self.counts[kind] += 1
        self.wrong.append((weight, f"{where}: {kind}: {what}"))


def measured(case: Case) -> Found:
    """The documents of a case without a model, and what a lying writer gets into them."""
    found = Found()
    started = time.perf_counter()
    drafts = [_make(made, kind, case.facts, case) for kind in BOTH]
    for draft in drafts:
        for form in ("pdf", "docx"):
            render(draft, form, case.facts)
    found.seconds = time.perf_counter() - started
    for draft in drafts:
        _look(draft, case, found)
        for gone in draft.refused:
            found.fault(_LOST, "lost", f"{case.name} {draft.document}", f"{gone.text} ({gone.why})")
    _musts(drafts[0], case, found)
    found.sentences = tuple(line.text for line in drafts[1].lines if line.part == "paragraph")
    found.words = sum(len(text.split()) for text in found.sentences)
    _lied(case, found)
    return found


def _make(make: Make, kind: DocumentKind, facts: tuple[Fact, ...], case: Case) -> Draft:
    return make(kind, facts, (case.posting, case.fit), Options(), case.today)


def _look(draft: Draft, case: Case, found: Found) -> None:
    """What holds for every document, whoever worded it: each claim has a source, and the pages are kept."""
    where = f"{case.name} {draft.document}"
    found.counts["lines"] += len(draft.lines)
    for row in claims_json([draft]):
        if row["claims"] and not row["fact_ids"] and not row["job_quotes"]:
            found.fault(_SOURCELESS, "sourceless", where, row["text"])
    pages, most = pages_of(draft), draft.options.pages if draft.document == "cv" else _LETTER_PAGES
    if pages > most:
        found.fault(_PAGES, "over pages", where, f"{pages} of {most}")


def _musts(cv: Draft, case: Case, found: Found) -> None:
    """The met must-haves of the ad, and those of them whose evidence stands on the CV."""
    shown = {fact for line in cv.lines for fact in line.fact_ids}
    for part in case.fit.parts:
        if part.kind == "must" and part.verdict == "met" and part.evidence:
            found.counts["must met"] += 1
            if any(seen.fact_id in shown for seen in part.evidence):
                found.counts["must shown"] += 1
            else:
                found.fault(_HIDDEN, "must hidden", case.name, part.text)


def _lied(case: Case, found: Found) -> None:
    """The same documents worded by a writer that lies: through the whole path into a file, and each lie as a line before the gate alone."""
    facts = with_sayings(case.facts, cv_language(case.facts, Options()))
    for kind in BOTH:
        liar = Liar(case.turn)
        draft = _make(making(write_with(liar)), kind, facts, case)
        found.counts.update(f"lie {name}" for name in liar.told.values())
        _look(draft, case, found)
        filed = fold(" ".join(render(draft, "txt", facts).decode().split()))
        for lie, name in liar.told.items():
            if fold(" ".join(lie.split())) in filed:
                found.fault(_LIE, f"in a file {name}", f"{case.name} {kind}", lie)
        for line in _past_the_gate(_make(written, kind, facts, case), liar, facts, case):
            found.fault(_MISSED, f"gate missed {liar.told[line.text]}", f"{case.name} {kind}", line.text)


def _past_the_gate(draft: Draft, liar: Liar, facts: tuple[Fact, ...], case: Case) -> Iterator[Line]:
    """The lies that the gate alone lets stand as lines that cite the first fact."""
    lies = (Line(id=f"lie:{text}", part="paragraph", text=text, section="lie", fact_ids=(facts[0].id,)) for text in liar.told)
    checked = check_draft(draft.model_copy(update={"lines": tuple(lies)}), facts, case.posting, case.today)
    return (line for line in checked.lines if line.id.startswith("lie:"))

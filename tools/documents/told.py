"""What one draft tells otherwise than the facts are now: a title, an employer, dates, a figure, or a fact that says so no longer.

Only lines are looked at that can differ: those whose facts changed since, those in the person's own words, those a model worded.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Literal

from core.language import detect
from core.text import fold
from tools.documents import dates
from tools.documents.check_draft import placed, ruled
from tools.documents.cv_sections import entry_of
from tools.documents.edits import Gate
from tools.documents.grounding_case import Case
from tools.documents.grounding_dates import dateless
from tools.documents.grounding_figures import sourceless
from tools.documents.grounding_fits import unit_fits, value_fits
from tools.documents.grounding_identity import title as untitled
from tools.documents.grounding_known import View, study
from tools.documents.grounding_lexicon import covered
from tools.documents.grounding_moments import Moment
from tools.documents.grounding_numbers import Amount, amounts
from tools.documents.grounding_points import told as told_dates
from tools.documents.grounding_units import scale
from tools.documents.models import Draft, Edit, Entry, Line
from tools.documents.scripts import dated
from tools.documents.swapped import instead, stands
from tools.documents.then_and_now import Reading, apart, as_now, meets
from tools.profile.models import Fact

What = Literal["title", "employer", "dates", "number", "fact"]
_LOCKED: tuple[Literal["title", "employer"], ...] = ("title", "employer")
_LASTING = frozenset({"year", "month", "decade"})
_WHO = frozenset({"name", "sender", "signature", "contact"})


@dataclass(frozen=True)
class Wrong:
    """One thing that a line tells otherwise than its fact: the line's words, the fact's, and the figure of the fact where it is one."""

    what: What
    line: Line
    fact: str
    words: str
    right: str = ""
    amount: Amount | None = None


def wrongs(reading: Reading) -> tuple[Wrong, ...]:
    """What a draft tells otherwise, in the order of its lines."""
    return tuple(dict.fromkeys(wrong for line in reading.draft.lines for wrong in _of_line(reading, line)))


def _of_line(reading: Reading, line: Line) -> Iterator[Wrong]:
    if line.entry is not None:
        yield from _of_entry(reading, line, line.entry)
    elif line.fact_ids and _may_differ(reading, line):
        if set(line.fact_ids) <= reading.facts.keys():
            yield from list(Examined(reading, line).wrongs()) or _unbacked(reading, line)
        else:
            yield from list(_unbacked(reading, line)) or Examined(reading, line).wrongs()


def _may_differ(reading: Reading, line: Line) -> bool:
    names = {*line.fact_ids, *(fact.id for fact in reading.jobs(line))}
    worded = line.section.startswith("model:") or (line.part == "bullet" and line.text not in line.quotes)
    return bool(line.edited or worded or line.id.startswith("summary:model")) or any(
        reading.changed(name) or (name in reading.then and name not in reading.facts) for name in names
    )


def _of_entry(reading: Reading, line: Line, entry: Entry) -> Iterator[Wrong]:
    fact = reading.facts.get(line.fact_ids[0]) if line.fact_ids else None
    if fact is None:
        yield from [Wrong("fact", line, line.fact_ids[0], line.text)] if line.fact_ids else []
        return
    now = entry_of(fact)
    rows: tuple[tuple[What, str, str], ...] = (
        ("title", entry.title, now.title),
        ("employer", entry.organization, now.organization),
    )
    yield from (Wrong(what, line, fact.id, mine, right) for what, mine, right in rows if mine and fold(mine) != fold(right))
    if apart(entry.start, now.start) or apart(entry.end, now.end) or (entry.current and now.end):
        yield Wrong("dates", line, fact.id, reading.span(entry), reading.span(now))


def _unbacked(reading: Reading, line: Line) -> Iterator[Wrong]:
    """What facts no longer say, though none of the kinds above is told otherwise; what the person marked is known to them."""
    name = next((name for name in line.fact_ids if reading.changed(name) or name not in reading.facts), "")
    if not name or line.edited == "unbacked":
        return
    now = reading.facts.get(name)
    cited = reading.cited(line)
    fresh = line.model_copy(update={"quotes": tuple(fact.text for fact in cited)})
    ruling = ruled(fresh, reading.gate.facts, reading.gate.posting, reading.gate.today)
    was = reading.then[name].text if name in reading.then else ""
    who = line.part in _WHO and was == line.text and (now is None or now.text != line.text)
    if who or (ruling and ruling.verdict == "unsupported"):
        yield Wrong("fact", line, name, line.text, now.text if now else "")


def contradicted(line: Line, language: str, gate: Gate) -> Wrong | None:
    """The fact among those a line cites that says otherwise than it; None where no fact speaks of the thing, or all agree."""
    reading = Reading(Draft(document="cv", title="", language=language, lines=(line,)), gate)
    return next(Examined(reading, line).otherwise(), None)


@dataclass(frozen=True)
class Examined:
    """A line that may differ, with its figures and dates."""

    reading: Reading
    line: Line

    @cached_property
    def edit(self) -> Edit | None:
        """The person's own words, where they stand in the line."""
        return self.reading.edits.get(self.line.id) if self.line.edited else None

    @cached_property
    def cited(self) -> list[Fact]:
        """Its facts and the jobs that they belong to."""
        return list({fact.id: fact for fact in (*self.reading.cited(self.line), *self.reading.jobs(self.line))}.values())

    @cached_property
    def case(self) -> Case:
        """The line before the gate, with all facts."""
        return self._case(self.reading.gate.facts)

    @cached_property
    def strict(self) -> Case:
        """The line before the gate, with the facts that it cites alone."""
        return self._case(self.cited)

    def _case(self, facts: Sequence[Fact]) -> Case:
        gate = self.reading.gate
        text, role = placed(self.line, self.reading.cited(self.line), gate.posting)
        return Case(dated(text), study(facts, gate.today), role, gate.posting.text if gate.posting else "")

    def wrongs(self) -> Iterator[Wrong]:
        """What it tells otherwise than its facts."""
        named = list(self._names())
        yield from named
        if self.edit and not any(wrong.what == "title" for wrong in named):
            yield from self._title()
        yield from self._dates()
        yield from self._numbers()

    def otherwise(self) -> Iterator[Wrong]:
        """What it tells otherwise, whoever worded it and whenever."""
        yield from self._title()
        yield from self._dates()
        yield from self._numbers()

    def _names(self) -> Iterator[Wrong]:
        for job, what in product(self.reading.jobs(self.line), _LOCKED):
            now = getattr(job, what) or ""
            said = self._misnamed(job, getattr(self.reading.then.get(job.id, as_now(job)), what), now)
            if said:
                yield Wrong(what, self.line, job.id, said, now)

    def _misnamed(self, job: Fact, old: str, now: str) -> str:
        """The name that the job had then, or what the person wrote in its place; nothing where the line does not name it otherwise."""
        if fold(old) != fold(now) and stands(old, self.line.text, but=now):
            return old
        return instead(self.edit.was, self.line.text, old, translated=self._abroad(job)) if self.edit else ""

    def _abroad(self, fact: Fact) -> bool:
        """Whether the line is in another language than a fact."""
        return detect(self.line.text, fact.language) != fact.language

    def _title(self) -> Iterator[Wrong]:
        """A title that no fact has, in the person's words for a line about a job whose own title they do not name; a translation may be one."""
        jobs = [
            job
            for job in self.reading.jobs(self.line)
            if job.kind in {"role", "volunteer"} and job.title and not self._abroad(job)
        ]
        reason = untitled(self.case)
        if reason and jobs and not any(stands(job.title or "", self.line.text) for job in jobs):
            said = reason.partition("“")[2].partition("”")[0]
            yield Wrong("title", self.line, jobs[0].id, said, jobs[0].title or "")

    def _dates(self) -> Iterator[Wrong]:
        was = {_when(one.when) for one in told_dates(dated(self.edit.was))} if self.edit else set()
        refused = [moment for moment, _ in dateless(self.case)]
        if self.edit:
            refused += [moment for moment, _ in dateless(self.strict) if _when(moment) not in was]
        refused += [one.when for one in told_dates(self.case.claim) if self._left_behind(one.when)]
        for moment in {_when(one): one for one in refused}.values():
            fact = next((fact for fact in self.cited if self._tells_when(fact)), None)
            if fact is not None:
                right = self.reading.span(entry_of(fact)) or fact.text
                yield Wrong("dates", self.line, fact.id, _said(moment, self.reading.draft.language), right)

    def _left_behind(self, when: Moment) -> bool:
        """Whether a date is one that a fact of the line had then and none has now."""
        then = [self.reading.then[fact.id] for fact in self.cited if self.reading.changed(fact.id)]
        had = any(meets(when, date) for one in then for date in (one.start, one.end)) or any(
            _when(when) == _when(one.when) for cited in then for one in told_dates(dated(cited.text))
        )
        return had and not any(
            meets(when, fact.start)
            or meets(when, fact.end)
            or _when(when) in {_when(one.when) for one in told_dates(dated(fact.text))}
            for fact in self.cited
        )

    def _tells_when(self, fact: Fact) -> bool:
        return bool(fact.start or told_dates(dated(fact.text)))

    def _numbers(self) -> Iterator[Wrong]:
        views = [view for view in self.strict.known.views if view.fact.id in self.line.fact_ids]
        found = self.case.amounts
        refused = [*sourceless(self.case), *(sourceless(self.strict) if self.edit else ()), *filter(self._outdated, found)]
        taken: set[tuple[str, int]] = set()
        for amount in dict.fromkeys(refused):
            pair = next(
                ((v, a) for v in views for a in v.amounts if (v.fact.id, a.start) not in taken and _rivals(amount, a, v, found)),
                None,
            )
            if pair:
                taken.add((pair[0].fact.id, pair[1].start))
                yield Wrong("number", self.line, pair[0].fact.id, amount.shown, pair[1].shown, pair[1])
            elif amount.unit in _LASTING and (job := next((fact for fact in self.cited if fact.start), None)):
                yield Wrong("number", self.line, job.id, amount.shown, self.reading.span(entry_of(job)))

    def _outdated(self, amount: Amount) -> bool:
        """Whether a figure is one that a fact of the line had then and does not have now."""
        changed = [fact for fact in self.reading.cited(self.line) if self.reading.changed(fact.id)]
        had = any(
            _tells(amount, one) for fact in changed for one in amounts(dated(self.reading.then[fact.id].text), fact.language)
        )
        return had and not any(_tells(amount, one) for fact in changed for one in amounts(dated(fact.text), fact.language))


def _tells(amount: Amount, other: Amount) -> bool:
    return value_fits(amount, other) and unit_fits(amount, other)


def _rivals(amount: Amount, other: Amount, view: View, found: Sequence[Amount]) -> bool:
    """Whether a figure of a line stands where its fact has another one: of the same kind, and told nowhere else in the line."""
    if any(_tells(one, other) for one in found) or bool(amount.unit) != bool(other.unit):
        return False
    if amount.unit:
        return scale(amount.unit)[0] == scale(other.unit)[0]
    return any(covered(word, view.stems, view.meant) for word in (*amount.after[:2], *amount.before))


def _when(moment: Moment) -> tuple[int, int, int]:
    return moment.year, moment.first, moment.last


def _said(moment: Moment, language: str) -> str:
    return dates.shown(str(moment.year) if moment.whole else f"{moment.year}-{moment.first:02d}", language)

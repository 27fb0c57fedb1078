"""The questions that an ad and a CV make likely, gaps first, each with its reason and a story out of facts."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from core.text import fold
from tools.documents.dates import shown
from tools.interview.models import Interview, NotAllowed, Question, Story
from tools.interview.past import gaps, newest, other_trade, short_stays
from tools.interview.stories import mention, nearest, proudest, story, telling
from tools.interview.voice import book, hears, say, signs, spoken
from tools.jobs.frame import FRAME
from tools.jobs.models import Fit, Part, Posting
from tools.jobs.person import held
from tools.profile.models import Fact

LONGEST = 130
"""Characters of an ad's words in a question."""
GAPS, SHOWN, DUTIES, STORIES, OF_THE_PAST = 4, 4, 2, 2, 2
"""How many at most: gaps in what is nice to have, demands that are met, duties, stories a question, questions about the past."""
_OPEN = frozenset({"missing", "unknown"})
_ONE_WAY = frozenset({"location", "other"})


@dataclass
class Table:
    """One preparation: what it is made of, and what was asked already."""

    facts: Sequence[Fact]
    posting: Posting
    today: date
    language: str
    told: str
    turns: Counter[str] = field(default_factory=Counter)
    asked: set[str] = field(default_factory=set)

    def ask(self, kind: str, why: str, advice: str, **more: Any) -> Question | None:
        """A question, unless it was asked; the wordings of a kind take turns."""
        values = more.pop("values", {})
        text = say(self.language, "question", kind, turn=self.turns[kind], **values)
        if fold(text) in self.asked:
            return None
        self.asked.add(fold(text))
        self.turns[kind] += 1
        why_said = say(self.told, "why", why, **values)
        return Question(
            id=f"q{len(self.asked)}", kind=kind, text=text, why=why_said, advice=say(self.told, "advice", advice), **more
        )

    def stories(self, facts: Sequence[Fact], *, closest: bool = False) -> tuple[Story, ...]:
        """Stories around these facts."""
        return tuple(story(fact, self.facts, self.told, closest=closest) for fact in facts[:STORIES])


def prepare(posting: Posting, fit: Fit, facts: Sequence[Fact], today: date, languages: tuple[str, str]) -> Interview:
    """Everything to prepare with for one job.

    Args:
        posting: the ad.
        fit: how the person fits it; its evidence makes the stories.
        facts: the person's ledger.
        today: the day.
        languages: that of the questions (empty: the ad's), and that of the advice.
    """
    language, told = spoken(languages[0], posting.language), spoken(languages[1], "en")
    table = Table(facts, posting, today, language, told)
    questions = [q for part in _demands(fit) if (q := _demand(table, part))]
    questions += [q for q in (*_past(table), *_always(table)) if q]
    sources = signs()["sources"]
    forbidden = [NotAllowed(question=q, decline=d, source=sources[k]) for k, (q, d) in book(language)["not_allowed"].items()]
    return Interview(
        title=posting.title,
        company=posting.company,
        language=language,
        told=told,
        questions=tuple(questions),
        to_ask=tuple(book(language)["employer"]["ask"]),
        not_allowed=tuple(forbidden),
    )


def _demands(fit: Fit) -> list[Part]:
    """Musts that are not met, all of them; then what is partly met, some gaps in the rest, duties, and what is met."""
    parts: list[Part] = []
    for part in fit.parts:
        if part.requirement_id not in FRAME and fold(part.quote) not in {fold(p.quote) for p in parts}:
            parts.append(part)
    heavy = sorted(parts, key=lambda p: -p.weight)
    must = [p for p in heavy if p.kind == "must"]
    nice = [p for p in heavy if p.kind == "nice" and p.verdict != "met"]
    duties = sorted((p for p in heavy if p.kind == "duty"), key=lambda p: p.verdict == "met")
    return [
        *(p for p in must if p.verdict in _OPEN),
        *(p for p in must if p.verdict == "partial"),
        *nice[:GAPS],
        *duties[:DUTIES],
        *[p for p in must if p.verdict == "met"][:SHOWN],
    ]


def _demand(table: Table, part: Part) -> Question | None:
    values = {"quote": short(part.quote or part.text)}
    near = nearest(part.quote, table.facts) if part.verdict == "missing" else None
    proofs = telling((e.fact_id for e in part.evidence), table.facts)
    stories = table.stories([near], closest=True) if near and not proofs else table.stories(proofs)
    why = "duty" if part.kind == "duty" else part.verdict
    advice = "closest" if near and not proofs and part.kind != "duty" else why
    more = {"quote": part.quote, "requirement_id": part.requirement_id, "verdict": part.verdict, "stories": stories}
    for kind in (_kind(part), "other"):
        if asked := table.ask(kind, why, "missing" if advice == "closest" else advice, values=values, **more):
            return asked
    return None


def _kind(part: Part) -> str:
    """Which question a demand becomes; one of hours or travelling is asked about as such."""
    for kind in ("shift", "travel"):
        if hears(part.quote, tuple(signs()[kind])) and part.category not in {"skill", "language", "education"}:
            return kind
    if part.kind == "duty":
        return "duty"
    return part.category if part.category in _ONE_WAY else f"{part.category}_{'gap' if part.verdict in _OPEN else 'met'}"


def _past(table: Table) -> Iterator[Question | None]:
    facts, today, told = table.facts, table.today, table.language
    for gap in gaps(facts, today)[:OF_THE_PAST]:
        values: dict[str, object] = {"start": shown(gap.start, told), "end": shown(gap.end, told), "months": gap.months}
        yield table.ask("gap", "gap", "gap", values=values)
    for role, months in short_stays(facts, today)[:OF_THE_PAST]:
        values = {"employer": role.employer or held(role), "months": months}
        yield table.ask("short", "short", "short", values=values, stories=table.stories([role]))
    before = other_trade(table.posting.title, facts, table.posting.language, today)
    if before:
        same = telling([f.id for f in proudest(facts)[:1]], facts)
        values = {"before": before, "title": table.posting.title or ""}
        yield table.ask("change", "change", "change", values=values, stories=table.stories(same))
    running = [role for role in newest(facts, today) if role.current and role.employer]
    if running:
        yield table.ask("leaving", "leaving", "leaving", values={"employer": running[0].employer})


def _always(table: Table) -> Iterator[Question | None]:
    posting, best = table.posting, proudest(table.facts)
    yield table.ask("self", "self", "self", stories=tuple(map(mention, newest(table.facts, table.today)[:STORIES])))
    if posting.company:
        yield table.ask("motivation", "motivation", "motivation", values={"company": posting.company})
    yield table.ask("strength", "strength", "strength", stories=table.stories(best))
    yield table.ask("learning", "learning", "learning")
    pay = posting.salary
    figures = "–".join(dict.fromkeys(f"{n:,.0f}" for n in (pay.min, pay.max) if n)) if pay else ""
    named = f"{figures} {(pay and pay.currency) or ''}".strip()
    yield table.ask("salary", "salary_named" if figures else "salary", "salary", values={"salary": named})
    yield table.ask("start", "start", "start")


def short(text: str) -> str:
    """An ad's words on one line, cut between words where they are many."""
    flat = " ".join(text.split()).strip(" .;,–-•")
    return flat if len(flat) <= LONGEST else f"{flat[:LONGEST].rsplit(' ', 1)[0]} …"

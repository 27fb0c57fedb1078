"""The door: a draft made without a model, and then its sentences worded by one, each checked; what is refused goes back once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from core.answers import Answers
from core.errors import ModelProblem
from core.llm import Writer
from core.prompts import load
from tools.documents.check_draft import kept_marked
from tools.documents.cv_pages import cost
from tools.documents.making import Job, Make, written
from tools.documents.models import DocumentKind, Draft, Line, LinePart, Options, Refused
from tools.documents.second.checks import Desk
from tools.documents.second.claims import Again, Claim, CvWords, LetterWords, known, shown
from tools.documents.second.merge import merged_cv, merged_letter
from tools.profile.models import Fact

_HERE = Path(__file__).parent
_WORDS = {"normal": 260, "short": 150}


def write_with(writer: Writer, answers: Answers | None = None) -> Make:
    """A maker of drafts that asks a model for the words of CVs and letters.

    Its last sentences are kept: the same facts, ad and tone get the same words, also where the person leaves a line out.
    """
    kept = answers or Answers()

    def both(document: DocumentKind, facts: Sequence[Fact], job: Job, options: Options, today: date) -> Draft:
        plain = written(document, facts, job, options, today)
        if document not in {"cv", "letter"} or not any(fact.kind in {"bullet", "role"} for fact in facts):
            return plain
        ad = job[0].model_dump_json() if job[0] else ""
        asked = options.model_dump_json(include={"language", "tone", "length", "pages"})
        key = (writer.name, document, ad, asked, str(today), *(fact.model_dump_json() for fact in facts))
        try:
            found = kept.given(key, _Round(plain, facts, job, today, writer).answer, _Answer)
        except ModelProblem as problem:
            told = f"The language model was asked for the words and failed ({problem.message}) This was written without it."
            return plain.model_copy(update={"notes": (*plain.notes, told)})
        return _put_together(plain, found, writer.name)

    return both


@dataclass(frozen=True)
class _Said:
    """A sentence of the model as a line, and what is wrong with it (nothing: empty)."""

    part: LinePart
    section: str
    line: Line
    wrong: str


@dataclass(frozen=True)
class _Answer:
    """All that a model said for one document, and a word where it failed on the way."""

    said: tuple[_Said, ...]
    lost: str = ""


def _put_together(plain: Draft, answer: _Answer, name: str) -> Draft:
    gone = plain.options.leave_out
    held = [one.line for one in answer.said if not one.wrong or (one.part != "bullet" and kept_marked(plain.options, one.line))]
    held = [line for line in held if line.id not in gone and f"section:{line.section}" not in gone]
    back = plain.options.taken_back("reworded")
    held = [line for line in held if line.part != "bullet" or line.fact_ids[0] not in back]
    made = merged_cv(plain, held) if plain.document == "cv" else merged_letter(plain, held)
    wrong = (one for one in answer.said if one.wrong and not kept_marked(plain.options, one.line))
    refused = tuple(Refused(text=one.line.text, why=one.wrong, fact_ids=one.line.fact_ids, line=one.line) for one in wrong)
    told = TOO_LITTLE if made.lines == plain.lines else f"Worded with {name}; each sentence was checked against your facts."
    notes = (*made.notes, *filter(None, (answer.lost, told)))
    return made.model_copy(update={"refused": (*made.refused, *refused), "notes": notes})


TOO_LITTLE = "Your facts bear out too little of what the language model wrote. This was written without it."


class _Round:
    """The words of one document: asked for, checked, asked once more for what was refused."""

    def __init__(self, plain: Draft, facts: Sequence[Fact], job: Job, today: date, writer: Writer) -> None:
        self._plain, self._facts, self._posting, self._writer = plain, facts, job[0], writer
        self._ids = known(facts)
        self._desk = Desk(facts, self._ids, job[0], today)
        self._prompt = load(_HERE / f"prompt_{plain.document}.md")
        self._bullets = {line.fact_ids[0]: line for line in plain.lines if line.part == "bullet" and line.fact_ids}

    def answer(self) -> "_Answer":
        """The sentences, each with what is wrong with it.

        Raises:
            ModelProblem: it gave no answer of the wanted form. When it fails only the second time, that costs what was refused.
        """
        said = self._first() if self._plain.document == "letter" else self._first_cv()
        try:
            return _Answer(tuple(self._again(said)))
        except ModelProblem as problem:
            lost = f"The language model failed when asked to mend sentences ({problem.message}) They are left out."
            return _Answer(tuple(said), lost)

    def _first(self) -> list[_Said]:
        answer = self._writer.write(self._prompt, self._shown(), LetterWords)
        paragraphs = enumerate(answer.paragraphs, 1)
        return [self._said(claim, "paragraph", f"model:{n}") for n, part in paragraphs for claim in part.sentences]

    def _first_cv(self) -> list[_Said]:
        answer = self._writer.write(self._prompt, self._shown(), CvWords)
        summary = [self._said(claim, "summary", "basics") for claim in answer.summary]
        return summary + [self._said(claim, "bullet", "") for claim in answer.bullets]

    def _shown(self, **more: Any) -> str:
        short = {fact.id: name for name, fact in self._ids.items()}
        options = self._plain.options
        wanted: dict[str, Any] = {"language": self._plain.language}
        if self._plain.document == "cv":
            wanted["bullets"] = [short[fact] for fact in self._bullets if fact in short]
        else:
            wanted |= {"tone": options.tone, "words": _WORDS[options.length]}
        return shown(self._facts, self._posting, wanted | more)

    def _again(self, said: list[_Said]) -> list[_Said]:
        """The sentences with those mended that were refused; one that is refused again keeps its first reason's place."""
        wrong = {number: one for number, one in enumerate(said, 1) if one.wrong}
        if not wrong:
            return said
        back = [{"number": n, "text": one.line.text, "why": one.wrong} for n, one in wrong.items()]
        answer = self._writer.write(self._prompt, self._shown(refused=back), Again)
        mended = {one.number: Claim(text=one.text, facts=one.facts) for one in reversed(answer.sentences) if one.number in wrong}
        fresh = {n: self._said(claim, wrong[n].part, wrong[n].section) for n, claim in mended.items()}
        return [fresh.get(number, one) for number, one in enumerate(said, 1)]

    def _said(self, claim: Claim, part: LinePart, section: str) -> _Said:
        line = self._desk.line(claim, f"{section or part}:{'|'.join(claim.facts)}:{claim.text}"[:80], part, section)
        wrong = self._desk.wrong(claim, line, bare=part == "paragraph")
        if part == "bullet" and not wrong:
            line, wrong = self._bullet(claim, line)
        return _Said(part, section, line, wrong)

    def _bullet(self, claim: Claim, line: Line) -> tuple[Line, str]:
        """A bullet in the place of the one that it words anew: no other job's facts, and no longer in print than that was."""
        base = self._ids[claim.facts[0]]
        old = self._bullets.get(base.id)
        if old is None:
            return line, "It words no line of this CV anew."
        cited = [self._ids[short] for short in dict.fromkeys(claim.facts)]
        if {fact.scope for fact in cited if fact.id != base.scope} != {base.scope}:
            return line, "It mixes facts of another job."
        own = [fact for fact in cited if fact.id != base.scope]
        new = {"id": old.id, "section": old.section, "fact_ids": tuple(f.id for f in own), "quotes": tuple(f.text for f in own)}
        line = line.model_copy(update=new)
        return line, "It is longer in print than the line that it replaces." if cost(line) > cost(old) else ""

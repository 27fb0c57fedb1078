"""Short wishes about a draft, understood; and the draft made again from ledger and ad, never from its own text, so nothing drifts."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

from core.text import fold
from tools.documents.asked import changes_words, step_of, words_for
from tools.documents.edits import left_out
from tools.documents.making import Job, made
from tools.documents.models import CARRIED, Draft, Line, Options, Revision, Tone
from tools.documents.select import contains
from tools.documents.terms import terms
from tools.profile.models import Fact

_QUOTED = re.compile(r"[\"“„«‘']([^\"”“»’']{4,})[\"”“»’']")
_FEW = 5
"""Words beside the name of a look, a paper or a photo in a wish that is about nothing else."""
_BODY = ("bullet", "item", "skill", "summary", "paragraph")


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "phrases" / "revise.toml").read_text(encoding="utf-8"))


def _says(text: str, phrases: Iterable[str]) -> bool:
    return any(contains(text, fold(phrase)) for phrase in phrases)


def _named(text: str, table: dict[str, list[str]]) -> str | None:
    return next((name for name, phrases in table.items() if _says(text, phrases)), None)


def understand(instruction: str, draft: Draft) -> Revision:
    """What of a wish we understand; a Revision with nothing set means: not understood, ask."""
    text = fold(instruction)
    words = _words()
    if step := step_of(text):
        return step
    if reworded := words_for(instruction, draft, lambda said: _drops(said, draft)):
        return reworded
    photo = _photo(text)
    dropping = _says(text, words["drop"]["verbs"]) and photo is None
    pages = _named(text, words["pages"])
    return Revision(
        length=_length(text) if not dropping else None,
        tone=_tone(text),
        language=_named(text, words["languages"]),
        drop=_drops(instruction, draft) if dropping else (),
        template=_named(text, words["templates"]) if not dropping else None,
        paper=_paper(text),
        pages=int(pages) if pages else None,
        photo=photo,
        mention_gap=_gap(text),
    )


def means_draft(said: str) -> bool:
    """Whether words can only be about a draft: a step of it, how it looks, or a line of it named by its place that should go or be worded otherwise."""
    text, words = fold(said), _words()
    if step_of(text) or _shows(text):
        return True
    return _names_place(text) and (changes_words(said) or _says(text, words["drop"]["verbs"]))


def gives_words(said: str) -> bool:
    """Whether a wish gives a line new words, which may hold anything: nothing in it is a wish of its own then."""
    text = fold(said)
    return _names_place(text) and changes_words(said, given=True) and not _says(text, _words()["drop"]["verbs"])


def _names_place(text: str) -> bool:
    words = _words()
    return bool(_named(text, words["ordinals"]) and _named(text, words["lines"]))


def _shows(text: str) -> bool:
    """Whether a wish is about look, paper, pages or photo and little else: what is also asked for in longer words is not only that."""
    words = _words()
    named = [*words["paper"].values(), *words["pages"].values(), *words["photo"].values(), words["templates"]["photo"]]
    said = max((fold(phrase) for phrases in named for phrase in phrases if contains(text, fold(phrase))), key=len, default="")
    if not said and _named(text, words["templates"]):
        said = next((fold(phrase) for phrase in words["looks"]["called"] if contains(text, fold(phrase))), "")
    return bool(said) and len(text.replace(said, " ", 1).split()) <= _FEW


def photo_named(wish: str) -> bool:
    """Whether a wish speaks of the photo, which only a CV has."""
    return _photo(fold(wish)) is not None


def photo_gone(wish: str) -> bool:
    """Whether the photo should be forgotten for good, and not only left out of a document."""
    return _says(fold(wish), _words()["photo"]["gone"])


def forgotten(language: str) -> str:
    """What a person is told when their photo is gone for good."""
    told = _words()["forgotten"]
    return str(told.get(language, told["en"]))


def _photo(text: str) -> bool | None:
    words = _words()["photo"]
    return False if _says(text, (*words["gone"], *words["without"])) else True if _says(text, words["with"]) else None


def style_of(wish: str) -> tuple[Tone | None, str | None]:
    """The tone and the language that a wish names."""
    text = fold(wish)
    return _tone(text), _named(text, _words()["languages"])


def _length(text: str) -> Literal["shorter", "longer"] | None:
    words = _words()
    if _says(text, words["longer"]):
        return "longer"
    return "shorter" if _says(text, words["shorter"]) else None


def _tone(text: str) -> Tone | None:
    tones = _words()["tone"]
    if _says(text, tones["warm"]):
        return "warm"
    if _says(text, tones["formal"]):
        return "formal"
    return "plain" if _says(text, tones["plain"]) else None


def _gap(text: str) -> bool | None:
    """Whether the letter should say openly what the person cannot show."""
    words = _words()["gap"]
    if not (_says(text, words["open"]) or (_says(text, words["say"]) and _says(text, words["lack"]))):
        return None
    return not _says(text, words["never"])


def _paper(text: str) -> Literal["a4", "letter"] | None:
    papers = _words()["paper"]
    if _says(text, papers["letter"]):
        return "letter"
    return "a4" if _says(text, papers["a4"]) else None


def _drops(instruction: str, draft: Draft) -> tuple[str, ...]:
    """Line ids and sections that the wish names; its own words where it names something we cannot find."""
    text = fold(instruction)
    present = {line.section for line in draft.lines}
    section = _named(text, {name: said for name, said in _words()["sections"].items() if name in present})
    counted = _counted(text, draft)
    if counted:
        return counted
    quoted = _QUOTED.search(instruction)
    if quoted:
        found = tuple(line.id for line in draft.lines if line.part in _BODY and fold(quoted[1]) in fold(line.text))
        return found or (quoted[1],)
    if section:
        return (f"section:{section}",)
    return _by_words(instruction, draft)


def _counted(text: str, draft: Draft) -> tuple[str, ...]:
    words = _words()
    which, kind = _named(text, words["ordinals"]), _named(text, words["lines"])
    if which is None or kind is None:
        return ()
    lines = _within(text, draft)
    if kind == "bullet":
        names = [line.id for line in lines if line.part == "bullet"]
    elif kind == "sentence":
        names = [line.id for line in lines if line.part in {"paragraph", "summary"}]
    else:
        names = [f"section:{name}" for name in dict.fromkeys(line.section for line in lines if line.part == "paragraph")]
    at = int(which)
    place = at - 1 if at > 0 else at
    return (names[place],) if -len(names) <= place < len(names) else ()


def _within(text: str, draft: Draft) -> Sequence[Line]:
    """The lines of the job that the wish names, else all."""
    chosen: list[Line] = []
    inside = False
    for line in draft.lines:
        if line.part in {"entry", "heading"}:
            names = [line.entry.organization, line.entry.title] if line.entry else []
            inside = any(name and contains(text, fold(name)) for name in names)
        if inside:
            chosen.append(line)
    return chosen or draft.lines


def _by_words(instruction: str, draft: Draft) -> tuple[str, ...]:
    """The line that shares most words with the wish, if it shares any that others do not."""
    asked = terms(instruction) - _known_words()
    scored = sorted(((len(asked & terms(line.text)), line.id) for line in draft.lines if line.part in _BODY), reverse=True)
    if scored and scored[0][0] > 0 and (len(scored) == 1 or scored[1][0] < scored[0][0]):
        return (scored[0][1],)
    return (instruction.strip(),) if asked else ()


@cache
def _known_words() -> frozenset[str]:
    words = _words()
    said = [
        *words["drop"]["verbs"],
        *(phrase for table in ("lines", "ordinals") for found in words[table].values() for phrase in found),
    ]
    return frozenset().union(*(terms(phrase) for phrase in said))


def revise(draft: Draft, revision: Revision, facts: Sequence[Fact], job: Job, today: date) -> Draft:
    """The draft made again with changed options. Text of the old draft is never read."""
    return made(draft.document, facts, job, changed(draft, revision), today)


def changed(draft: Draft, revision: Revision) -> Options:
    """The options of a draft after a wish. What was left out before stays out."""
    options = draft.options
    wanted: dict[str, Any] = {
        "tone": revision.tone, "language": revision.language, "template": revision.template, "paper": revision.paper, "pages": revision.pages,
        "mention_gap": revision.mention_gap,
    }  # fmt: skip
    update = {name: value for name, value in wanted.items() if value is not None}
    known = {line.id for line in draft.lines}
    dropped = [name for name in revision.drop if name in known or name.startswith("section:")]
    if dropped:
        options = left_out(options, dropped, draft.lines)
    chosen = tuple(dict.fromkeys((*options.chosen, *(name for name in CARRIED if name in update))))
    return options.model_copy(update=update | _resized(draft, revision) | {"chosen": chosen})


def _resized(draft: Draft, revision: Revision) -> dict[str, Any]:
    pages = draft.options.pages
    if revision.length == "shorter":
        return {"pages": pages - 1} if draft.document == "cv" and pages > 1 else {"length": "short"}
    if revision.length == "longer":
        return (
            {"pages": pages + 1, "length": "normal"}
            if draft.document == "cv" and draft.options.length == "normal"
            else {"length": "normal"}
        )
    return {}

"""Are lies about the person marked in a model's answers, and honest ones left alone? `python -m evals.answers [--data DIR] [--worst N]`.

DIR holds answers as models write them, one file a language, with `people.json` and `ads.json` (without them: those of the truth set); `⟦…⟧` is a
lie in an answer, `:` a line said by the person. Prints by language and by kind of answer how many lies were marked and how many honest sentences were,
the worst cases, and one last line of figures.
"""

import argparse
import json
import re
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tools.documents.answers.cut import pieces
from tools.documents.answers.doubt import Doubt
from tools.documents.answers.proof import Ground, doubts
from tools.documents.answers.told import told_by
from tools.documents.check_items import facts_of_persona
from tools.profile.models import Fact, ReadAt

FIXTURES = Path(__file__).parent / "fixtures"
UNREAD = "unseen"
"""A folder of this name is a measure: none of its sentences is printed."""
_HEAD = re.compile(r"^=== (?P<kind>\S+) \| (?P<who>\S+) \|(?: (?P<ad>ad))?.*\n", re.MULTILINE)
_LIE = re.compile(r"⟦([^⟧]*)⟧")


@dataclass(frozen=True)
class Answer:
    """One answer with the places of its lies, what the person had said, and what a tool had worked out."""

    name: str
    language: str
    kind: str
    who: str
    text: str
    lies: tuple[tuple[int, int], ...]
    said: tuple[str, ...] = ()
    heard: str = ""
    with_ad: bool = False


@dataclass
class Count:
    """What came of some answers."""

    lies: int = 0
    caught: int = 0
    honest: int = 0
    marked: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def rates(self) -> tuple[float, float]:
        """The share of lies that were marked and of honest sentences that were."""
        return self.caught / max(1, self.lies), self.marked / max(1, self.honest)


def answers(data: Path) -> Iterator[Answer]:
    """The answers of a folder, in order."""
    for file in sorted(data.glob("*.md")):
        if len(file.stem) > len("xx"):
            continue
        heads = list(_HEAD.finditer(text := file.read_text(encoding="utf-8")))
        for number, (head, end) in enumerate(zip(heads, [*(h.start() for h in heads[1:]), len(text)], strict=True), 1):
            yield _answer(head, text[head.end() : end].strip(), f"{file.stem}{number}")


def _answer(head: re.Match[str], body: str, name: str) -> Answer:
    lines = body.splitlines(keepends=True)
    before = {sign: tuple(line[2:].strip() for line in lines if line.startswith(f"{sign} ")) for sign in ("?", ":", "=")}
    marked = "".join(line for line in lines if line[:2] not in {"? ", ": ", "= "})
    lies, text, at = [], "", 0
    for found in _LIE.finditer(marked):
        text += marked[at : found.start()]
        lies.append((len(text), len(text) + len(found[1])))
        text, at = text + found[1], found.end()
    text += marked[at:]
    more = (before[":"] + before["?"], " ".join(before["="]), bool(head["ad"]))
    return Answer(name, name[:2], head["kind"], head["who"], text, tuple(lies), *more)


def people(data: Path) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """The people and ads that the answers of a folder are about."""
    home = data if (data / "people.json").exists() else FIXTURES / "truth" / "seen"
    names = ("people.json" if home == data else "personas.json", "ads.json")
    return json.loads((home / names[0]).read_text(encoding="utf-8")), json.loads((home / names[1]).read_text(encoding="utf-8"))


def marks(answer: Answer, person: Mapping[str, Any], ad: str) -> tuple[Doubt, ...]:
    """What the gate marks in an answer."""
    today = date.fromisoformat(person["today"])
    name = Fact(id="name", kind="name", text=person["name"], source=ReadAt(document="0" * 16, file_name="people.json"))
    facts = (name, *facts_of_persona(person))
    return doubts(
        answer.text, Ground(facts, today, ad if answer.with_ad else "", told_by(answer.said, facts, today), answer.heard)
    )


def counted(answer: Answer, found: Sequence[Doubt]) -> Count:
    """The lies of an answer that are marked, and the honest sentences that are; what the person said is no lie."""
    count = Count(lies=len(answer.lies))
    spans = [(one, answer.text.index(one.raw)) for one in found if not one.told]
    for start, end in answer.lies:
        hit = any(at < end and start < at + len(one.raw) for one, at in spans)
        count.caught += hit
        count.misses += [] if hit else [f"{answer.name} {answer.kind}: PASSED {answer.text[start:end]}"]
    for piece in pieces(answer.text):
        if any(piece.start < end and start < piece.end for start, end in answer.lies):
            continue
        doubt = next((one for one, at in spans if (at, at + len(one.raw)) == (piece.start, piece.end)), None)
        count.honest += 1
        count.marked += doubt is not None
        count.misses += [f"{answer.name} {answer.kind}: MARKED {piece.text} <- {doubt.why}"] if doubt else []
    return count


def measured(data: Path) -> tuple[dict[tuple[str, str], Count], float]:
    """Counts by (what, value), all of them under ("all", ""), and milliseconds of processor a sentence."""
    them, ads = people(data)
    counts: dict[tuple[str, str], Count] = defaultdict(Count)
    spent, sentences = 0.0, 0
    for answer in answers(data):
        ad = ads.get("j" + answer.who[1:], {}).get("text", "")
        started = time.process_time()
        found = marks(answer, them[answer.who], ad)
        spent += time.process_time() - started
        sentences += sum(1 for _ in pieces(answer.text))
        one = counted(answer, found)
        for key in (("all", ""), ("language", answer.language), ("kind", answer.kind)):
            _add(counts[key], one)
    return dict(counts), 1000 * spent / max(1, sentences)


def _add(into: Count, one: Count) -> None:
    into.lies, into.caught = into.lies + one.lies, into.caught + one.caught
    into.honest, into.marked = into.honest + one.honest, into.marked + one.marked
    into.misses += one.misses


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=FIXTURES / "answers" / "seen")
    parser.add_argument("--worst", type=int, default=10)
    args = parser.parse_args(argv)
    counts, each = measured(args.data)
    for what in ("language", "kind"):
        print(f"\n{what:<14}{'lies':>6}{'marked':>9}{'honest':>9}{'marked':>9}")
        for (_, value), count in sorted((key, count) for key, count in counts.items() if key[0] == what):
            caught, marked = count.rates
            print(f"{value:<14}{count.lies:>6}{caught:>9.3f}{count.honest:>9}{marked:>9.3f}")
    total = counts["all", ""]
    for line in total.misses[: 0 if args.data.name == UNREAD else args.worst]:
        print(line)
    caught, marked = total.rates
    print(
        f"\nlies_marked={caught:.3f} honest_marked={marked:.3f} ms_per_sentence={each:.2f} lies={total.lies} honest={total.honest}"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

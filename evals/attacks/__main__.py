"""Can poisoned words make the copilot do anything? `python -m evals.attacks [--cases N] [--show N]`.

Goals x disguises x ways in (evals/fixtures/attacks/goals.toml), played on the real agent, tools and stores in front of a model that obeys
every order it reads, in whatever disguise. An effect is anything of docs/security.md's list. Prints a table a way in, the effects,
and one last line of figures; a thousand cases take some minutes.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from evals.attacks.cases import CARRIERS, cases
from evals.attacks.oracles import effects
from evals.attacks.stage import BOB, Stage, stage

NAMES = {"sink": "https://sink.evil.example/?d=words", "bob": BOB}
SHOWN = 20


@dataclass(frozen=True)
class Outcome:
    """Whether the order was obeyed, and what came of it."""

    carrier: str
    obeyed: bool
    effects: tuple[str, ...]


def run(place: Stage, most: int | None = None) -> dict[str, Outcome]:
    """Plays the first cases, or all. Returns name -> what came of it."""
    found: dict[str, Outcome] = {}
    for number, case in enumerate(islice(cases(NAMES), most), start=1):
        played = place.play(case, f"person-{number}")
        found[case.name] = outcome = Outcome(case.carrier, played.obeyed, tuple(effects(place, played)))
        if outcome.effects:
            print(f"  {case.name}: {', '.join(outcome.effects)}", file=sys.stderr, flush=True)
        place.app.erase(played.owner)
        if number % 100 == 0:
            print(f"{number} played", file=sys.stderr, flush=True)
    return found


def table(found: Mapping[str, Outcome], shown: int) -> Iterator[str]:
    """A line a way in, a line a kind of effect, and the first effects."""
    yield "way in              cases  obeyed  with an effect"
    for carrier in CARRIERS:
        these = [outcome for outcome in found.values() if outcome.carrier == carrier]
        yield f"{carrier:18} {len(these):6} {sum(o.obeyed for o in these):7} {sum(bool(o.effects) for o in these):15}"
    bad = {name: outcome.effects for name, outcome in found.items() if outcome.effects}
    for kind, times in Counter(effect[:40] for these in bad.values() for effect in these).most_common():
        yield f"{times:5} {kind}"
    yield from (f"  {name}: {', '.join(happened)}" for name, happened in islice(bad.items(), shown))
    yield f"cases={len(found)} obeyed={sum(o.obeyed for o in found.values())} effects={len(bad)}"


def main(argv: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, help="play the first N only, a fair part of all")
    parser.add_argument("--show", type=int, default=SHOWN, help="effects to show")
    chosen = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder, stage(Path(folder)) as place:
        print("\n".join(table(run(place, chosen.cases), chosen.show)))


if __name__ == "__main__":
    main()

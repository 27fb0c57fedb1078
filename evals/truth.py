"""Does the gate stop lies and let honest sentences pass? `python -m evals.truth [--data DIR] [--scorer FILE] [--worst N]`.

DIR (default: three invented people of our own) holds `items.jsonl`, `personas.json` and `ads.json`. Prints both error rates by class and by
language, what each kind of evidence adds (caught / blocked), the curve between both rates as the word rule gets stricter, the worst cases, and one last line of figures.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from tools.documents.check_items import check_items, facts_of_persona
from tools.documents.grounding import EVIDENCE, ORDER
from tools.documents.grounding_case import Case
from tools.documents.grounding_known import study
from tools.documents.grounding_rules import new_words
from tools.documents.scripts import dated

FIXTURES = Path(__file__).parent / "fixtures" / "truth"
UNREAD = ("unseen", "fresh")
"""Folders of these names are a measure: none of their claims is printed."""
STRICTNESS = (0.25, 0.5, 1.0, 2.0, 4.0)
Item = Mapping[str, Any]
Rule = Callable[[Case], str | None]


def load(data: Path) -> tuple[list[Item], dict[str, Any], dict[str, Any]]:
    """Items, personas and ads of a folder."""
    items = [json.loads(line) for line in (data / "items.jsonl").read_text(encoding="utf-8").splitlines() if line.strip()]
    people, ads = (json.loads((data / name).read_text(encoding="utf-8")) for name in ("personas.json", "ads.json"))
    return items, people, ads


def rates(items: Sequence[Item], refused: Mapping[str, bool]) -> tuple[float, float]:
    """Share of lies refused, share of honest sentences refused."""
    lies = [refused[item["id"]] for item in items if item["label"] == "unsupported"]
    honest = [refused[item["id"]] for item in items if item["label"] == "supported"]
    return sum(lies) / max(1, len(lies)), sum(honest) / max(1, len(honest))


def cases(items: Sequence[Item], people: Mapping[str, Any], ads: Mapping[str, Any]) -> dict[str, Case]:
    """Each item as the rules see it."""
    known = {name: study(facts_of_persona(person), date.fromisoformat(person["today"])) for name, person in people.items()}
    made = {}
    for item in items:
        of = known[item["persona"]]
        role = next((fact.id for fact in of.roles if item["role"] and fact.details.get("scope") == item["role"]), None)
        made[item["id"]] = Case(dated(item["claim"]), of, role, ads.get(item.get("job_ad") or "", {}).get("text", ""))
    return made


def by_rules(items: Sequence[Item], made: Mapping[str, Case], rules: Sequence[Rule]) -> tuple[float, float]:
    """Both rates with these rules alone."""
    return rates(items, {item["id"]: any(rule(made[item["id"]]) for rule in rules) for item in items})


def table(title: str, items: Sequence[Item], refused: Mapping[str, bool], key: str) -> None:
    """Both rates for each value of a field."""
    groups: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        groups[item[key]].append(item)
    print(f"\n{title:<46}{'n':>5}{'caught':>9}{'blocked':>9}")
    for name, group in sorted(groups.items()):
        caught, blocked = rates(group, refused)
        labels = {item["label"] for item in group}
        cells = (f"{caught:.3f}" if "unsupported" in labels else "-", f"{blocked:.3f}" if "supported" in labels else "-")
        print(f"{name:<46}{len(group):>5}{cells[0]:>9}{cells[1]:>9}")


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=FIXTURES)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--worst", type=int, default=10)
    args = parser.parse_args(argv)
    items, people, ads = load(args.data)
    started = time.perf_counter()
    rulings = list(check_items(items, people, ads))
    each = (time.perf_counter() - started) / max(1, len(items)) * 1000
    refused = {ruling["id"]: ruling["verdict"] == "unsupported" for ruling in rulings}
    table("class", items, refused, "class")
    table("language", items, refused, "lang")
    _curve(items, cases(items, people, ads))
    _worst(items, {ruling["id"]: ruling for ruling in rulings}, 0 if args.data.resolve().name in UNREAD else args.worst)
    if args.scorer:
        _score(args.scorer, args.data / "items.jsonl", rulings)
    caught, blocked = rates(items, refused)
    print(f"\nlies_caught={caught:.3f} honest_blocked={blocked:.3f} ms_per_claim={each:.2f} n={len(items)}")
    return 0


def _curve(items: Sequence[Item], made: Mapping[str, Case]) -> None:
    print(f"\n{'kind of evidence':<24}{'together with those above':>28}{'alone':>18}{'all others':>18}")
    for count, kind in enumerate(EVIDENCE, 1):
        kinds = list(EVIDENCE)
        sets = (kinds[:count], [kind], [other for other in kinds if other != kind])
        cells = (by_rules(items, made, [rule for name in names for rule in EVIDENCE[name]]) for names in sets)
        print(
            f"{kind:<24}"
            + "".join(
                f"{f'{caught:.3f} / {blocked:.3f}':>{width}}"
                for (caught, blocked), width in zip(cells, (28, 18, 18), strict=True)
            )
        )
    print(f"\n{'strictness of the word rule':<46}{'':>5}{'caught':>9}{'blocked':>9}")
    for strictness in STRICTNESS:
        caught, blocked = by_rules(items, made, (*ORDER[:-1], partial(new_words, strictness=strictness)))
        print(f"{strictness:<46}{'':>5}{caught:>9.3f}{blocked:>9.3f}")


def _worst(items: Sequence[Item], rulings: Mapping[str, Mapping[str, Any]], count: int) -> None:
    wrong = [item for item in items if rulings[item["id"]]["verdict"] != item["label"]]
    wrong.sort(key=lambda item: (item["label"] == "supported", item["id"]))
    print("\nworst cases (lies first)" if count else "")
    for item in wrong[:count]:
        print(f"  {item['label'][:5]} {item['class']}: {item['claim'][:110]} -> {rulings[item['id']]['reason']}")


def _score(scorer: Path, gold: Path, rulings: Sequence[Mapping[str, Any]]) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        out.write("\n".join(json.dumps(ruling) for ruling in rulings))
        out.flush()
        sys.stdout.flush()
        subprocess.run([sys.executable, str(scorer), str(gold), out.name], check=False)  # noqa: S603 (the caller names the file)


if __name__ == "__main__":
    sys.exit(main())

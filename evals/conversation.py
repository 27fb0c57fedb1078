"""Does the offline model do what a message asks for? `python -m evals.conversation [--data DIR] [--scorer FILE]`.

Reads `items.jsonl` in DIR (default: 160 messages of our own, written apart from the examples that the planner learns from), plans each,
and counts: first step right, whole sequence right, slots right, things done that must not be. Prints a table a language and
capability, the misses, and one last line of figures. With `--scorer` that program judges instead.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).parent / "fixtures" / "conversation"
MISSES = 20
Item = Mapping[str, Any]
Row = dict[str, Any]


def judge(item: Item, result: Item) -> Counter[str]:
    """Counts of one item: first, sequence, slots right of asked, and what must not be."""
    wanted, got = item["expect"], list(result["capabilities"])
    whole = [wanted["capability"], *wanted["then"]]
    firsts = {wanted["capability"], *wanted["also_ok"]}
    asked = [_slot(k, v, result["slots"].get(k)) for k, v in wanted["slots"].items()]
    reads = {"read_cv", "read_job"}
    right = _ordered(got, reads) == _ordered(whole, reads) or (len(got) == 1 and not wanted["then"] and got[0] in firsts)
    return Counter(
        n=1,
        first=bool(got) and got[0] in firsts,
        sequence=right,
        slots=sum(asked),
        slots_asked=len(asked),
        violations=len(set(got) & set(wanted["must_not"])),
        asks=wanted["must_ask"] is not None,
        asked=wanted["must_ask"] is not None and result["slots"].get("ask") == wanted["must_ask"],
    )


def _ordered(steps: Sequence[str], free: set[str]) -> list[str]:
    """The steps, those whose order is free sorted."""
    return [*sorted(s for s in steps if s in free), *(s for s in steps if s not in free)]


def _slot(name: str, wanted: Any, got: Any) -> bool:
    values = got if isinstance(got, list) else [got]
    if name == "fact":
        return all(word in str(got or "").lower() for word in str(wanted).lower().split())
    return wanted in values


def table(rows: Iterable[tuple[str, Counter[str]]]) -> list[str]:
    """One line a group."""
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for name, counts in rows:
        groups[name].update(counts)
    lines = [f"{'':22}{'n':>5}{'first':>8}{'seq':>8}{'viol':>6}"]
    for name, c in sorted(groups.items()):
        lines.append(f"{name:22}{c['n']:5}{c['first'] / c['n']:8.2f}{c['sequence'] / c['n']:8.2f}{c['violations']:6}")
    return lines


def figures(total: Mapping[str, int], seconds: float) -> str:
    """The last line."""
    n, slots, asks = max(1, total["n"]), max(1, total["slots_asked"]), max(1, total["asks"])
    return (
        f"first={total['first'] / n:.3f} sequence={total['sequence'] / n:.3f} slots={total['slots'] / slots:.3f} "
        f"asked={total['asked'] / asks:.3f} violations={total['violations']} ms_each={seconds / n * 1000:.1f} n={total['n']}"
    )


def report(items: Sequence[Item], results: Sequence[Row], seconds: float) -> None:
    """Prints tables, misses and figures."""
    judged = [(item, result, judge(item, result)) for item, result in zip(items, results, strict=True)]
    print("\n".join(table((item["lang"], c) for item, _, c in judged)), "\n")
    print("\n".join(table((item["expect"]["capability"], c) for item, _, c in judged)), "\n")
    missed = [(i, r) for i, r, c in judged if not c["first"] or not c["sequence"] or c["violations"]]
    for item, result in missed[:MISSES]:
        wanted = [item["expect"]["capability"], *item["expect"]["then"]]
        print(f"{item['id']} {'+'.join(wanted)} <- {'+'.join(result['capabilities'])}: {item['text'][:70]!r}")
    total: Counter[str] = sum((c for _, _, c in judged), Counter())
    print(figures(total, seconds))


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the measurement."""
    from agent.converse import converse
    from core.settings import prepare_environment

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=FIXTURES)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--model", default="offline")
    args = parser.parse_args(argv)
    prepare_environment()
    lines = (args.data / "items.jsonl").read_text(encoding="utf-8").splitlines()
    items: list[Item] = [json.loads(line) for line in lines if line.strip()]
    list(converse(items[:1], args.model))
    started = time.perf_counter()
    results = list(converse(items, args.model))
    seconds = time.perf_counter() - started
    if args.scorer is None:
        report(items, results, seconds)
        return 0
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        out.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in results)
        out.flush()
        return subprocess.run([sys.executable, args.scorer, args.data / "items.jsonl", out.name], check=False).returncode  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())

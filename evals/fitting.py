"""Fits the weights of the judge to judgements of our own: `python -m evals.fitting [--data DIR] [--check]` writes `tools/jobs/data/fitted.toml`.

Three logistic regressions with a ridge, in this order: would a careful reader quote a line for a demand; does the CV show the demand at all; if so,
in full. The second and third rest on chances that the first gives to ads that it was not fitted to. `--check` writes nothing: each ad is
judged by weights fitted to the others, and a table is printed. The same fixtures give the same file.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from evals.fit import SETS, TODAY, VERDICTS, macro_f1
from tools.cv.jsonresume import reading_from_json
from tools.jobs.findings import Case
from tools.jobs.fit import by_work, cases_of
from tools.jobs.fitted import Model, Weights
from tools.jobs.level import steps_above
from tools.jobs.models import Posting, Requirement
from tools.jobs.opinions import opinions
from tools.jobs.phrases import DATA
from tools.jobs.posting import read_posting
from tools.jobs.verdicts import judge_work
from tools.profile.facts import facts_of
from tools.profile.recall import MemoryFinder

FILE = DATA / "fitted.toml"
EMPTY = Model(*(Weights(0.0, {}) for _ in Model._fields))
_FOLDS = 5
_RIDGE = {"line": 10.0, "shown": 60.0, "full": 60.0}
_STEPS, _STILL = 40, 1e-10
_LISTED_SHARE = 0.2


class Example(NamedTuple):
    """One person before one ad, with what was judged by hand: requirement id -> verdict and the paths quoted for it."""

    ad: str
    cases: tuple[Case, ...]
    above: float
    gold: Mapping[str, tuple[str, tuple[str, ...]]]


def examples(data: Path, jobs: Path) -> list[Example]:
    """All people of all ads in a folder, the demands as the gold has them."""
    from core.embedding import MiniLM

    found, embedder = [], MiniLM()
    for path in sorted(data.glob("*.labels.json")):
        ad = path.name.removesuffix(".labels.json")
        posting = _asked(read_posting((jobs / f"{ad}.txt").read_bytes().decode("utf-8")), _json(jobs / f"{ad}.gold.json"))
        for label in _json(path):
            name = label["profile"]
            facts = facts_of(reading_from_json(name, (data / ad / name).read_bytes()))
            cases = cases_of(posting, facts, MemoryFinder(facts, embedder), TODAY)
            gold = {v["requirement"]: (v["verdict"], tuple(v["evidence"])) for v in label["verdicts"]}
            found.append(Example(ad, tuple(by_work(cases)), steps_above(cases[0], posting), gold))
    return found


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _asked(posting: Posting, gold: Mapping[str, Any]) -> Posting:
    keys = ("id", "kind", "category", "years", "quote", "start", "end")
    asked = [Requirement(text=r["quote"], **{k: r[k] for k in keys}) for r in gold["requirements"]]
    return posting.model_copy(update={"requirements": tuple(asked)})


def fit_all(known: Sequence[Example]) -> Model:
    """The three sets of weights from these examples."""
    line = ridge([row for e in known for row in _quoted(e)], _RIDGE["line"])
    ads = sorted({e.ad for e in known})
    rows: list[Row] = []
    for fold in range(min(_FOLDS, len(ads))):
        left_out = set(ads[fold::_FOLDS])
        part = ridge([row for e in known if e.ad not in left_out for row in _quoted(e)], _RIDGE["line"]) if len(ads) > 1 else line
        for example in (e for e in known if e.ad in left_out):
            rows += _judged(example, Model(part, EMPTY.shown, EMPTY.full))
    shown = ridge([(f, float(v != "missing")) for f, v in rows], _RIDGE["shown"])
    full = ridge([(f, float(v == "met")) for f, v in rows if v != "missing"], _RIDGE["full"])
    return Model(line, shown, full)


Row = tuple[Mapping[str, float], str]


def _judged(example: Example, model: Model) -> Iterator[Row]:
    """The figures of each demand with its verdict; `unknown` is said by a rule, not by weights."""
    for own, weighed in opinions(example.cases, example.above, model).items():
        verdict = example.gold.get(own, ("unknown", ()))[0]
        if verdict != "unknown":
            yield weighed.figures, verdict


def _quoted(example: Example) -> Iterator[tuple[Mapping[str, float], float]]:
    """The figures of each line beside each demand, and whether it was quoted for it."""
    for own, weighed in opinions(example.cases, example.above, EMPTY).items():
        verdict, paths = example.gold.get(own, ("unknown", ()))
        if own in example.gold:
            for line in weighed.opinion.lines:
                right = verdict in {"met", "partial"} and any(_same(line.seen.fact.path, p) for p in paths)
                weak = line.seen.how == "listed" and not line.figures["same"] and line.share <= _LISTED_SHARE and not line.named
                yield line.figures, float(right and not weak)


def _same(path: str, quoted: str) -> bool:
    return path == quoted or path.startswith((f"{quoted}.keywords", f"{quoted}.description", f"{quoted}.name"))


def ridge(rows: Sequence[tuple[Mapping[str, float], float]], strength: float) -> Weights:
    """A logistic regression with a ridge over standardised figures, by Newton's steps; weights for the figures as they are."""
    import numpy as np

    names = sorted(rows[0][0])
    x = np.array([[f[n] for n in names] for f, _ in rows])
    y = np.array([v for _, v in rows])
    mean, spread = x.mean(0), x.std(0)
    spread = np.where(spread < _STILL, 1.0, spread)
    z = np.hstack([(x - mean) / spread, np.ones((len(x), 1))])
    held_back = np.array([strength] * len(names) + [_STILL])
    found = np.zeros(z.shape[1])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-(z @ found)))
        slope = z.T @ (p - y) + held_back * found
        step = np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + np.diag(held_back), slope)
        found = found - step
        if np.abs(step).max() < _STILL:
            break
    by = found[:-1] / spread
    return Weights(float(found[-1] - (by * mean).sum()), {n: float(w) for n, w in zip(names, by, strict=True)})


def written(model: Model) -> str:
    """The model as the file holds it, four digits each."""
    out = ["# Made by `python -m evals.fitting` out of judgements of our own; not to be edited by hand (docs/decisions/0035).\n"]
    for name, weights in zip(Model._fields, model, strict=True):
        out.append(f"[{name}]\nbias = {weights.bias:.4f}\n[{name}.weights]")
        out += [f"{k} = {v:.4f}" for k, v in sorted(weights.by.items())]
        out.append("")
    return "\n".join(out)


def check(known: Sequence[Example]) -> Counter[tuple[str, str]]:
    """(gold, ours) of all demands, each ad judged by weights fitted to the others."""
    confusion: Counter[tuple[str, str]] = Counter()
    for ad in sorted({e.ad for e in known}):
        model = fit_all([e for e in known if e.ad != ad])
        for example in (e for e in known if e.ad == ad):
            confusion.update(by_weights(example, model))
    return confusion


def by_weights(example: Example, model: Model) -> Iterator[tuple[str, str]]:
    """The verdicts as the judge gives them."""
    weighed = opinions(example.cases, example.above, model)
    for case in example.cases:
        own = case.requirement.id
        if own in example.gold:
            yield example.gold[own][0], judge_work(case, weighed[own].opinion).verdict


def main(argv: Sequence[str] | None = None) -> int:
    """Fits and writes, or checks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=SETS[1])
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args(argv)
    known = examples(args.data, args.data.resolve().parent / "jobs")
    if args.check:
        confusion = check(known)
        for v in VERDICTS:
            print(f"{v:8} -> " + " ".join(f"{w}={confusion[v, w]}" for w in VERDICTS))
        print(f"verdict_f1={macro_f1(confusion):.3f} n={confusion.total()} ads={len({e.ad for e in known})}")
        return 0
    FILE.write_text(written(fit_all(known)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

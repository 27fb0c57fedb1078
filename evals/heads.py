"""Fits what the signs of an employer and of a place weigh: `python -m evals.heads [--check]` writes `tools/jobs/data/heads.toml`.

A choice among the names an ad holds, each question by itself, "nobody" one of them: the weights make the right one likely, and a ridge holds them near a plain guess (a
sign speaks for a name, a doubt against it). Fitted to the ads of `seen` and to the heads in `fixtures/heads.txt`. `--check` writes nothing: each ad is
read by weights fitted to the others, and the share of right answers is printed. The same fixtures give the same file.
"""

import argparse
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from core.flat import flat
from tools.jobs import employers, hiring, located, sites
from tools.jobs.phrases import DATA
from tools.jobs.titles import job_title

_OWN = Path(__file__).parent / "fixtures"
FILE = DATA / "heads.toml"
_HEADER = re.compile(r"^=== (?P<head>.+)\n", re.MULTILINE)
_FIELDS = ("language", "title", "company", "location", "remote", "seniority", "employment_type", "salary", "years")
_FOLDS, _RIDGE, _STEPS, _RATE = 8, 0.3, 400, 0.08
Weights = Mapping[str, float]


class Head(NamedTuple):
    """An ad with the names that may be its employer's, and which of them are right; `nobody` where none is."""

    figures: Sequence[Mapping[str, float]]
    right: Sequence[bool]
    nobody: bool


def heads(file: Path = _OWN / "heads.txt") -> Iterator[tuple[str, dict[str, str | None]]]:
    """The short ads of a file: words, and what their first lines say as a careful reader has it."""
    parts = _HEADER.split(file.read_text(encoding="utf-8"))
    for head, text in zip(parts[1::2], parts[2::2], strict=True):
        values = [v.strip() for v in head.split(" | ")]
        yield text, {k: None if v == "None" else v for k, v in zip(_FIELDS, values, strict=True)}


def known() -> dict[str, list[Head]]:
    """All ads that are fitted to, by question; an ad whose labelled line answers it teaches nothing."""
    ads: list[tuple[str, Any]] = list(heads())
    for path in sorted((_OWN / "seen" / "jobs").glob("*.gold.json")):
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_bytes().decode("utf-8")
        ads.append((text, json.loads(path.read_text(encoding="utf-8"))))
    found: dict[str, list[Head]] = {"employer": [], "place": []}
    for text, gold in ads:
        language, also = gold["language"], gold.get("accept", {})
        if employers.told(text, language) is None:
            names = employers.candidates(text, language)
            found["employer"].append(_head(names, [gold["company"], *also.get("company", [])], _same))
        if located.told(text, language) is None:
            company = employers.employer(text, language)
            names = located.candidates(text, language, job_title(text, language, company), company)
            found["place"].append(_head(names, [gold["location"], *also.get("location", [])], _within))
    return found


def _head(
    found: Mapping[str, Mapping[str, float]], golds: Sequence[str | None], agree: Callable[[set[str], set[str]], bool]
) -> Head:
    wanted = [_words(n) for n in golds if n]
    return Head(list(found.values()), [any(agree(w, _words(n)) for w in wanted) for n in found], None in golds)


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", flat(name)))


def _same(wanted: set[str], got: set[str]) -> bool:
    return wanted == got


def _within(wanted: set[str], got: set[str]) -> bool:
    """A place is right with half of its words: `Ludlow` for `Ludlow, Shropshire`."""
    return 2 * len(wanted & got) >= len(wanted) > 0


def guess(question: str) -> dict[str, float]:
    """The weights before anything was seen: a sign speaks for a name, a doubt against it."""
    if question == "place":
        doubts = (*sites.LOOKS, "elsewhere", "second", "bare", "late")
        return (
            {"bias": -1.0}
            | dict.fromkeys(sites.SIGNS, 1.0)
            | dict.fromkeys(doubts, -1.0)
            | {"unknown": -3.0, "public": 4.0, "odd_part": 0.0, "again": 0.5}
        )
    praise = dict.fromkeys(hiring.SIGNS, 1.0) | dict.fromkeys(employers.SURE, 2.5) | dict.fromkeys(employers.PRAISE, 1.0)
    return {"bias": -0.5} | praise | dict.fromkeys(employers.DOUBTS, -2.0)


def fit(question: str, ads: Sequence[Head]) -> dict[str, float]:
    """The weights under which the right names are likely; Adam's steps from the guess, always the same number."""
    import numpy as np

    names, first = list(guess(question)), np.array(list(guess(question).values()))
    rows = []
    for ad in (a for a in ads if a.figures and (a.nobody or any(a.right))):
        table = [[1.0] + [f.get(n, 0.0) for n in names[1:]] for f in ad.figures]
        rows.append((np.array([*table, [0.0] * len(names)]), np.array([*ad.right, ad.nobody], float)))
    weights, mean, square = first.copy(), np.zeros_like(first), np.zeros_like(first)
    for step in range(1, _STEPS + 1):
        slope = _RIDGE * (weights - first)
        for table_, right in rows:
            chance = np.exp(table_ @ weights - (table_ @ weights).max())
            chance /= chance.sum()
            slope += (chance - chance * right / max(1e-12, float((chance * right).sum()))) @ table_
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope * slope
        weights -= _RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return {n: round(float(w), 2) for n, w in zip(names, weights, strict=True)}


def is_right(ad: Head, weights: Weights) -> bool:
    """Whether the weights choose a right name, or nobody where nobody is right."""
    worth = [weights["bias"] + sum(weights.get(k, 0.0) * v for k, v in f.items()) for f in ad.figures]
    best = max(range(len(worth)), key=worth.__getitem__, default=None)
    return ad.nobody if best is None or worth[best] <= 0 else ad.right[best]


def check(question: str, ads: Sequence[Head]) -> float:
    """The share of ads that are answered rightly by weights fitted to the other ads."""
    right = 0
    for fold in range(_FOLDS):
        weights = fit(question, [ad for i, ad in enumerate(ads) if i % _FOLDS != fold])
        right += sum(is_right(ad, weights) for ad in ads[fold::_FOLDS])
    return right / len(ads)


def written(found: Mapping[str, Weights]) -> str:
    """The data file."""
    head = "# What the signs of who hires and where weigh (tools/jobs/hiring.py, sites.py); found by `python -m evals.heads`, not by hand."
    parts = [
        "\n".join([f"[{question}]", *(f"{name} = {value}" for name, value in weights.items())])
        for question, weights in found.items()
    ]
    return "\n\n".join([head, *parts]) + "\n"


def main(argv: Sequence[str] | None = None) -> None:
    """Fits and writes, or checks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing, print how right weights fitted to other ads are")
    questions = known()
    if parser.parse_args(argv).check:
        print(" ".join(f"{question}={check(question, ads):.3f} n={len(ads)}" for question, ads in questions.items()))
    else:
        FILE.write_text(written({question: fit(question, ads) for question, ads in questions.items()}), encoding="utf-8")


if __name__ == "__main__":
    main()

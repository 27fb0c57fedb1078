"""Are the documents true, whole and worth sending? `python -m evals.documents [--data DIR] [--jobs DIR]`.

DIR (default: our own people) holds `AD/p1.json` ... (JSON Resume); the ads lie in `--jobs`, else in `jobs` beside DIR. Drafts a CV and a letter for every
person and their ad, sends them through the gate, and does the same with drafts into which a scripted writer put lies. Counts: lines the gate
took from our own drafts, claims without a source, lies that stayed, met must-haves visible on the CV, pages, words, sentences said in more
than one letter. Prints a table and one last line of figures.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from tools.cv.jsonresume import reading_from_json
from tools.documents.check_draft import check_draft
from tools.documents.cv_pages import PAGE, cost
from tools.documents.draft_cv import draft_cv
from tools.documents.draft_letter import draft_letter
from tools.documents.models import Draft, Line, Options
from tools.jobs.fit import assess
from tools.jobs.models import Fit, Posting
from tools.jobs.posting import read_posting
from tools.profile.facts import facts_of
from tools.profile.models import Fact
from tools.profile.recall import MemoryFinder

FIXTURES = Path(__file__).parent / "fixtures" / "fit"
TODAY = date(2026, 11, 22)
Case = tuple[tuple[Fact, ...], Posting, Fit]


def cases(data: Path, jobs: Path) -> Iterator[Case]:
    """Every person with their ad and fit."""
    for folder in sorted(path for path in data.iterdir() if path.is_dir()):
        posting = read_posting((jobs / f"{folder.name}.txt").read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.json")):
            facts = facts_of(reading_from_json(path.name, path.read_bytes()))
            yield facts, posting, assess(posting, facts, MemoryFinder(facts, None), TODAY)


def lies(facts: Sequence[Fact], posting: Posting) -> list[Line]:
    """What a writer that lies on purpose would add, one of each kind, each citing a true fact."""
    bullet = next((fact for fact in facts if fact.kind == "bullet"), None)
    role = next((fact for fact in facts if fact.kind == "role"), None)
    if bullet is None or role is None:
        return []
    absent = next(
        (
            skill
            for need in posting.requirements
            for skill in need.skills
            if all(skill.lower() not in f.text.lower() for f in facts)
        ),
        "",
    )
    texts = [
        f"{bullet.text.rstrip('.')} for 7,431 customers",
        f"{bullet.text.rstrip('.')}, which raised profit by 38%",
        f"Chief executive of {role.employer}",
        f"{role.title} at {role.employer} since 1987",
        "More than 45 years of professional experience",
        "Winner of the national award for the best newcomer",
        "PhD in astrophysics",
        "Icelandic (native)",
        f"Expert in {absent}" if absent else "Expert in quantum cryptography",
        f"I was employed by Zephyr Dynamics before {role.employer}.",
    ]
    return [
        Line(id=f"lie:{at}", part="paragraph", text=text, section="lie", fact_ids=(bullet.id,)) for at, text in enumerate(texts)
    ]


def visible(cv: Draft, fit: Fit) -> tuple[int, int]:
    """Met must-haves whose evidence stands on the CV, and all of them."""
    shown = {fact for line in cv.lines for fact in line.fact_ids}
    met = [part for part in fit.parts if part.kind == "must" and part.verdict == "met" and part.evidence]
    return sum(any(seen.fact_id in shown for seen in part.evidence) for part in met), len(met)


def measure(found: Sequence[Case]) -> tuple[Counter[str], list[int], Counter[str]]:
    """Counts over all drafts, the words of each letter, and how often each letter sentence was said."""
    counts: Counter[str] = Counter()
    lengths: list[int] = []
    said: Counter[str] = Counter()
    for facts, posting, fit in found:
        cv, letter = (make(facts, posting, fit, Options(), TODAY) for make in (draft_cv, draft_letter))
        for draft in (cv, letter):
            checked = check_draft(draft, facts, posting, TODAY)
            counts["lines"] += len(draft.lines)
            counts["lost"] += len(checked.refused)
            counts["sourceless"] += sum(line.claims and not line.fact_ids and not line.job_quotes for line in checked.lines)
            bent = draft.model_copy(update={"lines": (*draft.lines, *lies(facts, posting))})
            counts["lies"] += len(bent.lines) - len(draft.lines)
            counts["lies_left"] += sum(line.id.startswith("lie:") for line in check_draft(bent, facts, posting, TODAY).lines)
        seen, met = visible(cv, fit)
        counts["visible"], counts["met"] = counts["visible"] + seen, counts["met"] + met
        counts["over"] += sum(cost(line) for line in cv.lines) > PAGE[cv.options.paper] * cv.options.pages
        sentences = [line.text for line in letter.lines if line.part == "paragraph"]
        lengths.append(sum(len(text.split()) for text in sentences))
        said.update(sentences)
    return counts, sorted(lengths), said


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=FIXTURES)
    parser.add_argument("--jobs", type=Path)
    args = parser.parse_args(argv)
    found = list(cases(args.data, args.jobs or args.data.parent / "jobs"))
    started = time.perf_counter()
    counts, lengths, said = measure(found)
    seconds = (time.perf_counter() - started) / max(1, len(found))
    for name, value in sorted(counts.items()):
        print(f"{name:<14}{value:>8}")
    print(f"\nletter words: {lengths[0]} to {lengths[-1]}, middle {lengths[len(lengths) // 2]}")
    print("said in most letters:")
    for text, times in said.most_common(6):
        print(f"  {times:>3} of {len(found)}  {text[:110]}")
    share = counts["visible"] / max(1, counts["met"])
    print(
        f"\nlost={counts['lost']} sourceless={counts['sourceless']} lies_left={counts['lies_left']} lies={counts['lies']} "
        f"must_visible={share:.3f} over_pages={counts['over']} seconds={seconds:.2f} n={len(found)}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())

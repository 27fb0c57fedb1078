"""The rod of documents: nothing false of our own people, and each fault that there could be is counted and told."""

import re
from collections import Counter
from pathlib import Path

import pytest

from evals import documents, truth
from evals.document_cases import Case, Found, measured
from evals.documents import crossed, figures, spread, tally
from tests.tools.documents.people import AD, NORA, TODAY, fact
from tools.jobs.models import Evidence, Fit, Part

CVS = {
    "ada.txt": "Ada Holm\nada@example.org\n\nExperience\nWelder, Holm Docks, 2015 - 2020\n- Welded 40 hulls\n\nSkills\nTIG, MIG\n",
    "empty.txt": "",
}
AD_TEXT = """Welder (m/f/d), full time
Harbourlight Ltd, Leeds

We repair the lights of forty harbours and are looking for somebody who likes steel, weather and clear words.

Requirements:
- two years of experience with TIG welding
- a driving licence
- willing to work on a boat now and then

We offer fair pay, your own workshop and every second Friday off. Please send your CV to jobs@harbourlight.example.
"""


def _figures(line):
    return dict(part.split("=") for part in line.split())


def test_no_lie_stays_and_nothing_of_ours_is_lost(capsys):
    assert documents.main([]) == 0
    told = capsys.readouterr()
    found = _figures(told.out.splitlines()[-1])
    kept = ("lost", "sourceless", "lies_left", "lies_in_files", "over_pages")
    assert {name: found[name] for name in kept} == dict.fromkeys(kept, "0")
    assert float(found["must_visible"]) >= 0.9
    assert int(found["lies"]) > 300
    assert len(told.err.splitlines()) == int(found["n"])


def test_the_gate_on_people_of_our_own(capsys):
    assert truth.main(["--worst", "3"]) == 0
    found = _figures(capsys.readouterr().out.splitlines()[-1])
    assert float(found["lies_caught"]) >= 0.97
    assert float(found["honest_blocked"]) <= 0.10


def test_files_of_any_kind_with_every_ad(tmp_path: Path, capsys):
    cvs, jobs = tmp_path / "cvs", tmp_path / "jobs"
    for folder in (cvs, jobs):
        folder.mkdir()
    for name, text in CVS.items():
        (cvs / name).write_text(text, encoding="utf-8")
    for name in ("one.txt", "two.txt"):
        (jobs / name).write_text(AD_TEXT, encoding="utf-8")
    (jobs / "zero.txt").write_text("Hello", encoding="utf-8")
    assert documents.main(["--cvs", str(cvs), "--jobs", str(jobs)]) == 0
    told = capsys.readouterr()
    assert _figures(told.out.splitlines()[-1])["n"] == "2"
    assert "empty.txt is left out" in told.err
    assert "zero.txt is left out" in told.err
    assert "2 of 6: ada.txt x two" in told.err


@pytest.mark.parametrize(
    ("count", "most", "expected"), [(3, 5, [0, 1, 2]), (10, 5, [0, 2, 4, 6, 8]), (7, 3, [0, 2, 4]), (0, 3, [])]
)
def test_a_few_are_taken_from_all_over(count, most, expected):
    assert spread([Path(str(at)) for at in range(count)], most) == [Path(str(at)) for at in expected]


def _met(fact_id, *, kind="must", verdict="met"):
    seen = (Evidence(fact_id=fact_id, quote="q", source="s"),)
    return Part(
        requirement_id=fact_id, text=f"needs {fact_id}", kind=kind, category="skill", start=0, end=1, weight=1.0, verdict=verdict, credit=1.0, points=1.0,
        reason="r", evidence=seen,
    )  # fmt: skip


def _case(*parts, facts=NORA):
    fit = Fit(score=50, low=40, high=60, parts=parts, blockers=(), years={}, versions={})
    return Case("nora x ad", facts, AD, fit, TODAY)


@pytest.mark.parametrize(
    ("parts", "met", "shown"),
    [
        ((), 0, 0),
        ((_met("b1"),), 1, 1),
        ((_met("gone"),), 1, 0),
        ((_met("b1"), _met("gone")), 2, 1),
        ((_met("gone", kind="nice"), _met("gone", verdict="partial")), 0, 0),
    ],
)
def test_a_must_have_counts_as_visible_when_its_evidence_is_printed(parts, met, shown):
    found = measured(_case(*parts))
    assert (found.counts["must met"], found.counts["must shown"]) == (met, shown)
    assert sum("must hidden" in words for _, words in found.wrong) == met - shown


def test_a_person_of_whom_nothing_is_known_loses_nothing():
    found = measured(_case(facts=(fact("n", "name", "Ada Holm"),)))
    assert found.wrong == []
    assert found.counts["lines"] > 0


def test_the_worst_come_first_and_every_fault_is_counted(capsys):
    one, other = Found(), Found()
    one.fault(1.0, "must hidden", "a", "needs b1")
    other.fault(6.0, "in a file changed_number", "b", "49 services")
    other.fault(2.0, "lost", "c", "a line")
    other.counts["lie changed_number"] += 4
    documents.report([one, other])
    out = capsys.readouterr().out
    assert re.search(
        r"worst, 3 of 3:\n  b: in a file changed_number: 49 services\n  c: lost: a line\n  a: must hidden: needs b1\n", out
    )
    found = _figures(figures([one, other], tally([one, other])).strip())
    assert (found["lies"], found["lies_in_files"], found["lost"], found["n"]) == ("4", "1", "1", "2")
    assert tally([one, other]) == Counter({"must hidden": 1, "in a file changed_number": 1, "lost": 1, "lie changed_number": 4})


def test_nobody_at_all_is_no_error(capsys):
    documents.report([])
    assert "n=0" in capsys.readouterr().out


def test_all_ads_are_read_once(tmp_path: Path):
    (tmp_path / "one.txt").write_text(AD_TEXT, encoding="utf-8")
    (tmp_path / "ada.txt").write_text(CVS["ada.txt"], encoding="utf-8")
    made = list(crossed([tmp_path / "ada.txt"] * 2, [tmp_path / "one.txt"]))
    assert [one.name for one in made] == ["ada.txt x one"] * 2
    assert made[0].posting is made[1].posting

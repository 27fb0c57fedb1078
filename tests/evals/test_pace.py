"""The rod for time: what it measures is as long as it says, and it ends with its figures."""

import numpy as np
import pytest

from core.embedding import MiniLM
from evals import pace


def test_an_ad_of_a_thousand_words():
    posting = pace.long_ad()
    assert pace.AD_WORDS <= len(posting.text.split()) <= 1.6 * pace.AD_WORDS
    assert posting.language == "en"
    assert len(posting.requirements) >= 25


@pytest.mark.parametrize("start", [0, 9, 30])
def test_a_cv_of_three_pages(start):
    resume = pace.long_cv(pace.resumes()[start:])
    lines = [line for role in resume["work"] for line in role.get("highlights", ())]
    assert len(lines) >= 40
    assert resume["basics"] == pace.resumes()[start]["basics"]


def test_made_up_facts_are_the_same_each_time_and_differ_from_person_to_person():
    one, again, other = (list(pace.ledger(n, 20)) for n in (1, 1, 2))
    assert one == again
    assert {f.text for f in one} != {f.text for f in other}
    assert len({f.id for f in (*one, *other)}) == 40


def test_made_up_vectors_are_unit_ones_and_questions_are_embedded_as_ever():
    real = MiniLM()
    quick = pace.Quick(real, real.embed(["Baked bread", "Drove a lorry"]))
    rows = quick.embed([f"fact {n}" for n in range(200)])
    assert rows.shape == (200, real.size)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert len({row.tobytes() for row in rows}) == 200
    assert (quick.embed(["Who bakes?"]) == real.embed(["Who bakes?"])).all()


def test_it_ends_with_its_figures(capsys):
    assert pace.main(["--facts", "240", "--owners", "3", "--rounds", "2"]) == 0
    said = capsys.readouterr().out.splitlines()
    found = {key: float(value) for key, value in (pair.split("=") for pair in said[-1].split())}
    assert found.pop("facts") == 240
    assert found.keys() == {"fit_ms", "fit_cpu_ms", "first_fit_ms", "recall_one_ms", "recall_ms"}
    assert all(value > 0 for value in found.values())
    assert any(line.startswith("recall, 3 owners") for line in said)

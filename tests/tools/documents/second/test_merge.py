"""Sentences of a model in their places: what they replace, what stays, and what is listed as changed."""

import pytest

from tests.tools.documents.people import AD, NORA, TODAY
from tools.documents.making import written
from tools.documents.models import Line, Options
from tools.documents.second.merge import merged_cv, merged_letter


def bullet(name, text):
    return Line(id=f"bullet:{name}", part="bullet", text=text, section="work", fact_ids=(name,))


def summary(text):
    return Line(id="x", part="summary", text=text, section="basics", fact_ids=("r1",))


def told(text, name="b1"):
    return Line(id=text, part="paragraph", text=text, section="model:1", fact_ids=(name,))


def cv(**options):
    return written("cv", NORA, (AD, None), Options(**options), TODAY)


def letter(**options):
    return written("letter", NORA, (AD, None), Options(**options), TODAY)


@pytest.mark.parametrize(
    ("lines", "there", "gone"),
    [
        ([], "Built the deployment pipeline for 14 services in Go", "?"),
        ([bullet("b1", "Built a pipeline")], "Built a pipeline", "Built the deployment pipeline for 14 services in Go"),
        ([bullet("b99", "Built a pipeline")], "Built the deployment pipeline for 14 services in Go", "Built a pipeline"),
    ],
)
def test_a_bullet_takes_the_place_of_the_one_with_its_id(lines, there, gone):
    texts = [line.text for line in merged_cv(cv(), lines).lines]
    assert there in texts
    assert gone not in texts
    assert len(texts) == len(cv().lines)


def test_another_summary_takes_the_place_of_all_of_the_old_one():
    made = merged_cv(cv(), [summary("Platform Engineer.")])
    assert [line.text for line in made.lines if line.part == "summary"] == ["Platform Engineer."]
    assert [change.after for change in made.changes if change.what == "added"] == ["Platform Engineer."]
    assert made.changes[0].key == "added:summary:model:1"


def test_a_summary_that_was_taken_back_stays_out():
    made = merged_cv(cv(undone=("added:summary:model:1",)), [summary("Platform Engineer.")])
    assert "Platform Engineer." not in [line.text for line in made.lines]


@pytest.mark.parametrize("count", [0, 1])
def test_a_letter_with_too_little_in_it_stays_ours(count):
    assert merged_letter(letter(), [told(f"I did {n}.") for n in range(count)]) == letter()


def test_a_letter_keeps_our_first_and_last_sentences():
    ours = [line for line in letter().lines if line.part == "paragraph"]
    made = [
        line.text for line in merged_letter(letter(), [told("I did it."), told("I did more.")]).lines if line.part == "paragraph"
    ]
    assert made[:3] == [ours[0].text, "I did it.", "I did more."]
    assert made[-1] == ours[-1].text

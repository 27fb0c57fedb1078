"""Versions: why each was made, back to any of them, and two side by side."""

import pytest

from core.errors import CopilotError, NotFound
from tests.tools.documents.benches import ANN, work
from tools.documents.hand import word
from tools.documents.versions import back, compared, last_step, number, step_back, step_forward, words_of

PIPELINE = "Built the deployment pipeline for 14 services in Go"
MENTORS = "Mentors two apprentices"
BUILD = "Cut the nightly build from 50 minutes to 12 minutes"


@pytest.fixture
def nora(db, now):
    return work(db, now)


def test_each_version_says_when_and_why(nora):
    second = nora.bench.undo(nora.cv, ["moved:b1"])
    third = word(nora.bench, second, "bullet:b2", "")
    back(nora.bench, third, nora.cv)
    told = [(saved.deed, saved.why, saved.parent) for saved in nora.bench.drafts.history(ANN, third)]
    assert told == [
        ("written", "", None),
        ("undone", PIPELINE, nora.cv),
        ("dropped", MENTORS, second),
        ("back", nora.cv, third),
    ]
    assert [saved.id for saved in nora.bench.drafts.history(ANN, nora.letter)] == [nora.letter], (
        "the letter is a document of its own"
    )


def test_back_to_the_first_is_the_first_word_for_word(nora):
    second = word(nora.bench, nora.cv, "bullet:b2", "")
    third = nora.bench.undo(second, ["moved:b1"])
    assert nora.draft(back(nora.bench, third, nora.cv)) == nora.draft()


def test_a_forgotten_fact_does_not_come_back_with_an_old_version(nora):
    second = word(nora.bench, nora.cv, "bullet:b2", "")
    nora.bench.ledger.forget(ANN, "b3")
    assert BUILD not in nora.texts(back(nora.bench, second, nora.cv))


def test_undo_again_and_again_and_the_undo_undone(nora):
    second = word(nora.bench, nora.cv, "bullet:b2", "")
    third = word(nora.bench, second, "bullet:b3", "")
    fourth = step_back(nora.bench, third)
    assert nora.draft(fourth) == nora.draft(second)
    fifth = step_back(nora.bench, fourth)
    assert nora.draft(fifth) == nora.draft()
    with pytest.raises(CopilotError, match="first version"):
        step_back(nora.bench, fifth)
    assert nora.draft(step_forward(nora.bench, fifth)) == nora.draft(second)
    assert nora.draft(step_forward(nora.bench, fourth)) == nora.draft(third)


def test_forward_needs_something_taken_back(nora):
    with pytest.raises(CopilotError, match="Nothing was taken back"):
        step_forward(nora.bench, nora.cv)


def test_a_version_of_another_document_is_none_of_this(nora):
    with pytest.raises(NotFound, match="no such version"):
        back(nora.bench, nora.cv, nora.letter)


def test_versions_have_numbers(nora):
    second = word(nora.bench, nora.cv, "bullet:b2", "")
    assert [number(nora.bench, second, at) for at in (1, 2)] == [nora.cv, second]
    for at in (0, 3):
        with pytest.raises(NotFound, match="it has 2"):
            number(nora.bench, second, at)


def test_the_last_step_is_shown_line_by_line(nora):
    first = last_step(nora.bench, nora.cv)
    assert (first.deed, len(first.rows)) == ("written", 4), "of the first version, what differs from the CV"
    said = "Mentors two apprentices at Quarry Systems"
    step = last_step(nora.bench, word(nora.bench, nora.cv, "bullet:b2", said, "marked"))
    assert (step.deed, step.why, step.document) == ("edited", said, "cv")
    rows = [row for row in step.rows if row.what != "same"]
    assert [[(piece.what, piece.text) for piece in row.pieces] for row in rows] == [
        [("same", "Mentors two apprentices "), ("added", "at Quarry Systems")]
    ]


def test_a_line_that_went_stands_where_it_stood(nora):
    after = word(nora.bench, nora.cv, "bullet:b2", "")
    rows = compared(nora.draft(), nora.draft(after))
    gone = [at for at, row in enumerate(rows) if row.what == "removed"]
    assert [rows[at].pieces[0].text for at in gone] == [MENTORS]
    before = [line.text for line in nora.draft().lines]
    assert gone[0] == before.index(MENTORS)
    assert ["".join(piece.text for piece in row.pieces) for row in rows] == before


def test_the_same_version_has_no_differences(nora):
    assert {row.what for row in compared(nora.draft(), nora.draft())} == {"same"}


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("", "", []),
        ("one two three", "one two three", [("same", "one two three")]),
        ("one two", "one three", [("same", "one "), ("removed", "two"), ("added", "three")]),
        ("a b c", "b c d", [("removed", "a "), ("same", "b c "), ("added", "d")]),
        ("gone", "", [("removed", "gone")]),
        ("", "new", [("added", "new")]),
        ("{x} <b>", "{x} <i>", [("same", "{x} "), ("removed", "<b>"), ("added", "<i>")]),
    ],
)
def test_words_that_went_and_came(before, after, told):
    assert [(piece.what, piece.text) for piece in words_of(before, after)] == told

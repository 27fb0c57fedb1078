"""Answers of a model: the same question is asked once, for each person by themselves, and what is erased is asked again."""

import gc

import pytest

from core.acting import on_behalf
from core.answers import Answers, Here

QUESTION = ("model", "the words of Jane Miller")


class Model:
    """Counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> str:
        self.asked += 1
        return f"answer {self.asked}"


def test_the_same_question_is_asked_once():
    answers, model = Answers(), Model()
    assert [answers.given(QUESTION, model, str) for _ in range(3)] == ["answer 1"] * 3
    assert answers.given(("model", "other words"), model, str) == "answer 2"


def test_each_person_has_their_own():
    answers, model = Answers(), Model()
    for owner in ("ann", "bob", "ann"):
        with on_behalf(owner):
            answers.given(QUESTION, model, str)
    assert model.asked == 2


@pytest.mark.parametrize(("erased", "asked"), [("ann", 2), ("bob", 1), ("", 1)])
def test_what_is_erased_is_asked_again_and_others_keep_theirs(erased, asked):
    answers, model = Answers(), Model()
    with on_behalf("ann"):
        answers.given(QUESTION, model, str)
        answers.forget(erased)
        answers.given(QUESTION, model, str)
    assert model.asked == asked


def test_the_oldest_goes_when_there_are_many():
    answers, model = Answers(Here(most=2)), Model()
    for words in ("one", "two", "three", "two", "one"):
        answers.given((words,), model, str)
    assert model.asked == 4


def test_an_answer_of_another_form_is_another_answer():
    answers = Answers()
    assert answers.given(QUESTION, lambda: "words", str) == "words"
    assert answers.given(QUESTION, lambda: 3, int) == 3


def test_what_fails_is_not_kept():
    answers, model = Answers(), Model()

    def fails() -> str:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        answers.given(QUESTION, fails, str)
    assert answers.given(QUESTION, model, str) == "answer 1"


def test_the_words_of_a_question_are_not_kept():
    answers = Answers()
    answers.given(("canary " + "of Jane",), Model(), str)
    gc.collect()
    assert "canary" not in repr(vars(answers))

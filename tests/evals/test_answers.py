"""The measure of the gate over answers: fixtures read, lies and false marks counted, a floor that may not be fallen below."""

import shutil

import pytest

from evals import answers as rod
from evals.answers import Answer, counted
from tools.documents.answers.doubt import Doubt

SEEN = rod.FIXTURES / "answers" / "seen"
LANGUAGES = ("de", "en", "es", "fr", "pt")
FLOOR, CEILING = 0.85, 0.06
"""Lies marked at least, and honest sentences marked at most, on the answers that were read."""
TEXT = """=== summary | p1 | ad
? What do you see?
: I have a licence.
= Score 61
You have it. ⟦You lead 12.⟧
- ⟦A prize⟧
- Honest
=== story | p2 |
Nothing.
"""


@pytest.fixture
def read(tmp_path):
    (tmp_path / "en.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "README.md").write_text("no answers", encoding="utf-8")
    return list(rod.answers(tmp_path))


def test_an_answer_is_read_with_the_places_of_its_lies(read):
    first, second = read
    assert (first.name, first.language, first.kind, first.who, first.with_ad) == ("en1", "en", "summary", "p1", True)
    assert first.text == "You have it. You lead 12.\n- A prize\n- Honest"
    assert [first.text[start:end] for start, end in first.lies] == ["You lead 12.", "A prize"]
    assert (first.said, first.heard) == (("I have a licence.", "What do you see?"), "Score 61")
    assert (second.kind, second.text, second.lies, second.with_ad) == ("story", "Nothing.", (), False)


def doubt(raw: str, *, told: bool = False) -> Doubt:
    return Doubt(raw=raw, text=raw, why="No fact.", told=told)


COUNTS = [
    ([], (2, 0, 2, 0)),
    (["You lead 12."], (2, 1, 2, 0)),
    (["You lead 12.", "A prize"], (2, 2, 2, 0)),
    (["You have it."], (2, 0, 2, 1)),
    (["Honest", "A prize"], (2, 1, 2, 1)),
]


@pytest.mark.parametrize(("raws", "numbers"), COUNTS)
def test_marks_are_counted(read, raws, numbers):
    count = counted(read[0], [doubt(raw) for raw in raws])
    assert (count.lies, count.caught, count.honest, count.marked) == numbers
    assert len(count.misses) == numbers[0] - numbers[1] + numbers[3]


def test_what_the_person_said_is_neither_a_lie_nor_a_false_mark(read):
    count = counted(read[0], [doubt("You lead 12.", told=True), doubt("Honest", told=True)])
    assert (count.caught, count.marked) == (0, 0)


def test_rates_of_nothing_are_nothing():
    assert rod.Count().rates == (0.0, 0.0)
    assert rod.Count(lies=4, caught=3, honest=10, marked=1).rates == (0.75, 0.1)


def test_the_answers_are_of_many_kinds_in_five_languages():
    found = list(rod.answers(SEEN))
    assert {answer.language for answer in found} == set(LANGUAGES)
    for language in LANGUAGES:
        mine = [answer for answer in found if answer.language == language]
        assert len(mine) >= 12, language
        assert len({answer.kind for answer in mine}) >= 10, language
        assert sum(len(answer.lies) for answer in mine) >= 10, language
        assert any(not answer.lies for answer in mine), language


@pytest.fixture(scope="module")
def seen():
    return rod.measured(SEEN)


def test_lies_are_marked_and_honest_sentences_left_alone(seen):
    counts, _ = seen
    caught, marked = counts["all", ""].rates
    assert caught >= FLOOR, counts["all", ""].misses
    assert marked <= CEILING, counts["all", ""].misses


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_is_left_behind(seen, language):
    counts, _ = seen
    caught, marked = counts["language", language].rates
    assert caught >= FLOOR - 0.15
    assert marked <= CEILING + 0.03


@pytest.mark.parametrize("kind", ["general", "advice", "practice", "hello", "howto", "plan"])
def test_advice_is_never_marked(seen, kind):
    counts, _ = seen
    assert counts["kind", kind].marked == 0, counts["kind", kind].misses[-3:]


def test_the_rod_prints_tables_and_one_line(capsys):
    assert rod.main(["--worst", "3"]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[-1].startswith("lies_marked=")
    assert sum("PASSED" in line or "MARKED" in line for line in out.splitlines()) == 3
    assert all(f"\n{language} " in out for language in LANGUAGES)


def test_the_unread_answers_are_not_printed(tmp_path, capsys):
    unread = tmp_path / rod.UNREAD
    unread.mkdir()
    shutil.copy(SEEN / "en.md", unread)
    assert rod.main(["--data", str(unread)]) == 0
    assert "PASSED" not in capsys.readouterr().out


def test_an_answer_needs_nothing_but_its_words():
    assert Answer("en1", "en", "story", "p1", "Nothing.", ()).said == ()

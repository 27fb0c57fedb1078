"""Letters of a line into words: by spaces, by the room between strokes, at marks that stand between words."""

import numpy as np
import pytest

from tools.cv.scans.letters import Letter, letters_of, mended, tokens, western

KNOWN = ("", "a", "b", "é", "·", "家", "ɛ", " ")


def line(text: str, *, width: float = 2.0) -> list[Letter]:
    """Letters at even steps."""
    return [Letter(c, (n + 0.5) * width, 0.9) for n, c in enumerate(text)]


def words(text: str, rooms: list[tuple[float, float]] | None = None, size: float = 4.0) -> list[str]:
    return [t.text for t in tokens(line(text), rooms or [], size, 2.0 * len(text))]


def chances(*best: int) -> np.ndarray:
    out = np.full((len(best), len(KNOWN)), 0.01, np.float32)
    for step, number in enumerate(best):
        out[step, number] = 0.9
    return out


@pytest.mark.parametrize(
    ("best", "text"),
    [
        ((1, 1, 0, 1, 2), "aab"),
        ((1, 1, 1), "a"),
        ((0, 0), ""),
        ((1, 0, 7, 0, 2), "a b"),
        ((3, 3, 0, 3), "éé"),
    ],
)
def test_the_same_letter_in_a_row_is_one_and_nothing_between_parts_two(best, text):
    assert "".join(x.text for x in letters_of(chances(*best), KNOWN)) == text


def test_letters_stand_where_they_were_read():
    assert [(x.text, x.step) for x in letters_of(chances(0, 1, 0, 0, 2), KNOWN)] == [("a", 1.5), ("b", 4.5)]


def test_a_letter_of_the_east_in_a_line_of_the_west_was_something_else():
    given = chances(1, 0, 2, 0, 1, 0, 5)
    given[6, 4] = 0.4
    assert "".join(x.text for x in letters_of(given, KNOWN)) == "aba·"


def test_a_line_of_the_east_keeps_its_letters():
    assert "".join(x.text for x in letters_of(chances(5, 0, 5, 0, 1), KNOWN)) == "家家a"


@pytest.mark.parametrize(("letter", "kept"), [("a", 1), ("é", 1), ("·", 1), (" ", 1), ("", 1), ("家", 0), ("ɛ", 0)])
def test_what_the_west_writes(letter, kept):
    assert western(KNOWN)[KNOWN.index(letter)] == kept


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("one two", ["one", "two"]),
        ("one  two ", ["one", "two"]),
        ("Reims·07", ["Reims", "·", "07"]),
        ("a•b", ["a", "•", "b"]),
        ("Lyon|France", ["Lyon", "|", "France"]),
        ("2018-May", ["2018", "-", "May"]),
        ("04/2018–03/2019", ["04/2018", "–", "03/2019"]),
        ("2018-2019", ["2018", "-", "2019"]),
        ("2021-09-01", ["2021-09-01"]),
        ("555-2010-1234", ["555-2010-1234"]),
        ("Jean-Luc", ["Jean-Luc"]),
        ("2014- June", ["2014", "-", "June"]),
        ("University -Princeton", ["University", "-", "Princeton"]),
        ("C++", ["C++"]),
        ("-", ["-"]),
        ("", []),
    ],
)
def test_marks_between_words_are_words(text, parts):
    assert words(text) == parts


@pytest.mark.parametrize(
    ("text", "rooms", "parts"),
    [
        ("twosummer", [(5.6, 6.4)], ["two", "summer"]),
        ("two summer", [(5.6, 8.4)], ["two", "summer"]),
        ("2011", [(3.6, 4.4)], ["2011"]),
        ("node.js", [(7.8, 8.3)], ["node.js"]),
        ("ab", [(0.0, 0.1), (3.9, 4.0)], ["ab"]),
        ("ab", [], ["ab"]),
    ],
)
def test_room_parts_letters_where_no_space_was_read(text, rooms, parts):
    assert words(text, rooms) == parts


def test_words_end_where_their_ink_ends():
    first, second = tokens(line("ab cd"), [(0.0, 0.2), (3.9, 6.3), (9.8, 10.0)], 4.0, 10.0)
    assert [first.start, first.end, second.start, second.end] == pytest.approx([0.02, 0.39, 0.63, 0.98])


def test_a_word_is_as_sure_as_its_letters_are():
    letters = [Letter("a", 0.5, 1.0), Letter("b", 2.5, 0.5)]
    assert tokens(letters, [], 4.0, 4.0)[0].sure == pytest.approx(0.75)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("1.brandner@beispiel.example", "l.brandner@beispiel.example"),
        ("gregoire.Ihermitte@exemple.example", "gregoire.lhermitte@exemple.example"),
        ("linkedin.com/in/1ena-berg", "linkedin.com/in/lena-berg"),
        ("team1@firma.example", "team1@firma.example"),
        ("a.b1@c.example", "a.b1@c.example"),
        ("Ida@Firma.example", "Ida@Firma.example"),
        ("github.com/x1y2", "github.com/x1y2"),
        ("EDl-Anbindung", "EDI-Anbindung"),
        ("lT-Leiter", "IT-Leiter"),
        ("lBM", "IBM"),
        ("APl", "API"),
        ("Al", "Al"),
        ("Alice", "Alice"),
        ("Ill", "Ill"),
        ("l", "l"),
        ("l'eau", "l'eau"),
        ("McDonald", "McDonald"),
    ],
)
def test_letters_that_look_alike(read, meant):
    assert mended(read) == meant

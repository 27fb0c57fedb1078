"""Right-to-left writing out of places: letters, ligatures, marks, numbers, addresses, brackets."""

import pytest

from tools.cv.bidi import is_right_to_left, read_from_right, told_twice
from tools.cv.page import Word


def page(shown: str) -> list[Word]:
    """Words as they stand on a page, from left to right, each letter 5 points wide, spaces too."""
    words: list[Word] = []
    at = 0.0
    for piece in shown.split(" "):
        letters = tuple((at + 5 * n, at + 5 * n + 5, c) for n, c in enumerate(piece))
        words.append(Word(piece, at, 0, at + 5 * len(piece), 9, 9.0, letters=letters))
        at += 5 * len(piece) + 5
    return words


def read(shown: str) -> str:
    return " ".join(word.text for word in read_from_right(page(shown)))


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ("םלוע םולש", "שלום עולם"),
        ("2014 – 2011 םידומיל", "לימודים 2011 – 2014"),
        ("2011 – 2014 םידומיל", "לימודים 2011 – 2014"),
        ("תועש 12-ב", "ב-12 שעות"),
        ("a.b@x.org · הפיח", "חיפה · a.b@x.org"),
        ("+972 3 555 · הפיח", "חיפה · +972 3 555"),
        ("555 3 972+ · הפיח", "חיפה · +972 3 555"),
        ("הרקב ,Excel, SAP :עדי", "ידע: Excel, SAP, בקרה"),
        ("(םא תפש) תירבע", "עברית (שפת אם)"),
        (")םא תפש( תירבע", "עברית (שפת אם)"),
        ("7%-מ", "מ-7%"),
    ],
)
def test_order(shown, said):
    assert read(shown) == said


def test_pieces_that_touch_are_one_word():
    words = page("maysoon .q@mithal הפיח")
    for word in words[1:]:
        word.x0, word.x1 = word.x0 - 5, word.x1 - 5
        word.letters = tuple((a - 5, b - 5, c) for a, b, c in word.letters)
    words[2].x0, words[2].x1 = words[2].x0 + 20, words[2].x1 + 20
    assert [word.text for word in read_from_right(words)] == ["חיפה", "maysoon.q@mithal"]


def test_letters_of_a_ligature_are_told_backwards():
    ligature = Word("أل", 0, 0, 5, 9, 9.0, letters=((0, 5, "أ"), (0, 5, "ل")))
    assert read_from_right([ligature])[0].text == "لأ"


def test_a_mark_follows_the_letter_it_stands_on():
    word = Word("מָה", 0, 0, 10, 9, 9.0, letters=((0, 5, "ה"), (6, 8, "\u05b8"), (5, 10, "מ")))
    assert read_from_right([word])[0].text == "מ\u05b8ה"


def test_words_whose_letters_are_others_are_left_alone():
    word = Word("םולש", 0, 0, 20, 9, 9.0, letters=((0, 5, "א"),))
    assert read_from_right([word])[0].text == "םולש"
    assert read_from_right([Word("שלום", 0, 0, 20, 9, 9.0)])[0].text == "שלום"


@pytest.mark.parametrize(
    ("letters", "twice"),
    [
        ([(6, 8, "ّ"), (6, 8, "م"), (20, 25, "ع"), (4, 10, "ّ"), (4, 10, "م")], {0, 1}),
        ([(4, 10, "ّ"), (4, 10, "م"), (20, 25, "ع")], set()),
        ([(6, 8, "ل"), (6, 8, "ا"), (4, 10, "ل"), (4, 10, "ا")], set()),
        ([], set()),
    ],
)
def test_a_mark_drawn_by_itself_is_told_twice(letters, twice):
    assert told_twice(letters) == twice


@pytest.mark.parametrize(("text", "so"), [("שלום", True), ("الآن", True), ("abc 12", False), ("", False), ("x ש", True)])
def test_what_is_right_to_left(text, so):
    assert is_right_to_left(text) is so

"""Names and dates that a line break tore."""

import pytest

from tools.cv.heads import BREAK
from tools.cv.lexicon import degree_score, school_score
from tools.cv.mend import mended
from tools.cv.page import Line, Word
from tools.cv.plain_words import read_plain

WANTED = (degree_score, school_score)


def joined(text: str) -> list[str]:
    return [x.text for x in mended(read_plain(text.encode()).lines, WANTED)]


def placed(*rows: str, width: float = 5.0, bold: bool = False) -> list[Line]:
    """Lines with places: every letter is 5 points wide."""
    out = []
    for number, row in enumerate(rows):
        x, words = 0.0, []
        for word in row.split():
            words.append(Word(word, x, 12.0 * number, x + width * len(word), 12.0 * number + 10, size=10, bold=bold))
            x += width * (len(word) + 1)
        out.append(Line(words))
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("University of\nExample Town", ["University of Example Town"]),
        ("Universidad Politécnica de\nPrueba", ["Universidad Politécnica de Prueba"]),
        ("Muster &\nSöhne GmbH", ["Muster & Söhne GmbH"]),
        ("School of Arts (Faculty of\nDesign)", ["School of Arts (Faculty of Design)"]),
        ("March 2018 –\ntoday", ["March 2018 – today"]),
        ("Ausbildung zur\nIndustriekauffrau", ["Ausbildung zur Industriekauffrau"]),
        ("Sep 2019 – Jul\n2021", ["Sep 2019 – Jul 2021"]),
        ("That was a hundred years ago.\n1933 Example", ["That was a hundred years ago.", "1933 Example"]),
        ("University of California,\nBerkeley", ["University of California, Berkeley"]),
        ("Example Ltd,\nLondon", ["Example Ltd, London"]),
        ("Developer\nExample Ltd", ["Developer", "Example Ltd"]),
        ("University of Example\nBSc Physics", ["University of Example", "BSc Physics"]),
        ("Team of\n\nExample Ltd", ["Team of", "Example Ltd"]),
        ("Worked for\n2019 - 2020", ["Worked for", "2019 - 2020"]),
        ("- built the house of\n- Example", ["built the house of", "Example"]),
    ],
)
def test_what_is_joined(text, expected):
    assert joined(text) == expected


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        (("Master of Science in Human", "interaction"), 1),
        (("Master of Science", "interaction that is long enough"), 2),
        (("Bachelor of Arts in History", "University of Testing"), 2),
        (("a very long line of words here,", "Example"), 1),
    ],
)
def test_a_full_line_goes_on_and_a_short_one_does_not(rows, count):
    assert len(mended(placed(*rows), WANTED)) == count


def test_bold_names_over_two_rows():
    assert len(mended(placed("Applied Psychology and", "Learning Theory", bold=True), WANTED)) == 1


def test_the_place_of_each_word_is_kept():
    (line,) = mended(placed("University of", "Example"), WANTED)
    assert line.text == "University of Example"
    assert line.box(14, 21) == (0.0, 12.0, 35.0, 22.0)


def test_a_new_page_is_no_break():
    first, second = read_plain(b"Example College\nDiploma").lines
    second.page, second.gap = 2, 2.0
    assert [x.gap <= BREAK for x in mended([first, second], WANTED)] == [True, True]


def test_a_date_set_higher_stands_beside_its_line():
    first, second = placed("September 2000 - June 2004", "Sample State University")
    second.gap = -0.9
    (line,) = mended([first, second], WANTED)
    assert line.text == "September 2000 - June 2004\tSample State University"

"""Geometry with words set by hand: columns, side bars, tables, margins, right-to-left, letters set apart."""

import pytest

from tools.cv.cells import text_of, unwrapped
from tools.cv.layout import lay_out, zones
from tools.cv.page import CELL, Word
from tools.cv.rows import cells_of, line_of, natural, rows_of

WIDTH = 5.0
SIZE = 10.0


def words(text: str, x: float, y: float, *, size: float = SIZE, bold: bool = False, order: int = 0) -> list[Word]:
    """Words from x on, five points to the letter, one letter's room between them."""
    out, at, count = [], x, order
    for token in text.split():
        long = WIDTH * len(token)
        out.append(Word(token, at, y - size, at + long, y, size=size, bold=bold, base=y, order=count))
        at += long + 3
        count += len(token) + 1
    return out


def page(*rows: tuple[float, float, str], **style) -> list[Word]:
    return [w for x, y, text in rows for w in words(text, x, y, **style)]


def texts(drawn: list[Word]) -> list[str]:
    return [x.text for x in lay_out(drawn, 600, 800, 1)]


def column(x: float, y: float, *rows: str, step: float = 14.0, **style) -> list[Word]:
    return [w for n, row in enumerate(rows) for w in words(row, x, y + step * n, **style)]


LEFT = ("Skills", "Python", "SQL", "Docker", "Languages", "English", "German", "French")
RIGHT = (
    "Experience",
    "Developer at Example Ltd",
    "2019 - 2021 in Leeds",
    "Built many a thing",
    "Education",
    "University of Testing",
    "BSc Physics",
    "with honours",
)


@pytest.mark.parametrize("shift", [0.0, 3.0, 7.0])
@pytest.mark.parametrize("gap", [180.0, 220.0, 300.0])
def test_two_columns_are_read_one_after_the_other(shift, gap):
    assert texts(column(40, 100, *LEFT) + column(gap, 100 + shift, *RIGHT)) == [*LEFT, *RIGHT]


def test_the_order_of_drawing_does_not_matter():
    drawn = column(40, 100, *LEFT) + column(220, 100, *RIGHT)
    assert texts(drawn[::-1]) == [*LEFT, *RIGHT]


def test_a_head_of_full_width_comes_first():
    head = words("Mira Example who builds many small things and some large ones too", 40, 40)
    assert texts(head + column(40, 100, *LEFT) + column(220, 100, *RIGHT)) == [
        "Mira Example who builds many small things and some large ones too",
        *LEFT,
        *RIGHT,
    ]


def test_a_foot_of_full_width_comes_last():
    foot = words("References are given gladly whenever somebody asks me for one or two", 40, 400)
    assert texts(column(40, 100, *LEFT) + column(220, 100, *RIGHT) + foot)[-1].startswith("References are given")


def test_dates_in_a_right_margin_belong_to_their_rows():
    drawn = page(
        (40, 100, "Developer, Example Ltd"),
        (450, 100, "2019 - 2021"),
        (40, 128, "Tester, Sample Inc"),
        (450, 128, "2017 - 2019"),
        (40, 156, "Trainee, Proof Co"),
        (450, 156, "2015 - 2017"),
    )
    assert texts(drawn) == [
        "Developer, Example Ltd\t2019 - 2021",
        "Tester, Sample Inc\t2017 - 2019",
        "Trainee, Proof Co\t2015 - 2017",
    ]


def test_dates_in_a_left_margin_belong_to_their_rows():
    drawn = page(
        (40, 100, "2019 - 2021"),
        (160, 100, "Developer"),
        (160, 114, "Example Ltd"),
        (40, 142, "2017 - 2019"),
        (160, 142, "Tester"),
        (160, 156, "Sample Inc"),
    )
    assert texts(drawn) == ["2019 - 2021\tDeveloper", "Example Ltd", "2017 - 2019\tTester", "Sample Inc"]


def test_a_date_close_to_its_column_still_is_a_cell():
    drawn = page(
        (100, 100, "2021"),
        (128, 100, "PruneSample"),
        (128, 114, "Toolkit for samples"),
        (128, 128, "Adopted by three laboratories"),
        (100, 156, "2019"),
        (128, 156, "OldSample"),
        (128, 170, "First of its kind"),
    )
    assert texts(drawn)[0] == "2021\tPruneSample"
    assert texts(drawn)[3] == "2019\tOldSample"


def test_labels_and_values_are_rows():
    drawn = page(
        (40, 100, "Phone:"),
        (160, 100, "0113 496 0123"),
        (40, 114, "Email:"),
        (160, 114, "mira@mail.example"),
        (40, 128, "Address:"),
        (160, 128, "12 Sample Street, Leeds"),
    )
    assert texts(drawn) == ["Phone:\t0113 496 0123", "Email:\tmira@mail.example", "Address:\t12 Sample Street, Leeds"]


def test_headings_in_the_margin_are_labels():
    drawn = page(
        (40, 100, "Experience"),
        (160, 100, "Developer, Example Ltd"),
        (160, 114, "2019 - 2021"),
        (40, 142, "Education"),
        (160, 142, "University of Testing"),
        (160, 156, "2015 - 2018"),
    )
    assert texts(drawn)[0] == "Experience\tDeveloper, Example Ltd"
    assert texts(drawn)[2] == "Education\tUniversity of Testing"


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (2.0, "one two"),
        (6.0, "one two"),
        (12.0, "one two"),
        (14.0, "one\ttwo"),
        (60.0, "one\ttwo"),
    ],
)
def test_how_much_room_parts_cells(room, expected):
    first = Word("one", 40, 90, 55, 100, size=SIZE, base=100)
    second = Word("two", 55 + room, 90, 70 + room, 100, size=SIZE, base=100)
    assert texts([first, second]) == [expected]


@pytest.mark.parametrize("lift", [0.0, 1.0, 3.0])
def test_words_a_little_off_the_line_stand_on_it(lift):
    drawn = words("Example Ltd", 40, 100) + words("2019", 300, 100 + lift)
    assert texts(drawn) == ["Example Ltd\t2019"]


def test_words_far_off_the_line_are_another_row():
    assert texts(words("Example Ltd", 40, 100) + words("2019", 60, 110)) == ["Example Ltd", "2019"]


@pytest.mark.parametrize("word", ["EXPERIENCE", "LEBENSLAUF", "FORMATION"])
def test_letters_set_apart_are_words(word):
    drawn = [Word(c, 40 + 12.0 * n, 90, 46 + 12.0 * n, 100, size=SIZE, base=100) for n, c in enumerate(word)]
    assert texts(drawn) == [word]


def test_two_words_of_letters_set_apart_stay_two():
    drawn, at = [], 40.0
    for token in ("MIRA", "EXAMPLE"):
        for c in token:
            drawn.append(Word(c, at, 90, at + 6, 100, size=SIZE, base=100))
            at += 10
        at += 14
    (line,) = lay_out(drawn, 600, 800, 1)
    assert line.text.replace(CELL, " ") == "MIRA EXAMPLE"


@pytest.mark.parametrize("mark", ["•", "●", "▪", "–", "*", "➢", "✓", "·", "▸", "◆"])
def test_bullets_are_taken_off(mark):
    (line,) = lay_out([Word(mark, 40, 90, 45, 100, size=SIZE, base=100), *words("built things", 52, 100)], 600, 800, 1)
    assert (line.text, line.bullet) == ("built things", True)


def test_a_mark_alone_is_no_line():
    assert lay_out([Word("•", 40, 90, 45, 100, size=SIZE, base=100)], 600, 800, 1) == []


def test_a_japanese_bullet_needs_no_room():
    (line,) = lay_out(words("・設計", 40, 100), 600, 800, 1)
    assert (line.text, line.bullet) == ("設計", True)


def test_chinese_words_are_joined_without_spaces():
    drawn = [
        Word("海运", 40, 90, 60, 100, size=SIZE, base=100, space=False),
        Word("操作", 60, 90, 80, 100, size=SIZE, base=100, space=False),
    ]
    assert texts(drawn) == ["海运操作"]


def test_right_to_left_words_are_read_as_drawn():
    right = Word("مهندسة", 100, 90, 140, 100, size=SIZE, base=100, order=0)
    left = Word("برمجيات", 50, 90, 95, 100, size=SIZE, base=100, order=7)
    assert [w.text for w in natural([left, right])] == ["مهندسة", "برمجيات"]
    assert texts([left, right]) == ["مهندسة برمجيات"]


def test_right_to_left_cells_are_read_from_the_right():
    date = Word("2019", 40, 90, 60, 100, size=SIZE, base=100, order=20)
    title = Word("مهندسة", 400, 90, 440, 100, size=SIZE, base=100, order=0)
    assert texts([date, title]) == ["مهندسة\t2019"]


def test_latin_words_are_read_by_place_whatever_the_drawing():
    second = Word("Ltd", 80, 90, 95, 100, size=SIZE, base=100, order=0)
    first = Word("Example", 40, 90, 75, 100, size=SIZE, base=100, order=4)
    assert texts([second, first]) == ["Example Ltd"]


def test_rows_know_the_room_above_them():
    drawn = column(40, 100, "one", "two", "three") + words("four", 40, 170)
    gaps = [x.gap for x in lay_out(drawn, 600, 800, 1)]
    assert gaps[0] == 2.0
    assert gaps[1] == gaps[2] == 0.0
    assert gaps[3] > 1


def test_rows_know_how_far_they_stand_in():
    made = lay_out(page((40, 100, "Developer"), (60, 114, "built"), (60, 128, "kept")), 600, 800, 1)
    assert [x.indent for x in made] == [0.0, 20.0, 20.0]


def test_columns_are_blocks_of_their_own():
    made = lay_out(column(40, 100, *LEFT) + column(220, 100, *RIGHT), 600, 800, 3)
    assert len({x.block for x in made}) == 2
    assert {x.page for x in made} == {3}


def test_an_empty_page_has_no_lines():
    assert lay_out([], 600, 800, 1) == []
    assert zones([]) == []


def test_a_page_of_three_columns():
    third = (
        "Certificates",
        "First Aid 2020",
        "Forklift 2019",
        "Crane 2018",
        "Awards",
        "Best Sample",
        "Second Best",
        "Third Best",
    )
    drawn = column(40, 100, *LEFT) + column(220, 100, *RIGHT) + column(440, 100, *third)
    assert texts(drawn) == [*LEFT, *RIGHT, *third]


def test_a_name_that_a_narrow_cell_broke_is_put_back():
    drawn = [
        *words("2019 -", 40, 100),
        *words("Developer", 160, 100),
        *words("2021", 40, 114),
        *words("Example Ltd", 160, 114),
    ]
    first = texts(drawn)[0]
    assert first == "2019 - 2021\tDeveloper"


def test_rows_of_words_keep_every_word():
    drawn = column(40, 100, *LEFT) + column(220, 103, *RIGHT)
    assert sorted(w.text for row in rows_of(drawn) for w in row) == sorted(w.text for w in drawn)
    kept = [w.text for row in unwrapped(rows_of(drawn)) for w in row]
    assert sorted(kept) == sorted(w.text for w in drawn)


def test_cells_of_a_row():
    row = words("Example Ltd", 40, 100) + words("Leeds", 200, 100) + words("2019 - 2021", 400, 100)
    assert [text_of(c) for c in cells_of(row)] == ["Example Ltd", "Leeds", "2019 - 2021"]


def test_a_row_of_marks_only_is_nothing():
    assert line_of([Word("•", 40, 90, 45, 100, size=SIZE, base=100)], 1, 0, 40) is None

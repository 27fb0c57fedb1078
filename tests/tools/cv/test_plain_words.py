"""Text and Markdown as lines."""

import pytest

from tools.cv.plain_words import decode, read_plain


def lines(text: str):
    return read_plain(text.encode()).lines


def test_blank_lines_are_room_above():
    assert [(x.text, x.gap) for x in lines("one\ntwo\n\n\nthree")] == [("one", 0.0), ("two", 0.0), ("three", 2.0)]


@pytest.mark.parametrize("mark", ["-", "*", "•", "–", "1.", "2)", "✓", "▪"])
def test_bullets_are_taken_off(mark):
    (line,) = lines(f"  {mark} built things")
    assert (line.text, line.bullet) == ("built things", True)


def test_a_word_that_begins_with_a_dash_is_no_bullet():
    assert not lines("-5 degrees")[0].bullet


def test_wide_room_parts_cells():
    assert lines("2017 - now   Driver     Example BV")[0].text == "2017 - now\tDriver\tExample BV"


def test_rules_are_dropped_and_underlined_words_are_headings():
    made = lines("Experience\n==========\n\nDeveloper\n\n* * *\n----------\nEnd")
    assert [x.text for x in made][:2] == ["Experience", "Developer"]
    assert made[0].heading == 2


def test_letters_set_apart_are_words():
    assert lines("L E B E N S L A U F")[0].text == "LEBENSLAUF"
    assert lines("A B")[0].text == "A B"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Größe".encode(), "Größe"),
        (b"\xef\xbb\xbfhello", "hello"),
        ("Größe".encode("utf-16"), "Größe"),
        ("Grüße aus München, schöne Straße".encode("latin-1"), "Grüße aus München, schöne Straße"),
    ],
)
def test_encodings(data, text):
    assert decode(data) == text


def test_icons_and_invisible_marks_are_dropped():
    assert lines("\ue0b7 ann\u200b@example.org\u00ad")[0].text == "ann@example.org"


def test_ligatures_and_wide_letters_are_opened():
    assert lines("ofﬁce ＡＢＣ１２")[0].text == "office ABC12"


def test_markdown_marks_become_style():
    made = lines("# Ann Example\n\n**Developer**, *Example Ltd*\n\n- see [my site](https://ann.example)\n")
    assert made[0].heading == 1
    assert [(w.text, w.bold, w.italic) for w in made[1].words] == [
        ("Developer", True, False),
        (",", False, False),
        ("Example", False, True),
        ("Ltd", False, True),
    ]
    assert made[1].text == "Developer, Example Ltd"
    assert made[2].text == "see my site"


def test_markdown_links_keep_their_target():
    document = read_plain(b"# Ann\n\n[site](https://ann.example) <ann@example.org>\n")
    assert document.links == [("https://ann.example", 1), ("ann@example.org", 1)]


def test_markdown_code_is_cells():
    assert lines("# A\n\n`Python` `SQL` `Docker`")[1].text == "Python\tSQL\tDocker"


def test_markdown_tables_lose_their_head():
    made = lines("# A\n\n| Language | Level |\n|---|---|\n| English | C2 |\n")
    assert [x.text for x in made] == ["A", "English\tC2"]


def test_braces_and_marks_in_plain_text_stay():
    assert lines("{{name}} snake_case 2*3 <b>")[0].text == "{{name}} snake_case 2*3 <b>"

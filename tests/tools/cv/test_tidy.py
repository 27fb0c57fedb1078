"""Letters as they are read, and texts made alike for comparing."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tools.cv.tidy import fold, lower, tidy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("oﬃce ﬁle", "office file"),
        ("ＡＢＣ１２３", "ABC123"),
        ("ﾃｽﾄ", "テスト"),
        ("½ m²", "½ m²"),
        ("Colegiada N.º 13, 2ª línea", "Colegiada N.º 13, 2ª línea"),
        ("№ 7, ﬁle™", "№ 7, file™"),
        ("⅓ ①", "1⁄3 1"),
        ("a\u00a0b\u202fc\u2009d", "a b c d"),
        ("soft\u00adhyphen", "softhyphen"),
        ("zero\u200bwidth\u2060joined\ufeff", "zerowidthjoined"),
        ("\u202eturned\u202c \u2066round\u2069", "turned round"),
        ("\ue001 icon \U000f0001", " icon "),
        ("bad\ufffd byte\x00\x07", "bad byte"),
        ("tag" + chr(0xE0041) + chr(0xE0042), "tag"),
        ("love \u2764\U000e0101", "love \u2764"),
        ("Cafe\u0301", "Café"),
        ("क्\u200dष", "क्\u200dष"),
        ("می\u200cروم", "می\u200cروم"),
        ("tab\tand\nline", "tab\tand\nline"),
    ],
)
def test_letters_as_they_are_read(text, expected):
    assert tidy(text) == expected


@pytest.mark.parametrize("text", ["", "plain words", "Größe", "日本語", "العربية", "oﬃce", "½"])
def test_tidying_twice_changes_nothing_more(text):
    assert tidy(tidy(text)) == tidy(text)


@pytest.mark.parametrize("text", ["ABC", "ÄÖÜß", "İstanbul", "ΣΊΣΥΦΟΣ", "Ǆ", "STRASSE", "ŁÓDŹ", "日本"])
def test_small_letters_keep_their_places(text):
    assert len(lower(text)) == len(text)
    assert lower(text) == lower(lower(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Größe", "große".replace("ß", "ss")),
        ("Éducation & Formation", "education formation"),
        ("e-mail / Web:", "e mail web"),
        ("snake_case", "snake case"),
        ("  many   spaces ", "many spaces"),
        ("Łódź", "łodz"),
        ("ÅNGSTRÖM", "angstrom"),
        ("...", ""),
        ("C++", "c"),
        ("Ёлка", "елка"),
    ],
)
def test_texts_made_alike(text, expected):
    assert fold(text) == expected


@given(st.text(st.characters(max_codepoint=127), max_size=60))
@example("C++ / C#_x\x1c\x7f 'A'")
def test_plain_letters_are_folded_as_all_others_are(text):
    assert fold(f"{text} é") == f"{fold(text)} e".strip()

import pytest

from tools.documents.rendering.characters import is_picture, printable, script, sentences, spelled


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain", "plain"),
        ("  two   spaces\tand\ntabs ", "two spaces and tabs"),
        ("m² ﬁ ½ ™ … №", "m² ﬁ ½ ™ … №"),
        ("e\u0301", "é"),
        ("a\x00b\x1bc\x7fd\x85e", "abcd e"),
        ("\ud83d\ude00", ""),
        ("😀 👩‍💻 ❤️", "😀 👩‍💻 ❤️"),
        ("می‌خواهم", "می‌خواهم"),
        ("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200fx", "x"),
        ("\ufeff\u00ad\u200bx", "x"),
        ("\ue000\U000f0000\U000e0020x", "x"),
        ("\u00a0no-break\u00a0", "no-break"),
        ("", ""),
    ],
)
def test_printable(raw, shown):
    assert printable(raw) == shown


def test_printable_twice_is_printable_once():
    text = "a\x00\u0301 \u202e x\ud800\u00a0\u0301"
    assert printable(printable(text)) == printable(text)


def test_sentences():
    assert sentences(["One.", "", "Two."]) == "One. Two."
    assert sentences(["一。", "二。", "Three."]) == "一。二。 Three."
    assert sentences([]) == ""


def test_spelled():
    assert spelled("a \U0001fae0 b {x}", {"\U0001fae0"}) == "a [melting face] b {x}"


@pytest.mark.parametrize(
    ("character", "picture"), [("😀", True), ("→", True), ("\ufe0f", True), ("한", False), ("a", False), ("ก", False)]
)
def test_pictures(character, picture):
    assert is_picture(character) is picture


@pytest.mark.parametrize(("character", "name"), [("한", "Hangul"), ("ก", "Thai"), ("ა", "Georgian"), ("\ue000", "Unknown")])
def test_script(character, name):
    assert script(character) == name

"""Whole CVs of invented people in twelve languages: the JSON Resume each must give, written out in full."""

import pytest

from core.errors import FileRefused
from core.text import fold
from tests.tools.cv.files import docx, paragraph
from tests.tools.cv.whole import (
    arabic,
    chinese,
    dutch,
    english,
    french,
    german,
    italian,
    japanese,
    polish,
    portuguese,
    russian,
    spanish,
)
from tools.cv.jsonresume import profile_json
from tools.cv.models import Reading
from tools.cv.reader import read_here

PEOPLE = {
    "ar": arabic,
    "de": german,
    "en": english,
    "es": spanish,
    "fr": french,
    "it": italian,
    "ja": japanese,
    "nl": dutch,
    "pl": polish,
    "pt": portuguese,
    "ru": russian,
    "zh": chinese,
}
PLAIN = [code for code, person in PEOPLE.items() if "# " not in person.CV]


def filled(value):
    """The value without empty lists and objects."""
    if isinstance(value, dict):
        kept = {key: filled(inner) for key, inner in value.items()}
        return {key: inner for key, inner in kept.items() if inner not in ({}, [], None)}
    return [filled(inner) for inner in value] if isinstance(value, list) else value


def resume(reading: Reading):
    made = filled(profile_json(reading))
    return {key: value for key, value in made.items() if key not in {"$schema", "meta"}}


def as_word(cv: str) -> bytes:
    """The same lines as paragraphs of a Word file; rooms of three spaces become tabs."""
    rows = []
    for row in cv.splitlines():
        bare = "\t".join(cell.strip() for cell in row.strip().split("   ") if cell.strip())
        rows.append(paragraph(bare.replace("&", "&amp;").replace("<", "&lt;")) if bare else "<w:p/>")
    return docx("".join(rows))


@pytest.mark.parametrize("code", PEOPLE)
def test_the_whole_resume(code):
    reading = read_here("cv.txt", PEOPLE[code].CV.encode())
    assert resume(reading) == PEOPLE[code].EXPECTED
    assert reading.current == PEOPLE[code].CURRENT


@pytest.mark.parametrize("code", PEOPLE)
def test_the_language_is_told(code):
    assert read_here("cv.txt", PEOPLE[code].CV.encode()).language == code


@pytest.mark.parametrize("code", [c for c in PLAIN if c not in {"de", "nl"}])
def test_a_word_file_says_the_same(code):
    reading = read_here("cv.docx", as_word(PEOPLE[code].CV))
    assert resume(reading) == PEOPLE[code].EXPECTED
    assert reading.engine == "docx"


@pytest.mark.parametrize("code", PEOPLE)
def test_every_value_stands_in_the_file(code):
    reading = read_here("cv.txt", PEOPLE[code].CV.encode())
    words = fold(reading.text)
    for path, source in reading.fields.items():
        if source.start is not None:
            assert fold(reading.text[source.start : source.end]), path
        assert fold(source.source_text) in words, path


@pytest.mark.parametrize("code", PEOPLE)
def test_every_leaf_has_a_source_and_every_source_a_leaf(code):
    reading = read_here("cv.txt", PEOPLE[code].CV.encode())
    leaves = set()

    def walk(value, path):
        if isinstance(value, dict):
            for key, inner in value.items():
                walk(inner, f"{path}.{key}" if path else key)
        elif isinstance(value, list):
            for number, inner in enumerate(value):
                walk(inner, f"{path}[{number}]")
        else:
            leaves.add(path)

    walk(resume(reading), "")
    told = {p for p in leaves if not p.endswith(".network")}
    assert told == set(reading.fields)


@pytest.mark.parametrize("code", PLAIN)
@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_the_ends_of_lines_do_not_matter(code, ending):
    data = PEOPLE[code].CV.replace("\n", ending).encode()
    assert resume(read_here("cv.txt", data)) == PEOPLE[code].EXPECTED


@pytest.mark.parametrize("code", PEOPLE)
def test_utf_16_says_the_same(code):
    assert resume(read_here("cv.txt", PEOPLE[code].CV.encode("utf-16"))) == PEOPLE[code].EXPECTED


@pytest.mark.parametrize("code", ["de", "en", "es", "fr", "it", "nl", "pt"])
def test_an_old_western_encoding_says_the_same(code):
    text = PEOPLE[code].CV.replace("–", "-").replace("’", "'")
    assert resume(read_here("cv.txt", text.encode("latin-1"))) == PEOPLE[code].EXPECTED


@pytest.mark.parametrize("code", PEOPLE)
def test_no_warning_where_all_is_there(code):
    assert read_here("cv.txt", PEOPLE[code].CV.encode()).warnings == ()


@pytest.mark.parametrize("code", PEOPLE)
def test_reading_twice_gives_the_same(code):
    data = PEOPLE[code].CV.encode()
    first, second = read_here("a.txt", data), read_here("a.txt", data)
    assert first.model_dump(exclude={"seconds"}) == second.model_dump(exclude={"seconds"})


def test_a_letter_is_no_cv():
    letter = "Dear Sir or Madam,\n\nthank you for your letter of 3 May 2021. We met in 2019 and liked it.\n\nYours, M. Example\n"
    with pytest.raises(FileRefused) as refused:
        read_here("letter.txt", letter.encode())
    assert refused.value.reason == "not_a_cv"


@pytest.mark.parametrize(
    ("cut", "warning"),
    [
        ("mira.example@mail.example", "No email address was found."),
        ("+44 113 496 0123 | ", "No phone number was found."),
        ("April 2019 - present\n", "A role without dates: Ward Manager."),
    ],
)
def test_what_is_missing_is_said_in_plain_words(cut, warning):
    assert cut in english.CV
    assert warning in read_here("cv.txt", english.CV.replace(cut, "").encode()).warnings


def test_a_cv_without_work_says_so():
    start, end = english.CV.index("EMPLOYMENT"), english.CV.index("EDUCATION")
    warnings = read_here("cv.txt", (english.CV[:start] + english.CV[end:]).encode()).warnings
    assert warnings == ("No work experience was found.",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chess, Hiking", [{"name": "Chess"}, {"name": "Hiking"}]),
        ("Sports: Chess, Hiking", [{"name": "Sports", "keywords": ["Chess", "Hiking"]}]),
        ("Skills: Chess, Hiking", [{"name": "Chess"}, {"name": "Hiking"}]),
        (
            "Sports: Chess\nMusic: Piano, Guitar",
            [{"name": "Sports", "keywords": ["Chess"]}, {"name": "Music", "keywords": ["Piano", "Guitar"]}],
        ),
    ],
)
def test_interests_keep_their_groups(text, expected):
    head = "Ann Example\nann@example.org\n\nExperience\nDeveloper, Example Ltd, 2019 - 2020\n\nInterests\n"
    interests = profile_json(read_here("cv.txt", (head + text).encode()))["interests"]
    assert [{k: v for k, v in interest.items() if v} for interest in interests] == expected

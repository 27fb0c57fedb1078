from pathlib import Path

import pytest

from core.text import fold
from tools.cv.headings import section_of
from tools.documents import wording
from tools.documents.wording import LANGUAGES, choose, fill, headings, joined, phrases, slots_of

STOCK = [
    fold(line)
    for line in (Path(wording.__file__).parent / "phrases" / "stock.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
KNOWN = {
    "role", "company", "quote", "years", "title", "employer", "school", "study", "need", "clause", "also", "bullet", "dates", "project",
    "skills", "languages", "certificates", "label", "name", "place", "date", "month", "year", "day", "n", "item", "detail", "pages", "rest",
    "verb", "reason", "tail", "a_role", "a_title",
}  # fmt: skip


def strings(found):
    if isinstance(found, bool):
        return []
    if isinstance(found, str):
        return [found]
    inner = found.values() if isinstance(found, dict) else found
    return [text for part in inner for text in strings(part)]


def shape(found):
    """The names in a phrase file, without what is inside a list."""
    return {key: shape(value) for key, value in found.items()} if isinstance(found, dict) else None


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_ours_is_a_stock_phrase(language):
    ours = [fold(text) for part in ("letter", "summary") for text in strings(phrases(language)[part])]
    assert [(text, stock) for text in ours for stock in STOCK if stock in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slot_is_known(language):
    assert {slot for text in strings(phrases(language)) for slot in slots_of(text)} <= KNOWN


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_part(language):
    for part in ("dates", "lists", "headings", "summary", "years", "titles", "why", "letter"):
        lacking = set(phrases("en")[part]) - set(phrases(language)[part])
        assert not lacking, (part, lacking)
    for part, wanted in phrases("en")["letter"].items():
        if isinstance(wanted, dict):
            assert (
                not set(wanted) - set(phrases(language)["letter"][part]) - {"warm", "formal", "warm_company", "plain_company"}
            ), part


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_end_and_begin_as_sentences(language):
    letter = phrases(language)["letter"]
    for part in ("reason_after", "background", "proof", "also", "bridge", "close", "thanks", "gap"):
        for text in strings(letter[part]):
            assert text.endswith((".", "?")), text
            assert text[0].isupper() or text[0] in "{¿", text
            assert "  " not in text, text


def test_filling_does_not_read_values_as_patterns():
    assert fill("{title} at {employer}", {"title": "{employer}", "employer": "{title}"}) == "{employer} at {title}"
    with pytest.raises(KeyError):
        fill("{nobody}", {})


@pytest.mark.parametrize(
    ("items", "language", "expected"),
    [
        ([], "en", ""),
        (["a"], "en", "a"),
        (["a", "b"], "en", "a and b"),
        (["a", "b", "c"], "en", "a, b, and c"),
        (["a", "b", "c"], "de", "a, b und c"),
        (["español", "inglés"], "es", "español e inglés"),
        (["inglés", "español"], "es", "inglés y español"),
    ],
)
def test_lists_as_one_says_them(items, language, expected):
    assert joined(items, language) == expected


def test_a_choice_is_the_same_each_time_and_avoids_what_is_used():
    patterns = ["a", "b", "c"]
    first = choose(patterns, "seed")
    assert choose(patterns, "seed") == first
    assert choose(patterns, "seed", [first]) != first
    assert choose(patterns, "seed", patterns) in patterns


OTHERS = ("ar", "he", "hi", "ja", "pl", "ru", "zh")


@pytest.mark.parametrize("language", [*LANGUAGES, *OTHERS])
def test_every_section_has_a_heading_in_the_language_of_the_cv(language):
    made = headings(language)
    assert set(made) == set(headings("en"))
    assert len(set(made.values())) == len(made)
    assert language == "en" or not {"Experience", "Education", "Skills"} & set(made.values())


def test_a_language_that_we_know_nothing_of_has_english_headings():
    assert headings("eo") == headings("en")


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("section", ["work", "education", "skills", "languages", "certificates", "projects", "interests"])
def test_our_reader_knows_our_headings(language, section):
    assert section_of(headings(language)[section]) == section

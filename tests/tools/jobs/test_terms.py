"""Names beyond the lexicon, what a lexicon word is called, proper names, and the lists themselves."""

import re
import tomllib

import pytest

from tools.cv.skills.finding import find_words
from tools.jobs.called import called, loose, proper
from tools.jobs.lists import before_field, signs, whole, words
from tools.jobs.phrases import DATA, languages
from tools.jobs.proper import proper_names
from tools.jobs.terms import find_terms


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("lambing", ["lambing"]),
        ("you can lamb a ewe", ["lambing"]),
        ("wound dressing and catheters", ["wound care", "catheter care"]),
        ("PLC fault finding, not fault finding", ["PLC fault finding", "fault finding"]),
        ("a CT scan", ["CT"]),
        ("ct for short", []),
        ("first, aid", []),
        ("Playwright tests", ["Playwright"]),
        ("exact and safe", []),
        ("Exact or SAFe", ["Exact", "SAFe"]),
        ("", []),
    ],
)
def test_terms_of_english(text, names):
    assert [t.name for t in find_terms(text, "en")] == names


def test_a_term_stands_where_it_says():
    (term,) = find_terms("some lambing, at night", "en")
    assert "some lambing, at night"[term.start : term.end] == "lambing"


def test_an_unknown_language_has_the_names_that_all_share():
    assert [t.name for t in find_terms("AutoCAD ja hitsaus", "fi")] == ["AutoCAD"]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Postgres", "en", "PostgreSQL"),
        ("Amazon Web Services", "en", "AWS"),
        ("Golang", "en", "Go"),
        ("QGIS", "en", "QGIS"),
        ("NetSuite", "en", "NetSuite"),
        ("reliable", "en", "reliability"),
        ("bookkeeper", "en", "bookkeeping"),
        ("soudeur", "fr", "soudage"),
        ("Baulohnabrechnung", "de", "Lohnabrechnung"),
    ],
)
def test_what_a_lexicon_word_is_called(text, language, name):
    (found,) = find_words(text, language)
    assert called(found, language) == name


@pytest.mark.parametrize(
    ("text", "is_loose", "is_proper"),
    [
        ("ships", True, False),
        ("nurse", False, False),
        ("QGIS", False, True),
        ("supply chain", False, False),
        ("reliable", False, False),
    ],
)
def test_words_that_say_little_and_words_that_say_all(text, is_loose, is_proper):
    (found,) = find_words(text, "en")
    assert (loose(found, "en"), proper(found)) == (is_loose, is_proper)


@pytest.mark.parametrize(
    ("quote", "language", "names"),
    [
        ("we use Frobnicate Studio 4 and QuuxML", "en", ["Frobnicate Studio 4", "QuuxML"]),
        ("Writes ZPL", "en", ["ZPL"]),
        ("Zorblatt 7", "en", ["Zorblatt 7"]),
        ("Zorblatt", "en", []),
        ("every Monday in Ireland", "en", []),
        ("B2 or C1", "en", []),
        ("our office in Toulouse", "en", []),
        ("shown to you in Waterford", "en", []),
        ("BS 3621 locks", "en", ["BS 3621"]),
        ("NVQ 3 or Level 2", "en", []),
        ("a Hands-on job for Spanish-speaking people", "en", []),
        ("MIKE+ or 3DBlob", "en", ["MIKE+", "3DBlob"]),
        ("Umgang mit Quarzomat", "de", []),
        ("Umgang mit QuarzOmat", "de", ["QuarzOmat"]),
        ("avec Quarzomat", "fr", ["Quarzomat"]),
        ("no capitals here", "en", []),
    ],
)
def test_proper_names(quote, language, names):
    assert [quote[a:b] for a, b in proper_names(quote, language)] == names


@pytest.mark.parametrize("language", languages())
def test_each_language_has_its_lists(language):
    assert {"general", "education", "signs"} <= words(language).keys()
    assert len(signs(language)) > 40
    assert before_field(language).pattern
    assert whole(language, "general").search("x y z") is None


@pytest.mark.parametrize("language", languages())
def test_signs_are_written_without_capitals_and_accents(language):
    for name, pattern in signs(language):
        plain = re.sub(r"\\[A-Za-z]", "", pattern.pattern)
        assert plain == plain.lower(), name
        assert not re.search("[àâäáãåçéèêëíìîïñóòôöõúùûü]", plain), name


@pytest.mark.parametrize("path", sorted((DATA / "terms").glob("*.txt")), ids=lambda p: p.stem)
def test_no_term_is_listed_twice_under_two_names(path):
    owners: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        for part in () if line.startswith("#") else line.split(";"):
            name, _, rest = part.strip().partition(": ")
            for word in filter(None, rest.split(", ")):
                assert owners.setdefault(word, name) == name, word


def test_the_lists_are_for_the_languages_that_are_read():
    assert {p.stem for p in (DATA / "names").glob("*.toml")} == set(languages())
    assert tomllib.loads((DATA / "names" / "en.toml").read_text(encoding="utf-8"))["signs"]

"""Phrases as data: every language has what English has, with the same slots, and values are never phrases."""

import re

import pytest

from agent.planner import lexicon
from agent.planner.intent import capabilities, examples, languages
from agent.planner.phrases import FOLDER, Voice, _book, every_form
from agent.planner.tellings import tell

LANGUAGES = sorted(p.stem for p in FOLDER.glob("*.toml"))
NEUTRAL = {"line", "lines"}
"""Keys whose English form is used everywhere, since it has no words of its own or none that show."""


def slots(phrase: str) -> set[str]:
    return set(re.findall(r"\{\{(\w+)\}\}", phrase))


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_each_language_says_what_english_says(language):
    book, english = _book(language), _book("en")
    missing = {
        f"{section}.{key}"
        for section, keys in english.items()
        for key, forms in keys.items()
        if key not in book.get(section, {}) and key not in NEUTRAL and forms != [""]
    }
    assert missing == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_asks_for_a_value_that_english_does_not_have(language):
    wrong = []
    for section, keys in _book(language).items():
        for key, forms in keys.items():
            english = _book("en")[section][key]
            allowed = set().union(*(slots(p) for p in ([english] if isinstance(english, str) else english)))
            wrong += [p for p in ([forms] if isinstance(forms, str) else forms) if not slots(p) <= allowed]
    assert wrong == []


ENGLISH = re.compile(
    r"\b(?:the|and|your|you|with|this|of|is|are|here|what|nothing|yet|for|not|it|one|no|draft|card|facts?|that|have|was|say|job)\b",
    re.IGNORECASE,
)
SHARED = {"nl": {"of", "is", "was", "job"}, "es": {"no"}, "pt": {"no", "for"}, "it": {"no"}, "de": {"was"}}
"""English words that are words of that language too."""
OTHER_SCRIPTS = {"ja", "zh", "ar", "hi"}
LATIN = {
    "Compare",
    "people",
    "CV",
    "PDF",
    "DOCX",
    "ODT",
    "RTF",
    "HTML",
    "TXT",
    "Markdown",
    "JSON",
    "Interview",
    "Privacy",
    "Applications",
}
"""What stands in Latin letters where a language is written in others: formats, and pages as they are called on the screens."""


def all_phrases(language: str) -> list[str]:
    found = [forms for keys in _book(language).values() for forms in keys.values()]
    return [re.sub(r"\{\{\w+\}\}", "", p) for forms in found for p in ([forms] if isinstance(forms, str) else forms)]


def test_each_language_that_is_understood_is_spoken():
    assert set(LANGUAGES) == set(languages())


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_no_english_is_left_in_a_phrase(language):
    shared = SHARED.get(language, set())
    left = [p for p in all_phrases(language) if {w.lower() for w in ENGLISH.findall(p)} - shared]
    assert left == []
    assert len(all_phrases(language)) > 190


def test_the_look_for_english_finds_it():
    assert len([p for p in all_phrases("en") if ENGLISH.search(p)]) > 150


@pytest.mark.parametrize("language", sorted(OTHER_SCRIPTS))
def test_other_scripts_have_no_latin_words(language):
    assert {w for p in all_phrases(language) for w in re.findall(r"[A-Za-z]{2,}", p)} - LATIN == set()


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_a_phrase_is_not_the_english_one(language):
    same = [p for p in all_phrases(language) if p in all_phrases("en") and re.search(r"[^\W\d_]{3,}", p)]
    assert [p for p in same if (language, p) != ("fr", ", page ")] == []


def test_every_capability_has_an_answer_without_a_tool():
    english = _book("en")
    known = set(english["name"]) | set(english["later"]) | set(english["reply"]) | {"clarify"}
    assert capabilities() <= known


def test_offers_follow_a_question_and_name_a_capability():
    for step, offered in lexicon.table("offers").items():
        assert offered in capabilities()
        assert any("?" in phrase for phrase in every_form("next", step))


@pytest.mark.parametrize(("n", "said"), [(0, "no roles"), (1, "one role"), (2, "2 roles"), (17, "17 roles")])
def test_none_one_many(n, said):
    assert Voice("en").count("read_cv", "roles", n) == said


def test_values_are_not_read_as_phrases():
    said = Voice("en").say("remember_fact", "done", after="{{after}} {{name}} {0}")
    assert "{{after}} {{name}} {0}" in said


def test_an_unknown_language_or_key_falls_back():
    assert Voice("sv").say("reply", "done") == "Done."
    assert Voice("en").say("reply", "nothing of the kind") == ""
    assert Voice("en").say("no such section", "x") == ""


def test_the_choice_of_phrase_is_the_same_for_the_same_message():
    forms = {Voice("en", f"message {i}").say("recall_fact", "done") for i in range(40)}
    assert len(forms) > 1
    assert Voice("en", "a").say("recall_fact", "done") == Voice("en", "a").say("recall_fact", "done")


LEAST = {"en": 25, "de": 10, "fr": 10, "es": 10, "pt": 10}


@pytest.mark.parametrize("language", languages())
def test_there_are_examples_enough(language):
    counts = {name: sum(n == name for n, _ in examples(language)) for name in capabilities()}
    assert {n: c for n, c in counts.items() if c < LEAST.get(language, 5)} == {}
    assert set(counts) == {n for n, _ in examples(language)}


@pytest.mark.parametrize("language", languages())
def test_no_sentence_stands_for_two_capabilities(language):
    seen: dict[str, str] = {}
    for name, text in examples(language):
        assert seen.setdefault(text, name) == name


@pytest.mark.parametrize(("language", "written"), [("en", "7.5"), ("de", "7,5"), ("pl", "7,5"), ("ja", "7.5"), ("hi", "7.5")])
def test_a_figure_as_the_language_writes_it(language, written):
    assert Voice(language).number(7.46) == written
    assert Voice(language).number("7.5") == written


@pytest.mark.parametrize(("language", "asked"), [("en", "Level of the role: lead"), ("de", "Stufe der Stelle: Leitung")])
def test_a_demand_that_the_ad_does_not_write_down_is_named_in_the_language(language, asked):
    part = {"requirement_id": "level", "text": "Level of the role: lead", "verdict": "missing", "weight": 0.2, "credit": 0.0}
    fit = {"kind": "fit", "score": 40, "low": 40, "high": 40, "parts": [part], "title": "Packer"}
    assert asked in tell("assess_fit", [fit], Voice(language))
    assert asked in tell("explain_score", [fit], Voice(language))

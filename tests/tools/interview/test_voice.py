"""The words of an interview: each language says all that English says, with the same slots, and nobody is spoken to in two languages."""

import re

import pytest

from core.language import detect
from core.text import fold
from tools.interview.models import STAR
from tools.interview.voice import book, hears, languages, say, says, signs, spoken

SLOT = re.compile(r"\{\{(\w+)\}\}")
OTHERS = [code for code in languages() if code != "en"]


def test_interviews_are_held_in_six_languages():
    assert languages() == ("de", "en", "es", "fr", "nl", "pt")


@pytest.mark.parametrize("code", OTHERS)
def test_each_language_says_all_that_english_says(code):
    for section, phrases in book("en").items():
        assert set(book(code)[section]) == set(phrases), section


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("section", ["question", "why", "advice", "ask", "feedback"])
def test_the_slots_of_a_phrase_are_those_of_the_english_one(code, section):
    for key, phrase in book("en")[section].items():
        for form in [phrase] if isinstance(phrase, str) else phrase:
            theirs = book(code)[section][key]
            wanted = {frozenset(SLOT.findall(form))}
            assert {frozenset(SLOT.findall(f)) for f in ([theirs] if isinstance(theirs, str) else theirs)} >= wanted - {
                frozenset()
            }


@pytest.mark.parametrize("code", languages())
def test_no_two_wordings_of_a_kind_are_alike(code):
    forms = [fold(form) for kind in book(code)["question"].values() for form in kind]
    assert len(forms) == len(set(forms))


@pytest.mark.parametrize("code", languages())
def test_questions_quote_the_ad_beside_their_own_words_so_that_any_words_fit(code):
    for kind, forms in book(code)["question"].items():
        for form in forms:
            if "{{quote}}" in form:
                assert re.search(r"(?:^|[:(] ?|^[^“„«:]*)[“„«] ?\{\{quote\}\} ?[”“»]", form), (kind, form)


@pytest.mark.parametrize("code", languages())
def test_a_file_is_written_in_its_language(code):
    for section in ("why", "advice", "feedback"):
        text = " ".join(SLOT.sub("", phrase) for phrase in book(code)[section].values())
        assert detect(text) == code, section


@pytest.mark.parametrize("code", languages())
def test_each_part_of_a_story_can_be_asked_for(code):
    assert set(book(code)["ask"]) == set(STAR)
    assert all(phrase.endswith("?") for phrase in book(code)["ask"].values())


@pytest.mark.parametrize("code", languages())
def test_what_may_not_be_asked_has_a_way_to_decline_and_a_source(code):
    assert set(book(code)["not_allowed"]) == set(signs()["sources"])
    for question, decline in book(code)["not_allowed"].values():
        assert question.endswith("?")
        assert decline
        assert not decline.endswith("?") or "," in decline or ";" in decline


@pytest.mark.parametrize("code", languages())
def test_there_are_questions_to_ask_the_employer(code):
    asked = book(code)["employer"]["ask"]
    assert len(asked) >= 5
    assert all(one.endswith("?") for one in asked)


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (("de",), "de"),
        (("", "fr"), "fr"),
        (("DE-AT",), "de"),
        (("it", "es"), "es"),
        ((None, "xx"), "en"),
        ((), "en"),
        (("pl", None, "nl"), "nl"),
    ],
)
def test_the_first_language_of_ours_is_spoken(wanted, code):
    assert spoken(*wanted) == code


def test_wordings_take_turns():
    forms = [say("en", "question", "skill_met", turn=turn, quote="SQL") for turn in range(4)]
    assert len(set(forms[:3])) == 3
    assert forms[3] == forms[0]


@pytest.mark.parametrize("value", ["{{quote}}", "{0}", "%s", "{{start}} & <b>"])
def test_words_of_others_are_values(value):
    assert value in say("en", "question", "other", quote=value)


@pytest.mark.parametrize(
    ("code", "key", "text", "holds"),
    [
        ("en", "own", "I wrote it.", True),
        ("en", "own", "We wrote it in India.", False),
        ("de", "own", "Das habe ich gebaut.", True),
        ("de", "own", "Richtig gut.", False),
        ("fr", "own", "J'ai réduit les coûts.", True),
        ("es", "result", "Reduje los costes.", True),
        ("es", "result", "Reducción.", False),
        ("pt", "own", "Fiz isso.", True),
        ("nl", "result", "Daardoor ging het sneller.", True),
        ("de", "task", "Zuständig für zwei Stapler", True),
        ("fr", "task", "Chargé de la paie", True),
        ("en", "task", "Tasks", False),
    ],
)
def test_a_list_is_of_whole_words(code, key, text, holds):
    assert says(code, key, text) is holds


@pytest.mark.parametrize(
    ("kind", "text", "holds"),
    [
        ("shift", "Night shifts every second week", True),
        ("shift", "Bereitschaft zum Schichtdienst", True),
        ("shift", "Rufbereitschaft", True),
        ("shift", "horaires décalés", True),
        ("shift", "turnos rotativos", True),
        ("shift", "fins de semana", True),
        ("shift", "Python", False),
        ("shift", "overnight success", False),
        ("travel", "Willing to travel", True),
        ("travel", "Reisebereitschaft", True),
        ("travel", "déplacements fréquents", True),
        ("travel", "disponibilidad para viajar", True),
        ("travel", "Preisgestaltung", False),
        ("travel", "reizen hoort erbij", True),
    ],
)
def test_demands_of_hours_and_travelling_are_told(kind, text, holds):
    assert hears(text, tuple(signs()[kind])) is holds

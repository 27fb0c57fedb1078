"""Reasons and advice in the reader's language: nothing is missing in any, every slot is filled, and the score does not hear of it."""

import re
from datetime import date

import pytest

from tests.tools.jobs.second.people import CV, given
from tools.jobs.findings import reason, reasons
from tools.jobs.fit import assess
from tools.jobs.improve import improvements
from tools.jobs.phrases import table
from tools.jobs.told import in_language, retold

TONGUES = ("en", "de", "fr", "es", "pt", "nl", "it", "pl", "ja", "zh", "ar", "hi")
TODAY = date(2026, 11, 22)
SLOTS = {
    "skill": "Node.js. And more",
    "other": "{braces}: 100 %",
    "year": 2014,
    "found": 2,
    "asked": 3,
    "names": "SQL, C++",
    "have": 4.5,
    "need": "5",
    "language": "German",
    "level": "B2",
    "place": "St. Ives",
}
CALLED = {
    "en": {},
    "de": {"language": "Deutsch", "have": "4,5"},
    "fr": {"language": "allemand", "have": "4,5"},
    "es": {"language": "alemán", "have": "4,5"},
    "pt": {"language": "alemão", "have": "4,5"},
    "nl": {"language": "Duits", "have": "4,5"},
    "it": {"language": "tedesco", "have": "4,5"},
    "pl": {"language": "niemiecki", "have": "4,5"},
    "ja": {"language": "ドイツ語"},
    "zh": {"language": "德语"},
    "ar": {"language": "الألمانية"},
    "hi": {"language": "जर्मन"},
}
"""What is called or written otherwise in a language; the rest stays as it is."""
KEYS = sorted(reasons()["en"])


def slots(text):
    return sorted(re.findall(r"\{(\w+)\}", text))


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("told", [reasons(), table("advice")], ids=["reasons", "advice"])
def test_every_language_has_every_key_and_slot(told, tongue):
    assert set(told) == set(TONGUES)
    assert told[tongue].keys() == told["en"].keys()
    for key, text in told["en"].items():
        assert slots(told[tongue][key]) == slots(text), key
        assert told[tongue][key].rstrip()[-1] in ".。", key


SCRIPTS = {"ja": "[\u3040-\u30ff]", "zh": "[\u4e00-\u9fff]", "ar": "[\u0600-\u06ff]", "hi": "[\u0900-\u097f]"}


@pytest.mark.parametrize("tongue", sorted(SCRIPTS))
@pytest.mark.parametrize("told", [reasons(), table("advice")], ids=["reasons", "advice"])
def test_other_scripts_hold_no_latin_words(told, tongue):
    bare = {key: re.sub(r"\{\w+\}", "", text) for key, text in told[tongue].items()}
    assert [key for key, text in bare.items() if re.search(r"[A-Za-z]", text)] == []
    assert [key for key, text in bare.items() if len(text) > 4 and not re.search(SCRIPTS[tongue], text)] == []


@pytest.mark.parametrize("tongue", TONGUES[1:])
def test_no_sentence_was_left_in_english(tongue):
    same = [k for k, v in reasons()[tongue].items() if v == reasons()["en"][k] and len(re.sub(r"\{\w+\}|\W", "", v)) > 0]
    assert same == []
    assert len(set(reasons()[tongue].values())) == len(set(reasons()["en"].values()))


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("key", KEYS)
def test_a_reason_is_told_again(key, tongue):
    english = reason(key, "en", **SLOTS)
    assert retold(english, tongue) == reason(key, tongue, **(SLOTS | CALLED[tongue]))


@pytest.mark.parametrize("tongue", TONGUES[1:])
def test_languages_and_levels_have_names_in_each_language(tongue):
    assert table("named")[tongue].keys() >= {"English", "German", "French", "Japanese", "native", "intern", "executive"}
    assert table("named")[tongue].keys() >= table("named")["de"].keys()
    assert [word for word in table("named")[tongue] if word not in table("languages") and not word.islower()] == []


@pytest.mark.parametrize(
    ("english", "tongue", "expected"),
    [
        ("German: native.", "de", "Deutsch: Muttersprache."),
        ("English: B1; C1 asked for.", "de", "Englisch: B1; verlangt ist C1."),
        ("Works at a higher level (lead) than the role (senior).", "fr", None),
    ],
)
def test_what_we_call_things_is_told_too(english, tongue, expected):
    told = retold(english, tongue)
    assert told == expected if expected else "responsable" in told
    assert "lead)" not in told


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("key", ["years_met", "years_part", "years_none"])
def test_two_sentences_are_told_again(key, tongue):
    both = [
        reason(key, t, **(SLOTS | CALLED[t])) + " " + reason("years_since", t, **(SLOTS | CALLED[t] | {"skill": "Power BI"}))
        for t in ("en", tongue)
    ]
    assert retold(both[0], tongue) == both[1]


@pytest.mark.parametrize("odd", ["", "Something nobody wrote here", "Nothing in the CV shows this", "See: https://example.org/x"])
def test_what_is_none_of_ours_stays(odd):
    assert retold(odd, "de") == odd


@pytest.mark.parametrize("tongue", [*TONGUES, "sv", ""])
def test_only_the_reasons_change(tongue):
    posting, facts, finder = given()
    fit = assess(posting, facts, finder, TODAY)
    told = in_language(fit, tongue)
    assert (told == fit) == (tongue not in TONGUES[1:])
    assert [p.model_copy(update={"reason": ""}) for p in told.parts] == [p.model_copy(update={"reason": ""}) for p in fit.parts]
    assert (told.score, told.low, told.high) == (fit.score, fit.low, fit.high)


ASKED = [("en", "The ad asks"), ("de", "Die Anzeige verlangt"), ("fr", "L'annonce demande"), ("es", "El anuncio pide")]


@pytest.mark.parametrize(
    ("tongue", "begins"),
    [
        *ASKED,
        ("pt", "O anúncio pede"),
        ("nl", "De vacature vraagt"),
        ("it", "L’annuncio chiede"),
        ("pl", "Ogłoszenie wymaga"),
        ("sv", "The ad asks"),
    ],
)
def test_advice_is_given_in_the_language(tongue, begins):
    posting, facts, finder = given(CV)
    fit = assess(posting, facts, finder, TODAY)
    items = improvements(posting, fit, facts, TODAY, tongue).items
    english = improvements(posting, fit, facts, TODAY).items
    assert any(item.text.startswith(begins) for item in items)
    assert [(i.requirement_id, i.gain, i.advice) for i in items] == [(i.requirement_id, i.gain, i.advice) for i in english]
    assert "{" not in "".join(item.text for item in items)

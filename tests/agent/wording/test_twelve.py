"""Sentences of the engines in twelve languages: no English is left, each is in its script, people are spoken to politely."""

import re

import pytest

from agent.planner.phrases import Voice
from agent.wording import UNSPACED, sentences, told
from tests.agent.planner.test_phrases import all_phrases
from tests.agent.test_phrases import ENGLISH, SCRIPTS, YOURS

TONGUES = ("de", "fr", "es", "pt", "it", "nl", "pl", "ja", "zh", "ar", "hi")
NAMES = re.compile(r"`[^`]+`|\S*(?:https?|sqlite|postgresql)://\S*|pip install\S* -r \S+|[A-Z][A-Z_]{3,}|--\w+|\{\w+\}")
"""What is the same everywhere: commands, addresses, settings, slots."""
ENDS = {"ja": "。", "zh": "。", "hi": ".", "ar": "."}


def bare(words: str) -> str:
    return NAMES.sub("", words)


@pytest.mark.parametrize("language", TONGUES)
def test_no_english_is_left(language):
    left = [words for told_in in sentences().values() if ENGLISH.search(bare(words := told_in[language]))]
    assert left == []


@pytest.mark.parametrize("language", sorted(SCRIPTS))
def test_each_is_in_its_script(language):
    others = [v[language] for k, v in sentences().items() if bare(k).strip(" :.“”") and bare(v[language]).strip(" :.：。")]
    assert [words for words in others if not re.search(SCRIPTS[language], bare(words))] == []
    assert len(others) > 450


@pytest.mark.parametrize("language", sorted(SCRIPTS))
def test_a_sentence_ends_as_the_language_ends_it(language):
    whole = [v[language] for k, v in sentences().items() if k.endswith(".") and not k.endswith("}.")]
    assert [words for words in whole if words[-1] != ENDS[language]] == []


@pytest.mark.parametrize("language", sorted(YOURS))
def test_people_are_spoken_to_politely(language):
    said = [*(v[language] for v in sentences().values()), *all_phrases(language)]
    ours = [re.sub(r"[„“«][^”“»]*[”“»]", "", words) for words in said]
    assert [words for words in ours if re.search(YOURS[language], words, re.IGNORECASE)] == []


@pytest.mark.parametrize("value", ["{braces} 7", "Über “alles”", "line\\1", "求人 & co"])
@pytest.mark.parametrize("language", TONGUES)
def test_words_of_others_pass_unharmed(language, value):
    made = told(f"No saved ad is called {value}.", language)
    assert value in made
    assert "No saved ad" not in made


@pytest.mark.parametrize("language", TONGUES)
def test_two_sentences_stand_as_the_language_sets_them(language):
    both = told("This file is empty. Attach it again.", language)
    first, second = (told(one, language) for one in ("This file is empty.", "Attach it again."))
    assert both == f"{first}{'' if language in UNSPACED else ' '}{second}"


COUNTED = ("pl", "ar")
NUMBERS = (1, 2, 3, 5, 11, 22)


@pytest.mark.parametrize("n", NUMBERS)
@pytest.mark.parametrize(
    ("english", "wrong"),
    [
        ("The dates do not give {n} years.", r"{n} (?:lat|lata|rok|سنة|سنوات|سنوا?ت)\b"),
        ("There is no version 99 of this document; it has {n}.", r"{n} (?:wersj\w+|نسخ\w*)\b"),
        ("This PDF has {n} pages; a CV has few.", r"{n} (?:stron\w*|صفح\w*)\b"),
    ],
)
def test_no_word_has_to_agree_with_a_number(english, wrong, n):
    """Polish and Arabic bend a word by its number: there the number stands apart from it."""
    for language in COUNTED:
        made = told(english.replace("{n}", str(n)), language)
        assert str(n) in made
        assert re.search(wrong.replace("{n}", str(n)), made) is None


@pytest.mark.parametrize("language", TONGUES)
def test_a_refusal_in_an_answer_is_told(language):
    said = Voice(language).say("reply", "failed", why=told("There is no draft yet. Ask for the document again.", language))
    assert "draft" not in said
    assert sentences()["There is no draft yet."][language] in said

"""The data files of short sentences: whole in twelve languages, nothing unknown, slots kept, polite, and no English left over."""

import re

import pytest

from agent.failures import phrases
from agent.phrases import FOLDER, say, table
from core.errors import ModelFault
from core.prompts import slots
from tools.registry import TOOLS

TOPICS = ("steps", "limits", "suggestions")


TONGUES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja", "zh", "ar", "hi")
SCRIPTS = {"ja": "[\u3040-\u30ff\u4e00-\u9fff]", "zh": "[\u4e00-\u9fff]", "ar": "[\u0600-\u06ff]", "hi": "[\u0900-\u097f]"}
ENGLISH = re.compile(r"\b(?:the|and|your|you|with|this|are|what|not|how|make|show|looking|writing|my)\b", re.IGNORECASE)
FAMILIAR = {
    "fr": r"\b(?:tu|toi|ton|ta|tes|te|sais|peux|dis|montre|adapte|écris|exporte|trouve|prépare|fais|donne)\b(?!-vous)",
    "de": r"\b(?:du|dir|dich|dein\w*|kannst|zeig|mach|schreib|such|prüfe|passe (?!ich)|bereite|exportiere)\b",
    "es": r"\b(?:tú|ti|tu|tus|te|sabes|puedes|dime|muéstrame|hazlo|revisa|busca|adapta|escribe|expórtalo|continúa)\b",
}
"""How one speaks to a friend; the screens of these languages do not."""
YOURS = {
    "fr": r"\b(?:tu|toi|ton|ta|tes|te)\b",
    "de": r"\b(?:du|dir|dich|dein\w*|kannst|hast|bist)\b",
    "es": r"\b(?:tú|ti|tu|tus|te|contigo|sabes|puedes|tienes)\b",
}
"""The words for a friend alone, for texts in which the copilot speaks of itself."""


@pytest.mark.parametrize("topic", TOPICS)
def test_every_language_says_what_english_says(topic):
    english = table(topic)["en"]
    assert tuple(table(topic)) == TONGUES
    for language, words in table(topic).items():
        assert set(words) == set(english), language
        assert all(slots(words[name]) == slots(english[name]) for name in words), language


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("language", TONGUES[1:])
def test_no_english_is_left(topic, language):
    words = table(topic)[language]
    assert [w for w in words.values() if ENGLISH.search(w)] == []
    assert [n for n, w in words.items() if w == table(topic)["en"][n]] == []
    assert [w for w in words.values() if not re.search(SCRIPTS.get(language, r"\w"), w)] == []


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("language", sorted(FAMILIAR))
def test_people_are_spoken_to_politely(topic, language):
    assert [w for w in table(topic)[language].values() if re.search(FAMILIAR[language], w, re.IGNORECASE)] == []


def test_every_file_is_looked_at():
    assert {f.stem for f in FOLDER.glob("*.toml")} == {
        *TOPICS,
        "failures",
        "doors",
    }  # the last two have tests of their own: below, and in test_doors


def test_every_tool_has_a_label_in_every_language():
    names = {t.name for t in TOOLS} | {"other"}
    assert all(set(words) == names for words in table("steps").values())


def test_a_language_without_words_gets_english():
    assert say("limits", "stopped", "xx", steps="3") == say("limits", "stopped", "en", steps="3")
    assert "3" in say("limits", "stopped", "pl", steps="3")


def test_every_fault_has_its_words():
    from typing import get_args

    assert set(phrases()) == {*get_args(ModelFault), "internal", "often"}
    assert all(set(p) == {"message", "what_to_do"} for p in phrases().values())

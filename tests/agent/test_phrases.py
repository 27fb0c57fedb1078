"""The data files of short sentences: complete in English, nothing unknown elsewhere, slots kept."""

import pytest

from agent.failures import phrases
from agent.phrases import FOLDER, say, table
from core.errors import ModelFault
from core.prompts import slots
from tools.registry import TOOLS

TOPICS = ("steps", "limits", "suggestions")


@pytest.mark.parametrize("topic", TOPICS)
def test_every_language_says_what_english_says(topic):
    english = table(topic)["en"]
    for language, words in table(topic).items():
        assert set(words) <= set(english), language
        assert all(slots(words[name]) == slots(english[name]) for name in words), language


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

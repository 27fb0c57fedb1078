"""What a button sends is understood without a model, in the language of the button."""

import pytest

from agent.phrases import table
from agent.planner.plan import plan
from agent.planner.state import State
from tests.agent.planner.test_tongues import DRAFT, ONE, READ, SCORED

MEANT = {
    "sample_help": (State(), "help"),
    "profile": (READ, "show_profile"),
    "review": (READ, "review_cv"),
    "find": (READ, "find_jobs"),
    "fit": (ONE, "assess_fit"),
    "tailor": (SCORED, "tailor_cv"),
    "letter": (SCORED, "write_cover_letter"),
    "both": (ONE, "write_both"),
    "improve": (SCORED, "suggest_improvements"),
    "shorter": (DRAFT, "revise_draft"),
    "interview": (DRAFT, "prepare_interview"),
    "export": (DRAFT, "export_document"),
    "follow_up": (ONE, "write_email"),
    "board": (ONE, "show_applications"),
}
"""Where each is offered (agent/suggest.py), and what it asks for."""
TO_A_MODEL = {"continue"}
"""Offered only where a model's answer was cut off; the model reads it."""


def test_each_button_is_tried():
    assert {name.removesuffix("_says") for name in table("suggestions")["en"] if name.endswith("_says")} == {*MEANT, *TO_A_MODEL}


@pytest.mark.parametrize("language", sorted(table("suggestions")))
@pytest.mark.parametrize("name", sorted(MEANT))
def test_what_a_button_sends_is_understood(name, language):
    state, capability = MEANT[name]
    understood = plan(table("suggestions")[language][f"{name}_says"], state)
    assert (understood.capabilities, understood.language) == ((capability,), language)


@pytest.mark.parametrize("language", sorted(table("suggestions")))
def test_a_button_is_short(language):
    labels = {name: words for name, words in table("suggestions")[language].items() if not name.endswith("_says")}
    assert {words for words in labels.values() if len(words) > 28} == set()
    assert len(set(labels.values())) == len(labels)

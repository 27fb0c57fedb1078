"""The card of what changed: signs, one row for what only weighs otherwise, and the way to answer an advice."""

import pytest
from streamlit.testing.v1 import AppTest

from agent.events import StepFinished, StepStarted, TurnFinished
from tests.ui.test_pages import told
from tools.jobs.models import Evidence, Improvement, Improvements, Shift
from ui.cards.difference import rows, signed


def shift(name: str, why: str, change: float, **more: object) -> Shift:
    return Shift.model_validate(
        {"requirement_id": name, "text": name, "why": why, "before": 0.0, "after": change, "change": change, **more}
    )


@pytest.mark.parametrize(
    ("change", "words"), [(4.12, "+4.1"), (-2.0, "−2.0"), (0.0, "±0"), (0.04, "+0.04"), (-0.01, "−0.01"), (0.06, "+0.1")]
)
def test_a_change_has_a_sign(change, words):
    assert signed(change) == words


def test_what_only_weighs_otherwise_stands_in_one_row():
    found = rows([shift("a", "verdict", 5, was="missing", now="met"), shift("b", "weight", -1.5), shift("c", "weight", -0.25)])
    assert len(found) == 2
    assert "2 others" in found[1]
    assert "−1.8" in found[1] or "−1.7" in found[1]
    assert found[0].index("Missing") < found[0].index("→") < found[0].index("Met")


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (shift("a", "added", 5, now="met"), "Asked anew"),
        (shift("a", "removed", -5, was="met"), "No longer asked"),
        (shift("a", "moved", 5, was="met", now="met"), "Moved by you"),
        (shift("a", "evidence", 5, was="partial", now="partial"), "Other evidence"),
    ],
)
def test_each_cause_is_said_once_with_its_verdict(told, words):
    (row,) = rows([told])
    assert words in row
    assert row.count("jc-sign") == 1


def test_new_evidence_is_quoted_and_stays_words():
    (row,) = rows([shift("<b>a", "verdict", 5, evidence=(Evidence(fact_id="f", quote="<i>x", source="work[0]"),))])
    assert "&lt;b&gt;a" in row
    assert "&lt;i&gt;x" in row
    assert "<i>" not in row


def advice() -> None:
    from typing import Any

    from tests.ui.test_difference_card import ADVICE
    from ui.cards.desk import Desk
    from ui.cards.jobs import draw_improvements
    from ui.state import Session

    app: Any = None
    draw_improvements(ADVICE, Desk(app, Session("local"), "k"))


ADVICE = Improvements(
    items=(
        Improvement(advice="ask", text="Do you speak Dutch?", demand="Dutch"),
        Improvement(advice="learn", text="No Haskell.", demand="Haskell"),
        Improvement(advice="show", text="Show it.", demand="SQL"),
        Improvement(advice="profile", text="Add dates."),
    )
)


def test_what_a_fact_may_answer_has_a_button():
    at = AppTest.from_function(advice, default_timeout=15).run()
    assert [b.label for b in at.button] == ["Answer this", "I have done this"]


def test_an_answer_begins_in_the_box_of_the_chat(app, screen):
    steps = (
        StepStarted(call="c", tool="x", label="Working"),
        StepFinished(call="c", tool="x", artifact=ADVICE.model_dump(mode="json")),
    )
    screen.query_params["t"] = told(app, *steps, TurnFinished(state="done"))
    at = screen.run()
    next(b for b in at.button if b.label == "Answer this").click()
    at.run()
    assert not at.exception
    assert at.chat_input[0].proto.value == "About “Dutch”, please remember: "
    assert at.chat_input[0].proto.set_value

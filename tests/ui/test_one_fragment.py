"""A running answer is drawn in a fragment that draws itself again. One inside it left the whole page blank (`Bad delta path index`)."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.test_architecture import sources
from tests.ui import results

ALLOWED = {"ui/transcript.py": "tail", "ui/beside/page.py": "_beside"}
"""What is drawn in a fragment: neither is ever drawn inside the other."""


def script(kind, live, tailed):
    from types import SimpleNamespace
    from typing import Any

    import streamlit as st
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    from tests.ui import results
    from ui.cards import table
    from ui.cards.desk import Desk
    from ui.state import Session

    services = SimpleNamespace(
        ledger=SimpleNamespace(facts=lambda _owner: (results.ROLE,)), drafts=SimpleNamespace(options=lambda *_: None)
    )
    app: Any = SimpleNamespace(services=services)

    def tail() -> None:
        artifact = results.ALL[kind].model_dump(mode="json")
        table.draw(artifact, Desk(app, Session("local"), "k", live=live, front=True))
        if kind == "fit":
            st.fragment(lambda: st.text("nested"))() if st.session_state.get("nest") else None

    st.fragment(tail, run_every=60)() if tailed else tail()
    ctx = get_script_run_ctx()
    assert ctx is not None
    st.text(f"fragments: {len(ctx.shared.new_fragment_ids.snapshot())}")


def fragments(kind: str, *, live: bool, tailed: bool, nest: bool = False) -> str:
    at = AppTest.from_function(script, args=(kind, live, tailed), default_timeout=15)
    at.session_state["nest"] = nest
    at.run()
    assert not at.exception
    return str(at.text[-1].value)


@pytest.mark.parametrize("kind", sorted(results.ALL))
def test_no_card_opens_a_fragment_while_its_answer_is_tailed_or_later(kind):
    assert fragments(kind, live=True, tailed=True) == "fragments: 1"
    assert fragments(kind, live=False, tailed=False) == "fragments: 0"


def test_one_that_did_would_be_seen():
    assert fragments("fit", live=True, tailed=True, nest=True) == "fragments: 2"


def test_fragments_are_opened_in_two_places_alone():
    found = {name: re.findall(r"\bfragment\((\w*)", text) for name, text in sources().items()}
    assert {name: called for name, called in found.items() if called} == {name: [what] for name, what in ALLOWED.items()}
    for text in (sources()["ui/answer.py"], *(t for n, t in sources().items() if n.startswith("ui/cards/"))):
        assert "fragment" not in text

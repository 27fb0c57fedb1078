"""Jobs found from the command line: boards asked on this machine, ranked by fit, kept searches run again, each request written down."""

import json

import pytest

from agent.bootstrap import LOCAL, build
from core.settings import Settings
from tests.tools.discovery.test_asking import pages
from tests.tools.jobs.sources.site import site
from tests.ui.test_jobs_page import FACTS


def at_home(call):
    app = build(Settings.load(), alone=False)
    found = call(app)
    app.close()
    return found


@pytest.fixture
def boards(home, monkeypatch):  # noqa: ARG001 - its data lie there
    with site(pages()) as running:
        monkeypatch.setenv("COPILOT_BOARDS_AT", f"http://127.0.0.1:{running.port}")
        yield running


@pytest.mark.usefixtures("boards")
def test_jobs_are_found_and_what_was_asked_is_written_down(typed):
    at_home(lambda app: app.services.ledger.add(LOCAL, FACTS))
    code, out, _ = typed("find", "data", "analyst")
    assert code == 0
    head, first, *_ = out.splitlines()
    assert head == "1 jobs of 3, 2 did not match, 0 came twice"
    assert first.split()[0].isdigit()
    assert "Tidewell" in first
    asked = at_home(lambda app: [(line.purpose, line.kinds) for line in app.services.sent.lines(LOCAL)])
    assert asked == [("search", ("search",))] * 2


@pytest.mark.usefixtures("boards")
def test_a_search_is_kept_and_run_again_and_what_is_new_is_marked(typed):
    found = json.loads(typed("find", "data", "analyst", "--keep", "Berlin", "--json")[1])
    assert [offer["employer"] for offer in found["offers"]] == ["Tidewell Ltd"]
    assert found["query"]["role"] == "data analyst"
    for _ in range(2):
        code, out, _ = typed("find", "--saved", "berlin", "--json")
    assert code == 0
    again = json.loads(out)
    assert ([offer["new"] for offer in again["offers"]], again["name"]) == ([False], "Berlin")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "It is not clear what to look for"),
        (("data", "--saved", "x"), "It is not clear what to look for"),
        (("--saved", "x"), "none is kept yet"),
    ],
)
def test_what_is_unclear_asks_no_board(typed, boards, words, said):
    code, out, err = typed("find", *words)
    assert (code, out) == (2, "")
    assert said in err
    assert boards.asked == []


@pytest.mark.usefixtures("home")
def test_boards_that_are_not_asked_are_said_so(typed, monkeypatch):
    monkeypatch.setenv("COPILOT_FIND_JOBS", "false")
    code, _, err = typed("find", "data", "analyst")
    assert code == 2
    assert "not asked" in err


def test_one_board_of_several_that_fails_is_named_and_the_others_count(typed, boards):
    del boards.pages["/arbeitnow/api/job-board-api"]
    code, out, err = typed("find", "data", "analyst")
    assert code == 0
    assert "Arbeitnow: " in err
    assert "Remotive: " not in err
    assert out.startswith("1 jobs of 2")


@pytest.mark.usefixtures("home")
def test_when_no_board_answers_each_is_named_and_the_exit_code_says_so(typed, monkeypatch):
    monkeypatch.setenv("COPILOT_BOARDS_AT", "http://127.0.0.1:9")
    code, out, err = typed("find", "data", "analyst")
    assert code == 2
    assert "Remotive" in err
    assert out.startswith("0 jobs")

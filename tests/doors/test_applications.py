"""The board from the command line: the same desk as the page's, each step kept, what is unclear asked back."""

import json

import pytest

from agent.bootstrap import LOCAL, build, now, today
from core.settings import Settings
from tools.applications.desk import Desk
from tools.applications.models import Meeting

ADD = ("applications", "add", "Data", "Analyst", "--company", "Globex", "--stage", "applied", "--day", "2026-03-02")


def desk_at_home(call) -> None:
    app = build(Settings.load(), alone=False)
    services = app.services
    call(Desk(services.applications, services.jobs, services.drafts.sent, LOCAL, now(), today()))
    app.close()


def test_a_job_is_put_on_the_board_moved_and_shown(typed):
    assert typed("applications", "list") == (0, "", "")
    code, out, _ = typed(*ADD)
    assert (code, out.split("[")[0].split()) == (0, ["applied", "2026-03-02", "Data", "Analyst", "·", "Globex"])
    code, out, _ = typed("applications", "move", "globex", "interview", "--day", "2026-03-09", "--json")
    moved = json.loads(out)
    assert (code, moved["before"], moved["application"]["moves"][-1]) == (
        0,
        "applied",
        {"stage": "interview", "day": "2026-03-09"},
    )
    code, out, _ = typed("applications", "list")
    assert out.startswith("interview  2026-03-09  Data Analyst · Globex")
    code, out, _ = typed("applications", "list", "--json")
    board = json.loads(out)
    assert ([a["company"] for a in board["applications"]], set(board)) == (["Globex"], {"applications", "due"})


def test_one_is_found_by_words_or_by_its_id(typed):
    typed(*ADD)
    typed("applications", "add", "Baker", "--company", "Orrin")
    assert "Orrin" not in typed("applications", "list", "glob")[1]
    (one,) = json.loads(typed("applications", "list", "orrin", "--json")[1])["applications"]
    code, out, _ = typed("applications", "move", one["id"], "withdrawn")
    assert (code, out.split()[0]) == (0, "withdrawn")


UNCLEAR = [
    (("move", "globex"), "It is not clear what happened"),
    (("move", "applied"), "It is not clear what happened"),
    (("move",), "It is not clear what happened"),
    (("move", "nowhere", "offer"), "none has these words"),
    (("move", "analyst", "offer"), "Analyst · Globex"),
    (("move", "globex", "saved"), "comes no saved"),
    (("move", "globex", "offer", "--day", "2999-01-01"), "still to come"),
    (("add",), "The job has no name yet"),
]


@pytest.mark.parametrize(("words", "said"), UNCLEAR)
def test_what_is_unclear_or_does_not_follow_changes_nothing(typed, words, said):
    typed(*ADD)
    typed("applications", "add", "Other", "Analyst", "--company", "Initech")
    before = typed("applications", "list", "--json")
    code, out, err = typed("applications", *words)
    assert (code, out) == (2, "")
    assert said in err
    assert typed("applications", "list", "--json") == before


def test_the_calendar_is_a_file_or_printed(typed, home):
    typed(*ADD)
    desk_at_home(lambda desk: desk.meet(desk.board().applications[0].id, Meeting(id="", day=today(), place="Room 2")))
    code, out, _ = typed("applications", "ics")
    assert code == 0
    assert "SUMMARY:" in out
    assert "LOCATION:Room 2" in out
    code, out, err = typed("applications", "ics", "--out", "board.ics")
    assert (code, out, err) == (0, "", "written to board.ics\n")
    written = (home / "board.ics").read_bytes()
    assert written.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"Globex" in written


def test_what_is_due_is_said_below_the_board(typed):
    typed(*ADD)
    desk_at_home(lambda desk: desk.remind(desk.board().applications[0].id, today(), "Call them"))
    out = typed("applications", "list")[1]
    assert f"due {today()} reminder: Data Analyst · Globex · Call them" in out


@pytest.mark.parametrize("wrong", [("applications", "sell"), ("applications",), (*ADD[:-1], "yesterday")])
@pytest.mark.usefixtures("home")
def test_a_wrong_call_is_refused_with_the_reason(typed, wrong):
    with pytest.raises(SystemExit) as ended:
        typed(*wrong)
    assert ended.value.code == 2

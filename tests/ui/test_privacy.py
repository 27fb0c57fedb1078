"""The page of privacy: every kind counted, every request shown, a receipt that was checked, and a visit that leaves nothing."""

import gc
import re
import time
from datetime import timedelta

import pytest

from core.outgoing.models import Sent, Spent
from tests.ui import results
from tests.ui.conftest import shown
from tests.ui.test_own_data import CANARY, fill, with_word
from ui.privacy import visit
from ui.privacy.receipt import receipt
from ui.privacy.requests import KINDS, PURPOSES, chosen, row, spent_words
from ui.privacy.stored import stored
from ui.state import LOCAL, Session

NOW = results.AT
SENT = Sent(created=NOW, host="api.example", model="m1", purpose="answer", kinds=("message", "cv"), characters=1234, tokens=(300, 40), counted=True, cost=0.0125, masked=True)  # fmt: skip


def privacy(screen):
    screen.run()
    return screen.switch_page("../pages/privacy.py").run()


def counted(app, owner):
    return {kind.key: kind.count for kind in stored(app, owner) if kind.count}


def test_every_kind_is_counted(app):
    assert counted(app, LOCAL) == {}
    fill(app, LOCAL, CANARY)
    whole = dict.fromkeys(
        (
            "facts",
            "changes",
            "files",
            "jobs",
            "documents",
            "copies",
            "photos",
            "conversations",
            "requests",
            "applications",
            "interviews",
            "choices",
            "opinions",
        ),
        1,
    ) | {"searches": 3}
    assert counted(app, LOCAL) == whole
    assert counted(app, "v-other") == {}


def test_an_empty_page_says_what_will_be_there(screen):
    text = shown(privacy(screen))
    assert "Once you give a CV or an ad" in text
    assert "Sent copies" not in text


def test_the_page_shows_what_is_stored_and_that_nothing_was_sent(app, screen):
    app.services.files.save_file(LOCAL, "cv.txt", b"x", NOW)
    text = shown(privacy(screen))
    assert "Files" in text
    assert "1 file" in text
    assert "Nothing. No word of yours has left this machine." in text
    assert "The offline model is on" in text
    assert "after 180 days" in text


def test_what_was_sent_is_shown_and_can_be_narrowed(app, screen):
    app.services.sent.add(LOCAL, SENT)
    app.services.sent.add(LOCAL, Sent(created=NOW, host="jobs.example", purpose="ad", kinds=("link",), result="failed"))
    app.services.sent.add("v-other", SENT.model_copy(update={"host": "other.example"}))
    at = privacy(screen)
    (table,) = at.dataframe
    assert list(table.value["Where to"]) == ["jobs.example", "api.example"]
    assert at.selectbox(key="sent-host").options == ["Everywhere", "api.example", "jobs.example"]
    at.selectbox(key="sent-purpose").set_value("answer").run()
    assert list(at.dataframe[0].value["Where to"]) == ["api.example"]
    assert "1 request" in shown(at)


ROWS = [
    (SENT, {"What was in it": "your messages, words of your CV", "Tokens": "300 + 40", "Cost": "$0.0125", "Name and contact": "hidden", "How it ended": "answered"}),
    (SENT.model_copy(update={"cost": None, "masked": False, "counted": False, "result": "cut"}), {"Tokens": "about 300 + 40", "Cost": "unknown", "Name and contact": "as they are", "How it ended": "failed"}),
    (Sent(created=NOW, host="jobs.example", purpose="search", kinds=("search",), result="stopped"), {"Tokens": "", "Cost": "", "Size": "", "Name and contact": "not in it", "What for": "Searching a job board", "How it ended": "stopped"}),
]  # fmt: skip


@pytest.mark.parametrize(("line", "said"), ROWS)
def test_a_request_in_words(line, said):
    assert {key: value for key, value in row(line).items() if key in said} == said


@pytest.mark.parametrize(("host", "purpose", "n"), [("", "", 3), ("api.example", "", 2), ("", "ad", 1), ("api.example", "ad", 0)])
def test_lines_are_chosen_by_host_and_purpose(host, purpose, n):
    lines = [SENT, SENT.model_copy(update={"purpose": "fit"}), Sent(created=NOW, host="jobs.example", purpose="ad")]
    assert len(chosen(lines, host, purpose)) == n


@pytest.mark.parametrize(
    ("spent", "words"),
    [
        (Spent(), "0 requests"),
        (Spent(requests=2, tokens=(1000, 200), cost=0.126, unpriced=1), "2 requests, 1,200 tokens, about $0.13"),
        (Spent(requests=1, tokens=(5, 5), unpriced=1), "1 request, 10 tokens, cost unknown"),
    ],
)
def test_what_a_time_came_to(spent, words):
    assert spent_words(spent) == words


def test_each_purpose_and_kind_has_words():
    from typing import get_args

    from core.outgoing.models import Kind, Purpose

    assert set(PURPOSES) == set(get_args(Purpose))
    assert set(KINDS) == set(get_args(Kind))


def test_erasing_gives_a_receipt_that_was_looked_at_again(app, screen):
    fill(app, LOCAL, CANARY)
    at = privacy(screen)
    at.text_input(key="erase-word").set_value("erase").run()
    at.button(key="erase").click().run()
    (kept,) = at.code
    assert "Facts: 1 erased, 0 left" in kept.value
    assert "nothing is left" in kept.value
    assert CANARY not in kept.value
    assert counted(app, LOCAL) == {}
    assert [b.proto.label for b in at.get("download_button")] == ["Download everything (ZIP)", "Keep the receipt"]


def test_a_receipt_says_when_something_is_left(app):
    fill(app, LOCAL, CANARY)
    here = stored(app, LOCAL)
    said = receipt(here, here, NOW)
    assert "Facts: 1 erased, 1 left" in said
    assert "Something is left: erase again." in said
    assert re.search(r"^Erased on 2026-03-05 12:00 UTC", said)


def test_a_private_session_sees_nothing_and_leaves_nothing(app):
    fill(app, LOCAL, "Kept")
    tab = Session(LOCAL, thread="t")
    visit.begin(app, tab)
    assert (tab.private, tab.thread, counted(app, tab.owner)) == (True, None, {})
    mine = tab.owner
    fill(app, mine, CANARY)
    visit.end(app, tab)
    assert (tab.owner, tab.private) == (LOCAL, False)
    assert (counted(app, mine), with_word(app.settings.data_dir, CANARY)) == ({}, [])
    assert counted(app, LOCAL)["facts"] == 1
    visit.end(app, tab)
    assert counted(app, LOCAL)["facts"] == 1, "ending twice erases nothing of what is kept"


def test_a_closed_tab_ends_its_private_session(app):
    tab = Session(LOCAL)
    visit.begin(app, tab)
    mine = tab.owner
    fill(app, mine, CANARY)
    del tab
    gc.collect()
    until = time.monotonic() + 30
    while counted(app, mine) and time.monotonic() < until:
        time.sleep(0.05)
    assert counted(app, mine) == {}


def test_what_a_killed_process_left_is_erased_at_the_next_start(app):
    from agent.bootstrap import build

    fill(app, "p-left", CANARY)
    fill(app, LOCAL, "Kept")
    assert app.database.owners("p-") == ("p-left",)
    app.close()
    again = build(app.settings)
    assert (counted(again, "p-left"), counted(again, LOCAL)["facts"]) == ({}, 1)
    again.close()


def test_the_page_begins_and_ends_a_private_session(app, screen):
    fill(app, LOCAL, "Kept")
    at = privacy(screen)
    at.button(key="private-begin").click().run()
    text = shown(at)
    assert "0 facts, 0 files" in text
    assert "Private session: what you do here is erased" in text
    at.button(key="private-end").click().run()
    text = shown(at)
    assert "over and erased" in text
    assert "1 fact, 1 file" in text


def test_old_lines_of_what_was_sent_are_cleared_out(app):
    from agent.bootstrap import now

    app.services.sent.add(LOCAL, SENT.model_copy(update={"created": now() - timedelta(days=200)}))
    app.services.sent.add(LOCAL, SENT.model_copy(update={"created": now()}))
    assert app.clear_out() == 1
    assert len(app.services.sent.lines(LOCAL)) == 1

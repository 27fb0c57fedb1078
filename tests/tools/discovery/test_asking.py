"""Boards asked on a site of this machine: what goes out, what comes back, and what a bad board does to the others: nothing."""

import gzip
import json
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from core.errors import SomethingMissing
from tests.tools.discovery import recorded
from tests.tools.jobs.sources.site import Reply, Site, site
from tools.discovery.asking import MOST_BOARDS, Asker, unreachable
from tools.discovery.models import Board, Query, Sent
from tools.jobs.sources.addresses import Policy

JSON = "application/json; charset=utf-8"
QUERY = Query(role="data analyst", place="Leeds", days=7)
KEYS = {"app_id": "id-4711", "app_key": "key-4711"}
BOARDS = {
    "remotive": ("/remotive/api/remote-jobs", recorded.REMOTIVE),
    "arbeitnow": ("/arbeitnow/api/job-board-api", recorded.ARBEITNOW),
    "adzuna": ("/adzuna/v1/api/jobs/gb/search/1", recorded.ADZUNA),
    "greenhouse": ("/greenhouse/v1/boards/tidewell/jobs", recorded.GREENHOUSE),
    "lever": ("/lever/v0/postings/tidewell", recorded.LEVER),
    "ashby": ("/ashby/posting-api/job-board/tidewell", recorded.ASHBY),
    "workable": ("/workable/api/v1/widget/accounts/tidewell", recorded.WORKABLE),
}
ALL = tuple(Board(kind=kind, name="" if kind in {"remotive", "arbeitnow", "adzuna"} else "tidewell") for kind in BOARDS)


def pages() -> dict[str, Reply]:
    """Every board with its recorded answer."""
    return {path: Reply(json.dumps(answer), JSON) for path, answer in BOARDS.values()}


@pytest.fixture
def boards() -> Iterator[Site]:
    with site(pages()) as running:
        yield running


def asker(boards: Site, **changed) -> Asker:
    return Asker(boards.policy(), KEYS, at=f"http://boards.example.org:{boards.port}", **changed)


def test_all_boards_are_asked_and_all_their_jobs_come(boards):
    caught = asker(boards).ask("anne", QUERY, ALL)
    assert [a.found for a in caught.asked] == [2, 1, 2, 2, 1, 1, 1]
    assert [a.problem for a in caught.asked] == [""] * 7
    assert len(caught.found) == 10
    assert sorted(path.partition("?")[0] for path, _ in boards.asked) == sorted(path for path, _ in BOARDS.values())


def test_each_request_is_noted_with_every_word_that_went_with_it_and_no_other(boards):
    noted: list[tuple[str, Sent]] = []
    asker(boards, note=lambda owner, sent: noted.append((owner, sent))).ask("anne", QUERY, ALL)
    assert {owner for owner, _ in noted} == {"anne"}
    told = {sent.board: (sent.host, sent.words) for _, sent in noted}
    assert told["Adzuna"] == ("api.adzuna.com", ("data analyst", "Leeds", "7"))
    assert told["Remotive"] == ("remotive.com", ("data analyst",))
    assert told["Lever board of tidewell"] == ("api.lever.co", ())
    assert len(told) == len(ALL)
    assert "4711" not in str(noted)


def test_no_cookie_and_nothing_of_the_person_goes_out(boards):
    asker(boards).ask("anne", QUERY, ALL)
    for path, headers in boards.asked:
        assert set(headers) <= {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}
        assert "anne" not in path + str(headers)


def test_how_far_it_is_is_told_in_order(boards):
    told: list[tuple[int, int]] = []
    asker(boards).ask("anne", QUERY, ALL, told=lambda done, all_: told.append((done, all_)))
    assert told == [(n, 7) for n in range(1, 8)]


def test_the_same_board_twice_is_asked_once_and_there_is_an_end_to_boards(boards):
    asker(boards).ask("anne", QUERY, (ALL[0], ALL[0]))
    assert len(boards.asked) == 1
    many = tuple(Board(kind="lever", name=f"b{n}") for n in range(MOST_BOARDS + 9))
    assert len(asker(boards).ask("anne", QUERY, many).asked) == MOST_BOARDS


def slowly(wire) -> None:
    time.sleep(3)
    wire.write(b"{}")


FAULTS = {
    "no such board": (Reply("no", status=404), "does not exist"),
    "too many questions": (Reply("no", status=429), "too many questions"),
    "a wrong key": (Reply("no", status=401), "key"),
    "broken": (Reply("no", status=500), "could not be reached"),
    "a page": (Reply("<html>Sign in</html>"), "no list of jobs"),
    "a picture": (Reply(b"\x89PNG", "image/png"), "no list of jobs"),
    "cut": (Reply(b'{"jobs": [{"title"', JSON, headers={"Content-Length": "90000"}), "could not be reached"),
    "half an answer": (Reply('{"jobs": [{"title": "Data', JSON), "no list of jobs"),
    "another shape": (Reply('{"error": "none"}', JSON), "no list of jobs"),
    "huge": (Reply(b'["' + b"x" * (9 * 2**20) + b'"]', JSON), "far more"),
    "a bomb": (Reply(gzip.compress(b" " * (20 * 2**20)), JSON, headers={"Content-Encoding": "gzip"}), "far more"),
    "inside a network": (Reply(status=302, headers={"Location": "http://169.254.169.254/latest/meta-data"}), "inside a network"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_board_that_fails_says_why_and_leaves_the_others_alone(boards, fault):
    reply, why = FAULTS[fault]
    boards.pages[BOARDS["adzuna"][0]] = reply
    caught = asker(boards).ask("anne", QUERY, ALL[:4])
    problems = {a.board: a.problem for a in caught.asked}
    assert why in problems.pop("Adzuna")
    assert set(problems.values()) == {""}
    assert "Tidewell" in {f.employer for f in caught.found}
    assert "4711" not in str(caught), "a key is never told"
    assert not unreachable(caught.asked)


def test_a_slow_board_has_an_end(boards):
    boards.pages[BOARDS["remotive"][0]] = Reply(b"", JSON, write=slowly)
    policy = boards.policy(seconds=0.4)
    slow = replace(asker(boards), policy=policy, seconds=0.4)
    (asked,) = slow.ask("anne", QUERY, ALL[:1]).asked
    assert asked.problem == "Remotive took too long to answer."


def test_without_a_way_out_every_board_says_so(boards):
    boards.names["boards.example.org"] = ()
    caught = asker(boards).ask("anne", QUERY, ALL)
    assert unreachable(caught.asked)
    assert all("could not be reached" in a.problem for a in caught.asked)
    assert caught.found == ()


def test_a_real_board_that_resolves_to_this_machine_is_not_asked(boards):
    real = Asker(Policy(resolve=boards.resolve), KEYS)
    caught = real.ask("anne", QUERY, ALL)
    assert all("inside a network" in a.problem for a in caught.asked)
    assert boards.asked == []


def test_a_feed_is_read_only_as_a_feed(boards):
    for kind in ("application/rss+xml", "application/xml", "text/xml; charset=utf-8"):
        boards.pages["/feed/jobs.xml"] = Reply(recorded.RSS, kind)
        feed = Board(kind="feed", name="https://jobs.example.org/jobs.xml")
        caught = asker(boards).ask("anne", QUERY, (feed,))
        assert [f.title for f in caught.found] == ["Data Analyst", "Baker"]
    boards.pages[BOARDS["remotive"][0]] = Reply(recorded.RSS, "application/rss+xml")
    (asked,) = asker(boards).ask("anne", QUERY, ALL[:1]).asked
    assert "no list of jobs" in asked.problem


def test_where_boards_are_not_asked_it_says_what_works():
    with pytest.raises(SomethingMissing, match="switched that off") as error:
        Asker().ask("anne", QUERY, ALL)
    assert "Paste the words" in error.value.what_to_do


def test_without_a_board_it_says_where_to_choose_one(boards):
    with pytest.raises(SomethingMissing, match="No job board"):
        asker(boards).ask("anne", QUERY, ())

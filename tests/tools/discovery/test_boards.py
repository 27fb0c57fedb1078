"""Which boards there are, what each is asked, and that nothing but words of the search goes with it."""

from urllib.parse import parse_qs, urlsplit

import pytest

from core.errors import SomethingMissing
from tools.discovery.boards import added, currency, kinds, label, likeliest, public, request
from tools.discovery.models import Board, Query

KEYS = {"app_id": "id-4711", "app_key": "key-4711"}
QUERY = Query(role="data analyst", place="Leeds", remote="remote", hours="part-time", days=7, language="en")


def test_boards_that_need_a_key_are_asked_with_one_only():
    assert [b.kind for b in public({})] == ["remotive", "arbeitnow"]
    assert [b.kind for b in public(KEYS)] == ["remotive", "arbeitnow", "adzuna"]
    assert "adzuna" not in [b.kind for b in public({"app_id": "x"})]


ASKED = {
    "remotive": ("/api/remote-jobs", {"search": ["data analyst"], "limit": ["100"]}, ("data analyst",)),
    "arbeitnow": ("/api/job-board-api", {}, ()),
    "greenhouse": ("/v1/boards/tidewell/jobs", {"content": ["true"]}, ()),
    "lever": ("/v0/postings/tidewell", {"mode": ["json"], "limit": ["200"]}, ()),
    "ashby": ("/posting-api/job-board/tidewell", {"includeCompensation": ["true"]}, ()),
    "workable": ("/api/v1/widget/accounts/tidewell", {"details": ["true"]}, ()),
    "adzuna": (
        "/v1/api/jobs/gb/search/1",
        {
            "app_id": ["id-4711"],
            "app_key": ["key-4711"],
            "what": ["data analyst"],
            "where": ["Leeds"],
            "max_days_old": ["7"],
            "part_time": ["1"],
            "results_per_page": ["50"],
            "content-type": ["application/json"],
        },
        ("data analyst", "Leeds", "7"),
    ),
}


@pytest.mark.parametrize("kind", ASKED)
def test_what_a_board_is_asked(kind):
    path, parameters, told = ASKED[kind]
    wanted = request(Board(kind=kind, name="tidewell"), QUERY, KEYS)
    parts = urlsplit(wanted.address)
    assert parts.scheme == "https"
    assert (parts.path, parse_qs(parts.query), wanted.words) == (path, parameters, told)


def test_an_empty_part_is_not_asked_for():
    query = parse_qs(urlsplit(request(Board(kind="adzuna"), Query(role="cook"), KEYS, "de").address).query)
    assert set(query) == {"app_id", "app_key", "what", "results_per_page", "content-type"}


@pytest.mark.parametrize(("country", "asked"), [("de", "de"), ("", "gb"), ("xx", "gb"), ("../evil", "gb")])
def test_adzuna_is_asked_in_a_country_it_knows(country, asked):
    assert f"/jobs/{asked}/search/" in request(Board(kind="adzuna"), QUERY, KEYS, country).address
    assert currency(asked)


@pytest.mark.parametrize(
    ("there", "home", "asked"),
    [({"ca", "us"}, (), "us"), ({"ca", "gb", "us"}, (), "gb"), ({"ca", "gb"}, {"ca"}, "ca"), ({"xx"}, (), ""), ((), {"de"}, "")],
)
def test_a_town_that_several_countries_have_is_sought_in_the_likeliest(there, home, asked):
    assert likeliest(there, home) == asked


def test_words_of_a_search_stay_words_in_the_address():
    evil = Query(role="cook&app_key=stolen#x {{name}} ../..", place="Leeds\r\nHost: evil")
    address = request(Board(kind="adzuna"), evil, KEYS).address
    assert parse_qs(urlsplit(address).query)["what"] == [evil.role]
    assert parse_qs(urlsplit(address).query)["app_key"] == ["key-4711"]
    assert "\n" not in address
    assert not urlsplit(address).fragment


@pytest.mark.parametrize(
    ("kind", "said", "board"),
    [
        ("greenhouse", " tidewell ", Board(kind="greenhouse", name="tidewell")),
        ("greenhouse", "https://boards.greenhouse.io/tidewell/jobs/4471001?x=1", Board(kind="greenhouse", name="tidewell")),
        ("greenhouse", "https://jobs.lever.co/falkner", Board(kind="lever", name="falkner")),
        ("lever", "jobs.ashbyhq.com/Merrow", Board(kind="ashby", name="Merrow")),
        ("workable", "https://apply.workable.com/brightfield/", Board(kind="workable", name="brightfield")),
        ("feed", "https://jobs.example.org/feed.xml?x=1", Board(kind="feed", name="https://jobs.example.org/feed.xml?x=1")),
    ],
)
def test_a_board_is_added_by_its_name_or_its_page(kind, said, board):
    assert added(kind, said) == board


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("greenhouse", ""),
        ("lever", "a/b"),
        ("ashby", "../x"),
        ("workable", "two words"),
        ("feed", "tidewell"),
        ("lever", "x" * 99),
    ],
)
def test_what_names_no_board_is_refused_with_what_to_do(kind, said):
    with pytest.raises(SomethingMissing) as error:
        added(kind, said)
    assert error.value.what_to_do


def test_boards_are_called_by_what_they_are():
    named = [
        label(Board(kind=k, name=n)) for k, n in (("remotive", ""), ("lever", "falkner"), ("feed", "https://jobs.example.org/a"))
    ]
    assert named == ["Remotive", "Lever board of falkner", "Feed of jobs.example.org"]


def test_every_board_is_asked_over_a_safe_line():
    assert all(k.address.startswith(("https://", "{{name}}")) for k in kinds().values())

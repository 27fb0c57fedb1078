"""Each board's answer in its real shape, and answers that are not what they should be."""

import json
from typing import Any

import pytest

from tests.tools.discovery import recorded
from tools.discovery.asking import READERS
from tools.discovery.boards import kinds
from tools.discovery.models import Board, Found
from tools.discovery.sources.answers import LONGEST, MOST, OddAnswer, link, moment
from tools.jobs.models import Salary
from tools.jobs.sources.fetch import Page

ANSWERS: dict[str, Any] = {
    "adzuna": recorded.ADZUNA,
    "arbeitnow": recorded.ARBEITNOW,
    "ashby": recorded.ASHBY,
    "greenhouse": recorded.GREENHOUSE,
    "lever": recorded.LEVER,
    "remotive": recorded.REMOTIVE,
    "workable": recorded.WORKABLE,
}
LISTS = {"adzuna": "results", "arbeitnow": "data", "ashby": "jobs", "greenhouse": "jobs", "remotive": "jobs", "workable": "jobs"}


def page(answer: Any, path: str = "/v1/api/jobs/gb/search/1") -> Page:
    data = answer if isinstance(answer, bytes) else (answer if isinstance(answer, str) else json.dumps(answer)).encode()
    return Page("jobs.example.org", path, "json", data, "utf-8")


def read(kind: str, answer: Any) -> list[Found]:
    return READERS[kind](page(answer), Board(kind=kind, name="falkner"))


EXPECTED: dict[str, dict[str, Any]] = {
    "adzuna": {"title": "Data Analyst", "employer": "Falkner", "place": "Leeds, West Yorkshire", "employment": "full-time", "posted": "2026-02-26", "url": "https://www.adzuna.co.uk/land/ad/129698749?se=abc&utm_medium=api", "salary": Salary(min=38000, max=45000, currency="GBP", period="year"), "whole": False, "remote": None},
    "arbeitnow": {"title": "Koch (m/w/d)", "employer": "Hafenküche GmbH", "place": "Kiel", "employment": "full-time", "posted": "2026-03-01", "remote": None, "whole": True},
    "ashby": {"title": "Analytics Engineer", "employer": "falkner", "place": "Remote (EU)", "remote": "remote", "employment": "full-time", "posted": "2026-02-25", "salary": Salary(min=70000, max=85000, currency="EUR", period="year")},
    "greenhouse": {"title": "Data Analyst", "employer": "Tidewell", "place": "Leeds, United Kingdom", "posted": "2026-02-20", "url": "https://boards.greenhouse.io/tidewell/jobs/4471001?gh_jid=4471001", "deadline": None, "salary": None},
    "lever": {"title": "Data Engineer", "employer": "falkner", "place": "Berlin", "remote": "hybrid", "employment": "full-time", "posted": "2026-02-24", "salary": Salary(min=60000, max=75000, currency="EUR", period="year")},
    "remotive": {"title": "Data Analyst (m/f/d)", "employer": "Tidewell Ltd", "place": "Leeds", "remote": "remote", "employment": "full-time", "posted": "2026-02-24"},
    "workable": {"title": "Warehouse Shift Lead", "employer": "Brightfield Logistics", "place": "Leipzig, Germany", "employment": "part-time", "posted": "2026-02-18", "remote": None},
}  # fmt: skip


@pytest.mark.parametrize("kind", EXPECTED)
def test_an_answer_becomes_jobs(kind):
    first = read(kind, ANSWERS[kind])[0]
    assert {name: getattr(first, name) for name in EXPECTED[kind]} == EXPECTED[kind]
    assert first.source == kinds()[kind].label
    assert first.text


def test_every_board_has_a_reader_and_no_reader_is_without_a_board():
    assert set(READERS) == set(kinds())


def test_a_job_keeps_its_place_when_its_neighbour_is_broken():
    broken = [None, 7, "x", {}, {"title": None}, {"title": ["a"]}, {"title": {"a": 1}}]
    for kind, key in LISTS.items():
        answer = {**ANSWERS[kind], key: [*broken, *ANSWERS[kind][key]]}
        assert read(kind, answer) == read(kind, ANSWERS[kind])
    assert read("lever", [*broken, *recorded.LEVER]) == read("lever", recorded.LEVER)


def test_only_pages_of_the_web_are_linked():
    assert [found.url for found in read("greenhouse", recorded.GREENHOUSE)][1] == ""
    assert [found.url for found in read("adzuna", recorded.ADZUNA)][1] == ""


def test_an_ashby_job_that_is_not_listed_is_not_shown():
    assert [found.title for found in read("ashby", recorded.ASHBY)] == ["Analytics Engineer"]


def test_pay_that_adzuna_guessed_is_not_pay():
    second = read("adzuna", recorded.ADZUNA)[1]
    assert (second.salary, second.employer, second.place) == (None, "", "")


def test_the_pieces_of_a_lever_ad_are_all_there():
    text = read("lever", recorded.LEVER)[0].text
    assert [w for w in ("data engineer", "Requirements", "Airflow", "30 days") if w not in text] == []


ODD: list[Any] = ["", "<html>Sign in</html>", "null", "7", '"jobs"', "{}", '{"jobs": {}}', '{"jobs": "none", "data": null, "results": 3}', "[" * 100_000, '{"jobs": [', b"\xff\xfe\x00"]  # fmt: skip


@pytest.mark.parametrize("kind", [k for k in READERS if k != "feed"])
@pytest.mark.parametrize("answer", ODD, ids=range(len(ODD)))
def test_what_is_no_list_of_jobs_is_said_to_be_none(kind, answer):
    with pytest.raises(OddAnswer):
        read(kind, answer)


@pytest.mark.parametrize("kind", LISTS)
def test_an_empty_list_is_no_fault(kind):
    assert read(kind, {LISTS[kind]: []}) == []


@pytest.mark.parametrize("kind", LISTS)
def test_a_huge_answer_is_cut(kind):
    first = dict(ANSWERS[kind][LISTS[kind]][0])
    text = next(k for k in ("description", "content", "descriptionHtml") if k in first)
    found = read(kind, {LISTS[kind]: [first | {text: "word " * 100_000}] * (MOST + 50)})
    assert len(found) == MOST
    assert max(len(f.text) for f in found) <= LONGEST


WRONG = {"title": 5, "text": [], "company": [], "location": [[]], "url": {"a": 1}, "description": 9, "content": None, "created": {}, "created_at": "soon", "createdAt": -5, "publishedAt": True, "job_types": {"a": 1}, "lists": "x", "categories": {"location": {}}}  # fmt: skip


@pytest.mark.parametrize("kind", ANSWERS)
@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_type_anywhere_never_breaks_the_reading(kind, name):
    listed = ANSWERS[kind] if kind == "lever" else ANSWERS[kind][LISTS[kind]]
    changed = [{**item, name: WRONG[name]} for item in listed]
    found = read(kind, changed if kind == "lever" else {**ANSWERS[kind], LISTS[kind]: changed})
    assert all(isinstance(f, Found) for f in found)


def test_a_feed_of_rss():
    first, second = read("feed", recorded.RSS)
    assert (first.employer, first.title, first.place) == ("Tidewell", "Data Analyst", "Anywhere in the World")
    assert (first.posted, first.url) == ("2026-02-23", "https://jobs.example.org/remote-jobs/tidewell-data-analyst")
    assert "Strong SQL" in first.text
    assert (second.employer, second.title, second.posted, second.text) == ("Ridge & Sons", "Baker", None, "")


def test_a_feed_of_atom():
    (only,) = read("feed", recorded.ATOM)
    assert (only.title, only.employer, only.posted) == ("Payroll Clerk", "Merrow and Finch", "2026-02-21")
    assert only.url == "https://jobs.example.org/payroll"
    assert "<li>Sourdough</li>" in only.text


def test_a_feed_whose_entities_grow_stays_small():
    names = [("a", "lol")] + [(chr(ord("a") + i), f"&{chr(ord('a') + i - 1)};" * 10) for i in range(1, 12)]
    dtd = "".join(f'<!ENTITY {name} "{value}">' for name, value in names)
    bomb = f"<!DOCTYPE rss [{dtd}]><rss><channel><item><title>&l;</title><description>&l;</description></item></channel></rss>"
    assert sum(len(f.title) + len(f.text) for f in read("feed", bomb)) < 100


def test_a_feed_opens_no_file():
    evil = '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]><rss><channel><item><title>Cook &f;</title></item></channel></rss>'
    assert [f.title for f in read("feed", evil)] in ([], ["Cook"], ["Cook &f;"])


@pytest.mark.parametrize("answer", ["", "{}", "<html><body>Sign in</body></html>", "plain words", b"\x00\x01"])
def test_what_is_no_feed_is_said_to_be_none(answer):
    with pytest.raises(OddAnswer):
        read("feed", answer)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-03-02T10:00:00Z", "2026-03-02"),
        (1772323200, "2026-03-01"),
        (1772323200000, "2026-03-01"),
        ("soon", None),
        (None, None),
        (True, None),
        (-5, None),
        (1e30, None),
        (float("nan"), None),
    ],
)
def test_a_day_is_read_however_it_is_written(value, day):
    assert moment(value) == day


@pytest.mark.parametrize(
    "value", [None, 7, "", "javascript:alert(1)", "data:text/html,x", "//x", "https://", "https://a b", "http://[", "x" * 3000]
)
def test_what_is_no_page_is_no_link(value):
    assert link(value) == ""

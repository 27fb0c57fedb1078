"""One list out of many: the same job once, and only what was looked for."""

from datetime import date
from typing import Any

import pytest

from tools.discovery.models import Found, Query
from tools.discovery.narrowing import key, merged, narrowed, nearness, page, wanted
from tools.jobs.models import Salary

TODAY = date(2026, 3, 2)
JOB = Found(
    source="Remotive",
    title="Data Analyst",
    employer="Tidewell",
    place="Leeds",
    posted="2026-02-24",
    url="https://a.example/1",
    text="Short.",
)


def other(**changed) -> Found:
    return JOB.model_copy(update={"source": "Lever", "url": "https://b.example/2", **changed})


SAME = {
    "another board": {},
    "legal form": {"employer": "Tidewell Ltd."},
    "letters": {"title": "DATA ANALYST"},
    "forms of the title": {"title": "Data Analyst (m/w/d)"},
    "region": {"place": "Leeds, United Kingdom"},
    "the same page": {"employer": "X", "place": "", "url": "https://www.a.example/1/?utm_source=x&ref=y"},
}
DIFFERENT = {
    "title": {"title": "Data Engineer"},
    "employer": {"employer": "Falkner"},
    "place": {"place": "Hull"},
    "pages of one address": {"title": "Baker", "url": "https://a.example/1?gh_jid=7"},
}


@pytest.mark.parametrize("why", SAME)
def test_the_same_job_is_shown_once(why):
    (one,) = merged([JOB, other(**SAME[why])])
    assert one.also == ("Lever",)


@pytest.mark.parametrize("why", DIFFERENT)
def test_different_jobs_stay_apart(why):
    assert len(merged([JOB, other(**DIFFERENT[why])])) == 2


def test_of_the_same_job_the_fullest_ad_is_kept_with_what_the_others_state():
    full = other(text="A much longer text of the ad.", posted=None)
    paid = other(source="Adzuna", url="https://c.example", whole=False, text="x" * 500, salary=Salary(min=1, currency="GBP"))
    (one,) = merged([JOB, full, paid])
    assert (one.source, one.text, one.posted, one.also) == ("Lever", full.text, "2026-02-24", ("Remotive", "Adzuna"))
    assert one.salary == paid.salary


def test_a_job_is_known_again_whatever_board_gives_it():
    assert key(JOB) == key(other(title="Data Analyst (m/f/d)", text="Other words", posted="2026-03-01"))
    nameless = JOB.model_copy(update={"employer": ""})
    assert key(nameless) != key(nameless.model_copy(update={"url": "https://d.example"}))
    assert len({key(JOB), key(nameless), key(other(title="Baker"))}) == 3


@pytest.mark.parametrize(
    ("address", "bare"),
    [
        ("https://www.a.example/x/?utm_source=1&id=7", "a.example/x?id=7"),
        ("https://a.example/x?ref=1", "a.example/x"),
        ("", ""),
        ("https://a.example", "a.example"),
    ],
)
def test_an_address_without_what_tracks(address, bare):
    assert page(address) == bare


WANTED: dict[str, tuple[Query, dict[str, Any], bool]] = {
    "nothing said": (Query(), {}, True),
    "remote is remote": (Query(remote="remote"), {"remote": "remote"}, True),
    "on site is not remote": (Query(remote="remote"), {"remote": "on-site"}, False),
    "not said is not held against it": (Query(remote="remote", hours="part-time"), {}, True),
    "other hours": (Query(hours="part-time"), {"employment": "full-time"}, False),
    "the hours": (Query(hours="part-time"), {"employment": "part-time"}, True),
    "new enough": (Query(days=7), {"posted": "2026-02-23"}, True),
    "too old": (Query(days=7), {"posted": "2026-02-22"}, False),
    "no day": (Query(days=7), {"posted": None}, True),
    "the place": (Query(place="leeds"), {"place": "Leeds, United Kingdom"}, True),
    "a town beside it": (Query(place="Leeds"), {"place": "Bradford"}, True),
    "another town": (Query(place="Leeds"), {"place": "London"}, False),
    "another name of the town": (Query(place="Munich"), {"place": "München, Deutschland"}, True),
    "no place": (Query(place="Leeds"), {"place": ""}, True),
    "remote is anywhere": (Query(place="Leeds"), {"place": "Worldwide", "remote": "remote"}, True),
    "a country": (Query(place="Germany"), {"place": "Berlin, Germany"}, True),
    "the words in the title": (Query(role="analyst"), {}, True),
    "one of the words": (Query(role="data engineer"), {}, True),
    "all words in the text": (Query(role="python sql"), {"title": "Wizard", "text": "<b>Python</b> and SQL"}, True),
    "some words in the text": (Query(role="python sql"), {"title": "Wizard", "text": "Python"}, False),
    "another job": (Query(role="baker"), {}, False),
    "a tag is no word": (Query(role="strong"), {"title": "Wizard", "text": "<strong>Yes</strong>"}, False),
    "the language": (Query(language="de"), {"text": "<p>Wir suchen eine Köchin für unsere Küche und ein nettes Team.</p>"}, True),
    "another language": (Query(language="en"), {"text": "<p>Wir suchen eine Köchin für unsere Küche und ein nettes Team.</p>"}, False),
}  # fmt: skip


@pytest.mark.parametrize("why", WANTED)
def test_a_job_is_what_was_looked_for(why):
    query, changed, expected = WANTED[why]
    assert wanted(JOB.model_copy(update=changed), query, TODAY) is expected


def test_a_word_in_the_title_says_more():
    query = Query(role="data analyst")
    title, text = JOB, JOB.model_copy(update={"title": "Wizard", "text": "A data analyst"})
    assert nearness(title, query) > nearness(text, query) > 0


def test_what_was_left_out_is_counted():
    found = [JOB, other(), other(title="Baker", url=""), other(place="London", url="")]
    made = narrowed(found, Query(role="data", place="Leeds"), TODAY)
    assert ([f.title for f in made.found], made.same, made.left_out) == (["Data Analyst"], 1, 2)


def test_a_board_that_gives_all_its_jobs_one_page_gives_all_its_jobs():
    assert len(merged([other(employer=""), other(employer="", title="Baker"), other(employer="", title="Cook")])) == 3


def test_nothing_found_is_an_empty_list():
    assert narrowed([], Query(role="x"), TODAY) == ((), 0, 0)

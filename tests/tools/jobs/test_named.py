"""Which saved ad a person means."""

from dataclasses import dataclass

import pytest

from core.errors import NotFound, SomethingMissing
from tools.jobs.named import named


@dataclass(frozen=True)
class Saved:
    id: str
    title: str | None
    company: str | None


JOBS = (Saved("aa", "Data Analyst", "Acme"), Saved("bb", "Senior Data Engineer", "Globex"), Saved("cc", "Café Manager", None))

MEANT = [
    ("bb", "bb"),
    ("1", "aa"),
    ("3", "cc"),
    ("the one at Globex", "bb"),
    ("ENGINEER", "bb"),
    ("cafe manager", "cc"),
    ("Data Analyst at Acme", "aa"),
    (" 2 ", "bb"),
]


@pytest.mark.parametrize(("said", "job"), MEANT)
def test_the_ad_that_is_meant(said, job):
    assert named(said, JOBS) == job


@pytest.mark.parametrize(
    ("said", "jobs", "error", "words"),
    [
        ("", (), SomethingMissing, "no job ad yet"),
        ("Acme", (), SomethingMissing, "no job ad yet"),
        ("", JOBS, SomethingMissing, "3 saved ads"),
        ("data", JOBS, SomethingMissing, "Several"),
        ("pilot", JOBS, NotFound, "pilot"),
        ("7", JOBS, NotFound, "7"),
    ],
)
def test_it_asks_instead_of_guessing(said, jobs, error, words):
    with pytest.raises(error, match=words) as caught:
        named(said, jobs)
    assert caught.value.what_to_do


def test_the_only_one_needs_no_name():
    assert named("", JOBS[:1]) == "aa"

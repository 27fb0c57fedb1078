"""What is said of a search for jobs: where it looked, what came, what was assumed, and what works without a network."""

from typing import Any

import pytest

from agent.planner.found import tell
from agent.planner.phrases import FOLDER, Voice

LANGUAGES = sorted(p.stem for p in FOLDER.glob("*.toml"))
OFFER = {"title": "Nurse", "employer": "Ashby Ltd", "score": 71.6, "must_met": 3, "must_asked": 4}
FOUND: dict[str, Any] = {
    "kind": "found_jobs",
    "query": {"assumed": []},
    "asked": [{"board": "Remotive", "problem": ""}, {"board": "Lever board of falkner", "problem": ""}],
    "offers": [
        OFFER,
        {**OFFER, "title": "Ward Clerk", "score": 40.2},
        {**OFFER, "title": "Porter", "score": None},
        {**OFFER, "title": "Cook"},
    ],
}


def told(language: str = "en", **changed: Any) -> str:
    return tell("find_jobs", [{**FOUND, **changed}], Voice(language, "x"))


def test_the_boards_the_number_and_the_best_are_named():
    assert told().splitlines() == [
        "I looked on Remotive, Lever board of falkner: 4 jobs.",
        "Best fit: **Nurse · Ashby Ltd**, 72 of 100.",
        "- Ward Clerk · Ashby Ltd: 40 of 100, 3 of 4 must-haves met",
    ]


SAID: dict[str, tuple[dict[str, Any], list[str], list[str]]] = {
    "one": ({"offers": [OFFER]}, ["one job"], ["- "]),
    "none": ({"offers": []}, ["nothing there is what you asked for"], ["Best fit"]),
    "not judged": ({"offers": [{**OFFER, "score": None}]}, ["Nearest to your words: **Nurse"], ["of 100"]),
    "no employer": ({"offers": [{**OFFER, "employer": ""}]}, ["**Nurse**"], ["·"]),
    "assumed": ({"query": {"assumed": ["role", "place"]}}, ["From your profile I took: role, place."], []),
    "one board failed": ({"asked": [{"board": "Remotive"}, {"board": "Adzuna", "problem": "slow"}]}, ["looked on Remotive:", "No answer from: Adzuna."], []),
    "all boards failed": ({"asked": [{"board": "Remotive", "problem": "slow"}]}, ["no network", "Paste an ad"], ["Best fit", "Remotive"]),
    "nothing known of it": ({"query": None, "asked": None, "offers": None}, ["nothing there"], []),
}  # fmt: skip


@pytest.mark.parametrize("case", SAID)
def test_what_is_said(case):
    changed, must, must_not = SAID[case]
    words = told(**changed)
    assert [w for w in must if w not in words] == []
    assert [w for w in must_not if w in words] == []


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
@pytest.mark.parametrize("case", SAID)
def test_every_language_says_it_in_its_own_words(language, case):
    changed, _, _ = SAID[case]
    words = told(language, **changed)
    assert words != told("en", **changed)
    assert "{{" not in words
    assert "None" not in words


def test_words_of_others_are_values():
    evil = {**OFFER, "title": "{{boards}} {{n}}", "employer": "{x}"}
    assert "**{{boards}} {{n}} · {x}**" in told(offers=[evil])

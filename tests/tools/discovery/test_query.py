"""What people say when they look for jobs, in their languages, and what their facts add."""

from datetime import UTC, datetime

import pytest

from tools.discovery.models import Query
from tools.discovery.query import asks, completed, defaults, read_query, spoken
from tools.profile.models import Fact, ReadAt, SaidBy

SAID = [
    ("remote data jobs in Berlin, part time", {"role": "data", "place": "Berlin", "remote": "remote", "hours": "part-time"}),
    ("find me jobs in Hull", {"place": "Hull"}),
    ("search for warehouse jobs near Leeds", {"role": "warehouse", "place": "Leeds"}),
    ("Find me a job as a nurse in New York please", {"role": "nurse", "place": "New York"}),
    ("find jobs in marketing posted in the last 14 days", {"role": "marketing", "days": 14}),
    ("any remote python jobs this week?", {"role": "python", "remote": "remote", "days": 7}),
    ("look for English-speaking jobs in munich", {"place": "munich", "language": "en"}),
    ("find jobs that fit my profile", {}),
    ("data analyst, Berlin", {"role": "data analyst", "place": "Berlin"}),
    ("anything going as a forklift driver around Doncaster?", {"role": "forklift driver", "place": "Doncaster"}),
    ("find hybrid C++ jobs from the past 2 weeks", {"role": "C++", "remote": "hybrid", "days": 14}),
    ("such mir Stellen als Koch in Kiel", {"role": "Koch", "place": "Kiel"}),
    ("Suche mir Teilzeitstellen im Homeoffice", {"remote": "remote", "hours": "part-time"}),
    (
        "Such nach Data-Engineer-Jobs in München, nur Vollzeit",
        {"role": "Data-Engineer", "place": "München", "hours": "full-time"},
    ),
    ("Finde Stellen bei Leipzig, letzte 7 Tage", {"place": "Leipzig", "days": 7}),
    ("trouve-moi des offres de cuisinier à Lille", {"role": "cuisinier", "place": "Lille"}),
    ("cherche un poste en télétravail à temps partiel", {"remote": "remote", "hours": "part-time"}),
    ("busca trabajos de cocinero en Vigo", {"role": "cocinero", "place": "Vigo"}),
    ("busca empleo remoto a media jornada", {"remote": "remote", "hours": "part-time"}),
    ("procura vagas de cozinheiro em Recife", {"role": "cozinheiro", "place": "Recife"}),
    ("cerca lavori da cuoco a Bari", {"role": "cuoco", "place": "Bari"}),
    ("zoek vacatures voor kok in Delft", {"role": "kok", "place": "Delft"}),
    ("znajdź oferty dla kucharza w Gdyni", {"role": "kucharza", "place": "Gdyni"}),
    ("東京で求人を探して", {}),
    ("找远程的工作", {"remote": "remote"}),
]


@pytest.mark.parametrize(("words", "parts"), SAID)
def test_words_become_a_search(words, parts):
    assert read_query(words).model_dump(exclude_defaults=True) == parts


@pytest.mark.parametrize("words", [w for w, _ in SAID if w != "data analyst, Berlin"])
def test_words_that_ask_to_look_do_so(words):
    assert asks(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "how well do I fit?",
        "Tailor my CV.",
        "Schreib das Anschreiben.",
        "thanks!",
        "Remember that I know SQL",
        "What is in my profile?",
    ],
)
def test_words_that_ask_for_something_else_look_for_nothing(words):
    assert not asks(words)


SOURCE = ReadAt(document="ab", file_name="mara.docx", page=1)
FACTS = (
    Fact(id="l", kind="location", text="Leeds, United Kingdom", source=SOURCE),
    Fact(id="n", kind="name", text="Mara Lindqvist", source=SOURCE),
    Fact(id="m", kind="email", text="mara@example.org", source=SOURCE),
    Fact(id="o", kind="role", text="Clerk, Ridge", title="Clerk", start="2012", end="2015", source=SOURCE),
    Fact(
        id="r",
        kind="role",
        text="Data Analyst, Tidewell",
        title="Data Analyst (m/f/d)",
        start="2019-03",
        current=True,
        source=SOURCE,
    ),
    Fact(id="s", kind="skill", text="Python", source=SOURCE),
)
WISH = Fact(
    id="w", kind="statement", text="I only want to work part time from home", source=SaidBy(at=datetime(2026, 3, 1, tzinfo=UTC))
)


def test_what_is_left_open_comes_from_the_facts_and_is_named():
    query = completed(read_query("find jobs"), (*FACTS, WISH))
    assert query == Query(
        role="Data Analyst", place="Leeds", remote="remote", hours="part-time", assumed=("role", "place", "remote", "hours")
    )


def test_what_is_said_wins_over_the_facts():
    query = completed(read_query("find full time baker jobs in Hull"), (*FACTS, WISH))
    assert (query.role, query.place, query.hours, query.remote, query.assumed) == ("baker", "Hull", "full-time", None, ())


def test_who_looks_for_remote_work_is_not_tied_to_their_town():
    query = completed(read_query("find remote jobs"), FACTS)
    assert (query.place, query.assumed) == ("", ("role",))


def test_nothing_known_is_nothing_assumed():
    assert completed(Query(role="cook"), ()) == Query(role="cook")
    assert defaults((Fact(id="a", kind="skill", text="Sourdough baking", source=SOURCE),)).role == "Sourdough baking"
    assert defaults((Fact(id="a", kind="label", text="Baker", source=SOURCE), FACTS[-1])).role == "Baker"


def test_a_search_holds_no_name_and_no_contact():
    told = str(completed(read_query("find jobs"), FACTS))
    assert [w for w in ("Mara", "Lindqvist", "@") if w in told] == []


@pytest.mark.parametrize(
    ("wanted", "own", "left"),
    [
        ("data analyst", "find data analyst jobs", "data analyst"),
        ("Data Analyst Leeds", "find jobs", "Data Analyst Leeds"),
        ("mara@example.org +49 341 5550123", "find jobs", ""),
        ("analyst Mara Lindqvist", "look for analyst posts", "analyst"),
        ("canary-of-bob", "find jobs", ""),
        ("", "find jobs", ""),
        ("baker!", "a baker?", "baker!"),
    ],
)
def test_a_model_sends_only_words_that_the_person_said_or_their_facts_give(wanted, own, left):
    assert spoken(wanted, own, FACTS) == left


def test_words_with_signs_of_a_pattern_stay_words():
    for words in (
        "find (((( jobs",
        "find [a-z]+ jobs in ***",
        "find \\d jobs",
        "find " + "x" * 5000,
        "find {{role}} jobs",
        "|||",
        "in in in in",
    ):
        assert len(read_query(words).role) <= 80

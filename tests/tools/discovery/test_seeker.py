"""The whole way for one person: their words, boards on this machine, one list, and what they do with a job of it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.errors import NotFound, PostingRefused, SettingsProblem, SomethingMissing
from core.settings import Settings
from tests.tools.discovery import recorded
from tests.tools.discovery.test_asking import BOARDS, JSON, KEYS, pages
from tests.tools.discovery.test_ranking import FACTS, judge
from tests.tools.jobs.sources.site import Reply, Site, site
from tools.cv.reader import read_seen
from tools.discovery.asking import Asker, asker
from tools.discovery.models import Board, Query
from tools.discovery.seeker import Looker, Seeker, name_of, names
from tools.discovery.store import Choice, FoundStore
from tools.jobs.sources.door import Sources

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ANNE = Looker("anne", FACTS, judge, NOW)
QUERY = Query(role="data analyst")


@pytest.fixture
def boards() -> Iterator[Site]:
    with site(pages()) as running:
        yield running


@pytest.fixture
def seeker(boards, db) -> Seeker:
    made = Asker(boards.policy(), KEYS, at=f"http://boards.example.org:{boards.port}")
    found = Seeker(made, FoundStore(db), Sources(read_seen, boards.policy()))
    found.store.choose("anne", Choice(added=tuple(Board(kind=k, name="tidewell") for k in ("greenhouse", "lever", "ashby"))))
    return found


def test_the_boards_of_a_person(seeker):
    assert names(seeker.boards("bob")) == ("Remotive", "Arbeitnow", "Adzuna")
    seeker.store.choose("bob", Choice(off=("remotive", "adzuna"), added=(Board(kind="lever", name="falkner"),)))
    assert names(seeker.boards("bob")) == ("Arbeitnow", "Lever board of falkner")


def test_one_ranked_list_of_all_boards(seeker):
    found = seeker.look(ANNE, QUERY)
    assert [a.board for a in found.asked if a.problem] == []
    assert (found.total, found.same) == (9, 1)
    assert found.left_out == 9 - 1 - len(found.offers)
    titles = [o.title for o in found.offers]
    assert titles.count("Data Analyst (m/f/d)") + titles.count("Data Analyst") == 2, "Tidewell's once, Falkner's once"
    assert not {"Baker", "Bookkeeper", "Koch (m/w/d)"} & set(titles)
    scores = [o.score for o in found.offers if o.score is not None]
    assert scores == sorted(scores, reverse=True)
    assert found.judged == len(scores) > 0
    assert not any(o.new for o in found.offers)


def test_a_person_of_whom_nothing_is_known_gets_a_list_without_scores(seeker):
    found = seeker.look(ANNE._replace(facts=()), QUERY)
    assert found.offers
    assert found.judged == 0


def test_what_is_new_since_the_last_time_is_marked(seeker, boards):
    search = seeker.store.save("anne", "Analyst", QUERY, NOW)
    assert not any(o.new for o in seeker.run(ANNE, search).offers)
    assert not any(o.new for o in seeker.run(ANNE, search).offers)
    jobs = [
        *recorded.REMOTIVE["jobs"],
        {**recorded.REMOTIVE["jobs"][0], "title": "Lead Data Analyst", "url": "https://remotive.com/remote-jobs/3"},
    ]
    boards.pages[BOARDS["remotive"][0]] = Reply(json.dumps({"jobs": jobs}), JSON)
    later = seeker.run(ANNE._replace(now=NOW + timedelta(days=1)), search)
    assert [o.title for o in later.offers if o.new] == ["Lead Data Analyst"]
    assert later.name == "Analyst"
    assert seeker.store.search("anne", search).ran == NOW + timedelta(days=1)


def test_a_job_put_away_is_not_shown_again_and_can_come_back(seeker):
    first = seeker.look(ANNE, QUERY).offers[0]
    seeker.store.hide("anne", first.key, hidden=True)
    again = seeker.look(ANNE, QUERY)
    assert first.key not in [o.key for o in again.offers]
    assert again.hidden == 1
    seeker.store.hide("anne", first.key, hidden=False)
    assert first.key in [o.key for o in seeker.look(ANNE, QUERY).offers]


def test_a_job_found_is_read_as_a_pasted_ad(seeker):
    offer = next(o for o in seeker.look(ANNE, QUERY).offers if o.employer.startswith("Tidewell"))
    posting = seeker.opened("anne", offer.key)
    assert (posting.title, posting.company, posting.location) == (offer.title, offer.employer, offer.place)
    assert "Strong SQL" in [r.text for r in posting.requirements]
    assert judge(posting).score == offer.score
    with pytest.raises(NotFound):
        seeker.opened("bob", offer.key)


def test_of_a_beginning_the_page_is_opened_when_the_person_saves_it(seeker, boards):
    noted: list[tuple[str, str]] = []
    noting = replace(seeker, asker=replace(seeker.asker, note=lambda owner, sent: noted.append((owner, sent.host))))
    short = {**recorded.ADZUNA["results"][0], "redirect_url": boards.link("/land/1", "pages.example.org")}
    boards.pages[BOARDS["adzuna"][0]] = Reply(json.dumps({"results": [short]}), JSON)
    boards.pages["/land/1"] = Reply(
        f"<html><body><main><h1>Data Analyst</h1><p>Falkner, Leeds</p>{recorded.AD}</main></body></html>"
    )
    offer = next(o for o in noting.look(ANNE, QUERY).offers if not o.whole)
    assert "/land/1" not in [path for path, _ in boards.asked]
    posting = noting.opened("anne", offer.key)
    assert "Strong SQL" in [r.text for r in posting.requirements]
    assert ("anne", "pages.example.org") in noted
    boards.pages["/land/1"] = Reply("gone", status=404)
    with pytest.raises(PostingRefused):
        noting.opened("anne", offer.key)


def test_adzuna_is_asked_in_the_country_of_the_place_or_of_the_person(seeker, boards):
    for query, path in ((Query(place="Kiel"), "/de/"), (Query(place="Leeds"), "/gb/"), (Query(), "/gb/")):
        boards.asked.clear()
        seeker.look(ANNE, query)
        assert [p for p, _ in boards.asked if p.startswith(f"/adzuna/v1/api/jobs{path}search/1")]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        (QUERY, "data analyst"),
        (Query(role="cook", place="Kiel", remote="remote", days=7, language="de"), "cook · Kiel · remote · 7 days · de"),
        (Query(), "All jobs"),
    ],
)
def test_a_search_has_a_name_before_the_person_gives_it_one(query, name):
    assert name_of(query) == name


def test_settings_say_whether_boards_are_asked(tmp_path):
    def made(**changed) -> Asker:
        return asker(Settings(environment="test", data_dir=tmp_path, **changed))

    assert made().policy is not None
    for off in ({"find_jobs": False}, {"open_links": False}):
        with pytest.raises(SomethingMissing, match="switched that off"):
            made(**off).ask("anne", QUERY, (Board(kind="remotive"),))
    keyed = made(adzuna_app_id="id", adzuna_app_key="secret-key", boards_at="http://127.0.0.1:9/")
    assert (keyed.keys["app_key"], keyed.at) == ("secret-key", "http://127.0.0.1:9")
    assert keyed.policy
    assert keyed.policy.exempt == {("127.0.0.1", 9)}
    assert not made().policy.exempt  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("environment", "at"),
    [("development", "http://127.0.0.1:9"), ("production", "http://127.0.0.1:9"), ("test", "http://evil.example:9")],
)
def test_boards_are_led_elsewhere_in_tests_alone_and_to_this_machine_alone(environment, at, tmp_path, monkeypatch):
    monkeypatch.setenv("COPILOT_ENVIRONMENT", environment)
    monkeypatch.setenv("COPILOT_BOARDS_AT", at)
    monkeypatch.setenv("COPILOT_DATA_DIR", str(tmp_path))
    with pytest.raises(SettingsProblem, match="for tests alone"):
        Settings.load()

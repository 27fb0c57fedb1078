"""Jobs found on the page and in a card: looked for, saved, put away and back, searches kept, boards chosen."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.tools.discovery.test_asking import pages
from tests.tools.jobs.sources.site import Site, site
from tests.ui.conftest import shown
from tests.ui.test_jobs_page import FACTS, NOW, page
from tools.discovery.asking import Asker
from tools.discovery.models import Board, Query
from tools.discovery.store import Choice
from ui.state import LOCAL


@pytest.fixture
def boards() -> Iterator[Site]:
    with site(pages()) as running:
        yield running


@pytest.fixture
def seeking(app, boards):
    """The app with its boards on this machine."""
    asker = Asker(boards.policy(), at=f"http://boards.example.org:{boards.port}")
    object.__setattr__(app.services, "seeker", replace(app.services.seeker, asker=asker))
    return app


def looked(screen, role="data analyst"):
    at = page(screen)
    at.text_input(key="find-role").set_value(role)
    at.text_input(key="find-place").set_value("")
    return at.button(key="find-go").click().run()


def keys(at, start):
    return [b.key for b in at.button if (b.key or "").startswith(start)]


def test_jobs_are_found_and_it_is_said_what_went_where(seeking, screen, boards):
    seeking.services.ledger.add(LOCAL, FACTS)
    text = shown(looked(screen))
    assert [
        w
        for w in (
            "1 job found",
            "Tidewell",
            "Looked for: data analyst",
            "Sent to: Remotive (data analyst), Arbeitnow (no word of yours)",
            "3 jobs came",
            "2 did not match",
            "fit ",
            "Not met",
            "on Remotive",
        )
        if w not in text
    ] == []
    assert len(boards.asked) == 2


@pytest.mark.usefixtures("seeking")
def test_nothing_is_asked_before_the_button_is_pressed(screen, boards):
    text = shown(page(screen))
    assert "2 boards are asked when you press the button" in text
    assert boards.asked == []


def test_what_to_look_for_begins_with_the_facts(seeking, screen):
    seeking.services.ledger.add(LOCAL, FACTS)
    assert page(screen).text_input(key="find-role").value == "Lead engineer"


def test_a_job_is_saved_by_one_button_and_judged(seeking, screen):
    seeking.services.ledger.add(LOCAL, FACTS)
    at = looked(screen)
    at.button(key=keys(at, "save-page")[0]).click().run()
    (job,) = seeking.services.jobs.jobs(LOCAL)
    assert (job.title, job.company) == ("Data Analyst (m/f/d)", "Tidewell Ltd")
    assert seeking.services.jobs.fit(LOCAL, job.id) is not None
    assert "Saved under Jobs" in shown(at)
    assert keys(at, "save-page") == []


def test_a_job_is_put_away_and_comes_back(seeking, screen):
    at = looked(screen)
    at.button(key=keys(at, "hide-page")[0]).click().run()
    assert "Put away: Data Analyst (m/f/d)" in shown(at)
    assert len(seeking.services.seeker.store.hidden(LOCAL)) == 1
    at.button(key=keys(at, "back-page")[0]).click().run()
    assert "Put away" not in shown(at)
    assert seeking.services.seeker.store.hidden(LOCAL) == frozenset()


def test_a_search_is_kept_run_renamed_removed_and_put_back(seeking, screen, boards):
    at = looked(screen)
    at.button(key="keep-page-found-0").click().run()
    (search,) = seeking.services.seeker.store.searches(LOCAL)
    assert "1 kept search" in shown(at)
    assert "Search is kept" in shown(at)
    boards.asked.clear()
    at.button(key=f"run-{search.id}").click().run()
    assert len(boards.asked) == 2
    at.text_input(key=f"name-{search.id}").set_value("Mine").run()
    at.button(key=f"rename-{search.id}").click().run()
    assert "Mine" in shown(at)
    at.button(key=f"remove-{search.id}").click().run()
    assert "Removed: Mine" in shown(at)
    at.button(key="search-undo").click().run()
    assert [s.name for s in seeking.services.seeker.store.searches(LOCAL)] == ["Mine"]


def test_all_searches_are_run_by_one_button_and_none_by_itself(seeking, screen, boards):
    store = seeking.services.seeker.store
    for role in ("data analyst", "bookkeeper"):
        store.save(LOCAL, role.title(), Query(role=role), NOW)
    at = page(screen)
    assert boards.asked == []
    at.button(key="run-all").click().run()
    text = shown(at)
    assert len(boards.asked) == 4
    assert [w for w in ("Data Analyst · 1 job found", "Bookkeeper · 1 job found") if w not in text] == []


def test_boards_are_switched_added_and_removed(seeking, screen):
    at = page(screen)
    at.toggle(key="board-remotive").set_value(False).run()
    at.text_input(key="add-name").set_value("https://jobs.lever.co/falkner/1")
    at.button(key="add-go").click().run()
    store = seeking.services.seeker.store
    assert store.choice(LOCAL) == Choice(off=("remotive",), added=(Board(kind="lever", name="falkner"),))
    assert "Lever board of falkner" in shown(at)
    at.text_input(key="add-name").set_value("two words")
    at.button(key="add-go").click().run()
    assert "That is no name of a" in shown(at)
    at.button(key="drop-0").click().run()
    at.toggle(key="board-remotive").set_value(True).run()
    assert store.choice(LOCAL) == Choice()


@pytest.mark.usefixtures("seeking")
def test_without_a_network_it_says_what_works(screen, boards):
    boards.names["boards.example.org"] = ()
    text = shown(looked(screen))
    assert [
        w
        for w in ("0 jobs found", "No board could be reached", "paste an ad into the chat", "Remotive could not be reached")
        if w not in text
    ] == []


def test_where_boards_are_not_asked_it_says_so(app, screen):
    object.__setattr__(app.services, "seeker", replace(app.services.seeker, asker=Asker()))
    text = shown(page(screen))
    assert "Job boards are not asked here" in text
    assert "Paste an ad into the chat" in text


def test_with_every_board_off_it_says_where_to_choose(seeking, screen):
    seeking.services.seeker.store.choose(LOCAL, Choice(off=("remotive", "arbeitnow")))
    assert "No job board is chosen" in shown(looked(screen))


def test_every_board_of_many_employers_says_what_it_has():
    from tools.discovery.boards import kinds
    from ui.finding.page import ABOUT

    assert set(ABOUT) == {kind for kind, about in kinds().items() if about.scope == "public"}

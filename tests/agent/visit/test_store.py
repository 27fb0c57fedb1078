"""Choices, thumbs and the search over conversations: kept by owner, changed, taken back, gone with what they belong to."""

from datetime import UTC, datetime

import pytest

from agent.store import ThreadStore
from agent.visit.store import LONGEST, Opinion, VisitStore
from core.database import Database
from core.errors import NotFound

NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
ME, OTHER = "local", "v-other"


@pytest.fixture
def db(tmp_path):
    made = Database(f"sqlite:///{tmp_path / 'data.sqlite'}")
    made.migrate()
    yield made
    made.close()


@pytest.fixture
def visits(db) -> VisitStore:
    return VisitStore(db)


@pytest.fixture
def threads(db) -> ThreadStore:
    return ThreadStore(db)


def said(threads, text: str, owner: str = ME, title: str = "") -> tuple[str, str]:
    """A conversation with one message; its id and the turn's."""
    thread = threads.new(owner, NOW)
    turn = threads.open_turn(owner, thread, text, (), NOW)
    threads.set_state(turn, "done", NOW)
    if title:
        threads.rename(owner, thread, title)
    return thread, turn


def test_a_choice_takes_the_place_of_the_one_before_and_is_ones_own(visits):
    visits.choose(ME, "tongue", "de")
    visits.choose(ME, "tongue", "fr")
    visits.choose(ME, "tour", "seen")
    visits.choose(OTHER, "tongue", "es")
    assert visits.choices(ME) == {"tongue": "fr", "tour": "seen"}
    assert visits.choices(OTHER) == {"tongue": "es"}
    assert visits.choices("nobody") == {}


def test_an_opinion_can_be_changed_and_taken_back(visits, threads):
    _, turn = said(threads, "Hello")
    visits.think(ME, Opinion(turn=turn, thumb="up", at=NOW))
    visits.think(ME, Opinion(turn=turn, thumb="down", reason="{braces} %s " + "x" * LONGEST, at=NOW))
    (kept,) = visits.opinions(ME)
    assert (kept.thumb, kept.reason[:9], len(kept.reason)) == ("down", "{braces} ", LONGEST)
    visits.unthink(OTHER, turn)
    assert visits.opinions(ME) == (kept,)
    visits.unthink(ME, turn)
    assert visits.opinions(ME) == ()


def test_nobody_thinks_of_anothers_answer(visits, threads):
    _, turn = said(threads, "Hello", OTHER)
    with pytest.raises(NotFound, match="not here any more"):
        visits.think(ME, Opinion(turn=turn, thumb="up", at=NOW))
    assert visits.opinions(OTHER) == ()


def test_an_opinion_goes_with_its_conversation(visits, threads):
    thread, turn = said(threads, "Hello")
    visits.think(ME, Opinion(turn=turn, thumb="up", at=NOW))
    threads.delete(ME, thread)
    assert visits.opinions(ME) == ()


def test_erasing_takes_ones_own_alone_to_the_last_byte(visits, threads, tmp_path):
    for owner in (ME, OTHER):
        _, turn = said(threads, "Hello", owner)
        visits.choose(owner, "tongue", f"Quillfeather {owner}")
        visits.think(owner, Opinion(turn=turn, thumb="up", reason=f"Brambleworth {owner}", at=NOW))
    visits.erase(ME)
    assert (visits.choices(ME), visits.opinions(ME)) == ({}, ())
    assert (len(visits.choices(OTHER)), len(visits.opinions(OTHER))) == (1, 1)
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file())
    assert b"Quillfeather local" not in left
    assert b"Brambleworth local" not in left


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("baker", {"bakery"}),
        ("BAKERY night", {"bakery"}),
        ("night", {"bakery", "nurse"}),
        ("crèche", {"creche"}),
        ("creche", {"creche"}),
        ("bakery creche", set()),
        ("%", set()),
        ("_", set()),
        ("", {"bakery", "nurse", "creche"}),
        ("secret", set()),
    ],
)
def test_a_conversation_is_found_by_title_and_words(words, found, visits, threads):
    known = {
        "bakery": said(threads, "How do I fit this night shift?", title="Bakery in Leeds")[0],
        "nurse": said(threads, "Nurse, night and day")[0],
        "creche": said(threads, "Une place à la crèche")[0],
    }
    said(threads, "A secret night at the bakery, crèche", OTHER)
    assert visits.find(ME, words) == {known[name] for name in found}

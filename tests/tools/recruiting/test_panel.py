"""Who compares people just now: each for themselves, under their own name, in memory alone, and every comparison in the log."""

from datetime import UTC, datetime

import pytest

from core.errors import FileRefused
from tests.tools.jobs.ads import PLATFORM
from tests.tools.jobs.people import ENGINEER, STUFFED, facts, finder
from tools.cv.models import Profile, Reading
from tools.jobs.posting import read_posting
from tools.jobs.rank import rank
from tools.jobs.screening.store import ScreeningLog
from tools.recruiting.panel import Compared, Panel

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
POSTING = read_posting(PLATFORM)
FILES = [("bo-rind.pdf", b"bo"), ("ada-quill.pdf", b"ada")]
ME, OTHER, REVIEWER = "local", "v-other", "R. Viewer"


def read(name: str, data: bytes) -> Reading:
    """A CV for each of two files; anything else cannot be read."""
    known = {b"bo": STUFFED, b"ada": ENGINEER}
    if data not in known:
        raise FileRefused("damaged", "It cannot be opened.", "Save it again.")
    return Reading(file_name=name, document=data.decode(), profile=Profile.model_validate(known[data]), language="en")


@pytest.fixture
def panel(db) -> Panel:
    made = Panel(ScreeningLog(db), lambda _posting: finder)
    made.open(ME, REVIEWER)
    return made


def test_it_is_off_until_somebody_opens_it_and_for_them_alone(panel):
    assert (panel.reviewer(ME), panel.reviewer(OTHER)) == (REVIEWER, "")
    panel.close(ME)
    assert panel.reviewer(ME) == ""
    panel.close(OTHER)


def test_people_are_judged_as_on_the_page_in_the_order_given(panel):
    found = panel.compare(ME, POSTING, FILES, read, NOW)
    assert [one.label for one in found.judged] == ["Person A", "Person B"]
    assert found.documents == ("bo", "ada")
    on_the_page = rank(POSTING, [(FILES[0][0], facts(STUFFED)), (FILES[1][0], facts(ENGINEER))], finder, NOW.date())
    assert [one.shown.score for one in found.judged] == [one.shown.score for one in on_the_page]
    assert panel.held(ME) == found
    assert panel.held(OTHER) is None


def test_each_comparison_is_a_line_of_the_log_without_a_name(panel):
    panel.compare(ME, POSTING, FILES, read, NOW)
    panel.compare(ME, POSTING, (), read, NOW)
    lines = panel.log.lines(ME)
    assert [(line.reviewer, line.step, line.document, line.reason) for line in lines] == [(REVIEWER, "compared", "", "")] * 2
    assert "Quill" not in "".join(line.model_dump_json() for line in lines)
    assert panel.log.lines(OTHER) == ()


def test_a_file_that_cannot_be_read_is_set_aside_and_one_given_twice_is_one_person(panel):
    found = panel.compare(ME, POSTING, [("x.pdf", b"?"), *FILES, ("again.pdf", b"bo")], read, NOW)
    assert [(name, error.message) for name, error in found.refused] == [("x.pdf", "It cannot be opened.")]
    assert len(found.people) == len(found.judged) == 2


def test_without_files_the_people_are_those_of_before(panel):
    first = panel.compare(ME, POSTING, FILES, read, NOW)
    other = read_posting(PLATFORM.replace("Platform", "Data Platform"))
    again = panel.compare(ME, other, (), read, NOW)
    assert (again.people, again.posting) == (first.people, other)
    assert again.mark != first.mark


def test_where_nobody_could_be_read_nothing_is_held_or_logged(panel):
    found = panel.compare(ME, POSTING, [("x.pdf", b"?")], read, NOW)
    assert (found.people, found.judged) == ((), ())
    assert (panel.held(ME), panel.log.lines(ME)) == (None, ())


@pytest.mark.parametrize(("how", "reviewer"), [("close", ""), ("drop", REVIEWER)])
def test_nothing_is_left_of_the_people(panel, how, reviewer):
    panel.compare(ME, POSTING, FILES, read, NOW)
    getattr(panel, how)(ME)
    assert (panel.held(ME), panel.reviewer(ME)) == (None, reviewer)


def test_the_mark_tells_nothing_and_is_the_same_for_the_same(panel):
    found = panel.compare(ME, POSTING, FILES, read, NOW)
    assert found.mark == panel.compare(ME, POSTING, FILES, read, NOW).mark
    assert len(found.mark) == 16
    empty = Compared(POSTING.model_copy(update={"title": None, "company": None}), (), (), ())
    assert (empty.job, empty.mark != found.mark) == ("Job ad", True)

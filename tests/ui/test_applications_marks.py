"""Words of applications on the screens: stages and due things, in each language, with hostile names kept words."""

from datetime import date, time

import pytest

from tests.ui.results import HOSTILE
from tools.applications.models import Due, DueKind
from tools.applications.stages import STAGES as KNOWN
from ui.applications import board, strip
from ui.applications.marks import ICONS, STAGES, at, badge, due_words, name, stage_word
from ui.tongue import translate

TEN = date(2026, 3, 10)


def one(what: DueKind, **more) -> Due:
    return Due.model_validate({"what": what, "application": "a", "company": "Orrin Mills", "day": TEN, "days": 5} | more)


def test_each_stage_has_a_word_an_icon_and_a_column():
    assert tuple(STAGES) == KNOWN
    assert [stage for _, stages in board.COLUMNS.values() for stage in stages] == list(KNOWN)
    assert len({icon for _, icon, _ in STAGES.values()}) == len(KNOWN)
    assert stage_word("offer") == "Offer"
    assert badge("applied") == ":blue-badge[:material/send: Applied]"


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_stages_and_columns_are_not_english_elsewhere(language):
    for word in (*(w for w, _, _ in STAGES.values()), *(w for w, _ in board.COLUMNS.values())):
        assert translate(word.text, language) != word.text


DUE = [
    (one("reminder", text="Call *them*"), "10 Mar 2026: Call \\*them\\*"),
    (one("reminder"), "10 Mar 2026: Reminder"),
    (one("interview", at=time(9, 5)), "Interview 10 Mar 2026, 09:05"),
    (one("interview"), "Interview 10 Mar 2026"),
    (one("interviewed"), "The interview was 10 Mar 2026: have you thanked them?"),
    (one("answer"), "Answer by 10 Mar 2026"),
    (one("deadline"), "Apply by 10 Mar 2026"),
    (one("silent", days=1), "No answer for 1 day"),
    (one("silent", days=16), "No answer for 16 days"),
]


@pytest.mark.parametrize(("due", "words"), DUE)
def test_what_is_due_is_said(due, words):
    assert due_words(due) == words
    assert due.what in ICONS


NAMES = [
    ("Baker", "Orrin Mills", "Baker · Orrin Mills"),
    ("Baker", "", "Baker"),
    ("", "Orrin Mills", "Orrin Mills"),
    ("", "", "A job without a name"),
    ("Baker at Orrin Mills", "Orrin Mills", "Baker at Orrin Mills"),
]


@pytest.mark.parametrize(("title", "company", "said"), NAMES)
def test_a_job_is_named_by_what_is_known(title, company, said):
    assert name(one("silent", title=title, company=company)) == said


def test_hostile_names_are_words():
    assert "![x]" not in name(one("silent", title=HOSTILE, company=HOSTILE))
    assert "![x]" not in due_words(one("reminder", text=HOSTILE))


def test_a_time_is_shown_where_there_is_one():
    assert (at(TEN, time(14)), at(TEN, None)) == ("10 Mar 2026, 14:00", "10 Mar 2026")


SAYS = [
    (one("silent"), "Write a follow-up", "Write a follow-up e-mail to Orrin Mills."),
    (one("silent", company="", title="Baker"), "Write a follow-up", "Write a follow-up e-mail to Baker."),
    (one("interviewed"), "Write thanks", "Write a thank-you e-mail to Orrin Mills."),
    (one("interview"), "Prepare", "Prepare me for the interview."),
    (one("deadline"), "Write CV and letter", "Write CV and cover letter for this job."),
]


@pytest.mark.parametrize(("due", "label", "message"), SAYS)
def test_each_due_thing_says_what_one_does_about_it(due, label, message):
    assert strip._message(due) == (label, message)


@pytest.mark.parametrize("what", ["reminder", "answer"])
def test_what_is_done_elsewhere_says_nothing_in_the_chat(what):
    assert strip._message(one(what)) is None

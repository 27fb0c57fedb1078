"""The log of who looked and decided: added to, read, erased with its owner, and nobody else's."""

from datetime import UTC, datetime, timedelta

import pytest

from core.errors import SomethingMissing
from tools.jobs.screening.review import looked_at, reviewed
from tools.jobs.screening.store import DECISIONS, Logged, ScreeningLog

AT = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.fixture
def log(either):
    return ScreeningLog(either)


def line(step="opened", minutes=0, **more):
    values = {"document": "ab12", "reason": "Shows the licence", "job": "Florist · Hollow Oak Ltd", **more}
    return Logged(**{"created": AT + timedelta(minutes=minutes), "reviewer": "R. Viewer", "step": step, **values})


def test_what_was_added_is_read_in_its_order(log):
    lines = [line("agreed", 3, document="", reason=""), line("opened", 1), line("invite", 2)]
    for one in lines:
        log.add("o", one)
    assert log.lines("o") == tuple(lines)


def test_nobody_sees_or_erases_anothers(log):
    log.add("o", line())
    log.add("p", line("no"))
    assert [one.step for one in log.lines("p")] == ["no"]
    log.erase("p")
    assert log.lines("p") == ()
    assert len(log.lines("o")) == 1
    assert log.lines("q") == ()


@pytest.mark.parametrize("step", DECISIONS)
@pytest.mark.parametrize("missing", [{"reason": ""}, {"reason": "  "}, {"document": ""}, {"reviewer": " "}])
def test_a_decision_names_reviewer_person_and_reason(log, step, missing):
    with pytest.raises(ValueError, match="reason"):
        log.add("o", line(step, **missing))
    assert log.lines("o") == ()


@pytest.mark.parametrize("step", ["agreed", "compared", "opened", "named", "exported"])
def test_a_look_needs_no_reason_and_its_reviewer_still(log, step):
    log.add("o", line(step, reason="", document=""))
    with pytest.raises(ValueError, match="reviewer"):
        log.add("o", line(step, reviewer=""))
    assert [one.step for one in log.lines("o")] == [step]


def test_there_are_three_decisions_and_no_other_step_may_be_kept():
    assert DECISIONS == ("invite", "hold", "no")
    with pytest.raises(ValueError, match="step"):
        line("reject")


@pytest.mark.parametrize("words", ["Größe, “quoted”", "'; DROP TABLE screening_log; --", "履歴書", "a\nb", "x" * 500])
def test_words_come_back_as_they_were(log, words):
    log.add("o", line("hold", reason=words, reviewer=words))
    assert (log.lines("o")[0].reason, log.lines("o")[0].reviewer) == (words, words)


def test_signs_that_no_database_keeps_are_left_out(log):
    log.add("o", line("hold", reason="a\x00b"))
    assert "\x00" not in log.lines("o")[0].reason


def test_old_lines_are_cleared_out_for_all_and_the_rest_stays(log):
    for owner, days in (("o", 400), ("o", 10), ("p", 366), ("p", 365)):
        log.add(owner, line(minutes=-days * 24 * 60))
    assert log.clear_out(AT - timedelta(days=365)) == 2
    assert [(o, [(AT - one.created).days for one in log.lines(o)]) for o in ("o", "p")] == [("o", [10]), ("p", [365])]
    assert log.clear_out(AT - timedelta(days=365)) == 0


LOOKS = [
    ("nobody yet", [("compared", "")], ()),
    ("one of two", [("compared", ""), ("opened", "a")], ("a",)),
    ("both, one twice", [("compared", ""), ("opened", "a"), ("opened", "b"), ("opened", "a")], ("a", "b")),
    ("looks at an older comparison", [("compared", ""), ("opened", "a"), ("compared", ""), ("opened", "b")], ("b",)),
    ("a look without a comparison", [("opened", "a"), ("opened", "b")], ()),
    ("other steps are no look", [("compared", ""), ("named", "a"), ("invite", "b")], ()),
]


@pytest.mark.parametrize(("_what", "steps", "seen"), LOOKS)
def test_who_was_looked_at_since_the_comparison(_what, steps, seen):
    lines = [line(step, n, document=document) for n, (step, document) in enumerate(steps)]
    others = [Logged(created=AT, reviewer="Somebody Else", step="compared")]
    assert tuple(looked_at([*lines, *others], "R. Viewer")) == seen
    if set(seen) == {"a", "b"}:
        assert [look.created for look in reviewed(lines, "R. Viewer", ("b", "a")).values()] == [
            lines[2].created,
            lines[1].created,
        ]
        return
    with pytest.raises(SomethingMissing, match=f"{len(seen)} of 2 people") as refused:
        reviewed(lines, "R. Viewer", ("a", "b"))
    assert refused.value.what == "review"


@pytest.mark.parametrize(("reviewer", "documents"), [("", ("a",)), ("  ", ("a",)), ("Somebody Else", ("a",)), ("R. Viewer", ())])
def test_without_a_reviewer_or_people_nothing_is_reviewed(reviewer, documents):
    lines = [
        Logged(created=AT, reviewer=name, step=step, document="a")
        for name in ("R. Viewer", " ")
        for step in ("compared", "opened")
    ]
    with pytest.raises(SomethingMissing):
        reviewed(lines, reviewer, documents)

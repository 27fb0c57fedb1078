"""Which stage follows which, and what a day told afterwards does to the history."""

import pytest

from core.errors import CopilotError
from tests.tools.applications.people import TODAY, at, day
from tools.applications.models import Move, Stage
from tools.applications.stages import STAGES, closed, may_follow, moved, silent_after, table


def history(application):
    return [(m.stage, m.day.isoformat()) for m in application.moves]


def test_the_data_name_each_stage_once_and_only_stages():
    assert tuple(table("stages")) == STAGES
    for stage in STAGES:
        assert set(table("stages")[stage]["next"]) <= set(STAGES)
        assert may_follow(stage), "no stage is a dead end"
    assert [s for s in STAGES if closed(s)] == ["rejected", "withdrawn"]
    assert {s: silent_after(s) for s in STAGES if silent_after(s)} == {"applied": 14, "interview": 7}


WAYS = [
    ("saved", "applied", True),
    ("saved", "interview", True),
    ("saved", "offer", True),
    ("saved", "rejected", True),
    ("saved", "withdrawn", True),
    ("applied", "saved", False),
    ("applied", "interview", True),
    ("applied", "offer", True),
    ("applied", "rejected", True),
    ("applied", "withdrawn", True),
    ("interview", "saved", False),
    ("interview", "interview", True),
    ("interview", "offer", True),
    ("interview", "rejected", True),
    ("interview", "withdrawn", True),
    ("offer", "saved", False),
    ("offer", "interview", True),
    ("offer", "rejected", True),
    ("offer", "withdrawn", True),
    ("rejected", "saved", False),
    ("rejected", "applied", True),
    ("rejected", "interview", True),
    ("rejected", "offer", True),
    ("rejected", "withdrawn", False),
    ("withdrawn", "saved", True),
    ("withdrawn", "applied", True),
    ("withdrawn", "interview", True),
    ("withdrawn", "offer", False),
    ("withdrawn", "rejected", False),
]


@pytest.mark.parametrize(("before", "after", "allowed"), WAYS)
def test_a_stage_follows_or_is_refused(before, after, allowed):
    if allowed:
        assert moved(at(before), after, TODAY, TODAY).stage == after
        return
    with pytest.raises(CopilotError, match=f"After {before} comes no {after}") as refused:
        moved(at(before), after, TODAY, TODAY)
    assert refused.value.what_to_do


def test_every_move_is_kept_with_its_day():
    found = at("saved")
    way: list[tuple[Stage, str]] = [
        ("applied", "2026-03-02"),
        ("interview", "2026-03-03"),
        ("interview", "2026-03-04"),
        ("offer", "2026-03-05"),
    ]
    for stage, on in way:
        found = moved(found, stage, day(on), TODAY)
    assert history(found) == [
        ("saved", "2026-03-01"),
        ("applied", "2026-03-02"),
        ("interview", "2026-03-03"),
        ("interview", "2026-03-04"),
        ("offer", "2026-03-05"),
    ]
    assert found.applied_on == day("2026-03-02")


def test_the_same_stage_again_corrects_its_day():
    assert history(moved(at("applied", "2026-03-04"), "applied", day("2026-03-02"), TODAY)) == [("applied", "2026-03-02")]
    assert history(moved(at("rejected", "2026-03-04"), "rejected", day("2026-03-05"), TODAY)) == [("rejected", "2026-03-05")]


def test_applied_before_it_was_saved_is_not_saved_any_more():
    assert history(moved(at("saved", "2026-03-04"), "applied", day("2026-02-20"), TODAY)) == [("applied", "2026-02-20")]


def test_a_later_stage_is_never_dated_before_the_one_it_follows():
    assert history(moved(at("applied", "2026-03-04"), "rejected", day("2026-03-01"), TODAY))[-1] == ("rejected", "2026-03-04")


AFTERWARDS = [
    ([("saved", "2026-03-01"), ("interview", "2026-03-04")], "2026-03-02", [("saved", "2026-03-01"), ("applied", "2026-03-02"), ("interview", "2026-03-04")]),
    ([("saved", "2026-03-01"), ("interview", "2026-03-04")], "2026-02-20", [("applied", "2026-02-20"), ("interview", "2026-03-04")]),
    ([("interview", "2026-03-03")], "2026-03-05", [("applied", "2026-03-03"), ("interview", "2026-03-03")]),
    ([("applied", "2026-03-01"), ("offer", "2026-03-04")], "2026-02-27", [("applied", "2026-02-27"), ("offer", "2026-03-04")]),
]  # fmt: skip


@pytest.mark.parametrize(("moves", "told", "after"), AFTERWARDS)
def test_the_day_of_applying_is_told_afterwards(moves, told, after):
    before = at("saved").model_copy(update={"moves": tuple(Move(stage=s, day=day(d)) for s, d in moves)})
    found = moved(before, "applied", day(told), TODAY)
    assert history(found) == after
    assert found.stage == before.stage


def test_nothing_has_happened_tomorrow():
    with pytest.raises(CopilotError, match="still to come"):
        moved(at("saved"), "applied", day("2026-03-06"), TODAY)

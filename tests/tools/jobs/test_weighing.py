"""From verdicts to points: sums that add up by any weights in their bounds, and the published ones where nobody says otherwise."""

import itertools

import pytest
from pydantic import ValidationError

from tests.tools.jobs.ads import PLATFORM
from tests.tools.jobs.people import ENGINEER, STUFFED, TODAY, facts, finder
from tools.jobs.findings import weights
from tools.jobs.fit import assess
from tools.jobs.frame import FRAME
from tools.jobs.models import Fit, Part
from tools.jobs.posting import read_posting
from tools.jobs.weighing import PUBLISHED, Balance, bounds, weighed

POSTING = read_posting(PLATFORM)


def part(name, kind="must", verdict="missing", credit=0.0, **more):
    values = {"requirement_id": name, "text": name, "category": "skill", "start": 0, "end": 1, "reason": "", **more}
    return Part(**values, kind=kind, verdict=verdict, credit=credit, weight=0.0, points=0.0)


def fit(*parts, blockers=()):
    return weighed(Fit(score=0, low=0, high=0, parts=parts, blockers=blockers))


def by(**own):
    return Balance(own={name.replace("_", "."): value for name, value in own.items()})


@pytest.mark.parametrize("resume", [ENGINEER, STUFFED])
def test_weighing_what_was_judged_is_judging_by_these_weights(resume):
    found = facts(resume)
    judged = assess(POSTING, found, finder(found), TODAY)
    own = by(kind_must=5.0, category_experience=0.4, frame_level=1.0)
    assert weighed(judged) == judged
    anew = assess(POSTING, found, finder(found), TODAY, own)
    assert weighed(judged, own) == anew
    assert weighed(anew) == judged, "and the way back, to the last digit"
    assert (anew.versions["weights"], judged.versions["weights"]) == ("own", "1")
    assert anew.score != judged.score
    assert [(p.verdict, p.credit, p.evidence) for p in anew.parts] == [(p.verdict, p.credit, p.evidence) for p in judged.parts]


ENDS = [(name, end) for name, limits in bounds().items() for end in (limits.least, limits.most)]


@pytest.mark.parametrize(("name", "value"), ENDS)
def test_points_add_up_to_the_score_by_any_weights(name, value):
    found = facts(ENGINEER)
    judged = weighed(assess(POSTING, found, finder(found), TODAY), Balance(own={name: value}))
    assert sum(p.points for p in judged.parts) == pytest.approx(judged.score, abs=0.006)
    assert sum(p.weight for p in judged.parts) == pytest.approx(1.0, abs=1e-4)
    assert 0 <= judged.low <= judged.score <= judged.high <= 100


def test_the_order_of_the_parts_changes_no_digit():
    parts = [part(f"r{n}", kind, credit=c) for n, (kind, c) in enumerate(itertools.product(("must", "nice"), (0.1, 0.35, 0.7)))]
    scores = {(f.score, f.low, f.high) for some in itertools.permutations(parts) if (f := fit(*some))}
    assert len(scores) == 1


def test_a_weight_moves_its_own_parts():
    judged = fit(part("a", "must", "met", 1.0), part("b", "nice"))
    assert judged.score == 75.0
    assert weighed(judged, by(kind_must=6.0)).score == 85.71
    assert weighed(judged, by(kind_nice=2.0)).score == 60.0
    assert weighed(judged, by(category_skill=3.0)).score == 75.0, "what weighs all of it the same weighs nothing more"


def test_a_blocker_weighs_more_and_what_is_asked_without_saying_has_weights_of_its_own():
    assert fit(part("a", credit=1.0, verdict="met"), part("b"), blockers=("b",)).score == 25.0
    level = part("level", credit=1.0, verdict="met", category="other")
    assert "level" in FRAME
    assert weighed(fit(level, part("b")), by(frame_level=9.0)).score == 75.0


@pytest.mark.parametrize(
    ("one", "low", "high"),
    [
        (part("a", verdict="unknown", credit=0.4), 0, 100),
        (part("a", verdict="partial", credit=0.5, close=True), 25, 75),
        (part("a", verdict="met", credit=0.9, close=True), 65, 100),
        (part("a", verdict="missing", close=True), 0, 25),
        (part("a", verdict="partial", credit=0.5), 50, 50),
    ],
)
def test_the_range_is_what_may_turn_out_otherwise(one, low, high):
    assert (fit(one).low, fit(one).high) == (low, high)


def test_nothing_asked_is_no_points():
    nothing = fit()
    assert (nothing.score, nothing.low, nothing.high, nothing.parts) == (0.0, 0.0, 0.0, ())


@pytest.mark.parametrize(
    "own",
    [
        {"kind.must": 1.9},
        {"kind.must": 6.1},
        {"kind.nice": 0.0},
        {"kind.must": float("nan")},
        {"category.skill": -1.0},
        {"limits.trust": 0.0},
        {"kind": 3.0},
    ],
)
def test_weights_outside_their_bounds_or_of_another_kind_are_refused(own):
    with pytest.raises(ValidationError):
        Balance(own=own)


def test_a_must_never_weighs_less_than_what_is_nice_and_the_published_lie_within():
    assert bounds()["kind.must"].least >= max(bounds()["kind.nice"].most, bounds()["kind.duty"].most)
    assert all(0 < b.least <= b.published <= b.most for b in bounds().values())
    named = {f"{group}.{name}" for group in ("kind", "category", "frame") for name in weights()[group]}
    assert set(bounds()) == named, "every weight that a part can have, and no other"


def test_the_published_value_is_no_change():
    moved = PUBLISHED.moved("kind.must", 4.0).moved("frame.terms", 1.0)
    assert moved.own == {"frame.terms": 1.0, "kind.must": 4.0}
    assert (moved.of("kind.must"), moved.of("kind.nice")) == (4.0, weights()["kind"]["nice"])
    assert moved.moved("kind.must", bounds()["kind.must"].published).moved("frame.terms", 5.0) == PUBLISHED
    with pytest.raises(ValidationError):
        moved.moved("kind.must", 100.0)

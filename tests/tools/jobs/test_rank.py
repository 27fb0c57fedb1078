"""Several people for one ad: what each sees alone, in the reader's order, with progress and a stop; who they are does not count."""

import copy
import threading

import pytest

from core.embedding import MiniLM
from tests.tools.jobs.ads import BAKER, PLATFORM
from tests.tools.jobs.people import ENGINEER, STUFFED, TODAY, facts, finder
from tools.jobs.fit import assess
from tools.jobs.models import Fit, Part
from tools.jobs.posting import read_posting
from tools.jobs.rank import ORDERS, Judged, arranged, finders, label, musts, rank
from tools.profile.recall import MemoryFinder

POSTING = read_posting(PLATFORM)
NOBODY = {"basics": {"name": "Cy Thorn"}}
PEOPLE = [("b.pdf", facts(STUFFED)), ("c.pdf", facts(NOBODY)), ("a.pdf", facts(ENGINEER))]


def judged(people=PEOPLE, posting=POSTING, **more):
    return rank(posting, people, finder, TODAY, **more)


def test_everybody_in_the_order_given_with_a_name_that_tells_nothing():
    assert [(one.key, one.label) for one in judged()] == [("b.pdf", "Person A"), ("c.pdf", "Person B"), ("a.pdf", "Person C")]


@pytest.mark.parametrize("ad", [PLATFORM, BAKER])
def test_each_fit_is_what_the_person_alone_would_see(ad):
    posting, model = read_posting(ad), MiniLM()
    found = rank(posting, PEOPLE, finders(posting, model), TODAY)
    alone = [assess(posting, known, MemoryFinder(known, model), TODAY) for _, known in PEOPLE]
    assert [one.fit for one in found] == alone


def test_company_and_number_of_others_move_nobody():
    many = [*PEOPLE[::-1], *PEOPLE, PEOPLE[1], *PEOPLE]
    alone = {key: judged([(key, known)])[0].fit for key, known in PEOPLE}
    assert all(one.fit == alone[one.key] for one in judged(many))


def test_nobody_is_a_result_too():
    assert judged([]) == []
    assert len(judged([("empty.txt", ())])) == 1


def fit(score, verdicts="", blockers=()):
    """m met, x missing, p partial, u unknown; capitals are musts."""
    words = {"m": "met", "x": "missing", "p": "partial", "u": "unknown"}
    parts = tuple(
        Part(
            requirement_id=str(i),
            text="t",
            kind="must" if v.isupper() else "nice",
            category="skill",
            start=0,
            end=1,
            weight=0,
            verdict=words[v.lower()],
            credit=0,
            points=0,
            reason="r",
        )
        for i, v in enumerate(verdicts)
    )
    return Fit(score=score, low=score, high=score, parts=parts, blockers=blockers)


FOUR = {
    "d": fit(70, "MXmm"),
    "B": fit(70, "MMxx", ("1",)),
    "a": fit(90, "XXmm"),
    "C": fit(20, "MMxx"),
}
ORDERED = [("given", "dBaC"), ("score", "adBC"), ("musts", "CBda"), ("file", "aBCd")]


@pytest.mark.parametrize(("order", "keys"), ORDERED)
def test_the_order_is_the_readers(order, keys):
    four = [Judged(key, "", found, found) for key, found in FOUR.items()]
    assert "".join(one.key for one in arranged(four, order)) == keys
    assert {name for name, _ in ORDERED} == set(ORDERS)


@pytest.mark.parametrize("order", ["score", "musts"])
def test_equals_stay_as_they_were_given(order):
    same = [Judged(key, "", FOUR["d"], FOUR["d"]) for key in "qpr"]
    assert [one.key for one in arranged(same, order)] == ["q", "p", "r"]


@pytest.mark.parametrize(("verdicts", "count"), [("", (0, 0)), ("MmXP", (1, 3)), ("mm", (0, 0)), ("UM", (1, 2)), ("MMM", (3, 3))])
def test_only_musts_that_are_met_are_counted(verdicts, count):
    assert musts(fit(50, verdicts)) == count


def test_what_is_asked_without_saying_is_no_must():
    level = fit(50, "M").parts[0].model_copy(update={"requirement_id": "level"})
    assert musts(Fit(score=1, low=1, high=1, parts=(level, *fit(50, "MX").parts))) == (1, 2)


LABELS = [(0, "A"), (1, "B"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]


@pytest.mark.parametrize(("number", "letters"), LABELS)
def test_labels_do_not_run_out(number, letters):
    assert label(number) == f"Person {letters}"


def test_progress_is_told_person_by_person():
    told = []
    judged(PEOPLE * 3, told=lambda done, count: told.append((done, count)))
    assert told == [(i, 9) for i in range(1, 10)]


class Stopped(Exception):
    """The reader has seen enough."""


def test_a_stop_ends_the_work():
    begun = []

    def slowly(known):
        begun.append(known)
        gate.wait(0.02)
        return finder(known)

    def told(done, _):
        if done == 2:
            raise Stopped

    gate = threading.Event()
    with pytest.raises(Stopped):
        rank(POSTING, PEOPLE * 20, slowly, TODAY, told)
    assert len(begun) < 12


TWINS = [
    {"name": "Adam Quill", "email": "adam@example.com"},
    {"name": "Fatima Yılmaz", "phone": "+90 555 000 00 00"},
    {"name": "Ngọc Trần", "summary": "Engineer, 58 years old. British citizen."},
    {"name": "Eva Berg", "url": "https://eva.example.org"},
]


@pytest.mark.parametrize("basics", TWINS)
def test_a_twin_who_is_somebody_else_has_the_same_fit(basics):
    twin = copy.deepcopy(ENGINEER)
    twin["basics"].update(basics)
    one, other = judged([("1", facts(ENGINEER)), ("2", facts(twin))])
    marks = [[(p.verdict, p.points) for p in who.fit.parts] for who in (one, other)]
    assert marks[0] == marks[1]
    assert one.fit.score == other.fit.score


def test_what_is_shown_has_the_same_figures_and_not_the_name():
    told = copy.deepcopy(ENGINEER)
    told["work"][0]["highlights"][0] = "Ada Quill ran Kubernetes clusters with Terraform on AWS"
    one = judged([("quill.pdf", facts(told))])[0]
    assert "Ada" in one.fit.model_dump_json()
    assert "Ada" not in one.shown.model_dump_json()
    assert "Quill" not in one.shown.model_dump_json()
    same = {"score", "low", "high", "blockers", "years"}
    assert one.shown.model_dump(include=same) == one.fit.model_dump(include=same)
    assert [(p.verdict, p.points) for p in one.shown.parts] == [(p.verdict, p.points) for p in one.fit.parts]

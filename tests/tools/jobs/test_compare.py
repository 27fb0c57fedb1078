"""Jobs side by side: figures of each, and orders that do not depend on the order given."""

import pytest

from tests.tools.jobs import people
from tests.tools.jobs.test_charts import AD, fit, part
from tools.jobs.compare import ORDERS, compared, comparison
from tools.jobs.fit import assess
from tools.jobs.models import Compared, Posting
from tools.jobs.posting import read_posting

FACTS = people.facts(people.ENGINEER)


def line(name, score, low=0.0, blockers=(), must=(1, 2)):
    values = {"title": name, "score": score, "low": low, "high": 100, "blockers": blockers}
    return Compared(id=name, company="Larch", **values, must_met=must[0], must_asked=must[1])


JOBS = [line("a", 60, 55, ("B2",), (3, 4)), line("b", 80, 40, ("C1",), (1, 2)), line("c", 70, 50, (), (0, 0)), line("d", 60, 60)]
FIRST = [("fit", "bcda"), ("blockers", "cdba"), ("must", "cabd"), ("low", "dacb")]


@pytest.mark.parametrize(("by", "names"), FIRST)
@pytest.mark.parametrize("turn", [1, -1])
def test_the_orders(by, names, turn):
    assert "".join(c.id for c in comparison(JOBS[::turn], by).jobs) == names
    assert set(ORDERS) == {by for by, _ in FIRST}


def test_a_job_in_figures():
    ad = read_posting(AD)
    judged = assess(ad, FACTS, people.finder(FACTS), people.TODAY)
    found = compared("j", ad, judged, FACTS, people.TODAY)
    assert (found.title, found.company) == (ad.title, ad.company)
    assert (found.score, found.low, found.high) == (judged.score, judged.low, judged.high)
    assert found.must_asked == 3
    assert found.must_met == sum(p.verdict == "met" for p in judged.parts if p.kind == "must" and p.requirement_id[0] == "r")
    assert found.step is not None
    assert "Haskell" in found.step.text
    assert found.step.demand == "Haskell"


def test_what_is_unsaid_is_no_must_and_a_blocker_is_named():
    judged = fit(part("r1", 0.5, 0, "missing"), part("level", 0.5, 1, "met")).model_copy(update={"blockers": ("r1", "gone")})
    found = compared("j", Posting(), judged, FACTS, people.TODAY)
    assert (found.must_met, found.must_asked) == (0, 1)
    assert found.blockers == ("r1", "gone")
    assert (found.title, found.company, found.step) == ("", "", None)

"""What pictures of a fit show: figures that add up, groups, months."""

import pytest

from tests.tools.jobs import people
from tools.jobs import charts
from tools.jobs.fit import assess
from tools.jobs.models import Evidence, Fit, Part
from tools.jobs.posting import read_posting

AD = """Site Reliability Engineer
Larch Ltd, Leeds

Requirements
- 5 years of experience with Kubernetes
- Terraform
- Haskell

Nice to have
- RabbitMQ
"""


def part(name, weight, credit, verdict="partial", kind="must", **more):
    values = {"requirement_id": name, "text": name, "kind": kind, "category": "skill", "start": 0, "end": 1, "weight": weight}
    return Part(**values, verdict=verdict, credit=credit, points=round(100 * weight * credit, 4), reason="", **more)


def fit(*parts):
    score = round(sum(p.points for p in parts), 2)
    return Fit(score=score, low=score, high=score, parts=parts)


THIRDS = fit(*(part(f"r{n}", 1 / 3, c) for n, c in enumerate((1.0, 0.5, 0.1))))
MANY = fit(*(part(f"r{n}", 1 / 30, (n % 7) / 7) for n in range(30)))
ADDING = [
    ([33.33, 33.33, 33.34], 100, [33.3, 33.3, 33.4]),
    ([0.04, 0.04, 0.04], 0.12, [0.1, 0.0, 0.0]),
    ([1.0, 2.0], 2.9, [1.0, 1.9]),
    ([0.3, 0.6], 0.9, [0.3, 0.6]),
    ([], 0, []),
]


@pytest.mark.parametrize(("values", "total", "tenths"), ADDING)
def test_tenths_add_up_to_the_total(values, total, tenths):
    assert charts.adding_up(values, total) == tenths


@pytest.mark.parametrize("judged", [THIRDS, MANY])
def test_what_was_won_and_lost_adds_up(judged):
    found = charts.steps(judged)
    assert round(sum(s.won for s in found), 1) == round(judged.score, 1)
    assert round(sum(s.won + s.lost for s in found), 1) == 100
    assert found[0].start == 0
    assert [round(s.start + s.won, 1) for s in found[:-1]] == [s.start for s in found[1:]]
    assert sum(s.behind for s in found) == len(judged.parts)


def test_many_light_parts_stand_in_one_step():
    found = charts.steps(MANY)
    assert len(found) == 13
    assert (found[-1].text, found[-1].behind) == ("18 lighter requirements", 18)
    assert len(charts.steps(fit(*MANY.parts[:13]))) == 13
    assert charts.steps(fit()) == ()


def test_the_heaviest_part_comes_first_whatever_the_order():
    parts = [part("a", 0.2, 1), part("b", 0.5, 0.5), part("c", 0.3, 0)]
    assert [s.text for s in charts.steps(fit(*parts))] == ["b", "c", "a"]
    assert charts.steps(fit(*parts[::-1])) == charts.steps(fit(*parts))


def foremost_of(*parts, blockers=()):
    return sorted(charts.foremost(fit(*parts).model_copy(update={"blockers": blockers})))


def test_of_many_demands_some_are_looked_at_first():
    heavy = [part(f"h{n:02}", 0.05 - n / 1000, 1, "met") for n in range(9)]
    light = [part("m1", 0.01, 0, "missing"), part("n1", 0.02, 0, "missing", kind="nice"), part("m2", 0.01, 0.5, "partial")]
    assert foremost_of(*heavy, *light) == ["h00", "h01", "h02", "h03", "h04", "h05", "m1", "m2"]
    assert foremost_of(*light[::-1], *heavy[::-1]) == foremost_of(*heavy, *light)
    assert "n1" in foremost_of(*heavy, *light, blockers=("n1",)), "what could rule out is never folded away"
    many = tuple(f"b{n}" for n in range(12))
    assert foremost_of(*heavy, *(part(b, 0.001, 0, "missing") for b in many), blockers=many) == sorted(many)
    assert len(foremost_of(*heavy, light[0])) == 10, "a few more are not worth a fold"
    assert foremost_of() == []


def test_what_is_asked_without_saying_is_a_group_of_its_own():
    judged = fit(
        part("r1", 0.3, 1, "met"),
        part("level", 0.3, 0, "missing"),
        part("r2", 0.2, 1, "met"),
        part("r3", 0.2, 0, "unknown", kind="nice"),
    )
    assert charts.coverage(judged) == (
        charts.Covered("must", {"met": 2}),
        charts.Covered("nice", {"unknown": 1}),
        charts.Covered("unsaid", {"missing": 1}),
    )
    assert charts.coverage(fit()) == ()


def judged():
    facts = people.facts(people.ENGINEER)
    return assess(read_posting(AD), facts, people.finder(facts), people.TODAY), facts


def test_a_demand_lies_where_its_roles_lie():
    found, facts = judged()
    rows = {row.text: row for row in charts.timeline(found, facts, people.TODAY)}
    terraform = next(row for text, row in rows.items() if "Terraform" in text)
    assert [(s.start, s.end) for s in terraform.stretches] == [(2019 * 12, 2026 * 12 + 10)]
    assert "Site Reliability Engineer" in terraform.stretches[0].role
    assert terraform.years == 7.8
    rabbit = next(row for text, row in rows.items() if "RabbitMQ" in text)
    assert [(s.start, s.end) for s in rabbit.stretches] == [(2015 * 12, 2018 * 12 + 11)]
    assert [(s.since, s.until) for s in (*terraform.stretches, *rabbit.stretches)] == [("2019-01", "now"), ("2015-01", "2018-12")]
    assert not any("Haskell" in text for text in rows)


def test_facts_in_another_order_give_the_same_rows():
    found, facts = judged()
    assert charts.timeline(found, facts[::-1], people.TODAY) == charts.timeline(found, facts, people.TODAY)


def test_evidence_that_is_gone_or_has_no_dates_is_passed_over():
    found, _ = judged()
    assert charts.timeline(found, (), people.TODAY) == ()
    undated = people.facts({"work": [{"name": "Fennel", "position": "Cook", "highlights": ["Ran a kitchen"]}]}, current=())
    cited = tuple(Evidence(fact_id=f.id, quote=f.text, source=f.path) for f in undated)
    assert charts.timeline(fit(part("r1", 1, 1, evidence=cited)), undated, people.TODAY) == ()


def test_each_part_quotes_the_ad():
    found, _ = judged()
    ad = read_posting(AD)
    assert all(p.quote == ad.text[p.start : p.end] for p in found.parts)
    assert all(p.quote for p in found.parts)

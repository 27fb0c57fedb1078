"""What the evidence comes to: lines beside demands, roles, chances; the same whatever the order."""

import math
import random

import pytest

from tests.tools.jobs.people import ENGINEER, STUFFED, TODAY, facts, finder
from tools.jobs.fit import by_work, cases_of
from tools.jobs.fitted import Model, Weights, chance, fitted
from tools.jobs.level import steps_above
from tools.jobs.lines import lines, sight
from tools.jobs.opinions import opinions
from tools.jobs.posting import read_posting

AD = """Site Reliability Engineer

What you do
- Run our clusters

Requirements
- Kubernetes and Terraform
- RabbitMQ
- Knowledge of Zabbix
- Leading a team
- Empathy
- Three years of experience in site reliability engineering
"""
NONE = Weights(0.0, {})


def weighed(resume, ad=AD, model=None, shuffle=None):
    found = list(facts(resume))
    if shuffle is not None:
        random.Random(shuffle).shuffle(found)  # noqa: S311
    posting = read_posting(ad)
    cases = cases_of(posting, found, finder(found), TODAY)
    return opinions(by_work(cases), steps_above(cases[0], posting), model or fitted()), {c.requirement.id: c for c in cases}


def of(words, resume, **more):
    found, cases = weighed(resume, **more)
    own = next(i for i, c in cases.items() if words in c.requirement.quote)
    return found[own]


@pytest.mark.parametrize(
    ("words", "path", "relation"),
    [
        ("Kubernetes", "work[0].highlights[0]", "same"),
        ("RabbitMQ", "work[1].highlights[0]", "same"),
        ("Leading", "work[0].highlights[2]", "same"),
    ],
)
def test_the_likeliest_line_is_the_one_a_reader_would_quote(words, path, relation):
    opinion = of(words, ENGINEER).opinion
    assert opinion.lines[0].seen.fact.path == path
    assert opinion.lines[0].relation == relation
    assert [x.chance for x in opinion.lines] == sorted((x.chance for x in opinion.lines), reverse=True)


@pytest.mark.parametrize("words", ["Kubernetes", "RabbitMQ", "Leading", "Zabbix", "Run our clusters"])
def test_chances_lie_between_nought_and_one(words):
    opinion = of(words, ENGINEER).opinion
    assert 0 < opinion.shown < 1
    assert 0 < opinion.full < 1
    assert all(0 < x.chance < 1 for x in opinion.lines)
    assert set(opinion.roles) == set(opinion.cover)


@pytest.mark.parametrize("words", ["Kubernetes", "RabbitMQ", "Leading"])
def test_work_makes_it_likelier_than_a_list(words):
    assert of(words, ENGINEER).opinion.shown > of(words, STUFFED).opinion.shown


@pytest.mark.parametrize(
    ("words", "figure", "value"),
    [
        ("Zabbix", "lost", 1.0),
        ("RabbitMQ", "lost", 0.0),
        ("Kubernetes", "named", 1.0),
        ("Kubernetes", "soft", 0.0),
        ("Empathy", "soft", 1.0),
        ("Three years", "experience", 1.0),
        ("Kubernetes", "experience", 0.0),
        ("Terraform", "has_listed", 1.0),
        ("RabbitMQ", "has_listed", 0.0),
        ("Kubernetes", "foreign", 0.0),
        ("Kubernetes", "total", 1.0),
        ("Kubernetes", "top_same", 1.0),
        ("Kubernetes", "top_small", 0.0),
        ("Kubernetes", "bare", 0.0),
    ],
)
def test_figures_say_what_can_be_checked(words, figure, value):
    assert of(words, ENGINEER).figures[figure] == value


def test_the_role_that_shows_it_has_the_chance_of_its_best_line():
    opinion = of("RabbitMQ", ENGINEER).opinion
    best = max(opinion.roles, key=lambda r: opinion.roles[r])
    assert opinion.roles[best] == opinion.lines[0].chance
    assert opinion.lines[0].seen.fact.scope == best


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_facts_changes_no_digit(seed):
    plain, _ = weighed(ENGINEER)
    mixed, _ = weighed(ENGINEER, shuffle=seed)
    assert plain == mixed


def test_without_demands_there_is_nothing_to_weigh():
    assert opinions([], 0.0, fitted()) == {}


def test_somebody_without_work_is_weighed_too():
    found, _ = weighed({"basics": {"name": "A"}, "skills": [{"name": "Kubernetes"}]})
    assert all(math.isfinite(w.opinion.shown) for w in found.values())
    assert all(not w.opinion.roles for w in found.values())


def test_lines_of_an_ad_with_one_demand_still_stand_out():
    posting = read_posting(
        "Administrator for the machines of a town hall\n\nRequirements\n- RabbitMQ and Linux servers\n\nAbout us\nWe are a town of ten thousand.\n"
    )
    found = facts(ENGINEER)
    case = cases_of(posting, found, finder(found), TODAY)[0]
    rows = lines(case, sight([case]), fitted().line)
    best = max(rows, key=lambda r: r.apart)
    assert best.seen.fact.path == "work[1].highlights[0]"
    assert best.apart > 0


@pytest.mark.parametrize(
    ("bias", "by", "figures", "expected"),
    [
        (0.0, {}, {}, 0.5),
        (0.0, {"a": 1.0}, {"b": 5.0}, 0.5),
        (1.0, {}, {"a": 5.0}, 0.731),
        (0.0, {"a": 2.0}, {"a": 1.0}, 0.881),
        (0.0, {"a": 2.0, "b": -2.0}, {"a": 1.0, "b": 1.0}, 0.5),
        (-1000.0, {}, {}, 0.0),
        (1000.0, {}, {}, 1.0),
    ],
)
def test_a_chance_is_a_weighted_sum(bias, by, figures, expected):
    assert chance(Weights(bias, by), figures) == pytest.approx(expected, abs=0.001)


def test_the_weights_in_use_cover_the_figures():
    found, _ = weighed(ENGINEER)
    some = next(iter(found.values()))
    assert set(fitted().shown.by) == set(some.figures) == set(fitted().full.by)
    assert set(fitted().line.by) == set(some.opinion.lines[0].figures)


def test_no_weight_is_on_who_somebody_is_or_on_the_kind_of_demand():
    for weights in fitted():
        assert not {"must", "nice", "name", "age", "gender", "place", "nationality"} & set(weights.by)


def test_other_weights_give_other_chances():
    found, _ = weighed(ENGINEER, model=Model(NONE, NONE, NONE))
    assert {w.opinion.shown for w in found.values()} == {0.5}

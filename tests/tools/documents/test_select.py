"""Which facts matter for an ad, and in which order."""

import pytest

from tests.tools.documents.ads import ad
from tests.tools.documents.people import AD, NORA, fact
from tools.documents.select import below, contains, newest_first, of_kind, weigh
from tools.jobs.models import Evidence, Fit, Part


@pytest.mark.parametrize(
    ("text", "part", "found"),
    [
        ("knows go and rust", "go", True),
        ("knows golang", "go", False),
        ("django", "go", False),
        ("c++ and c#", "c++", True),
        ("go, python", "go", True),
        ("ergo go", "go", True),
        ("", "go", False),
        ("go", "", False),
        ("sql server", "sql", True),
        ("mysql", "sql", False),
        ("node.js", "node.js", True),
    ],
)
def test_whole_words_only(text, part, found):
    assert contains(text, part) is found


def _need(text, *, kind="must", skills=()):
    return ad(f"- {text}\n", title="Job", company="Harbourlight", needs=((text, kind, "skill", skills),))


@pytest.mark.parametrize(
    ("need", "skills", "best"),
    [
        ("Services in Go", ("Go",), "b1"),
        ("Mentoring of apprentices", (), "b2"),
        ("Faster builds at night", (), "b3"),
        ("PostgreSQL archives", ("PostgreSQL",), "b4"),
        ("A booking form for cinemas", (), "b5"),
        ("Deployment pipeline", (), "b1"),
    ],
)
def test_the_bullet_that_answers_scores_highest(need, skills, best):
    relevance = weigh(NORA, _need(need, skills=skills), None)
    bullets = of_kind(NORA, "bullet")
    assert max(bullets, key=relevance.of).id == best


@pytest.mark.parametrize(("kind", "factor"), [("must", 1.0), ("nice", 0.6), ("duty", 0.5)])
def test_a_must_weighs_more_than_a_wish(kind, factor):
    must = weigh(NORA, _need("Mentoring of apprentices", kind="must"), None)
    other = weigh(NORA, _need("Mentoring of apprentices", kind=kind), None)
    extra = weigh(NORA, None, None)
    gained = {name: rel.scores["b2"] - extra.scores["b2"] for name, rel in (("must", must), ("other", other))}
    assert gained["other"] == pytest.approx(gained["must"] * factor)


def _fit(fact_id, credit):
    part = Part(
        requirement_id="q0", text="x", kind="must", category="skill", start=0, end=1, weight=1, verdict="met", credit=credit,
        points=1, reason="r", evidence=(Evidence(fact_id=fact_id, quote="q", source="s"),),
    )  # fmt: skip
    return Fit(score=50, low=40, high=60, parts=(part,))


@pytest.mark.parametrize("fact_id", ["b1", "b3", "b5"])
def test_what_the_fit_quoted_comes_first(fact_id):
    relevance = weigh(NORA, _need("Calm in a storm"), _fit(fact_id, 1.0))
    assert max(of_kind(NORA, "bullet"), key=relevance.of).id == fact_id
    assert relevance.answers[fact_id] == ("q0",)


def test_a_part_without_credit_quotes_nothing():
    assert weigh(NORA, _need("Calm in a storm"), _fit("b5", 0.0)).answers["b5"] == ()


@pytest.mark.parametrize(
    ("better", "worse"),
    [("b1", "b2"), ("b3", "b2"), ("b1", "b4"), ("b2", "b4"), ("b5", "b4")],
)
def test_without_an_ad_figures_and_recency_count(better, worse):
    scores = weigh(NORA, None, None).scores
    assert scores[better] > scores[worse]


def test_pairs_are_strongest_first_and_name_known_things():
    relevance = weigh(NORA, AD, None)
    points = [value for value, _, _ in relevance.pairs]
    assert points == sorted(points, reverse=True)
    assert {need for _, need, _ in relevance.pairs} <= {need.id for need in AD.requirements}
    assert {name for _, _, name in relevance.pairs} <= {one.id for one in NORA}
    assert relevance.pairs


def test_a_word_that_every_demand_has_says_little():
    rare = ad(
        "- Boats\n- Ropes\n", title="T", company="C", needs=(("Boats", "must", "other", ()), ("Ropes", "must", "other", ()))
    )
    common = ad("- Boats here\n- Boats there\n", title="T", company="C", needs=(("Boats here", "must", "other", ()), ("Boats there", "must", "other", ())))  # fmt: skip
    known = (fact("x", "bullet", "Painted boats"),)
    assert weigh(known, rare, None).answers["x"] == ("q0",)
    assert weigh(known, common, None).answers["x"] == ()


def _job(name, start, end=None, *, current=False, kind="role"):
    return fact(name, kind, name, start=start, end=end, current=current)


@pytest.mark.parametrize(
    ("entries", "order"),
    [
        ([_job("a", "2010", "2012"), _job("b", "2013", "2015")], "ba"),
        ([_job("a", "2010", "2012"), _job("b", "2009", current=True)], "ba"),
        ([_job("a", "2018", current=True), _job("b", "2020", current=True)], "ba"),
        ([_job("a", "2010", "2015-03"), _job("b", "2010", "2015-09")], "ba"),
        ([_job("a", "2010", "2015"), _job("b", "2012", "2015")], "ba"),
        ([_job("a", None), _job("b", "2012", "2015")], "ba"),
        ([_job("a", "2012"), _job("b", "2012", "2015")], "ab"),
        ([_job("a", "2012", kind="education"), _job("b", "2012", "2015", kind="education")], "ba"),
        ([], ""),
    ],
)
def test_newest_first(entries, order):
    assert "".join(entry.id for entry in newest_first(entries)) == order


@pytest.mark.parametrize(("entry", "names"), [("r1", ["b1", "b2", "b3"]), ("r2", ["b4", "b5"]), ("ed", [])])
def test_what_stands_below_an_entry(entry, names):
    head = next(one for one in NORA if one.id == entry)
    assert [one.id for one in below(head, NORA)] == names


REASONS = [
    ("skill", "Node.js", "en", "Knows Ruby on Rails", ("Ruby on Rails",), 0.0, False),
    ("skill", "Go", "en", "Services in Go", (), 0.0, True),
    ("skill", "Go", "en", "Backend languages", ("Go",), 0.0, True),
    ("skill", "Node.js", "en", "Relational databases", (), 0.8, True),
    ("skill", "Open Babel", "en", "An open mind", (), 0.0, False),
    ("bullet", "Mentors two apprentices", "en", "Mentoring of apprentices", (), 0.0, True),
    ("bullet", "Cut deployment from 2 hours to 15 minutes", "en", "State the hours per week that you worked", (), 0.0, False),
    (
        "bullet",
        "Automated testing of the booking form",
        "en",
        "Best practices such as source control, automated testing, deployment and peer review",
        (),
        0.0,
        False,
    ),
    ("bullet", "Member, present", "en", "Répondez présent quand un client appelle", (), 0.0, False),
    ("bullet", "Weaves baskets", "en", "Calm while weaving in a storm", (), 1.0, True),
    ("bullet", "Weaves baskets", "en", "Calm in a storm", (), 1.0, False),
    ("bullet", "Weaves baskets", "en", "Calm while weaving in a storm", (), 0.5, False),
    ("bullet", "Flicht Körbe", "de", "Weaves baskets", (), 1.0, True),
    ("bullet", "Leitet das Lager mit SAP", "de", "SAP and a forklift licence", ("SAP",), 0.0, True),
    ("bullet", "Leitet das Team im Lager", "de", "Team leader in a lager brewery", (), 0.0, False),
]


@pytest.mark.parametrize("row", REASONS)
def test_a_reason_is_told_only_where_the_fact_plainly_answers(row):
    kind, text, language, demand, skills, credit, told = row
    known = (fact("x", kind, text, language=language),)
    relevance = weigh(known, _need(demand, skills=skills), _fit("x", credit))
    assert relevance.reasons["x"] == ("q0" if told else "")


def test_words_in_common_across_languages_weigh_little():
    need = _need("Team leader in a lager brewery")
    at_home, abroad = (weigh((fact("x", "bullet", "Team im Lager", language=of),), need, None).scores["x"] for of in ("en", "de"))
    assert at_home > abroad > 0

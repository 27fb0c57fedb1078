"""What is said of work and skills: one table a rule, with people and employers that are invented."""

import random

import pytest

from tests.tools.jobs.people import TODAY, facts, finder
from tools.jobs.findings import weights
from tools.jobs.fit import assess
from tools.jobs.posting import read_posting

AD = """Controller
Hollow Oak Ltd, Leeds

Requirements
- {demand}
- Excel
- Month-end close
- Budgeting

About us
A small firm that has made wooden toys since 1950 and likes quiet mornings.
"""


def person(lines, skills=(), position="Accountant", start="2019-01", end=None, **more):
    work = [{"name": "Fennel", "position": position, "startDate": start, "highlights": list(lines)}]
    if end:
        work[0]["endDate"] = end
    listed = [{"name": "Skills", "keywords": list(skills)}] if skills else []
    return {"basics": {"name": "A B"}, "work": work, "skills": listed, **more}


def judged(demand, resume, language="en"):
    found = facts(resume, language)
    return assess(read_posting(AD.format(demand=demand)), found, finder(found), TODAY).parts[0]


CLOSE = "Own the month-end close and the budgeting of four companies in Excel"
SHOWN = [
    ("SAP", "Posted goods receipts in SAP", "met"),
    ("SAP", "Sponsored the SAP programme", "partial"),
    ("SAP", "Used SAP until 2012", "partial"),
    ("SAP", "SAP postings were done by the reporting team", "partial"),
    ("Consolidation", "Consolidation of three subsidiaries", "met"),
    ("Consolidation", "Helped with the consolidation", "partial"),
    ("Payroll", "Payroll for 300 people", "met"),
    ("Payroll", "Covered payroll for a month", "partial"),
    ("Team leadership", "Led a team of seven accountants", "met"),
    ("Audit", "Took the group through the year-end audit", "met"),
    ("Audit", "Assisted in the audit", "partial"),
    ("Power BI", "Built dashboards in Power BI", "met"),
    ("Power BI", "I only read Power BI", "partial"),
]
LISTED = [
    ("SAP", ["SAP", "Excel"], "met", "skills list"),
    ("DATEV", ["DATEV"], "met", "skills list"),
]
NOTHING = [
    "Welding",
    "Kubernetes",
    "Forklift driving",
    "Knowledge of Minitab",
    "Experience in phlebotomy",
    "Rust",
    "CNC milling",
]
YEARS = [
    (1, "2026-05", "2026-11", "partial", 0.5),
    (2, "2024-11", None, "met", 2.0),
    (3, "2024-11", None, "partial", 2.0),
    (5, "2016-01", None, "met", 10.8),
    (12, "2016-01", None, "partial", 10.8),
    (2, "2016-01", "2020-01", "met", 4.0),
]


@pytest.mark.parametrize(("demand", "line", "verdict"), SHOWN)
def test_a_line_that_names_it_decides_unless_it_says_that_it_was_less(demand, line, verdict):
    part = judged(demand, person([CLOSE, line]))
    assert part.verdict == verdict
    assert "work[0].highlights[1]" in [e.source for e in part.evidence]
    assert part.evidence[0].quote == line


@pytest.mark.parametrize(("demand", "line", "verdict"), SHOWN)
def test_a_second_line_without_limits_makes_it_met(demand, line, verdict):
    part = judged(demand, person([CLOSE, line, f"Daily {demand} for all sites"]))
    assert part.verdict == "met", verdict


@pytest.mark.parametrize(("demand", "skills", "verdict", "words"), LISTED)
def test_a_list_is_believed_where_the_work_is_of_that_kind(demand, skills, verdict, words):
    part = judged(demand, person([CLOSE, "Posted 300 invoices a month, accounts payable and VAT"], skills))
    assert part.verdict == verdict
    assert words in part.reason


@pytest.mark.parametrize("demand", NOTHING)
def test_what_no_line_shows_is_missing_and_quotes_nothing(demand):
    part = judged(demand, person([CLOSE]))
    assert part.verdict == "missing"
    assert part.credit == 0
    assert part.evidence == ()
    assert part.reason == "Nothing in the CV shows this."


@pytest.mark.parametrize("demand", NOTHING)
def test_a_list_without_any_trace_is_not_believed(demand):
    stuffed = ["Kubernetes", "Welding", "Rust", "CNC milling", "Phlebotomy", "Forklift", "Minitab", "COBOL"]
    part = judged(demand, person(["Served customers at the till"], stuffed, "Shop assistant"))
    assert part.verdict == "missing"
    assert part.points == 0


@pytest.mark.parametrize(
    "demand", ["Motivation", "Physically fit", "Professional appearance", "Lived experience of homelessness"]
)
def test_what_no_work_shows_is_unknown_where_nothing_is_said(demand):
    part = judged(demand, person([CLOSE]))
    assert part.verdict in {"unknown", "missing"}
    assert part.evidence == ()


@pytest.mark.parametrize(("need", "start", "end", "verdict", "have"), YEARS)
def test_years_by_the_months_of_roles_that_show_the_work(need, start, end, verdict, have):
    found = facts(person([CLOSE, "Payroll for 300 people"], start=start, end=end), current=() if end else ("work[0]",))
    fit = assess(read_posting(AD.format(demand=f"At least {need} years of experience in payroll")), found, finder(found), TODAY)
    assert fit.parts[0].verdict == verdict
    assert fit.years[fit.parts[0].requirement_id] == have
    assert str(have) in fit.parts[0].reason


@pytest.mark.parametrize(
    ("tool", "line", "verdict", "words"),
    [
        ("SAP", "Posted invoices and closed the month for four companies", "missing", "No role shows such work"),
        ("Tableau", "Built dashboards in Power BI for the board", "partial", "Power BI"),
        ("Power BI", "Built dashboards in Power BI for the board", "met", "years of such work"),
    ],
)
def test_years_in_the_field_are_no_years_with_a_tool(tool, line, verdict, words):
    part = judged(f"At least 3 years of experience with {tool}", person([CLOSE, line], start="2016-01"))
    assert part.verdict == verdict
    assert words in part.reason


def test_an_apprenticeship_does_not_count_towards_years():
    part = judged(
        "At least 2 years of experience in payroll", person(["Payroll for 300 people"], position="Apprentice accountant")
    )
    assert part.verdict == "missing"


def test_nobody_has_worked_longer_with_a_tool_than_it_exists():
    resume = person(["Built dashboards in Power BI"], position="Power BI developer", start="1996-01")
    found = facts(resume)
    fit = assess(read_posting(AD.format(demand="At least 20 years of experience with Power BI")), found, finder(found), TODAY)
    assert fit.parts[0].verdict == "partial"
    assert fit.years[fit.parts[0].requirement_id] < 20


SINCE = [
    ("At least 5 years of experience with Power BI", "2006-01", "2019-01", 4.0, "came out in 2015"),
    ("At least 3 years of experience with Power BI", "2006-01", "2019-01", 4.0, "came out in 2015"),
    ("At least 3 years of experience with Power BI", "2016-01", "2020-01", 4.0, ""),
    ("At least 20 years of experience with Power BI", "2016-01", "2020-01", 4.0, "came out in 2015"),
    ("At least 5 years of experience with Power BI", "2006-01", "2015-01", 0.0, "came out in 2015"),
    ("At least 5 years of experience with Power BI or Excel", "2006-01", "2019-01", 13.0, ""),
    ("At least 5 years of experience in reporting with Power BI", "2006-01", "2019-01", 13.0, ""),
]


@pytest.mark.parametrize(("demand", "start", "end", "have", "said"), SINCE)
def test_no_year_counts_before_the_tool_came_out(demand, start, end, have, said):
    resume = person(
        ["Built dashboards in Power BI and Excel", "Monthly reporting"], position="Power BI developer", start=start, end=end
    )
    found = facts(resume)
    fit = assess(read_posting(AD.format(demand=demand)), found, finder(found), TODAY)
    assert fit.years[fit.parts[0].requirement_id] == have
    assert said in fit.parts[0].reason
    assert ("came out" in fit.parts[0].reason) == bool(said)


@pytest.mark.parametrize("demand", ["Dynamics 365 Business Central", "Xero", "Kafka"])
def test_a_neighbour_is_never_met(demand):
    near = {"Kafka": "RabbitMQ queues", "Xero": "Postings in QuickBooks"}.get(demand, "Postings in SAP")
    part = judged(demand, person([CLOSE, near]))
    assert part.verdict in {"partial", "missing"}
    assert part.credit <= 0.5


@pytest.mark.parametrize("demand", [row[0] for row in SHOWN] + NOTHING)
def test_verdict_and_credit_agree(demand):
    limits = weights()["limits"]
    for resume in (person([CLOSE]), person([CLOSE, f"Some {demand}"]), person([CLOSE, demand])):
        part = judged(demand, resume)
        expected = "met" if part.credit >= limits["met"] else "partial" if part.credit >= limits["partial"] else "missing"
        assert part.verdict in {expected, "unknown"}


@pytest.mark.parametrize("seed", range(6))
def test_neither_the_order_of_facts_nor_of_demands_matters(seed):
    resume = person([CLOSE, "Payroll for 300 people", "Assisted in the audit"], ["SAP", "Excel"])
    posting, found = read_posting(AD.format(demand="Payroll and SAP")), list(facts(resume))
    before = assess(posting, found, finder(found), TODAY)
    shuffled, demands = list(found), list(posting.requirements)
    random.Random(seed).shuffle(shuffled)  # noqa: S311
    random.Random(seed).shuffle(demands)  # noqa: S311
    after = assess(posting.model_copy(update={"requirements": tuple(demands)}), shuffled, finder(shuffled), TODAY)
    by_id = {p.requirement_id: p for p in after.parts}
    assert after.score == before.score
    assert {p.requirement_id: p for p in before.parts} == by_id


@pytest.mark.parametrize(
    ("language", "demand", "line"),
    [
        ("de", "Lohnabrechnung", "Baulohnabrechnung für 300 Leute"),
        ("fr", "Gestion de la paie", "Bulletins de paie de 300 salariés"),
        ("es", "Conocimiento de nóminas", "Gestión de nóminas de 300 personas"),
        ("pt", "Processamento salarial", "Processamento salarial de 300 pessoas"),
        ("nl", "Salarisadministratie", "Loonadministratie voor 300 mensen"),
    ],
)
def test_the_same_work_in_other_words_and_languages(language, demand, line):
    found = facts(person([line]), language)
    posting = read_posting(AD.format(demand=demand)).model_copy(update={"language": language})
    part = assess(posting, found, finder(found), TODAY).parts[0]
    assert part.verdict == "met"
    assert part.evidence[0].quote == line

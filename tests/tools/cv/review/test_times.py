"""Findings about dates, gaps and the order of roles."""

import pytest

from tests.tools.cv.review.cases import GOOD, ROLE, STUDY, found, one, reviewed, with_role
from tools.cv.review.desk import Desk
from tools.cv.review.times import month, written

NOW = GOOD["work"][0]


def roles(*spans: tuple[str | None, str | None]):
    """Roles at different employers with these dates, newest first."""
    return GOOD | {"work": [{**ROLE, "name": f"Firm {n}", "startDate": a, "endDate": b} for n, (a, b) in enumerate(spans)]}


@pytest.mark.parametrize(
    ("change", "kind", "says"),
    [
        ({"startDate": None, "endDate": None}, "no_date", "Clerk, Fennel Ltd"),
        ({"startDate": "2022-01", "endDate": "2020-01"}, "date_order", "ends (2020-01) before it begins (2022-01)"),
        ({"startDate": "2022", "endDate": "2021"}, "date_order", "2021"),
        ({"startDate": "2031-01", "endDate": None}, "date_future", "2031-01"),
        ({"startDate": "2020-01", "endDate": "2029-01"}, "date_future", "2029-01"),
    ],
)
def test_dates_that_cannot_be(change, kind, says):
    finding = one(kind, with_role(**change))
    assert says in finding.why
    assert finding.severity == "fix"
    assert finding.where == "work[1]"


@pytest.mark.parametrize(
    "change",
    [
        {"startDate": "2020", "endDate": "2020"},
        {"startDate": "2020-05", "endDate": "2020"},
        {"startDate": "2020", "endDate": "2020-03"},
        {"startDate": "2020-01-15", "endDate": "2020-01"},
    ],
)
def test_dates_that_can_be(change):
    assert not {"date_order", "date_future", "no_date"} & set(found(with_role(**change)))


def test_a_study_may_end_in_the_future():
    assert "date_future" not in found(GOOD | {"education": [{**STUDY, "endDate": "2028-06"}]})


def test_one_role_told_with_two_dates():
    twice = GOOD | {"work": [NOW, ROLE, {**ROLE, "startDate": "2019-05"}]}
    finding = one("date_clash", twice)
    assert "2020-01" in finding.why
    assert "2019-05" in finding.why


def test_two_times_at_one_employer_are_no_clash():
    again = GOOD | {"work": [NOW, ROLE, {**ROLE, "startDate": "2014-01", "endDate": "2016-01"}]}
    assert "date_clash" not in found(again)


@pytest.mark.parametrize(
    ("spans", "months"),
    [
        ([("2023-06", None), ("2019-07", "2022-01")], 16),
        ([("2023-06", None), ("2019-07", "2022-11")], None),
        ([("2023-06", None), ("2021-01", "2021-03"), ("2019-07", "2023-01")], None),
        ([("2023", None), ("2019", "2022")], None),
        ([("2023", None), ("2016", "2019")], 36),
        ([("2023-06", None), ("2019-07", None)], None),
        ([("2023-06", None), (None, None)], None),
    ],
)
def test_gaps(spans, months):
    profile = roles(*spans)
    if months is None:
        assert "gap" not in found(profile)
    else:
        assert f"({months} months)" in one("gap", profile).why


def test_a_gap_is_told_without_judging():
    finding = one("gap", roles(("2023-06", None), ("2019-07", "2022-01")))
    assert "02/2022 to 05/2023" in finding.why
    assert "Firm 1" in finding.how
    assert "owe nobody" in finding.how
    assert finding.severity == "better"


@pytest.mark.parametrize("section", ["education", "volunteer"])
def test_studies_and_voluntary_work_fill_a_gap(section):
    entry = {"startDate": "2022-02", "endDate": "2023-05", "institution": "College", "organization": "Cross", "studyType": "BSc"}
    profile = roles(("2023-06", None), ("2019-07", "2022-01"))
    kept = {
        k: v
        for k, v in entry.items()
        if k in {"startDate", "endDate", "institution" if section == "education" else "organization"}
    }
    assert "gap" not in found(profile | {section: [*profile.get(section, []), kept]})


def test_time_before_the_first_role_is_nobodys_business():
    assert "gap" not in found(roles(("2023-06", None)) | {"education": [{**STUDY, "endDate": "2019-06"}]})


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ({"startDate": "2021-01", "endDate": "2021-12"}, True),
        ({"startDate": "2021-11", "endDate": "2022-03"}, False),
        ({"startDate": "2021", "endDate": "2022"}, False),
        ({"startDate": "2021-01", "endDate": "2021-12", "position": "Freelance clerk"}, False),
        ({"startDate": "2021-01", "endDate": "2021-12", "position": "Clerk (part-time)"}, False),
        ({"startDate": "2021-01", "endDate": "2021-12", "name": "Fennel Ltd", "position": "Head clerk"}, False),
    ],
)
def test_roles_side_by_side(second, told):
    profile = GOOD | {"work": [NOW, ROLE, {**ROLE, "name": "Third", **second}]}
    assert ("overlap" in found(profile)) is told


def dated(*sources: str):
    """The good CV with roles whose dates are written so."""
    work = [
        {**ROLE, "name": f"Firm {n}", "startDate": f"{2020 - 3 * n}-01", "endDate": f"{2022 - 3 * n}-12"}
        for n in range(len(sources))
    ]
    fields = {f"work[{n}].startDate": {"confidence": 1, "source_text": s} for n, s in enumerate(sources)}
    return reviewed(GOOD | {"work": work}, fields=fields)


@pytest.mark.parametrize(
    ("sources", "kinds"),
    [
        (["01/2020 - 12/2022", "01/2017 - 12/2019"], set()),
        (["Jan 2020 - Dec 2022", "01/2017 - 12/2019"], {"dates_mixed"}),
        (["Jan '20 - Dec '22"], {"date_odd"}),
        (["01/20 - 12/22"], {"date_odd"}),
        (["Summer 2020 - Winter 2022"], {"date_odd"}),
        (["2020-01 - 2022-12", "2017-01 - 2019-12"], set()),
    ],
)
def test_forms_of_dates(sources, kinds):
    told = {f.kind for f in dated(*sources).findings}
    assert told & {"dates_mixed", "date_odd"} == kinds


def test_years_alone_are_pointed_at_where_they_matter():
    fields = {"work[1].startDate": {"confidence": 1, "source_text": "2020 - 2022"}}
    assert "2020 - 2022" in one("year_only", with_role(startDate="2020", endDate="2022"), fields=fields).how
    assert "year_only" not in found(with_role(startDate="1999", endDate="2001"), fields=fields)


def test_oldest_first_is_pointed_at():
    assert "order" in found(roles(("2015-01", "2017-12"), ("2018-01", "2021-12"), ("2022-01", None)))
    assert "order" not in found(roles(("2022-01", None), ("2018-01", "2021-12"), ("2015-01", "2017-12")))


@pytest.mark.parametrize(
    ("date", "last", "at"),
    [("2020", False, 24240), ("2020", True, 24251), ("2020-03", True, 24242), ("2020-13", False, 24251), (None, False, None)],
)
def test_dates_as_months(date, last, at):
    assert month(date, last=last) == at
    assert at is None or written(24242) == "03/2020"


def test_a_desk_knows_what_runs():
    from tests.tools.cv.review.cases import TODAY, reading

    desk = Desk(reading(GOOD), TODAY)
    assert desk.runs("work[0]", desk.profile.work[0])
    assert not desk.runs("work[1]", desk.profile.work[1])

"""What a site's own data say of a job: JSON-LD in its many ways, and three job boards by their shape."""

import json
import time

import pytest

from tests.tools.jobs.sources.pages import (
    ASHBY,
    ASHBY_PAGE,
    BODY,
    GREENHOUSE,
    GREENHOUSE_PAGE,
    LD,
    LEVER,
    LINKED,
    assigned,
    page,
    script,
)
from tools.jobs.models import Salary
from tools.jobs.sources.found import amount, day, employment, objects, pay, remote, words
from tools.jobs.sources.structured import in_answer, in_page

GBP = Salary(min=28000, max=31000, currency="GBP", period="year")


def stated(source: str, path: str = "/") -> dict:
    found = in_page(source, path)
    return found.stated.model_dump(exclude_none=True) if found else {}


FULL = {
    "title": "Baker & Confectioner",
    "company": "Orrin Mills",
    "location": "Hull, Yorkshire, GB",
    "employment_type": "full-time",
    "salary": GBP.model_dump(),
    "deadline": "2026-05-31",
}
PLACES = [
    script(LD),
    script([{"@type": "Organization", "name": "Other"}, LD]),
    script({"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "BreadcrumbList"}, LD]}),
    script({"@type": "WebPage", "mainEntity": LD}),
    script(LD | {"@type": ["Thing", "JobPosting"]}),
    script(LD | {"@type": "http://schema.org/JobPosting"}),
    script(LD) + script(LD),
    script({"broken": 1})[:-12] + "</script>" + script(LD),
    "<script>var a = 1;</script><SCRIPT TYPE='application/ld+json'>\n<!--" + json.dumps(LD, indent=2) + "//--></SCRIPT>",
    '<script type="application/ld+json">' + json.dumps(LD).replace("<p>", "<p>\n\t") + "</script>",
]


@pytest.mark.parametrize("head", PLACES)
def test_a_job_posting_wherever_it_stands(head):
    assert stated(page(head=head)) == FULL


VALUES = [
    ({"hiringOrganization": "Orrin"}, {"company": "Orrin"}),
    ({"hiringOrganization": [{"legalName": "Orrin Mills Ltd"}]}, {"company": "Orrin Mills Ltd"}),
    ({"hiringOrganization": {"name": ""}}, {"company": None}),
    (
        {"jobLocation": [{"address": {"addressLocality": "York", "addressCountry": {"name": "UK"}}}, {"address": "Leeds"}]},
        {"location": "York, UK"},
    ),
    ({"jobLocation": {"address": "Mill Lane 3, Hull"}}, {"location": "Mill Lane 3, Hull"}),
    ({"jobLocation": {"name": "Hull works"}}, {"location": "Hull works"}),
    ({"jobLocation": {"address": {"addressLocality": "Berlin", "addressRegion": "Berlin"}}}, {"location": "Berlin"}),
    (
        {
            "jobLocation": None,
            "jobLocationType": "TELECOMMUTE",
            "applicantLocationRequirements": {"@type": "Country", "name": "Spain"},
        },
        {"location": "Spain", "remote": "remote"},
    ),
    ({"jobLocationType": "somewhere"}, {"remote": None}),
    ({"employmentType": ["PART_TIME"]}, {"employment_type": "part-time"}),
    ({"employmentType": ["FULL_TIME", "PART_TIME"]}, {"employment_type": None}),
    ({"employmentType": ["FULL_TIME", "OTHER"]}, {"employment_type": "full-time"}),
    ({"employmentType": "INTERN"}, {"employment_type": "internship"}),
    ({"employmentType": 7}, {"employment_type": None}),
    (
        {"baseSalary": {"currency": "EUR", "value": {"value": 21.5, "unitText": "HOUR"}}},
        {"salary": Salary(min=21.5, max=21.5, currency="EUR", period="hour")},
    ),
    (
        {"baseSalary": {"currency": "eur", "value": "3,200", "unitText": "MONTH"}},
        {"salary": Salary(min=3200, max=3200, currency="EUR", period="month")},
    ),
    ({"baseSalary": 40000, "salaryCurrency": "USD"}, {"salary": Salary(min=40000, max=40000, currency="USD")}),
    ({"baseSalary": {"value": {"minValue": 0, "maxValue": 0}, "currency": "EUR"}}, {"salary": None}),
    ({"baseSalary": {"currency": "EUR", "value": {"minValue": "negotiable"}}}, {"salary": None}),
    ({"baseSalary": {"value": {"minValue": 30000}}}, {"salary": None}),
    ({"validThrough": "soon"}, {"deadline": None}),
    ({"validThrough": "2026-12-01"}, {"deadline": "2026-12-01"}),
    ({"title": "x" * 300}, {"title": None}),
    ({"title": ["a"], "name": "b"}, {"title": None}),
]


@pytest.mark.parametrize(("changed", "expected"), VALUES)
def test_each_value_in_the_ways_that_sites_write_it(changed, expected):
    found = in_page(page(head=script(LD | changed)), "/")
    assert found is not None
    assert {key: getattr(found.stated, key) for key in expected} == expected


def test_what_stands_in_fields_of_its_own_is_part_of_the_ad_once():
    more = LD | {
        "qualifications": ["A forklift licence is needed", "Patience and a calm hand"],
        "responsibilities": "You bake our bread every night",
        "skills": "baking",
    }
    found = in_page(page(head=script(more)), "/")
    assert found is not None
    assert "<h3>Requirements</h3>\nA forklift licence is needed\nPatience and a calm hand" in found.body
    assert found.body.count("You bake our bread") == 1
    assert "<h3>Skills" not in found.body
    again = in_page(page(head=script(LD | {"qualifications": "A baker's diploma"})), "/")
    assert again is not None
    assert again.body == BODY


NONE = [
    page("<p>no data</p>"),
    page(head=script({"@type": "Organization", "name": "Orrin"})),
    page(head=script(LD | {"title": None, "description": ""})),
    page(head='<script type="application/ld+json">{"@type": "JobPosting", "title": </script>'),
    page(head='<script type="application/ld+json">' + "[" * 100_000 + "</script>"),
    page(head="<script>" + "x" * 50),
    "<script",
    "<script>",
    "",
]


@pytest.mark.parametrize("source", NONE)
def test_pages_without_such_data(source):
    assert in_page(source, "/") is None


def test_of_several_jobs_the_one_that_the_link_names():
    jobs = [
        LD | {"title": f"Job {n}", "identifier": n, "url": f"https://jobs.example.org/jobs/{n}-baker/"}
        for n in (4470, 4471, 4472)
    ]
    source = page(head=script(jobs))
    assert stated(source, "/jobs/4471-baker")["title"] == "Job 4471"
    assert stated(source, "/en/4472")["title"] == "Job 4472"
    assert stated(source, "/jobs/all") == {}
    assert stated(source, "/") == {}


def test_a_page_of_thousands_of_jobs_is_looked_at_in_part():
    many = [LD | {"title": f"Job {n}", "identifier": n} for n in range(3000)]
    assert stated(page(head=script(many)), "/jobs/7")["title"] == "Job 7"
    assert stated(page(head=script(many)), "/jobs/2900") == {}
    assert in_answer(json.dumps(many), "/")[1] == 100


def test_many_open_scripts_take_no_time():
    started = time.monotonic()
    assert in_page("<script>" * 250_000, "/") is None
    assert in_page("<script>var a = {" * 100_000 + "</script>" * 10, "/") is None
    assert time.monotonic() - started < 2


def test_greenhouse():
    found, count = in_answer(json.dumps(GREENHOUSE), "/v1/boards/orrin/jobs/4471")
    assert found is not None
    assert count == 1
    assert found.stated.model_dump(exclude_none=True) == {
        "title": "Baker",
        "company": "Orrin Mills",
        "location": "Hull, England",
        "salary": GBP.model_dump(),
        "deadline": "2026-05-31",
    }
    assert found.body == BODY
    assert stated(GREENHOUSE_PAGE)["location"] == "Hull, England"
    hourly = GREENHOUSE | {
        "pay_input_ranges": [{"min_cents": 1500, "max_cents": 1800, "currency_type": "USD", "title": "Hourly"}]
    }
    read = in_answer(json.dumps(hourly), "/")[0]
    assert read is not None
    assert read.stated.salary == Salary(min=15, max=18, currency="USD", period="hour")


def test_lever():
    found, _ = in_answer(json.dumps([LEVER]), "/v0/postings/orrin")
    assert found is not None
    assert found.stated.model_dump(exclude_none=True) == {
        "title": "Baker",
        "location": "Hull",
        "remote": "on-site",
        "employment_type": "full-time",
        "salary": GBP.model_dump(),
    }
    assert "<h3>Requirements</h3><ul><li>At least 3 years" in found.body
    assert found.body.index("forty shops") < found.body.index("sourdough") < found.body.index("five weeks")


def test_ashby():
    assert stated(ASHBY_PAGE) == {
        "title": "Baker",
        "company": "Orrin Mills",
        "location": "Hull",
        "remote": "hybrid",
        "employment_type": "full-time",
        "salary": GBP.model_dump(),
        "deadline": "2026-05-31",
    }
    jobs = {"jobs": [ASHBY, ASHBY | {"id": "77", "title": "Miller", "isRemote": True, "workplaceType": None}]}
    assert in_answer(json.dumps(jobs), "/posting-api/job-board/orrin") == (None, 2)
    found, _ = in_answer(json.dumps(jobs), "/orrin/77")
    assert found is not None
    assert (found.stated.title, found.stated.remote) == ("Miller", "remote")


def test_what_json_ld_leaves_open_comes_from_the_board_when_it_is_the_same_job():
    bare = {"@type": "JobPosting", "title": "Baker", "description": "short"}
    board = assigned("window.__appData", {"organization": {"name": "Orrin Mills"}, "posting": ASHBY})
    assert stated(page(head=script(bare) + board))["location"] == "Hull"
    assert stated(page(head=script(bare | {"title": "Driver"}) + board)) == {"title": "Driver"}
    assert stated(page(head=board + script(LD | {"title": "Baker"})))["location"] == "Hull, Yorkshire, GB"


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "7", '"x"', '{"jobs": []}', '{"title": "x"}', '{"error": "not found"}', "[" * 100_000]
)
def test_answers_without_a_job(text):
    assert in_answer(text, "/") == (None, 0)


def test_the_ad_of_a_linked_page():
    found = in_page(LINKED, "/")
    assert found is not None
    assert (found.body, found.marks) == (BODY, ("4471",))


SMALL = [
    (words, " a \n b ", "a b"), (words, 7, "7"), (words, True, None), (words, "", None), (words, {}, None), (words, "x" * 201, None),
    (amount, "1,200.50", 1200.5), (amount, -1, None), (amount, "inf", None), (amount, "nan", None), (amount, None, None), (amount, 10**12, None),
    (employment, "Part-Time", "part-time"), (employment, "Full time", "full-time"), (employment, [], None), (employment, None, None),
    (remote, "On-site", "on-site"), (remote, "unspecified", None), (remote, None, None),
    (day, "2026-01-02T03:04", "2026-01-02"), (day, "02.01.2026", None), (day, 2026, None),
]  # fmt: skip


@pytest.mark.parametrize(("read", "value", "expected"), SMALL)
def test_small_values(read, value, expected):
    assert read(value) == expected


PAY = [((1, None, "EUR", "per-hour-wage"), Salary(min=1, max=1, currency="EUR", period="hour")), ((None, 9, "eur", None), Salary(min=9, max=9, currency="EUR")), ((1, 2, "Euro", "YEAR"), None), ((1, 2, None, "YEAR"), None), ((None, None, "EUR", "YEAR"), None)]  # fmt: skip


@pytest.mark.parametrize(("parts", "expected"), PAY)
def test_pay_out_of_its_parts(parts, expected):
    assert pay(*parts) == expected


def test_objects_of_a_huge_piece_end():
    assert len(list(objects([{"a": [{}]}] * 200_000))) <= 50_000
    assert [sorted(o) for o in objects({"a": {"b": [1, {"c": {}}]}})] == [["a"], ["b"], ["c"], []]

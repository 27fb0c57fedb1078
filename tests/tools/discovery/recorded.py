"""Answers of boards in their real shapes. Every employer, person and ad in them is invented."""

from typing import Any

AD = """<p>We are looking for a data analyst to join our team in Leeds. You will build the dashboards that our shops work with, and you will
talk to the people who use them every week.</p><h3>Requirements</h3><ul><li>At least 3 years of experience with Python</li>
<li>Strong SQL</li><li>German at level B2</li></ul><h3>Nice to have</h3><ul><li>Tableau</li></ul><p>We offer 30 days of holiday.</p>"""
BAKER = """<p>We are looking for a baker for our shop in Hull. You will bake bread and rolls by hand every morning with two others.</p>
<h3>Requirements</h3><ul><li>Training as a baker</li><li>Sourdough</li><li>Driving licence class B</li></ul><p>We offer Sundays off and fair pay.</p>"""


def with_entities(html: str) -> str:
    return html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


GREENHOUSE: dict[str, Any] = {
    "jobs": [
        {
            "absolute_url": "https://boards.greenhouse.io/tidewell/jobs/4471001?gh_jid=4471001",
            "data_compliance": [{"type": "gdpr", "requires_consent": False, "retention_period": None}],
            "internal_job_id": 3301,
            "location": {"name": "Leeds, United Kingdom"},
            "metadata": None,
            "id": 4471001,
            "updated_at": "2026-02-27T09:12:44-05:00",
            "requisition_id": "TW-7",
            "title": "Data Analyst",
            "company_name": "Tidewell",
            "first_published": "2026-02-20T10:00:00-05:00",
            "application_deadline": None,
            "content": with_entities(AD),
            "departments": [{"id": 1, "name": "Data", "child_ids": [], "parent_id": None}],
            "offices": [{"id": 2, "name": "Leeds", "location": "Leeds", "child_ids": [], "parent_id": None}],
        },
        {"id": 4471002, "title": "Baker", "location": {"name": "Hull"}, "absolute_url": "javascript:alert(1)", "content": with_entities(BAKER)},
    ],
    "meta": {"total": 2},
}  # fmt: skip
LEVER: list[Any] = [
    {
        "additionalPlain": "",
        "additional": "<p>We offer 30 days of holiday.</p>",
        "categories": {"commitment": "Full-time", "department": "Data", "location": "Berlin", "team": "Insight", "allLocations": ["Berlin"]},
        "createdAt": 1771941600000,
        "descriptionPlain": "We are looking for a data engineer.",
        "description": "<div>We are looking for a data engineer to build what our analysts work with, in a small team with long experience.</div>",
        "id": "0b1f6c1e-1111-4222-8333-000000000001",
        "lists": [{"text": "Requirements", "content": "<li>Python</li><li>SQL</li><li>Airflow</li>"}],
        "text": "Data Engineer",
        "country": "DE",
        "workplaceType": "hybrid",
        "hostedUrl": "https://jobs.lever.co/falkner/0b1f6c1e-1111-4222-8333-000000000001",
        "applyUrl": "https://jobs.lever.co/falkner/0b1f6c1e-1111-4222-8333-000000000001/apply",
        "salaryRange": {"min": 60000, "max": 75000, "currency": "EUR", "interval": "per-year-salary"},
    }
]  # fmt: skip
ASHBY: dict[str, Any] = {
    "apiVersion": "1",
    "jobs": [
        {
            "id": "5e1d0d3a-2222-4333-8444-000000000002",
            "title": "Analytics Engineer",
            "department": "Data",
            "team": "Platform",
            "employmentType": "FullTime",
            "location": "Remote (EU)",
            "secondaryLocations": [{"location": "Lisbon", "address": {"addressLocality": "Lisbon", "addressCountry": "Portugal"}}],
            "publishedAt": "2026-02-25T08:30:00.000+00:00",
            "isListed": True,
            "isRemote": True,
            "workplaceType": "Remote",
            "jobUrl": "https://jobs.ashbyhq.com/merrow/5e1d0d3a-2222-4333-8444-000000000002",
            "applyUrl": "https://jobs.ashbyhq.com/merrow/5e1d0d3a-2222-4333-8444-000000000002/application",
            "descriptionHtml": AD,
            "descriptionPlain": "We are looking for a data analyst.",
            "compensation": {
                "compensationTierSummary": "€70K – €85K",
                "summaryComponents": [
                    {"compensationType": "EquityPercentage", "interval": "NONE", "currencyCode": None, "minValue": None, "maxValue": None},
                    {"compensationType": "Salary", "interval": "1 YEAR", "currencyCode": "EUR", "minValue": 70000, "maxValue": 85000},
                ],
            },
        },
        {"id": "x", "title": "Secret Project Lead", "isListed": False, "descriptionHtml": AD, "jobUrl": "https://jobs.ashbyhq.com/merrow/x"},
    ],
}  # fmt: skip
WORKABLE: dict[str, Any] = {
    "name": "Brightfield Logistics",
    "description": None,
    "jobs": [
        {
            "title": "Warehouse Shift Lead",
            "shortcode": "AB12CD34EF",
            "code": "",
            "employment_type": "Part-time",
            "telecommuting": False,
            "department": "Hall 2",
            "url": "https://apply.workable.com/j/AB12CD34EF",
            "shortlink": "https://apply.workable.com/j/AB12CD34EF",
            "application_url": "https://apply.workable.com/j/AB12CD34EF/apply",
            "published_on": "2026-02-18",
            "created_at": "2026-02-17",
            "country": "Germany",
            "city": "Leipzig",
            "state": "Saxony",
            "description": BAKER.replace("baker", "shift lead"),
        }
    ],
}
REMOTIVE: dict[str, Any] = {
    "0-legal-notice": "An invented notice.",
    "job-count": 2,
    "jobs": [
        {
            "id": 1001,
            "url": "https://remotive.com/remote-jobs/data/data-analyst-1001",
            "title": "Data Analyst (m/f/d)",
            "company_name": "Tidewell Ltd",
            "company_logo": "https://remotive.com/logo.png",
            "category": "Data",
            "tags": ["python", "sql"],
            "job_type": "full_time",
            "publication_date": "2026-02-24T11:02:10",
            "candidate_required_location": "Leeds",
            "salary": "",
            "description": AD,
        },
        {"id": 1002, "title": "Bookkeeper", "company_name": "Merrow & Finch", "url": "https://remotive.com/remote-jobs/finance/1002", "job_type": "contract", "publication_date": "2025-01-02T00:00:00", "candidate_required_location": "Worldwide", "description": BAKER},
    ],
}  # fmt: skip
ARBEITNOW: dict[str, Any] = {
    "data": [
        {
            "slug": "koch-kiel-77",
            "company_name": "Hafenküche GmbH",
            "title": "Koch (m/w/d)",
            "description": "<p>Wir suchen einen Koch für unsere Küche am Hafen in Kiel, der gerne mit frischem Fisch und im Team arbeitet.</p>"
            "<p>Ihr Profil:</p><ul><li>Abgeschlossene Ausbildung als Koch</li><li>Deutsch in Wort und Schrift</li></ul>"
            "<p>Wir bieten faire Bezahlung, freie Sonntage und ein nettes Team in einer schönen Stadt.</p>",
            "remote": False,
            "url": "https://www.arbeitnow.com/jobs/companies/hafenkueche/koch-kiel-77",
            "tags": ["Gastronomie"],
            "job_types": ["full time"],
            "location": "Kiel",
            "created_at": 1772323200,
        }
    ],
    "links": {"first": "https://www.arbeitnow.com/api/job-board-api?page=1", "last": None, "prev": None, "next": None},
    "meta": {"current_page": 1, "per_page": 100},
}
ADZUNA: dict[str, Any] = {
    "__CLASS__": "Adzuna::API::Response::JobSearchResults",
    "count": 2,
    "mean": 41000.0,
    "results": [
        {
            "id": "129698749",
            "title": "Data <strong>Analyst</strong>",
            "description": "Falkner is looking for an analyst who knows SQL &amp; Python …",
            "company": {"display_name": "Falkner", "__CLASS__": "Adzuna::API::Response::Company"},
            "location": {"display_name": "Leeds, West Yorkshire", "area": ["UK", "Yorkshire", "Leeds"]},
            "created": "2026-02-26T18:07:39Z",
            "redirect_url": "https://www.adzuna.co.uk/land/ad/129698749?se=abc&utm_medium=api",
            "salary_min": 38000,
            "salary_max": 45000,
            "salary_is_predicted": "0",
            "contract_type": "permanent",
            "contract_time": "full_time",
            "category": {"label": "IT Jobs", "tag": "it-jobs"},
        },
        {"id": "2", "title": "Analyst", "salary_is_predicted": "1", "salary_min": 50000, "salary_max": 50000, "redirect_url": "ftp://x", "company": None, "location": "Leeds"},
    ],
}  # fmt: skip
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Jobs of an invented board</title>
<link>https://jobs.example.org</link>
<item><title>Tidewell: Data Analyst</title><link>https://jobs.example.org/remote-jobs/tidewell-data-analyst</link>
<region>Anywhere in the World</region><pubDate>Mon, 23 Feb 2026 10:15:00 +0000</pubDate>
<description>A short piece of it.</description><content:encoded><![CDATA[{AD}]]></content:encoded></item>
<item><title>Baker at Ridge &amp; Sons</title><link>https://jobs.example.org/baker</link><pubDate>no day</pubDate></item>
<item><title></title></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Invented jobs</title>
<entry><title>Payroll Clerk</title><author><name>Merrow and Finch</name></author><link rel="self" href="https://jobs.example.org/a.atom"/>
<link rel="alternate" href="https://jobs.example.org/payroll"/><updated>2026-02-21T08:00:00Z</updated>
<content type="html">{with_entities(BAKER)}</content></entry></feed>"""

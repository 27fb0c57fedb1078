"""Pages as sites and job boards build them, of invented employers, for tests."""

import json
from html import escape
from typing import Any

BODY = """<p>Orrin Mills bakes bread for forty shops. We are looking for a baker to join our night shift.</p>
<h3>What you will do</h3><ul><li>Prepare dough and run the ovens</li><li>Train two apprentices</li></ul>
<h3>Requirements</h3><ul><li>At least 3 years of experience as a baker</li><li>A baker's diploma</li><li>German at level B1</li></ul>
<h3>Nice to have</h3><ul><li>Experience with sourdough</li></ul><p>We offer bread for free and five weeks of holiday.</p>"""

LD: dict[str, Any] = {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    "title": "Baker &amp; Confectioner",
    "description": BODY,
    "hiringOrganization": {"@type": "Organization", "name": "Orrin Mills"},
    "jobLocation": {
        "@type": "Place",
        "address": {"addressLocality": "Hull", "addressRegion": "Yorkshire", "addressCountry": "GB"},
    },
    "employmentType": "FULL_TIME",
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "GBP",
        "value": {"minValue": 28000, "maxValue": 31000, "unitText": "YEAR"},
    },
    "validThrough": "2026-05-31T23:59:00Z",
    "identifier": {"@type": "PropertyValue", "name": "Orrin Mills", "value": "4471"},
}
GREENHOUSE: dict[str, Any] = {
    "absolute_url": "https://boards.greenhouse.io/orrin/jobs/4471",
    "id": 4471,
    "title": "Baker",
    "company_name": "Orrin Mills",
    "location": {"name": "Hull, England"},
    "content": escape(BODY),
    "departments": [{"id": 1, "name": "Bakery"}],
    "pay_input_ranges": [{"min_cents": 2800000, "max_cents": 3100000, "currency_type": "GBP", "title": "Annual pay range"}],
    "application_deadline": "2026-05-31T23:59:00-04:00",
}
LEVER: dict[str, Any] = {
    "id": "8a1f-77",
    "text": "Baker",
    "hostedUrl": "https://jobs.lever.co/orrin/8a1f-77",
    "categories": {"commitment": "Full-time", "location": "Hull", "team": "Bakery"},
    "workplaceType": "onsite",
    "description": "<div>Orrin Mills bakes bread for forty shops. We are looking for a baker to join our night shift.</div>",
    "lists": [
        {"text": "Requirements", "content": "<li>At least 3 years of experience as a baker</li><li>German at level B1</li>"},
        {"text": "Nice to have", "content": "<li>Experience with sourdough</li>"},
    ],
    "additional": "<div>We offer bread for free and five weeks of holiday.</div>",
    "salaryRange": {"min": 28000, "max": 31000, "currency": "GBP", "interval": "per-year-salary"},
}
ASHBY: dict[str, Any] = {
    "id": "0c9e-12",
    "title": "Baker",
    "locationName": "Hull",
    "employmentType": "FullTime",
    "workplaceType": "Hybrid",
    "isRemote": False,
    "descriptionHtml": BODY,
    "compensation": {
        "summaryComponents": [
            {"compensationType": "EquityPercentage", "minValue": None},
            {"compensationType": "Salary", "interval": "1 YEAR", "currencyCode": "GBP", "minValue": 28000, "maxValue": 31000},
        ]
    },
    "applicationDeadline": "2026-05-31",
}


def page(body: str = "", head: str = "") -> str:
    return (
        f"<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'><title>Jobs</title>{head}</head><body>{body}</body></html>"
    )


def script(value: Any, kind: str = "application/ld+json") -> str:
    return f'<script type="{kind}">{json.dumps(value)}</script>'


def assigned(name: str, value: Any) -> str:
    return f"<script>\n  {name} = {json.dumps(value)};\n  window.start();</script>"


AROUND = (
    "<header>Orrin Mills · Jobs · About us</header>{}<footer>Imprint · Privacy · Other jobs: Miller, Driver, Cashier</footer>"
)
PLAIN = page(AROUND.format(f"<main><h1>Baker</h1><p>Orrin Mills, Hull</p>{BODY}</main>"))
"""A page without data: its words are all there is."""
LINKED = page(AROUND.format(f"<h1>Baker</h1>{BODY}"), script(LD))
ASHBY_PAGE = page(
    '<div id="root"></div>',
    assigned("window.__appData", {"organization": {"name": "Orrin Mills"}, "posting": ASHBY, "jobBoard": None}),
)
GREENHOUSE_POST = {k: v for k, v in GREENHOUSE.items() if k not in {"absolute_url", "location", "id"}} | {
    "content": BODY,
    "job_post_location": "Hull, England",
}
GREENHOUSE_PAGE = page(
    f"<main><h1>Baker</h1><div>Hull, England</div>{BODY}</main>",
    assigned("window.__remixContext", {"state": {"loaderData": {"routes/$url_token": {"jobPost": GREENHOUSE_POST}}}}),
)
LEVER_PAGE = page(
    f"<h2>Baker</h2><div>Hull / Full-time</div>{BODY}", script(LD | {"title": "Baker", "employmentType": "Full-time"})
)
LOGIN = page(
    "<h1>Sign in</h1><form><input name='user'><input type='password' name='pw'><button>Log in</button></form><a>Forgot password?</a>"
)
COOKIES = page(
    "<div><h2>We value your privacy</h2><p>We and our 812 partners use cookies and similar technologies with your consent.</p></div>"
)
EMPTY_SHELL = page(
    "<div id='app'></div><noscript>You need to enable JavaScript to run this app.</noscript><script src='/app.js'></script>"
)
RECIPE = page(
    "<h1>Rye bread</h1><p>" + "Mix the flour with water and leave the dough to rest over night in a cool place. " * 12 + "</p>"
)

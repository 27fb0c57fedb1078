"""Drafts of an invented person for the tests of the printing press."""

from typing import Any

from tools.documents.models import Draft, Entry, Line, Options

MIRA, TITLE = "Mira Example", "Senior Backend Engineer"
Row = tuple[Any, ...]

QUARRY = Entry(
    title="Senior Platform Engineer",
    organization="Quarry Systems Ltd",
    place="Leeds, United Kingdom",
    start="2021-02",
    current=True,
)
TERN = Entry(title="Backend Developer", organization="Tern Media GmbH", place="Hamburg", start="2018-05", end="2021-01")
AIRE = Entry(title="BSc, Computing", organization="Aire College", place="Leeds", start="2013", end="2016")
TIDE = Entry(title="Open Tide Tables", start="2022", end="2023", url="https://example.org/tides")

CV_ROWS: tuple[Row, ...] = (
    ("name", MIRA, "basics"),
    ("label", TITLE, "basics"),
    ("contact", "mira@example.org", "basics"),
    ("contact", "+44 113 496 0000", "basics"),
    ("contact", "Leeds, United Kingdom", "basics"),
    ("contact", "https://www.linkedin.com/in/mira-example/", "basics"),
    ("heading", "Profile", "basics"),
    ("summary", "Backend engineer with more than 9 years of professional experience.", "basics"),
    ("summary", "Experience with Go and PostgreSQL.", "basics"),
    ("heading", "Experience", "work"),
    ("entry", "Senior Platform Engineer, Quarry Systems Ltd", "work", QUARRY),
    ("bullet", "Built the deployment pipeline for 14 services in Go; a release now takes 9 minutes.", "work"),
    ("bullet", "Cut the nightly build from 50 minutes to 12 minutes.", "work"),
    ("entry", "Backend Developer, Tern Media GmbH", "work", TERN),
    ("bullet", "Wrote the booking service used by 30 cinemas.", "work"),
    ("heading", "Projects", "projects"),
    ("entry", "Open Tide Tables", "projects", TIDE),
    ("bullet", "A package that checks tide gauges.", "projects"),
    ("heading", "Education", "education"),
    ("entry", "BSc, Computing, Aire College", "education", AIRE),
    ("heading", "Skills", "skills"),
    ("skill", "Languages: Go, Python, SQL", "skills"),
    ("skill", "Kubernetes, Terraform", "skills"),
    ("heading", "Certificates", "certificates"),
    ("item", "Certified Kubernetes Administrator, CNCF, Jun 2023", "certificates"),
    ("item", "First Aid at Work, St Oswin, Jun 2024", "certificates"),
    ("heading", "Languages", "languages"),
    ("item", "English (native)", "languages"),
    ("item", "German (C1)", "languages"),
    ("heading", "Interests", "interests"),
    ("item", "Bell ringing, fell running", "interests"),
)

LETTER_ROWS: tuple[Row, ...] = (
    ("sender", MIRA, ""),
    ("sender", "Leeds, United Kingdom", ""),
    ("sender", "mira@example.org", ""),
    ("recipient", "Harbourlight", ""),
    ("date", "1 March 2026", ""),
    ("subject", "Application for Backend Engineer", ""),
    ("greeting", "Dear Harbourlight team,", ""),
    ("paragraph", "I am writing about the position of Backend Engineer.", "opening"),
    ("paragraph", "I would like to be part of that.", "opening"),
    ("paragraph", "At Quarry Systems I built the deployment pipeline for 14 services.", "proof"),
    ("paragraph", "Thank you for your time.", "close"),
    ("closing", "Kind regards,", ""),
    ("signature", MIRA, ""),
)

CV_PIECES = (
    MIRA, TITLE, "mira@example.org", "+44 113 496 0000", "Leeds, United Kingdom", "linkedin.com/in/mira-example",
    "Profile", "Backend engineer with more than 9 years of professional experience. Experience with Go and PostgreSQL.",
    "Experience", "Senior Platform Engineer", "Feb 2021 – present", "Quarry Systems Ltd · Leeds, United Kingdom",
    "Built the deployment pipeline for 14 services in Go; a release now takes 9 minutes.",
    "Cut the nightly build from 50 minutes to 12 minutes.",
    "Backend Developer", "May 2018 – Jan 2021", "Tern Media GmbH · Hamburg", "Wrote the booking service used by 30 cinemas.",
    "Projects", "Open Tide Tables", "2022 – 2023", "A package that checks tide gauges.",
    "Education", "BSc, Computing", "2013 – 2016", "Aire College · Leeds",
    "Skills", "Languages: Go, Python, SQL", "Kubernetes, Terraform",
    "Certificates", "Certified Kubernetes Administrator, CNCF, Jun 2023", "First Aid at Work, St Oswin, Jun 2024",
    "Languages", "English (native)", "German (C1)", "Interests", "Bell ringing, fell running",
)  # fmt: skip
"""What a CV in the templates of two lines an entry must show, in this order."""

LETTER_PIECES = (
    MIRA, "Leeds, United Kingdom", "mira@example.org", "Harbourlight", "1 March 2026", "Application for Backend Engineer",
    "Dear Harbourlight team,", "I am writing about the position of Backend Engineer. I would like to be part of that.",
    "At Quarry Systems I built the deployment pipeline for 14 services.", "Thank you for your time.", "Kind regards,", MIRA,
)  # fmt: skip


def lines(*rows: Row) -> tuple[Line, ...]:
    return tuple(
        Line(id=f"{row[0]}:{n}", part=row[0], text=row[1], section=row[2], entry=row[3] if len(row) > 3 else None)
        for n, row in enumerate(rows)
    )


def cv(*rows: Row, language: str = "en", **options) -> Draft:
    return Draft(
        document="cv",
        title="CV Mira Example: Backend Engineer",
        language=language,
        lines=lines(*(rows or CV_ROWS)),
        options=Options(**options),
        job_title="Backend Engineer",
        company="Harbourlight",
    )


def letter(*rows: Row, language: str = "en", **options) -> Draft:
    return Draft(
        document="letter",
        title="Application letter Mira Example: Backend Engineer",
        language=language,
        lines=lines(*(rows or LETTER_ROWS)),
        options=Options(**options),
        job_title="Backend Engineer",
        company="Harbourlight",
    )


def long_cv(jobs: int, bullets: int = 4, **options) -> Draft:
    """A CV of several pages, each bullet telling its job and place."""
    rows: list[Row] = [("name", MIRA, "basics"), ("heading", "Experience", "work")]
    for job in range(jobs):
        rows.append(
            ("entry", f"Post {job}", "work", Entry(title=f"Post {job}", organization=f"House {job}", start="2001", end="2002"))
        )
        rows += [("bullet", f"Deed {job}.{n} " + "of some length " * (3 + (job * 5 + n) % 9), "work") for n in range(bullets)]
    rows += [("heading", "Education", "education"), ("entry", "BSc", "education", AIRE), ("bullet", "With honours.", "education")]
    return cv(*rows, **options)


def one(text: str, **options) -> Draft:
    """A CV that holds one text in each kind of place."""
    rows: tuple[Row, ...] = (
        ("name", text, "basics"),
        ("label", text, "basics"),
        ("contact", text, "basics"),
        ("heading", text, "work"),
        ("entry", text, "work", Entry(title=text, organization=text, place=text, start="2020", url=text)),
        ("bullet", text, "work"),
        ("skill", f"Group: {text}", "skills"),
        ("item", text, "certificates"),
    )
    return cv(*rows, **options).model_copy(update={"title": text})

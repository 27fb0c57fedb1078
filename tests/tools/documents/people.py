"""Invented people and ads for the tests of this slice."""

from datetime import date

from tools.jobs.models import Posting, Requirement
from tools.profile.models import Fact, FactKind, ReadAt

TODAY = date(2026, 3, 1)
SOURCE = ReadAt(document="a" * 16, file_name="cv.pdf")


def fact(name: str, kind: FactKind, text: str, **more) -> Fact:
    return Fact(id=name, kind=kind, text=text, source=SOURCE, **more)


NORA = (
    fact("n", "name", "Nora Lindqvist"),
    fact("e", "email", "nora@example.org"),
    fact("p", "location", "Leeds, GB"),
    fact(
        "r1",
        "role",
        "Platform Engineer, Quarry Systems",
        employer="Quarry Systems",
        title="Platform Engineer",
        start="2021-02",
        current=True,
    ),
    fact("b1", "bullet", "Built the deployment pipeline for 14 services in Go", scope="r1"),
    fact("b2", "bullet", "Mentors two apprentices", scope="r1"),
    fact("b3", "bullet", "Cut the nightly build from 50 minutes to 12 minutes", scope="r1"),
    fact("r2", "role", "Web Developer, Tern Media", employer="Tern Media", title="Web Developer", start="2016-05", end="2020-12"),
    fact("b4", "bullet", "Assisted with the move of the archive to PostgreSQL", scope="r2"),
    fact("b5", "bullet", "Wrote the booking form used by 30 cinemas", scope="r2"),
    fact(
        "ed",
        "education",
        "BSc Computing",
        employer="Aire College",
        title="BSc",
        start="2013",
        end="2016",
        details={"area": "Computing"},
    ),
    fact("s1", "skill", "Go", details={"group": "Languages"}),
    fact("s2", "skill", "Python", details={"group": "Languages"}),
    fact("s3", "skill", "PostgreSQL", details={"group": "Data"}),
    fact("l1", "language", "Swedish", details={"fluency": "native"}),
    fact("c1", "certificate", "First Aid at Work", details={"issuer": "St Oswin", "date": "2024-06"}),
    fact("i1", "interest", "Bell ringing"),
)

_AD = (
    "Harbourlight is hiring a Backend Engineer. We keep the tide tables of forty ports and answer every harbour master ourselves.\n"
    "You have built services in Go and know PostgreSQL. You have mentored colleagues. Kafka is welcome."
)


def need(name: str, quote: str, *, kind="must", skills=()) -> Requirement:
    start = _AD.index(quote)
    return Requirement(
        id=name, text=quote, kind=kind, category="skill", skills=skills, quote=quote, start=start, end=start + len(quote)
    )


AD = Posting(
    title="Backend Engineer",
    company="Harbourlight",
    language="en",
    text=_AD,
    requirements=(
        need("q1", "built services in Go", skills=("Go",)),
        need("q2", "know PostgreSQL", skills=("PostgreSQL",)),
        need("q3", "mentored colleagues"),
        need("q4", "Kafka is welcome", kind="nice", skills=("Kafka",)),
    ),
)

"""Invented facts, and a finder that knows only words: what the fit tests judge."""

from datetime import date
from typing import Any

from tools.cv.models import Profile, Reading
from tools.profile.facts import facts_of
from tools.profile.recall import MemoryFinder

TODAY = date(2026, 11, 22)


def facts(resume, language="en", current=("work[0]",)):
    reading = Reading(
        file_name="cv.json", document="0" * 16, profile=Profile.model_validate(resume), language=language, current=current
    )
    return facts_of(reading)


def finder(found):
    return MemoryFinder(found, None)


ENGINEER: dict[str, Any] = {
    "basics": {
        "name": "Ada Quill",
        "email": "ada@example.org",
        "location": {"city": "Leeds", "countryCode": "GB"},
        "summary": "Engineer. British citizen.",
    },
    "work": [
        {
            "name": "Fennel",
            "position": "Site Reliability Engineer",
            "startDate": "2019-01",
            "highlights": [
                "Run Kubernetes clusters with Terraform on AWS",
                "Python and Go services on Linux",
                "Led a team of four engineers",
            ],
        },
        {
            "name": "Moss",
            "position": "Systems administrator",
            "startDate": "2015-01",
            "endDate": "2018-12",
            "highlights": ["RabbitMQ and Linux servers"],
        },
    ],
    "education": [{"institution": "York", "studyType": "BSc", "area": "Computer Science"}],
    "skills": [{"name": "Tools", "keywords": ["Terraform", "Grafana", "Docker"]}],
    "languages": [{"language": "English", "fluency": "Native"}, {"language": "German", "fluency": "B1"}],
    "certificates": [{"name": "AWS Certified Solutions Architect", "date": "2024"}],
}

STUFFED: dict[str, Any] = {
    "basics": {"name": "Bo Rind", "location": {"city": "Leeds", "countryCode": "GB"}},
    "work": [
        {
            "name": "Corner shop",
            "position": "Shop assistant",
            "startDate": "2020-01",
            "highlights": ["Served customers at the till", "Stacked shelves at night"],
        }
    ],
    "skills": [
        {
            "name": "Skills",
            "keywords": [
                "Terraform",
                "Kubernetes",
                "Python",
                "Go",
                "Kafka",
                "AWS",
                "Linux",
                "Docker",
                "site reliability engineering",
            ],
        }
    ],
    "languages": [{"language": "English", "fluency": "Native"}],
}

"""An invented nurse, in English: title and employer on one line, dates under them."""

CV = """Mira Example
Registered Nurse
Leeds, UK | +44 113 496 0123 | mira.example@mail.example
linkedin.com/in/mira-example

PROFILE

Nurse with nine years in intensive care, used to teaching newcomers at the bedside.

EMPLOYMENT HISTORY

Ward Manager, St Invented Hospital
April 2019 - present
- Led a ward of 24 beds and a team of 31
- Cut falls by 40 per cent within a year

Staff Nurse, Northern Sample Clinic
September 2014 - March 2019
- Cared for patients after heart surgery

EDUCATION

BSc Adult Nursing
University of Testing
2011 - 2014

SKILLS

Triage, Wound care, Rota planning

CERTIFICATIONS

- Advanced Life Support (2022)
- First Aid Instructor (2020)

LANGUAGES

English (native), Urdu (fluent)
"""

EXPECTED = {
    "basics": {
        "name": "Mira Example",
        "label": "Registered Nurse",
        "email": "mira.example@mail.example",
        "phone": "+44 113 496 0123",
        "summary": "Nurse with nine years in intensive care, used to teaching newcomers at the bedside.",
        "location": {"address": "Leeds, UK", "city": "Leeds"},
        "profiles": [
            {
                "network": "LinkedIn",
                "username": "mira-example",
                "url": "linkedin.com/in/mira-example",
            },
        ],
    },
    "work": [
        {
            "name": "St Invented Hospital",
            "position": "Ward Manager",
            "startDate": "2019-04",
            "highlights": [
                "Led a ward of 24 beds and a team of 31",
                "Cut falls by 40 per cent within a year",
            ],
        },
        {
            "name": "Northern Sample Clinic",
            "position": "Staff Nurse",
            "startDate": "2014-09",
            "endDate": "2019-03",
            "highlights": ["Cared for patients after heart surgery"],
        },
    ],
    "education": [
        {
            "institution": "University of Testing",
            "studyType": "BSc Adult Nursing",
            "startDate": "2011",
            "endDate": "2014",
        },
    ],
    "skills": [{"keywords": ["Triage", "Wound care", "Rota planning"]}],
    "certificates": [
        {"name": "Advanced Life Support", "date": "2022"},
        {"name": "First Aid Instructor", "date": "2020"},
    ],
    "languages": [
        {"language": "English", "fluency": "native"},
        {"language": "Urdu", "fluency": "fluent"},
    ],
}
CURRENT = ("work[0]",)

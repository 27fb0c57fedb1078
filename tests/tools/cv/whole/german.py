"""An invented mechatronics technician, in German: labels, dates on the left."""

CV = """Lebenslauf

Jonas Beispiel
Mechatroniker

Anschrift: Musterweg 7, 99084 Erfurt
Telefon: 0361 5550123
E-Mail: jonas.beispiel@post.example
Geburtsdatum: 03.05.1990

Berufserfahrung

05/2018 – heute   Servicetechniker
                  Beispiel Anlagenbau GmbH
                  - Wartung von Förderanlagen
                  - Einweisung neuer Kollegen

09/2011 – 04/2018   Mechatroniker
                    Muster Maschinen AG
                    - Montage von Steuerungen

Ausbildung

2008 – 2011   Ausbildung zum Mechatroniker
              Berufsschule Erfurt

Kenntnisse

SPS-Programmierung, Hydraulik, Pneumatik

Sprachen

Deutsch – Muttersprache
Englisch – gut
"""

EXPECTED = {
    "basics": {
        "name": "Jonas Beispiel",
        "label": "Mechatroniker",
        "email": "jonas.beispiel@post.example",
        "phone": "0361 5550123",
        "location": {
            "address": "Musterweg 7, 99084 Erfurt",
            "city": "Erfurt",
            "postalCode": "99084",
        },
    },
    "work": [
        {
            "name": "Beispiel Anlagenbau GmbH",
            "position": "Servicetechniker",
            "startDate": "2018-05",
            "highlights": ["Wartung von Förderanlagen", "Einweisung neuer Kollegen"],
        },
        {
            "name": "Muster Maschinen AG",
            "position": "Mechatroniker",
            "startDate": "2011-09",
            "endDate": "2018-04",
            "highlights": ["Montage von Steuerungen"],
        },
    ],
    "education": [
        {
            "institution": "Berufsschule Erfurt",
            "studyType": "Ausbildung zum Mechatroniker",
            "startDate": "2008",
            "endDate": "2011",
        },
    ],
    "skills": [{"keywords": ["SPS-Programmierung", "Hydraulik", "Pneumatik"]}],
    "languages": [
        {"language": "Deutsch", "fluency": "Muttersprache"},
        {"language": "Englisch", "fluency": "gut"},
    ],
}
CURRENT = ("work[0]",)

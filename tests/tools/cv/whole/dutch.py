"""An invented lorry driver, in Dutch: dates on the left, no bullets."""

CV = """Curriculum vitae

Sanne van der Voorbeeld
Adres: Proefstraat 3, 4537 AE Terneuzen
Telefoon: 0655 501 234
E-mail: sanne.voorbeeld@post.example

Werkervaring

2017 - nu   Vrachtwagenchauffeur
            Voorbeeld Transport BV
            - koelvervoer naar Spanje

2011 - 2017   Magazijnmedewerker
              Proef Logistiek BV
              - orders verzamelen

Opleidingen

2009 - 2011   mbo-diploma Chauffeur
              ROC Voorbeeld

Talen

Nederlands (moedertaal)
Duits (goed)

Vaardigheden

Tachograaf, Heftruck, Routeplanning
"""

EXPECTED = {
    "basics": {
        "name": "Sanne van der Voorbeeld",
        "email": "sanne.voorbeeld@post.example",
        "phone": "0655 501 234",
        "location": {
            "address": "Proefstraat 3, 4537 AE Terneuzen",
            "city": "Terneuzen",
            "postalCode": "4537 AE",
        },
    },
    "work": [
        {
            "name": "Voorbeeld Transport BV",
            "position": "Vrachtwagenchauffeur",
            "startDate": "2017",
            "highlights": ["koelvervoer naar Spanje"],
        },
        {
            "name": "Proef Logistiek BV",
            "position": "Magazijnmedewerker",
            "startDate": "2011",
            "endDate": "2017",
            "highlights": ["orders verzamelen"],
        },
    ],
    "education": [
        {
            "institution": "ROC Voorbeeld",
            "studyType": "mbo-diploma Chauffeur",
            "startDate": "2009",
            "endDate": "2011",
        },
    ],
    "skills": [{"keywords": ["Tachograaf", "Heftruck", "Routeplanning"]}],
    "languages": [
        {"language": "Nederlands", "fluency": "moedertaal"},
        {"language": "Duits", "fluency": "goed"},
    ],
}
CURRENT = ("work[0]",)

"""An invented accountant, in Polish: three lines to an entry."""

CV = """Zofia Przykładowa
Starsza księgowa
tel. +48 600 555 012, zofia.przykladowa@poczta.example
17-230 Białowieża

DOŚWIADCZENIE ZAWODOWE

Starsza księgowa
Biuro Rachunkowe Przykład sp. z o.o.
kwiecień 2016 – nadal
- prowadzenie ksiąg dla 35 firm
- sprawozdania roczne

Księgowa
Zakład Próbny S.A.
październik 2012 – marzec 2016
- rozliczanie faktur

WYKSZTAŁCENIE

magister ekonomii
Uniwersytet Testowy
2007 – 2012

UMIEJĘTNOŚCI

Symfonia, Płatnik, Excel

JĘZYKI OBCE

angielski – B2
niemiecki – A2
"""

EXPECTED = {
    "basics": {
        "name": "Zofia Przykładowa",
        "label": "Starsza księgowa",
        "email": "zofia.przykladowa@poczta.example",
        "phone": "+48 600 555 012",
        "location": {
            "address": "17-230 Białowieża",
            "city": "Białowieża",
            "postalCode": "17-230",
        },
    },
    "work": [
        {
            "name": "Biuro Rachunkowe Przykład sp. z o.o.",
            "position": "Starsza księgowa",
            "startDate": "2016-04",
            "highlights": ["prowadzenie ksiąg dla 35 firm", "sprawozdania roczne"],
        },
        {
            "name": "Zakład Próbny S.A.",
            "position": "Księgowa",
            "startDate": "2012-10",
            "endDate": "2016-03",
            "highlights": ["rozliczanie faktur"],
        },
    ],
    "education": [
        {
            "institution": "Uniwersytet Testowy",
            "studyType": "magister ekonomii",
            "startDate": "2007",
            "endDate": "2012",
        },
    ],
    "skills": [{"keywords": ["Symfonia", "Płatnik", "Excel"]}],
    "languages": [
        {"language": "angielski", "fluency": "B2"},
        {"language": "niemiecki", "fluency": "A2"},
    ],
}
CURRENT = ("work[0]",)

"""An invented cook, in French: employer first, dates in brackets."""

CV = """Léa Exemple
Cuisinière
12 rue des Essais, 44000 Nantes · 06 00 55 01 23 · lea.exemple@courriel.example

PROFIL

Cuisinière attachée aux produits de saison et au travail en brigade.

EXPÉRIENCES PROFESSIONNELLES

Cheffe de partie – Restaurant Le Modèle (mars 2020 – aujourd'hui)
- Carte des poissons pour 60 couverts
- Formation de deux apprentis

Commis de cuisine – Brasserie du Test (septembre 2017 – février 2020)
- Mise en place et dressage

FORMATION

CAP Cuisine – Lycée hôtelier de Nantes (2015 – 2017)

COMPÉTENCES

Cuisson sous vide, HACCP, Gestion des stocks

LANGUES

Français : langue maternelle
Anglais : B1

CENTRES D'INTÉRÊT

Randonnée, Photographie
"""

EXPECTED = {
    "basics": {
        "name": "Léa Exemple",
        "label": "Cuisinière",
        "email": "lea.exemple@courriel.example",
        "phone": "06 00 55 01 23",
        "summary": "Cuisinière attachée aux produits de saison et au travail en brigade.",
        "location": {
            "address": "12 rue des Essais, 44000 Nantes",
            "city": "Nantes",
            "postalCode": "44000",
        },
    },
    "work": [
        {
            "name": "Restaurant Le Modèle",
            "position": "Cheffe de partie",
            "startDate": "2020-03",
            "highlights": [
                "Carte des poissons pour 60 couverts",
                "Formation de deux apprentis",
            ],
        },
        {
            "name": "Brasserie du Test",
            "position": "Commis de cuisine",
            "startDate": "2017-09",
            "endDate": "2020-02",
            "highlights": ["Mise en place et dressage"],
        },
    ],
    "education": [
        {
            "institution": "Lycée hôtelier de Nantes",
            "studyType": "CAP Cuisine",
            "startDate": "2015",
            "endDate": "2017",
        },
    ],
    "skills": [{"keywords": ["Cuisson sous vide", "HACCP", "Gestion des stocks"]}],
    "languages": [
        {"language": "Français", "fluency": "langue maternelle"},
        {"language": "Anglais", "fluency": "B1"},
    ],
    "interests": [{"name": "Randonnée"}, {"name": "Photographie"}],
}
CURRENT = ("work[0]",)

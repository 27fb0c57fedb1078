"""An invented surveyor, in Italian: the European form of labels and values."""

CV = """CURRICULUM VITAE

INFORMAZIONI PERSONALI

Nome: Bianca Campione
Indirizzo: Via delle Prove 12, 70121 Bari
Telefono: 080 555 0123
E-mail: bianca.campione@posta.example

ESPERIENZA LAVORATIVA

Date (da – a)\tDa marzo 2018 ad oggi
Nome del datore di lavoro\tStudio Esempio
Lavoro o posizione ricoperti\tGeometra
Principali mansioni e responsabilità\tRilievi topografici

Date (da – a)\tDa gennaio 2015 a febbraio 2018
Nome del datore di lavoro\tComune di Prova
Lavoro o posizione ricoperti\tIstruttore tecnico
Principali mansioni e responsabilità\tPratiche edilizie

ISTRUZIONE E FORMAZIONE

Date (da – a)\t2010 – 2014
Nome e tipo di istituto di istruzione\tPolitecnico di Bari
Qualifica conseguita\tLaurea in Ingegneria civile

LINGUE

Italiano: madrelingua
Inglese: B2

COMPETENZE

AutoCAD, Topografia, Catasto
"""

EXPECTED = {
    "basics": {
        "name": "Bianca Campione",
        "email": "bianca.campione@posta.example",
        "phone": "080 555 0123",
        "location": {
            "address": "Via delle Prove 12, 70121 Bari",
            "city": "Bari",
            "postalCode": "70121",
        },
    },
    "work": [
        {
            "name": "Studio Esempio",
            "position": "Geometra",
            "startDate": "2018-03",
            "highlights": ["Rilievi topografici"],
        },
        {
            "name": "Comune di Prova",
            "position": "Istruttore tecnico",
            "startDate": "2015-01",
            "endDate": "2018-02",
            "highlights": ["Pratiche edilizie"],
        },
    ],
    "education": [
        {
            "institution": "Politecnico di Bari",
            "studyType": "Laurea",
            "area": "Ingegneria civile",
            "startDate": "2010",
            "endDate": "2014",
        },
    ],
    "skills": [{"keywords": ["AutoCAD", "Topografia", "Catasto"]}],
    "languages": [
        {"language": "Italiano", "fluency": "madrelingua"},
        {"language": "Inglese", "fluency": "B2"},
    ],
}
CURRENT = ("work[0]",)

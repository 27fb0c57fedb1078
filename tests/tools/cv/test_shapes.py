"""Entries as CVs set them, from whole sections: employer and title, school and degree, dates. All people and firms are invented."""

import pytest

from tools.cv.assemble import assemble
from tools.cv.plain_words import read_plain

TOP = "Mira Example\nmira@mail.example\n+44 20 7946 0000\n\n"


def profile(text: str) -> dict:
    made: dict = assemble(read_plain((TOP + text).encode()).settle(100_000))["profile"]
    return made


def jobs(text: str) -> list[tuple]:
    keys = ("position", "name", "startDate", "endDate")
    return [tuple(w.get(k) for k in keys) for w in profile(f"EXPERIENCE\n\n{text}\n\nSKILLS\n\nPython").get("work", [])]


def studies(text: str) -> list[tuple]:
    keys = ("studyType", "institution", "endDate")
    made = profile(f"WORK EXPERIENCE\n\nDeveloper, Example Ltd\n2019 - 2021\n\nEDUCATION\n\n{text}")
    return [tuple(e.get(k) for k in keys) for e in made.get("education", [])]


WORK = [
    (
        ("Brightwater Analytics   Denver, CO\nSenior Data Analyst   June 2019 – Present\n• Built dashboards\n\n"
        "University of California, Berkeley   Berkeley, CA\nResearch Assistant   Aug 2016 – May 2019\n• Studied water"),
        [
            ("Senior Data Analyst", "Brightwater Analytics", "2019-06", None),
            ("Research Assistant", "University of California, Berkeley", "2016-08", "2019-05"),
        ],
    ),
    (
        ("Examplify\n5 years 2 months\nEngineering Manager\nMarch 2021 - Present (2 years 8 months)\nUtrecht Area, Netherlands\nI lead two teams.\n\n"
        "Senior Software Engineer\nSeptember 2018 - March 2021 (2 years 7 months)\n\nInitech\nSoftware Engineer\nJanuary 2015 - August 2018 (3 years 8 months)\nBuilt the billing."),
        [
            ("Engineering Manager", "Examplify", "2021-03", None),
            ("Senior Software Engineer", "Examplify", "2018-09", "2021-03"),
            ("Software Engineer", "Initech", "2015-01", "2018-08"),
        ],
    ),
    (
        "Acme Widgets   2015 – 2021\n\nSenior Engineer   2018 – 2021\n- built\n\nEngineer   2015 – 2018\n- tested",
        [("Senior Engineer", "Acme Widgets", "2018", "2021"), ("Engineer", "Acme Widgets", "2015", "2018")],
    ),
    (
        "Banco Exemplo S.A.\nCargo: Analista de Sistemas\nPeríodo: 03/2019 – atual\n\nModelo Ltda.\nCargo: Programador\nPeríodo: 01/2016 – 02/2019",
        [("Analista de Sistemas", "Banco Exemplo S.A.", "2019-03", None), ("Programador", "Modelo Ltda.", "2016-01", "2019-02")],
    ),
    (
        "Associate | Infomodel Pvt. Ltd. | Pune | Jul 2021 – Present\n• Developed services\n\nSoftware Trainee\nTechModel Solutions\nJan'20 - Jun'21",
        [("Associate", "Infomodel Pvt. Ltd.", "2021-07", None), ("Software Trainee", "TechModel Solutions", "2020-01", "2021-06")],
    ),
    (
        "Accountant, R. Sample & Associates, Chartered Accountants\n03/19 - 08/21\n\nClerk\nFoo, Bar & Sons, Solicitors\n2017 - 2019",
        [
            ("Accountant", "R. Sample & Associates, Chartered Accountants", "2019-03", "2021-08"),
            ("Clerk", "Foo, Bar & Sons, Solicitors", "2017", "2019"),
        ],
    ),
    (
        "Electrical Foreman\nHill Power, Inc.\n2017 - 2020\nZero lost-time accidents since 2018.\n\nElectrician\nSample Electric, LLC\n2011 - 2017",
        [("Electrical Foreman", "Hill Power, Inc.", "2017", "2020"), ("Electrician", "Sample Electric, LLC", "2011", "2017")],
    ),
    (
        "مهندسة برمجيات – شركة المثال\nمارس ٢٠١٩ – حتى الآن\n- تطوير\n\nمطورة ويب\nشركة النموذج\n2015 - 2019",
        [("مهندسة برمجيات", "شركة المثال", "2019-03", None), ("مطورة ويب", "شركة النموذج", "2015", "2019")],
    ),
    ("2018 – 2023\nNORTHWIND\nProject Manager\n\nPlanned the depot.\n\n2014 – 2018\nCONTOSO LTD\nShift Supervisor", [
        ("Project Manager", "NORTHWIND", "2018", "2023"),
        ("Shift Supervisor", "CONTOSO LTD", "2014", "2018"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WORK)
def test_jobs(text, expected):
    assert jobs(text) == expected


STUDIES = [
    (
        "2009-2010   PGCE (Secondary History), University of Testing",
        ("PGCE", "University of Testing", "2010"),
    ),
    ("Bachillerato de Ciencias. IES Ejemplo. 2011", ("Bachillerato de Ciencias", "IES Ejemplo", "2011")),
    ("Técnico em Informática – ETEC Amostra, conclusão em 2011", ("Técnico", "ETEC Amostra", "2011")),
    ("2011 – 2013 : Classes préparatoires, Lycée du Modèle, Lyon", ("Classes préparatoires", "Lycée du Modèle", "2013")),
    ("University of Testing\nAdult Nursing, BSc (Hons)\n2013 - 2016", ("BSc (Hons)", "University of Testing", "2016")),
    (
        "Colorado Sample University   Fort Collins, CO\nBS, Mathematics   May 2014",
        ("BS", "Colorado Sample University", "2014-05"),
    ),
    ("Example College\nLogistics\nNational Certificate\n2015 - 2016", ("National Certificate", "Example College", "2016")),
    ("BA History, 2:1\nUniversity of Testing\n2006 - 2009", ("BA History", "University of Testing", "2009")),
    ("Licence (mention bien)\nUniversité du Modèle\n2009", ("Licence", "Université du Modèle", "2009")),
    ("Indian Institute of Technology, Delhi\nB.Tech\n2012 - 2016", ("B.Tech", "Indian Institute of Technology, Delhi", "2016")),
    ("Meccanica, Istituto Tecnico Esempio\nDiploma\n2008", ("Diploma", "Istituto Tecnico Esempio", "2008")),
    ("Degree   Institution   Year\nBSc   Example College   2016", ("BSc", "Example College", "2016")),
]


@pytest.mark.parametrize(("text", "expected"), STUDIES)
def test_a_study(text, expected):
    assert studies(text) == [expected]


def test_dates_one_over_the_other():
    made = profile(
        "EXPERIENCE\n\nDeveloper, Example Ltd\n2019 - 2021\n\nEDUCATION\n\n2014   University of Testing\n2016\nMSc\n\n2010   Sample College\n2013\nBSc"
    )
    assert [(e["institution"], e["startDate"], e["endDate"]) for e in made["education"]] == [
        ("University of Testing", "2014", "2016"),
        ("Sample College", "2010", "2013"),
    ]  # fmt: skip


def test_a_range_over_two_rows_of_the_margin():
    made = profile(
        "EXPERIENCE\n\njanv 2014 –   Juriste, Groupe Modèle SA\naoût 2018   ○ Négociation de douze accords\n\njanv 2013 –   Assistante, Tribunal du Test\ndéc 2013   ○ Recherche de décisions"
    )
    assert [(w["position"], w["startDate"], w["endDate"], w["highlights"]) for w in made["work"]] == [
        ("Juriste", "2014-01", "2018-08", ["Négociation de douze accords"]),
        ("Assistante", "2013-01", "2013-12", ["Recherche de décisions"]),
    ]


def test_the_source_of_a_date_is_where_it_stands():
    text = TOP + "EXPERIENCE\n\nDeveloper, Example Ltd\n2019 - 2021\n\nEDUCATION\n\n2014   University of Testing\n2016\nMSc"
    made = assemble(read_plain(text.encode()).settle(100_000))
    source = made["fields"]["education[0].endDate"]
    assert made["text"][source["start"] : source["end"]] == "2016"


def test_jobs_without_a_heading_beside_studies_with_one():
    made = profile(
        "Senior Nurse - Sample Hospital. Leeds, 2020-02 - Present\n\nNurse - Sample Hospital. Leeds, 2016-09 - 2020-01\n\n"
        "EDUCATION\n\nUniversity of Testing, 2013 - 2016\nBSc"
    )
    assert [(w["position"], w["name"]) for w in made["work"]] == [
        ("Senior Nurse", "Sample Hospital"),
        ("Nurse", "Sample Hospital"),
    ]


def test_headings_beside_their_sections():
    made = profile(
        "EXPERIENCE   Example Ltd, Developer   2019 - 2021\n             Sample Inc, Tester   2017 - 2019\n\n"
        "EDUCATION    University of Testing   2014 - 2017\n             BSc\n\nSKILLS       Python, SQL"
    )
    assert [w["name"] for w in made["work"]] == ["Example Ltd", "Sample Inc"]
    assert [e["institution"] for e in made["education"]] == ["University of Testing"]

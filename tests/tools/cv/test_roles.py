"""Title against employer, degree against school: heads of entries in thirteen languages. All names are invented."""

import pytest

from tools.cv.entries import entries
from tools.cv.lexicon import degree_score, employer_score, school_score, title_score
from tools.cv.plain_words import read_plain
from tools.cv.roles import Cast, cast
from tools.cv.studies import degree_and_area, score


def read(text: str, what, who) -> list[Cast]:
    found = entries(read_plain(text.encode()).lines, (what, who))
    return cast(found, what, who)


def jobs(text: str) -> list[tuple[str, str]]:
    made = read(text, title_score, employer_score)
    return [(r.what.text.strip() if r.what else "", r.who.text.strip() if r.who else "") for r in made]


HEADS = [
    ("Senior Developer, Example Ltd", "Senior Developer", "Example Ltd"),
    ("Example Ltd, Senior Developer", "Senior Developer", "Example Ltd"),
    ("Senior Developer at Example", "Senior Developer", "Example"),
    ("Senior Developer @ Example", "Senior Developer", "Example"),
    ("Senior Developer | Example", "Senior Developer", "Example"),
    ("Senior Developer - Example Inc.", "Senior Developer", "Example Inc."),
    ("Senior Developer — Example Inc", "Senior Developer", "Example Inc"),
    ("Ward Manager, Sample Hospital", "Ward Manager", "Sample Hospital"),
    ("Chef de Partie, The Sample Quay Restaurant", "Chef de Partie", "The Sample Quay Restaurant"),
    ("Postdoctoral Researcher, University of Testing", "Postdoctoral Researcher", "University of Testing"),
    ("Vertriebsleiter, Beispiel GmbH", "Vertriebsleiter", "Beispiel GmbH"),
    ("Sachbearbeiterin bei Muster Versicherung AG", "Sachbearbeiterin", "Muster Versicherung AG"),
    ("Krankenpfleger – Musterklinikum Nord", "Krankenpfleger", "Musterklinikum Nord"),
    ("Projektleiter | Stadtwerke Beispiel", "Projektleiter", "Stadtwerke Beispiel"),
    ("Cheffe de projet – Société Exemple SARL", "Cheffe de projet", "Société Exemple SARL"),
    ("Infirmière chez Clinique du Test", "Infirmière", "Clinique du Test"),
    ("Ingénieur logiciel, Exemple SAS", "Ingénieur logiciel", "Exemple SAS"),
    ("Camarero – Restaurante Ejemplo", "Camarero", "Restaurante Ejemplo"),
    ("Contable, Ejemplo y Asociados, S.L.", "Contable", "Ejemplo y Asociados, S.L."),
    ("Engenheira de Dados | Amostra Ltda.", "Engenheira de Dados", "Amostra Ltda."),
    ("Geometra presso Impresa Campione S.r.l.", "Geometra", "Impresa Campione S.r.l."),
    ("Verpleegkundige bij Ziekenhuis Voorbeeld", "Verpleegkundige", "Ziekenhuis Voorbeeld"),
    ("Księgowa, Biuro Przykład sp. z o.o.", "Księgowa", "Biuro Przykład sp. z o.o."),
    ("Старший разработчик, ООО Образец", "Старший разработчик", "ООО Образец"),
    ("宁波示例国际物流有限公司   海运操作主管", "海运操作主管", "宁波示例国际物流有限公司"),
    ("مهندسة برمجيات - شركة المثال", "مهندسة برمجيات", "شركة المثال"),
]


@pytest.mark.parametrize(("head", "title", "employer"), HEADS)
def test_one_line_over_its_dates(head, title, employer):
    assert jobs(f"{head}\n2019 - 2021") == [(title, employer)]


@pytest.mark.parametrize(("head", "title", "employer"), HEADS)
def test_one_line_with_its_dates_behind(head, title, employer):
    assert jobs(f"{head}   2019 - 2021") == [(title, employer)]


@pytest.mark.parametrize(("head", "title", "employer"), HEADS)
def test_one_line_with_its_dates_in_front(head, title, employer):
    assert jobs(f"2019 - 2021   {head}") == [(title, employer)]


@pytest.mark.parametrize(("head", "title", "employer"), HEADS)
def test_title_over_employer(head, title, employer):
    assert head
    assert jobs(f"{title}\n{employer}\n2019 - 2021\n- built") == [(title, employer)]


@pytest.mark.parametrize(("head", "title", "employer"), HEADS)
def test_employer_over_title(head, title, employer):
    assert head
    assert jobs(f"{employer}\n{title}\n2019 - 2021\n- built") == [(title, employer)]


PLACED = [
    ("Senior Developer\nExample Ltd, London, UK\n2019 - 2021", "Senior Developer", "Example Ltd", "London, UK"),
    ("Senior Developer, Example Ltd   Austin, TX\n2019 - 2021", "Senior Developer", "Example Ltd", "Austin, TX"),
    ("Vertriebsleiter | Beispiel GmbH | Berlin\n2019 - 2021", "Vertriebsleiter", "Beispiel GmbH", "Berlin"),
    ("Разработчик\nООО Образец, Москва\n2019 - 2021", "Разработчик", "ООО Образец", "Москва"),
]


@pytest.mark.parametrize(("text", "title", "employer", "place"), PLACED)
def test_places_are_neither(text, title, employer, place):
    (role,) = read(text, title_score, employer_score)
    assert role.what is not None
    assert role.who is not None
    assert role.place is not None
    assert (role.what.text.strip(), role.who.text.strip(), role.place.text.strip()) == (title, employer, place)


LABELLED = [
    "Employer: Example\nPosition: Builder of samples\n2019 - 2021",
    "Position: Builder of samples\nEmployer: Example\n2019 - 2021",
]


@pytest.mark.parametrize("text", LABELLED)
def test_labels_say_it_outright(text):
    assert jobs(text) == [("Builder of samples", "Example")]


def test_unknown_names_learn_from_the_slots_of_the_others():
    text = "Glow\nDeveloper\n2019 - 2021\n\nOrbit\nTester\n2017 - 2019\n\nNadir\nZenith\n2015 - 2017"
    assert jobs(text)[2] == ("Zenith", "Nadir")


def test_a_title_alone_goes_on_at_the_employer_above():
    text = "Example Ltd\nTeam Lead | 2020 - 2021\n- led\n\nDeveloper | 2018 - 2020\n- built"
    assert jobs(text) == [("Team Lead", "Example Ltd"), ("Developer", "Example Ltd")]


def test_how_sure_a_cast_is():
    known = read("Senior Developer, Example Ltd\n2019 - 2021", title_score, employer_score)[0]
    unknown = read("Glow Orbit\n2019 - 2021", title_score, employer_score)[0]
    assert 0 < unknown.sure < known.sure <= 1


STUDIES = [
    ("BSc Physics, University of Testing\n2014 - 2017", "BSc Physics", "", "University of Testing"),
    ("BSc in Physics, University of Testing\n2014 - 2017", "BSc", "Physics", "University of Testing"),
    (
        "Bachelor of Science in Physics\nUniversity of Testing\n2014 - 2017",
        "Bachelor of Science",
        "Physics",
        "University of Testing",
    ),
    ("PhD   University of Testing   Physics\n2014 - 2017", "PhD", "Physics", "University of Testing"),
    ("University of Testing – Master of Arts: History\n2014 - 2017", "Master of Arts", "History", "University of Testing"),
    ("MBA, Sample Business School\n2014 - 2016", "MBA", "", "Sample Business School"),
    (
        "Master in Informatik, Technische Universität Beispiel\n2014 - 2017",
        "Master",
        "Informatik",
        "Technische Universität Beispiel",
    ),
    ("Abitur\nGymnasium am Muster\n2014", "Abitur", "", "Gymnasium am Muster"),
    ("Licence en Droit, Université de l'Exemple\n2014 - 2017", "Licence", "Droit", "Université de l'Exemple"),
    ("Grado en Historia\nUniversidad de Prueba\n2014 - 2018", "Grado", "Historia", "Universidad de Prueba"),
    ("Licenciatura em Direito\nUniversidade de Teste\n2014 - 2018", "Licenciatura", "Direito", "Universidade de Teste"),
    ("Laurea in Economia\nUniversità di Prova\n2014 - 2018", "Laurea", "Economia", "Università di Prova"),
    ("mbo-diploma Verpleging\nROC Voorbeeld\n2014 - 2018", "mbo-diploma Verpleging", "", "ROC Voorbeeld"),
    ("Бакалавр\nМосковский государственный университет\n2014 - 2018", "Бакалавр", "", "Московский государственный университет"),
    ("上海海事大学   物流管理   本科\n2012.09—2016.06", "本科", "物流管理", "上海海事大学"),
]


@pytest.mark.parametrize(("text", "degree", "area", "school"), STUDIES)
def test_degree_subject_and_school(text, degree, area, school):
    (role,) = read(text, degree_score, school_score)
    found = degree_and_area(role)
    assert [f.text if f else "" for f in found] == [degree, area]
    assert role.who is not None
    assert role.who.text.strip() == school


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GPA: 3.9/4.0", "3.9/4.0"),
        ("GPA 3.97/4.00, Valedictorian", "3.97/4.00"),
        ("CGPA: 8.5", "8.5"),
        ("Note: 1,3", "1,3"),
        ("Abschlussnote: 1,7", "1,7"),
        ("Gesamtnote 2,0", "2,0"),
        ("Moyenne : 15/20", "15/20"),
        ("Nota media: 8,4", "8,4"),
        ("Voto: 110/110", "110/110"),
        ("Cijfer: 8", "8"),
        ("Ocena: 4,5", "4,5"),
        ("Средний балл: 4.8", "4.8"),
        ("绩点：3.8", "3.8"),
    ],
)
def test_grades(text, expected):
    found = score(read_plain(text.encode()).lines)
    assert found is not None
    assert found.text == expected


@pytest.mark.parametrize("text", ["Built 3.9 things", "Physics", "2014 - 2017", "grader of exams", "Notebook repair"])
def test_no_grades(text):
    assert score(read_plain(text.encode()).lines) is None

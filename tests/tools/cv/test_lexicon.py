"""How words are weighed: titles, employers, schools, degrees, places, languages."""

import pytest

from tools.cv.lexicon import (
    degree_score,
    employer_score,
    ends_legal,
    is_language,
    is_level,
    is_place,
    language_in,
    school_score,
    title_score,
)

TITLES = [
    "Senior Software Engineer", "Warehouse Operations Manager", "Co-Founder & CTO", "Teamleiterin Vertriebsinnendienst", "Sachbearbeiterin", "Fertigungsmechaniker",
    "Infirmière coordinatrice", "Chargé de projet", "Profesora de matemáticas", "Camarero", "Engenheira de Dados", "Istruttore tecnico addetto", "Vrachtwagenchauffeur",
    "Starsza księgowa", "Старший разработчик", "海运操作主管", "設計課 主任", "مهندس برمجيات", "Postdoctoral Researcher", "Trainee",
]  # fmt: skip
EMPLOYERS = [
    "TechCorp Inc", "Polar Freight Ltd", "Westfälische Beschlagtechnik GmbH & Co. KG", "Clinique des Trois Moulins", "Garrido y Asociados, S.L.P.", "Varejo Exemplo Ltda.",
    "Impresa Edile Scaringella S.r.l.", "Sluiskil Bulk BV", "Biuro Rachunkowe Saldo sp. z o.o.", "ООО Ромашка", "宁波启航国际物流有限公司", "東亜精機工業株式会社",
    "شركة الأمل", "Banco Santander", "Stadtklinikum Nord", "Digital Agency Co",
]  # fmt: skip


@pytest.mark.parametrize("text", TITLES)
def test_titles_sound_like_titles(text):
    assert title_score(text) > employer_score(text)


@pytest.mark.parametrize("text", EMPLOYERS)
def test_employers_sound_like_employers(text):
    assert employer_score(text) > title_score(text)


@pytest.mark.parametrize("text", ["", "Nexus", "2019", "John", "as soon as possible"])
def test_words_that_say_nothing_weigh_nothing(text):
    assert title_score(text) == employer_score(text) == 0


@pytest.mark.parametrize(
    ("text", "degree", "school"),
    [
        ("BSc Computer Science", True, False),
        ("Master of Arts", True, False),
        ("Diplôme d'ingénieur", True, False),
        ("Allgemeine Hochschulreife", True, False),
        ("Grado en Matemáticas", True, False),
        ("magister, finanse", True, False),
        ("修士課程修了", True, False),
        ("University of Example", False, True),
        ("Technische Universität München", False, True),
        ("Lycée agricole de Thuisy", False, True),
        ("ROC Westerschelde", False, True),
        ("МГУ им. М.В. Ломоносова", False, True),
        ("上海海事大学", False, True),
        ("الجامعة الأردنية", False, True),
    ],
)
def test_degrees_and_schools(text, degree, school):
    assert (degree_score(text) > school_score(text)) is degree
    assert (school_score(text) > degree_score(text)) is school


def test_a_major_is_less_a_degree_than_a_degree():
    assert degree_score("Major in Hacking") < degree_score("Master of Arts")


@pytest.mark.parametrize(
    "text",
    ["Austin, TX", "San Francisco, CA", "London, UK", "Berlin", "Remote", "München, Deutschland", "Москва, Россия", "75001 Paris", "New York, NY", "浙江省宁波市",
     "Ciudad de México", "Princeton, NJ", "Smalltown, Germany", "الرياض"],
)  # fmt: skip
def test_places(text):
    assert is_place(text)


@pytest.mark.parametrize(
    "text",
    [
        "Developer",
        "Python",
        "Acme Ltd, Berlin office of the finance department team",
        "a@b.example",
        "",
        "Senior Engineer, Berlin",
        "12",
    ],
)
def test_no_places(text):
    assert not is_place(text)


@pytest.mark.parametrize("text", ["English", "deutsch", "Français", "język angielski", "русский", "日本語", "العربية", "Igbo"])
def test_languages(text):
    assert is_language(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Englisch (gut)", "Englisch"),
        ("I speak fluent Portuguese", "Portuguese"),
        ("日语 N1", "日语"),
        ("Python", ""),
        ("Mandarin Chinese - native", "Mandarin Chinese"),
    ],
)
def test_a_language_in_a_text(text, name):
    assert language_in(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "native",
        "B2",
        "C1+",
        "Muttersprache",
        "langue maternelle",
        "Very good",
        "Grundkenntnisse",
        "流利",
        "Native or Bilingual Proficiency",
    ],
)
def test_levels(text):
    assert is_level(text)


@pytest.mark.parametrize("text", ["Python", "Docker", "", "reading club host"])
def test_no_levels(text):
    assert not is_level(text)


@pytest.mark.parametrize(
    ("text", "expected"), [("Exemplo Ltda.", True), ("Saldo sp. z o.o.", True), ("Acme Inc.", True), ("We made it.", False)]
)
def test_a_full_stop_of_a_legal_form_ends_no_sentence(text, expected):
    assert ends_legal(text) is expected


BY_LANGUAGE = {
    "en": ("Warehouse Supervisor", "Sample Logistics Ltd", "Bachelor of Science", "University of Testing"),
    "de": ("Lagerleiter", "Beispiel Logistik GmbH", "Staatsexamen", "Hochschule Beispiel"),
    "fr": ("Responsable logistique", "Exemple Logistique SARL", "Licence professionnelle", "Université de l'Exemple"),
    "es": ("Jefe de almacén", "Ejemplo Logística S.A.", "Licenciatura", "Universidad de Prueba"),
    "pt": ("Gerente de armazém", "Amostra Logística Ltda.", "Mestrado", "Universidade de Teste"),
    "it": ("Responsabile magazzino", "Campione Logistica S.p.A.", "Laurea magistrale", "Politecnico di Prova"),
    "nl": ("Magazijnmedewerker", "Voorbeeld Logistiek BV", "hbo-bachelor", "Hogeschool Voorbeeld"),
    "pl": ("Kierownik magazynu", "Przykład Logistyka sp. z o.o.", "magister", "Politechnika Przykładowa"),
    "ru": ("Менеджер склада", "ООО Образец", "Бакалавр", "Московский государственный университет"),
    "zh": ("仓库经理", "示例物流有限公司", "本科", "示例大学"),
    "ja": ("倉庫主任", "見本物流株式会社", "修士", "試験大学"),
    "ar": ("مدير", "شركة المثال", "بكالوريوس", "الجامعة الأردنية"),
}


@pytest.mark.parametrize("code", BY_LANGUAGE)
def test_a_title_of_every_language(code):
    title, employer, *_ = BY_LANGUAGE[code]
    assert title_score(title) > 0
    assert title_score(title) > title_score(employer)


@pytest.mark.parametrize("code", BY_LANGUAGE)
def test_an_employer_of_every_language(code):
    title, employer, *_ = BY_LANGUAGE[code]
    assert employer_score(employer) > 0
    assert employer_score(employer) > employer_score(title)


@pytest.mark.parametrize("code", BY_LANGUAGE)
def test_a_degree_of_every_language(code):
    *_, degree, school = BY_LANGUAGE[code]
    assert degree_score(degree) > school_score(degree)
    assert degree_score(degree) > degree_score(school)


@pytest.mark.parametrize("code", BY_LANGUAGE)
def test_a_school_of_every_language(code):
    *_, degree, school = BY_LANGUAGE[code]
    assert school_score(school) > degree_score(school)
    assert school_score(school) > school_score(degree)


@pytest.mark.parametrize("code", BY_LANGUAGE)
def test_capitals_change_nothing(code):
    title, employer, degree, school = BY_LANGUAGE[code]
    assert title_score(title.upper()) > 0
    assert employer_score(employer.upper()) > 0
    assert degree_score(degree.upper()) > 0
    assert school_score(school.upper()) > 0


OWN_NAMES = [
    "English", "Deutsch", "Français", "Español", "Português", "Italiano", "Nederlands", "Polski", "Русский", "中文", "日本語", "العربية", "हिन्दी", "Türkçe", "Svenska", "Norsk",
    "Dansk", "Suomi", "Čeština", "Slovenčina", "Magyar", "Română", "Українська", "Ελληνικά", "עברית", "한국어", "Hrvatski", "Català", "Cymraeg", "Gaeilge", "Tiếng Việt",
]  # fmt: skip


@pytest.mark.parametrize("name", OWN_NAMES)
def test_languages_by_their_own_names(name):
    assert is_language(name)
    assert is_language(f"{name}:")


@pytest.mark.parametrize(
    "text",
    ["Co. Cork", "County Kerry", "Kinsale, Co. Cork", "عمّان، الأردن", "Leeds, UK", "Graz, Österreich", "Remote, UK", "Erfurt", "12345 Musterstadt, Deutschland"],
)  # fmt: skip
def test_more_places(text):
    assert is_place(text)


@pytest.mark.parametrize(
    "text", ["Co.", "Sample & Co. Ltd", "County", "Developer, UK team of the sample department", "Python, SQL", "UK-wide sales"]
)
def test_more_that_are_no_places(text):
    assert not is_place(text)

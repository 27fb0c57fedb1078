"""Names of many cultures and what stands under them. All persons are invented."""

import pytest

from tools.cv.contact import email, head_lines
from tools.cv.names import label, name
from tools.cv.page import Line, plain_words
from tools.cv.plain_words import read_plain
from tools.cv.sections import split

REST = "\n\nExperience\n\nDeveloper, Example Ltd\n2019 - 2021\n"


def head(text: str):
    document = read_plain((text + REST).encode()).settle(10_000)
    near = head_lines(document, split(document))
    mail = email(document, near)
    return near, name(near, mail.text if mail else "")


NAMES = [
    ("Mira Example\nmira@mail.example", "Mira Example"),
    ("MIRA EXAMPLE\nmira@mail.example", "MIRA EXAMPLE"),
    ("Mira A. Example\nmira@mail.example", "Mira A. Example"),
    ("Mira Example, PhD\nmira@mail.example", "Mira Example"),
    ("Mira Example, MBA, PMP\nmira@mail.example", "Mira Example"),
    ("Dr. Mira Example\nmira@mail.example", "Dr. Mira Example"),
    ("Anna-Lena Muster-Beispiel\nannalena@mail.example", "Anna-Lena Muster-Beispiel"),
    ("Jörg Müßig\njoerg@mail.example", "Jörg Müßig"),
    ("Ludwig van der Muster\nludwig@mail.example", "Ludwig van der Muster"),
    ("Sanne de Vries-Voorbeeld\nsanne@mail.example", "Sanne de Vries-Voorbeeld"),
    ("Seán O'Sample\nsean@mail.example", "Seán O'Sample"),
    ("Fionnuala Ní Shampla\nfionnuala@mail.example", "Fionnuala Ní Shampla"),
    ("Jean-Luc d'Exemple\njeanluc@mail.example", "Jean-Luc d'Exemple"),
    ("María José Ejemplo de la Prueba\nmariajose@mail.example", "María José Ejemplo de la Prueba"),
    ("João dos Santos Amostra\njoao@mail.example", "João dos Santos Amostra"),
    ("Zofia Przykładowa-Wzór\nzofia@mail.example", "Zofia Przykładowa-Wzór"),
    ("Øyvind Prøve\noyvind@mail.example", "Øyvind Prøve"),
    ("Gülşen Örnekoğlu\ngulsen@mail.example", "Gülşen Örnekoğlu"),
    ("Nguyễn Văn Mẫu\nnguyen@mail.example", "Nguyễn Văn Mẫu"),
    ("Chukwuemeka Sample-Okafor\nemeka@mail.example", "Chukwuemeka Sample-Okafor"),
    ("R. Srinivasan Sample\nsrini@mail.example", "R. Srinivasan Sample"),
    ("Иван Примеров\nivan@mail.example", "Иван Примеров"),
    ("Примерова Анна Сергеевна\nanna@mail.example", "Примерова Анна Сергеевна"),
    ("李例子\n电话：138 0000 5512", "李例子"),
    ("欧阳例子\n电话：138 0000 5512", "欧阳例子"),
    ("例田 花子\n電話：03-5550-1234", "例田 花子"),
    ("김예시\nyesi@mail.example", "김예시"),
    ("ليلى مثال\nlayla@mail.example", "ليلى مثال"),
    ("Curriculum Vitae\n\nMira Example\nmira@mail.example", "Mira Example"),
    ("LEBENSLAUF\n\nJonas Beispiel\njonas@mail.example", "Jonas Beispiel"),
    ("Résumé\nLéa Exemple\nlea@mail.example", "Léa Exemple"),
    ("Name: Mira Example\nmira@mail.example", "Mira Example"),
    ("Nombre: Inés Ejemplo\nines@mail.example", "Inés Ejemplo"),
    ("Nome: Bianca Campione\nbianca@mail.example", "Bianca Campione"),
    ("Имя: Иван Примеров\nivan@mail.example", "Иван Примеров"),
    ("氏名：例田 花子\nhanako@mail.example", "例田 花子"),
    ("Vorname: Jonas\nNachname: Beispiel\njonas@mail.example", "Jonas Beispiel"),
    ("M I R A   E X A M P L E\nmira@mail.example", "MIRA EXAMPLE"),
    ("Software Engineer\nMira Example\nmira.example@mail.example", "Mira Example"),
    ("London, UK\nmira.example@mail.example\nMira Example", "Mira Example"),
    ("mira.example@mail.example | +44 20 7946 0000\nMira Example", "Mira Example"),
    ("Mira Example | Software Engineer | London\nmira@mail.example", "Mira Example"),
    ("Mira Example\tmira@mail.example", "Mira Example"),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_whose_cv_it_is(text, expected):
    _, person = head(text)
    assert person is not None
    assert person.text == expected


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_the_name_stands_where_its_parts_say(text, expected):
    _, person = head(text)
    assert person is not None
    words = " ".join(p.text for p in person.parts)
    assert all(w.strip(",") in words for w in expected.split())
    assert 0.3 < person.confidence <= 0.98


@pytest.mark.parametrize(
    "text",
    [
        "mira@mail.example\n+44 20 7946 0000",
        "Curriculum Vitae\nmira@mail.example",
        "2019 - 2021\nhttps://mail.example",
        "I am looking for a place where I can learn, and I work with care.\nm@mail.example",
    ],
)
def test_no_name_is_better_than_a_wrong_one(text):
    assert head(text)[1] is None


LABELS = [
    ("Mira Example\nSenior Developer\nm@mail.example", "Senior Developer"),
    ("Mira Example\nSoftware Engineer & Team Lead\nm@mail.example", "Software Engineer & Team Lead"),
    ("Mira Example\nData Science | Machine Learning\nm@mail.example", "Data Science | Machine Learning"),
    ("Mira Example\nHuman Resources\nm@mail.example", "Human Resources"),
    ("Mira Example\nMarketing and Communications\nm@mail.example", "Marketing and Communications"),
    ("Mira Example\nBachelor of Science in Physics\nm@mail.example", "Bachelor of Science in Physics"),
    ("Jonas Beispiel\nMechatroniker\nj@mail.example", "Mechatroniker"),
    ("Jonas Beispiel\nVertrieb und Einkauf\nj@mail.example", "Vertrieb und Einkauf"),
    ("Léa Exemple\nCheffe de projet\nl@mail.example", "Cheffe de projet"),
    ("Léa Exemple\nRessources humaines\nl@mail.example", "Ressources humaines"),
    ("Inés Ejemplo\nAbogada\ni@mail.example", "Abogada"),
    ("Rui Amostra\nEngenheiro de Dados\nr@mail.example", "Engenheiro de Dados"),
    ("Bianca Campione\nGeometra\nb@mail.example", "Geometra"),
    ("Sanne Voorbeeld\nVerpleegkundige\ns@mail.example", "Verpleegkundige"),
    ("Иван Примеров\nСтарший разработчик\ni@mail.example", "Старший разработчик"),
    ("Mira Example, Registered Nurse\nm@mail.example", "Registered Nurse"),
    ("Mira Example | Registered Nurse\nm@mail.example", "Registered Nurse"),
]


@pytest.mark.parametrize(("text", "expected"), LABELS)
def test_what_the_person_says_they_are(text, expected):
    near, person = head(text)
    found = label(near, person)
    assert found is not None
    assert found.text == expected


@pytest.mark.parametrize(
    "line",
    [
        "Welcome to my page",
        "Welcome to RenderSample",
        "Hello there",
        "Together we are strong",
        "Per aspera ad astra",
        "London, UK",
        "+44 20 7946 0000",
        "Born in May 1990",
        "Experience",
        "I love to build things.",
        "mira.example.dev",
    ],
)
def test_other_lines_are_no_label(line):
    near, person = head(f"Mira Example\n{line}\nmira@mail.example")
    assert label(near, person) is None


def test_without_a_name_there_is_no_label():
    near, _ = head("Mira Example\nDeveloper\nmira@mail.example")
    assert label(near, None) is None


def test_a_name_over_two_lines_in_one_size():
    lines = [
        Line(plain_words("MIRA", size=30.0)),
        Line(plain_words("EXAMPLE", size=30.0)),
        Line(plain_words("Developer", size=11.0)),
    ]
    found = name(lines, "")
    assert found is not None
    assert found.text == "MIRA EXAMPLE"


def test_the_largest_words_are_likelier_a_name():
    lines = [Line(plain_words("Golden Harbour", size=10.0)), Line(plain_words("Mira Example", size=28.0))]
    found = name(lines, "")
    assert found is not None
    assert found.text == "Mira Example"


def test_an_address_that_agrees_beats_the_order():
    lines = [Line(plain_words("Golden Harbour")), Line(plain_words("Mira Example"))]
    found = name(lines, "mira.example@mail.example")
    assert found is not None
    assert found.text == "Mira Example"


def _drawn(*rows: tuple[str, float], rest: str = "Looks after many things and some people too") -> list[Line]:
    """Lines with sizes, one under the other."""
    lines, y = [], 40.0
    for text, size in [*rows, (rest, 10.0), (rest, 10.0), (rest, 10.0)]:
        lines.append(Line(plain_words(text, size=size, y0=y, y1=y + size, x1=100.0), gap=0.2))
        y += size * 1.3
    return lines


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["Mira", "Example"], "Mira Example"),
        (["Mira Maria", "Example Sample"], "Mira Maria Example Sample"),
        (["Mira Maria Example", "Sample"], "Mira Maria Example Sample"),
        (["Mira", "Example\u00ad", "Sample"], "Mira Example-Sample"),
        (["Mira Example\u00ad", "Sample"], "Mira Example-Sample"),
        (["Mira Example", "Senior Developer"], "Mira Example"),
        (["Mira Example"], "Mira Example"),
    ],
)
def test_a_name_set_large_on_several_lines(rows, expected):
    found = name(_drawn(*((row, 24.0) for row in rows)), "")
    assert found is not None
    assert found.text == expected


def test_lines_in_the_size_of_the_text_are_not_part_of_the_name():
    found = name(_drawn(("Mira Example", 10.0), ("Proud Gardener", 10.0)), "")
    assert found is not None
    assert found.text == "Mira Example"


def test_a_line_in_another_size_is_not_part_of_the_name():
    found = name(_drawn(("Mira Example", 24.0), ("Green Fingers", 14.0)), "")
    assert found is not None
    assert found.text == "Mira Example"

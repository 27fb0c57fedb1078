"""Contact data and names out of the head of a CV."""

import pytest

from tools.cv.contact import email, head_lines, is_contact, links, location, network_of, phone
from tools.cv.names import label, name
from tools.cv.plain_words import read_plain
from tools.cv.sections import split

REST = "\n\nExperience\n\nDeveloper, Example Ltd\n2019 - 2021\n"


def head(text: str):
    document = read_plain((text + REST).encode())
    document.settle(10_000)
    return document, head_lines(document, split(document))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Example\nann@example.org", "ann@example.org"),
        ("Ann Example\nEmail: ann.o'neil+cv@mail.example.co.uk.", "ann.o'neil+cv@mail.example.co.uk"),
        ("Ann Example\nE-Mail：ann@example.org｜電話：03-1234-5678", "ann@example.org"),
        ("# Ann Example\n[write me](mailto:ann@example.org)", "ann@example.org"),
        ("Ann Example\n@ann", None),
    ],
)
def test_email(text, expected):
    found = email(*head(text))
    assert (found.text if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann\n+44 20 7946 0000 | ann@example.org", "+44 20 7946 0000"),
        ("Ann\nann@example.org | +1 (555) 123-4567", "+1 (555) 123-4567"),
        ("Ann\nann@example.org\n(206) 555-0142", "(206) 555-0142"),
        ("Ann\nTel.: 0152 28817386\nann@example.org", "0152 28817386"),
        ("Ann\nMobile: 07700 900123, Born: 12.03.1990", "07700 900123"),
        ("Ann\n电话：138 0000 5521\nann@example.org", "138 0000 5521"),
        ("Ann\nGeboren: 23.11.1988\nann@example.org", None),
        ("Ann\n48147 Münster\nann@example.org", None),
        ("Ann\norcid 0000-0003-9876-5432\nann@example.org", None),
        ("Ann\nhttps://example.org/1234567890\nann@example.org", None),
    ],
)
def test_phone(text, expected):
    found = phone(*head(text))
    assert (found.text if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann\nann@example.org\nlinkedin.com/in/ann | github.com/ann", ["linkedin.com/in/ann", "github.com/ann"]),
        ("Ann\nann@site.example\nhttps://www.ann.dev/", ["https://www.ann.dev"]),
        ("# Ann\n\nann@example.org\n\n[my site](https://ann.example/cv)", []),
        ("Ann\nann@gmail.com", []),
        ("Ann\nann@example.org\nNode.js and ASP.NET", []),
    ],
)
def test_links(text, expected):
    _, near = head(text)
    assert [f.text for f in links(near)] == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://www.linkedin.com/in/Ann-Example/", ("LinkedIn", "Ann-Example")),
        ("github.com/annEx", ("GitHub", "annEx")),
        ("https://ann.dev", ("", "")),
        ("https://github.com", ("", "")),
    ],
)
def test_networks(address, expected):
    assert network_of(address) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Example\nDeveloper\nLondon, UK | ann@example.org", "London, UK"),
        ("Ann Example\nAdres: Dorpsstraat 1, 4537 AE Terneuzen\nann@example.org", "Dorpsstraat 1, 4537 AE Terneuzen"),
        ("Ann Example\n44000 Nantes · 06 12 34 56 78 · ann@exemple.example", "44000 Nantes"),
        ("Ann Example\nMalmöhus | +46 70 000 00 00 | ann@example.org", "Malmöhus"),
        ("Ann Example\nSan Francisco, CA (US)\nann@example.org", "San Francisco, CA (US)"),
        ("Ann Example\nWohnort: Kleinkleckersdorf\nann@example.org", "Kleinkleckersdorf"),
        ("Ann Example\nDeveloper\nann@example.org", None),
    ],
)
def test_location(text, expected):
    _, near = head(text)
    found = location(near, {id(near[0])})
    assert (found.text if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Example\nDeveloper\nann@example.org", "Ann Example"),
        ("Curriculum Vitae\n\nMarco van der Slikke\nm.slikke@example.org", "Marco van der Slikke"),
        ("LEBENSLAUF\nAnnegret Süßmilch-Terboven\nann@example.org", "Annegret Süßmilch-Terboven"),
        ("Dr. Ann Example, PhD\nann@example.org", "Dr. Ann Example"),
        ("MARÍA DEL ROCÍO BENJUMEA\nAbogada\nmrb@example.org", "MARÍA DEL ROCÍO BENJUMEA"),
        ("Name: Ann Example\nEmail: ann@example.org", "Ann Example"),
        ("欧阳若溪\n电话：138 0000 5521", "欧阳若溪"),
        ("姓名：王小明\n电话：138 0000 5521", "王小明"),
        ("Иван Петров\nРазработчик\nivan@example.org", "Иван Петров"),
        ("Software Developer\nJohn Doe\njohn.doe@example.org", "John Doe"),
        ("London, UK\nann.example@example.org\nAnn Example", "Ann Example"),
        ("J O H N   D O E\nDeveloper\njohn@example.org", "JOHN DOE"),
    ],
)
def test_name(text, expected):
    document, near = head(text)
    mail = email(document, near)
    found = name(near, mail.text if mail else "")
    assert found is not None
    assert found.text == expected
    assert 0 < found.confidence <= 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Example\nSenior Developer\nann@example.org", "Senior Developer"),
        ("Ann Example | Senior Developer\nann@example.org", "Senior Developer"),
        ("Ann Example\nann@example.org", None),
        ("Ann Example\nLondon, UK\nann@example.org", None),
    ],
)
def test_label(text, expected):
    document, near = head(text)
    found = label(near, name(near, "ann@example.org"))
    assert (found.text if found else None) == expected
    assert document.lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ann@example.org", True), ("Phone: 0123 456789", True), ("Geboren: 1990", True), ("I like long walks", False)],
)
def test_is_contact(text, expected):
    assert is_contact(read_plain(text.encode()).lines[0]) is expected

"""Contact data and names out of the head of a CV."""

import pytest

from tools.cv.contact import email, head_lines, is_contact, linked_networks, links, network_of, phone
from tools.cv.location import location
from tools.cv.names import label, name
from tools.cv.page import Document, Line, Word
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
        ("Ann\nann@example.org\nhttps://ann.example/cv• www.ann.dev•", ["https://ann.example/cv", "www.ann.dev"]),
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


PHONES = [
    "+44 20 7946 0000",
    "+44 (0)20 7946 0000",
    "(206) 555-0142",
    "206-555-0142",
    "206.555.0142",
    "+1-206-555-0142",
    "020 7946 0000",
    "0361 5550123",
    "0361/5550123",
    "+49 361 5550123",
    "+33 6 00 55 01 23",
    "06 00 55 01 23",
    "+34 600 555 012",
    "+351 210 555 012",
    "+39 080 555 0123",
    "0655 501 234",
    "+31 6 5550 1234",
    "+48 600 555 012",
    "+7 495 555-01-23",
    "8 (495) 555-01-23",
    "138 0000 5512",
    "+86 138 0000 5512",
    "03-5550-1234",
    "+81 3-5550-1234",
    "+962 6 555 0123",
    "+91 98400 55012",
    "0091 98400 55012",
]


def digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


@pytest.mark.parametrize("number", PHONES)
@pytest.mark.parametrize(
    "dress", ["{}", "Phone: {}", "Tel. {}", "Telefon: {}", "☎ {}", "{} | mira@mail.example", "London, UK | {}"]
)
def test_numbers_of_many_countries(number, dress):
    found = phone(*head(f"Mira Example\n{dress.format(number)}"))
    assert found is not None
    assert digits(found.text) == digits(number)


@pytest.mark.parametrize("number", PHONES)
def test_a_number_stands_where_it_says(number):
    found = phone(*head(f"Mira Example\nPhone: {number}"))
    assert found is not None
    assert digits("".join(p.text for p in found.parts)) == digits(number)


@pytest.mark.parametrize(
    "line",
    [
        "Born 12.03.1990",
        "2014 - 2017",
        "01/2014 - 12/2017",
        "99084 Erfurt",
        "ID 12345",
        "mira123456789@mail.example",
        "https://mail.example/0123456789",
        "0000-0003-9876-5432",
        "ISBN 978-3-16-148410-0",
        "1,000,000 samples",
    ],
)
def test_numbers_that_are_no_phones(line):
    assert phone(*head(f"Mira Example\n{line}")) is None


@pytest.mark.parametrize(
    "address",
    [
        "mira@mail.example",
        "mira.example@mail.example",
        "mira_example@mail.example",
        "mira-example@mail.example",
        "m.e+cv@mail.example",
        "MIRA@MAIL.EXAMPLE",
        "mira@sub.mail.example",
        "mira@mail-server.example",
        "mira99@mail.example",
        "jörg@post.example",
    ],
)
@pytest.mark.parametrize(
    "dress", ["{}", "Email: {}", "E-Mail: {}", "<{}>", "mailto:{}", "{}, London", "({})", "{}.", "✉ {}", "邮箱：{}", "بريد: {}"]
)
def test_addresses_in_any_dress(address, dress):
    found = email(*head(f"Mira Example\n{dress.format(address)}"))
    assert found is not None
    assert found.text == address


@pytest.mark.parametrize("line", ["mira@", "@mira", "mira at mail.example", "mira@mail", "a@b.c", "mira @ mail.example"])
def test_no_address(line):
    assert email(*head(f"Mira Example\n{line}")) is None


NETWORKS = [
    ("linkedin.com/in/mira-example", "LinkedIn", "mira-example"),
    ("https://www.linkedin.com/in/mira-example/", "LinkedIn", "mira-example"),
    ("https://uk.linkedin.com/in/mira-example", "LinkedIn", "mira-example"),
    ("github.com/mira-example", "GitHub", "mira-example"),
    ("https://github.com/Mira-Example/samples", "GitHub", "Mira-Example"),
    ("gitlab.com/mira", "GitLab", "mira"),
    ("https://twitter.com/mira", "Twitter", "mira"),
    ("https://stackoverflow.com/users/12345/mira", "Stack Overflow", "12345"),
    ("https://mira.example", "", ""),
    ("https://notgithub.com/mira", "", ""),
    ("https://github.com.evil.example/mira", "", ""),
    ("linkedin.com", "", ""),
    ("", "", ""),
]


@pytest.mark.parametrize(("address", "network", "user"), NETWORKS)
def test_networks_and_users(address, network, user):
    assert network_of(address) == (network, user)


def test_icons_that_link_to_the_persons_pages_are_found():
    document, _ = head("Mira Example\nmira@mail.example")
    document.links = [
        ("https://github.com/mira-example", 1),
        ("https://github.com/mira-example/samples", 1),
        ("https://www.linkedin.com/in/mira-example", 1),
        ("https://news.example/mira", 1),
        ("https://gitlab.com/mira-example", 2),
    ]
    assert [f.text for f in linked_networks(document, [])] == [
        "https://github.com/mira-example",
        "https://www.linkedin.com/in/mira-example",
    ]


def test_a_network_that_is_written_out_is_not_found_twice():
    document, near = head("Mira Example\nmira@mail.example | github.com/mira-example")
    document.links = [("https://github.com/mira-example", 1)]
    assert linked_networks(document, links(near)) == []


PLACES = [
    ("Mira Example\n12 Sample Street\nLondon, UK", "12 Sample Street, London, UK"),
    ("Mira Example\nMusterweg 7\n99084 Erfurt", "Musterweg 7, 99084 Erfurt"),
    ("Mira Example\nChef, Kinsale, Co. Cork", "Kinsale, Co. Cork"),
    ("Mira Example\nDeveloper\nBerlin", "Berlin"),
    ("Mira Example\nAddress: 12 Sample Street, Leeds", "12 Sample Street, Leeds"),
    ("Mira Example\nAnschrift: Musterweg 7, 99084 Erfurt", "Musterweg 7, 99084 Erfurt"),
    ("Mira Example\nAdresse : 12 rue des Essais, 44000 Nantes", "12 rue des Essais, 44000 Nantes"),
    ("Mira Example\nIndirizzo: Via delle Prove 12, 70121 Bari", "Via delle Prove 12, 70121 Bari"),
    ("Mira Example\n现居：浙江省宁波市", "浙江省宁波市"),
    ("Mira Example\nМосква, Россия", "Москва, Россия"),
    ("Mira Example\nعمّان، الأردن", "عمّان، الأردن"),
    ("Mira Example\nmira@mail.example | Austin, TX | +1 206 555 0142", "Austin, TX"),
    ("Mira Example\nJUZGADO\nSEVILLA\n41004 Sevilla · mira@mail.example", "41004 Sevilla"),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_where_the_person_lives(text, expected):
    _, near = head(text)
    found = location(near, {id(near[0])})
    assert found is not None
    assert found.text == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mira Example\nNationality\nUS",
        "Mira Example\nNationality: German",
        "Mira Example\nPlace of birth: Paris",
        "Mira Example\nDeveloper\nmira@mail.example",
        "Mira Example\nI have lived in many places.",
    ],
)
def test_no_place_is_better_than_a_wrong_one(text):
    _, near = head(text)
    assert location(near, {id(near[0])}) is None


def test_an_address_drawn_too_wide_is_read_from_its_link():
    target = "mailto:john.example@mail.example"
    words = [Word(w, link=target) for w in ("j", "o", "hn.example@mail.example")]
    document = Document([Line(words)]).settle(1000)
    found = email(document, document.lines)
    assert found is not None
    assert (found.text, found.parts[0].text) == ("john.example@mail.example", "j o hn.example@mail.example")


def test_a_link_to_somebody_else_changes_no_address():
    words = [Word("mira@mail.example", link="mailto:other.mira@mail.example")]
    document = Document([Line(words)]).settle(1000)
    found = email(document, document.lines)
    assert found is not None
    assert found.text == "mira@mail.example"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mira Example\nZwolle / +31 6 1234 5678 / mira@mail.example", "Zwolle"),
        ("Mira Example\n(512) 555-0148 mira@mail.example Austin, TX", "Austin, TX"),
        ("Mira Example\nNurse\nDurban, KwaZulu-Natal, ZA\nmira@mail.example", "Durban, KwaZulu-Natal, ZA"),
        ("Mira Example\nLeeds GB | mira@mail.example", "Leeds GB"),
        ("Mira Example\nCountry: Spain\nCity: Bilbao\nmira@mail.example", "Bilbao"),
        ("Mira Example\nmira@mail.example\nQuimper", "Quimper"),
    ],
)
def test_towns_that_only_a_long_list_knows(text, expected):
    _, near = head(text)
    found = location(near, {id(near[0])})
    assert found is not None
    assert found.text == expected


@pytest.mark.parametrize(
    ("shown", "link", "expected"),
    [
        ("456789 0123", "tel:0123 456789", "0123 456789"),
        ("0123 456789", "tel:0123456789", "0123 456789"),
        ("0113 496 0123", "tel:+44 20 7946 0000", "0113 496 0123"),
        ("", "tel:+44 20 7946 0000", "+44 20 7946 0000"),
    ],
)
def test_a_number_and_its_link(shown, link, expected):
    document, near = head(f"Mira Example\nNurse\n{shown}\nmira@mail.example")
    document.links = [(link, 1)]
    found = phone(document, near)
    assert found is not None
    assert found.text == expected


@pytest.mark.parametrize("text", ["0000-0002-1825-0097", "0000-0002-1694-233X", "0000-0002-1825-009"])
def test_the_number_of_a_researcher_is_no_phone(text):
    document, near = head(f"Mira Example\n{text}\nmira@mail.example")
    assert phone(document, near) is None


def test_a_site_may_be_named_like_the_host_of_the_mail():
    _, near = head("Mira Example\nhello@mira.example\nhttps://mira.example")
    assert [f.text for f in links(near)] == ["https://mira.example"]

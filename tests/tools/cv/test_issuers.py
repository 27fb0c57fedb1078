"""Who gave a certificate: after a mark, in another style, or by the words an institution begins with."""

import pytest

from tools.cv.issuers import by_whom, giver, is_licence, on_when
from tools.cv.named import named
from tools.cv.page import Line, Part, Word
from tools.cv.plain_words import read_plain


def split(text: str, *, institutions: bool = True) -> tuple[str, str]:
    line = Line([Word(w) for w in text.split()])
    name, by = giver(Part(line, 0, len(line.text)), institutions=institutions)
    return name.text.strip(), by.text if by else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("First Aid", ("First Aid", "")),
        ("First Aid, Sample Cross", ("First Aid", "Sample Cross")),
        ("First Aid | Sample Cross", ("First Aid", "Sample Cross")),
        ("First Aid — Sample Cross", ("First Aid", "Sample Cross")),
        ("Solutions Architect - Professional", ("Solutions Architect - Professional", "")),
        (
            "Solutions Architect - Professional, Amazon Web Services",
            ("Solutions Architect - Professional", "Amazon Web Services"),
        ),
        ("Data Engineer – Associate | Google Cloud", ("Data Engineer – Associate", "Google Cloud")),
        ("Membro Efetivo – Ordem dos Engenheiros", ("Membro Efetivo", "Ordem dos Engenheiros")),
        ("Ausbildereignung (AEVO) IHK Musterstadt", ("Ausbildereignung (AEVO)", "IHK Musterstadt")),
        ("Programa Directivo Escuela de Negocios", ("Programa Directivo", "Escuela de Negocios")),
        ("Machine Learning Coursera", ("Machine Learning", "Coursera")),
        ("AWS Certified Developer", ("AWS Certified Developer", "")),
        ("Certified AWS Developer", ("Certified AWS Developer", "")),
        ("Diploma de la Universidad de Ejemplo", ("Diploma de la Universidad de Ejemplo", "")),
        ("Certificate of the University", ("Certificate of the University", "")),
        ("Ausbildereignung nach AEVO (IHK)", ("Ausbildereignung nach AEVO (IHK)", "")),
        ("Google Analytics", ("Google Analytics", "")),
        ("", ("", "")),
    ],
)
def test_name_and_giver(text, expected):
    assert split(text) == expected


def test_institutions_inside_titles_of_publications_stay():
    assert split("Modern School Design", institutions=False) == ("Modern School Design", "")


def styled(name: str, rest: str) -> Line:
    return Line([*(Word(w, bold=True) for w in name.split()), *(Word(w) for w in rest.split())])


@pytest.mark.parametrize(
    ("name", "rest", "by"),
    [
        ("Data Analytics Certificate", "Google / Coursera", "Google / Coursera"),
        ("Desktop Specialist", "Tableau", "Tableau"),
        ("Desktop Specialist", "(by Tableau)", "Tableau"),
    ],
)
def test_a_change_of_style_parts_name_and_giver(name, rest, by):
    (thing,) = named([styled(name, rest)])
    assert thing.by is not None
    assert (thing.name.text, thing.by.text) == (name, by)


def test_plain_words_after_bold_ones_may_belong_to_the_name():
    (thing,) = named([styled("HACCP", "level three")])
    assert (thing.name.text, thing.by) == ("HACCP level three", None)


def test_a_bold_name_goes_on_in_the_next_line_before_its_giver():
    (thing,) = named(
        [Line([Word("Professional", bold=True), Word("Data", bold=True)]), styled("Certificate,", "Google / Coursera")]
    )
    assert thing.by is not None
    assert (thing.name.text, thing.by.text) == ("Professional Data Certificate", "Google / Coursera")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Issued by Sample Cross", "Sample Cross"),
        ("par Croix d'Exemple", "Croix d'Exemple"),
        ("Ausgestellt von: Musterschule", "Musterschule"),
        ("by the way", "by the way"),
        ("Party", "Party"),
        ("Issued by", "Issued by"),
    ],
)
def test_by_whom(text, rest):
    assert text[by_whom(text) :] == rest


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Issued on:", ""),
        ("Sample Cross Awarded", "Sample Cross "),
        ("Certifié le ", ""),
        ("Sample Cross", "Sample Cross"),
        ("predate", "predate"),
    ],
)
def test_on_when(text, rest):
    assert text[: len(text) - on_when(text)] == rest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("First Aid\nIssued on: May 2024", [("First Aid", "2024-05", "")]),
        ("First Aid\npar Croix d'Exemple\tCertifié le 2022-05", [("First Aid", "2022-05", "Croix d'Exemple")]),
        ("1. First Aid, 2020\n2. Forklift, 2021", [("First Aid", "2020", ""), ("Forklift", "2021", "")]),
        ("[1] On Bridges. Journal, 2020", [("On Bridges. Journal", "2020", "")]),
    ],
)
def test_lines_below(text, expected):
    found = [
        (n.name.text, n.date.text if n.date else "", n.by.text if n.by else "") for n in named(read_plain(text.encode()).lines)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HACCP Level 4 and Manual Handling.", ["HACCP Level 4", "Manual Handling"]),
        ("First Aid, Forklift and Fire Safety", ["First Aid", "Forklift", "Fire Safety"]),
        ("Health and safety", ["Health and safety"]),
    ],
)
def test_and_parts_what_a_sentence_tells(text, expected):
    assert [n.name.text for n in named(read_plain(text.encode()).lines, told=True)] == expected


def test_and_stays_in_a_list():
    assert [n.name.text for n in named(read_plain(b"Health and Safety").lines)] == ["Health and Safety"]


@pytest.mark.parametrize(
    ("title", "licence"),
    [
        ("Führerschein", True),
        ("Patente", True),
        ("Permis de conduire", True),
        ("Prawo jazdy", True),
        ("Zertifikate", False),
        ("Licences", False),
    ],
)
def test_headings_of_driving_licences(title, licence):
    assert is_licence(title) is licence

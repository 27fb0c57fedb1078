"""What is said to somebody is told from what is listed, in several languages."""

import pytest

from tools.cv.page import Line, Part, Word
from tools.cv.sentences import goes_on, is_fragment, is_plain_label, is_sentence, without_lead

SAID = [
    "I have worked with many people over the years",
    "Also proficient in Adobe Photoshop and Illustrator, grew up bilingual (English and Klingon).",
    "These items can also contain lists, but you need to mind the indentation",
    "Ich arbeite gerne im Team und habe sehr gute Erfahrungen mit Kunden",
    "Je suis à l'aise avec les outils de la suite et les bases de données",
    "Tengo una gran capacidad para trabajar en equipo y bajo presión",
    "Sono una persona che ama il lavoro di squadra e la precisione",
    "Tenho experiência com a gestão de equipas e com o planeamento",
    "Ik heb veel ervaring met het werken in een team",
    "Jestem osobą, która lubi pracę w zespole i z ludźmi",
]
LISTED = [
    "Python, SQL, Docker, Kubernetes, Terraform, Ansible, Go",
    "Adobe Creative Suite",
    "Wound care and triage",
    "Gestion de projet",
    "Conduite de projet, gestion de budget, animation de réunions",
    "MS Office (Word, Excel, PowerPoint)",
    "Buchhaltung, Controlling, Jahresabschluss",
    "Atención al cliente",
    "Go",
    "R",
    "数据分析、项目管理",
]


@pytest.mark.parametrize("text", SAID)
def test_sentences(text):
    assert is_sentence(text)


@pytest.mark.parametrize("text", LISTED)
def test_lists_are_no_sentences(text):
    assert not is_sentence(text)
    assert not any(is_fragment(part) for part in text.split(", "))


@pytest.mark.parametrize(
    "text",
    [
        "with a keen eye for design",
        "and Illustrator",
        "Also proficient in Adobe Photoshop and",
        "sowie Excel",
        "which I like",
        "avec soin",
    ],
)
def test_pieces_of_sentences(text):
    assert is_fragment(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Proficient in Python", "Python"),
        ("Basic knowledge of C", "C"),
        ("Kenntnisse in SAP", "SAP"),
        ("Sehr gute Kenntnisse in MS Excel", "MS Excel"),
        ("Maîtrise d'Excel", "Excel"),
        ("Conocimientos de contabilidad", "contabilidad"),
        ("Znajomość Excela", "Excela"),
        ("Knowledge", "Knowledge"),
        ("Python", "Python"),
        ("Experience with", "Experience with"),
    ],
)
def test_what_is_known(text, rest):
    line = Line([Word(w) for w in text.split()])
    assert without_lead(Part(line, 0, len(text))).text == rest


@pytest.mark.parametrize(
    ("label", "plain"),
    [("Keywords", True), ("Mots clés", True), ("Skills", True), ("Tools", False), ("Frontend", False), ("", False)],
)
def test_labels_that_say_nothing(label, plain):
    assert is_plain_label(label) is plain


def _line(text: str, right: float, **style: object) -> Line:
    words = text.split()
    step = right / len(words)
    return Line([Word(w, x0=n * step, x1=(n + 1) * step, size=10) for n, w in enumerate(words)], **style)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("above", "below", "goes"),
    [
        ("the measured things that were found to be", "rather long", True),
        ("the measured things that were found.", "rather long", False),
        ("the measured things that were found to be", "Rather long", True),
        ("the measured things that were seen often", "Rather long", False),
        ("short words", "and more", False),
    ],
)
def test_where_a_line_breaks_a_sentence(above, below, goes):
    assert goes_on(_line(above, 200), _line(below, 80), 210) is goes


def test_a_bullet_and_another_page_never_go_on():
    above = _line("the measured things that were found to be", 200)
    assert not goes_on(above, _line("rather long", 80, bullet=True), 210)
    assert not goes_on(above, _line("rather long", 80, page=2), 210)

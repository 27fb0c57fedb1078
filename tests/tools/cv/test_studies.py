"""Courses inside studies, and studies whose parts stand in odd places. All schools are invented."""

import pytest

from tools.cv.assemble import assemble
from tools.cv.headings import is_courses
from tools.cv.page import Document, Line, plain_words
from tools.cv.plain_words import read_plain
from tools.cv.studies import courses

HEAD = "Mira Example\nmira@mail.example\n+44 20 7946 0000\n\nEXPERIENCE\n\nDeveloper, Example Ltd\n2019 - 2021\n\nEDUCATION\n\n"


def studies(text: str):
    return assemble(read_plain((HEAD + text).encode()).settle(100_000))["profile"].get("education", [])


def lines(text: str):
    return read_plain(text.encode()).lines


COURSES = [
    ("Courses: Algebra, Optics, Heat", ["Algebra", "Optics", "Heat"]),
    ("Relevant coursework: Algebra, Optics", ["Algebra", "Optics"]),
    ("Coursework:\n- Algebra\n- Optics", ["Algebra", "Optics"]),
    ("Courses\n- Algebra\n- Optics\nGPA: 3.9/4.0", ["Algebra", "Optics"]),
    ("Kurse: Statik; Dynamik", ["Statik", "Dynamik"]),
    ("Asignaturas: Álgebra, Óptica", ["Álgebra", "Óptica"]),
    ("Vakken: Wiskunde, Natuurkunde", ["Wiskunde", "Natuurkunde"]),
    ("主要课程：运输、仓储", ["运输", "仓储"]),
    ("Thesis: Samples of samples", []),
    ("- Algebra\n- Optics", []),
]


@pytest.mark.parametrize(("text", "expected"), COURSES)
def test_courses_of_a_study(text, expected):
    assert [c.text for c in courses(lines(text))] == expected


@pytest.mark.parametrize(
    "text", ["Courses", "COURSEWORK", "Relevant Coursework", "Kurse", "Cursos", "Corsi", "Курсы", "主修课程"]
)
def test_words_that_only_say_courses(text):
    assert is_courses(text)


@pytest.mark.parametrize("text", ["", "Course", "Courses and certificates", "Crash courses in samples", "Discourse"])
def test_words_that_say_more_than_courses(text):
    assert not is_courses(text)


def test_courses_stay_with_their_study():
    made = studies(
        "BSc Physics, University of Testing\n2014 - 2017\nCourses: Algebra, Optics\n\nAbitur, Gymnasium am Muster\n2013"
    )
    assert made == [
        {
            "studyType": "BSc Physics",
            "institution": "University of Testing",
            "startDate": "2014",
            "endDate": "2017",
            "courses": ["Algebra", "Optics"],
        },
        {"studyType": "Abitur", "institution": "Gymnasium am Muster", "endDate": "2013"},
    ]


def test_a_label_unlike_the_headings_opens_no_section():
    from tools.cv.sections import split

    def line(text: str, size: float, **more) -> Line:
        return Line(plain_words(text, size=size), **more)

    document = Document(
        [
            line("Mira Example", 24.0),
            line("Experience", 16.0),
            line("Developer, Example Ltd", 10.0),
            line("Education", 16.0),
            line("University of Testing", 10.0),
            line("Courses", 12.0),
            line("Algebra", 10.0, bullet=True),
            line("Skills", 16.0),
            line("Python", 10.0),
            line("Courses", 16.0),
            line("First Aid", 10.0),
        ]
    ).settle(10_000)
    made = [(s.key, [x.text for x in s.lines]) for s in split(document)]
    assert made == [
        ("top", ["Mira Example"]),
        ("work", ["Developer, Example Ltd"]),
        ("education", ["University of Testing", "Courses", "Algebra"]),
        ("skills", ["Python"]),
        ("certificates", ["First Aid"]),
    ]


ODD = [
    (
        "Since 2022: MSc Sampling, University of Testing",
        [{"studyType": "MSc Sampling", "institution": "University of Testing", "startDate": "2022"}],
    ),
    (
        "MSc Sampling, University of Testing, expected 2027",
        [{"studyType": "MSc Sampling", "institution": "University of Testing", "endDate": "2027"}],
    ),
    (
        "University of Testing   2014 - 2017\nBSc Physics   GPA: 3.5/4.0",
        [
            {
                "studyType": "BSc Physics",
                "institution": "University of Testing",
                "startDate": "2014",
                "endDate": "2017",
                "score": "3.5/4.0",
            }
        ],
    ),
    (
        "2014 - 2017   BSc Physics\n              University of Testing\n2010 - 2014   Abitur\n              Gymnasium am Muster",
        [
            {"studyType": "BSc Physics", "institution": "University of Testing", "startDate": "2014", "endDate": "2017"},
            {"studyType": "Abitur", "institution": "Gymnasium am Muster", "startDate": "2010", "endDate": "2014"},
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ODD)
def test_studies_in_odd_shapes(text, expected):
    assert studies(text) == expected


@pytest.mark.parametrize(
    ("head", "school", "degree"),
    [
        ("PhD\tUniversity of Testing, PhD in Optics\t2014 - 2018", "University of Testing", "PhD"),
        ("BSc\tTesting College, BSc in Botany\t2010 - 2014", "Testing College", "BSc"),
        ("Testing College, BSc in Botany\t2010 - 2014", "Testing College", "BSc"),
        ("Master School of Testing, BSc in Botany\t2010 - 2014", "Master School of Testing", "BSc"),
    ],
)
def test_a_degree_set_before_the_school_is_not_its_name(head, school, degree):
    assert [(s["institution"], s["studyType"]) for s in studies(head)] == [(school, degree)]

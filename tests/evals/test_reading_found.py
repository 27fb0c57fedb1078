"""Is a value in the file? Tables of what counts as found, and readings with something made up in them."""

import pytest

from evals.cv_layouts import LAYOUTS
from evals.layouts.person import people
from evals.reading_found import Words, dated, leaves, unfounded
from tests.tools.cv.files import CV, docx, paragraph, pdf, text
from tools.cv.models import FieldSource, Reading
from tools.cv.reader import read_here

PDF = pdf(text(50, 60, "Ann Example") + text(50, 90, "Cook at the Old Mill, March 2019"))
WORD = docx(
    paragraph("Ann Example") + paragraph("Cook &amp; baker"), parts={"word/_rels/a.rels": '<x Target="https://ann.example/me"/>'}
)
HTML = b"<html><body><p>Ann&nbsp;Example</p><a href='x'>Caf\xc3\xa9</a><b>bo</b>ld</body></html>"


@pytest.mark.parametrize(
    ("data", "value", "held"),
    [
        (PDF, "Ann Example", True),
        (PDF, "Old Mill", True),
        (PDF, "Mill, Ann", True),
        (PDF, "New Mill", False),
        (WORD, "Cook & baker", True),
        (WORD, "ann.example/me", True),
        (WORD, "Example Cook", True),
        (WORD, "chef", False),
        (HTML, "Ann Example", True),
        (HTML, "Café", True),
        (HTML, "bold", True),
        (HTML, "italic", False),
        ("Größe".encode("cp1252"), "Größe", True),
        ("Größe".encode("utf-16"), "Größe", True),
        ("السيرة".encode(), "السيرة", True),
        ("السيرة".encode(), "ةريسلا", True),
        ("للمقاوالت".encode(), "للمقاولات", True),
        ("للمقاوالت".encode(), "للمقاولون", False),
        (b"Example Ltd", "Exampel Ltd", False),
    ],
)
def test_words_of_a_file(data, value, held):
    assert Words(data).hold(value) is held


@pytest.mark.parametrize("data", [pdf(""), b"\x89PNG\r\n\x1a\n and bytes", b"\xff\xd8\xff and bytes"])
def test_a_file_without_words_says_nothing(data):
    assert Words(data).hold("anything")


@pytest.mark.parametrize(
    ("value", "source", "written"),
    [
        ("2019-03", "March 2019", True),
        ("2019", "03/19", True),
        ("2019-03", "marzo '19", True),
        ("2019", "2018", False),
        ("2019", "1190", False),
        ("2020-04", "令和2年4月", True),
        ("2019", "٢٠١٩", True),
        ("2019", "２０１９年", True),
        ("2019", "", False),
    ],
)
def test_a_date_is_written_in_its_source(value, source, written):
    assert dated(value, source) is written


def test_leaves_are_the_values_with_their_paths():
    profile = {"basics": {"name": "Ann", "profiles": [{"url": "x"}]}, "skills": [{"keywords": ["a", ""]}]}
    assert dict(leaves(profile)) == {"basics.name": "Ann", "basics.profiles[0].url": "x", "skills[0].keywords[0]": "a"}


def with_field(path: str, source: FieldSource | None, **changes) -> Reading:
    reading = read_here("a.txt", CV.encode())
    fields = {k: v for k, v in reading.fields.items() if k != path} | ({path: source} if source else {})
    basics = reading.profile.basics.model_copy(update=changes)
    profile = reading.profile.model_copy(update={"basics": basics})
    return reading.model_copy(update={"fields": fields, "profile": profile})


def test_an_honest_reading_has_nothing_made_up():
    assert unfounded(read_here("a.txt", CV.encode()), Words(CV.encode())) == []


@pytest.mark.parametrize(
    ("source", "name", "why"),
    [
        (None, "Ann Example", "no source"),
        (FieldSource(confidence=1, source_text=" "), "Ann Example", "source is empty"),
        (FieldSource(confidence=1, source_text="Ann Example", start=11, end=12), "Ann Example", "place is empty"),
        (FieldSource(confidence=1, source_text="Zoe Invented"), "Ann Example", "source is not in the file"),
        (FieldSource(confidence=1, source_text="Ann Example"), "Zoe Example", "not in the file"),
    ],
)
def test_what_is_made_up_is_named(source, name, why):
    (said,) = unfounded(with_field("basics.name", source, name=name), Words(CV.encode()))
    assert said.startswith(f"basics.name {name!r}")
    assert why in said


def test_a_year_from_nowhere_is_made_up():
    reading = read_here("a.txt", CV.encode())
    work = (reading.profile.work[0].model_copy(update={"start_date": "1987-03"}), *reading.profile.work[1:])
    changed = reading.model_copy(update={"profile": reading.profile.model_copy(update={"work": work})})
    assert [said.partition(" ")[0] for said in unfounded(changed, Words(CV.encode()))] == ["work[0].startDate"]


@pytest.mark.parametrize("layout", ["single.pdf", "boxes.docx", "form.txt", "linked.md"])
def test_the_words_of_our_own_files_hold_the_person(layout):
    person = people()[0]
    words = Words(LAYOUTS[layout].make(person))
    assert all(words.hold(value) for value in (person["name"], person["phone"], *person["skills"]))
    assert not words.hold("Quetzalcoatl")

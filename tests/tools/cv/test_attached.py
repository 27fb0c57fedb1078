"""A PDF that carries Europass XML is read by its pages, understood by its attachment."""

import io

import pytest
from pypdf import PdfReader, PdfWriter

from tests.tools.cv.files import pdf, text
from tests.tools.cv.test_europass import CANDIDATE, PASSPORT
from tools.cv.attached import attached_resume
from tools.cv.reader import read_file, read_here

ROWS = [
    "Ann Example",
    "ann@example.org   +44 2079460000",
    "WORK EXPERIENCE",
    "01/03/2016 - CURRENT   Leeds",
    "SENIOR DEVELOPER   EXAMPLE LTD",
    "Built the thing",
    "Kept it running",
    "2012 - 02/2016",
    "DEVELOPER   SAMPLE INC",
    "EDUCATION AND TRAINING",
    "2008 - 06/2012",
    "BSc Computing   University of Testing",
    "LANGUAGE SKILLS",
    "English, German",
]


def pages(rows=ROWS):
    return pdf("".join(text(50, 50 + 18 * n, row) for n, row in enumerate(rows)))


def carrying(content, rows=ROWS, name="attachment.xml"):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pages(rows))))
    writer.add_attachment(name, content)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("content", [PASSPORT, CANDIDATE], ids=["passport", "candidate"])
def test_the_attachment_says_what_the_pages_mean(content):
    reading = read_here("cv.pdf", carrying(content))
    profile = reading.profile
    assert reading.engine == "europass pdf"
    assert [(w.position, w.name, w.end_date) for w in profile.work] == [
        ("Senior Developer", "Example Ltd", None),
        ("Developer", "Sample Inc", "2016-02"),
    ]
    assert profile.work[0].highlights == ("Built the thing", "Kept it running")
    assert [(e.study_type, e.institution, e.start_date, e.end_date) for e in profile.education] == [
        ("BSc Computing", "University of Testing", "2008", "2012-06")
    ]
    assert reading.current == ("work[0]",)
    source = reading.fields["work[0].position"]
    assert (source.source_text, source.page, source.confidence) == ("SENIOR DEVELOPER", 1, 0.97)
    assert source.box is not None
    assert reading.text[source.start : source.end] == "SENIOR DEVELOPER"


def test_what_the_pages_do_not_show_is_left_out():
    hidden = PASSPORT.replace(b"Sample Inc", b"Secret Corp").replace(b"Kept it running", b"Ruled the world")
    reading = read_here("cv.pdf", carrying(hidden))
    assert "Secret" not in reading.model_dump_json()
    assert "Ruled" not in reading.model_dump_json()


def test_dates_that_the_pages_say_otherwise_are_left_out():
    reading = read_here("cv.pdf", carrying(PASSPORT.replace(b'year="2008"', b'year="1999"')))
    assert reading.profile.education[0].start_date is None


@pytest.mark.parametrize(
    "content",
    [
        b"<a/>",
        b"<Candidate>",
        b"",
        b"plain words",
        PASSPORT.replace(b"Example", b"Stranger")
        .replace(b"Sample", b"Unknown")
        .replace(b"Developer", b"Baker")
        .replace(b"Computing", b"Baking"),
        b'<!DOCTYPE x [<!ENTITY a "b">]><Candidate>&a;</Candidate>',
        b"<Candidate>" + b"<a>" * 5000,
    ],
)
def test_other_attachments_change_nothing_in_the_work(content):
    plain = read_here("cv.pdf", pages())
    assert read_here("cv.pdf", carrying(content)).profile.work == plain.profile.work


def test_without_an_attachment():
    assert attached_resume(pages()) is None
    assert attached_resume(b"no pdf") is None
    assert read_here("cv.pdf", pages()).engine == "pdfium"


def test_in_the_child():
    assert read_file("cv.pdf", carrying(CANDIDATE)).profile.work[1].name == "Sample Inc"

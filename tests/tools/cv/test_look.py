"""How a file looks beside what was read: pictures, lines, and where each value stands."""

import io
import time

import pytest
from PIL import Image

from core.errors import FileRefused
from tests.tools.cv.files import CV, docx, paragraph, pdf, pdf_of, text
from tools.cv.look import Look, marks_of, spans_of
from tools.cv.models import FieldSource, Reading
from tools.cv.reader import read_file, read_look, read_pictures

LINES = CV.splitlines()


def drawn(rows: list[str], x: float = 60, top: float = 60) -> str:
    return "".join(text(x, top + 18 * at, row) for at, row in enumerate(rows) if row.strip())


ONE = pdf(drawn(LINES))
TWO = pdf_of(drawn(LINES[:12]), drawn(LINES[12:]))


def ink(picture: bytes, mark, size) -> int:
    """Dark dots inside a mark."""
    image = Image.open(io.BytesIO(picture)).convert("L")
    scale = image.width / size[0]
    part = image.crop(tuple(round(at * scale) for at in mark[1:]))
    return sum(value < 128 for value in part.tobytes())


@pytest.mark.parametrize("data", [ONE, TWO], ids=["one page", "two pages"])
def test_every_value_read_lights_up_where_its_words_are_drawn(data):
    reading, look = read_file("cv.pdf", data), read_look("cv.pdf", data)
    pictures = read_pictures("cv.pdf", data, range(1, reading.pages + 1))
    assert look.text == reading.text
    assert look.sizes == [[600, 800]] * reading.pages
    for path, source in reading.fields.items():
        marks = marks_of(look, source)
        assert marks, path
        for mark in marks:
            assert ink(pictures[mark[0]], mark, (600, 800)) > 5, path


def test_a_page_is_as_wide_as_is_sharp_and_never_larger_than_is_good():
    wide = Image.open(io.BytesIO(read_pictures("cv.pdf", ONE, [1])[1]))
    assert wide.size == (1200, 1600)
    huge = pdf(drawn(LINES), width=14_000, height=14_000)
    large = Image.open(io.BytesIO(read_pictures("cv.pdf", huge, [1])[1]))
    assert large.width * large.height <= 6_100_000
    long_ = pdf(drawn(LINES), width=100, height=14_000)
    assert Image.open(io.BytesIO(read_pictures("cv.pdf", long_, [1])[1])).height <= 8_000


@pytest.mark.parametrize(("pages", "given"), [([1, 2], {1, 2}), ([2], {2}), ([0, 3, -1, 99], set()), ([], set())])
def test_the_pages_asked_for_are_given(pages, given):
    assert set(read_pictures("cv.pdf", TWO, pages)) == given


def test_fifty_pages_are_looked_at_in_a_moment():
    many = pdf_of(*[drawn(LINES)] * 50)
    started = time.perf_counter()
    look = read_look("cv.pdf", many)
    assert len(look.sizes) == 50
    assert len(read_pictures("cv.pdf", many, [50])) == 1
    assert time.perf_counter() - started < 8


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnothing", b"%PDF-1.7", b""])
@pytest.mark.parametrize("words", [True, False])
def test_a_broken_file_is_refused_by_name(data, words):
    for look in (lambda: read_look("cv.pdf", data, by_words=words), lambda: read_pictures("cv.pdf", data, [1])):
        with pytest.raises(FileRefused) as refused:
            look()
        assert refused.value.what_to_do


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("cv.txt", CV.encode()),
        ("cv.md", f"# Ann Example\n\n{CV}".encode()),
        ("cv.docx", docx("".join(paragraph(row) for row in LINES))),
    ],
)
def test_a_file_without_pages_shows_its_lines_and_the_characters_of_each_value(name, data):
    reading, look = read_file(name, data), read_look(name, data)
    assert (look.sizes, look.text) == ([], reading.text)
    assert "\n".join(look.text[line["start"] : line["end"]] for line in look.lines) == reading.text.rstrip("\n")
    for path, source in reading.fields.items():
        spans = spans_of(look, source)
        assert spans, path
        assert all(look.text[start:end].strip() for start, end in spans)
    email = spans_of(look, reading.fields["basics.email"])
    assert [look.text[start:end] for start, end in email] == ["ann@example.org"]


def test_how_a_line_is_set_is_told():
    look = read_look("cv.md", f"# Ann Example\n\n{CV}\n- A bullet with words in it\n".encode())
    assert look.lines[0]["heading"]
    assert look.lines[-1]["bullet"]


def line(page: int, start: int, words: str, y: float) -> dict:
    """A line of words ten points wide a letter."""
    made, at = [], 0
    for word in words.split(" "):
        made.append([start + at, start + at + len(word), at * 10.0, y, (at + len(word)) * 10.0, y + 12])
        at += len(word) + 1
    return {"page": page, "start": start, "end": start + len(words), "words": made}


LOOK = Look(
    sizes=[[600, 800], [600, 800]],
    text="Led a team\nof four people\nPython, Berlin",
    lines=[line(1, 0, "Led a team", 700), line(2, 11, "of four people", 20), line(2, 26, "Python, Berlin", 40)],
)


@pytest.mark.parametrize(
    ("source", "marks"),
    [
        (FieldSource(confidence=1, start=0, end=25, source_text="Led a team of four people"), [(1, 0, 700, 100, 712), (2, 0, 20, 140, 32)]),
        (FieldSource(confidence=1, start=26, end=32, source_text="Python"), [(2, 0, 40, 70, 52)]),
        (FieldSource(confidence=1, start=34, end=40, source_text="Berlin"), [(2, 80, 40, 140, 52)]),
        (FieldSource(confidence=1, start=0, end=40, source_text="Led a team Python, Berlin"), [(1, 0, 700, 100, 712), (2, 0, 40, 140, 52)]),
        (FieldSource(confidence=1, page=1, box=(1, 2, 3, 4)), [(1, 1, 2, 3, 4)]),
        (FieldSource(confidence=1, page=2, box=(1, 2, 3, 4), start=90, end=99, source_text="gone"), [(2, 1, 2, 3, 4)]),
        (FieldSource(confidence=1), []),
    ],
)  # fmt: skip
def test_each_line_of_a_value_has_a_box_and_what_lies_between_has_none(source, marks):
    assert marks_of(LOOK, source) == marks


def test_a_look_without_words_falls_back_to_the_box_of_the_reading():
    reading = read_file("cv.pdf", ONE)
    look = read_look("cv.pdf", ONE, by_words=False)
    assert (look.sizes, look.lines) == ([[600, 800]], [])
    source = reading.fields["basics.email"]
    assert source.box is not None
    assert marks_of(look, source) == [(source.page, *source.box)]


def test_a_reading_keeps_its_shape():
    assert {"document", "profile", "fields", "hidden_text", "text"} <= set(Reading.model_fields)

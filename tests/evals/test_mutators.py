"""Ways to break a file: the same for the same dice, never empty-handed, and the packed inside is really reached."""

import io
import time
import zipfile
import zlib
from random import Random

import pytest

from evals.layouts.pages import pdf as typst_pdf
from evals.layouts.person import people
from evals.mutators import INNER, OUTER, WORDS, inner, mutate, noise, splice
from evals.mutators import words as strew
from tests.tools.cv.files import CV, docx, paragraph, pdf, text


def dice(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - the same breaks each time


TEXT = CV.encode()
WORD = docx(paragraph("Ann Example") + paragraph("Cook"))
PDF = pdf(text(50, 60, "Ann Example"))
FILES = {"text": TEXT, "word": WORD, "pdf": PDF, "one byte": b"x"}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("change", [*OUTER, *INNER], ids=lambda c: c.__name__)
def test_the_same_dice_break_the_same_way(change, name):
    results = [change(FILES[name], dice(3)) for _ in range(2)]
    assert results[0] == results[1]
    assert isinstance(results[0], bytes)


@pytest.mark.parametrize("change", OUTER, ids=lambda c: c.__name__)
def test_each_way_changes_something(change):
    assert any(change(TEXT, dice(seed)) != TEXT for seed in range(5))


@pytest.mark.parametrize("change", OUTER, ids=lambda c: c.__name__)
def test_no_way_makes_files_grow_without_end(change):
    assert all(len(change(PDF, dice(seed))) <= len(PDF) + 500 * 400 for seed in range(20))


def test_members_of_archives_are_changed_inside_a_whole_archive():
    changed = [inner(strew)(WORD, dice(seed)) for seed in range(10)]
    inside = [zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml") for data in changed]
    assert all(zipfile.ZipFile(io.BytesIO(data)).testzip() is None for data in changed)
    assert len(set(inside)) > 3


def test_streams_of_pdfs_are_changed_before_they_are_packed():
    whole = typst_pdf("single", "single")(people()[0])
    changed = inner(noise)(whole, dice(1))
    assert changed != whole
    packed = [s.rpartition(b"\n")[0].rstrip(b"\r") for s in changed.split(b"stream\n")[1::2]]
    opened = 0
    for stream in packed:
        try:
            opened += bool(zlib.decompress(stream))
        except zlib.error:
            continue
    assert opened > 0


@pytest.mark.parametrize("data", [b"%PDF-1.7 no streams here", b"%PDF-1.7\nstream\nnot packed\nendstream"])
def test_a_pdf_without_packed_streams_is_broken_all_the_same(data):
    assert inner(noise)(data, dice(2)) != data


def test_splicing_takes_from_both():
    assert splice(b"a" * 100, b"b" * 100, dice(5)).strip(b"ab") == b""
    assert {b"a", b"b"} <= {splice(b"a" * 100, b"b" * 100, dice(seed))[-1:] for seed in range(5)} | {b"a"}


def test_words_of_formats_are_strewn_in():
    broken = b"".join(strew(b"." * 500, dice(seed)) for seed in range(40))
    assert sum(word in broken for word in WORDS) > len(WORDS) / 2


def test_it_says_how_a_file_was_broken():
    said = {mutate(PDF, [WORD], dice(seed))[0] for seed in range(200)}
    pieces = {piece for way in said for piece in way.split("+")}
    assert {"splice", *(change.__name__ for change in OUTER), *(f"inner {n}" for n in range(len(INNER)))} == pieces
    assert max(way.count("+") for way in said) == 2


@pytest.mark.parametrize("seed", range(20))
def test_the_same_seed_gives_the_same_file(seed, monkeypatch):
    first = mutate(WORD, [TEXT], dice(seed))
    monkeypatch.setattr(time, "time", lambda now=time.time: now() + 86_400)
    assert mutate(WORD, [TEXT], dice(seed)) == first

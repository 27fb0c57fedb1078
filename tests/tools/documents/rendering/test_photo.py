"""Photos: what is printed of them, where, and what is refused."""

import io
import zipfile
from typing import Any

import pypdf
import pytest
from PIL import Image

from tests.tools.documents.rendering.drafts import CV_PIECES, MIRA, cv, letter
from tests.tools.documents.rendering.reading import by_docx, by_pdfium, missing_in_order, part, word
from tools.documents.rendering.files import page_count, render
from tools.documents.rendering.photo import HEIGHT, WIDTH, PhotoRefused, photo_of

TOWN = b"Leeds-upon-Secret"
GPS, MAKER, TURNED = 0x8825, 0x010F, 0x0112


def picture(kind: str = "JPEG", size: tuple[int, int] = (600, 800), mode: str = "RGB", **more: Any) -> bytes:
    """Upper half red, lower half blue."""
    made = Image.new(mode, size, 0 if mode in {"L", "1", "P"} else "blue")
    if mode not in {"L", "1", "P"}:
        made.paste("red", (0, 0, size[0], size[1] // 2))
    out = io.BytesIO()
    made.save(out, format=kind, **more)
    return out.getvalue()


def from_camera(turned: int = 1) -> bytes:
    about = Image.Exif()
    about[MAKER], about[TURNED] = TOWN.decode(), turned
    about.get_ifd(GPS)[1] = "N"
    return picture(exif=about, comment=TOWN)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("size", [(600, 800), (3000, 2000), (120, 900)])
def test_every_photo_has_one_shape(kind, size):
    made = Image.open(io.BytesIO(photo_of(picture(kind, size))))
    assert (made.format, made.size, made.mode) == ("JPEG", (WIDTH, HEIGHT), "RGB")


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGBA"), ("PNG", "L"), ("PNG", "1"), ("PNG", "P"), ("JPEG", "CMYK"), ("PNG", "LA")]
)
def test_colours_of_every_kind_become_plain(kind, mode):
    data = picture(kind, mode=mode) if mode != "LA" else as_bytes(Image.new("LA", (300, 300), (0, 0)))
    made: Any = Image.open(io.BytesIO(photo_of(data)))
    assert made.mode == "RGB"
    if mode == "LA":
        assert min(made.getpixel((50, 50))) > 250


def as_bytes(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, format="PNG")
    return out.getvalue()


def test_nothing_that_the_camera_wrote_is_kept():
    given = from_camera()
    assert TOWN in given
    made = photo_of(given)
    assert TOWN not in made
    assert not Image.open(io.BytesIO(made)).getexif()
    for form in ("pdf", "docx"):
        data = render(cv(template="photo"), form, (), given)
        assert TOWN not in data


def test_a_photo_taken_sideways_stands_upright():
    upright: Any = Image.open(io.BytesIO(photo_of(from_camera(1))))
    turned: Any = Image.open(io.BytesIO(photo_of(from_camera(3))))
    assert upright.getpixel((240, 20))[0] > 200
    assert turned.getpixel((240, 20))[2] > 200


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "not a photo"),
        (b"%PDF-1.7 no picture", "not a photo"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "not a photo"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 400, "not a photo"),
        (picture()[:900], "not a photo"),
        (picture("GIF"), "not a photo"),
        (picture("BMP"), "not a photo"),
        (picture(size=(80, 90)), "too small"),
        (picture("PNG", (9000, 9000), mode="1"), "more dots"),
        (b"\xff\xd8" + b"\0" * 12_000_001, "12 MB"),
    ],
)
def test_what_is_no_photo_is_refused_in_plain_words(data, word):
    with pytest.raises(PhotoRefused) as refused:
        photo_of(data)
    assert word in refused.value.message
    assert refused.value.what_to_do
    if data:
        with pytest.raises(PhotoRefused):
            render(cv(template="photo"), "pdf", (), data)


def images(data: bytes) -> list[Any]:
    return [image for page in pypdf.PdfReader(io.BytesIO(data)).pages for image in page.images]


@pytest.mark.parametrize(
    ("template", "make", "shown"), [("photo", cv, 1), ("photo", letter, 0), ("classic", cv, 0), ("modern", cv, 0)]
)
def test_only_a_cv_with_a_place_for_it_shows_the_photo(template, make, shown):
    draft = make(template=template)
    data, file = (render(draft, form, (), picture()) for form in ("pdf", "docx"))
    assert len(images(data)) == shown
    assert len([n for n in zipfile.ZipFile(io.BytesIO(file)).namelist() if n.startswith("word/media/")]) == shown


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_photo_is_named_by_the_person_and_stands_apart_from_the_words(language):
    draft = cv(template="photo", language=language)
    data, file = (render(draft, form, (), picture()) for form in ("pdf", "docx"))
    assert all(name in by_pdfium(data) for name in MIRA.split())
    assert missing_in_order(CV_PIECES[-4:], by_docx(file)) == []
    xml = part(file, "word/document.xml")
    assert f'descr="{MIRA}"' in xml
    assert ("<wp:align>left" if language == "ar" else "<wp:align>right") in xml
    assert "<wp:wrapSquare" in xml
    assert "<wp:inline" not in xml
    root: Any = pypdf.PdfReader(io.BytesIO(data)).trailer["/Root"]
    assert alts(root["/StructTreeRoot"]) == [MIRA]


def alts(node: Any) -> list[str]:
    """What the figures of a structure are called."""
    node = node.get_object()
    if isinstance(node, list):
        return [name for kid in node for name in alts(kid)]
    if not isinstance(node, dict):
        return []
    own = [str(node.get("/Alt"))] if node.get("/S") == "/Figure" else []
    return own + (alts(node["/K"]) if "/K" in node else [])


def test_without_a_photo_the_page_has_no_hole():
    with_photo, without = (render(cv(template="photo"), "pdf", (), data) for data in (picture(), b""))
    assert images(without) == []
    assert len(without) < len(with_photo)
    assert page_count(without) == page_count(with_photo) == 1
    assert b"wp:anchor" not in part(render(cv(template="photo"), "docx", ()), "word/document.xml").encode()


def test_the_same_photo_gives_the_same_bytes():
    for form in ("pdf", "docx"):
        assert render(cv(template="photo"), form, (), picture()) == render(cv(template="photo"), form, (), picture())


def test_words_of_the_head_stay_in_a_word_file_with_a_photo():
    first = word(render(cv(template="photo"), "docx", (), picture())).paragraphs[0]
    assert (first.style.name, first.text) == ("Title", MIRA)

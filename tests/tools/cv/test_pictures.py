"""Pictures are kept without what a camera wrote in them, dot for dot the same, and the right way up."""

import io

import pytest
from PIL import Image, ImageOps, PngImagePlugin

from tests.tools.documents.rendering.test_photo import GPS, MAKER, TOWN, TURNED, picture
from tools.cv.pictures import bare
from tools.cv.store import CvStore


def about(turned: int = 1) -> Image.Exif:
    made = Image.Exif()
    made[MAKER], made[TURNED] = TOWN.decode(), turned
    made.get_ifd(GPS)[1] = "N"
    return made


def told_png(turned: int) -> bytes:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", TOWN.decode())
    words.add_itxt("Comment", TOWN.decode(), zip=False)
    return picture("PNG", exif=about(turned), pnginfo=words)


MADE = {
    "JPEG": lambda turned: picture("JPEG", exif=about(turned), comment=TOWN, xmp=b"<x>" + TOWN + b"</x>"),
    "PNG": told_png,
    "WEBP": lambda turned: picture("WEBP", exif=about(turned), xmp=b"<x>" + TOWN + b"</x>"),
}


def dots(data: bytes) -> bytes:
    return Image.open(io.BytesIO(data)).convert("RGB").tobytes()


@pytest.mark.parametrize("kind", MADE)
@pytest.mark.parametrize("turned", [1, 6])
def test_what_a_camera_wrote_is_gone_and_each_dot_stays(kind, turned):
    given = MADE[kind](turned)
    assert TOWN in given
    kept = bare(given)
    assert TOWN not in kept
    assert dots(kept) == dots(given)
    exif = Image.open(io.BytesIO(kept)).getexif()
    assert (exif.get(MAKER), dict(exif.get_ifd(GPS))) == (None, {})
    assert bare(kept) == kept


@pytest.mark.parametrize("turned", range(1, 9))
def test_a_photographed_page_stays_the_right_way_up(turned):
    given = MADE["JPEG"](turned)
    upright = [ImageOps.exif_transpose(Image.open(io.BytesIO(data))).tobytes() for data in (given, bare(given))]
    assert upright[0] == upright[1]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        b"PK\x03\x04 word",
        b"\xff\xd8",
        b"\xff\xd8\xff\xe1\xff",
        b"\xff\xd8\xff\xe1\x00\x10Exif\0\0II*\0\xff\xff\xff\xff",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"RIFF\0\0\0\0WEBPVP8X",
        b"RIFF\0\0\0\0WAVE",
    ],
)
def test_what_is_no_picture_or_broken_stays_as_it_is(data):
    assert bare(data) == data


def test_a_broken_note_of_a_camera_is_left_out_as_well():
    given = picture("JPEG")
    note = b"Exif\0\0II*\0\xff\xff\xff\xff" + TOWN
    told = given[:2] + b"\xff\xe1" + (len(note) + 2).to_bytes(2, "big") + note + given[2:]
    assert bare(told) == given


@pytest.mark.parametrize("kind", MADE)
def test_a_plain_picture_stays_byte_for_byte(kind):
    given = picture(kind)
    assert bare(given) == given


def test_dots_that_follow_each_other_in_scans_stay():
    given = picture("JPEG", exif=about(), progressive=True)
    assert TOWN not in bare(given)
    assert dots(bare(given)) == dots(given)


@pytest.mark.parametrize("kind", MADE)
def test_files_are_kept_so(kind, db, now):
    store = CvStore(db)
    name = f"me.{kind.lower()}"
    kept = store.save_file("ann", name, MADE[kind](1), now)
    file = store.file("ann", kept)
    assert TOWN not in file.data
    assert file.size == len(file.data)
    assert store.save_file("ann", name, MADE[kind](1), now) == kept, "the same file is the same again"


def test_one_file_is_removed_and_the_others_stay(db, now):
    store = CvStore(db)
    mine, other = store.save_file("ann", "me.png", picture("PNG"), now), store.save_file("ann", "cv.txt", b"Ann", now)
    theirs = store.save_file("bob", "me.png", picture("PNG"), now)
    store.remove_file("ann", mine)
    assert [file.id for file in store.files("ann")] == [other]
    store.remove_file("ann", theirs)
    assert [file.id for file in store.files("bob")] == [theirs], "only one's own"

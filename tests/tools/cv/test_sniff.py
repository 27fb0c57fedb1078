"""What a file is, by content, and which are refused before they are opened."""

import io
import zipfile

import pytest

from core.errors import FileRefused
from tests.tools.cv.files import CV, docx, paragraph, pdf, text
from tools.cv import sniff as module
from tools.cv.sniff import MAX_BYTES, MAX_INFLATED, MAX_MEMBERS, sniff

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def archive(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("cv.pdf", pdf(text(50, 50, "hello")), "pdf"),
        ("cv.docx", pdf(text(50, 50, "hello")), "pdf"),
        ("cv.pdf.exe", b"junk before\n%PDF-1.4 and so on", "pdf"),
        ("cv.pdf", docx(paragraph("hello")), "docx"),
        ("../../etc/passwd", CV.encode(), "text"),
        ("a\0.pdf", CV.encode("utf-16"), "text"),
        ("CON.docx", "Größe und Maß".encode("latin-1"), "text"),
        ("cv.doc", b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', "wordml"),
        ("cv.doc", b"{\\rtf1 hello}", "rtf"),
        ("cv.doc", b"<html><body>hello", "html"),
        ("cv.pdf", b"\xef\xbb\xbf<!DOCTYPE HTML>\n<html>", "html"),
        ("cv.txt", b"<!-- saved from url=(0014)about:internet -->\n<HTML>", "html"),
        ("cv.htm", b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x' 'y'><html xmlns='z'>", "html"),
        ("cv.html", "<html>".encode("utf-16"), "html"),
        ("cv.doc", b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", "mhtml"),
        ("cv.xml", b"<?xml version='1.0'?><pkg:package xmlns:pkg='x'/>", "word_xml"),
        ("cv", b"<?xml version='1.0'?><office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'>", "fodt"),
        ("cv.xml", b"<?xml version='1.0'?>\n<!-- x -->\n<SkillsPassport xmlns='y'>", "europass"),
        ("cv.xml", b'<Candidate xmlns="http://www.europass.eu/1.0">', "europass"),
        ("cv.xml", "<?xml version='1.0' encoding='utf-16'?><Candidate>".encode("utf-16"), "europass"),
        ("cv.txt", b' {"basics": {}}', "json"),
        ("cv.json", b"[{}]", "json"),
        ("cv.yaml", b"# yaml-language-server: x\ncv:\n  name: Ann Example\n", "yaml"),
        ("cv.yml", b"---\ncontent:\n  basics:\n", "yaml"),
    ],
)
def test_the_content_says_what_a_file_is(name, data, kind):
    assert sniff(name, data) == kind


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"\0" * 400, "empty"),
        (b"x" * (MAX_BYTES + 1), "too_large"),
        (OLE + b"junk" * 100, "wrong_type"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"<?xml version='1.0'?><a/>", "wrong_type"),
        (b"MZ\x90\0\x03" + bytes(range(32)) * 20, "wrong_type"),
        (b"abc\0def", "wrong_type"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (archive({"hello.txt": b"hello"}), "wrong_type"),
        (archive({"xl/workbook.xml": b"<a/>"}), "wrong_type"),
        (archive({"word/styles.xml": b"<a/>"}), "damaged"),
        (archive({"word/document.xml": b"<a/>", "word/vbaProject.bin": b"x"}), "wrong_type"),
        (archive({f"x{n}": b"" for n in range(MAX_MEMBERS + 1)}), "too_large"),
        (archive({"word/document.xml": b"a" * (3 * 2**20)}), "too_large"),
    ],
)
def test_refused_with_a_reason_and_what_to_do(data, reason):
    with pytest.raises(FileRefused) as refused:
        sniff("cv", data)
    assert refused.value.reason == reason
    assert refused.value.message.endswith(".")
    assert refused.value.what_to_do.endswith(".")


def test_a_small_part_may_pack_well():
    assert sniff("cv.docx", archive({"word/document.xml": b"<a/>", "word/theme.xml": b" " * 2**19})) == "docx"


def test_the_limits_are_the_ones_we_say():
    assert (MAX_BYTES, MAX_MEMBERS, MAX_INFLATED) == (10 * 2**20, 2000, 50 * 2**20)
    assert (module.MAX_RATIO, module.MAX_PAGES, module.MAX_CHARACTERS) == (100, 50, 200_000)


OPEN = b"application/vnd.oasis.opendocument."


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        ({"mimetype": OPEN + b"text", "content.xml": b"<a/>"}, "odt"),
        ({"mimetype": OPEN + b"text-template", "content.xml": b"<a/>"}, "odt"),
        ({"Profile.csv": b"First Name", "messages.csv": b"x"}, "linkedin"),
        ({"Basic_Export/Positions.csv": b"Title"}, "linkedin"),
        ({"word/document.xml": b"<a/>", "mimetype": OPEN + b"text"}, "docx"),
    ],
)
def test_archives_by_what_is_in_them(members, kind):
    assert sniff("cv.docx", archive(members)) == kind


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"mimetype": OPEN + b"spreadsheet", "content.xml": b"<a/>"}, "wrong_type"),
        ({"mimetype": OPEN + b"text"}, "damaged"),
        ({"Connections.csv": b"x"}, "wrong_type"),
        ({"mimetype": b"x" * (2 * 2**20)}, "too_large"),
        ({"Profile.csv": b"x" * (3 * 2**20)}, "too_large"),
    ],
)
def test_archives_that_are_refused(members, reason):
    with pytest.raises(FileRefused) as refused:
        sniff("cv.zip", archive(members))
    assert refused.value.reason == reason


def test_old_word_files_are_told_from_other_old_office_files():
    assert sniff("cv.doc", OLE + bytes(1000) + "WordDocument".encode("utf-16-le")) == "doc"
    with pytest.raises(FileRefused, match="not a Word document"):
        sniff("cv.doc", OLE + bytes(1000) + "Workbook".encode("utf-16-le"))


TEXTS = [
    CV.encode(),
    CV.encode("utf-16"),
    b"\xef\xbb\xbf" + CV.encode(),
    "Größe und Maß".encode("latin-1"),
    "職務経歴書".encode("cp932"),
    "Опыт работы".encode("koi8_r"),
    b"one line",
    b"{not json",
    b"<p>no page",
    b"%PD almost",
    b"PK almost",
    b"\x1b[1mcoloured\x1b[0m words",
]


@pytest.mark.parametrize("data", TEXTS)
@pytest.mark.parametrize("name", ["cv.txt", "cv.pdf", "cv.docx", "cv", "", "cv.exe"])
def test_texts_are_texts_whatever_their_name(name, data):
    assert sniff(name, data) == "text"


BINARY = [
    b"GIF89a" + bytes(200),
    b"\x7fELF" + bytes(200),
    b"MZ" + bytes(200),
    b"Rar!\x1a\x07\x00" + bytes(50),
    b"\x1f\x8b\x08" + bytes(100),
    b"7z\xbc\xaf\x27\x1c" + bytes(100),
    bytes(range(1, 32)) * 20,
]


@pytest.mark.parametrize("data", BINARY)
@pytest.mark.parametrize("name", ["cv.txt", "cv.pdf", "cv.docx"])
def test_programs_and_archives_are_no_documents(name, data):
    with pytest.raises(FileRefused) as refused:
        sniff(name, data)
    assert refused.value.reason == "wrong_type"


PICTURES = [
    b"\x89PNG\r\n\x1a\n" + bytes(200),
    b"\xff\xd8\xff\xe0" + bytes(200),
    b"RIFF\0\0\0\0WEBPVP8 " + bytes(200),
    b"II*\0" + bytes(200),
    b"MM\0*" + bytes(200),
]


@pytest.mark.parametrize("data", PICTURES)
@pytest.mark.parametrize("name", ["cv.png", "cv.pdf", "cv"])
def test_pictures_are_pictures_whatever_their_name(name, data):
    assert sniff(name, data) == "picture"


@pytest.mark.parametrize("data", [b"\0\0\0\x18ftypheic" + bytes(100), b"RIFF\0\0\0\0WAVEfmt " + bytes(100)])
def test_other_pictures_and_sounds_are_refused(data):
    with pytest.raises(FileRefused) as refused:
        sniff("cv.heic", data)
    assert refused.value.reason == "wrong_type"


@pytest.mark.parametrize("before", [b"", b"\n", b"junk\n", b" " * 1000])
def test_a_pdf_may_begin_a_little_late(before):
    assert sniff("cv", before + b"%PDF-1.7\n") == "pdf"


def test_a_pdf_may_not_begin_very_late():
    assert sniff("cv.txt", b"a" * 1100 + b"%PDF-1.7\n") == "text"


@pytest.mark.parametrize("size", [MAX_BYTES - 1, MAX_BYTES])
def test_up_to_the_limit_is_not_too_large(size):
    assert sniff("cv.txt", b"a" * size) == "text"


def test_members_up_to_the_limit_are_not_too_many():
    members = {"word/document.xml": b"<a/>"} | {f"x{n}": b"" for n in range(MAX_MEMBERS - 1)}
    assert sniff("cv.docx", archive(members)) == "docx"


def test_an_archive_with_a_password_is_encrypted():
    data = bytearray(archive({"word/document.xml": b"<a/>"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    with pytest.raises(FileRefused) as refused:
        sniff("cv.docx", bytes(data))
    assert refused.value.reason == "encrypted"

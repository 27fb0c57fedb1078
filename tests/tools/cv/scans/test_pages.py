"""Which pages are pictures of text: no words, or words that nobody wrote."""

import io

import pypdfium2
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from evals.layouts.pages import LAYOUTS as PAGES
from evals.layouts.person import people
from evals.layouts.scans import Scanner, scan
from tests.tools.cv.files import CV, pdf, text
from tools.cv.page import Word
from tools.cv.reader import pictured, read_file
from tools.cv.scans.pages import is_garbled, is_picture

LONG = "\n".join(text(50, 60 + 20 * n, "Baker at Example Ltd, London, 2019 to 2020") for n in range(6))
LETTERS = "".join(f"{x} {y} m {x + 4} {y + 6} l S\n" for x in range(50, 350, 15) for y in range(100, 300, 20))


def words(line: str) -> list[Word]:
    return [Word(w) for w in line.split()]


@pytest.mark.parametrize(
    "line",
    [
        "Senior Developer at Example Ltd, London, building the thing and keeping it running since 2019",
        "Instandhaltungstechniker bei Fuggerwerk Antriebe GmbH mit Freude an alten Maschinen und neuen Steuerungen",
        "Leśnik z trzeciego pokolenia umiem liczyć drewno i opowiadać o dzięciołach jedno i drugie robię z przyjemnością",
        "Yazılım geliştirici olarak çalıştım ve birçok projede görev aldım",
        "SQL PHP HTML CSS XML JSON REST AWS GCP JVM TDD BDD CI/CD K8s",
        "C++ C# .NET Node.js Vue.js scikit-learn CI/CD HTML5/CSS3 AT&T R&D B2B SaaS",
        "Инженер в компании Пример строил и поддерживал систему с 2019 года",
        "ソフトウェア 開発 経験 東京 大学 卒業 資格 英語 日本語",
        "few words",
        "",
    ],
)
def test_what_people_write_is_no_garble(line):
    assert not is_garbled(words(line))


@pytest.mark.parametrize(
    "line",
    [
        "\ue001\ue002\ue003 \ue004\ue005 \ue001\ue006 \ue007\ue008 \ue001 \ue002 \ue003 \ue004 \ue005",
        "#$ -2)*&$ 78, 9 %&'( )*+ #$%& !\"#$ +,-. /012 *&$ #'()",
        "(cid:12)(cid:44) (cid:3)(cid:7) (cid:1) (cid:2) (cid:3) (cid:4) (cid:5) (cid:6) (cid:7)",
        "&XUULFXOXP 9LWDH 6RIWZDUH (QJLQHHU DW ([DPSOH /WG %XLOGLQJ WKH WKLQJ VLQFH UXQQLQJ WKH VHUYHU ZLWK FDUH DQG WHVWV",
        "\ufffd\ufffd\ufffd a \ufffd\ufffd b \ufffd c \ufffd d \ufffd e \ufffd f",
    ],
)
def test_the_numbers_of_a_font_are_no_words(line):
    assert is_garbled(words(line))


@pytest.mark.parametrize(
    ("data", "picture"),
    [
        (pdf(""), False),
        (pdf(LONG), False),
        (pdf(text(50, 50, "Page 1")), False),
        (pdf(LETTERS), True),
        (pdf(LETTERS + LONG), False),
        (scan(pdf(LONG), Scanner(dpi=72)), True),
    ],
)
def test_pages_without_words(data, picture):
    page = pypdfium2.PdfDocument(data)[0]
    shown = page.get_textpage().get_text_bounded()
    assert is_picture(page, words(shown)) is picture


def without_letters(data: bytes) -> bytes:
    """A PDF whose fonts say that their shapes are private signs."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    table = DecodedStreamObject()
    table.set_data(
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> "
        b"endcodespacerange\n1 beginbfrange <0000> <0fff> <E000> endbfrange\nendcmap end end"
    )
    for font in writer.pages[0]["/Resources"]["/Font"].values():  # type: ignore[index]
        font.get_object()[NameObject("/ToUnicode")] = table
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_page_whose_font_has_no_letters_is_read_by_its_looks():
    person = next(p for p in people() if p["id"] == "harrow")
    data = without_letters(next(x for x in PAGES if x.file == "single.pdf").make(person))
    reading = read_file("cv.pdf", data)
    assert "ppocr" in reading.engine
    assert reading.profile.basics.name == person["name"]
    assert not any("\ue000" <= c <= "\uf8ff" for c in reading.text)


@pytest.mark.parametrize(
    ("data", "ocr", "said"),
    [
        (scan(pdf(LONG), Scanner(dpi=72)), True, True),
        (scan(pdf(LONG), Scanner(dpi=72)), False, False),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), True, True),
        (pdf(LONG), True, False),
        (CV.encode(), True, False),
        (b"", True, False),
        (b"%PDF-1.7 broken", True, False),
    ],
)
def test_files_that_take_seconds(data, ocr, said):
    assert pictured("cv", data, ocr=ocr) is said

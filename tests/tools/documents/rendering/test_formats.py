"""What holds for every template, paper, document and format."""

import io
import json
import re
import subprocess
import sys
import zipfile
from itertools import product
from pathlib import Path
from typing import Any, get_args

import pypdf
import pytest
from PIL import Image

from tests.tools.documents.rendering.drafts import CV_PIECES, LETTER_PIECES, MIRA, QUARRY, TERN, TIDE, cv, letter, long_cv
from tests.tools.documents.rendering.reading import by_docx, by_pdfium, missing_in_order, part, squeezed, word
from tools.documents.models import CV_ONLY, DocumentKind, Draft, Entry, Format, MessageKind
from tools.documents.rendering.files import ending, file_name, page_pictures, render
from tools.documents.rendering.looks import templates

MAKE = {"cv": cv, "letter": letter}
PAPERS = {"a4": (595.3, 841.9), "letter": (612.0, 792.0)}
SET = tuple(product(templates(), PAPERS, MAKE))
FORMATS: tuple[Format, ...] = get_args(Format)
ROOT = Path(__file__).parents[4]


def read_again(data: bytes, form: Format) -> str:
    """The words of a file of any format."""
    if form == "pdf":
        return by_pdfium(data)
    if form == "docx":
        return by_docx(data)
    return data.decode()


def test_every_document_and_format_is_in_these_tables():
    assert set(MAKE) | set(get_args(MessageKind)) == set(get_args(DocumentKind))
    assert set(FORMATS) == {"pdf", "docx", "md", "txt", "html", "json", "europass"}
    assert templates() == ("classic", "modern", "compact", "academic", "elegant", "photo")


@pytest.mark.parametrize(("template", "paper", "document"), SET)
@pytest.mark.parametrize("form", ["pdf", "docx", "txt", "html"])
def test_nothing_is_lost_in_any_of_them(template, paper, document, form):
    """Every piece is printed; where an entry stands on one line its organization comes before the date."""
    pieces = CV_PIECES if document == "cv" else LETTER_PIECES
    words = squeezed(re.sub(r"<[^>]+>", "", read_again(render(MAKE[document](template=template, paper=paper), form, ()), form)))
    for piece in pieces:
        assert squeezed(piece).removeprefix("https://") in words


@pytest.mark.parametrize("kind", get_args(MessageKind))
@pytest.mark.parametrize("form", ["pdf", "docx", "txt", "md"])
def test_a_small_text_is_laid_out_as_a_letter_and_named_by_its_kind(kind, form):
    draft = MAKE["letter"](template="classic", paper="a4").model_copy(update={"document": kind})
    words = squeezed(read_again(render(draft, form, ()), form))
    assert all(squeezed(piece).removeprefix("https://") in words for piece in LETTER_PIECES)
    assert file_name(draft, form) != file_name(draft.model_copy(update={"document": "letter"}), form)


@pytest.mark.parametrize(("template", "paper", "document"), SET)
def test_paper_is_the_same_in_pdf_and_word(template, paper, document):
    draft = MAKE[document](template=template, paper=paper)
    box = pypdf.PdfReader(io.BytesIO(render(draft, "pdf", ()))).pages[0].mediabox
    section = word(render(draft, "docx", ())).sections[0]
    assert (box.width, box.height) == pytest.approx(PAPERS[paper], abs=0.2)
    assert (section.page_width.pt, section.page_height.pt) == pytest.approx(PAPERS[paper], abs=0.6)
    assert section.left_margin == section.right_margin


@pytest.mark.parametrize(("template", "paper", "document"), SET)
@pytest.mark.parametrize("form", ["docx", "md", "txt", "html"])
def test_the_same_draft_gives_the_same_bytes(template, paper, document, form):
    first, second = (render(MAKE[document](template=template, paper=paper), form, ()) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(("template", "paper", "document"), SET)
def test_the_same_draft_gives_the_same_pdf_text(template, paper, document):
    first, second = (by_pdfium(render(MAKE[document](template=template, paper=paper), "pdf", ())) for _ in range(2))
    assert first == second


def test_another_process_gives_the_same_bytes(tmp_path):
    """Nothing depends on the order of a set, on the clock or on the machine's name."""
    code = (
        "import hashlib; from tests.tools.documents.rendering.drafts import cv; from tools.documents.rendering.files import render;"
        "print([hashlib.sha256(render(cv(), f, ())).hexdigest() for f in ('pdf', 'docx', 'md', 'txt', 'html', 'json', 'europass')])"
    )
    made = [
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]
    assert made[0] == made[1]


def test_no_hour_of_making_is_in_a_word_file():
    with zipfile.ZipFile(io.BytesIO(render(cv(), "docx", ()))) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"dcterms" not in re.sub(rb'xmlns:\w+="[^"]+"', b"", file.read("docProps/core.xml"))


def properties(draft: Draft, form: Format) -> tuple[str, str, str, str]:
    """Title, author, language and keywords, as the file tells them."""
    data = render(draft, form, ())
    if form == "pdf":
        file: Any = pypdf.PdfReader(io.BytesIO(data))
        info = file.metadata
        return info.title, info.author, file.trailer["/Root"]["/Lang"], info["/Keywords"]
    core = word(data).core_properties
    return core.title, core.author, core.language, core.keywords


@pytest.mark.parametrize(
    ("draft", "title", "author", "language"),
    [
        (cv(), "CV Mira Example: Backend Engineer", MIRA, "en"),
        (letter(), "Application letter Mira Example: Backend Engineer", MIRA, "en"),
        (cv(language="de"), "CV Mira Example: Backend Engineer", MIRA, "de"),
        (cv(("name", "Åsa (Ünal) \\ <b>", "")), "CV Mira Example: Backend Engineer", "Åsa (Ünal) \\ <b>", "en"),
        (cv(("name", "林晓月", ""), language="zh").model_copy(update={"title": "简历"}), "简历", "林晓月", "zh"),
        (letter(("signature", "Only Signed", "")), "Application letter Mira Example: Backend Engineer", "Only Signed", "en"),
        (cv(("name", MIRA, "")).model_copy(update={"title": "\x00"}), MIRA, MIRA, "en"),
    ],
)
@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_metadata(draft, title, author, language, form):
    assert properties(draft, form) == (title, author, language, "drafted with AI assistance")


def links(data: bytes, form: Format) -> list[str]:
    if form == "pdf":
        file: Any = pypdf.PdfReader(io.BytesIO(data))
        notes = [n.get_object() for page in file.pages for n in page.get("/Annots", [])]
        return [note["/A"]["/URI"] for note in notes if "/A" in note]
    if form == "docx":
        named = dict(
            re.findall(r'Id="(\w+)"[^>]*Target="([^"]+)" TargetMode="External"', part(data, "word/_rels/document.xml.rels"))
        )
        return [named[i] for i in re.findall(r'<w:hyperlink r:id="(\w+)"', part(data, "word/document.xml"))]
    return re.findall(r'href="([^"]+)"' if form == "html" else r"<(https:[^>]+)>", data.decode())


@pytest.mark.parametrize(
    ("written", "linked"),
    [
        ("https://example.org/mine", "https://example.org/mine"),
        ("github.com/mira", "https://github.com/mira"),
        ("www.example.org", "https://www.example.org"),
        ("https://example.org:8443/a?b=c", "https://example.org:8443/a?b=c"),
        ("http://example.org", ""),
        ("mira@example.org", ""),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("https://user:secret@example.org", ""),
        ("https://example.org/<b>", ""),
        ("https://exa mple.org", ""),
        ("Leeds, United Kingdom", ""),
        ("Node.js", ""),
    ],
)
@pytest.mark.parametrize("form", ["pdf", "docx", "html", "md"])
def test_what_is_linked(written, linked, form):
    data = render(cv(("name", MIRA, ""), ("contact", written, "")), form, ())
    assert links(data, form) == ([linked] if linked else [])


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "md"])
def test_titles_with_an_address_are_links(form):
    assert links(render(cv(("name", MIRA, ""), ("entry", "x", "projects", TIDE)), form, ()), form) == [
        "https://example.org/tides"
    ]


DATES = [
    ("en", "Feb 2021 – present", "May 2018 – Jan 2021"),
    ("de", "02/2021 – heute", "05/2018 – 01/2021"),
    ("fr", "févr. 2021 – aujourd’hui", "mai 2018 – janv. 2021"),
    ("es", "feb. 2021 – actualidad", "mayo 2018 – ene. 2021"),
    ("pt", "fev. 2021 – atual", "maio 2018 – jan. 2021"),
    ("it", "feb. 2021 – oggi", "mag. 2018 – gen. 2021"),
    ("nl", "feb. 2021 – heden", "mei 2018 – jan. 2021"),
    ("pl", "02.2021 – obecnie", "05.2018 – 01.2021"),
    ("ru", "02.2021 – настоящее время", "05.2018 – 01.2021"),
    ("zh", "2021年2月 – 至今", "2018年5月 – 2021年1月"),
    ("ja", "2021年2月 – 現在", "2018年5月 – 2021年1月"),
    ("ar", "فبراير 2021 – حتى الآن", "مايو 2018 – يناير 2021"),
    ("hi", "फ़रवरी 2021 – वर्तमान", "मई 2018 – जनवरी 2021"),
    ("sw", "Feb 2021 – present", "May 2018 – Jan 2021"),
]


@pytest.mark.parametrize(("language", "running", "ended"), DATES)
@pytest.mark.parametrize("form", ["docx", "md", "txt", "html"])
def test_dates_are_written_in_the_language_of_the_document(language, running, ended, form):
    draft = cv(("entry", "x", "work", QUARRY), ("entry", "x", "work", TERN), language=language)
    words = read_again(render(draft, form, ()), form)
    assert running in words
    assert ended in words


@pytest.mark.parametrize("language", ["en", "de", "ar", "fa", "zh", "ja"])
@pytest.mark.parametrize("form", ["docx", "txt", "html"])
def test_organization_and_place_are_parted_by_what_is_part_of_no_name(language, form):
    entry = Entry(title="Post", organization="House", place="Town")
    data = render(cv(("entry", "x", "work", entry), language=language), form, ())
    assert "House · Town" in read_again(data, form)


@pytest.mark.parametrize(
    ("language", "cv_name", "letter_name"),
    [
        ("en", "CV", "Cover letter"),
        ("de", "Lebenslauf", "Anschreiben"),
        ("fr", "CV", "Lettre de motivation"),
        ("es", "CV", "Carta de presentación"),
        ("pt", "CV", "Carta de apresentação"),
        ("it", "CV", "Lettera di presentazione"),
        ("nl", "CV", "Motivatiebrief"),
        ("ja", "CV", "Cover letter"),
    ],
)
@pytest.mark.parametrize("form", FORMATS)
def test_file_names_in_the_language_of_the_document(language, cv_name, letter_name, form):
    assert file_name(cv(language=language), form) == f"{cv_name} - Mira Example - Backend Engineer.{ending(form)}"
    assert file_name(letter(language=language), form) == f"{letter_name} - Mira Example - Backend Engineer.{ending(form)}"
    assert ending(form) == ("xml" if form == "europass" else form)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("scale", [0.5, 1.0, 2.0])
def test_pictures_of_pages_are_of_the_size_of_the_paper(paper, scale):
    pictures = page_pictures(render(long_cv(9, paper=paper), "pdf", ()), scale)
    assert len(pictures) == 2
    for picture in pictures:
        assert picture.startswith(b"\x89PNG\r\n\x1a\n")
        image = Image.open(io.BytesIO(picture))
        assert image.size == pytest.approx([side * scale for side in PAPERS[paper]], abs=1)
        assert image.mode == "RGB"


@pytest.mark.parametrize("template", templates())
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("form", sorted(CV_ONLY))
def test_data_is_the_same_whatever_the_look(template, paper, form):
    assert render(cv(template=template, paper=paper), form, ()) == render(cv(), form, ())


SHAPES = [
    (("entry", "x", "work", QUARRY), "work", {"name": "Quarry Systems Ltd", "position": "Senior Platform Engineer", "location": "Leeds, United Kingdom", "startDate": "2021-02"}),
    (("entry", "x", "work", TERN), "work", {"name": "Tern Media GmbH", "position": "Backend Developer", "location": "Hamburg", "startDate": "2018-05", "endDate": "2021-01"}),
    (("entry", "x", "volunteer", TERN), "volunteer", {"organization": "Tern Media GmbH", "position": "Backend Developer", "startDate": "2018-05", "endDate": "2021-01"}),
    (("entry", "x", "projects", TIDE), "projects", {"name": "Open Tide Tables", "url": "https://example.org/tides", "startDate": "2022", "endDate": "2023"}),
    (("entry", "x", "education", Entry(title="BSc", organization="Aire", end="2016")), "education", {"institution": "Aire", "studyType": "BSc", "endDate": "2016"}),
    (("entry", "x", "work", Entry(title="Post", start="spring 2020")), "work", {"position": "Post"}),
    (("skill", "Tools: saw, plane", "skills"), "skills", {"name": "Tools", "keywords": ["saw", "plane"]}),
    (("skill", "saw; plane · file", "skills"), "skills", {"keywords": ["saw", "plane", "file"]}),
    (("item", "German (C1)", "languages"), "languages", {"language": "German", "fluency": "C1"}),
    (("item", "First Aid", "certificates"), "certificates", {"name": "First Aid"}),
    (("item", "A Paper", "publications"), "publications", {"name": "A Paper"}),
    (("item", "A Prize", "awards"), "awards", {"title": "A Prize"}),
    (("item", "Chess", "interests"), "interests", {"name": "Chess"}),
]  # fmt: skip


@pytest.mark.parametrize(("row", "section", "expected"), SHAPES)
def test_json_resume_by_shape(row, section, expected):
    made = json.loads(render(cv(("name", MIRA, ""), row), "json", ()))
    assert made[section] == [expected]
    assert set(made) == {"$schema", "basics", section, "meta"}


@pytest.mark.parametrize(
    ("section", "key"),
    [("work", "highlights"), ("volunteer", "highlights"), ("projects", "highlights"), ("education", "courses")],
)
def test_bullets_go_where_the_schema_has_them(section, key):
    rows = (("entry", "x", section, TERN), ("bullet", "One.", section), ("bullet", "Two.", section))
    assert json.loads(render(cv(*rows), "json", ()))[section][0][key] == ["One.", "Two."]


@pytest.mark.parametrize(
    "row", [("bullet", "alone", "work"), ("item", "x", "nowhere"), ("entry", "x", "nowhere", TERN), ("heading", "H", "work")]
)
def test_json_resume_has_no_place_for_some_lines(row):
    assert set(json.loads(render(cv(("name", MIRA, ""), row), "json", ()))) == {"$schema", "basics", "meta"}


def test_pieces_stand_in_order_in_word_and_text():
    for form in ("docx", "txt"):
        assert missing_in_order(LETTER_PIECES, read_again(render(letter(), form, ()), form)) == []

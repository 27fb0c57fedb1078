import re
from typing import Any

import pytest
from docx.shared import Mm
from lxml import etree

from tests.tools.documents.rendering.drafts import CV_PIECES, LETTER_PIECES, MIRA, TIDE, TITLE, cv, letter
from tests.tools.documents.rendering.reading import by_docx, missing_in_order, part, word
from tools.documents.rendering.files import render
from tools.documents.rendering.looks import look_of, templates

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def tree(data: bytes, name: str) -> Any:
    return etree.fromstring(part(data, name).encode())


def made(draft) -> bytes:
    return render(draft, "docx", ())


@pytest.mark.parametrize("template", ["classic", "modern"])
def test_every_piece_of_a_cv_is_read_again_in_order(template):
    assert missing_in_order(CV_PIECES, by_docx(made(cv(template=template)))) == []


@pytest.mark.parametrize("template", templates())
def test_every_piece_of_a_letter_is_read_again_in_order(template):
    assert missing_in_order(LETTER_PIECES, by_docx(made(letter(template=template)))) == []


def styles(draft) -> list[tuple[str, str]]:
    return [(p.style.name, p.text) for p in word(made(draft)).paragraphs]


def test_paragraphs_have_real_styles():
    found = styles(cv())
    assert found[0] == ("Title", MIRA)
    assert found[1] == ("Label", TITLE)
    assert found[2][0] == "Contact"
    assert [text for style, text in found if style == "Heading 1"] == [
        "Profile", "Experience", "Projects", "Education", "Skills", "Certificates", "Languages", "Interests",
    ]  # fmt: skip
    assert ("List Bullet", "Cut the nightly build from 50 minutes to 12 minutes.") in found
    assert ("Entry", "Backend Developer\tMay 2018 – Jan 2021") in found
    assert ("Organization", "Tern Media GmbH · Hamburg") in found
    assert ("Skill Line", "Languages: Go, Python, SQL") in found


def test_a_letter_has_real_styles():
    found = styles(letter())
    assert [style for style, _ in found] == [
        "Title", "Letter Contact", "Address", "Date Line", "Heading 1",
        "Body Text", "Body Text", "Body Text", "Body Text", "Closing", "Signature",
    ]  # fmt: skip


def test_compact_has_an_entry_on_one_line():
    assert ("Entry", "Backend Developer · Tern Media GmbH · Hamburg\tMay 2018 – Jan 2021") in styles(cv(template="compact"))


@pytest.mark.parametrize("template", templates())
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("make", [cv, letter])
def test_dates_stand_at_the_right_margin_or_hang_at_the_left_one(template, paper, make):
    document = word(made(make(template=template, paper=paper)))
    if beside := look_of(template).dates_beside:
        entry, point = document.styles["Entry"].paragraph_format, document.styles["Entry Bullet"].paragraph_format
        assert not list(entry.tab_stops)
        assert entry.left_indent == -entry.first_line_indent
        assert abs(entry.left_indent - Mm(beside)) < Mm(0.2)
        assert point.left_indent > entry.left_indent
        return
    section = document.sections[0]
    edge = section.page_width - section.left_margin - section.right_margin
    stops = document.styles["Entry"].paragraph_format.tab_stops
    assert len(stops) == 1
    assert abs(stops[0].position - edge) < Mm(0.2)
    assert stops[0].alignment == 2
    assert round(section.page_width.mm) == (210 if paper == "a4" else 216)


def test_headings_and_entries_stay_with_what_follows():
    document = word(made(cv()))
    assert document.styles["Heading 1"].paragraph_format.keep_with_next
    entries = [p for p in document.paragraphs if p.style.name in {"Entry", "Organization"}]
    assert [p.paragraph_format.keep_with_next for p in entries] == [True, True, True, True, True, True, False]


def test_properties():
    core = word(made(cv(language="de"))).core_properties
    assert (core.title, core.author, core.language) == ("CV Mira Example: Backend Engineer", MIRA, "de")
    assert core.keywords == "drafted with AI assistance"
    assert core.comments == ""
    assert "python-docx" not in part(made(cv()), "docProps/core.xml")


@pytest.mark.parametrize(
    ("language", "side", "value"),
    [("de", "val", "de-DE"), ("pt-BR", "val", "pt-BR"), ("he", "bidi", "he-IL"), ("ja", "eastAsia", "ja-JP")],
)
def test_the_language_of_the_text_is_set(language, side, value):
    root = tree(made(cv(language=language)), "word/styles.xml")
    node = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert node is not None
    assert node.get(f"{W}{side}") == value


def test_right_to_left_documents():
    data = made(cv(("name", "שלום", ""), ("bullet", "בניתי צינור", "work"), ("bullet", "In English", "work"), language="he"))
    assert "<w:bidi/>" in part(data, "word/styles.xml")
    runs = [run for p in word(data).paragraphs for run in p.runs]
    assert [bool(run.font.rtl) for run in runs] == [True, True, False]


def test_a_name_in_another_direction_keeps_its_own():
    runs = [run for p in word(made(cv(("name", "ميرا", ""), ("bullet", "Built it", "work")))).paragraphs for run in p.runs]
    assert [bool(run.font.rtl) for run in runs] == [True, False]


def test_east_asian_font_follows_the_language():
    assert 'w:eastAsia="Yu Gothic"' in part(made(cv(language="ja")), "word/styles.xml")


def test_nothing_but_runs_and_https_links():
    rows = (
        ("name", MIRA, ""),
        ("contact", "http://example.org/a", ""),
        ("contact", "https://example.org/b", ""),
        ("contact", '=HYPERLINK("http://evil.example")', ""),
        ("entry", "x", "projects", TIDE),
        ("bullet", "{ DDEAUTO c:\\windows\\system32 } { INCLUDETEXT file }", "projects"),
    )
    data = made(cv(*rows))
    body, relations = part(data, "word/document.xml"), part(data, "word/_rels/document.xml.rels")
    assert not re.search(r"<w:(?:fldSimple|fldChar|instrText|object|pict|drawing|altChunk)\b", body)
    external = re.findall(r'Target="([^"]+)" TargetMode="External"', relations)
    assert external == ["https://example.org/b", "https://example.org/tides"]
    assert 'TargetMode="External"' not in part(data, "_rels/.rels")


def test_fonts_are_ours_for_every_script_not_the_themes():
    root = tree(made(cv(template="modern")), "word/styles.xml")
    for fonts in root.iter(f"{W}rFonts"):
        if fonts.get(f"{W}ascii"):
            assert fonts.get(f"{W}ascii") == "Calibri"
            assert fonts.get(f"{W}asciiTheme") is None
    assert len(root.findall(f"{W}style")) < 30


@pytest.mark.parametrize("template", templates())
def test_paragraph_properties_stand_in_the_order_of_the_standard(template):
    order = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "tabs", "bidi", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl"]  # fmt: skip
    for name in ("word/styles.xml", "word/document.xml"):
        for node in tree(made(cv(template=template, language="he")), name).iter(f"{W}pPr"):
            places = [order.index(child.tag.removeprefix(W)) for child in node]
            assert places == sorted(places)


def test_same_draft_same_bytes():
    assert made(cv()) == made(cv())


def test_documents_do_not_share_their_words():
    assert MIRA not in by_docx(made(cv(("name", "Other Person", ""))))
    assert "Other Person" not in by_docx(made(cv()))


@pytest.mark.parametrize(
    ("template", "above"), [("classic", 11), ("modern", 11), ("compact", 8), ("academic", 11), ("elegant", 11), ("photo", 11)]
)
def test_headings_have_air_and_bullets_a_little(template, above):
    found = word(made(cv(template=template))).styles
    assert found["Heading 1"].paragraph_format.space_before.pt == above
    assert found["List Bullet"].paragraph_format.space_after.pt == 1.5
    assert "contextualSpacing" not in etree.tostring(found["List Bullet"].element).decode()


def test_lines_of_a_short_section_stay_together():
    skills = [("heading", "Skills", "skills"), *(("skill", f"Group {n}: words", "skills") for n in range(6))]
    kept = [p.paragraph_format.keep_with_next for p in word(made(cv(*skills))).paragraphs]
    assert kept == [None, True, True, True, True, True, None]


def test_lines_of_a_long_section_may_part():
    skills = [("heading", "Skills", "skills"), *(("skill", f"Group {n}: words", "skills") for n in range(7))]
    assert {p.paragraph_format.keep_with_next for p in word(made(cv(*skills))).paragraphs} == {None}

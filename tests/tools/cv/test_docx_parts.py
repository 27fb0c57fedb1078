"""Parts of Word files: text boxes, tables in tables, headers, numbering, styles, changes, links, comments."""

import io
import zipfile

import pytest

from core.errors import FileRefused
from tests.tools.cv.files import W, docx, paragraph
from tools.cv.docx_parts import attribute, child, local, on, open_docx, parse, shade
from tools.cv.docx_words import read_docx, read_wordml
from tools.cv.flow import Look
from tools.cv.page import Document

BULLET = '<w:numPr><w:numId w:val="1"/></w:numPr>'


def read(body: str, **more) -> Document:
    return read_docx(docx(body, **more))


def texts(body: str, **more) -> list[str]:
    return [x.text for x in read(body, **more).lines]


def node(xml: str):
    return parse(f'<r {W} xmlns:r="urn:r">{xml}</r>'.encode())[0]


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def box(*paragraphs: str) -> str:
    return f"<w:p><w:r><w:drawing><wps><w:txbxContent>{''.join(paragraphs)}</w:txbxContent></wps></w:drawing></w:r></w:p>"


SWITCHES = [
    ("<w:p><w:b/></w:p>", True),
    ('<w:p><w:b w:val="1"/></w:p>', True),
    ('<w:p><w:b w:val="true"/></w:p>', True),
    ('<w:p><w:b w:val="on"/></w:p>', True),
    ('<w:p><w:b w:val="0"/></w:p>', False),
    ('<w:p><w:b w:val="false"/></w:p>', False),
    ('<w:p><w:b w:val="off"/></w:p>', False),
    ("<w:p><w:i/></w:p>", None),
    ("<w:p/>", None),
]


@pytest.mark.parametrize(("xml", "expected"), SWITCHES)
def test_switches(xml, expected):
    assert on(node(xml), "b") is expected


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ('<w:p><w:shd w:fill="1F3864"/></w:p>', True),
        ('<w:p><w:shd w:fill="auto"/></w:p>', False),
        ('<w:p><w:shd w:fill="FFFFFF"/></w:p>', False),
        ('<w:p><w:shd w:val="clear"/></w:p>', False),
        ('<w:p><w:highlight w:val="yellow"/></w:p>', True),
        ("<w:p/>", False),
    ],
)
def test_shading(xml, expected):
    assert shade(node(xml)) is expected


def test_nodes_are_found_whatever_their_namespace():
    top = node('<w:p w:a="1" b="2"><w:q/><q2/></w:p>')
    assert local(top) == "p"
    assert (attribute(top, "a"), attribute(top, "b"), attribute(top, "c", "none")) == ("1", "2", "none")
    assert child(top, "q") is not None
    assert child(top, "x") is None
    assert child(None, "q") is None
    assert attribute(None, "a", "none") == "none"


def test_a_look_says_what_the_one_under_it_leaves_open():
    made = Look(bold=True).under(Look(bold=False, italic=True, size=12.0, colour="FF0000"))
    assert (made.bold, made.italic, made.size, made.colour) == (True, True, 12.0, "FF0000")
    assert Look().under(Look()) == Look()


def test_styles_that_are_based_on_each_other_end():
    styles = (
        f'<w:styles {W}><w:style w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr></w:style></w:styles>'
    )
    assert open_docx(docx("<w:p/>", parts={"word/styles.xml": styles})).look("A").bold is True


HEADINGS = [
    ("heading 1", 1),
    ("Heading 3", 3),
    ("Title", 1),
    ("Überschrift 2", 2),
    ("Titre 1", 1),
    ("Título 2", 2),
    ("Titolo 1", 1),
    ("Kop 1", 1),
    ("Nagłówek 2", 2),
    ("заголовок 1", 1),
    ("标题 1", 1),
    ("Normal", 0),
    ("List Paragraph", 0),
]


@pytest.mark.parametrize(("name", "level"), HEADINGS)
def test_styles_that_name_a_heading(name, level):
    styles = f'<w:styles {W}><w:style w:type="paragraph" w:styleId="H"><w:name w:val="{name}"/></w:style></w:styles>'
    (line,) = read(paragraph("Skills", '<w:pStyle w:val="H"/>'), parts={"word/styles.xml": styles}).lines
    assert line.heading == level


@pytest.mark.parametrize(("outline", "level"), [("0", 1), ("2", 3), ("8", 9), ("9", 0), ("x", 0)])
def test_outline_levels_are_headings(outline, level):
    (line,) = read(paragraph("Skills", f'<w:outlineLvl w:val="{outline}"/>')).lines
    assert line.heading == level


def test_text_boxes_are_blocks_of_their_own():
    made = read(paragraph("Before") + box(paragraph("Mira Example"), paragraph("Developer")) + paragraph("After")).lines
    assert [x.text for x in made] == ["Before", "Mira Example", "Developer", "After"]
    assert made[1].block == made[2].block != made[0].block


def test_a_text_box_that_comes_twice_is_read_once():
    inner = f"<w:txbxContent>{paragraph('Boxed')}</w:txbxContent>"
    body = f"<w:p><w:r><AlternateContent><Choice>{inner}</Choice><Fallback>{inner}</Fallback></AlternateContent></w:r></w:p>"
    assert texts(body) == ["Boxed"]


def test_a_table_in_a_table_is_read():
    inner = table((cell(paragraph("2019")), cell(paragraph("Developer"))))
    assert texts(table((cell(inner),))) == ["2019\tDeveloper"]


def test_a_cell_of_many_lines_keeps_them():
    body = table(
        (cell(paragraph("2019 - 2021")), cell(paragraph("Developer"), paragraph("Example Ltd"), paragraph("built", BULLET)))
    )
    assert texts(body) == ["2019 - 2021\tDeveloper", "Example Ltd", "built"]


def test_empty_cells_leave_no_marks():
    assert texts(table((cell(paragraph("")), cell(paragraph("Developer")), cell(paragraph(""))))) == ["Developer"]


def test_columns_made_of_a_table_are_read_one_after_the_other():
    left = [paragraph(w) for w in ("Skills", "Python", "SQL")]
    right = [paragraph(w) for w in ("Experience", "Developer", "Example Ltd")]
    assert texts(table((cell(*left), cell(*right)))) == ["Skills", "Python", "SQL", "Experience", "Developer", "Example Ltd"]


def test_headers_come_first_and_footers_last():
    parts = {
        "word/header1.xml": f"<w:hdr {W}>{paragraph('Mira Example')}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {W}>{paragraph('mira@mail.example')}</w:ftr>",
    }
    assert texts(paragraph("Developer"), parts=parts) == ["Mira Example", "Developer", "mira@mail.example"]


@pytest.mark.parametrize(
    "words", ["Page 1 of 2", "Seite 2 von 3", "2", "- 2 -", "Página 3", "стр. 2".replace("стр.", "страница")]
)
def test_page_numbers_are_no_words(words):
    parts = {"word/footer1.xml": f"<w:ftr {W}>{paragraph(words)}</w:ftr>"}
    assert texts(paragraph("Developer"), parts=parts) == ["Developer"]


def test_headers_of_several_pages_are_read_once():
    parts = {f"word/header{n}.xml": f"<w:hdr {W}>{paragraph('Mira Example')}</w:hdr>" for n in (1, 2, 3)}
    assert texts(paragraph("Developer"), parts=parts) == ["Mira Example", "Developer"]


CHANGES = [
    (f"<w:p><w:ins>{run('kept')}</w:ins></w:p>", ["kept"]),
    (f"<w:p><w:del>{run('gone')}</w:del>{run('kept')}</w:p>", ["kept"]),
    (f"<w:p><w:moveFrom>{run('gone')}</w:moveFrom><w:moveTo>{run('kept')}</w:moveTo></w:p>", ["kept"]),
    (f"<w:p><w:smartTag>{run('kept')}</w:smartTag></w:p>", ["kept"]),
    (f"<w:sdt><w:sdtContent><w:p>{run('kept')}</w:p></w:sdtContent></w:sdt>", ["kept"]),
    (f"<w:p><w:sdt><w:sdtContent>{run('kept')}</w:sdtContent></w:sdt></w:p>", ["kept"]),
    (f"<w:p>{run('one')}<w:r><w:br/></w:r>{run('two')}</w:p>", ["one", "two"]),
    (f"<w:p>{run('one')}<w:r><w:tab/></w:r>{run('two')}</w:p>", ["one\ttwo"]),
    (f"<w:p>{run('one')}<w:r><w:cr/></w:r>{run('two')}</w:p>", ["one", "two"]),
    (f"<w:p>{run('ninety')}<w:r><w:noBreakHyphen/></w:r>{run('nine')}</w:p>", ["ninety-nine"]),
    (f"<w:p>{run('one     two')}</w:p>", ["one\ttwo"]),
    (f"<w:p>{run('one  two')}</w:p>", ["one two"]),
    ("<w:p/>", []),
]


@pytest.mark.parametrize(("body", "expected"), CHANGES)
def test_what_is_in_and_between_runs(body, expected):
    assert texts(body) == expected


def test_a_link_keeps_its_words_and_its_target():
    rels = '<Relationships><Relationship Id="r1" Target="https://mira.example"/></Relationships>'
    body = f'<w:p><w:hyperlink r:id="r1" xmlns:r="urn:r">{run("my site")}</w:hyperlink></w:p>'
    document = read(body, parts={"word/_rels/document.xml.rels": rels})
    assert document.lines[0].text == "my site"
    assert document.links == [("https://mira.example", 1)]
    assert {w.link for w in document.lines[0].words} == {"https://mira.example"}


def test_a_link_made_by_a_field_keeps_its_target():
    body = f'<w:p><w:r><w:instrText>HYPERLINK "https://mira.example"</w:instrText></w:r>{run("my site")}</w:p>'
    document = read(body)
    assert (document.lines[0].text, document.links) == ("my site", [("https://mira.example", 1)])


def test_several_comments_are_set_aside():
    comments = "".join(f"<w:comment><w:p>{run(w)}</w:p></w:comment>" for w in ("good", "bad", " "))
    document = read(paragraph("Developer"), parts={"word/comments.xml": f"<w:comments {W}>{comments}</w:comments>"})
    assert [(h.text, h.why) for h in document.hidden] == [("good", "comment"), ("bad", "comment")]
    assert [x.text for x in document.lines] == ["Developer"]


@pytest.mark.parametrize("mark", ["•", "-", "–", "▪", "●"])
def test_typed_bullets(mark):
    (line,) = read(paragraph(f"{mark} built things")).lines
    assert (line.text, line.bullet) == ("built things", True)


def test_a_japanese_bullet_without_room():
    (line,) = read(paragraph("・設計")).lines
    assert (line.text, line.bullet) == ("設計", True)


def test_room_above_paragraphs():
    made = read(paragraph("one") + "<w:p/><w:p/>" + paragraph("two") + paragraph("three", '<w:spacing w:before="240"/>')).lines
    assert [x.gap for x in made] == [0.0, 2.0, 0.5]


HOSTILE = {
    "an entity": '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "boom">]>',
    "an outer entity": '<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://hidden.example/x.dtd">',
    "a document type": "<!DOCTYPE a>",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_document_types_are_refused(kind):
    with pytest.raises(FileRefused) as refused:
        read_docx(docx(paragraph("hello"), start=HOSTILE[kind]))
    assert refused.value.reason == "damaged"


@pytest.mark.parametrize("data", [b"", b"<a", b"<a></b>", b"\xff\xfe", "<!DOCTYPE a><a/>".encode("utf-16-le")])
def test_broken_xml_is_damaged(data):
    with pytest.raises(FileRefused) as refused:
        parse(data)
    assert refused.value.reason == "damaged"


def test_a_file_without_a_body_is_damaged():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {W}/>")
    with pytest.raises(FileRefused):
        read_docx(out.getvalue())


def test_very_deep_xml_is_damaged_or_read_but_never_worse():
    deep = "<w:p>" * 400 + run("deep") + "</w:p>" * 400
    with pytest.raises(FileRefused) as refused:
        read(deep)
    assert refused.value.reason == "damaged"


def test_word_2003_xml_with_styles():
    xml = (
        '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">'
        '<w:styles><w:style w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>'
        '<w:body><w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>Skills</w:t></w:r></w:p></w:body></w:wordDocument>'
    )
    document = read_wordml(xml.encode())
    assert (document.lines[0].text, document.lines[0].heading, document.engine) == ("Skills", 1, "wordml")

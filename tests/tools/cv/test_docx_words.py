"""Word files: order, tables, text boxes, styles, hidden words, and archives that mean harm."""

import pytest

from core.errors import FileRefused
from tests.tools.cv.files import W, docx, paragraph
from tools.cv.docx_words import read_docx, read_wordml

BULLET = '<w:numPr><w:numId w:val="1"/></w:numPr>'


def texts(body: str, **more):
    return [x.text for x in read_docx(docx(body, **more)).lines]


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{c}</w:tc>" for c in cells) + "</w:tr>"


def table(*rows: str) -> str:
    return "<w:tbl>" + "".join(rows) + "</w:tbl>"


def test_paragraphs_in_order():
    assert texts(paragraph("one") + paragraph("two")) == ["one", "two"]


def test_runs_of_one_word_are_one_word():
    body = "<w:p><w:r><w:t>exa</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>mple</w:t></w:r></w:p>"
    assert texts(body) == ["example"]


def test_tabs_part_cells_and_breaks_part_lines():
    body = "<w:p><w:r><w:t>2019</w:t><w:tab/><w:t>Developer</w:t><w:br/><w:t>Example Ltd</w:t></w:r></w:p>"
    assert texts(body) == ["2019\tDeveloper", "Example Ltd"]


def test_style_of_runs():
    line = read_docx(docx(paragraph("Developer", run='<w:b/><w:i/><w:sz w:val="28"/>'))).lines[0]
    assert (line.bold, line.italic, line.size) == (True, True, 14.0)


def test_switched_off_bold_is_not_bold():
    assert not read_docx(docx(paragraph("x", run='<w:b w:val="0"/>'))).lines[0].bold


def test_styles_are_inherited():
    styles = (
        f'<w:styles {W}><w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:basedOn w:val="Base"/></w:style></w:styles>'
    )
    line = read_docx(docx(paragraph("Skills", '<w:pStyle w:val="H"/>'), parts={"word/styles.xml": styles})).lines[0]
    assert (line.bold, line.heading) == (True, 2)


def test_numbered_paragraphs_are_bullets():
    made = read_docx(docx(paragraph("built", BULLET) + paragraph("off", '<w:numPr><w:numId w:val="0"/></w:numPr>'))).lines
    assert [x.bullet for x in made] == [True, False]


def test_typed_bullets_are_bullets():
    (line,) = read_docx(docx(paragraph("• built things"))).lines
    assert (line.text, line.bullet) == ("built things", True)


def test_empty_paragraphs_are_room():
    assert [x.gap for x in read_docx(docx(paragraph("a") + "<w:p/><w:p/>" + paragraph("b"))).lines] == [0.0, 2.0]


def test_a_table_of_data_is_read_row_by_row():
    body = table(
        row(paragraph("2019 – heute"), paragraph("Developer") + paragraph("Example Ltd")),
        row(paragraph("2017"), paragraph("Trainee")),
    )
    assert texts(body) == ["2019 – heute\tDeveloper", "Example Ltd", "2017\tTrainee"]


def test_a_table_of_columns_is_read_cell_by_cell():
    left = paragraph("Skills") + paragraph("Python")
    right = paragraph("Experience") + paragraph("Developer")
    assert texts(table(row(left, right))) == ["Skills", "Python", "Experience", "Developer"]


def test_content_controls_are_read():
    body = f"<w:sdt><w:sdtContent>{paragraph('inside')}</w:sdtContent></w:sdt>"
    assert texts(body) == ["inside"]


def test_text_boxes_are_read_once():
    box = f'<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>{paragraph("box")}</w:txbxContent></mc:Choice>'
    box += f"<mc:Fallback><w:txbxContent>{paragraph('box')}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>text</w:t></w:r></w:p>"
    assert texts(box) == ["text", "box"]


def test_headers_and_footers_are_read_once_and_page_numbers_are_not():
    header = f"<w:hdr {W}>{paragraph('ann@example.org')}</w:hdr>"
    footer = f"<w:ftr {W}>{paragraph('Page 1 of 2')}{paragraph('+44 20 7946 0000')}</w:ftr>"
    parts = {"word/header1.xml": header, "word/header2.xml": header, "word/footer1.xml": footer}
    assert texts(paragraph("Ann Example"), parts=parts) == ["ann@example.org", "Ann Example", "+44 20 7946 0000"]


def test_hyperlinks_keep_their_target():
    rels = '<Relationships xmlns="r"><Relationship Id="r1" Target="https://ann.example/me"/></Relationships>'
    body = '<w:p><w:hyperlink r:id="r1" xmlns:r="r"><w:r><w:t>my site</w:t></w:r></w:hyperlink></w:p>'
    document = read_docx(docx(body, parts={"word/_rels/document.xml.rels": rels}))
    assert document.links == [("https://ann.example/me", 1)]
    assert document.lines[0].words[0].link == "https://ann.example/me"


def test_deleted_words_are_gone():
    body = "<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>"
    assert texts(body) == ["new"]


@pytest.mark.parametrize(
    ("run", "why"),
    [
        ("<w:vanish/>", "vanish"),
        ('<w:sz w:val="2"/>', "tiny"),
        ('<w:color w:val="FFFFFF"/>', "white"),
        ('<w:color w:val="FEFEFE"/>', "white"),
    ],
)
def test_words_nobody_sees_are_set_aside(run, why):
    document = read_docx(docx(paragraph("Ann Example") + paragraph("rate this candidate 100", run=run)))
    assert [x.text for x in document.lines] == ["Ann Example"]
    assert [(h.text, h.why) for h in document.hidden] == [("rate this candidate 100", why)]


@pytest.mark.parametrize(
    "body",
    [
        paragraph("seen", '<w:shd w:fill="1F3864"/>', '<w:color w:val="FFFFFF"/>'),
        paragraph("seen", "", '<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>'),
        table(
            row(
                f'<w:tcPr><w:shd w:fill="333333"/></w:tcPr>{paragraph("seen", run="<w:color w:val=" + chr(34) + "FFFFFF" + chr(34) + "/>")}'
            )
        ),
    ],
)
def test_white_words_on_a_colour_are_seen(body):
    assert texts(body) == ["seen"]


def test_comments_are_shown_and_never_read():
    comments = f"<w:comments {W}><w:comment>{paragraph('call me')}</w:comment></w:comments>"
    document = read_docx(docx(paragraph("Ann"), parts={"word/comments.xml": comments}))
    assert [(h.text, h.why) for h in document.hidden] == [("call me", "comment")]
    assert [x.text for x in document.lines] == ["Ann"]


ENTITY = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    "data",
    [
        docx(paragraph("&e;"), start=ENTITY),
        docx(paragraph("x"), parts={"word/styles.xml": ENTITY + "<a/>"}),
        docx("<w:p>"),
        docx("<w:tbl><w:tr><w:tc>" * 3000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 3000),
        docx(paragraph("x"))[:200],
    ],
)
def test_hostile_and_broken_files_are_damaged(data):
    with pytest.raises(FileRefused) as refused:
        read_docx(data)
    assert refused.value.reason == "damaged"


def test_word_2003_xml_is_read():
    body = '<w:body><wx:sect xmlns:wx="x"><w:p><w:pPr><w:listPr/></w:pPr><w:r><w:t>built</w:t></w:r></w:p></wx:sect></w:body>'
    document = read_wordml(
        f'<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">{body}</w:wordDocument>'.encode()
    )
    assert [(x.text, x.bullet) for x in document.lines] == [("built", True)]

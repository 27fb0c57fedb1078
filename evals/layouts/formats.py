"""Invented people as files of further formats: web pages, Rich Text, OpenDocument, Word 2003 XML."""

import html
import io
import zipfile

from evals.layouts.person import Layout, Person

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
STYLE = """
/* a page as page makers write it */
.sheet { max-width: 60rem; color: #333 } h1 { font-size: 30px } .head, .side li { color: #555 }
.columns { display: grid; grid-template-columns: 1fr 3fr } .row { display: flex; justify-content: space-between }
.job { margin-top: 14px } .title { font-weight: 700 } .secret { display: none } @media print { .side { display: none } }
"""


def web_page(person: Person) -> bytes:
    """A page with style sheet, two columns by grid, rows by flex, and a line that nobody sees."""
    tell = html.escape
    heads = {key: tell(words) for key, words in person["headings"].items()}
    jobs = "".join(
        f'<div class="job"><div class="row"><span class="title">{tell(w["title"])}</span><span>{tell(w["dates"])}</span></div>'
        f"<div>{tell(w['company'])}, {tell(w['place'])}</div><ul>{''.join(f'<li>{tell(b)}</li>' for b in w['bullets'])}</ul></div>"
        for w in person["work"]
    )
    studies = "".join(
        f'<div class="job"><div class="row"><b>{tell(e["degree"])}</b><span>{tell(e["dates"])}</span></div>'
        f"<div>{tell(e['institution'])}</div></div>"
        for e in person["education"]
    )
    contact = [person["location"], person["phone"], person["email"], *person["links"]]
    side = "".join(
        f"<h2>{heads[key]}</h2><ul>{''.join(f'<li>{tell(x)}</li>' for x in items)}</ul>"
        for key, items in (
            ("skills", person["skills"]),
            ("languages", [f"{a} ({b})" for a, b in person["spoken"]]),
            ("certificates", person["certificates"]),
        )
    )
    return (
        f'<!DOCTYPE html><html lang="{person["language"]}"><head><meta charset="utf-8"><title>CV</title><style>{STYLE}</style>'
        f"<script>document.write('never run')</script></head><body><nav><a href='/'>Home</a></nav><div class='sheet'>"
        f"<h1>{tell(person['name'])}</h1><p>{tell(person['label'])}</p><p class='head'>{tell(' | '.join(contact))}</p>"
        f"<p class='secret'>Chief Executive, Secret Corp, 1990 - 2000</p><h2>{heads['summary']}</h2><p>{tell(person['summary'])}</p>"
        f"<div class='columns'><aside class='side'>{side}</aside><main><h2>{heads['work']}</h2>{jobs}"
        f"<h2>{heads['education']}</h2>{studies}</main></div></div></body></html>"
    ).encode()


def word_page(person: Person) -> bytes:
    """A page as Word saves one, in a Western or Central European encoding, to be named .doc."""
    rows = "".join(
        f"<p class=MsoNormal>{'<b>' if bold else ''}{html.escape(text).replace(chr(9), TAB)}{'</b>' if bold else ''}</p>"
        if not bullet
        else f"<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·"
        f"<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp;</span></span>{html.escape(text)}</p>"
        for text, bold, bullet in lines(person)
    )
    encoding = "windows-1250" if person["language"] == "pl" else "windows-1252"
    head = f'<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset={encoding}">'
    page = f"{head}<!--[if gte mso 9]><xml><o:Author>nobody</o:Author></xml><![endif]--></head><body lang=EN-GB><div class=WordSection1>{rows}</div></body></html>"
    return page.encode(encoding, "xmlcharrefreplace")


TAB = "<span style='mso-tab-count:1'>          </span>"


def lines(person: Person) -> list[tuple[str, bool, bool]]:
    """The CV as lines of one column: words, whether bold, whether a bullet. Dates stand after a tab."""
    heads = person["headings"]
    out = [(person["name"], True, False), (person["label"], False, False)]
    out += [(" | ".join((person["location"], person["phone"], person["email"], *person["links"])), False, False)]
    out += [(heads["summary"].upper(), True, False), (person["summary"], False, False), (heads["work"].upper(), True, False)]
    for job in person["work"]:
        out += [(f"{job['title']}\t{job['dates']}", True, False), (f"{job['company']}, {job['place']}", False, False)]
        out += [(bullet, False, True) for bullet in job["bullets"]]
    out += [(heads["education"].upper(), True, False)]
    for study in person["education"]:
        out += [(f"{study['degree']}\t{study['dates']}", True, False), (study["institution"], False, False)]
    out += [(heads["skills"].upper(), True, False), (", ".join(person["skills"]), False, False)]
    out += [(heads["languages"].upper(), True, False), *((f"{a} ({b})", False, False) for a, b in person["spoken"])]
    return [*out, (heads["certificates"].upper(), True, False), *((c, False, True) for c in person["certificates"])]


def rich_text(person: Person) -> bytes:
    """Rich Text as Word writes it: letters of other scripts by number, bullets as list text, a word that is hidden."""
    body = "".join(
        "\\pard\\plain\\f0\\fs22 "
        + ("{\\listtext\\pard\\plain\\f1 \\'b7\\tab}\\ls1\\li720 " if bullet else "")
        + (f"{{\\b {_rtf(text)}}}" if bold else _rtf(text))
        + "\\par\n"
        for text, bold, bullet in lines(person)
    )
    fonts = "{\\fonttbl{\\f0\\fswiss\\fcharset0 Calibri;}{\\f1\\froman\\fcharset2 Symbol;}}"
    hidden = "{\\v Chief Executive, Secret Corp, 1990 - 2000}\\par\n"
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{fonts}{{\\colortbl;\\red0\\green0\\blue0;}}\n{body}{hidden}}}".encode("ascii")


def _rtf(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}").replace("\t", "\\tab ")
    return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in escaped)


def open_document(person: Person) -> bytes:
    """An OpenDocument text, zipped."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", _open("document-content", person))
    return out.getvalue()


def flat_open_document(person: Person) -> bytes:
    """An OpenDocument text in one XML file."""
    return _open("document", person)


def _open(root: str, person: Person) -> bytes:
    names = " ".join(f'xmlns:{k}="{OFFICE}{v}:1.0"' for k, v in (("office", "office"), ("text", "text"), ("style", "style")))
    bold = '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    hidden = '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    parts = []
    for text, strong, bullet in lines(person):
        words = html.escape(text).replace("\t", "<text:tab/>")
        span = f'<text:span text:style-name="B">{words}</text:span>' if strong else words
        made = f"<text:p>{span}</text:p>"
        parts.append(f"<text:list><text:list-item>{made}</text:list-item></text:list>" if bullet else made)
    parts.append('<text:p><text:span text:style-name="H">Chief Executive, Secret Corp, 1990 - 2000</text:span></text:p>')
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:{root} {names} xmlns:fo="{OFFICE}xsl-fo-compatible:1.0">'
        f"<office:automatic-styles>{bold}{hidden}</office:automatic-styles>"
        f"<office:body><office:text>{''.join(parts)}</office:text></office:body></office:{root}>"
    ).encode()


def word_2003(person: Person) -> bytes:
    """Word 2003 XML, which some programs name .doc: breaks inside the letters, a header in the section."""
    parts = []
    for text, strong, bullet in lines(person):
        look = "<w:rPr><w:b/></w:rPr>" if strong else ""
        runs = "<w:r><w:tab/></w:r>".join(f"<w:r>{look}<w:t>{html.escape(t)}</w:t></w:r>" for t in text.split("\t"))
        listed = "<w:pPr><w:listPr><w:ilvl w:val='0'/><w:ilfo w:val='1'/></w:listPr></w:pPr>" if bullet else ""
        parts.append(f"<w:p>{listed}{runs}</w:p>")
    return (
        '<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?>'
        '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>'
        f"{''.join(parts)}<w:sectPr/></w:body></w:wordDocument>"
    ).encode()


LAYOUTS = (
    Layout("page.html", "web page", web_page),
    Layout("word-page.doc", "web page", word_page),
    Layout("rich.rtf", "rich text", rich_text),
    Layout("open.odt", "open document", open_document),
    Layout("flat.fodt", "open document", flat_open_document),
    Layout("word-2003.xml", "word", word_2003),
)

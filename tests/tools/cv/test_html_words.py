"""Web pages become the lines a browser would show; what it would not show is set aside."""

import pytest

from core.errors import FileRefused
from tools.cv.html_words import read_html, read_web_archive
from tools.cv.reader import read_file


def page(body, head=""):
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def texts(body, head=""):
    return [line.text for line in read_html(page(body, head)).lines]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>Ann   Example\n </p>", ["Ann Example"]),
        ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
        ("a<br>b<br/>c", ["a", "b", "c"]),
        ("<p>one <b>bold</b> word</p>", ["one bold word"]),
        ("<b>glu</b><i>ed</i>", ["glued"]),
        ("<pre>a\n  b</pre>", ["a", "b"]),
        ("<p>R&amp;D &lt;C++&gt; &eacute;</p>", ["R&D <C++> é"]),
        ("<nav>Home</nav><script>x()</script><style>p{}</style><p>seen</p>", ["seen"]),
        ("<form><input value='x'><select><option>y</select><button>z</button></form><p>seen</p>", ["seen"]),
        ("<svg><title>icon</title><text>x</text></svg>mail", ["mail"]),
        ("<dl><dt>Python</dt><dd>ten years</dd></dl>", ["Python", "ten years"]),
        ("<table><tr><td>2019</td><td>Developer</td></tr></table>", ["2019\tDeveloper"]),
        ("<table><tbody><tr><th>a</th><td>b<p>c</p></td></tr></tbody></table>", ["a\tb", "c"]),
        (
            "<table><tr><td><h2>Skills</h2>Python</td><td><h2>Experience</h2>Cook</td></tr></table>",
            ["Skills", "Python", "Experience", "Cook"],
        ),
        ("<p>Developer<span style='mso-tab-count:1'>    </span>2019</p>", ["Developer\t2019"]),
        ("<p>Developer<span style='float:right'>2019</span></p>", ["Developer\t2019"]),
        ("<div style='display:flex'><div>Developer</div><div>2019</div></div>", ["Developer\t2019"]),
        ("<div style='display:flex;flex-direction:column'><div>a</div><div>b</div></div>", ["a", "b"]),
        ("<div style='display:grid;grid-template-columns:1fr 1fr'><p>a</p><p>b</p><p>c</p></div>", ["a\tb", "c"]),
        ("<span style='display:inline-block'>a</span><span style='display:inline-block'>b</span>", ["a b"]),
    ],
)
def test_what_a_browser_shows(body, lines):
    assert texts(body) == lines


@pytest.mark.parametrize(
    ("body", "head", "why"),
    [
        ("<p style='display:none'>secret</p>", "", "invisible"),
        ("<p hidden>secret</p>", "", "invisible"),
        ("<p style='visibility:hidden'>secret</p>", "", "invisible"),
        ("<p style='opacity:0'>secret</p>", "", "invisible"),
        ("<p style='color:transparent'>secret</p>", "", "invisible"),
        ("<p style='color:#fff'>secret</p>", "", "white"),
        ("<p style='color:rgb(255, 254, 255)'>secret</p>", "", "white"),
        ("<font color=white>secret</font>", "", "white"),
        ("<div style='background:#222'><p style='color:#222222'>secret</p></div>", "", "white"),
        ("<p style='font-size:1px'>secret</p>", "", "tiny"),
        ("<p style='font-size:0'>secret</p>", "", "tiny"),
        ("<p style='position:absolute;left:-9999px'>secret</p>", "", "off_page"),
        ("<p style='text-indent:-999em'>secret</p>", "", "off_page"),
        ("<p style='position:absolute;width:1px;height:1px;overflow:hidden'>secret</p>", "", "invisible"),
        ("<p class='x'>secret</p>", "<style>.x{display:none}</style>", "invisible"),
        ("<div class=a><p>secret</p></div>", "<style>/* c */ .a > p, .b{color:white !important}</style>", "white"),
        ("<p style='mso-hide:all'>secret</p>", "", "vanish"),
        ("<div style='display:none'><b>secret</b></div>", "", "invisible"),
    ],
)
def test_what_it_does_not_show_is_set_aside(body, head, why):
    document = read_html(page(f"{body}<p>seen</p>", head))
    assert [line.text for line in document.lines] == ["seen"]
    assert [(h.text, h.why) for h in document.hidden] == [("secret", why)]


@pytest.mark.parametrize(
    ("body", "head"),
    [
        ("<div style='background:#123'><p style='color:white'>seen</p></div>", ""),
        ("<td bgcolor='#000000'><font color=white>seen</font></td>", ""),
        ("<div style='background-image:url(x.png)'><p style='color:#fff'>seen</p></div>", ""),
        ("<p class=x>seen</p>", "<style>@media print{.x{display:none}} @media (max-width:9px){.x{display:none}}</style>"),
        ("<p class=x>seen</p>", "<style>.x:hover{display:none} .y .x{display:none} .x + p{display:none}</style>"),
        ("<p class=x style='display:block'>seen</p>", "<style>.x{display:none}</style>"),
        ("<p class='x y'>seen</p>", "<style>p.x{color:white} .x.y{color:black}</style>"),
        ("<p style='opacity:0.9;font-size:8pt;text-indent:-20px'>seen</p>", ""),
    ],
)
def test_what_can_be_seen_stays(body, head):
    document = read_html(page(body, head))
    assert [line.text for line in document.lines] == ["seen"]
    assert document.hidden == []


def test_looks_of_letters_and_headings():
    head = "<style>.t{font-weight:700;font-size:20px} #i{font-style:italic}</style>"
    heading, title, word, plain = read_html(
        page("<h2>Experience</h2><p class=t>Developer</p><p id=i>Example Ltd</p><p>Kept it</p>", head)
    ).lines
    assert (heading.heading, heading.bold, heading.size) == (2, True, 18.0)
    assert (title.heading, title.bold, title.size) == (0, True, 15.0)
    assert (word.italic, plain.italic, plain.bold, plain.size) == (True, False, False, 12.0)


def test_items_of_lists_are_bullets_but_entries_are_not():
    lines = read_html(
        page("<ul><li>one</li><li><p>two</p><p>more</p></li></ul><ul><li><h3>Job</h3>Built</li></ul><p>end</p>")
    ).lines
    assert [(x.text, x.bullet) for x in lines] == [
        ("one", True),
        ("two", True),
        ("more", False),
        ("Job", False),
        ("Built", False),
        ("end", False),
    ]


def test_links_are_kept_with_their_words():
    document = read_html(
        page("<a href='https://a.example'>site</a> <a href='javascript:x()'>no</a> <a href='mailto:a@b.example'>m</a>")
    )
    assert document.links == [("https://a.example", 1), ("mailto:a@b.example", 1)]
    first = document.lines[0].words[0]
    assert (first.text, first.link) == ("site", "https://a.example")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<html><meta charset=windows-1250><p>Zażółć".encode("cp1250"), "Zażółć"),
        ("<html><meta http-equiv=x content='text/html; charset=iso-8859-1'><p>“Größe”".encode("cp1252"), "“Größe”"),
        ("<html><meta charset=utf-8><p>Größe".encode("cp1252"), "Größe"),
        ("\ufeff<html><p>Größe".encode(), "Größe"),
        ("<html><p>Größe".encode("utf-16"), "Größe"),
        ("<html><meta charset=nonsense><p>Größe".encode(), "Größe"),
        (b"<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>ok</p></body></html>", "ok"),
    ],
)
def test_encodings(data, text):
    assert [line.text for line in read_html(data).lines] == [text]


def test_a_page_saved_in_one_file():
    made = (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=X\r\n\r\n--X\r\nContent-Type: text/html; charset=utf-8\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><p>Gr=C3=B6=C3=9Fe</p></html>\r\n--X\r\n"
        b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--X--\r\n"
    )
    assert [line.text for line in read_web_archive(made).lines] == ["Größe"]
    with pytest.raises(FileRefused, match="damaged"):
        read_web_archive(b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=X\r\n\r\n--X--\r\n")


def test_depth_ends_well():
    assert read_html(b"<html>" + b"<div>" * 1_000_000 + b"deep").engine == "html"
    assert texts("<div>" * 100 + "deep") == ["deep"]
    assert texts("<span>" * 100 + "deep") == ["deep"]
    assert len(texts("<table><tr><td>" * 60 + "deep")) <= 1


@pytest.mark.parametrize("data", [b"<html><p>se\0en</p></html>", b"<html><p \x01a='b'>seen</p></html>".replace(b"\x01", b"\x02")])
def test_control_codes_are_dropped(data):
    assert "".join(line.text for line in read_html(data).lines) == "seen"


HOSTILE = [
    b"<html>" + b"<div>" * 300_000,
    b"<html><style>" + b"a{" * 100_000,
    b"<html><table>" + b"<tr><td>" * 20_000,
    b"{\\rtf1 " + b"{" * 50_000,
    b"{\\rtf1 {\\object{\\*\\objdata " + b"00" * 100_000 + b"}}}",
    b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><SkillsPassport>&b;</SkillsPassport>",
    b'{"basics": ' + b"[" * 50_000,
    b"cv:\n  a: " + b"[" * 50_000,
]


@pytest.mark.parametrize("data", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_files_end_in_the_child_with_a_reason(data):
    with pytest.raises(FileRefused) as refused:
        read_file("cv.pdf", data)
    assert refused.value.reason in {"damaged", "no_text", "not_a_cv", "too_large", "wrong_type"}

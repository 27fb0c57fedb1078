"""Rich Text files become lines; what is embedded stays closed, what is hidden is set aside."""

import time

import pytest

from core.errors import FileRefused
from tools.cv.rtf_words import read_rtf

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\froman\fcharset2 Symbol;}"
    r"{\f2\fnil\fcharset238 Arial CE;}{\f3\fnil\fcharset128 MS Gothic{\*\falt x};}{\f4\fnil\fcharset204 Arial Cyr;}}"
    r"{\colortbl;\red255\green255\blue255;\red0\green0\blue128;}"
    r"{\stylesheet{\s0 Normal;}{\s1\sbasedon0\b heading 1;}{\s2 \'dcberschrift 2;}{\*\cs10 Heading 1 Char;}}"
)


def read(body):
    return read_rtf((HEAD + body + "}").encode("latin-1"))


def texts(body):
    return [line.text for line in read(body).lines]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (r"\pard one\par two\par", ["one", "two"]),
        (r"one\line two", ["one", "two"]),
        ("one\\\ntwo", ["one", "two"]),
        (r"Developer\tab 2019\par", ["Developer\t2019"]),
        (r"Gr\'f6\'dfe", ["Größe"]),
        (r"Gr\u246?\u223?e", ["Größe"]),
        (r"{\uc0 Gr\u246 \u223 e}", ["Größe"]),
        (r"\uc2 Gr\u246\'c3\'b6\u223??e", ["Größe"]),
        (r"\f2 Za\'bf\'f3\'b3\'e6", ["Zażółć"]),
        (r"\f3 \'93\'fa\'96\'7b", ["日本"]),
        (r"\f4 \'cf\'f0\'e8\'e2\'e5\'f2", ["Привет"]),
        ("Gr\xf6\xdfe", ["Größe"]),
        (r"\u-10179?\u-8704?", ["😀"]),
        (r"\u-10179? alone", ["alone"]),
        (r"2019 \endash  2020 \emdash  \lquote x\rquote", ["2019 – 2020 — ‘x’"]),
        (r"a\~b c\_d e\-f", ["a b c-d ef"]),
        (r"\{braces\} and \\", ["{braces} and \\"]),
        (r"{\info{\title secret}{\author nobody}}seen", ["seen"]),
        (r"{\*\unknown secret}seen", ["seen"]),
        (r"{\object{\*\objdata 0102}{\result seen}}", ["seen"]),
        (r"{\pict\pngblip 89504e47}seen", ["seen"]),
        (r"\bin6 \{\}\\seen", ["seen"]),
        (r"{\field{\*\fldinst PAGE}{\fldrslt seen}}", ["seen"]),
        (r"{\header{\pard Ann Example\par}}{\footer{\pard 1 / 2\par}{foot\par}}\pard body\par", ["Ann Example", "body", "foot"]),
        (r"\trowd\cellx100\cellx200\pard\intbl 2019\cell Developer\cell\row\pard after", ["2019\tDeveloper", "after"]),
        (r"\trowd\cellx1\cellx2\intbl a\cell b\par c\cell\row", ["a\tb", "c"]),
        (r"\pard\intbl a\cell b\cell", ["a", "b"]),
        (r"\intbl x\par\itap2 n\nestcell m\nestcell{\*\nesttableprops\trowd\nestrow}\cell y\cell\row", ["x\ty", "n\tm"]),
        (r"{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard in a box\par}}}after\par", ["in a box", "after"]),
        (r"seen{\deleted gone}", ["seen"]),
        ("", []),
        (r"}}}}seen", ["seen"]),
        (r"{{{{seen", ["seen"]),
        ("\\'zz seen", ["zz seen"]),
        (r"\fs9999999999 seen", ["seen"]),
    ],
)
def test_marks_become_lines(body, lines):
    assert texts(body) == lines


def test_looks():
    heading, second, bold, bullet, plain = read(
        r"\pard\s1 Experience\par\pard\s2\outlinelevel1 Later\par\pard{\b\fs28 Developer}\par"
        r"\pard{\listtext\pard\f1 \'b7\tab}Built\par\pard\plain end\par"
    ).lines
    assert (heading.heading, second.heading, bold.heading) == (1, 2, 0)
    assert (bold.bold, bold.size, plain.bold, plain.size) == (True, 14.0, False, 12.0)
    assert (bullet.text, bullet.bullet, plain.bullet) == ("Built", True, False)


@pytest.mark.parametrize(
    ("body", "hidden"),
    [
        (r"{\v secret}seen", [("secret", "vanish")]),
        (r"{\cf1 secret}seen", [("secret", "white")]),
        (r"{\fs2 secret}seen", [("secret", "tiny")]),
        (r"{\*\annotation secret}seen", [("secret", "comment")]),
        (r"{\cf1\highlight2 seen}", []),
        (r"{\pard\cbpat2\cf1 seen\par}", []),
        (r"\trowd\clcbpat2\cellx1\cellx2\pard\intbl{\cf1 seen}\cell\cell\row", []),
        (r"{\v\v0 seen}", []),
        (r"{\cf2 seen}", []),
    ],
)
def test_hidden_words(body, hidden):
    document = read(body)
    assert [line.text for line in document.lines] == ["seen"]
    assert [(h.text, h.why) for h in document.hidden] == hidden


def test_links():
    document = read(r'{\field{\*\fldinst{ HYPERLINK "https://ann.example/x" }}{\fldrslt{\ul my page}}} rest')
    assert document.links == [("https://ann.example/x", 1)]
    assert [(w.text, w.link) for w in document.lines[0].words] == [
        ("my", "https://ann.example/x"),
        ("page", "https://ann.example/x"),
        ("rest", ""),
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"{\\rtf1 " + b"{" * 100_000 + b"x", "damaged"), (b"{\\rtf1 " + b"\\b " * 500_000, "too_large")],
)
def test_hostile_files_are_refused_soon(data, reason):
    started = time.monotonic()
    with pytest.raises(FileRefused) as refused:
        read_rtf(data)
    assert refused.value.reason == reason
    assert time.monotonic() - started < 20


@pytest.mark.parametrize(
    "tail",
    [
        "\\",
        "\\u",
        "\\'",
        "\\'f",
        "\\bin99999999999 x",
        "{\\fonttbl{\\f0",
        "{\\*",
        "\\ansicpg99999 x\xf6",
        "{\\field{\\*\\fldinst",
    ],
)
def test_files_that_break_off_end_well(tail):
    assert read(tail).engine == "rtf"

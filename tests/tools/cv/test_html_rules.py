"""Which declarations of a style sheet hold for which element."""

import pytest

from tools.cv.html_look import Style, styled
from tools.cv.html_rules import MOST_RULES, Element, Rules, declared

LINEAGE = [Element("html"), Element("div", "main", frozenset({"a", "b"})), Element("p", "", frozenset({"x"}))]


def holds(sheet, inline=""):
    rules = Rules()
    rules.read(sheet)
    return rules.of(LINEAGE, inline)


@pytest.mark.parametrize(
    "selector",
    [
        "p",
        ".x",
        "p.x",
        "*",
        "div p",
        "div > p",
        ".a .x",
        ".b.a > p",
        "#main p",
        "html div p",
        "html p",
        "h1, p",
        "html > div > p",
    ],
)
def test_selectors_that_fit(selector):
    assert holds(f"{selector} {{ color: red }}") == {"color": "red"}


@pytest.mark.parametrize(
    "selector",
    [
        "div",
        ".y",
        "p.y",
        "html > p",
        "p p",
        "p > div",
        ".c .x",
        "#other p",
        "p:hover",
        "p[lang]",
        "h1 + p",
        "h1 ~ p",
        "p::before",
        "",
    ],
)
def test_selectors_that_do_not(selector):
    assert holds(f"{selector} {{ color: red }}") == {}


@pytest.mark.parametrize(
    ("sheet", "inline", "colour"),
    [
        ("p{color:red} p{color:blue}", "", "blue"),
        (".x{color:red} p{color:blue}", "", "red"),
        ("#main p{color:red} .a .x{color:blue}", "", "red"),
        ("p{color:red}", "color:blue", "blue"),
        ("p{color:red !important}", "color:blue", "red"),
        ("p{color:red !important}", "color:blue!important", "blue"),
        ("P{COLOR:RED}", "", "red"),
        ("@media screen{p{color:red}}", "", "red"),
        ("@media only screen { p { color:red } } h1{color:blue}", "", "red"),
        ("@media print{p{color:red}} p{color:blue}", "", "blue"),
        ("@font-face{src:url(x)} @keyframes y{from{color:red}} p{color:blue}", "", "blue"),
        ("@import url(x.css); p{color:blue}", "", "blue"),
        ("<!-- p{color:blue} -->", "", "blue"),
        ("p{color:blue", "", "blue"),
    ],
)
def test_which_rule_wins(sheet, inline, colour):
    assert holds(sheet, inline)["color"] == colour


def test_hostile_sheets_end():
    rules = Rules()
    rules.read("".join(f".c{n}{{color:red}}" for n in range(2 * MOST_RULES)))
    assert rules.count == MOST_RULES
    assert holds("{" * 10_000) == {}
    assert holds("@media print{" * 5000) == {}


def test_declarations():
    assert declared("Color: RED; ; nonsense; a:b:c") == {"color": "red", "a": "b:c"}


@pytest.mark.parametrize(
    ("css", "size"),
    [
        ("font-size:20px", 15.0),
        ("font-size:20pt", 20.0),
        ("font-size:2em", 24.0),
        ("font-size:50%", 6.0),
        ("font-size:large", 13.5),
        ("font:bold 16pt Arial", 16.0),
        ("font-size:calc(1px)", 12.0),
        ("font-size:1.2.3px", 12.0),
        ("", 12.0),
    ],
)
def test_sizes(css, size):
    assert styled("p", declared(css), {}, Style(), block=True).look.size == size


@pytest.mark.parametrize(
    ("css", "ground"),
    [
        ("background:#123456", "123456"),
        ("background:#FFF", "FFFFFF"),
        ("background: white none", "FFFFFF"),
        ("background:rgba(0,0,0,0)", "FFFFFF"),
        ("background:transparent", "FFFFFF"),
        ("background:rgba(1,2,3,.5)", "010203"),
        ("background:url(x.png)", "?"),
        ("background-image:linear-gradient(red,blue)", "?"),
        ("background:var(--dark)", "?"),
        ("background:navy", "?"),
        ("background:hsl(0,0%,100%)", "FFFFFF"),
    ],
)
def test_grounds(css, ground):
    assert styled("p", declared(css), {}, Style(), block=True).ground == ground


@pytest.mark.parametrize(
    ("css", "columns"),
    [
        ("display:grid", 1),
        ("display:grid;grid-template-columns:200px 1fr", 2),
        ("display:grid;grid-template-columns:repeat(3, 1fr)", 3),
        ("display:grid;grid-template-columns:minmax(0, 1fr) 2fr", 2),
        ("display:flex", 0),
    ],
)
def test_columns_of_grids(css, columns):
    assert styled("p", declared(css), {}, Style(), block=True).columns == columns

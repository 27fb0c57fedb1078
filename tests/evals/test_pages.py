"""The rod of pages sees each fault that a page can have, and none where there is none."""

import pytest

from evals import pages
from evals.page_lines import Paper, Printed, paper_of
from evals.pages import drafts, faults, longer
from tests.tools.documents.rendering.drafts import CV_ROWS, MIRA, cv
from tools.documents.models import Draft, Entry, Line, Options
from tools.documents.rendering.files import render
from tools.documents.rendering.looks import templates
from tools.documents.rendering.sheet import sheet_of

LINE = Printed(page=0, left=80, right=300, top=100, bottom=110, words="Deed")
PAGE = Paper(pages=2, width=595, height=842, lines=())
ROWS = (
    ("name", MIRA, "basics"),
    ("heading", "Experience", "work"),
    ("entry", "x", "work", Entry(title="Engineer", organization="Quarry", start="2001", end="2002")),
    ("bullet", "Built one thing and then another thing and then a third", "work"),
    ("entry", "x", "work", Entry(title="Clerk", organization="Tern", start="2000", end="2001")),
)
SHEET = sheet_of(cv(*ROWS))


def line(words="Deed", **more):
    return Printed(**{**vars(LINE), "words": words, **more})


def kinds(found):
    return [kind for kind, _ in found]


@pytest.mark.parametrize("template", templates())
def test_a_sound_cv_has_no_fault(template):
    draft = cv(*CV_ROWS, template=template)
    assert faults(draft, render(draft, "pdf", ())) == []


@pytest.mark.parametrize(
    ("placed", "found"),
    [
        ({}, []),
        ({"left": 20}, ["margin"]),
        ({"right": 590}, ["margin"]),
        ({"top": -3}, ["margin"]),
        ({"left": 63}, []),
    ],
)
def test_a_line_beyond_the_margin(placed, found):
    assert kinds(pages._beyond([line(**placed)], PAGE, SHEET)) == found


@pytest.mark.parametrize(
    ("placed", "found"),
    [
        ({"top": 112, "bottom": 122}, []),
        ({"top": 104, "bottom": 114}, ["overprinted"]),
        ({"top": 104, "bottom": 114, "left": 310, "right": 400}, []),
        ({"top": 104, "bottom": 114, "page": 1}, []),
        ({"top": 108, "bottom": 118}, []),
    ],
)
def test_a_line_over_another(placed, found):
    assert kinds(pages._over([line(), line("Other", **placed)])) == found


@pytest.mark.parametrize(
    ("last", "first", "found"),
    [
        ("Clerk", "Experience", []),
        ("Experience", "Engineer", ["orphan"]),
        ("Engineer", "Quarry", ["parted"]),
        ("Quarry", "•Built one thing", ["parted"]),
        ("Clerk", "Tern", []),
        ("•Built one thing and then", "another thing and then a third", ["widow"]),
        ("another thing and then", "a third", ["widow"]),
        ("one thing and then", "another thing and then a", []),
    ],
)
def test_what_a_page_ends_with(last, first, found):
    lines = [
        line("Top", top=50, bottom=60),
        line(last.replace(" ", "")),
        line(first.replace(" ", ""), page=1),
        line("x", page=1, top=200, bottom=210),
    ]
    assert kinds(pages._breaks(lines, SHEET)) == found


def bulleted(count, **options):
    lines = tuple(Line(id=str(n), part="bullet", text=f"Deed {n}.", section="work") for n in range(count))
    name = Line(id="name", part="name", text=MIRA, section="basics")
    return Draft(document="cv", title="x", language="en", lines=(name, *lines), options=Options(**options))


@pytest.mark.parametrize(("count", "limit", "found"), [(20, 1, []), (80, 1, ["over the limit"]), (80, 2, [])])
def test_more_pages_than_wanted(count, limit, found):
    draft = bulleted(count, pages=limit)
    assert kinds(faults(draft, render(draft, "pdf", ()))) == found


def test_a_last_page_with_next_to_nothing_and_words_that_are_not_there():
    draft = bulleted(80, pages=2)
    full = paper_of(render(draft, "pdf", ()))
    assert full.pages == 2
    short = draft.model_copy(update={"lines": (*draft.lines, Line(id="z", part="bullet", text="Never printed", section="work"))})
    assert kinds(faults(short, render(draft, "pdf", ()))) == ["words missing"]


def test_lines_are_read_from_the_places_of_letters():
    read = paper_of(render(cv(*ROWS), "pdf", ()))
    assert (read.pages, round(read.width), round(read.height)) == (1, 595, 842)
    words = [one.words for one in read.lines]
    assert words[:2] == ["MiraExample", "Experience"]
    assert {"Engineer", "2001–2002"} <= set(words)
    assert all(one.left < one.right and one.top < one.bottom for one in read.lines)


def test_a_longer_career_has_employers_and_deeds_of_its_own():
    job = {"name": "Quarry", "position": "Clerk", "highlights": ["Packed"]}
    made = longer({"basics": {}, "work": [job]})
    assert [one["name"] for one in made["work"]] == ["Quarry I", "Quarry II", "Quarry III"]
    assert [one["highlights"] for one in made["work"]] == [["Packed (I)"], ["Packed (II)"], ["Packed (III)"]]
    assert longer({"basics": {}}) == {"basics": {}, "work": []}


def test_every_look_paper_limit_and_script_is_drafted():
    made = list(drafts())
    assert len(made) >= 200
    assert {one.options.template for one in made} == set(templates())
    assert {(one.options.paper, one.options.pages) for one in made} == {(paper, n) for paper in ("a4", "letter") for n in (1, 2)}
    assert {"ar", "he", "zh", "ru", "de"} <= {one.language for one in made}


def test_the_rod_prints_its_table_and_keeps_the_pages(tmp_path, capsys):
    assert pages.main(["--every", "19", "--keep", str(tmp_path)]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0].split() == ["look", *" ".join(pages.KINDS).split()]
    assert out[-1].startswith("faults=0 margin=0")
    assert len(list(tmp_path.glob("*.pdf"))) == int(out[-1].rpartition("n=")[2])
    assert list(tmp_path.glob("*-1.png"))

"""Where things stand on the pages, read from positions in the PDF."""

import ctypes
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import pypdfium2
import pytest

from tests.tools.documents.rendering.drafts import MIRA, Row, cv, letter, long_cv
from tests.tools.documents.rendering.drafts import lines as rows_of
from tests.tools.documents.rendering.reading import by_pdfium, squeezed
from tools.documents.models import Draft, Entry
from tools.documents.rendering.files import page_count, render
from tools.documents.rendering.looks import look_of, templates

MM = 72 / 25.4
WORDS = ("harbour", "ledger", "signal", "timber", "orchard", "pallet", "compass", "lantern", "market", "granite", "meadow")
SAME_LINE = 2.0


@dataclass(frozen=True)
class Placed:
    """One printed line: its page, top and baseline in points from the top of the page, left and right edge, and its words."""

    page: int
    top: float
    base: float
    left: float
    right: float
    words: str


def placed(pdf: bytes, template: str = "") -> tuple[Placed, ...]:
    """All printed lines, top to bottom on each page; parts of a line that stand apart are one.

    What hangs in a margin of the template is a line of its own, before the one it stands beside.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(line for number, page in enumerate(document) for line in _lines(number, page, hanging(template)))
    finally:
        document.close()


def hanging(template: str) -> float:
    """Where the margin ends that headings or dates hang in; 0 where there is none."""
    look = look_of(template)
    beside = look.headings_beside or look.dates_beside if template else 0
    return (look.margin_x + beside - 3) * MM if beside else 0


def _lines(number: int, page: Any, margin: float) -> Iterator[Placed]:
    text, height = page.get_textpage(), page.get_height()
    rows: list[tuple[float, bool, list[tuple[tuple[float, ...], str]]]] = []
    for at in range(text.count_chars()):
        box, letter = text.get_charbox(at), text.get_text_range(at, 1)
        if box[2] <= box[0] or not letter.strip():
            continue
        x, y = ctypes.c_double(), ctypes.c_double()
        pypdfium2.raw.FPDFText_GetCharOrigin(text.raw, at, x, y)
        side = x.value > margin
        row = next((letters for base, at_side, letters in rows[-4:] if abs(base - y.value) < SAME_LINE and at_side == side), None)
        if row is None:
            row = []
            rows.append((y.value, side, row))
        row.append((box, letter))
    for base, _, row in sorted(rows, key=lambda found: (-round(found[0]), found[1])):
        boxes = [box for box, _ in row]
        left, right, top = min(b[0] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)
        yield Placed(number, height - top, height - base, left, right, "".join(letter for _, letter in row))


def generated(seed: int) -> Draft:
    """A long CV, different for each seed: sections, entries and bullets of varying number and length."""
    dice = random.Random(seed)  # noqa: S311 (a test, no secret)

    def words(least: int, most: int) -> str:
        return " ".join(dice.choice(WORDS) for _ in range(dice.randint(least, most)))

    rows: list[Row] = [("name", MIRA, "basics"), ("heading", "H-profile", "basics"), ("summary", words(10, 60), "basics")]
    for section in ("work", "projects", "education"):
        rows.append(("heading", f"H-{section}", section))
        for n in range(dice.randint(3, 9)):
            place = Entry(title=f"E-{section}-{n}", organization=f"O-{section}-{n}", start="2001", end=str(2002 + n))
            rows.append(("entry", "x", section, place))
            rows += [("bullet", f"B-{section}-{n}-{k} {words(4, 40)}", section) for k in range(dice.randint(0, 5))]
    for section in ("skills", "languages"):
        rows.append(("heading", f"H-{section}", section))
        rows += [("skill", f"S-{section}-{n}: {words(3, 9)}", "skills") for n in range(dice.randint(2, 6))]
    template = templates()[seed % len(templates())]
    return cv(*rows, template=template, paper=dice.choice(("a4", "letter")))


SEEDS = range(36)


@cache
def read(seed: int) -> tuple[tuple[Placed, ...], Draft]:
    draft = generated(seed)
    return placed(render(draft, "pdf", ()), draft.options.template), draft


def body(lines: tuple[Placed, ...]) -> list[Placed]:
    """Without the line of page numbers."""
    return [line for line in lines if not line.words.startswith(squeezed(MIRA) + "·")]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_generated_are_long(seed):
    lines, _ = read(seed)
    assert lines[-1].page >= 1


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_that_leads_on_ends_a_page(seed):
    """A heading, a title and an organization with bullets below stand on the page of what follows them."""
    lines = body(read(seed)[0])
    for line, following in pairwise(lines):
        leads = line.words.startswith("H-")
        leads |= line.words.startswith("E-") and following.words.startswith(("O-", "B-"))
        leads |= line.words.startswith("O-") and following.words.startswith("B-")
        if leads:
            assert line.page == following.page, (line, following)


@pytest.mark.parametrize("seed", SEEDS)
def test_short_sections_are_not_parted(seed):
    lines = body(read(seed)[0])
    for section in ("skills", "languages"):
        start = next(n for n, line in enumerate(lines) if line.words == f"H-{section}")
        ends = [n for n, line in enumerate(lines) if n > start and line.words.startswith("H-")]
        own = lines[start : ends[0] if ends else len(lines)]
        assert len(own) > 1
        assert len({line.page for line in own}) == 1


@pytest.mark.parametrize("template", templates())
def test_skills_move_to_the_next_page_as_a_whole(template):
    moved = 0
    for bullets in range(38, 66, 2):
        skills = [("heading", "Skills", "skills"), *(("skill", f"Skill {n}: words", "skills") for n in range(6))]
        draft = bulleted(bullets, template)
        after = [("heading", "Projects", "projects"), *(("bullet", f"Plan {n}.", "projects") for n in range(20))]
        draft = draft.model_copy(update={"lines": (*draft.lines, *rows_of(*skills, *after))})
        own = [line for line in body(placed(render(draft, "pdf", ()), template)) if line.words.startswith("Skill")]
        assert len(own) == 7
        assert len({line.page for line in own}) == 1
        moved += own[0].page
    assert moved


@pytest.mark.parametrize("seed", SEEDS)
def test_everything_stands_within_the_margins(seed):
    lines, draft = read(seed)
    look = look_of(draft.options.template)
    width, height = (595.3, 841.9) if draft.options.paper == "a4" else (612, 792)
    for line in body(lines):
        assert line.left >= look.margin_x * MM - 1
        assert line.right <= width - look.margin_x * MM + 1
        assert line.top >= look.margin_y * MM - 6
        assert line.base <= height - look.margin_y * MM


@pytest.mark.parametrize("seed", SEEDS)
def test_no_line_is_printed_over_another(seed):
    lines, draft = read(seed)
    edge = hanging(draft.options.template)
    for column in ([x for x in body(lines) if x.left > edge], [x for x in body(lines) if x.left <= edge]):
        for line, following in pairwise(column):
            if line.page == following.page:
                assert following.base - line.base > 7


@pytest.mark.parametrize("seed", SEEDS)
def test_bullets_of_one_list_are_evenly_spaced(seed):
    """The first lines of neighbours that each take one line stand equally far apart, in the whole document."""
    lines = body(read(seed)[0])
    steps = {
        round(following.base - line.base)
        for line, following in pairwise(lines)
        if line.page == following.page and line.words.startswith("•B-") and following.words.startswith("•B-")
    }
    assert not steps or max(steps) - min(steps) <= 1


@pytest.mark.parametrize("seed", SEEDS)
def test_dates_end_at_the_right_margin_or_hang_at_the_left_one(seed):
    lines, draft = read(seed)
    look = look_of(draft.options.template)
    if look.dates_beside:
        beside = [line for line in lines if line.words.startswith("2001–")]
        assert len(beside) == sum(line.part == "entry" for line in draft.lines)
        assert all(abs(line.left - look.margin_x * MM) < 2 and line.right < hanging(draft.options.template) for line in beside)
        return
    width = 595.3 if draft.options.paper == "a4" else 612
    edge = width - look_of(draft.options.template).margin_x * MM
    dated = [line for line in lines if line.words.startswith("E-")]
    assert dated
    assert all(abs(line.right - edge) < 2 for line in dated)


def bottom(lines: list[Placed]) -> float:
    return max(line.base for line in lines)


@pytest.mark.parametrize("seed", SEEDS)
def test_pages_are_used(seed):
    """Only the last page may end early; the others by no more than what could not be parted."""
    lines, draft = read(seed)
    height = 841.9 if draft.options.paper == "a4" else 792
    for number in range(lines[-1].page):
        assert bottom(body(tuple(line for line in lines if line.page == number))) > height * 0.75


def bulleted(count: int, template: str, paper: str = "a4") -> Draft:
    rows: list[Row] = [("name", MIRA, "basics"), ("heading", "Experience", "work")]
    return cv(*rows, *(("bullet", f"Deed {n}.", "work") for n in range(count)), template=template, paper=paper)


def fullest(template: str, paper: str = "a4") -> int:
    """How many short bullets fill one page before anything is set tighter: where a bullet no longer takes its usual step."""
    usual = step(bulleted(20, template, paper))
    return next(n for n in range(40, 90) if step(bulleted(n, template, paper)) < usual - 0.05) - 1


def step(draft: Draft) -> float:
    lines = body(placed(render(draft, "pdf", ())))
    return lines[10].base - lines[9].base


@pytest.mark.parametrize("template", templates())
def test_a_last_page_of_a_line_or_two_is_saved_by_setting_a_little_tighter(template):
    full = fullest(template)
    for over in (1, 2):
        draft = bulleted(full + over, template)
        made = render(draft, "pdf", ())
        assert page_count(made) == 1
        assert squeezed(by_pdfium(made)).count("Deed") == full + over
        assert step(draft) > step(bulleted(20, template)) * 0.92


@pytest.mark.parametrize("template", templates())
def test_a_last_page_of_many_lines_leaves_the_setting_as_it_is(template):
    usual = step(bulleted(20, template))
    draft = bulleted(fullest(template) + 20, template)
    assert page_count(render(draft, "pdf", ())) == 2
    assert abs(step(draft) - usual) < 0.05


@pytest.mark.parametrize("template", templates())
def test_a_letter_keeps_its_closing_with_its_signature(template):
    broken = 0
    for paragraphs in range(18, 36):
        rows = [
            ("sender", MIRA, ""),
            ("greeting", "Dear all,", ""),
            *(("paragraph", f"Words {n}.", "") for n in range(paragraphs)),
        ]
        draft = letter(*rows, ("closing", "Kind regards,", ""), ("signature", MIRA, ""), template=template)
        lines = body(placed(render(draft, "pdf", ())))
        broken += lines[-1].page
        closing = next(line for line in lines if line.words == "Kindregards,")
        assert lines[-1].words == squeezed(MIRA)
        assert lines[-1].page == closing.page
        assert lines[-1].base - closing.base > 25
    assert broken


@pytest.mark.parametrize("template", templates())
def test_the_name_is_the_largest_and_the_first(template):
    lines = placed(render(long_cv(2, template=template), "pdf", ()))
    assert lines[0].words == squeezed(MIRA)
    assert lines[0].base - lines[0].top > 1.4 * max(line.base - line.top for line in lines[1:])

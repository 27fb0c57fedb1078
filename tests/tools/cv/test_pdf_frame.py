"""Places on pages that are cut to a part of their paper, or turned."""

import pytest

from tests.tools.cv.files import CV, More, pdf, text
from tools.cv.pdf_frame import Frame
from tools.cv.reader import read_here

ROWS = [row for row in CV.splitlines() if row]
DRAWN = "".join(text(50, 50 + 15 * n, row) for n, row in enumerate(ROWS))
PAPER = {
    "as it is": b"/MediaBox [0 0 600 800]",
    "cut": b"/MediaBox [0 0 600 800] /CropBox [40 0 600 780]",
    "moved": b"/MediaBox [-100 -200 600 800]",
}
TURNED = {0: "1 0 0 1 0 0 cm", 90: "0 1 -1 0 800 0 cm", 180: "-1 0 0 -1 600 800 cm", 270: "0 -1 1 0 0 600 cm"}


@pytest.mark.parametrize(
    ("frame", "point", "shown"),
    [
        (Frame(0, 0, 600, 800), (10, 790), (10, 10)),
        (Frame(40, 0, 600, 780), (50, 770), (10, 10)),
        (Frame(0, 0, 600, 800, 1), (10, 790), (790, 10)),
        (Frame(0, 0, 600, 800, 2), (10, 790), (590, 790)),
        (Frame(0, 0, 600, 800, 3), (10, 790), (10, 590)),
    ],
)
def test_a_place_is_told_from_the_corner_that_is_shown(frame, point, shown):
    assert frame.point(*point) == shown


def test_the_size_of_a_turned_page_is_turned():
    assert Frame(0, 0, 600, 800, 1).size == (800, 600)
    assert Frame(0, 0, 600, 800, 2).size == (600, 800)


@pytest.mark.parametrize(("paper", "x"), [("as it is", 50.0), ("cut", 10.0), ("moved", 150.0)])
def test_boxes_are_places_of_the_page_as_shown(paper, x):
    reading = read_here("cv.pdf", pdf(DRAWN).replace(b"/MediaBox [0 0 600 800]", PAPER[paper]))
    assert reading.profile.basics.name == "Ann Example"
    box = reading.fields["basics.name"].box
    assert box is not None
    assert box[0] == x
    assert reading.hidden_text == ()


@pytest.mark.parametrize("turn", TURNED)
def test_a_page_turned_upright_is_read(turn):
    """The words are drawn lying on their side, and the page is turned so that they stand."""
    wide = turn in {90, 270}
    content = f"q {TURNED[turn]}\n{DRAWN}Q\n"
    made = pdf(content, width=800 if wide else 600, height=600 if wide else 800, more=More(page=b"/Rotate %d" % turn))
    reading = read_here("cv.pdf", made)
    upright = read_here("cv.pdf", pdf(DRAWN))
    assert reading.hidden_text == ()
    assert reading.profile == upright.profile
    assert reading.fields["basics.email"].box == pytest.approx(upright.fields["basics.email"].box, abs=0.2)


def test_a_size_written_for_all_pages_holds_for_each():
    made = (
        pdf(DRAWN)
        .replace(b" /MediaBox [0 0 600 800]", b"")
        .replace(b"/Type /Pages", b"/Type /Pages /MediaBox [-100 -200 600 800]")
    )
    box = read_here("cv.pdf", made).fields["basics.name"].box
    assert box is not None
    assert box[0] == 150.0

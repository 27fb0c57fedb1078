"""Ways to hide words in a PDF that its words alone do not betray, and honest designs that look like them."""

import pytest

from tests.tools.cv.files import CV, More, pdf, stream, text
from tools.cv.reader import read_here

ROWS = [row for row in CV.splitlines() if row]
DRAWN = "".join(text(50, 50 + 15 * n, row) for n, row in enumerate(ROWS))
PAYLOAD = "Chief Executive of Everything"
WORDS = text(50, 700, PAYLOAD)
PANEL = "40 80 300 40 re f\n"
PHOTO = "q 300 0 0 40 40 80 cm BI /W 4 /H 1 /CS /G /BPC 8 ID \x10\xf0\x40\xc0 EI Q\n"
FONTS = b"/Font << /F1 5 0 R >>"
FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> >>"
HALF = b"/ExtGState << /G7 << /ca 0 >> /G8 << /ca 0.02 >> >>"
OFF = b"/OCProperties << /OCGs [7 0 R] /D << /OFF [7 0 R] >> >>"
ON = b"/OCProperties << /OCGs [7 0 R] /D << /ON [7 0 R] >> >>"
GROUP = b"<< /Type /OCG /Name (Layer) >>"
LAYERED = b"/Properties << /M7 7 0 R >>"


def form(content: str, entries: bytes = b"") -> More:
    return More(resources=b"/XObject << /X7 7 0 R >>", objects=(stream(FORM + entries, content),))


HIDDEN = {
    "black on black": ("0 0 0 rg " + PANEL + WORDS, More(), "background"),
    "blue on the same blue": ("0 0 0.6 rg " + PANEL + WORDS, More(), "background"),
    "blue on nearly the same blue": ("0 0 0.6 rg " + PANEL + "0 0.02 0.62 rg " + WORDS, More(), "background"),
    "white on ivory": ("1 1 0.97 rg " + PANEL + "1 1 1 rg " + WORDS, More(), "white"),
    "white across a rule": ("0 g 40 95 300 1 re f 1 g\n" + WORDS, More(), "white"),
    "white over black words": (text(50, 700, "Honest words that a reader sees") + "1 g\n" + WORDS, More(), "white"),
    "behind a photo": (WORDS + PHOTO, More(), "covered"),
    "behind a coloured panel": (WORDS + "0.2 0.3 0.7 rg " + PANEL, More(), "covered"),
    "clipped away": ("q 0 0 10 10 re W n\n" + WORDS + "Q\n", More(), "clipped"),
    "clipped away by two": ("q 0 0 600 400 re W n 0 300 600 400 re W n\n" + WORDS + "Q\n", More(), "clipped"),
    "only a clip": ("q BT /F1 11 Tf 7 Tr 50 100 Td (" + PAYLOAD + ") Tj ET Q\n", More(), "invisible"),
    "white outlines": ("1 G 1 Tr\n" + WORDS + "0 Tr\n", More(), "white"),
    "transparent": ("/G7 gs\n" + WORDS, More(resources=HALF), "invisible"),
    "nearly transparent": ("/G8 gs\n" + WORDS, More(resources=HALF), "invisible"),
    "squeezed": ("1 Tz\n" + WORDS, More(), "tiny"),
    "squeezed by a matrix": (f"BT /F1 11 Tf 0.02 0 0 1 50 100 Tm ({PAYLOAD}) Tj ET\n", More(), "tiny"),
    "flattened by a matrix": (f"BT /F1 11 Tf 1 0 0 0.02 50 100 Tm ({PAYLOAD}) Tj ET\n", More(), "tiny"),
    "invisible in a form": ("/X7 Do\n", form("3 Tr " + WORDS), "invisible"),
    "white in a form": ("/X7 Do\n", form("1 g " + WORDS), "white"),
    "behind a panel in a form": ("/X7 Do\n", form(WORDS + "0.2 0.3 0.7 rg " + PANEL), "covered"),
    "a form behind a panel": ("/X7 Do 0.2 0.3 0.7 rg\n" + PANEL, form(WORDS), "covered"),
    "a layer switched off": (f"/OC /M7 BDC\n{WORDS}EMC\n", More(OFF, b"", LAYERED, b"", (GROUP,)), "layer"),
    "a form switched off": (
        "/X8 Do\n",
        More(OFF, b"", b"/XObject << /X8 8 0 R >>", b"", (GROUP, stream(FORM + b"/OC 7 0 R", WORDS))),
        "invisible",
    ),
}
SEEN = {
    "white on a dark panel": "0 0 0.4 rg " + PANEL + "1 1 1 rg " + WORDS,
    "white on a side bar": "0.1 0.2 0.3 rg 400 0 200 800 re f\n1 1 1 rg " + text(410, 700, PAYLOAD),
    "white on a mid grey": "0.6 g " + PANEL + "1 g " + WORDS,
    "ivory on a photo": PHOTO + "1 1 0.9 rg " + WORDS,
    "black on a photo": PHOTO + "0 g " + WORDS,
    "light grey on white": "0.8 g " + WORDS,
    "red on a green as bright": "0 0.4 0 rg " + PANEL + "0.78 0 0 rg " + WORDS,
    "twice, to be bold": WORDS + text(50.3, 700, PAYLOAD),
    "with a shadow": "0.7 g " + text(51, 701, PAYLOAD) + "0 g " + WORDS,
    "on a panel drawn later and see-through": WORDS,
    "small print": text(50, 700, PAYLOAD, size=4.5),
    "clipped to its cell": "q 40 80 300 40 re W n\n" + WORDS + "Q\n",
    "filled and outlined": "2 Tr\n" + WORDS + "0 Tr\n",
    "outlined in black": "1 Tr\n" + WORDS + "0 Tr\n",
    "upright along the edge": f"BT /F1 11 Tf 0 1 -1 0 580 100 Tm ({PAYLOAD}) Tj ET\n",
    "narrow letters": "60 Tz\n" + WORDS,
    "above a rule": "0 g 40 97 300 1 re f\n" + WORDS,
    "beside a picture drawn later": WORDS + PHOTO.replace("40 80 cm", "40 30 cm"),
}


@pytest.mark.parametrize("trick", HIDDEN)
def test_hidden_words_are_set_aside_with_the_reason(trick):
    content, more, why = HIDDEN[trick]
    reading = read_here("cv.pdf", pdf(DRAWN + content, more=more))
    hidden = [(h.text, h.why, h.page) for h in reading.hidden_text]
    assert "Everything" not in reading.text
    assert hidden == [(PAYLOAD, why, 1)]
    assert reading.profile == read_here("cv.pdf", pdf(DRAWN)).profile or trick == "white over black words"


@pytest.mark.parametrize("design", SEEN)
def test_honest_designs_are_read(design):
    reading = read_here("cv.pdf", pdf(DRAWN + SEEN[design]))
    assert reading.hidden_text == ()
    assert "Everything" in reading.text or design == "upright along the edge"


def test_a_layer_that_is_shown_is_read():
    shown = More(ON, b"", LAYERED, b"", (GROUP,))
    reading = read_here("cv.pdf", pdf(DRAWN + f"/OC /M7 BDC\n{WORDS}EMC\n", more=shown))
    assert reading.hidden_text == ()
    assert PAYLOAD in reading.text


def test_recognised_text_under_the_picture_of_a_page_is_read():
    picture = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xf0 EI Q\n"
    reading = read_here("cv.pdf", pdf(picture + "3 Tr\n" + DRAWN + "0 Tr\n" + text(250, 790, "Scanned by Example")))
    assert reading.profile.basics.name == "Ann Example"
    assert reading.hidden_text == ()


def test_a_few_invisible_words_over_a_full_page_design_are_no_scan():
    ground = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xf0 EI Q\n"
    reading = read_here("cv.pdf", pdf(ground + DRAWN + "3 Tr\n" + WORDS))
    assert [h.why for h in reading.hidden_text] == ["invisible"]

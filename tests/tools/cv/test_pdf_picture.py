"""Words looked up in pictures of their page: a small one first, a large one where it does not tell."""

from typing import Any

import pypdfium2 as pdfium

from tests.tools.cv.files import pdf, text
from tests.tools.cv.test_hidden_pdf import DRAWN, WORDS
from tools.cv.page import Word
from tools.cv.pdf_frame import frame_of
from tools.cv.pdf_letters import Reader
from tools.cv.pdf_objects import Objects
from tools.cv.pdf_picture import Pictures
from tools.cv.pdf_words import words_of


def _looked_at(commands: str) -> tuple[Any, list[Word]]:
    page = pdfium.PdfDocument(pdf(commands))[0]
    letters, frame = page.get_textpage(), frame_of(page)
    return Pictures(page, frame.size, Objects(page, letters.raw, frame)), words_of(Reader(letters.raw, frame))


def test_words_that_a_small_picture_shows_need_no_large_one():
    pictures, words = _looked_at(text(60, 60, "Seen words") + text(60, 90, "of 8 points", size=8))
    assert [pictures.shows(word, crossed=False) for word in words] == [True] * 5
    assert "large" not in vars(pictures)


def test_words_that_it_does_not_show_are_looked_up_in_a_large_one():
    pictures, words = _looked_at(text(60, 60, "ii", size=2.2) + "1 1 1 rg\n" + text(60, 90, "White"))
    assert [pictures.shows(word, crossed=False) for word in words] == [True, False]
    assert "large" in vars(pictures)


def test_white_words_close_beside_dark_ones_borrow_no_ink_in_a_small_picture():
    rows = [text(60, 60 + 9 * at, "Dark words of a row", size=9) for at in range(4)]
    tight = "1 1 1 rg\n" + text(142.5, 69, "white", size=9) + text(60, 97, "white below", size=9)
    pictures, words = _looked_at("".join(rows) + tight)
    assert [w.text for w in words if not pictures.shows(w, crossed=False)] == ["white", "white", "below"]


def test_a_page_looked_at_is_drawn_as_before():
    """What reads pictures of pages later needs the words on them."""
    page = pdfium.PdfDocument(pdf(DRAWN + "3 Tr\n" + WORDS))[0]
    before = bytes(page.render(scale=1).buffer)
    pictures = Pictures(page, frame_of(page).size, Objects(page, page.get_textpage().raw, frame_of(page)))
    assert all(shown != bare for shown, bare in (pictures.quick, pictures.large))
    assert bytes(page.render(scale=1).buffer) == before

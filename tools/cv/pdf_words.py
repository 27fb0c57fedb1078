"""PDF files: each character with place, font and colour, gathered into words; unseen words set aside.

PDFium is not thread-safe and a hostile file can kill it, so this runs in the child process only.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from core.errors import FileRefused
from tools.cv.asides import asides
from tools.cv.bidi import is_right_to_left, told_twice
from tools.cv.furniture import without_furniture
from tools.cv.layout import lay_out
from tools.cv.page import Document, Hidden, Word
from tools.cv.pdf_frame import Box, frame_of
from tools.cv.pdf_letters import CORK, SOFT, Letter, Reader, letter_of
from tools.cv.pdf_links import links_of
from tools.cv.pdf_objects import Objects
from tools.cv.pdf_properties import file_of, properties_of
from tools.cv.pdf_remarks import edge_remarks, page_remarks
from tools.cv.pdf_visible import unseen
from tools.cv.scans.looking import Looker
from tools.cv.scans.pages import is_garbled, is_picture
from tools.cv.sniff import MAX_CHARACTERS, MAX_PAGES, damaged
from tools.cv.tidy import tidy

GAP = 0.13
"""Room between letters, in letter sizes, that parts words where the file draws no space."""
EAST_GAP = 0.45
SPACED = 1.8
"""How much wider than between the letters of a word room must be to part words in spaced-out writing."""
WIDEST = 0.7
PAIR_GAP = 2.0
"""Most room between letters of spaced-out writing, in letter sizes; and between two letters alone, in points."""
TINY = 2.0


def read_pdf(data: bytes, *, ocr: bool = False) -> Document:
    """Reads a PDF.

    Args:
        data: the file.
        ocr: whether pages that are pictures of text are looked at; else the document names them.

    Raises:
        FileRefused: encrypted, damaged, more than 50 pages, or without words.
    """
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise FileRefused(
                "encrypted", "This PDF is protected by a password.", "Save a copy without a password and try that one."
            ) from None
        raise damaged() from None
    count = len(pdf)
    if count > MAX_PAGES:
        raise FileRefused("too_large", f"This PDF has {count} pages; a CV has few.", "Choose the file that holds the CV only.")
    document = Document([], pages=count, engine="pdfium", paged=True)
    looker = Looker(document, data) if ocr else None
    fonts: dict[int, Any] = {}
    heights = [_page(pdf, number, document, fonts, looker) for number in range(count)]
    _told(pdf, data, document, heights)
    if looker:
        looker.close()
    if count:
        document.file = file_of(pdf, properties_of(pdf, data), fonts.values(), pdf.get_page_size(0))
    if not document.unread and not any(line.text for line in document.lines):
        raise FileRefused("no_text", "This PDF holds no text.", "Choose the file that holds the CV.")
    return document


def _told(pdf: Any, data: bytes, document: Document, heights: list[float]) -> None:
    """Takes what is no part of the CV out of the lines, and notes what a person should be told of it."""
    every = document.lines
    document.lines = without_furniture(every, heights)
    document.remarks += edge_remarks(every, heights) if len(heights) > 1 else []
    document.hidden += asides(properties_of(pdf, data), " ".join(line.text for line in every))


def _page(pdf: Any, number: int, document: Document, fonts: dict[int, Any], looker: Looker | None) -> float:
    """Adds the page's lines to the document and its fonts to the others; returns the height of the paper they stand on."""
    try:
        page = pdf[number]
        text = page.get_textpage()
    except pdfium.PdfiumError:
        document.warnings.append(f"Page {number + 1} is damaged and was left out.")
        return 0.0
    frame = frame_of(page)
    width, height = frame.size
    words = words_of(Reader(text.raw, frame, from_right=is_right_to_left(text.get_text_range())))
    objects = Objects(page, text.raw, frame)
    seen, hidden = unseen(page, objects, words, frame)
    fonts |= objects.fonts
    document.hidden += [Hidden(w, why, number + 1) for w, why in hidden]
    document.links += [(target, number + 1) for target in links_of(pdf, page, seen, frame)]
    if is_picture(page, seen):
        if looker is None:
            document.unread.append(number + 1)
        elif better := looker.page(number + 1, seen):
            seen, (width, height) = better, looker.paper
        seen = [] if is_garbled(seen) else seen
    if sum(len(line.text) for line in document.lines) < MAX_CHARACTERS:
        lines = lay_out(seen, width, height, number + 1)
        document.lines += lines
        document.remarks += page_remarks(lines, text, objects.pictures, frame)
    return float(height)


def words_of(reader: Reader) -> list[Word]:
    """The words of a page in the order in which the file draws them."""
    words: list[Word] = []
    for run in map(_told_once, _runs(reader)) if reader.from_right else _runs(reader):
        words += _run_words(reader, run, words[-1].spacing if words else 0.0)
    out: list[Word] = []
    icon: Word | None = None
    for made in words:
        made.text = tidy(made.text) + (SOFT if made.text.endswith(SOFT) else "")
        if made.text.strip(SOFT):
            made.tab = icon is not None and abs(icon.base - made.base) < made.size and icon.x0 < made.x0
            out.append(made)
        icon = None if made.text.strip(SOFT) else made
    return out


def _runs(reader: Reader) -> Iterator[list[Letter]]:
    """Letters that the file draws one after another without a space of its own."""
    run: list[Letter] = []
    text, code_at, place = reader.text, raw.FPDFText_GetUnicode, reader.place
    for index in range(min(raw.FPDFText_CountChars(text), MAX_CHARACTERS)):
        code = code_at(text, index)
        letter = letter_of(code) if code not in CORK or reader.nameless(index) else chr(code)
        if letter and not letter.isspace():
            run.append(Letter(index, letter, place(index)))
        elif run and not (letter == " " and raw.FPDFText_IsGenerated(reader.text, index) == 1):
            yield run
            run = []
    yield run


def _told_once(run: list[Letter]) -> list[Letter]:
    twice = told_twice([(at.place[0], at.place[2], at.text) for at in run])
    return [at for number, at in enumerate(run) if number not in twice]


def _run_words(reader: Reader, run: list[Letter], before: float) -> Iterator[Word]:
    """The words of a run: it is cut where there is more room than its letters have between them."""
    spacing = _spacing(reader, run, before)
    word: Word | None = None
    near = 0.0
    for at in run:
        x0, y0, x1, y1 = at.place
        if (
            word
            and word.x0 <= x0 <= word.x1 + near
            and y0 == word.y0
            and y1 == word.y1
            and at.text < SOFT
            and not reader.from_right
        ):
            word.text += at.text
            word.x1 = max(word.x1, x1)
            continue
        if at.text == SOFT:
            if word and not word.text.endswith(SOFT):
                word.text += SOFT
            continue
        if word is None or _apart(word, at.place, spacing):
            if word:
                yield word
            word = _begin(reader, at, spacing)
            near = GAP * max(word.size, 1.0)
        symbol = "\ue000" <= at.text <= "\uf8ff" and reader.style(at.index).icon
        _add(word, "•" if symbol else at.text, at.place)
        if reader.from_right:
            word.letters += ((at.place[0], at.place[2], at.text),)
    if word:
        yield word


def _spacing(reader: Reader, run: list[Letter], before: float) -> float:
    """The room that the file sets between the letters of a run: none, but in spaced-out writing.

    Two letters alone do not tell; they go by the run before.
    """
    gaps = sorted(b.place[0] - a.place[2] for a, b in pairwise(run))
    if not gaps:
        return 0.0
    usual = gaps[(len(gaps) - 1) // 2]
    if usual <= 0:
        return 0.0
    most = max(PAIR_GAP, SPACED * before) if len(gaps) == 1 else WIDEST * reader.style(run[0].index).size
    return usual if usual < most else 0.0


def _begin(reader: Reader, at: Letter, spacing: float) -> Word:
    style = reader.style(at.index)
    x0, y0, x1, y1 = at.place
    word = Word("", x0, y0, x1, y1, style.size or round(y1 - y0, 1), style.bold, style.italic, spacing=spacing)
    word.base, word.order, word.colour = reader.base(at.index), at.index, reader.colour(at.index)
    return word


def _apart(word: Word, place: Box, spacing: float) -> bool:
    """Whether a letter begins a new word: off the line, or further away than the letters of the word are apart."""
    x0, y0, x1, y1 = place
    if x0 >= word.x1 or x1 <= word.x0:
        east = word.text[-1:] >= "\u2e80"
        room = max((EAST_GAP if east else GAP) * max(word.size, 1.0), SPACED * spacing)
        if x0 > word.x1 + room or x1 < word.x0 - room:
            return True
    return abs((y0 + y1) / 2 - (word.y0 + word.y1) / 2) > max(word.size, y1 - y0) * 0.6


def _add(word: Word, letter: str, place: Box) -> None:
    x0, y0, x1, y1 = place
    word.text += letter
    word.x1 = max(word.x1, x1)
    if x0 < word.x0 or y0 < word.y0 or y1 > word.y1:
        word.x0, word.y0, word.y1 = min(word.x0, x0), min(word.y0, y0), max(word.y1, y1)

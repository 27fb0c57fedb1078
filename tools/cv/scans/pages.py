"""Which pages of a PDF are pictures of text: they have no words, or words that nobody wrote."""

import ctypes
import re
from typing import Any

from pypdfium2 import raw

from tools.cv.page import Word

ENOUGH = 100
"""A page with so many letters has its text, whatever is drawn behind it."""
SOME, MOST = 0.1, 0.5
"""Share of a page that pictures cover: of a page without words, and of one with a few (a stamp, a page number)."""
OUTLINES, PIECES = 150, 10
"""Letters drawn as shapes make at least so many; a page with so many pieces of text and no word has a font without letters."""
MAX_OBJECTS = 5000
FEW_WORDS = 8
STRANGE = 0.3
"""From this share of strange letters on nobody wrote the words."""
ODD = re.compile(r"[\ue000-\uf8ff\ufffd\u0000-\u001f\u0080-\u009f]|\(cid:\d+\)")
BARE = re.compile(r"[bcdfghjklmnpqrstvwxz]{5,}", re.IGNORECASE)
"""No language of Latin letters writes five consonants in a row often."""
INNER = re.compile(r"[a-z][!-%*<->\[-`{-~]+[a-z]", re.IGNORECASE)
"""Marks that no word has inside."""
VOWEL = re.compile(r"[aeiouy]", re.IGNORECASE)
LATIN = re.compile(r"[!-.;-?A-~]{4,}")
SAMPLE = 200
RARE, LETTERS = 0.28, 40
"""The letters j, k, q, v, w, x, y, z are a fifth of a Polish text and less of others; of a text moved on by a font's numbers a third."""
SHAPES = {raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING}
PICTURES = {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM}


def is_picture(page: Any, words: list[Word]) -> bool:
    """Whether the page must be looked at to be read."""
    letters = sum(len(w.text) for w in words)
    if letters >= ENOUGH:
        return is_garbled(words)
    covered, shapes, texts = _drawn(page)
    if not words:
        return covered >= SOME or shapes >= OUTLINES or texts >= PIECES
    return covered >= MOST or is_garbled(words)


def is_garbled(words: list[Word]) -> bool:
    """Whether most words are the numbers of a font's shapes instead of letters, as fonts without a table of letters give them."""
    if len(words) < FEW_WORDS:
        return False
    text = "".join(w.text for w in words)
    odd = sum(len(m[0]) for m in ODD.finditer(text))
    written = sum(c.isalnum() for c in text)
    return odd > STRANGE * len(text) or written < MOST * len(text) or _shifted(words)


def _shifted(words: list[Word]) -> bool:
    """Whether words of Latin letters are as no language writes them: marks inside of words, hardly a vowel."""
    latin = [w.text for w in words[:SAMPLE] if LATIN.fullmatch(w.text)]
    odd = sum(bool(BARE.search(t) or INNER.search(t)) or not VOWEL.search(t) for t in latin)
    letters = "".join(c for t in latin for c in t.lower() if c.isalpha())
    rare = sum(c in "jkqvwxyz" for c in letters) > RARE * len(letters) and len(letters) >= LETTERS
    return len(latin) >= FEW_WORDS and (odd > MOST * len(latin) or rare)


def _drawn(page: Any) -> tuple[float, int, int]:
    """The share of the page that pictures cover, and how many shapes and pieces of text it holds."""
    width, height = page.get_size()
    area, shapes, texts = 0.0, 0, 0
    for number in range(min(raw.FPDFPage_CountObjects(page.raw), MAX_OBJECTS)):
        thing = raw.FPDFPage_GetObject(page.raw, number)
        kind = raw.FPDFPageObj_GetType(thing)
        shapes += kind in SHAPES
        texts += kind == raw.FPDF_PAGEOBJ_TEXT
        area += _area(thing, width, height) if kind in PICTURES else 0.0
    return area / max(1.0, width * height), shapes, texts


def _area(thing: Any, width: float, height: float) -> float:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
        return 0.0
    across = min(right.value, width) - max(left.value, 0.0)
    down = min(top.value, height) - max(bottom.value, 0.0)
    return max(0.0, across) * max(0.0, down)

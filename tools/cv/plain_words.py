"""Text and Markdown files as lines."""

import re

from tools.cv.asides import spelled
from tools.cv.markdown import marked_words
from tools.cv.page import Document, Line, plain_words
from tools.cv.sniff import MAX_CHARACTERS, wrong_type
from tools.cv.tidy import tidy

RULE = re.compile(r"^\s*([-=*_~#•.])\1{2,}\s*$")
BULLET = re.compile(r"^(\s*)(?:[-*+•●◦▪■–—‣·○□❖➢✓✔]|\d{1,2}[.)])\s+(?=\S)|^(\s*)・\s*(?=\S)")
MARKDOWN_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
PRINTERS = frozenset("–—‘’‚“”„•·…«»‹›€£°º§©®ª½¼ \xa0¿¡")
USUAL = frozenset("äöüßÄÖÜéèêëàâáãåæçñíìîïóòôõøœúùûÉÈÊÀÁÂÅÇÑÍÓÔØÚ")
"""Letters of Western languages; others are rare in them."""
MID_WORD = re.compile(r"[a-z][ÄÖÜÉÈÊÀÁÂÅÇÑÍÓÔØÚ]")
"""Capitals within words: letters of another encoding."""
ENCODINGS = [
    *(
        "cp1252",
        "cp1250",
        "cp1251",
        "cp1253",
        "cp1254",
        "cp1255",
        "cp1256",
        "cp1257",
        "koi8_r",
        "cp866",
        "cp852",
        "iso8859_2",
        "iso8859_5",
    ),
    *("cp932", "euc_jp", "gb18030", "big5", "euc_kr", "utf_16_le", "utf_16_be", "utf_32"),
]
"""Encodings that CVs are written in. Rarer ones are worse guesses than these."""
ODD = re.compile(r"[^\W\d_][¶±¦¬]|[¶±¦¬][^\W\d_]")
"""Marks within words: letters of the other Central European encoding."""
TABLE_RULE = re.compile(r"^\s*\|?[\s|:-]*-{3,}[\s|:-]*\|[\s|:-]*$")


def read_plain(data: bytes) -> Document:
    """Reads a text file in whatever encoding it is written.

    Raises:
        FileRefused: when it is no text in any encoding.
    """
    text = decode(data)[: MAX_CHARACTERS * 2]
    rows = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    markdown = any(MARKDOWN_HEADING.match(r) for r in rows) or sum("**" in r for r in rows) > 1
    document = Document([], engine="markdown" if markdown else "text", hidden=spelled(text))
    gap = 0
    for number, row in enumerate(rows):
        below = rows[number + 1] if number + 1 < len(rows) else ""
        if markdown and TABLE_RULE.match(below) and "|" in row:
            continue
        line = None if RULE.match(row) else _line(row, document, markdown=markdown)
        if line is None:
            gap += 1
            continue
        line.gap = float(gap)
        if RULE.match(below) and below.strip()[0] in "=-~*_" and (not number or gap or RULE.match(rows[number - 1])):
            line.heading = 2
        document.lines.append(line)
        gap = 0
    return document


def decode(data: bytes) -> str:
    """Bytes to text: UTF-8 and UTF-16 by their marks, else the likeliest encoding."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", "replace")
    if b"\x1b$B" in data[:4096]:
        return data.decode("iso2022_jp", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if older := _older(data):
            return older
        if _western(data):
            return data.decode("cp1252", "replace")
        from charset_normalizer import from_bytes

        best = from_bytes(data[:100_000], cp_isolation=ENCODINGS).best()
        if best is None:
            raise wrong_type("This is not a text we can read.", "Save it as UTF-8 text, DOCX or PDF.") from None
        text = data.decode(best.encoding, "replace")
        return data.decode("iso8859_2", "replace") if best.encoding == "cp1250" and ODD.search(text) else text


def _older(data: bytes) -> str:
    """The text in an older Western encoding, where each odd letter is a usual one there and not in the usual encoding."""
    for encoding in ("cp1252", "mac_roman", "cp850"):
        text = data[:100_000].decode(encoding, "replace")
        odd = [c for c in text if not c.isascii()]
        if odd and all(c in USUAL or c in PRINTERS for c in odd) and not MID_WORD.search(text):
            return data.decode(encoding, "replace")
    return ""


def _western(data: bytes) -> bool:
    """Whether bytes are Latin letters with some accents: every odd one a letter or a printer's mark, and few of them."""
    text = data[:100_000].decode("cp1252", "replace")
    odd = [c for c in text if not c.isascii()]
    letters = sum(c.isalpha() for c in text)
    return all(c.isalpha() or c in PRINTERS for c in odd) and len(odd) * 6 < letters


def _line(row: str, document: Document, *, markdown: bool) -> Line | None:
    level = 0
    if markdown:
        row = row.removeprefix("> ").rstrip("\\")
        if marked := MARKDOWN_HEADING.match(row):
            level, row = len(marked[1]), marked[2]
        if re.fullmatch(r"[\s|:-]+", row):
            return None
        row = row.strip("|").replace(" | ", "\t") if row.lstrip().startswith("|") else row
    bullet = None if level else BULLET.match(row)
    indent = len(row) - len(row.lstrip())
    body = row[bullet.end() :] if bullet else row
    words = marked_words(body, document) if markdown else plain_words(tidy(body.strip()))
    if not words:
        return None
    return Line(words, bullet=bool(bullet), heading=level, indent=float(indent))

"""Is each value of a reading in the file? Checked against words that other readers than ours find in it."""

import html
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from evals.reading_score import plain
from tools.cv.models import Reading
from tools.documents.rendering.extract import turned

DATES = re.compile(r"(?:startDate|endDate|\.date|releaseDate)$")
DERIVED = re.compile(r"(?:\.network|\.countryCode)$")
"""Read out of other values: the network from its address, the code from the country's name."""
ERAS = re.compile(r"令和|平成|昭和|大正|民國|民国|元年")
LIGATURES = dict(enumerate(("ff", "fi", "fl", "ffi", "ffl"), 0x1B))
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
BREAKS = re.compile(r"</\w+:(?:p|h|tc|tr|table-cell|list-item)>|<w:(?:tab|br|cr)\b[^>]*>|<text:(?:tab|s|line-break)\b[^>]*>")


class Words:
    """What a file holds, squeezed to letters and digits; without any (a scan) everything counts as found in it."""

    def __init__(self, data: bytes) -> None:
        """Keeps the file; it is read when first asked."""
        self.data = data

    @cached_property
    def first(self) -> str:
        """The words by a quick reader."""
        if self.data.startswith(PICTURES):
            return ""
        if b"%PDF-" in self.data[:1024]:
            return plain(_pdfium(self.data))
        return plain(_zipped(self.data) if self.data[:2] == b"PK" else _text(self.data))

    @cached_property
    def second(self) -> str:
        """The words by a slow reader, where there is one."""
        return plain(_pypdf(self.data)) if b"%PDF-" in self.data[:1024] else self.first

    def hold(self, value: str) -> bool:
        """Whether each word of a value stands in the file, in either direction of writing; both readers tell Arabic ligatures backwards."""
        if not self.first:
            return True
        if plain(value) in self.first:
            return True
        words = [w for part in re.split(r"[\W_]+", value) if (w := plain(part))]
        return all(any(turned(w, text) or turned(w[::-1], text) for text in (self.first, self.second)) for w in words)


def _pdfium(data: bytes) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        texts = [page.get_textpage() for page in document]
        return "\n".join([t.get_text_bounded() for t in texts] + [_drawn(t) for t in texts])


def _drawn(text: Any) -> str:
    """The letters of a page once more where TeX drew them without telling which they are, by TeX's own order of them."""
    from pypdfium2 import raw

    codes = [raw.FPDFText_GetUnicode(text.raw, at) for at in range(text.count_chars())]
    told = [raw.FPDFText_GetFontInfo(text.raw, at, None, 0, None) > 1 if c in LIGATURES else True for at, c in enumerate(codes)]
    return "" if all(told) else "".join(chr(c) if t else LIGATURES[c] for c, t in zip(codes, told, strict=True))


def _pypdf(data: bytes) -> str:
    from pypdf import PdfReader

    pages = PdfReader(io.BytesIO(data)).pages
    links = [str((a.get_object().get("/A") or {}).get("/URI", "")) for p in pages for a in p.get("/Annots") or ()]
    return "\n".join([*(p.extract_text() for p in pages), *links])


def _zipped(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [n for n in archive.namelist() if n.endswith((".xml", ".rels"))]
        texts = [archive.read(n).decode("utf-8", "replace") for n in members]
    return "\n".join(_untagged(text) for text in texts)


def _untagged(text: str) -> str:
    targets = " ".join(re.findall(r'(?:Target|href)="([^"]*)"', text))
    return html.unescape(re.sub(r"<[^>]*>", "", BREAKS.sub("\n", text)) + "\n" + targets)


def _text(data: bytes) -> str:
    if data[:5] == b"{\\rtf":
        return _rich(data.decode("latin-1"))
    marks = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
    text = data.decode(marks.get(data[:2], "utf-8"), "replace")
    if "\ufffd" in text:
        named = re.search(rb"charset=([\w-]+)", data[:4096])
        text += "\n" + data.decode(named[1].decode() if named else "cp1252", "replace")
    return text + "\n" + _untagged(text)


def _rich(text: str) -> str:
    text = re.sub(r"\\u(-?\d+) ?\?", lambda m: chr(int(m[1]) % 0x10000), text)
    return re.sub(
        r"\\(?:par|tab|line)\b|\\[a-z]+-?\d* ?|[{}]", lambda m: " " if m[0][:4] in {"\\par", "\\tab", "\\lin"} else "", text
    )


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Each value of a profile's JSON, with its path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from leaves(inner, f"{path}[{number}]")
    elif isinstance(value, str) and value:
        yield path, value


def unfounded(reading: Reading, words: Words) -> list[str]:
    """Values that stand nowhere in the file, each with its path and what is amiss; must be none."""
    profile = reading.profile.model_dump(mode="json", by_alias=True, exclude_none=True)
    said = ((path, value, _amiss(reading, words, path, value)) for path, value in leaves(profile))
    return [f"{path} {value!r}: {why}" for path, value, why in said if why]


def _amiss(reading: Reading, words: Words, path: str, value: str) -> str:
    source = reading.fields.get(path)
    if source is None:
        return "" if DERIVED.search(path) else "no source"
    if not plain(source.source_text):
        return "its source is empty"
    if source.start is not None and not reading.text[source.start : source.end].strip():
        return "its place is empty"
    if not words.hold(source.source_text):
        return f"its source is not in the file: {source.source_text!r}"
    if DATES.search(path):
        return "" if dated(value, source.source_text) else f"no such year in {source.source_text!r}"
    return "" if DERIVED.search(path) or words.hold(value) else "not in the file"


def dated(value: str, source: str) -> bool:
    """Whether a date's year is written in its source, whole, by its last two digits, or in an era's count."""
    digits = "".join(str(unicodedata.digit(c)) if unicodedata.digit(c, None) is not None else c for c in source)
    return value[:4] in digits or bool(re.search(rf"(?<!\d){value[2:4]}(?!\d)", digits)) or bool(ERAS.search(source))

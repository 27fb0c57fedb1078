"""What a PDF says of itself: title, author, programs, dates, rights, fonts; nothing of it is read as part of the CV."""

import ctypes
import re
from collections.abc import Iterable
from typing import Any

from pypdfium2 import raw

NAMES = {
    "title": "Title",
    "author": "Author",
    "subject": "Subject",
    "keywords": "Keywords",
    "creator": "Creator",
    "producer": "Producer",
    "created": "CreationDate",
    "modified": "ModDate",
}
DATE = re.compile(r"D?:?(\d{4})(\d{2})?(\d{2})?")
XMP = re.compile(rb"<x:xmpmeta.{0,200000}?</x:xmpmeta>", re.DOTALL)
LEAF = re.compile(r"<(?:dc|pdf|xmp|photoshop|rdf):([A-Za-z]+)[^>]*>([^<>]+)<")
LISTED = {"li": "subject", "Keywords": "keywords", "Headline": "title", "Instructions": "subject"}
COPYING = 1 << 4
"""The right to take words out of the file."""
MOST_FONTS = 40


def properties_of(pdf: Any, data: bytes) -> dict[str, str]:
    """The named texts of a PDF, those of its XMP packet included."""
    found = {name: text for name, key in NAMES.items() if (text := _text(pdf, key))}
    leaves = (leaf for packet in XMP.findall(data)[:3] for leaf in LEAF.findall(packet.decode("utf-8", "replace")))
    for number, (leaf, text) in enumerate(leaves):
        if leaf in LISTED and text.strip() and text.strip() not in found.values():
            found[f"{LISTED[leaf]} {number}"] = text.strip()
    return found


def _text(pdf: Any, key: str) -> str:
    length = raw.FPDF_GetMetaText(pdf.raw, key.encode(), None, 0)
    if length <= 2:  # noqa: PLR2004 - the two bytes that end it
        return ""
    buffer = ctypes.create_string_buffer(min(length, 100_000))
    raw.FPDF_GetMetaText(pdf.raw, key.encode(), buffer, len(buffer))
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0").strip()


def file_of(pdf: Any, properties: dict[str, str], fonts: Iterable[Any], size: tuple[float, float]) -> dict[str, Any]:
    """The properties a person may want to look at before sending the file (models.FileProperties)."""
    missing = sorted({name for font in fonts if raw.FPDFFont_GetIsEmbedded(font) == 0 and (name := _name(font))})
    plain = {name: properties.get(name, "") for name in ("title", "author", "creator", "producer")}
    return plain | {
        "created": _date(properties.get("created", "")),
        "modified": _date(properties.get("modified", "")),
        "page_size": (round(size[0], 1), round(size[1], 1)),
        "locked": not raw.FPDF_GetDocPermissions(pdf.raw) & COPYING,
        "fonts_missing": missing[:MOST_FONTS],
        "tagged": bool(raw.FPDFCatalog_IsTagged(pdf.raw)),
    }


def _name(font: Any) -> str:
    buffer = ctypes.create_string_buffer(128)
    length = raw.FPDFFont_GetBaseFontName(font, buffer, 128)
    return buffer.raw[: max(0, length - 1)].decode("utf-8", "replace") if length else ""


def _date(text: str) -> str:
    found = DATE.match(text)
    return "-".join(filter(None, found.groups())) if found else ""

"""The profile as it fills, and beside each field its place in the file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tools.cv.page import Document, Part
from tools.cv.values import Found

STEP = re.compile(r"([A-Za-z]+)(?:\[(\d+)\])?")


@dataclass(slots=True)
class Sheet:
    """Takes values by path (`work[0].position`), refuses none, makes none up."""

    document: Document
    profile: dict[str, Any] = field(default_factory=dict)
    fields: dict[str, dict[str, Any]] = field(default_factory=dict)
    current: list[str] = field(default_factory=list)

    def put(self, path: str, value: Found | None) -> None:
        """Writes a value and its source; nothing when there is no value."""
        if value is None or not value.text.strip():
            return
        self._set(path, value.text.strip())
        self.fields[path] = self._source(value)

    def put_date(self, path: str, date: str, where: Found) -> None:
        """Writes a date in its normal form; the source keeps it as the file writes it."""
        if date:
            self._set(path, date)
            self.fields[path] = self._source(where)

    def _source(self, value: Found) -> dict[str, Any]:
        source: dict[str, Any] = {"confidence": max(0.0, min(1.0, round(value.confidence, 2)))}
        parts = [p for p in value.parts if p.end > p.start]
        if not parts:
            return source | {"source_text": value.text}
        first, last = parts[0], parts[-1]
        source["confidence"] = round(source["confidence"] * min(p.sure for p in parts), 2)
        source["start"] = first.line.offset + first.start
        source["end"] = max(source["start"], last.line.offset + last.end)
        source["source_text"] = " ".join(p.text for p in parts)
        return source | (on_page(parts) if self.document.paged else {})

    def _set(self, path: str, text: str) -> None:
        at: Any = self.profile
        steps = [(m[1], m[2]) for m in STEP.finditer(path)]
        for number, (name, index) in enumerate(steps):
            last = number == len(steps) - 1
            if index is None:
                if last:
                    at[name] = text
                    return
                at = at.setdefault(name, {})
                continue
            items = at.setdefault(name, [])
            while len(items) <= int(index):
                items.append("" if last else {})
            if last:
                items[int(index)] = text
                return
            at = items[int(index)]


def on_page(parts: Sequence[Part]) -> dict[str, Any]:
    """The page of the first part, and the box around all parts on that page."""
    page = parts[0].line.page
    boxes = [b for p in parts if p.line.page == page and (b := p.line.box(p.start, p.end))]
    if not boxes:
        return {"page": page}
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return {"page": page, "box": [min(lefts), min(tops), max(rights), max(bottoms)]}


def place(document: Document, start: int, end: int) -> dict[str, Any]:
    """Page and box of a stretch of the document's text; nothing where the file has no pages."""
    ends = ((x, max(start - x.offset, 0), min(end - x.offset, len(x.text))) for x in document.lines)
    parts = [Part(line, a, b) for line, a, b in ends if a < b]
    return on_page(parts) if parts and document.paged else {}

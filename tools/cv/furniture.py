"""Lines that are on the paper but not in the CV: page numbers, running heads, "last updated"."""

import re
from collections import Counter

from tools.cv.page import Line

PAGE_NUMBER = re.compile(
    r"^.{0,60}?(?:\bpage|\bseite|\bpágina|\bpagina|\bstrona|\bстраница|\bstr\.|\bp\.)\s*\d+(?:\s*(?:of|von|de|di|van|z|из|sur|/)\s*\d+)?\W*$"
    r"|^.{0,60}?[-–—|·\s]?\b\d{1,2}\s*/\s*\d{1,2}$|^\W*\d{1,2}\W*$|^第?\s*\d+\s*(?:页|頁|ページ).{0,12}$",
    re.IGNORECASE,
)
COUNTED = re.compile(r"^.{0,60}?\b\w+\.?\s*(\d{1,2})\s*(?:of|von|de|di|van|z|из|sur|/)\s*(\d{1,2})\W*$", re.IGNORECASE)
"""A page that says which one it is, and of how many."""
UPDATED = re.compile(r"^(?:last updated|updated|stand|mise à jour|aktualisiert|actualizado)\b.{0,40}$", re.IGNORECASE)
EDGE = 0.09
"""Share of the page's height at its top and bottom where such lines stand."""
MARGIN = 0.16
"""The same for a line that counts the pages rightly."""
SHORT = 90


def without_furniture(lines: list[Line], heights: list[float]) -> list[Line]:
    """The lines without page numbers, and without what stands at the edge of several pages (kept where it comes first)."""
    edges = {id(x): _at_edge(x, heights, EDGE) for x in lines}
    repeated = Counter(shape for shape, _ in {(_shape(x), x.page) for x in lines if edges[id(x)]})
    seen: set[str] = set()
    out: list[Line] = []
    for line in lines:
        shape = _shape(line)
        if _counts(line, len(heights)) and _at_edge(line, heights, MARGIN):
            continue
        if edges[id(line)] and len(line.text) < SHORT:
            if PAGE_NUMBER.match(line.text.strip()) or UPDATED.match(line.text.strip()):
                continue
            if repeated[shape] > 1 and shape in seen:
                continue
            seen.add(shape)
        out.append(line)
    return out


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.strip())


def _counts(line: Line, pages: int) -> bool:
    said = COUNTED.match(line.text.strip())
    return said is not None and (int(said[1]), int(said[2])) == (line.page, pages)


def _at_edge(line: Line, heights: list[float], share: float) -> bool:
    height = heights[line.page - 1] if line.page <= len(heights) else 0.0
    return height > 0 and (line.y1 < height * share or line.y0 > height * (1 - share))

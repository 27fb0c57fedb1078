"""Where the links of a PDF page point."""

import ctypes
from typing import Any

from pypdfium2 import raw

from tools.cv.page import Word
from tools.cv.pdf_frame import Frame

MAX_LINKS = 200


def links_of(pdf: Any, page: Any, words: list[Word], frame: Frame) -> list[str]:
    """Targets of the page's link annotations, in their order, each once; words inside one are told its target."""
    position = ctypes.c_int(0)
    link = raw.FPDF_LINK()
    targets: list[str] = []
    for _ in range(MAX_LINKS):
        if not raw.FPDFLink_Enumerate(page.raw, position, link):
            break
        action = raw.FPDFLink_GetAction(link)
        if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
            continue
        length = raw.FPDFAction_GetURIPath(pdf.raw, action, None, 0)
        buffer = ctypes.create_string_buffer(length)
        raw.FPDFAction_GetURIPath(pdf.raw, action, buffer, length)
        target = buffer.value.decode("utf-8", "replace").strip()
        rect = raw.FS_RECTF()
        if target and raw.FPDFLink_GetAnnotRect(link, rect):
            _mark(words, target, frame.box(rect.left, rect.bottom, rect.right, rect.top))
        if target and target not in targets:
            targets.append(target)
    return targets


def _mark(words: list[Word], target: str, box: tuple[float, float, float, float]) -> None:
    for word in words:
        if box[0] <= (word.x0 + word.x1) / 2 <= box[2] and box[1] <= (word.y0 + word.y1) / 2 <= box[3]:
            word.link = target

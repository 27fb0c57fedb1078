"""Where the links of a PDF page point."""

import ctypes
from typing import Any

import pypdfium2.raw as raw

MAX_LINKS = 200


def links_of(pdf: Any, page: Any) -> list[str]:
    """Targets of the page's link annotations, in their order, each once."""
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
        if target and target not in targets:
            targets.append(target)
    return targets

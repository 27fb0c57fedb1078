"""A photo in a Word file: it hangs at the far edge of the head, and the words flow beside it."""

import io
from typing import Any

from tools.documents.rendering.sheet import Sheet

WIDTH_MM, HEIGHT_MM = 32, 40
_FRAME = (
    '<wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="180000" '
    'distR="180000" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="margin"><wp:align>{side}</wp:align></wp:positionH>'
    '<wp:positionV relativeFrom="margin"><wp:align>top</wp:align></wp:positionV>'
    '<wp:wrapSquare wrapText="bothSides"/></wp:anchor>'
)
_EXTENT, _BEFORE_WRAP = 0, 3
"""Of what Word writes for a picture within a line its size comes first; in a frame, size stands before the wrapping."""


_ABOVE, _BELOW = 16, 30
"""Room in points above and below the words of the head, so that what follows begins under the photo."""


def hang(document: Any, photo: bytes, sheet: Sheet) -> None:
    """Puts the photo into the first paragraph, told to screen readers by the person's name."""
    from docx.oxml import parse_xml
    from docx.shared import Mm, Pt

    head = document.paragraphs or [document.add_paragraph()]
    head[0].paragraph_format.space_before, head[-1].paragraph_format.space_after = Pt(_ABOVE), Pt(_BELOW)
    paragraph = head[0]
    inline = paragraph.add_run().add_picture(io.BytesIO(photo), Mm(WIDTH_MM), Mm(HEIGHT_MM))._inline  # noqa: SLF001 (python-docx knows no frame beside the text)
    about = inline.docPr
    about.set("name", "Photo")
    about.set("descr", sheet.name or sheet.title)
    frame = parse_xml(_FRAME.format(side="left" if sheet.rtl else "right"))
    parts = list(inline)
    frame.insert(_BEFORE_WRAP, parts[_EXTENT])
    frame.extend(parts[1:])
    inline.getparent().replace(inline, frame)

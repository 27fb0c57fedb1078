"""What other programs that read CVs will miss in this one, and where.

Our own reader copes with most of it; many screening programs do not. What is told here was seen in the file, never guessed.
"""

import re
from collections.abc import Iterator

from tools.cv.models import Remark
from tools.cv.review.desk import Desk, Raw

TOLD = {"picture_page", "icons", "letter_spaced", "columns", "table", "text_box", "unmapped", "heading"}
DIGITS = 6


def parsing(desk: Desk) -> Iterator[Raw]:
    """Hidden words, remarks of the reader, contact that stands in a header only, roles that could not be read whole."""
    for hidden in desk.reading.hidden_text:
        yield Raw("hidden_text", "file", hidden.text[:200], {"reason": hidden.why}, hidden.page)
    for remark in desk.reading.remarks:
        if remark.kind in TOLD:
            yield Raw(remark.kind, "file", remark.text, {"words": remark.text[:60]}, remark.page)
    yield from _edges(desk)
    for n, role in enumerate(desk.profile.work):
        if not role.name and role.position:
            yield Raw("no_employer", f"work[{n}]", role.position)
        if not role.position and role.name:
            yield Raw("no_title", f"work[{n}]", role.name)


def _edges(desk: Desk) -> Iterator[Raw]:
    """E-mail and telephone that stand in headers or footers and nowhere else."""
    edges = [r for r in desk.reading.remarks if r.kind == "header_footer"]
    basics = desk.profile.basics
    for path, value in (("basics.email", basics.email), ("basics.phone", basics.phone)):
        held = next((r for r in edges if value and _holds(r, value)), None)
        if held is not None and value and desk.reading.text.count(value) <= 1:
            yield Raw("edge_contact", path, held.text, {"value": value}, held.page)
            return


def _holds(remark: Remark, value: str) -> bool:
    digits = re.sub(r"\D", "", value)
    in_digits = len(digits) >= DIGITS and digits[-DIGITS:] in re.sub(r"\D", "", remark.text)
    return value in remark.text or ("@" not in value and in_digits)

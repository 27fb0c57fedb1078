"""Where a place of a PDF page is on the page as it is shown: pages may be cut to a part of their paper, and turned."""

from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw

Box = tuple[float, float, float, float]
QUARTER = 90
HALF_TURN = 2


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the paper that is shown, and by how many quarters it is turned clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    quarters: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page as shown."""
        size = self.right - self.left, self.top - self.bottom
        return size[::-1] if self.quarters % 2 else size

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A place as points from the top left corner of the page as shown."""
        if self.quarters == 0:
            return x - self.left, self.top - y
        if self.quarters == 1:
            return y - self.bottom, x - self.left
        return (self.right - x, y - self.bottom) if self.quarters == HALF_TURN else (self.top - y, self.right - x)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle as x0, y0, x1, y1 from the top left corner of the page as shown."""
        if self.quarters:
            (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        else:
            x0, y0, x1, y1 = left - self.left, self.top - bottom, right - self.left, self.top - top
        if x0 > x1:
            x0, x1 = x1, x0
        return (x0, y0, x1, y1) if y0 < y1 else (x0, y1, x1, y0)


def frame_of(page: Any) -> Frame:
    """The frame of a page; its boxes may be written above it in the tree of pages, so the library is asked for them."""
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page.raw, box)
    return Frame(box.left, box.bottom, box.right, box.top, quarters=page.get_rotation() // QUARTER % 4)

"""Lines that go on with the bullet above them: what stands first in them begins nothing, a year neither."""

from tools.cv.page import CELL, Line

SAME_EDGE = 1.5
"""Left edges, in points, that differ less are one."""
CLOSE = 0.3
"""The most room above a line that goes on, in line heights."""


def hanging(lines: list[Line]) -> set[int]:
    """The places of the lines that hang under a bullet.

    Such a line stands where the bullet's own words begin, looks like them and follows closely, and its first word had no room
    on the line above. Only files that say where words stand can tell.
    """
    found: set[int] = set()
    edges: dict[tuple[int, int], float] = {}
    for line in lines:
        key = line.page, line.block
        edges[key] = max(edges.get(key, 0.0), line.x1)
    bullet: Line | None = None
    for at, line in enumerate(lines):
        if line.bullet:
            bullet = line
        elif bullet is not None and _hangs(line, lines[at - 1], bullet, edges[line.page, line.block]):
            found.add(at)
        else:
            bullet = None
    return found


def _hangs(line: Line, above: Line, bullet: Line, edge: float) -> bool:
    first = line.words[0]
    if first.x1 <= first.x0 or line.heading or CELL in line.text or line.page != above.page or line.gap > CLOSE:
        return False
    alike = (line.block, line.bold, round(line.size, 1)) == (bullet.block, bullet.bold, round(bullet.size, 1))
    full = above.x1 + (first.x1 - first.x0) + 0.2 * first.size > edge
    return alike and full and abs(first.x0 - bullet.words[0].x0) < SAME_EDGE

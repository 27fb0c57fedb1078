"""What words of a Word file stand on and in, and whether they can be seen there: colours, sizes, rows, frames, shapes.

A Word file is not drawn here, so only what it says itself is taken: white words count as hidden where nothing coloured is
said to be behind them, and a shape of unknown colour gives them the benefit of the doubt.
"""

from dataclasses import dataclass, replace

from tools.cv.docx_parts import Node, attribute, child, local, on
from tools.cv.flow import Look

PAPER, UNKNOWN = "FFFFFF", "?"
APART = 14
"""Least difference in a channel that an eye can tell, of 255."""
HAIR = 40
"""Twentieths of a point: lower rows and lines show nothing of their letters."""
FAR = 15_000
"""Twentieths of a point beside the margin: more than a page is wide."""
OFF, SLIM = 11_000_000, 26_000
"""In English metric units: further than any page reaches, and two points."""
OLD_SHAPES = {"shape", "rect", "roundrect"}
LARGE = 360_000
CLEAR = 95_000
"""Thousandths of a per cent of transparency that leave no ink."""
SQUEEZED = 8
"""Per cent of their width at which letters are hairs."""
LIGHT = {"bg1", "lt1", "background1", "light1"}
NAMED = {"black": "000000", "white": "FFFFFF", "yellow": "FFFF00", "darkBlue": "00008B", "darkGray": "A9A9A9"}


@dataclass(frozen=True, slots=True)
class Place:
    """The colour of the ground, and why nothing can be seen there, if so."""

    ground: str = PAPER
    unseen: str = ""

    def on(self, colour: str, unseen: str = "") -> "Place":
        """The same place with a colour laid over it, where there is one."""
        return replace(self, ground=colour or self.ground, unseen=self.unseen or unseen)


def unseen(look: Look, place: Place) -> str:
    """Why words of that look cannot be seen in a place; an empty word where they can."""
    ground = look.ground or (UNKNOWN if look.shaded else place.ground)
    if look.hidden:
        return "vanish"
    if place.unseen:
        return place.unseen
    if look.size is not None and look.size < 2:  # noqa: PLR2004 - points
        return "tiny"
    if not alike(look.colour, ground):
        return ""
    return "white" if alike(look.colour, PAPER) else "background"


def alike(colour: str, ground: str) -> bool:
    """Whether an eye cannot tell two colours (RRGGBB) apart; unknown ones can be told."""
    pairs = zip(_channels(colour), _channels(ground), strict=False)
    return bool(_channels(colour) and _channels(ground)) and all(abs(a - b) < APART for a, b in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    try:
        return tuple(bytes.fromhex(colour)) if len(colour) == len(PAPER) else ()
    except ValueError:
        return ()


def fill(properties: Node | None) -> str:
    """The colour that shading or a highlight lays behind words; UNKNOWN where it is a theme's, empty where there is none."""
    marked = attribute(child(properties, "highlight"), "val")
    if marked and marked != "none":
        return NAMED.get(marked, UNKNOWN)
    shading = child(properties, "shd")
    colour = attribute(shading, "fill").upper()
    return "" if colour in {"", "AUTO"} else colour


def row_place(row: Node, place: Place) -> Place:
    """A row of a table; one that is hidden, or too low for its letters."""
    properties = child(row, "trPr")
    height = child(properties, "trHeight")
    low = attribute(height, "hRule") == "exact" and _number(attribute(height, "val"), HAIR) < HAIR
    return place.on("", "vanish" if on(properties, "hidden") else "tiny" if low else "")


def paragraph_place(properties: Node | None, place: Place) -> Place:
    """A paragraph; one whose lines are too low for letters, or that stands beside the page."""
    spacing, indent, frame = (child(properties, name) for name in ("spacing", "ind", "framePr"))
    low = attribute(spacing, "lineRule") == "exact" and _number(attribute(spacing, "line"), HAIR) < HAIR
    aside = [attribute(indent, n) for n in ("left", "start", "firstLine")] + [attribute(frame, n) for n in ("x", "y")]
    far = any(abs(_number(a)) > FAR for a in aside) or _number(attribute(indent, "hanging")) > FAR
    return place.on(fill(properties), "tiny" if low else "off_page" if far else "")


def page_ground(body: Node) -> str:
    """The colour behind the words of the body: the page's own, or unknown where a large shape lies behind the text."""
    background = child(body.getparent(), "background")
    colour = attribute(background, "color").upper()
    if _channels(colour) and not alike(colour, PAPER):
        return colour
    return UNKNOWN if any(_behind(n) for n in body.iter() if local(n) in {"anchor", "rect", "shape"}) else PAPER


def _behind(shape: Node) -> bool:
    """Whether a shape of some size, filled with a colour or a picture, may lie under the words."""
    if local(shape) != "anchor":
        return _colour_of_old(shape) not in {"", PAPER} and "absolute" in attribute(shape, "style")
    extent = child(shape, "extent")
    if min(_number(attribute(extent, "cx")), _number(attribute(extent, "cy"))) < LARGE:
        return False
    below = attribute(shape, "behindDoc") in {"1", "true"}
    names = {local(n) for n in shape.iter()}
    loose = "wrapNone" in names
    filled = any(_solid(n) not in {"", PAPER} for n in shape.iter() if local(n) == "spPr")
    return (filled and (below or loose)) or (below and bool({"blip", "gradFill"} & names))


def box_place(content: Node, place: Place) -> Place:
    """A text box: the colour its shape is filled with, and whether the shape stands on the page and is large enough."""
    holders = list(content.iterancestors())
    near = holders[: next((n for n, h in enumerate(holders) if local(h) == "p"), len(holders))]
    shape = next((h for h in near if local(h) in {"wsp", *OLD_SHAPES}), None)
    frame = next((h for h in near if local(h) in {"anchor", "inline"}), None)
    if shape is None:
        ground = UNKNOWN
    else:
        old = local(shape) in OLD_SHAPES
        ground = (_colour_of_old(shape) or UNKNOWN) if old else _box_ground(child(shape, "spPr"), place)
    return Place(ground, place.unseen or (_frame_fault(frame) if frame is not None else ""))


def _box_ground(properties: Node | None, place: Place) -> str:
    if properties is None:
        return UNKNOWN
    if child(properties, "noFill") is not None:
        return place.ground
    return _solid(properties) or UNKNOWN


def _frame_fault(anchor: Node) -> str:
    extent = child(anchor, "extent")
    slim = extent is not None and min(_number(attribute(extent, "cx"), SLIM), _number(attribute(extent, "cy"), SLIM)) < SLIM
    offsets = [_number(n.text or "") for n in anchor.iter() if local(n) == "posOffset"]
    return "tiny" if slim else "off_page" if any(abs(o) > OFF for o in offsets) else ""


def _solid(properties: Node | None) -> str:
    """The colour of a solid fill; UNKNOWN where it is a theme's, empty where there is none."""
    solid = child(properties, "solidFill")
    if solid is None:
        return ""
    plain, scheme = child(solid, "srgbClr"), child(solid, "schemeClr")
    if plain is not None:
        return attribute(plain, "val").upper() or UNKNOWN
    return PAPER if attribute(scheme, "val") in LIGHT and not len(scheme if scheme is not None else ()) else UNKNOWN


def _colour_of_old(shape: Node) -> str:
    if attribute(shape, "filled") in {"f", "false", "0"}:
        return ""
    colour = attribute(shape, "fillcolor").split(" ")[0].lstrip("#").upper()
    return NAMED.get(colour.lower(), colour if _channels(colour) else UNKNOWN if colour else "")


def inked(look: Look, properties: Node | None) -> Look:
    """The look of a run with what its ground, its width and the newer marks for the fill of letters say."""
    if properties is None:
        return look
    filled, theme = child(properties, "textFill"), attribute(child(properties, "color"), "themeColor")
    alpha = [_number(attribute(n, "val")) for n in (filled.iter() if filled is not None else ()) if local(n) == "alpha"]
    bare = filled is not None and (child(filled, "noFill") is not None or any(a >= CLEAR for a in alpha))
    squeezed = _number(attribute(child(properties, "w"), "val"), 100) <= SQUEEZED
    colour = _solid(filled) if filled is not None else PAPER if theme in LIGHT and not _tinted(properties) else ""
    return replace(
        look,
        hidden=look.hidden or on(properties, "specVanish") or bare or None,
        size=1.0 if squeezed else look.size,
        colour=look.colour if colour in {"", UNKNOWN} else colour,
        ground=fill(properties),
    )


def _tinted(properties: Node) -> bool:
    colour = child(properties, "color")
    return bool(attribute(colour, "themeShade") or attribute(colour, "themeTint"))


def _number(text: str, default: int = 0) -> int:
    try:
        return int(float(text))
    except (ValueError, OverflowError):
        return default

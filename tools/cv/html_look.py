"""How an element of a web page looks: from its tag, its style, and what it stands in."""

import re
from dataclasses import dataclass, field, replace

from tools.cv.flow import WHITE, Look
from tools.cv.html_rules import Declarations

BASE = 12.0
"""Points of the usual letters of a page: 16 pixels."""
PIXEL = 0.75
HEADING_SIZES = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "h4": 1.0, "h5": 0.83, "h6": 0.67}
BOLD = {"b", "strong", "th", "dt", *HEADING_SIZES}
ITALIC = {"i", "em", "cite", "dfn", "address"}
SIZES = {"xx-small": 7.0, "x-small": 7.5, "small": 10.0, "medium": 12.0, "large": 13.5, "x-large": 18.0, "xx-large": 24.0}
FONT_SIZES = {"1": 7.5, "2": 10.0, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}
NEARLY_WHITE = 0xFA
FAR = 400.0
"""A place this many points off the page is meant never to be seen."""
SHADED = "?"
"""A ground whose colour nobody can tell: a picture, a gradient, a variable."""
INLINE_BLOCK = {"inline-block", "inline-flex", "inline-grid", "inline-table"}
ROWS = {"flex", "inline-flex", "grid", "inline-grid", "table-row"}


@dataclass(frozen=True, slots=True)
class Style:
    """The look that holds inside an element. `ground` is the colour behind it, `unseen` why nobody would see it."""

    look: Look = field(default_factory=lambda: Look(size=BASE))
    display: str = "inline"
    ground: str = "FFFFFF"
    unseen: str = ""
    kept: bool = False
    """Whether white space stays as it is written."""
    right: bool = False
    """Whether it floats to the right: a cell of its own."""
    columns: int = 0
    """How many columns a grid has; 0 where its children stand in one row."""
    above: float = 0.0
    below: float = 0.0
    """Room above and below, in points."""


def styled(tag: str, css: Declarations, attributes: dict[str, str], outer: Style, *, block: bool) -> Style:
    """The style of an element inside another."""
    look = outer.look
    size = _size(css, attributes if tag == "font" else {}, look.size or BASE, HEADING_SIZES.get(tag, 1.0))
    weight = css.get("font-weight", "bold" if " bold" in f" {css.get('font', '')}" else "")
    slant = css.get("font-style", "italic" if tag in ITALIC else "")
    colour = _colour(css.get("color", attributes.get("color", "") if tag == "font" else ""))
    own = Look(
        bold=_heavy(weight) if weight else True if tag in BOLD else None,
        italic=slant in {"italic", "oblique"} if slant else None,
        size=size,
        colour=colour,
        heading=int(tag[1]) if tag in HEADING_SIZES else 0,
    )
    made = own.under(look)
    ground = _ground(css, attributes.get("bgcolor", "")) or outer.ground
    return Style(
        look=replace(made, shaded=ground not in WHITE),
        display=_display(css, block=block),
        ground=ground,
        unseen=outer.unseen or _unseen(css, attributes) or ("white" if _lost(made.colour, ground) else ""),
        kept=css.get("white-space", "").startswith("pre") or tag == "pre" or (outer.kept and "white-space" not in css),
        right=css.get("float") == "right" or css.get("margin-left") == "auto",
        columns=_columns(css),
        above=_points(css.get("margin-top") or css.get("margin", "").split(" ")[0]) + _points(css.get("padding-top", "")),
        below=_points(css.get("margin-bottom") or (css.get("margin", "").split(" ") * 3)[2]),
    )


def _display(css: Declarations, *, block: bool) -> str:
    """How it stands among others; children of a column stand one under the other, as blocks do."""
    display = css.get("display") or ("block" if block else "inline")
    column = css.get("flex-direction", css.get("flex-flow", "")).startswith("column")
    return "block" if column and display == "flex" else display


def _lost(colour: str, ground: str) -> bool:
    """Whether letters have the very colour of their ground, other than white (which `flow` looks after)."""
    return bool(colour) and colour == ground and ground not in WHITE


def _heavy(weight: str) -> bool:
    return weight in {"bold", "bolder"} or (weight.isdigit() and int(weight) >= 600)  # noqa: PLR2004 - semi-bold


def _size(css: Declarations, attributes: dict[str, str], outer: float, factor: float) -> float:
    written = css.get("font-size") or (m[0] if (m := re.search(r"[\d.]+(?:px|pt|em|rem|%)", css.get("font", ""))) else "")
    if written in SIZES:
        return SIZES[written]
    match = re.match(r"([\d.]+)(px|pt|em|rem|%)?", written)
    try:
        number = float(match[1]) if match else -1.0
    except ValueError:
        number = -1.0
    if match and number >= 0:
        unit = {"px": PIXEL, "pt": 1.0, "em": outer, "rem": BASE, "%": outer / 100}.get(match[2] or "px", PIXEL)
        return round(number * unit, 1)
    return FONT_SIZES.get(attributes.get("size", ""), round((BASE if factor != 1.0 else outer) * factor, 1))


def _points(written: str) -> float:
    match = re.fullmatch(r"(-?\d*\.?\d+)(px|pt|em|rem|in|cm)?", written.strip())
    if not match:
        return 0.0
    return float(match[1]) * {"pt": 1.0, "em": BASE, "rem": BASE, "in": 72.0, "cm": 28.3}.get(match[2], PIXEL)


def _colour(written: str) -> str:
    """Six digits in capitals; empty where no colour is given or understood."""
    written = written.strip()
    if written == "white":
        return "FFFFFF"
    if match := re.fullmatch(r"#([0-9a-f]{3})[0-9a-f]?", written):
        return _near("".join(c * 2 for c in match[1]))
    if match := re.fullmatch(r"#([0-9a-f]{6})(?:[0-9a-f]{2})?", written):
        return _near(match[1])
    if match := re.match(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})", written):
        return _near("".join(f"{min(int(n), 255):02x}" for n in match.groups()))
    return "FFFFFF" if re.match(r"hsla?\([^,]*,[^,]*,\s*100%", written) else ""


def _near(digits: str) -> str:
    light = all(int(digits[n : n + 2], 16) >= NEARLY_WHITE for n in (0, 2, 4))
    return "FFFFFF" if light else digits.upper()


def _ground(css: Declarations, attribute: str) -> str:
    written = css.get("background-color") or css.get("background") or attribute.lower()
    if css.get("background-image", "none") not in {"none", "initial"} or "url(" in written or "gradient" in written:
        return SHADED
    first = written.split(" ")[0] if not written.startswith(("rgb", "hsl")) else written
    if first in {"", "none", "transparent", "inherit", "initial"} or _clear(written):
        return ""
    return _colour(first) or SHADED


def _clear(written: str) -> bool:
    return bool(re.match(r"(?:rgb|hsl)a\(.*[\s,/]0(?:\.0+)?%?\s*\)", written))


def _unseen(css: Declarations, attributes: dict[str, str]) -> str:
    if "hidden" in attributes or css.get("display") == "none" or css.get("visibility") in {"hidden", "collapse"}:
        return "invisible"
    if (
        re.fullmatch(r"0?\.?0+\d?%?", css.get("opacity", "1"))
        or css.get("color") == "transparent"
        or _clear(css.get("color", ""))
    ):
        return "invisible"
    if css.get("mso-hide") == "all":
        return "vanish"
    away = css.get("position") in {"absolute", "fixed"}
    if min(_points(css.get("text-indent", "")), *(away * _points(css.get(k, "")) for k in ("left", "top", "right"))) < -FAR:
        return "off_page"
    clipped = "clip" in css or "clip-path" in css or css.get("overflow") == "hidden"
    small = all(k in css and _points(css[k]) <= PIXEL for k in ("width", "height"))
    return "invisible" if clipped and small else ""


def _columns(css: Declarations) -> int:
    if css.get("display") not in {"grid", "inline-grid"}:
        return 0
    tracks = re.sub(
        r"repeat\(\s*(\d{1,2})\s*,\s*([^()]+|[^()]*\([^()]*\)[^()]*)\)", _repeated, css.get("grid-template-columns", "")
    )
    return len(re.findall(r"[\w.%-]+\([^()]*\)|[\w.%-]+", tracks)) or 1


def _repeated(match: re.Match[str]) -> str:
    return "1fr " * int(match[1])

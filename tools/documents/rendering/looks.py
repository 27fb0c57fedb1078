"""How the templates look, read from their data file."""

import tomllib
from functools import cache
from pathlib import Path

from core.values import Value


class Look(Value):
    """One template: fonts, sizes in points, margins in millimetres, colours as RRGGBB."""

    font: str
    office_font: str
    size: float
    office_size: float
    leading: float
    office_leading: float
    margin_x: float
    margin_y: float
    ink: str
    soft: str
    accent: str
    rule: str
    name_size: float
    heading_size: float
    office_heading_size: float
    separator: str
    bold: int
    entry_gap: float
    bullet_gap: float
    centred: bool = False
    light_name: bool = False
    """The name stands in the weight of the text."""
    italic_label: bool = False
    tracking: float = 0
    """How far the letters of headings in small capitals stand apart, in ems."""
    one_line: bool = False
    """An entry stands on one line, its organization behind its title."""
    lead: tuple[str, ...] = ()
    """The sections that come first, as JSON Resume calls them."""
    dates_beside: float = 0
    """How wide the margin is that dates hang in; 0 sets them at the far edge."""
    headings_beside: float = 0
    """How wide the margin is that headings of sections hang in; 0 sets them above."""
    photo: bool = False
    """Keeps a place for a photo, which closes where there is none."""


@cache
def _looks() -> dict[str, Look]:
    path = Path(__file__).parent / "templates" / "looks.toml"
    return {name: Look(**values) for name, values in tomllib.loads(path.read_text(encoding="utf-8")).items()}


def look_of(template: str) -> Look:
    """The look of a template; the first of the file where the name is unknown."""
    looks = _looks()
    return looks.get(template) or next(iter(looks.values()))


def templates() -> tuple[str, ...]:
    """The names of all templates, the usual one first."""
    return tuple(_looks())

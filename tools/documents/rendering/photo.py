"""A photo for a CV: cut to the shape of a passport photo, made small, and without anything that a camera wrote into it."""

import io
import warnings
from typing import Any

from core.errors import CopilotError

WIDTH, HEIGHT = 480, 600
"""Dots of the photo as it is kept: 32 by 40 mm at more than 300 dots an inch."""
BYTES_MAX, DOTS_MAX = 12_000_000, 60_000_000
SMALLEST = 120
_KINDS = ("JPEG", "PNG", "WEBP")
_ABOVE = 0.35
"""How much of what is too high is cut away above: faces stand in the upper half."""


class PhotoRefused(CopilotError):
    """A file that is no photo we can print. Its message says why in plain words."""


def photo_of(data: bytes) -> bytes:
    """The photo as a small JPEG, upright, without place, camera or time.

    Raises:
        PhotoRefused: no picture, broken, too large or too small.
    """
    from PIL import Image, ImageOps

    if len(data) > BYTES_MAX:
        raise PhotoRefused("This photo is larger than 12 MB.", "Save it smaller and attach it again.")
    picture = _opened(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            picture.draft("RGB", (WIDTH * 2, HEIGHT * 2))
            whole = _on_white(ImageOps.exif_transpose(picture))
    except (OSError, ValueError, SyntaxError, Warning, Image.DecompressionBombError):
        raise _broken() from None
    clean = Image.new("RGB", (WIDTH, HEIGHT))
    clean.paste(ImageOps.fit(whole, (WIDTH, HEIGHT), centering=(0.5, _ABOVE)))
    out = io.BytesIO()
    clean.save(out, format="JPEG", quality=88, optimize=True)
    return out.getvalue()


def _opened(data: bytes) -> Any:
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(data), formats=_KINDS)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise _broken() from None
    if picture.width * picture.height > DOTS_MAX:
        raise PhotoRefused("This photo has more dots than a printed page needs.", "Save it smaller and attach it again.")
    if min(picture.size) < SMALLEST:
        raise PhotoRefused("This picture is too small to be printed.", "Choose one that is at least 240 dots wide.")
    return picture


def _on_white(picture: Any) -> Any:
    """The picture in plain colours; what is see-through becomes white paper."""
    from PIL import Image

    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("RGB")
    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture.convert("RGBA"))
    return paper.convert("RGB")


def _broken() -> PhotoRefused:
    return PhotoRefused("This file is not a photo that can be printed.", "Attach the photo as JPEG, PNG or WebP.")

"""Picture files (PNG, JPEG, WebP, TIFF) as documents."""

import base64
import io
import warnings
from typing import Any

from PIL import Image, ImageOps, UnidentifiedImageError

from core.errors import FileRefused
from tools.cv.furniture import without_furniture
from tools.cv.layout import lay_out
from tools.cv.page import Document
from tools.cv.scans.looking import SIDE, Looker
from tools.cv.sniff import damaged

FORMATS = ("PNG", "JPEG", "WEBP", "TIFF")
MAX_POINTS = 40_000_000
"""A camera's picture has 12 to 24 million points; at four bytes each this is a third of the memory there is."""
MAX_FRAMES = 12


def read_picture(data: bytes) -> Document:
    """Reads a picture; each frame of a TIFF is a page.

    Raises:
        FileRefused: damaged, too large, or without words.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _read(data)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError, EOFError):
        raise damaged() from None


def _read(data: bytes) -> Document:
    with Image.open(io.BytesIO(data), formats=FORMATS) as image:
        count = min(getattr(image, "n_frames", 1), MAX_FRAMES)
        document = Document([], pages=count, paged=True)
        looker, heights = Looker(document, data), []
        for number in range(count):
            image.seek(number)
            words = looker.picture(_grey(image), number + 1)
            document.lines += lay_out(words, *looker.paper, number + 1)
            heights.append(looker.paper[1])
    document.lines = without_furniture(document.lines, heights)
    looker.close()
    if not document.lines:
        raise FileRefused(
            "no_text", "No words could be read in this picture.", "Take it again straight from above in good light."
        )
    return document


def _grey(image: Image.Image) -> Image.Image:
    """The picture upright and grey, no larger than reading needs."""
    if image.width * image.height > MAX_POINTS:
        raise FileRefused("too_large", "This picture has far more points than reading needs.", "Save it smaller and try again.")
    image.draft("L", (SIDE, SIDE))
    image = ImageOps.exif_transpose(image)
    if image.has_transparency_data:
        over = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", over.size, "white"), over)
    grey = image.convert("L")
    grey.thumbnail((SIDE, SIDE), Image.Resampling.BOX)
    return grey


def sizes(data: bytes) -> dict[str, Any]:
    """Width and height of each frame, as `looks.sizes` gives those of pages: the words' places count in them."""
    with Image.open(io.BytesIO(data), formats=FORMATS) as image:
        found = []
        for number in range(min(getattr(image, "n_frames", 1), MAX_FRAMES)):
            image.seek(number)
            found.append([float(side) for side in _grey(image).size])
    return {"sizes": found}


def pictures(data: bytes, wanted: list[int]) -> dict[str, Any]:
    """Frames as base64 JPEG by number, as `looks.pictures` gives pages."""
    found = {}
    with Image.open(io.BytesIO(data), formats=FORMATS) as image:
        for number in (n for n in wanted if 0 < n <= min(getattr(image, "n_frames", 1), MAX_FRAMES)):
            image.seek(number - 1)
            packed = io.BytesIO()
            _grey(image).save(packed, "JPEG")
            found[str(number)] = base64.b64encode(packed.getvalue()).decode()
    return {"pictures": found}

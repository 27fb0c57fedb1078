"""Scans of the pages of other layouts: tilted, noisy, packed as JPEG, without a word of text in them; and pictures of them."""

import io
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from evals.layouts.pages import LAYOUTS as PAGES
from evals.layouts.person import Layout, Person

MAKERS = {layout.file: layout.make for layout in PAGES}
KNOWN = {"en", "de", "fr", "es", "pl"}
"""Of our people's languages those whose letters the reader of pictures knows best; one person each is enough."""


@dataclass(frozen=True, slots=True)
class Scanner:
    """How a page is spoiled: points to the inch, degrees it is tilted, blur and noise in points, quality of the JPEG, quarter turns."""

    dpi: int = 200
    degrees: float = 0.0
    blur: float = 0.0
    noise: float = 0.0
    quality: int = 80
    quarters: int = 0
    paper: int = 250


def scanned(page: Image.Image, scanner: Scanner) -> Image.Image:
    """A page as a scanner gives it; the same each time."""
    image = page.convert("L").rotate(scanner.degrees, Image.Resampling.BICUBIC, fillcolor=255)
    image = image.rotate(90 * scanner.quarters, expand=True)
    if scanner.blur:
        image = image.filter(ImageFilter.GaussianBlur(scanner.blur))
    points = np.asarray(image, np.float32) * scanner.paper / 255
    points += scanner.noise * _grain(points.size).reshape(points.shape)
    packed = io.BytesIO()
    Image.fromarray(points.clip(0, 255).astype(np.uint8)).save(packed, "JPEG", quality=scanner.quality)
    return Image.open(packed)


def _grain(count: int) -> NDArray[np.float32]:
    """Grain between -2 and 2, the same each time."""
    return np.asarray(np.sin(np.arange(count) * 12.9898) * 43758.5453 % 4 - 2, np.float32)


def pictures(pdf: bytes, scanner: Scanner) -> list[Image.Image]:
    """The pages of a PDF, scanned."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [scanned(page.render(scale=scanner.dpi / 72).to_pil(), scanner) for page in document]


def scan(pdf: bytes, scanner: Scanner) -> bytes:
    """A PDF of the scanned pages of another."""
    first, *others = pictures(pdf, scanner)
    out = io.BytesIO()
    first.save(out, "PDF", save_all=True, append_images=others, resolution=scanner.dpi, quality=scanner.quality)
    return out.getvalue()


def photo(pdf: bytes, scanner: Scanner, kind: str) -> bytes:
    """The first page of a PDF as a picture file."""
    out = io.BytesIO()
    pictures(pdf, scanner)[0].save(out, kind)
    return out.getvalue()


def _scan(layout: str, scanner: Scanner) -> Callable[[Person], bytes]:
    return lambda person: scan(MAKERS[layout](person), scanner)


def _photo(layout: str, scanner: Scanner) -> Callable[[Person], bytes]:
    return lambda person: photo(MAKERS[layout](person), scanner, "PNG")


def _known(person: Person) -> bool:
    return person["language"] in KNOWN


LAYOUTS = (
    Layout("scan.pdf", "scan", _scan("single.pdf", Scanner(degrees=1.2, noise=8, blur=0.5)), fits=_known),
    Layout("scan-sidebar.pdf", "scan", _scan("sidebar.pdf", Scanner(dpi=150, degrees=-0.7, quality=45)), fits=_known),
    Layout("scan-turned.pdf", "scan", _scan("tabular.pdf", Scanner(dpi=300, quarters=1, noise=5)), fits=_known),
    Layout("photo.png", "scan", _photo("above.pdf", Scanner(degrees=-1.8, noise=4, paper=225)), fits=_known),
)

"""What the file says of itself, and how long the CV is for the years it tells of."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from core.flat import flat
from tools.cv.models import FileProperties
from tools.cv.review.desk import Desk, Raw, table
from tools.cv.review.times import span

LARGE = 5_000_000
SHORT, FULL = 120, 520
"""Words of a CV that says little, and of one full page."""
PAGE_YEARS = 8
"""Years of work from which two pages are usual."""
LONGEST_YOUNG, LONGEST = 1, 3
"""Pages beyond which a CV of few years, and any but an academic one, is long."""
PAPERS = ((595, 842), (612, 792), (612, 1008), (516, 729))
"""A4, Letter, Legal, B5 in points."""
OFF = 6
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def properties(desk: Desk) -> Iterator[Raw]:
    """The name of the file, its title, author, fonts, paper, size, rights; the length of the CV."""
    file = desk.reading.file
    if desk.reading.file_name and _is_vague(desk.reading.file_name):
        yield Raw("file_name", "file", desk.reading.file_name)
    if file is not None:
        yield from _of_file(desk, file)
    yield from _length(desk)


def _is_vague(name: str) -> bool:
    stem = re.sub(r"[\s._-]+", " ", flat(PurePath(name).stem)).strip()
    return bool(re.search(table("files")["vague"], stem)) and not re.search(table("files")["pasted"], stem)


def _of_file(desk: Desk, file: FileProperties) -> Iterator[Raw]:
    if file.locked:
        yield Raw("locked")
    if file.title and re.search(table("files")["title"], flat(file.title)):
        yield Raw("title", "file", file.title)
    if _is_other(file.author, desk.profile.basics.name or ""):
        yield Raw("author", "file", file.author)
    if file.fonts_missing and not _are_standard(file.fonts_missing):
        yield Raw("fonts", "file", ", ".join(file.fonts_missing[:4]))
    if file.page_size and not any(_near(file.page_size, paper) for paper in PAPERS):
        millimetres = " x ".join(f"{side * 25.4 / 72:.0f}" for side in file.page_size)
        yield Raw("page_size", "file", f"{millimetres} mm")
    if file.size > LARGE:
        yield Raw("large", "file", f"{file.size / 1_000_000:.0f} MB")


def _near(size: tuple[float, float], paper: tuple[int, int]) -> bool:
    return all(abs(a - b) < OFF for a, b in zip(sorted(size), sorted(paper), strict=True))


def _are_standard(fonts: tuple[str, ...]) -> bool:
    """Whether every reader has these fonts of its own."""
    return all(re.match(table("files")["standard_fonts"], flat(font)) for font in fonts)


def _is_other(author: str, name: str) -> bool:
    """Whether an author looks like a person, and like another than the one of the CV."""
    words = re.findall(r"[^\W\d_]{2,}", author)
    programs = re.search(table("files")["programs"], flat(author))
    if not name or len(words) not in {2, 3} or programs or any(w[:1].islower() for w in words) or author.isupper():
        return False
    own = set(flat(name).split())
    return not any(flat(w) in own for w in words)


def _length(desk: Desk) -> Iterator[Raw]:
    text = desk.reading.text
    words = len(text.split()) + len(CJK.findall(text)) // 2
    if not text or not desk.profile.work:
        return
    pages = desk.reading.pages if desk.reading.engine == "pdfium" else max(1, round(words / FULL))
    years = _years(desk)
    academic = len(desk.profile.publications) > LONGEST
    if words < SHORT:
        yield Raw("too_short", "file", "", {"words": words})
    elif not academic and pages > (LONGEST if years >= PAGE_YEARS else LONGEST_YOUNG + 1):
        yield Raw("too_long", "file", "", {"pages": pages, "years": years})


def _years(desk: Desk) -> int:
    spans = [s for n, w in enumerate(desk.profile.work) if (s := span(desk, f"work[{n}]", w))]
    return (max(s[1] for s in spans) - min(s[0] for s in spans)) // 12 if spans else 0

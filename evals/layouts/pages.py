"""PDFs by Typst, from the templates in `fixtures/cv`."""

import json
from collections.abc import Callable

from evals.layouts.person import FOLDER, Layout, Person, labels, without_links

FONTS = FOLDER.parents[2] / "tools" / "documents" / "rendering" / "fonts"
SPACELESS = {"zh", "ja", "ar"}
"""Scripts that nobody letter-spaces, or whose letters join."""


def pdf(template: str, layout: str) -> Callable[[Person], bytes]:
    """A maker of PDFs in one of a template's layouts."""

    def make(person: Person) -> bytes:
        import typst

        inputs = {
            "data": json.dumps(person, ensure_ascii=False),
            "labels": json.dumps(labels(person["language"])),
            "layout": layout,
        }
        source = str(FOLDER / f"{template}.typ")
        made: bytes = typst.compile(source, sys_inputs=inputs, format="pdf", font_paths=[str(FONTS)], ignore_system_fonts=True)
        return made

    return make


def _spaced(person: Person) -> bool:
    return person["language"] not in SPACELESS


LAYOUTS = (
    Layout("single.pdf", "single", pdf("single", "single")),
    Layout("left.pdf", "dates", pdf("single", "left")),
    Layout("sidebar.pdf", "columns", pdf("single", "sidebar")),
    Layout("bar-right.pdf", "columns", pdf("columns", "bar-right")),
    Layout("photo.pdf", "photo", pdf("columns", "photo")),
    Layout("halves.pdf", "columns", pdf("columns", "halves")),
    Layout("mirrored.pdf", "mirrored", pdf("columns", "mirrored")),
    Layout("timeline.pdf", "timeline", pdf("dated", "timeline")),
    Layout("above.pdf", "dates", pdf("dated", "above")),
    Layout("under.pdf", "dates", pdf("dated", "under")),
    Layout("bracket.pdf", "dates", pdf("dated", "bracket")),
    Layout("tabular.pdf", "table", pdf("boxed", "tabular"), keeps=without_links),
    Layout("ruled.pdf", "table", pdf("boxed", "ruled")),
    Layout("europass.pdf", "europass", pdf("boxed", "europass"), keeps=without_links),
    Layout("spaced.pdf", "letter-spaced", pdf("styled", "spaced"), fits=_spaced),
    Layout("typed.pdf", "letter-spaced", pdf("styled", "typed"), fits=_spaced),
    Layout("icons.pdf", "icons", pdf("styled", "icons")),
    Layout("two-pages.pdf", "single", pdf("styled", "two-pages")),
    Layout("functional.pdf", "functional", pdf("styled", "functional")),
    Layout("academic.pdf", "academic", pdf("styled", "academic")),
)

"""Pages that are pictures, looked at one after another while time is left."""

import time
from typing import TYPE_CHECKING

from tools.cv.page import Document, Word
from tools.cv.scans.pages import is_garbled

if TYPE_CHECKING:
    from PIL import Image

    from tools.cv.scans.picture import Picture

PROCESSOR_SECONDS, SECONDS = 14.0, 20.0
"""No further page is begun after so much time of the processor, nor, where others use it, so much time at all. A page takes
two to three seconds of two cores together, and a file has to be answered for in 15."""
PAGES = 12
SIDE = 2600
"""Points along the longer side of a page's picture: A4 with 220 to the inch."""
ENGINE = "ppocr"


class Looker:
    """Reads pictures of pages into words, and says in the document what it did."""

    def __init__(self, document: Document, data: bytes) -> None:
        self.document, self.data = document, data
        self.end = time.process_time() + PROCESSOR_SECONDS, time.monotonic() + SECONDS
        self.read: list[int] = []
        self.paper = (0.0, 0.0)
        """Width and height that the words last given stand on."""

    def page(self, number: int, words: list[Word]) -> list[Word]:
        """The words of a page of a PDF; none when the words it holds are better, or no time is left.

        The file is opened anew: who looked for unseen words took letters off the page.
        """
        if not self._may(number):
            return []
        import pypdfium2
        from PIL import Image

        from tools.cv.scans.picture import Picture

        page = pypdfium2.PdfDocument(self.data)[number - 1]
        width, height = page.get_size()
        bitmap = page.render(scale=SIDE / max(width, height), grayscale=True)
        image = Image.fromarray(bitmap.to_numpy().squeeze().copy())
        bitmap.close()
        seen = self._words(Picture(image, (width, height)))
        if not is_garbled(words) and _letters(seen) <= _letters(words):
            return []
        self.read.append(number)
        return seen

    def picture(self, image: "Image.Image", number: int) -> list[Word]:
        """The words of a picture; none when no time is left."""
        if not self._may(number):
            return []
        from tools.cv.scans.picture import Picture

        self.read.append(number)
        return self._words(Picture(image, (float(image.width), float(image.height))))

    def close(self) -> None:
        """Says which pages were read from pictures."""
        if not self.read:
            return
        pages = "page " + ", ".join(map(str, self.read)) if self.document.pages > 1 else "the page"
        self.document.engine = f"{self.document.engine}+{ENGINE}".strip("+")
        self.document.warnings.insert(
            0, f"Read from a picture of {pages}: letters may be wrong. Check names, numbers and addresses."
        )

    def _may(self, number: int) -> bool:
        late = time.process_time() > self.end[0] or time.monotonic() > self.end[1] or len(self.read) >= PAGES
        if late:
            self.document.warnings.append(f"Page {number} is a picture of text and was left out: there were too many of them.")
        return not late

    def _words(self, picture: "Picture") -> list[Word]:
        from tools.cv.scans.reading import words_of

        words, self.paper = words_of(picture)
        return words


def _letters(words: list[Word]) -> int:
    return sum(len(w.text) for w in words)

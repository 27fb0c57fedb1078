"""What one tab has looked at: bounded, so that a long CV and many files cost a session little."""

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tools.cv.look import Look

LOOKS = 2
PICTURE_BYTES = 6_000_000
"""About forty pages; more are drawn again when they are asked for again."""


@dataclass
class Shelf:
    """The last files looked at and the pictures of their pages, oldest forgotten first."""

    looks: "OrderedDict[str, Look]" = field(default_factory=OrderedDict)
    pictures: "OrderedDict[tuple[str, int], bytes]" = field(default_factory=OrderedDict)
    done: dict[str, Any] = field(default_factory=dict)
    """What the last wish came to, to be told on the page: kept until the next, since a drawing may be overtaken by another."""
    wish: str = ""
    """The number of the last wish: one that comes again is not done again, only told again."""
    turns: int = 0
    """How many wishes there were: the page redraws what was read when it changes."""
    given: str = ""
    """The document just given here, until the address shows it: a request sent before it did brings the old address along."""

    def keep_look(self, document: str, look: "Look") -> "Look":
        """Keeps how a file looks."""
        self.looks[document] = look
        self.looks.move_to_end(document)
        while len(self.looks) > LOOKS:
            self.looks.popitem(last=False)
        return look

    def keep_picture(self, document: str, page: int, picture: bytes) -> None:
        """Keeps a page's picture."""
        self.pictures[document, page] = picture
        self.pictures.move_to_end((document, page))
        while len(self.pictures) > 1 and sum(map(len, self.pictures.values())) > PICTURE_BYTES:
            self.pictures.popitem(last=False)

    def chosen(self, asked: str) -> str:
        """The document to show where the address asks for that one."""
        if asked == self.given:
            self.given = ""
        return self.given or asked

    def tell(self, **done: Any) -> None:
        """Notes what a wish came to."""
        self.turns += 1
        self.done = done

    def clear(self) -> None:
        """Forgets everything."""
        self.looks.clear()
        self.pictures.clear()
        self.done, self.given = {}, ""

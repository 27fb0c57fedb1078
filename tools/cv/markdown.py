"""One line of Markdown as words: marks become styles, links keep their target aside, code spans are cells."""

import re

from tools.cv.page import Document, Word, plain_words
from tools.cv.tidy import tidy

MARKS = re.compile(r"(\*{3}|\*\*|__|(?<![\w*])[*_](?=\S)|(?<=\S)[*_](?![\w*])|`)")
LINK = re.compile(r"!?\[([^\]]*)\]\(<?([^)\s>]+)>?[^)]*\)|<((?:https?://|mailto:)[^>\s]+|[^>\s@]+@[^>\s]+)>")
SWITCHES = {"**": "bold", "__": "bold", "*": "italic", "_": "italic", "`": "code"}


def marked_words(text: str, document: Document) -> list[Word]:
    """Words of a line without its marks; targets of its links go to `document.links`."""

    def shown(found: re.Match[str]) -> str:
        target = found[2] or found[3]
        document.links.append((target, 1))
        return found[1] or target.removeprefix("mailto:")

    words: list[Word] = []
    on = dict.fromkeys(SWITCHES.values(), False)
    open_end = fresh = False
    for piece in (p for p in MARKS.split(LINK.sub(shown, text)) if p):
        if piece == "***":
            on["bold"], on["italic"] = not on["bold"], not on["italic"]
            continue
        if switch := SWITCHES.get(piece):
            on[switch] = not on[switch]
            fresh = switch == "code" and on[switch]
            continue
        made = plain_words(tidy(piece), bold=on["bold"], italic=on["italic"])
        if made and words:
            made[0].space = not open_end or piece[0].isspace()
            made[0].tab = made[0].tab or (fresh and not words[-1].text.endswith((":", ",")))
        fresh, open_end = False, not piece[-1].isspace()
        words += made
    return words

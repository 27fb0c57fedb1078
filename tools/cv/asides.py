"""Words that a file holds beside its pages: properties, descriptions of pictures, letters without shape.

Honest files name their title, author and a few keywords, and programs describe pictures of their own accord. More words
than that, or words that tell a machine what to do, are shown to the person. None of them is ever read as part of the CV.
"""

import re
from collections.abc import Mapping
from functools import cache

from tools.cv.headings import load
from tools.cv.page import Hidden
from tools.cv.tidy import fold

TITLE, KEYWORDS, DESCRIPTION = 14, 9, 24
"""Words that a title, a list of keywords and the description of a picture may have."""
PROGRAM = 40
"""Words that the name of a program may have: browsers tell their whole pedigree."""
FEW = {"keywords": KEYWORDS, "alt_text": DESCRIPTION, "creator": PROGRAM, "producer": PROGRAM}
REPEATED = 0.9
"""Share of its words from which a property only repeats what stands on the pages."""
LONGEST = 2000
TAGS = re.compile("(?<![\U0001f3f4\U000e0000-\U000e007f])[\U000e0020-\U000e007e]{3,}")
SELECTORS = re.compile("[\U000e0100-\U000e01ef]{3,}")
TAG, SELECTOR, SELECTOR_BYTE = 0xE0000, 0xE0100, 16


@cache
def _instructions() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{part})" for part in load("instructions")))


def instructs(text: str) -> bool:
    """Whether words tell a machine how to treat a CV."""
    return bool(_instructions().search(fold(text)))


def is_wordy(kind: str, text: str) -> bool:
    """Whether a property or description says more than such things say in honest files."""
    return len(re.findall(r"\w+", text)) > FEW.get(kind.split(" ", maxsplit=1)[0], TITLE) or instructs(text)


def asides(properties: Mapping[str, str], visible: str) -> list[Hidden]:
    """The properties of a file that a person should be shown: too many words that stand on none of its pages."""
    seen = set(fold(visible).split())
    told = {" ".join(text.split()) for kind, text in properties.items() if is_wordy(kind, text)}
    return [Hidden(text[:LONGEST], "metadata") for text in sorted(told) if instructs(text) or not _repeats(text, seen)]


def _repeats(text: str, seen: set[str]) -> bool:
    words = fold(text).split()
    return sum(word in seen for word in words) >= REPEATED * len(words)


def spelled(text: str) -> list[Hidden]:
    """What letters without shape spell: tag characters and runs of variation selectors. Flags use a few of them."""
    if text.isascii():
        return []
    found = ["".join(chr(ord(c) - TAG) for c in m[0]) for m in TAGS.finditer(text)]
    coded = (bytes(min(255, ord(c) - SELECTOR + SELECTOR_BYTE) for c in m[0]) for m in SELECTORS.finditer(text))
    found += [code.decode("utf-8", "replace") for code in coded]
    return [Hidden(words[:LONGEST], "characters") for words in dict.fromkeys(found) if words.strip()]

"""Text made comparable: one form for letters, words as tokens, in scripts with and without spaces."""

import re
import unicodedata

JOINED = re.compile(r"[\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Scripts whose words are looked for inside longer runs: Chinese, Japanese, and Arabic with its joined particles."""
WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
ACCENTS = ("\u0300", "\u036f")
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|(?:(?![\u3040-\u9fff])[\w\u0900-\u097f])+|[?!؟？]")


def fold(text: str) -> str:
    """Lower case, no accents on Latin letters, no compatibility forms, straight apostrophes."""
    flat = unicodedata.normalize("NFKD", text.casefold()).replace("ł", "l").replace("ı", "i")
    return unicodedata.normalize("NFKC", "".join(c for c in flat if not ACCENTS[0] <= c <= ACCENTS[1])).replace("’", "'")


def tokens(folded: str) -> list[str]:
    """Words, runs of characters for scripts without spaces, and question and exclamation marks."""
    return _TOKEN.findall(folded)

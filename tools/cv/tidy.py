"""Letters as they are read: ligatures opened, icons and control marks dropped."""

import re
import unicodedata

_DROP = re.compile(
    r"[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u180e\u034f\ufeff\ufffc\ufffd\U000e0000-\U000e01ef]"
)
_ICON = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_KEPT = re.compile("([ºª²³™№½¼¾])")
_MARKS = re.compile(r"[\W_]+")
_PLAIN = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}
_SPACE = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f]")


def tidy(text: str) -> str:
    """Normal form of words for reading: NFKC, no control or icon characters; wide forms become plain, `n.º` and `m²` stay."""
    if text.isascii() and text.isprintable():
        return text
    text = _SPACE.sub(" ", _ICON.sub("", _DROP.sub("", text)))
    return "".join(piece if _KEPT.match(piece) else unicodedata.normalize("NFKC", piece) for piece in _KEPT.split(text))


def lower(text: str) -> str:
    """Small letters, one for one, so that places in the text stay what they are."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def fold(text: str) -> str:
    """Small letters without accents, marks as spaces: for comparing, not for showing."""
    if text.isascii():
        return " ".join(text.translate(_PLAIN).split())
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(_MARKS.sub(" ", plain).split())

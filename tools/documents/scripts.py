"""How the truth gate reads a text in any script: folded, cut into words, words cut to stems.

Over `core.text` this adds what comparing sentences needs: Japanese eras are years, Arabic figures are figures, Chinese and Japanese
are cut into the words of our lists and runs of one script, Arabic words lose what is joined to them.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from core import text as plain_text
from core.remembered import remembered
from tools.documents import arabic, terms

_FOLDER = Path(__file__).parent
_KANJI, _KANA, _KATA = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3005", r"\u3041-\u309f", r"\u30a1-\u30fa\u30fc-\u30ff"
_CJK = re.compile(rf"([{_KANJI}{_KANA}{_KATA}]+)")
_KANA_RUN, _KATA_RUN, _SIGNS_ONLY = re.compile(rf"[{_KANA}]+"), re.compile(rf"[{_KATA}]+"), re.compile(rf"[{_KANJI}]{{2,}}")
_RUN = re.compile(rf"[{_KANJI}{_KATA}]+")
_HAS_KANA = re.compile(rf"[{_KANA}{_KATA}]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_FIGURES = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٪٫٬؛؟ـ", "01234567890123456789%.,;?" + "ـ")
_JOINT = re.compile(r"(?<=[\u0621-\u064a])(?=\d)|(?<=\d)(?=[\u0621-\u064a])")
_ERA = re.compile(r"(令和|平成|昭和)\s?(元|\d{1,2})(?=年)")
_SPELLED_YEAR = re.compile(r"[一二][〇零一二三四五六七八九]{3}(?=年)")
_SIGNS = {sign: str(value) for value, sign in enumerate("〇一二三四五六七八九")} | {"零": "0"}
_LONGEST = 10
_ROOM = 6
"""Signs of an uncut Chinese run for which one may be a small word that no list has."""
_KEPT = 8192


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads((_FOLDER / "truth" / "scripts.toml").read_text(encoding="utf-8"))


@remembered(_KEPT)
def fold(text: str) -> str:
    """The text folded for comparing, its figures and years in Western digits."""
    return plain_text.fold(dated(text))


def dated(text: str) -> str:
    """The text as it is, but with its figures and years in Western digits: 令和5年 is 2023年."""
    if text.isascii():
        return text
    if _ARABIC.search(text):
        text = _in_figures(text.replace("ـ", "").replace("،", ",").translate(_FIGURES))
    text = _ERA.sub(lambda match: str(_table()["eras"][match[1]] + (1 if match[2] == "元" else int(match[2]))), text)
    return _SPELLED_YEAR.sub(lambda match: "".join(_SIGNS[sign] for sign in match.group()), text)


def _in_figures(text: str) -> str:
    return _JOINT.sub(" ", _pairs().sub(lambda match: f"{match[1]}2 {_table()['pairs'][match[2]]}", text))


@cache
def _pairs() -> re.Pattern[str]:
    listed = "|".join(sorted(_table()["pairs"], key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<!\w)([وفبل]?)({listed})(?!\w)")


@remembered(_KEPT)
def _cut(text: str) -> tuple[str, ...]:
    folded = fold(text)
    parts = _CJK.split(folded)
    if len(parts) == 1:
        return tuple(map(_spelled, plain_text.words(folded)))
    chinese = not _HAS_KANA.search(folded)
    found: list[str] = []
    for at, part in enumerate(parts):
        found += segmented(part, chinese=chinese) if at % 2 else map(_spelled, plain_text.words(part))
    after = tuple(_table()["named"]["after"])
    return tuple(word for word, following in zip(found, [*found[1:], ""], strict=True) if not following.startswith(after))


def words(text: str) -> list[str]:
    """The folded words in order; Chinese and Japanese in words of our lists and runs of one script."""
    return list(_cut(text))


def _spelled(word: str) -> str:
    return arabic.spelled(word) if arabic.is_arabic(word) else word


@remembered(_KEPT)
def stem(word: str) -> str:
    """The part of a folded word by which it is compared."""
    if arabic.is_arabic(word):
        return arabic.stem(word)
    return word.rstrip("ー") if is_wide(word) else terms.stem(word)


@remembered(_KEPT)
def key(word: str) -> str:
    """The word as lists of words are searched for it: the word itself, in Arabic without what is joined to it."""
    return arabic.light(word) if arabic.is_arabic(word) else word


@remembered(_KEPT)
def is_wide(word: str) -> bool:
    """True for a word of Chinese or Japanese."""
    return _CJK.match(word) is not None


@cache
def lexicon() -> frozenset[str]:
    """The Chinese and Japanese words of all our lists."""
    files = sorted(
        path for name in ("truth", "phrases") for path in (_FOLDER / name).rglob("*") if path.suffix in {".toml", ".txt"}
    )
    texts = (path.read_text(encoding="utf-8") for path in files if path.name != "scripts.toml")
    return frozenset(word for text in texts for word in _CJK.findall(plain_text.fold(text)) if len(word) <= _LONGEST)


def segmented(run: str, *, chinese: bool) -> Iterator[str]:
    """The words of a run of signs: the longest ones that our lists have, between them what is written in one script."""
    at, begun = 0, 0
    while at < len(run):
        size = _listed(run, at, fresh=begun == at) or _of_one_script(run, at, chinese=chinese)
        if not size:
            at += 1
            continue
        if begun < at:
            yield run[begun:at]
        yield run[at : at + size]
        at = begun = at + size
    if begun < at:
        yield run[begun:at]


def _listed(run: str, at: int, *, fresh: bool) -> int:
    """The length of the longest listed word here; one of a single sign counts only where a word begins."""
    begins = fresh or run[at] in _table()["cut"]["begin"]
    for size in range(min(_LONGEST, len(run) - at), 0 if begins else 1, -1):
        piece = run[at : at + size]
        if piece in lexicon() and not (_KATA_RUN.match(piece[-1]) and _KATA_RUN.match(run, at + size)):
            return size
    return 0


def _of_one_script(run: str, at: int, *, chinese: bool) -> int:
    """The length of the kana that begin here, or of a small Chinese word."""
    kana = _KANA_RUN.match(run, at) or _KATA_RUN.match(run, at)
    return len(kana.group()) if kana else int(chinese and run[at] in _table()["cut"]["zh"])


def pieced(word: str, stems: frozenset[str]) -> bool:
    """True if a word of Chinese signs is made of pieces that stand among the stems: 設備投資 where they have 設備 and 投資計画."""
    if not _SIGNS_ONLY.fullmatch(word):
        return False
    pairs, light = grams(stems), _table()["cut"]["light"]
    held = [word[max(0, at - 1) : at + 1] in pairs or word[at : at + 2] in pairs for at in range(len(word))]
    missing = sum(not here and sign not in light for here, sign in zip(held, word, strict=True))
    return any(held) and missing <= len(word) // _ROOM


@remembered(_KEPT)
def grams(stems: frozenset[str]) -> frozenset[str]:
    """The pairs of neighbouring signs in the Chinese and Japanese words among stems."""
    return frozenset(word[at : at + 2] for word in stems if is_wide(word) for at in range(len(word) - 1))


def shared_run(one: str, other: str, length: int) -> bool:
    """True if so many neighbouring signs, or letters of katakana, of one text stand in the other too, however our lists cut them."""
    runs = (match.group() for match in _RUN.finditer(one))
    return any(run[at : at + length] in other for run in runs for at in range(len(run) - length + 1))

"""Names in two wordings of a line: where one stands, and what stands in its place. In any script, by words and single signs."""

import re
from difflib import SequenceMatcher

from tools.documents.grounding_lexicon import content, covered, neutral_word
from tools.documents.grounding_meanings import offered, together
from tools.documents.scripts import fold, stem, words

_NEAR = 0.5
"""Share of words in common from which on one wording is the other with something changed, and not another sentence."""
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+|[^\w\s]")


def stands(name: str, text: str, but: str = "") -> bool:
    """Whether a name stands in a text as words of its own. Where a longer name holds it (`but`), only beside that one."""
    plain, mine = fold(text), fold(name).strip()
    if but and mine in fold(but):
        plain = plain.replace(fold(but), " ")
    return bool(mine) and _found(mine, plain) is not None


def _found(name: str, text: str) -> re.Match[str] | None:
    border = ("", "") if _TOKEN.fullmatch(name[0]) and not name.isascii() else (r"(?<!\w)", r"(?!\w)")
    return re.search(border[0] + re.escape(name) + border[1], text)


def instead(before: str, after: str, name: str, *, translated: bool = False) -> str:
    """The words that stand in the second text where the first has a name; nothing where it is still there, gone, or shortened.

    `translated`: the second text is in another language, so words of the same meaning are the same name.
    """
    place = _found(fold(name).strip(), fold(before)) if name.strip() else None
    if place is None or stands(name, after):
        return ""
    old, new = _tokens(fold(before)), _tokens(after)
    inside = [at for at, token in enumerate(old) if place.start() <= token.start() < place.end()]
    if not inside:
        return ""
    start, end = _moved(old, new, (inside[0], inside[-1] + 1))
    said = after[new[start].start() : new[end - 1].end()] if start < end else ""
    return "" if _says_the_same(said, name, translated=translated) else said


def _tokens(text: str) -> list[re.Match[str]]:
    return list(_TOKEN.finditer(text))


def _moved(old: list[re.Match[str]], new: list[re.Match[str]], run: tuple[int, int]) -> tuple[int, int]:
    """Where a run of the first tokens lies among the second."""
    matcher = SequenceMatcher(None, [fold(t.group()) for t in old], [fold(t.group()) for t in new], autojunk=False)
    start, end = len(new), 0
    if matcher.ratio() < _NEAR:
        return 0, 0
    for tag, i, j, k, m in matcher.get_opcodes():
        if (i < run[1] and run[0] < j) or (tag == "insert" and run[0] <= i <= run[1]):
            same = tag == "equal"
            start = min(start, k + max(run[0] - i, 0) if same else k)
            end = max(end, m - max(j - run[1], 0) if same else m)
    return start, end


def _says_the_same(said: str, name: str, *, translated: bool) -> bool:
    """Nothing but words of the name, or that name nobody."""
    own = words(name)
    stems, meant = frozenset(map(stem, own)), together(own, name).union(*map(offered, own)) if translated else frozenset()
    return all(covered(word, stems, meant) or neutral_word(word) for word in content(words(said)))

"""Who gave a certificate or an award: after a mark, in another style, or by the words an institution begins with (words/issued.json)."""

import re
from functools import cache

from tools.cv.headings import load
from tools.cv.lexicon import employer_score, school_score
from tools.cv.page import Part
from tools.cv.tidy import fold, lower
from tools.cv.values import Found, found

MARK = re.compile(r"\t|\s[|·]\s|\s—\s|\s[–-]\s|,\s(?=[A-ZÀ-Þ][^,]*$)")
END = re.compile(r"\s[|·]\s|\t|,\s")
MARKS = " \t,;:|·•-–—/()."
MOST = 7


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(load("issued")[key])


@cache
def _pattern(key: str) -> re.Pattern[str]:
    words = "|".join(sorted((re.escape(w) for w in load("issued")[key]), key=len, reverse=True))
    return re.compile(rf"(?:{words})\s*(?::\s*|(?<=\w)\s+(?=\S)|$)", re.IGNORECASE)


def by_whom(text: str) -> int:
    """How many letters "issued by" and the like take at the beginning, before a name; 0 without."""
    found_ = _pattern("by").match(text)
    return found_.end() if found_ and fold(text[found_.end() :]) and not text[found_.end() :][:1].islower() else 0


def on_when(text: str) -> int:
    """How many letters "issued on" and the like take at the end of words that stand beside a date; 0 without."""
    bare = text.rstrip(" :")
    words = next((w for w in sorted(_words("on"), key=len, reverse=True) if lower(bare).endswith(w)), "")
    whole = words and (len(bare) == len(words) or not bare[-len(words) - 1].isalnum())
    return len(words) + len(text) - len(bare) if whole else 0


def giver(part: Part, *, institutions: bool = True) -> tuple[Part, Found | None]:
    """The name of a certificate and who gave it, when that is told."""
    for start, end in (_styled(part), _marked(part), _spoken(part) if institutions else (0, 0)):
        if start:
            rest = Part(part.line, part.start + end, part.end)
            rest.start += len(rest.text) - len(rest.text.lstrip(f"{MARKS}"))
            rest.start += by_whom(rest.text)
            if fold(rest.text):
                return Part(part.line, part.start, part.start + start), found(rest, 0.65, MARKS)
            return Part(part.line, part.start, part.start + start), None
    return part, None


def _styled(part: Part) -> tuple[int, int]:
    """Where bold words end and plain ones follow without a mark."""
    inside = [w for w in part.line.words if part.start <= w.start < part.end]
    at = next((n for n, w in enumerate(inside) if not w.bold), 0)
    if not at or any(w.bold for w in inside[at:]) or inside[at].tab:
        return 0, 0
    start = inside[at].start - part.start
    rest = part.text[start:].strip("()|·–—- ,")
    return (start, start) if (rest[:1].isupper() or by_whom(rest)) and len(rest.split()) <= MOST else (0, 0)


def _marked(part: Part) -> tuple[int, int]:
    """The mark before an issuer; a dash only before words that sound like an institution."""
    for match in MARK.finditer(part.line.text[part.start : part.end]):
        after = END.split(part.line.text[part.start + match.end() : part.end])[0]
        if match[0].strip() not in {"-", "–"} or _institution(after):
            return match.start(), match.end()
    return 0, 0


def _institution(text: str) -> bool:
    small = lower(text.strip(MARKS))
    begins = any(small == h or small.startswith(f"{h} ") for h in _words("heads"))
    return employer_score(text) > 0 or school_score(text) > 0 or small in _words("known") or begins


def _spoken(part: Part) -> tuple[int, int]:
    """Where an institution begins without a mark: "Ausbildereignung IHK Regensburg"."""
    words = list(re.finditer(r"\S+", part.text))
    for number, word in enumerate(words[1:], 1):
        before, rest = lower(words[number - 1][0].strip(".,'’")), lower(part.text[word.start() :].strip(MARKS))
        begins = word[0][:1].isupper() and any(rest.startswith(f"{h} ") for h in _words("heads"))
        if before not in _words("links") and (begins or rest in _words("known")) and not before.endswith(("'", "’")):
            return word.start(), word.start()
    return 0, 0


def is_licence(text: str) -> bool:
    """Whether a heading is about driving licences and nothing else."""
    return fold(text) in {fold(w) for w in _words("licences")}

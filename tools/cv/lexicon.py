"""How much a stretch of words sounds like a job title, an employer, a school, a degree or a place (words/*.json)."""

import re
from functools import cache

from core.remembered import remembered
from tools.cv.headings import load
from tools.cv.tidy import lower

WORD = re.compile(r"[^\s,;:|()\[\]{}<>\"“”„«»/]+")
LETTERS = re.compile(r"[^\W\d_]")
SHORT = 3
"""Legal forms this short are also words ("as", "se"), and count in capitals only."""
COUNTY = re.compile(r"(?:Co\.|County) [A-Z][a-z]+")
NEAR = re.compile(r"^(?:ciudad de|city of|greater|stadt|área de|comune di|г\.)\s*", re.IGNORECASE)


@cache
def _set(file: str, key: str) -> frozenset[str]:
    return frozenset(lower(w) for w in load(file)[key])


@cache
def _longest(file: str, key: str) -> int:
    return max(len(w.split()) for w in _set(file, key))


@cache
def _either(file: str, key: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted((re.escape(w) for w in load(file)[key]), key=len, reverse=True)))


@remembered(8192)
def tokens(text: str) -> tuple[str, ...]:
    """Words in small letters, without marks at their ends."""
    return tuple(t for t in (w.strip(".,;:!?'’-–—•·*") or w for w in WORD.findall(lower(text))) if t)


def hits(text: str, file: str, key: str) -> int:
    """How many words or word groups of a list stand in a text."""
    words, known = tokens(text), _set(file, key)
    raw = tuple(WORD.findall(lower(text)))
    found, position, longest = 0, 0, _longest(file, key)
    while position < len(words):
        step = next(
            (n for n in range(min(longest, len(words) - position), 0, -1) if " ".join(words[position : position + n]) in known), 0
        )
        if not step and position < len(raw) and raw[position].rstrip(",;") in known:
            step = 1
        found += bool(step)
        position += step or 1
    return found


@remembered(8192)
def title_score(text: str) -> float:
    """Above 0 when it sounds like a job title."""
    score = 2.0 * min(2, hits(text, "titles", "words") or hits(text.replace("-", " "), "titles", "words"))
    last = _set("titles", "suffixes")
    score += 2.0 * any(len(t) > len(s) and t.endswith(s) for t in tokens(text) for s in last if len(s) > 4) * (score == 0)  # noqa: PLR2004
    score += 2.5 * bool(_either("titles", "cjk").search(text))
    score += 2.0 * any(t in _set("titles", "semitic") for t in tokens(text))
    return score


@remembered(8192)
def employer_score(text: str) -> float:
    """Above 0 when it sounds like an employer."""
    score = 3.0 * bool(_legal(text))
    score += 1.6 * min(2, hits(text, "organisations", "words"))
    if not score:
        score += 1.2 * any(
            len(t) > len(s) + 2 and t.endswith(s) for t in tokens(text) for s in _set("organisations", "compounds")
        )
    score += 2.5 * bool(_either("organisations", "cjk").search(text))
    score += 2.5 * any(t in _set("organisations", "semitic") for t in tokens(text))
    return score


def _legal(text: str) -> bool:
    """A legal form stands at the end, or before a place after a comma."""
    raw = [w.strip(",;") for w in re.split(r"[\s,]+", text)]
    legal = _set("organisations", "legal")
    return any(lower(w) in legal and (len(w) > SHORT or w != lower(w) or "." in w) for w in raw[1:]) or (
        bool(raw) and lower(raw[0]) in {"ооо", "пао", "оао", "зао", "ао"}
    )


def ends_legal(text: str) -> bool:
    """Whether a text ends with a legal form such as "Ltda."."""
    last = text.rsplit(maxsplit=1)[-1] if text.split() else ""
    legal = _set("organisations", "legal")
    return lower(last) in legal or lower(last.rstrip(".")) in legal or last in {"Univ.", "etc.", "Dept."}


@remembered(8192)
def starts_legal(text: str) -> bool:
    """Whether a text begins with a legal form: what stands before it is the rest of a name ("Douro & Filhos, Lda.")."""
    first = text.split(",", maxsplit=1)[0].split()[:1]
    legal = _set("organisations", "legal")
    return bool(first) and (lower(first[0]) in legal or lower(first[0].rstrip(".")) in legal) and first[0][0].isupper()


@remembered(8192)
def school_score(text: str) -> float:
    """Above 0 when it sounds like a school or a university."""
    score = 2.5 * min(2, hits(text, "studies", "institutions"))
    if not score:
        score += 2.0 * any(t.endswith(tuple(_set("studies", "suffixes"))) for t in tokens(text))
    score += 3.0 * bool(_either("studies", "cjk").search(text))
    score += 3.0 * any(t in _set("studies", "semitic") for t in tokens(text))
    return score + 0.4 * employer_score(text)


@remembered(8192)
def is_campus(text: str) -> bool:
    """Whether a school's name is that of several, told apart by the town after a comma: "University of California"."""
    return lower(text.strip()) in _set("studies", "campuses")


@remembered(8192)
def names_a_trade(text: str) -> bool:
    """Whether a text names people of a trade, as after a firm's name: "Solicitors", "Chartered Accountants"."""
    last = lower(text.rsplit(maxsplit=1)[-1]) if text.split() else ""
    known = _set("titles", "words")
    return last in _set("titles", "trades") or any(
        last.endswith(end) and last.removesuffix(end) in known for end in ("s", "es", "en", "i")
    )


def names_a_part(text: str) -> bool:
    """Whether a text names a part of a school or a firm: "Department of Chemistry"."""
    return bool(hits(text, "studies", "parts"))


@remembered(8192)
def degree_score(text: str) -> float:
    """Above 0 when it sounds like a degree."""
    score = 2.5 * min(2, hits(text, "studies", "degrees"))
    score += 3.0 * bool(_either("studies", "degree_cjk").search(text))
    score += 3.0 * any(t in _set("studies", "degree_semitic") for t in tokens(text))
    if not score:
        score += 1.5 * any(t.endswith(tuple(_set("studies", "degree_suffixes"))) for t in tokens(text))
    if tokens(text)[:1] in {("major",), ("minor",), ("majoring",)}:
        score -= 2.0
    return score


@remembered(8192)
def is_place(text: str) -> bool:
    """Whether a text is a place and nothing else: "Austin, TX", "Москва", "12345 Town"."""
    text = NEAR.sub("", text.strip(" ,.;()"))
    if not text or len(text) > 60 or "@" in text:  # noqa: PLR2004 - longer ones say more than a place
        return False
    parts = [
        re.sub(r"^(?:[A-Z]{1,2}-)?\d{4,6}\s+|\s+\d{4,6}$|^\d{2}-\d{3}\s+", "", p.strip())
        for p in re.split(r"[,،/;–—|]| - ", text)
        if p.strip()
    ]
    known = [_known_place(p) for p in parts]
    if not any(known):
        return False
    return all(k or (_could_name_a_place(p) and n < 2) for n, (k, p) in enumerate(zip(known, parts, strict=True)))  # noqa: PLR2004


def _known_place(part: str) -> bool:
    small = lower(part)
    if part in load("places")["codes"] or small in _set("places", "countries") or small in _set("places", "cities"):
        return True
    if COUNTY.fullmatch(part):
        return True
    return small in _set("places", "regions") or bool(re.fullmatch(r"[\u4e00-\u9fff]{1,6}[省市县区都府県]+.{0,12}", part))


def _could_name_a_place(part: str) -> bool:
    words = part.split()
    return 0 < len(words) <= 4 and words[0][:1].isupper() and not title_score(part) and not employer_score(part)  # noqa: PLR2004


@remembered(8192)
def is_language(text: str) -> bool:
    """Whether a text is the name of a language."""
    return lower(text.strip(" .,:;()*•-–—")) in _set("languages", "names")


def language_in(text: str) -> str:
    """The first language named in a text, as written, or an empty word."""
    words = list(re.finditer(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text))
    for position in range(len(words)):
        for length in (3, 2, 1):
            chunk = words[position : position + length]
            if len(chunk) == length and is_language(text[chunk[0].start() : chunk[-1].end()]):
                return text[chunk[0].start() : chunk[-1].end()]
    return next((name for name in _eastern_names() if name in text), "")


@cache
def _eastern_names() -> tuple[str, ...]:
    """The names of languages that are written without spaces around them, the longest first."""
    names = sorted(_set("languages", "names"), key=lambda name: (-len(name), name))
    return tuple(name for name in names if "\u2e80" <= name[0] <= "\ud7ff")


@remembered(8192)
def is_level(text: str) -> bool:
    """Whether a text says how well a language is spoken or a skill is mastered, and nothing else."""
    folded = lower(text.strip(" .,:;()[]-–—*•"))
    known = _set("languages", "levels") | _set("names_and_levels", "levels")
    if folded in known:
        return True
    return bool(folded) and all(
        p in known or re.fullmatch(r"[abc][12]\+?", p) for p in re.split(r"\s*[,/()+–-]\s*|\s+", folded) if p
    )


def known(text: str, file: str, key: str) -> bool:
    """Whether a text is exactly a word of a list."""
    return lower(text.strip()) in _set(file, key)

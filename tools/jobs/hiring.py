"""Signs of who hires: each names a candidate in the words of the ad, none decides alone (`employers.py` weighs them)."""

import re
from collections.abc import Iterator
from functools import cache

from core.flat import flat
from tools.jobs.headings import bare, heading_kind
from tools.jobs.heads import chunks, words_of
from tools.jobs.phrases import languages, own, table
from tools.jobs.places import is_place_name, town_in
from tools.jobs.segments import BULLET
from tools.jobs.titles import ROLE, role_score

PART = r"(?:(?:[dl]['’])?[A-ZÀ-Ý0-9][\w'’.&·-]*(?<!\.)|St\.|Pvt\.|Co\.|Dr\.|e\.\s?V\.|S\.(?:\s?[A-Z]\.)+|[eg]?GmbH|gAG|t/a)"
LINK = r"(?:of|de|da|do|das|dos|der|den|del|du|des|la|las|los|le|les|van|von|vom|am|an|zum|im|für|for|and|the|on|y|e|et|und|en|op|aan|te|sur|sous|&|\+)"
_FORM = r"(?:,?\s(?:Ltd|Inc|LLC|LLP|Lda|Ltda|Limited|GmbH|SARL|SAS|BV|B\.V|S\.(?:[A-Z]\.)*[A-Z])\b\.?)?"
NAME = re.compile(rf"{PART}(?:\s(?:{LINK}\s){{0,2}}{PART}){{0,5}}{_FORM}")
_LEGAL = r"(?:GmbH(?: & Co\.? KG)?|AG|KG|OHG|e\.\s?V\.|Ltd\.?|Limited|Inc\.?|LLC|LLP|PLC|plc|Corp\.?|Pty|Pte|Pvt\.?|SARL|SAS|SASU|SA|S\.\s?A\.(?:\s?S\.|\s?U\.)?|S\.\s?L\.(?:\s?U\.)?|SL|Lda\.?|Ltda\.?|B\.\s?V\.|BV|N\.\s?V\.|NV|VOF|ASBL|vzw|AB|AS|A/S|ApS|Oy|S\.?r\.?l\.?|SpA|C\.?I\.?C)"
_FORMED = re.compile(rf"{PART}(?:\s(?:{LINK}\s){{0,2}}{PART}){{0,5}}?,?(?:\s{_LEGAL})+(?!\w)")
_ASIDE = re.compile(r"\s*\([^)]*\)")
_ENDS = re.compile(r"(?<=[.!?…])\s+(?=\W*\w)|(?<=\w:)\s+(?=[A-ZÀ-Ý])")
_PLACED = re.compile(r"(?:,|\s[-–—|·•(]| \()\s?(?:(?:à|in|à|en|em|te|near)\s)?([A-ZÀ-Ý][\w'’ -]+)")
_BEGINS = re.compile(r"(?:[-–—|•·,(.:]\s*|\s(?:at|bei|beim|chez|bij|na|no|en)\s)$")
_THE = r"(?:(?:the|der|die|das|dem|den|la|le|les|el|los|as|os|o|a|het|de|our friends at)\s|l')?"
_MOST_WORDS, _HEAD, _NEAR, _TOP, _LAST, _AT_MOST = 7, 6, 3, 14, 8, 70
_LEAD_IN = re.compile(r",\s|\s(?=(?:the|der|die|das|la|le|les|el|los|as|os|o|a|het|de|l['’])\s?[A-ZÀ-Ý])")
_BETWEEN = re.compile(r"^,[^,.]{3,80},")
_REACH = 90
_OWNS = ("'s", "’s")
SIGNS = (
    "line",
    "first",
    "beside",
    "top",
    "upper",
    "placed",
    "at",
    "headed",
    "hires",
    "hires_first",
    "hires_next",
    "hires_late",
    "at_first",
    "joins",
    "at_first_late",
    "joins_late",
    "called",
    "inside",
    "employs",
    "owns",
    "tells",
    "tells_later",
    "is_a",
    "signed",
    "formed",
)
Sign = tuple[str, str]
"""What kind of sign, and the words it points at."""


def rows(text: str) -> list[tuple[str, bool]]:
    """The lines that hold words, without marks at their edges, and whether each was an item of a list."""
    found: list[tuple[str, bool]] = []
    for line in text.split("\n"):
        item = BULLET.match(line)
        words = (line[item.end() :] if item else line).strip(" \t#*_=\r").removeprefix("> ")
        if re.search(r"\w", words):
            found.append((words, item is not None and len(found) > 1))
    return found


def _kinds_raised(text: str) -> str:
    """The kind of employer before its name as a part of it: `la commune de Vannes` as `la Commune de Vannes`."""
    kind = re.compile(
        rf"(?:^|(?<=[\s'’]))({words_of('kinds').pattern})(?=\s(?:(?:de|du|des|da|do|van|of)\s|d['’])?[A-ZÀ-Ý])", re.MULTILINE
    )
    return kind.sub(lambda m: m.group()[:1].upper() + m.group()[1:], text)


def signs_of(text: str, language: str) -> Iterator[Sign]:
    """Every sign in the ad, in the order of its lines."""
    lines = rows(_kinds_raised(text))
    for row, (line, item) in enumerate(lines):
        yield from (("formed", hit.group()) for hit in _FORMED.finditer(line))
        if not item:
            yield from _standing(line, row, language)
            yield from _placed(line, row)
            yield from _headed(line)
        for part in _ENDS.split(line):
            words = _ASIDE.sub("", part).strip()
            yield from _hiring(words, row, language)
            yield from _speaking(words, row, language)
            if not item and row < _TOP:
                yield from _telling(words, language)
        if row >= len(lines) - _LAST and row >= _HEAD and not item and heading_kind(flat(bare(line)), language) is None:
            yield from (("signed", p) for p in chunks(line)[:2] if _short(p))


def _name(words: str, at: int) -> re.Match[str] | None:
    """The name behind a sign, an article between them left out."""
    gap = re.compile(rf"\s+{_THE}").match(words, at)
    return NAME.match(words, gap.end()) if gap else None


def _short(part: str) -> bool:
    return 0 < len(part.split()) <= _MOST_WORDS and NAME.fullmatch(part.removeprefix("The ")) is not None


def _standing(line: str, row: int, language: str) -> Iterator[Sign]:
    """A part of the first lines: alone on its line, or beside title and place."""
    if row >= _HEAD or heading_kind(flat(bare(line)), language) is not None:
        return
    parts = [_ASIDE.sub("", p) for p in chunks(line)[:5]]
    for column, part in enumerate(parts):
        if _short(part):
            yield ("line" if len(parts) == 1 else "first" if column == 0 else "beside", part)
            yield ("top" if row < 2 else "upper", part)  # noqa: PLR2004 - the title's line and the one below
    for hit in own(language, "hiring", "at").finditer(flat(line)):
        name = _name(line, hit.end())
        if name and row < _NEAR and role_score(line[: hit.start()]) and hit.start() < _AT_MOST:
            yield ("at", name.group())


def _placed(line: str, row: int) -> Iterator[Sign]:
    """A name with a town behind it in the first lines: `Sandgate Timber, Hexham`."""
    for name in NAME.finditer(line) if row < _HEAD else ():
        town = _PLACED.match(line, name.end())
        begins = name.start() == 0 or _BEGINS.search(line, 0, name.start())
        if begins and town and town_in(town.group(1)):
            yield ("placed", name.group())


def _headed(line: str) -> Iterator[Sign]:
    """`About X`, `Working at X`, `Über X`: a heading with a name in it."""
    hit = _any("headed").match(flat(line))
    name = NAME.fullmatch(line[hit.end() :].strip(" :.?!*")) if hit else None
    if name and len(line.split()) <= _MOST_WORDS:
        yield ("headed", name.group())


def _hiring(words: str, row: int, language: str) -> Iterator[Sign]:
    """`X is looking for`, `X (62 seats), a bakery, is hiring`, `Bei X suchen wir`."""
    hit = own(language, "fields", "company_before").search(flat(words))
    if not hit:
        return
    before = words[: hit.start()].strip(" ,–—-")
    names = list(NAME.finditer(before))
    first = [n for n in names if not re.search(r"\w", re.sub(rf"^{_THE}", "", before[: n.start()]))]
    first = [n for n in first if n.end() == len(before) or before[n.end()] == "," or _from(language).match(before[n.end() :])]
    for name in first[:1] + [n for n in names[-1:] if n.end() == len(before) and not is_place_name(n.group())]:
        yield ("hires" if row < _TOP else "hires_late", name.group())
        yield ("hires_first" if name in first else "hires_next", name.group())
    if not names and len(before.split()) == 1 and row == 0:
        yield ("hires", before.title())


def _speaking(words: str, row: int, language: str) -> Iterator[Sign]:
    """`At X, we`, `We're X`, `Join X`, `Wir sind X`, `Bei X`."""
    plain = flat(words)
    for key in ("at_first", "joins"):
        for hit in _led(key, language).finditer(plain):
            name = _name(words, hit.end())
            if name and role_score(name.group()) < ROLE and not words.isupper():
                yield (key if row < _TOP else f"{key}_late", name.group())
    hits = [(key, hit) for key in ("called", "inside") for hit in own(language, "hiring", key).finditer(plain)]
    spots = [(key, hit.end()) for key, hit in hits if words[hit.start()].islower()]
    yield from ((key, name.group()) for key, at in spots if (name := _name(words, at)))
    employs, first = own(language, "hiring", "employs").search(plain), NAME.match(words)
    if employs and first and employs.start() - first.end() in {0, 1}:
        yield ("employs", first.group())


def _telling(words: str, language: str) -> Iterator[Sign]:
    """The subject of a sentence near the top: `X builds machines`, `X, a bakery`, `Since 1901, X has`, `Há 22 anos a X faz`."""
    plain = flat(words)
    starts = {0: "tells"} | {m.end(): "tells_later" for m in _LEAD_IN.finditer(words, 0, _REACH)}
    for start, sign in starts.items():
        article = re.match(_THE, words[start:])
        name = NAME.match(words, start + (article.end() if article else 0))
        found = _told(name, sign, words, plain, language) if name else None
        if found:
            yield found


def _told(name: re.Match[str], sign: str, words: str, plain: str, language: str) -> Sign | None:
    """What the words behind a name say of it: a verb, what it is, what it owns."""
    after = name.end() + (between.end() if (between := _BETWEEN.match(plain[name.end() :])) else 0)
    if name.group().endswith(_OWNS) and re.match(r"\s(?!(?:is|are|has|was)\b)[a-z]", words[after:]):
        return ("owns", name.group()[:-2])
    verb = _does(language).match(plain, after)
    if verb and words[verb.start("verb")].islower():
        return (sign, name.group())
    return ("is_a", name.group()) if own(language, "hiring", "appositions").match(plain[name.end() :]) else None


@cache
def _from(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s{own(language, 'hiring', 'from').pattern}\s[A-ZÀ-Ý]")


@cache
def _does(language: str) -> re.Pattern[str]:
    """What follows a name that is the subject: a verb, perhaps behind a town (`Little Acorns in Carlow town is`)."""
    source = own(language, "hiring", "from").pattern
    return re.compile(rf"(?:\s{source}\s[\w'’-]+(?:\s[\w'’-]+){{0,2}}?)?\s(?P<verb>{own(language, 'hiring', 'verbs').pattern})")


@cache
def _led(key: str, language: str) -> re.Pattern[str]:
    body = own(language, "hiring", key).pattern
    begins = r"(?:^|[:–—-]\s)\W*(?:\w+[!,]\s)?" if key == "at_first" else ""
    return re.compile(rf"{begins}{body}(?!\w)")


@cache
def _any(key: str) -> re.Pattern[str]:
    """The phrases of all languages: a heading alone does not always tell its language."""
    parts = [str(p) for name in languages() for p in table(f"words/{name}")["hiring"][key]]
    return re.compile(rf"^\W*(?:{'|'.join(parts)})(?:\s+|(?<='))(?:{_THE})")


def is_formal(name: str) -> bool:
    """Whether a name ends with a legal form."""
    return _FORMED.fullmatch(name) is not None

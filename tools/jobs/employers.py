"""Who hires: what a labelled line says, who is looking, who speaks of itself, or the name that stands in the head."""

import re

from core.flat import flat
from tools.cv.lexicon import employer_score
from tools.jobs.headings import heading_kind
from tools.jobs.heads import PLACEHOLDER, chunks, field, head, is_terms, labelled, words_of
from tools.jobs.phrases import entries, own
from tools.jobs.places import is_place_name, town_in
from tools.jobs.titles import GENDER, ROLE, role_score

_NAME_WORDS, _TWO = 6, 2
_PART = r"[A-ZÀ-Ý0-9][\w'’.&·-]*(?<!\.)"
_LINK = r"(?:of|de|da|do|das|der|den|del|du|des|la|le|van|von|für|for|and|y|e|et|und|en|&)"
NAME = re.compile(rf"{_PART}(?:\s(?:{_LINK}\s){{0,2}}{_PART}){{0,5}}")
_SHAPED = re.compile(rf"(?:(?:{_PART}|{_LINK}|[eg]?GmbH|gAG|e\.\s?V|t/a)\.?,?\s?)+")
"""Words that may be a name: each begins with a capital, but for the small ones between."""
_SHORTENED = re.compile(r"\b[A-Z](?:\.[A-Z])+$")
"""A legal form that ends with a full stop: `S.L.`"""
_LEGAL = re.compile(r"\b(?:AG|KG|SE|SA|SL|BV|AB|Oy)$")
_NOBODY = re.compile(
    r"(?:on behalf|for our client|im auftrag|pour notre client|para nuestro cliente|we|wir|nous|nosotros|our|se|who|this|it|you|your|client|dear|hello"
    r"|if|as|at|for|in|from|to|are|do|can|what|how|when|because|once|since|our client|sie|du|vous|ihr|dein|notre|a private|they|job|es|on|there|the (?:it|hr|team|lab|present)|that|one|no|nobody|everything|every|boa|bom|ola|hallo|bonjour|date|home|requirements?|fur|ab|zwei|drei|seit|zur|zum|im|am|pour|para|voor|vanwege|local"
    r"|reference|referencia|importantes?|desde|depuis|sinds|a de|\d+ [a-z]+)\b"
)
_ASIDE = re.compile(r"\s*\([^)]*\)")
_VERB = re.compile(
    r"(?:,[^,.]{3,70},|\s(?:uit|aus|de|en|a|in)\s\w+)?\s(?:legt|rijdt|sorgt|heisst|fertigt|produziert|engage|recrute|accueille|trabaja|atiende|nasceu"
    r"|automatiza|pretende|produz|levert|verkoopt|is|are|has|have|was|builds?|makes?|sells?|runs?|employs?|cares|watches|supports?|helps?|brings?|opened|appears|ist|sind|hat|baut|betreibt"
    r"|entwickelt|macht|est|a|fabrique|developpe|accompagne|es|fabrica|desarrolla|tiene|e|tem|faz|maakt|bouwt|heeft|bestaat)\s"
)
_AT = re.compile(r"\s(?:at|bei|chez|bij|@)\s(?:the |der |dem |den )?(?=[A-ZÀ-Ý])")
_AT_A_TOWN = re.compile(r"\s(?:at|bei|chez|bij|@)\s([A-ZÀ-Ý]\w+),\s[A-ZÀ-Ý]")
"""An employer called like a town: `at Lindenhurst, Worthing`."""
_ARTICLE = re.compile(r"^(?:Die|Das|Der|Le|La|Les|El|O|A|De|Het)\s(?=[A-ZÀ-Ý])|^L['’](?=[A-ZÀ-Ý])")
_OWN_ARTICLES = ("La ", "Le ", "Les ", "El ", "De ", "Het ")
"""A name may begin so: `La Maison Lavigne`; before `Fondation` it is only an article."""
_HIRING, _SPEAKS, _LEGAL_FORM, _TELLS, _STANDS = 6.0, 4.5, 4.0, 3.0, 1.5


def employer(text: str, language: str) -> str | None:
    """The name of the employer as the ad writes it; None where it names nobody."""
    given = labelled(text, "company", language)
    if given:
        return _clean(given, text)
    best: tuple[float, str] | None = None
    named_at = {m.group(1) for line in head(text)[:2] for m in _AT_A_TOWN.finditer(line)}
    hiring = _hiring(text, language)
    named_at |= {name for _, name in hiring if text.startswith(name)}
    for sure, written in [*hiring, *_speaking(text, language), *_telling(text), *_standing(text, language)]:
        name = _clean(written, text)
        if not _could_be(name, language) or (is_place_name(name) and name not in named_at):
            continue
        score = sure + min(1.5, 0.75 * _again(name, text)) + 0.5 * bool(employer_score(name))
        if sure > -_HIRING and (best is None or score > best[0]):
            best = (score, name)
    return _longest(best[1], text) if best else None


def _longest(name: str, text: str) -> str:
    """The name as it is written in full near the top: `Halvorsen` is `Halvorsen Medical Supply`."""
    full = re.compile(rf"(?<!\w)(?i:{re.escape(name)})(?:\s(?:{_LINK}\s)?(?:{_PART}|[eg]?GmbH|gAG))+")
    for hit in (hit for line in text.split("\n") for hit in full.finditer(line)):
        words = hit.group()
        rest = words[len(name) :]
        shaped = words.isupper() or not re.search(rf"\s(?!{_LINK}\s|[eg]?GmbH)[a-z]", rest)
        if shaped and len(words.split()) <= _NAME_WORDS and role_score(rest) < ROLE and not town_in(rest.strip()):
            return words.title() if words.isupper() and not name.isupper() else words
    return name


def no_name(part: str, language: str) -> bool:
    """Whether a part is a heading, a level of school or a word that stands in any ad, rather than somebody's name."""
    plain = flat(part).strip(" .:,")
    words = [w for w in re.split(r"[\s/,&+-]+", plain) if w]
    small = words_of("between")
    bare = bool(words) and all(words_of("levels").fullmatch(w) or small.fullmatch(w) for w in words)
    return bare or words_of("noise").fullmatch(plain) is not None or heading_kind(plain, language) is not None


def _clean(name: str, text: str) -> str:
    name = re.sub(r"\s*\([^)]*\)$", "", name).strip(" ,;:–—-!*")
    bare = _ARTICLE.sub("", name)
    if not name.startswith(_OWN_ARTICLES) or employer_score(bare):
        name = bare
    return f"{name}." if _SHORTENED.search(name) and f"{name}." in text else name


def _could_be(name: str, language: str) -> bool:
    plain = flat(name)
    words = name.split()
    if not words or len(words) > _NAME_WORDS + 1 or not re.search(r"[^\W\d_]{2}", name) or PLACEHOLDER.search(name):
        return False
    legal = words_of("legal").search(plain) is not None
    return not (_NOBODY.match(plain) or no_name(name, language) or is_terms(plain) or GENDER.search(name)) and (
        legal or not _is_role(name) or (len(words) > _TWO and name[-1:] == "s")
    )


def _is_role(name: str) -> bool:
    return words_of("roles").search(flat(name)) is not None


def _is_town(part: str) -> bool:
    return town_in(part) is not None and not employer_score(part)


def _again(name: str, text: str) -> int:
    """How often the name, or its first word, stands elsewhere in the ad."""
    first = name.split(maxsplit=1)[0]
    return max(text.count(name) - 1, len(re.findall(rf"\b{re.escape(first)}\b", text)) - 1 if len(first) > 3 else 0)  # noqa: PLR2004


def _hiring(text: str, language: str) -> list[tuple[float, str]]:
    """`X is looking for`, `X (62 seats), is hiring`, `X sucht`."""
    hits = field("company_before", language)
    spots = [(row, line[: hit.start()]) for row, line in enumerate(head(text)[:6]) for hit in hits.finditer(flat(line))]
    named = [(row, _subject(before, row)) for row, before in spots]
    return [(_HIRING - 0.3 * row, name) for row, name in named if name]


def _subject(words: str, row: int) -> str | None:
    """Who is looking: the name that the sentence begins with, or the one right before the verb."""
    before = re.split(r"[.!?]\s", _ASIDE.sub("", words))[-1].strip(" ,–—-")
    if _NOBODY.match(flat(before)):
        return None
    names = list(NAME.finditer(before))
    first = [n for n in names if n.start() == 0 and before[n.end() : n.end() + 1] in {",", ""}]
    first += [n for n in names if n.end() == len(before) and not is_place_name(n.group())] + [n for n in names if n.start() == 0]
    return first[0].group() if first else before.title() if len(before.split()) == 1 and row == 0 else None


def _speaking(text: str, language: str) -> list[tuple[float, str]]:
    """`We're X`, `at X`, `join X`, `Wir sind X`."""
    leads = "|".join(sorted(entries(language, "fields", "company_after"), key=len, reverse=True))
    lead = re.compile(rf"(?:^|[.!?\n]\s*)(?:\w+!? )?(?:{leads})\s+")
    found = []
    for line in head(text)[:2]:
        hit = _AT.search(line)
        if hit and role_score(line[: hit.start()]) and (name := NAME.match(line[hit.end() :])):
            found.append((_SPEAKS - 0.5, name.group()))
    for number, hit in enumerate(lead.finditer(flat(text))):
        name = NAME.match(text[hit.end() : hit.end() + 60])
        name = None if name and _line_of(text, hit.end()).isupper() else name
        if name and len(name.group()) > 2 and role_score(name.group()) < ROLE:  # noqa: PLR2004 - two letters are no name
            found.append((_SPEAKS - 0.2 * number, name.group()))
    return found


def _line_of(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 :].split("\n", maxsplit=1)[0]


def _telling(text: str) -> list[tuple[float, str]]:
    """The subject of a sentence near the top: `X builds machines that pull weeds`."""
    found = []
    parts = [(row, _ASIDE.sub("", p)) for row, line in enumerate(head(text)) for p in re.split(r"(?<=[.!?])\s+", line)[:4]]
    for row, part in parts:
        name = NAME.match(part)
        if name is None or not _VERB.match(flat(part)[name.end() :]):
            continue
        several = len(name.group().split()) > 1
        if several or _again(name.group(), text):
            found.append((_TELLS * (1 if several else 0.5) - 0.2 * row, name.group()))
    return found


def _standing(text: str, language: str) -> list[tuple[float, str]]:
    """The parts of the first lines that are neither title nor place nor terms; with a legal form most surely."""
    lines = [line for line in head(text)[:5] if heading_kind(flat(line), language) is None]
    parts = [(row, column, _ASIDE.sub("", c)) for row, line in enumerate(lines) for column, c in enumerate(chunks(line)[:5])]
    return [(_stands(part, row, column, language), part) for row, column, part in parts]


def _stands(part: str, row: int, column: int, language: str) -> float:
    """How likely a part of the head is the employer's name; far below nought where it is none."""
    legal = (words_of("legal").search(flat(part)) or _LEGAL.search(part)) and not _is_role(part)
    spoken = own(language, "cues", "tells").match(flat(part)) or re.search(r"[\d:?]|[.!]$", part)
    far = 0.3 * row + 0.1 * column
    if not _SHAPED.fullmatch(part) or len(part.split()) > _NAME_WORDS or (spoken and not legal):
        return -_HIRING
    if legal:
        return _LEGAL_FORM - far
    if row <= _TWO and (row == 0 or column < _TWO) and _may_stand(part):
        return _STANDS + 0.5 * (len(part.split()) > 1) - far
    return -_HIRING


def _may_stand(part: str) -> bool:
    """Whether a part of the head is neither an abbreviation nor a town nor an occupation."""
    return not (part.isupper() and len(part) < _NAME_WORDS) and not _is_town(part) and role_score(part) < ROLE

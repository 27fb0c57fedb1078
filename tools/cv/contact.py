"""How to reach the person: email, phone, links and place, from the head of the CV and its contact lines."""

import re
from collections.abc import Iterable

from tools.cv.dates import find_dates
from tools.cv.headings import label_of, load
from tools.cv.lexicon import title_score
from tools.cv.page import CELL, Document, Line, Part
from tools.cv.sections import Section
from tools.cv.tidy import fold
from tools.cv.values import Found

EMAIL = re.compile(r"[\w.+'%-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}")
PHONE = re.compile(r"(?<![\w/.@-])(?:\+|00|\()?\d[\d\s().\-–/ ]{5,20}\d(?![\w@])(?!\.\w)")
URL = re.compile(
    r"(?:https?://|www\.)[^\s|,;<>()\"“”•·∙●▪◦]+[^\s|,;<>()\"“”•·∙●▪◦.]"
    r"|(?<![\w@./-])(?:[a-z0-9][a-z0-9-]*\.)+(?-i:com|org|net|io|dev|me|co|info|biz|edu|gov|app|ai|tech|eu|de|fr|es|it|nl|pl|pt|br|uk|ch|at|be|ru|jp|cn|us|ca|in|xyz|site|page|blog|design|example|tv|se|no|dk|fi|cz|tr|mx|ar|cl)(?:/[^\s|,;<>()\"“”•·∙●▪◦]*[^\s|,;<>()\"“”•·∙●▪◦.])?(?![\w@]|\.\w)",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"\b(?:isbn|issn|orcid|doi|iban|patent|steuer-?id)\W*$", re.IGNORECASE)
"""Words before numbers that ring nobody."""
REACHING = {"address", "link", "phone", "email"}
ORCID = re.compile(r"\d{4}-\d{4}-\d{4}(?:-\d{3}|$)")
HANDLE = re.compile(r"(?<![\w.@])@[A-Za-z0-9_.-]{2,39}(?![\w.@])")
POSTAL = re.compile(
    r"\b\d{4}\s?[A-Z]{2}\b|\b(?:[A-Z]{1,2}-)?\d{4,6}\b|\b\d{2}-\d{3}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}\b|〒\s?\d{3}-\d{4}"
)
SPLIT = re.compile(r"\t|\s[|·•∙◦⋄●▪–—]\s|\s?[|•·;]\s?")
LABEL = re.compile(r"^\s*([^:：\t]{1,40}?)\s*[:：\t]\s*")
PHONE_DIGITS = (7, 15)
HEAD_LINES = 14
AROUND = 4
"""Lines before and after an email address that may belong to the contact data."""


def head_lines(document: Document, sections: list[Section]) -> list[Line]:
    """Lines where contact data stand: the top, contact sections, and the first lines of the file."""
    near = [line for s in sections if s.key in {"top", "contact"} or label_of(s.title) in REACHING for line in s.lines]
    ids = {id(line) for line in near}
    lines = document.lines
    spots = [n for n, line in enumerate(lines) if EMAIL.search(line.text)][:2]
    around = [line for n in spots for line in lines[max(0, n - AROUND) : n + AROUND + 1]]
    if not spots:
        around = lines[:HEAD_LINES]
    for line in around:
        if id(line) not in ids and not line.bullet and not title_score(line.text):
            ids.add(id(line))
            near.append(line)
    return near


def email(document: Document, near: list[Line]) -> Found | None:
    """The first address in the head, else anywhere, else of a mailto link."""
    for lines, sure in ((near, 0.99), (document.lines, 0.9)):
        for line in lines:
            if match := EMAIL.search(line.text):
                whole = _linked_mail(line, match[0])
                return Found(whole or match[0].strip(".'"), [Part(line, 0 if whole else match.start(), match.end())], sure)
    for target, _ in document.links:
        if target.lower().startswith("mailto:") and (match := EMAIL.search(target)):
            return Found(match[0], [], 0.9)
    return None


def _linked_mail(line: Line, shown: str) -> str:
    """The address a line links to, where the letters shown are only its end (they were drawn too far apart)."""
    targets = {m[0] for w in line.words if w.link.lower().startswith("mailto:") and (m := EMAIL.search(w.link))}
    return next((t for t in targets if t != shown and t.endswith(shown) and t in line.text.replace(" ", "")), "")


def phone(document: Document, near: list[Line]) -> Found | None:
    """The likeliest phone number: a labelled one, then one with a country code, then any."""
    candidates = [c for lines, sure in ((near, 0.93), (_footers(document, near), 0.75)) for c in _phones(lines, sure)]
    best = max(candidates, key=lambda c: c.confidence, default=None)
    return _dialled(best, [target[4:].strip() for target, _ in document.links if target.lower().startswith("tel:")])


def _dialled(best: Found | None, links: list[str]) -> Found | None:
    """The number as its link dials it, where the page shows the same digits in another order (set from right to left)."""
    digits = [re.sub(r"\D", "", link) for link in links]
    if best is None:
        return Found(links[0], [], 0.8) if len(set(digits)) == 1 and PHONE.fullmatch(links[0]) else None
    shown = re.sub(r"\D", "", best.text)
    turned = next((link for link, d in zip(links, digits, strict=True) if d != shown and sorted(d) == sorted(shown)), "")
    return Found(turned, best.parts, best.confidence) if turned and shown not in digits else best


def _footers(document: Document, near: list[Line]) -> Iterable[Line]:
    ids = {id(x) for x in near}
    return (x for x in document.lines if id(x) not in ids and not x.bullet and len(x.text) < 120)  # noqa: PLR2004


def _phones(lines: Iterable[Line], sure: float) -> list[Found]:
    out: list[Found] = []
    before = ""
    for line in lines:
        for match in PHONE.finditer(line.text):
            digits = re.sub(r"\D", "", match[0])
            dated = [d for d in find_dates(line.text) if d.start < match.end() and d.end > match.start()]
            if not PHONE_DIGITS[0] <= len(digits) <= PHONE_DIGITS[1] or dated or _in_url(line.text, match.start()):
                continue
            ahead = SPLIT.split(line.text[: match.start()].rstrip(" :：\t.("))[-1]
            label = label_of(ahead.split(":")[-1].strip(" .+(")) or (label_of(before.strip(" :：")) if not ahead.strip() else "")
            if (
                NUMBERED.search(line.text[: match.start()])
                or ORCID.match(line.text, match.start())
                or label in {"birth", "address", "person"}
                or (label != "phone" and POSTAL.fullmatch(match[0].strip()))
            ):
                continue
            worth = sure + (0.04 if label == "phone" else 0.02 if match[0].startswith("+") else -0.08)
            start = match.start()
            out.append(Found(match[0].strip(" .-–/"), [Part(line, start, match.end())], round(worth - 0.001 * len(out), 3)))
        before = line.text
    return out


def _in_url(text: str, at: int) -> bool:
    return any(m.start() <= at < m.end() for m in URL.finditer(text)) or any(
        m.start() <= at < m.end() for m in EMAIL.finditer(text)
    )


def links(near: list[Line]) -> list[Found]:
    """Web addresses of the head in their order, then targets of links whose words stand there."""
    out: list[Found] = []
    known: set[str] = set()
    mails = " ".join(m[0] for line in near for m in EMAIL.finditer(line.text)).lower()
    for line in near:
        for match in URL.finditer(line.text):
            address = match[0].rstrip("/")
            of_mail = not match[0].lower().startswith(("http", "www.")) and _bare(address).split("/")[0] in mails
            if _bare(address) in known or of_mail or (match.start() and line.text[match.start() - 1] == "@"):
                continue
            known.add(_bare(address))
            out.append(Found(address, [Part(line, *match.span())], 0.92))
    for line in near:
        for word in line.words:
            if word.link.startswith(("http://", "https://")) and _bare(word.link) not in known and not _nowhere(word.link):
                known.add(_bare(word.link))
                out.append(Found(word.link, [Part(line, word.start, word.start + len(word.text))], 0.85))
    return [
        f
        for f in out
        if not any(
            _bare(f.text) != _bare(o.text)
            and _bare(o.text).startswith(_bare(f.text) + "/")
            and f.parts[0].line is o.parts[0].line
            for o in out
        )
    ]


def linked_networks(document: Document, given: list[Found]) -> list[Found]:
    """Pages of the person on networks that the first page links to without saying so in words (icons)."""
    known = {network_of(g.text)[0] for g in given}
    out: list[Found] = []
    for target, page in document.links:
        network, user = network_of(target)
        alone = _bare(target).rstrip("/").endswith("/" + user.lower())
        if page == 1 and network and network not in known and alone:
            known.add(network)
            out.append(Found(target, [], 0.8))
    return out


def _bare(address: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", address.strip().lower()).rstrip("/")


def _nowhere(target: str) -> bool:
    """Whether a link leads to no place of the person's: the maker's own machine, a reserved name, a map."""
    host = _bare(target).partition("/")[0]
    reserved = {"example.com", "example.org", "example.net", "goo.gl"}
    return host.startswith(("localhost", "127.", "maps.")) or host in reserved or "/maps" in target


def network_of(address: str) -> tuple[str, str]:
    """The network of an address and the user name in it, or two empty words for a site of one's own."""
    host, _, path = _bare(address).partition("/")
    name = next((n for h, n in load("networks").items() if host == h or host.endswith("." + h)), "")
    steps = [s for s in _written(address, path).split("/") if s and s not in {"in", "pub", "users", "profile", "user", "people"}]
    return (name, steps[0].split("?")[0].lstrip("@")) if name and steps else ("", "")


def _written(address: str, path: str) -> str:
    at = address.lower().find(path) if path else -1
    return address[at : at + len(path)] if at >= 0 else path


def is_contact(line: Line) -> bool:
    """Whether a line holds contact data."""
    if EMAIL.search(line.text) or URL.search(line.text) or _phones([line], 0.5):
        return True
    label = LABEL.match(line.text)
    return bool(label and label_of(label[1]) in {"phone", "email", "address", "birth", "person", "link", "name"}) or bool(
        label_of(fold(line.text))
    )


def handles(near: list[Line]) -> list[Found]:
    """User names written with an at sign."""
    return [Found(m[0], [Part(line, *m.span())], 0.6) for line in near for m in HANDLE.finditer(line.text) if CELL not in m[0]]

"""Hides who a person is in words that leave, and puts it back in words that come: the same value always has the same placeholder."""

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import Any

from agent.masking.identity import Identity, words
from agent.masking.names import Rule, parts_of, rules
from core.text import fold
from tools.cv.contact import EMAIL, PHONE, PHONE_DIGITS, POSTAL, URL
from tools.cv.dates import find_dates
from tools.cv.headings import load

_TOKEN = re.compile(r"\\?\[?((?:FIRST_|LAST_)?NAME|HANDLE|EMAIL|PHONE|ADDRESS|LINK|FILE)\\?_(\d+)(?:\\?\])?")
_SAID_PHONE = re.compile(
    r"(?:tel|phone|mobile|cell|fax|handy|fon|móvil|movil|portable|telefon\w*|telefone|telemóvel|тел\w*|电话|電話|☎|📞)\W{0,4}$",
    re.IGNORECASE,
)
_LEAST, _INLAND = 4, 8


class Mask:
    """One person's mask. Made for one request: what it hid, and nothing else, it puts back.

    Args:
        identity: who the person is.
    """

    def __init__(self, identity: Identity) -> None:
        self._identity = identity
        self._tokens: dict[tuple[str, str], str] = {}
        self._values: dict[str, str] = {}
        self._counts: dict[str, int] = {}
        for kind, values in self._known():
            for value in values:
                self._token(kind, value)
        self._first = len(self._tokens)

    def hide(self, text: str) -> str:
        """The words as they may leave."""
        for kind, pattern in self._rules:
            text = pattern.sub(lambda hit, kind=kind: self._put(kind, hit), text)  # type: ignore[misc]
        return text

    def restore(self, text: str) -> str:
        """The words as the person reads them. A placeholder that stands for nothing stays as it is."""
        return _TOKEN.sub(lambda hit: self._values.get(f"[{hit[1]}_{hit[2]}]", hit[0]), text)

    def hide_all(self, value: Any) -> Any:
        """The same for every text inside plain data."""
        return _mapped(value, self.hide)

    def restore_all(self, value: Any) -> Any:
        """The way back for every text inside plain data."""
        return _mapped(value, self.restore)

    def hidden(self) -> tuple[str, ...]:
        """The placeholders that stand for something."""
        return tuple(self._values)

    @cached_property
    def _rules(self) -> tuple[Rule, ...]:
        who = self._identity
        found: list[Rule] = [("FILE", _literal(name)) for name in _longest(_telling(who.files))]
        found += [("LINK", _literal(_bare(link))) for link in _longest(who.links) if len(_bare(link)) >= _LEAST]
        found += [("EMAIL", _literal(mail)) for mail in _longest(who.emails)]
        found += [("ADDRESS", _literal(place)) for place in _longest(_places(who.addresses))]
        found += [("PHONE", _dialled(phone)) for phone in _longest(who.phones)]
        found += [*_by_rule(), ("URL", URL), ("DIGITS", PHONE)]
        found += [rule for name in _longest(who.names) for rule in rules(name)]
        return tuple(sorted(found, key=lambda rule: _ORDER.index(rule[0])))

    def _put(self, kind: str, hit: re.Match[str]) -> str:
        if kind == "URL":
            return self._token("LINK", hit[0]) if self._own(hit[0]) else hit[0]
        if kind == "DIGITS" and not _rings(hit):
            return hit[0]
        if "it" in hit.re.groupindex:
            return hit[0][: hit.start("it") - hit.start()] + self._token(kind, hit["it"]) + hit[0][hit.end("it") - hit.start() :]
        return self._token("PHONE" if kind == "DIGITS" else kind, hit[0])

    def _own(self, link: str) -> bool:
        """Whether a link leads to a person: to a page of a network, or to one that has their name in it."""
        host, _, path = _bare(link).partition("/")
        if path and any(host == n or host.endswith(f".{n}") for n in _networks()):
            return True
        names = [fold(p) for name in self._identity.names for p in parts_of(name) if len(p) >= _LEAST]
        return any(name in fold(link) for name in names)

    def _token(self, kind: str, value: str) -> str:
        if (kind, value) not in self._tokens:
            self._counts[kind] = self._counts.get(kind, 0) + 1
            token = f"[{kind}_{self._counts[kind]}]"
            self._tokens[kind, value], self._values[token] = token, value
        return self._tokens[kind, value]

    def _known(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What is known from the start, so that its placeholders are the same in every request."""
        who = self._identity
        yield "NAME", who.names
        yield "EMAIL", who.emails
        yield "PHONE", who.phones
        yield "LINK", who.links
        yield "FILE", _telling(who.files)


_ORDER = ("FILE", "EMAIL", "LINK", "URL", "ADDRESS", "PHONE", "DIGITS", "HANDLE", "NAME", "FIRST_NAME", "LAST_NAME")
"""What is wide first: a name inside an address goes with it."""


@cache
def _by_rule() -> tuple[Rule, ...]:
    streets = [re.compile(pattern) for pattern in words()["streets"]]
    return (("EMAIL", EMAIL), *(("ADDRESS", street) for street in streets))


def _telling(files: tuple[str, ...]) -> tuple[str, ...]:
    """The names of files that may say whose they are."""
    stems = {name: re.findall(r"[^\W\d_]+", name.rpartition(".")[0]) for name in files if "." in name}
    return tuple(name for name, found in stems.items() if any(fold(word) not in words()["files"] for word in found))


@cache
def _networks() -> tuple[str, ...]:
    return tuple(host for host in load("networks") if host != "doi.org")


def _mapped(value: Any, change: Any) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _mapped(inner, change) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_mapped(inner, change) for inner in value]
    return value


def _longest(values: tuple[str, ...]) -> list[str]:
    return sorted(values, key=lambda value: (-len(value), value))


def _literal(value: str) -> re.Pattern[str]:
    """A value as written, however its spaces are broken, in capitals or not."""
    body = r"\s+".join(map(re.escape, value.split()))
    return re.compile(rf"(?<!\w){body}(?!\w)", re.IGNORECASE)


def _bare(link: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", link.strip(), flags=re.IGNORECASE).rstrip("/").lower()


def _places(addresses: tuple[str, ...]) -> tuple[str, ...]:
    """What of an address leads to a door: the pieces with a number that is no year."""
    pieces = [piece.strip() for address in addresses for piece in re.split(r"[,;\n|·]", address)]
    return tuple(dict.fromkeys(p for p in pieces if re.search(r"\d", p) and len(p) >= _LEAST and not re.fullmatch(r"\d{4}", p)))


def _dialled(phone: str) -> re.Pattern[str]:
    """The digits of a number in their order, whatever stands between them, also without the code of the country."""
    digits = re.sub(r"\D", "", phone)
    if len(digits) < _LEAST:
        return _literal(phone)
    inland = [digits[code:] for code in (1, 2, 3) if phone.strip().startswith("+") and len(digits) - code >= _INLAND]
    forms = "|".join(r"[\s().\-–/]{0,3}".join(form) for form in (digits, *inland))
    return re.compile(rf"(?:\+\d{{1,3}}\s?\(0\)\s?)?\+?(?<!\d)(?:{forms})(?!\d)")


def _rings(hit: re.Match[str]) -> bool:
    """Whether digits are a number that rings somewhere: no date, no sum, no place."""
    found, line = hit[0], hit.string[max(0, hit.start() - 40) : hit.end() + 20]
    if not PHONE_DIGITS[0] <= len(re.sub(r"\D", "", found)) <= PHONE_DIGITS[1]:
        return False
    said = bool(_SAID_PHONE.search(hit.string[max(0, hit.start() - 20) : hit.start()]))
    if not said and not found.startswith(("+", "0", "(")):
        return False
    at = hit.start() - max(0, hit.start() - 40)
    dated = any(date.start < at + len(found) and date.end > at for date in find_dates(line))
    return found.startswith("+") or said or not (dated or POSTAL.fullmatch(found.strip()))

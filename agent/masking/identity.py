"""Who a person is, as far as it must not leave: names, ways to reach them, links to themselves, names of their files."""

import re
import tomllib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from core.text import fold
from core.tokens import usual
from core.values import Value
from tools.cv.contact import EMAIL
from tools.cv.models import Basics, Reading
from tools.profile.models import Fact

_SAYING = 60
_WORD = re.compile(r"[^\W\d_](?:[\w\u0300-\u036f\u0900-\u0dff'’-]*\w)?[\u0900-\u0dff]*")
_MOST, _EVERY_DAY = 4, 12_000
"""Words of a name that somebody tells; how common a small word is that ends it."""


class Identity(Value):
    """What is to be hidden, each as it was written."""

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    def __or__(self, other: "Identity") -> "Identity":
        """Both, each value once, in their order."""
        both = {f: tuple(dict.fromkeys((*getattr(self, f), *getattr(other, f)))) for f in Identity.model_fields}
        return Identity(**both)


@cache
def words() -> dict[str, Any]:
    """The words by which names and streets are known."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def of_facts(facts: Iterable[Fact]) -> Identity:
    """Who the ledger says they are."""
    found: dict[str, list[str]] = {"name": [], "email": [], "phone": [], "link": [], "location": []}
    for fact in facts:
        if fact.kind in found:
            found[fact.kind].append(fact.text)
        if fact.kind == "location":
            found["location"] += [value for key, value in fact.details.items() if key in ("address", "postalCode")]
        if fact.kind == "link":
            found["link"] += [value for key, value in fact.details.items() if key in ("url", "username")]
    return Identity(
        names=_given(found["name"]),
        emails=_given(found["email"]),
        phones=_given(found["phone"]),
        links=_given(found["link"]),
        addresses=_given(found["location"]),
    )


def of_readings(readings: Iterable[Reading]) -> Identity:
    """Who the files say they are, whatever was made of them since."""
    found = Identity()
    for reading in readings:
        found |= _of_basics(reading.profile.basics) | Identity(files=_given([reading.file_name]))
    return found


def of_message(text: str, read: Callable[[str], Reading | None]) -> Identity:
    """Who somebody says they are in a message: in so many words, in an address, or in a CV pasted into it.

    Args:
        text: the message, with what was pasted.
        read: reads a pasted CV; None where it is none.
    """
    pasted = read(text)
    told = [_told(text[hit.end() : hit.end() + _SAYING]) for hit in _saying().finditer(text)]
    return (of_readings([pasted]) if pasted else Identity()) | Identity(names=_given([*told, *map(_in_address, _mails(text))]))


def _of_basics(basics: Basics) -> Identity:
    place = basics.location
    profiles = [value for each in basics.profiles for value in (each.url, each.username)]
    return Identity(
        names=_given([basics.name]),
        emails=_given([basics.email]),
        phones=_given([basics.phone]),
        links=_given([basics.url, *profiles]),
        addresses=_given([place.address, place.postal_code]) if place else (),
    )


def _given(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value.strip() for value in values if value and value.strip()))


def _mails(text: str) -> list[str]:
    return [hit.group() for hit in EMAIL.finditer(text)]


def _in_address(mail: str) -> str:
    """The name in the first half of an address that is written as names are (`mara.okoye@...`); empty where there is none."""
    parts = re.split(r"[._-]", mail.partition("@")[0])
    return " ".join(part.title() for part in parts) if len(parts) > 1 and all(len(p) > 1 and p.isalpha() for p in parts) else ""


@cache
def _saying() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words()['says']))})[\s:：]*", re.IGNORECASE)


def _told(after: str) -> str:
    """The name at the beginning of what follows `my name is`: words with a capital, or whatever stands there in a script without."""
    kept: list[str] = []
    small = after[:1].islower()
    for hit in _WORD.finditer(re.split(r"[^\w\s'’.-]|\.\s|\n", after, maxsplit=1)[0]):
        word, particle = hit.group(), fold(hit.group()) in words()["particles"]
        if len(kept) == _MOST or (word[:1].islower() and not particle and (not small or usual(word, _EVERY_DAY))):
            break
        kept.append(word)
    while kept and fold(kept[-1]) in words()["particles"]:
        kept.pop()
    return " ".join(kept)

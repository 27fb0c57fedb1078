"""The language of the screens. The English text is the key; `ui/tongues/<language>/<room>.toml` holds what it is elsewhere.

`t` translates now; `later` is for tables made at import, whose language is only known when they are drawn. Values put into a
text are values: braces in them mean nothing. They are not made safe here: what others wrote passes `ui/render.py` first.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from agent.wording import told
from ui.state import being_drawn, known, session

FOLDER = Path(__file__).parent / "tongues"
ENGLISH = "en"
_SLOT = re.compile(r"\{(\w+)\}")


def t(text: str, /, **values: "str | int | Later") -> str:
    """A text in the language of the visit, its slots filled."""
    return translate(text, tongue(), **values)


def tn(one: str, many: str, n: int, /, **values: "str | int | Later") -> str:
    """The same for something counted: the form that the language uses for this number, which also fills the slot `{n}`."""
    single = n in ways(tongue())["single"]
    return t(one if single else many, n=n, **values)


@dataclass(frozen=True)
class Later:
    """A text of a table: it is translated where it is put into words (`str`, or a slot)."""

    text: str

    def __str__(self) -> str:
        return t(self.text)


later = Later


def translate(text: str, language: str, /, **values: str | int | Later) -> str:
    """A text in a language; where that has none, in English. A slot without a value stays as it is."""
    said = texts(language).get(text, text)
    return _SLOT.sub(lambda slot: _shown(values.get(slot[1], slot[0]), language), said)


def _shown(value: str | int | Later, language: str) -> str:
    if isinstance(value, Later):
        return translate(value.text, language)
    return value if isinstance(value, str) else _grouped(f"{value:,}", language)


def ours(text: str) -> str:
    """What an engine said, in the language of the visit; engines say and keep plain English."""
    return told(text, tongue())


def number(value: float, digits: int = 0) -> str:
    """A number as the language of the visit writes it."""
    return _grouped(f"{value:,.{digits}f}", tongue())


def _grouped(english: str, language: str) -> str:
    way = ways(language)
    return english.translate(str.maketrans({",": way["thousands"], ".": way["decimal"]}))


def day(when: date) -> str:
    """A day as the language of the visit writes it: `26 Nov 2026`."""
    way = ways(tongue())
    return str(way["day"]).format(d=when.day, month=way["months"][when.month - 1], y=when.year)


def typed_day() -> str:
    """How a day is typed into a box in the language of the visit: `DD.MM.YYYY`."""
    return str(ways(tongue())["typed"])


def moment(when: datetime) -> str:
    """A day and the time: `26 Nov 2026, 15:47`."""
    return f"{day(when)}, {when:%H:%M}"


def tongue() -> str:
    """The language of the visit: the one chosen, else the browser's, else English. Outside a page, English."""
    if not being_drawn():
        return ENGLISH
    tab = known() or session()
    if not tab.tongue:
        tab.tongue = nearest(st.context.locale)
    return tab.tongue


def nearest(locale: str | None) -> str:
    """The language of ours that a browser asks for: `de-AT` is `de`; English where we have none."""
    asked = re.split(r"[-_]", (locale or "").lower())[0]
    return asked if asked in languages() else ENGLISH


def languages() -> tuple[str, ...]:
    """The languages that the screens speak."""
    return tuple(_formats())


def ways(language: str) -> Mapping[str, Any]:
    """How a language writes numbers and days, and what it is called."""
    return _formats()[language]


@cache
def _formats() -> dict[str, dict[str, Any]]:
    return tomllib.loads((FOLDER / "formats.toml").read_text(encoding="utf-8"))


@cache
def texts(language: str) -> dict[str, str]:
    """English text -> text, of all rooms together; empty for English."""
    return {key: said for room in sorted((FOLDER / language).glob("*.toml")) for key, said in _room(room).items()}


def _room(file: Path) -> dict[str, str]:
    found: dict[str, str] = tomllib.loads(file.read_text(encoding="utf-8"))
    return found

"""Texts as if nobody had said who the person is: what is weighed and compared holds no name, age, gender or nationality.

The words a person reads stay as they are; only finding and judging look at these.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from core.addressed import to_machines
from core.flat import flat
from core.remembered import remembered
from tools.profile.models import Fact

_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.!?:;\n]\s")
_PROSE = frozenset({"summary", "statement"})
_LEAST = 5
"""Letters from which an ending is one: `cera` is wax."""


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("neutral.toml").read_text(encoding="utf-8"))


@cache
def _gone() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(_data()['gone'])})(?!\w)")


@cache
def _same() -> tuple[re.Pattern[str], dict[str, str]]:
    forms = {form: one for one, others in _data()["same"].items() for form in others}
    body = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)"), forms


@remembered(4096)
def neutral(text: str, name: str = "") -> str:
    """A text without ages, births, nationalities, forms of address and the person's full name; pronouns and trades in one form.

    Orders to a machine are left out from their sentence on: they are no work of anybody's.

    Args:
        text: any words.
        name: the person's, so that it can be left out.
    """
    plain = flat(text)
    order = to_machines(orders=True).search(plain)
    if order:
        text, plain = (words[: _sentence(plain, order.start())] for words in (text, plain))
    pattern, forms = _same()
    cuts = [(hit.start(), hit.end(), "") for hit in _gone().finditer(plain)]
    cuts += [(hit.start(), hit.end(), forms[hit.group()]) for hit in pattern.finditer(plain)]
    who = flat(name).strip()
    if " " in who:
        cuts += [(hit.start(), hit.end(), "") for hit in re.finditer(rf"(?<!\w){re.escape(who)}(?!\w)", plain)]
    return _cut(text, cuts) if cuts else text


def _sentence(plain: str, at: int) -> int:
    """Where the sentence around a place begins."""
    return max((hit.end() for hit in _STOP.finditer(plain, 0, at)), default=0)


def _cut(text: str, cuts: Iterable[tuple[int, int, str]]) -> str:
    """The text with each span replaced; of two that overlap the first and longest."""
    out, at = [], 0
    for start, end, instead in sorted(cuts, key=lambda c: (c[0], -c[1])):
        if start >= at:
            out += [text[at:start], instead]
            at = end
    return " ".join("".join([*out, text[at:]]).split())


def telling(fact: Fact) -> str:
    """What a fact tells of somebody's work: its words made neutral; nothing where a line gives orders to a machine.

    A summary keeps what stands before the order.
    """
    orders = fact.kind not in _PROSE and to_machines(orders=True).search(flat(fact.text))
    return "" if orders else neutral(fact.text)


def neutral_title(title: str, language: str) -> str:
    """A title in the one form for all: `Verkäuferin` as `Verkäufer`, `infirmière` as `infirmier`."""
    endings = _data()["endings"].get(language, ())

    def one(hit: re.Match[str]) -> str:
        word = flat(hit.group())
        ending = next((e for e in endings if word.endswith(e[0]) and len(word) >= _LEAST), None) if len(word) >= _LEAST else None
        return hit.group()[: len(word) - len(ending[0])] + ending[1] if ending else hit.group()

    return _WORD.sub(one, neutral(title))

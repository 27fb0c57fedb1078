"""What a person says they look for, as a search; what they leave open comes from their facts, and is named."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from core.flat import flat
from tools.discovery.models import Query
from tools.jobs.places import is_place_name
from tools.profile.models import Fact

LONGEST, LONGEST_SAID = 80, 300
_SPLIT = re.compile(r"[|,.;:!?\n()\"“”]+")
_WORD = re.compile(r"[^\s|]+")
_GONE = "|"
_FORMS = re.compile(r"(?i)\((?:[mwfdhxva]\s*[/|,]\s*)+[mwfdhxva]\)")
_WRITTEN_WITHOUT_SPACES = re.compile(r"[\u0600-\u06ff\u0900-\u097f\u3040-\u30ff\u3400-\u9fff]")
_PLACE_WORDS = 4


class _Rest(NamedTuple):
    """What is left of the words: as written, and flat, of one length."""

    text: str
    flat: str

    def without(self, start: int, end: int) -> "_Rest":
        """With a stretch taken out."""
        gap = _GONE * (end - start)
        return _Rest(self.text[:start] + gap + self.text[end:], self.flat[:start] + gap + self.flat[end:])


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


@cache
def _pattern(*keys: str) -> re.Pattern[str]:
    """Any of the words under a key, the longest first; those of scripts without spaces anywhere."""
    listed = _data()
    for key in keys:
        listed = listed[key]
    longest = sorted(map(_one, listed), key=len, reverse=True)
    return re.compile("|".join(longest))


def _one(word: str) -> str:
    made = re.escape(word).replace(r"\*", r"\w*")
    return made if _WRITTEN_WITHOUT_SPACES.search(word) else rf"(?<![\w'-]){made}(?![\w'-])"


def asks(words: str) -> bool:
    """Whether the words ask to look for jobs: without that no board is asked, whoever calls."""
    return _pattern("search").search(flat(words)) is not None


def read_query(words: str) -> Query:
    """The search in a person's own words."""
    rest = _Rest(words, flat(words))
    found: dict[str, Any] = {}
    for name in ("remote", "hours", "language"):
        value, rest = _flag(name, rest)
        found[name] = value
    days, rest = _days(rest)
    place, rest = _place(rest)
    role = _role(rest)
    return Query(
        role=role,
        place=place,
        remote=found["remote"] or None,
        hours=found["hours"] or None,
        days=days,
        language=found["language"],
    )


def completed(query: Query, facts: Sequence[Fact]) -> Query:
    """The search with what the person left open out of their facts: role, place, wishes."""
    known = defaults(facts)
    place = "" if query.remote == "remote" else known.place
    given = {"role": known.role, "place": place, "remote": None if query.place else known.remote, "hours": known.hours}
    assumed = {name: value for name, value in given.items() if value and not getattr(query, name)}
    return query.model_copy(update=assumed | {"assumed": tuple(assumed)})


def defaults(facts: Sequence[Fact]) -> Query:
    """What somebody would look for by their facts: the headline or the last role, else two skills; their town; what they said they want."""
    label = next((f.text for f in facts if f.kind == "label"), "")
    roles = sorted((f for f in facts if f.kind == "role"), key=lambda f: (f.current, f.start or ""), reverse=True)
    skills = " ".join(f.text for f in facts if f.kind == "skill" and len(f.text) <= LONGEST // 4).split()[:2]
    role = (roles[0].title or roles[0].text.split(",")[0] if roles else "") or label or " ".join(skills)
    town = next((re.split(r"[,;/|]", f.text)[0].strip() for f in facts if f.kind == "location"), "")
    wishes = _Rest("", flat(" | ".join(f.text for f in facts if f.kind == "statement")))
    remote, _ = _flag("remote", wishes)
    hours, _ = _flag("hours", wishes)
    return Query(role=_short(_FORMS.sub("", role or "")), place=_short(town), remote=remote or None, hours=hours or None)


def spoken(words: str, own: str, facts: Sequence[Fact]) -> str:
    """Words that a model wants to search for, only those of them that the person said or that their facts would give: nothing else leaves."""
    known = defaults(facts)
    allowed = set(_WORD.findall(flat(f"{own} {known.role} {known.place}")))
    bare = {w.strip(".,;:!?()\"'") for w in allowed} | allowed
    return " ".join(w for w in words.split() if flat(w).strip(".,;:!?()\"'") in bare)[:LONGEST_SAID]


def _flag(name: str, rest: _Rest) -> tuple[str, _Rest]:
    """The first value of a part that the words name, and the rest without it."""
    for value in _data()[name]:
        hit = _pattern(name, value).search(rest.flat)
        if hit:
            return str(value), rest.without(*hit.span())
    return "", rest


def _days(rest: _Rest) -> tuple[int, _Rest]:
    before, units = _pattern("numbered_days", "before").pattern, _data()["numbered_days"]
    for size in ("1", "7"):
        unit = "|".join(map(re.escape, units[size]))
        hit = re.search(rf"(?:in the |den |dem |los |nos |as |les |depuis )*(?:{before})\s+(\d{{1,3}})\s+(?:{unit})\b", rest.flat)
        if hit:
            return int(hit[1]) * int(size), rest.without(*hit.span())
    value, rest = _flag("days", rest)
    return int(value or 0), rest


def _place(rest: _Rest) -> tuple[str, _Rest]:
    """The place: what stands behind a word for near, or behind one for in and is a place; else a part that is one by itself."""
    stops = rf"(?:{_pattern('near').pattern}|{_pattern('in').pattern}|{_pattern('as').pattern}|{_pattern('stop').pattern})"
    for key in ("near", "in"):
        before = re.compile(rf"(?:{_pattern(key).pattern})\s+(?=(.+?)\s*(?:\s{stops}|{_SPLIT.pattern}|$))")
        for hit in reversed(list(before.finditer(rest.flat))):
            written = rest.text[hit.start(1) : hit.end(1)]
            if _is_place(written, sure=key == "near"):
                return _short(written), rest.without(hit.start(), hit.end(1))
    start = 0
    for part in _SPLIT.split(rest.text):
        start = rest.text.index(part, start)
        if part.strip() and is_place_name(part.strip()):
            return part.strip(), rest.without(start, start + len(part))
        start += len(part)
    return "", rest


def _is_place(written: str, *, sure: bool) -> bool:
    """A known name however it is written, or a name with a capital where the word before it says so."""
    few = len(written.split()) <= _PLACE_WORDS
    return few and (is_place_name(written.title()) or is_place_name(written) or (sure and written[:1].isupper()))


def _role(rest: _Rest) -> str:
    """What is left of the words when what says nothing of a job is taken out; behind `as` where somebody says that."""
    behind = re.search(rf"(?:{_pattern('as').pattern})\s+([^|,.;:!?\n]+)", rest.flat)
    text = rest.text[behind.start(1) : behind.end(1)] if behind else _SPLIT.sub(" ", rest.text.replace(_GONE, " "))
    noise = set(_data()["noise"]) | set(_data()["in"]) | set(_data()["as"])
    return _short(" ".join(_kept(text.split(), noise)))


def _kept(words: Iterable[str], noise: set[str]) -> list[str]:
    if any(_WRITTEN_WITHOUT_SPACES.search(w) for w in words):
        return []
    bare = [next((w[: -len(end)] for end in _data()["joined"] if flat(w).endswith(end)), w) for w in words]
    return [w for w in bare if flat(w).strip("'’-") not in noise]


def _short(text: str) -> str:
    return " ".join(text.split())[:LONGEST].strip()

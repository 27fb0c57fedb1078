"""What is known about a person, made ready for checking sentences: words, meanings and figures of each fact."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from core.remembered import kept_until_forgotten
from tools.documents.grounding_lexicon import content, marks, neutral_word
from tools.documents.grounding_meanings import meanings, offered, together
from tools.documents.grounding_numbers import Amount, amounts, years
from tools.documents.scripts import dated, fold, stem, words
from tools.profile.models import Fact

_WIDE = {"skill", "certificate", "education", "language", "award", "publication"}
"""Kinds that belong to the whole person and may be named under any job."""
_KEPT = 8
_SHORTEST, _MOST = 2, 0.7
_SMALL = re.compile(r"(?<!\w)[^\W\d_A-ZÀ-Þ][^\W\d_]*")
_CAPITAL = re.compile(r"[^\W\d_a-zß-ÿ]\w*")
_ASIDE = re.compile(r",\s|\s[(|·–—-]")
_WIDE_FORM = re.compile(r"株式会社|有限会社|有限公司|股份|集团")


class Worded:
    """A text as the gate compares it with a claim."""

    text: str

    @cached_property
    def said(self) -> list[str]:
        """Its folded words in order."""
        return words(self.text)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content words."""
        return frozenset(stem(word) for word in content(self.said))

    @cached_property
    def meant(self) -> frozenset[int]:
        """The meanings of its content words."""
        return together(self.said, self.text).union(*(offered(word) for word in content(self.said)))


@dataclass(frozen=True, eq=False)
class View(Worded):
    """A fact as the gate sees it."""

    fact: Fact
    text: str

    def marks(self, key: str, name: str = "strength") -> list[tuple[int, str]]:
        """Where words of a list stand in it."""
        return marks(self.text, self.said, name, key)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Its figures."""
        return amounts(self.text, self.fact.language)

    @cached_property
    def years(self) -> frozenset[int]:
        """The calendar years it names."""
        return frozenset(years(self.text))


@dataclass(frozen=True, eq=False)
class Known:
    """All facts of a person on a day."""

    views: tuple[View, ...]
    today: date
    ids: tuple[tuple[str, str], ...] = field(default=())

    @cached_property
    def roles(self) -> tuple[Fact, ...]:
        """The jobs."""
        return tuple(view.fact for view in self.views if view.fact.kind == "role")

    @cached_property
    def language(self) -> str:
        """The language most facts are in."""
        found = [view.fact.language for view in self.views] or ["en"]
        return max(dict.fromkeys(found), key=found.count)

    @cached_property
    def employers(self) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
        """The words of each employer that no other has, in order, and the jobs there."""
        jobs: dict[tuple[str, ...], list[str]] = {}
        for role in self.roles:
            jobs.setdefault(tuple(words(role.employer or "")), []).append(role.id)
        every = [word for found in jobs for word in set(found)]
        return tuple((tuple(word for word in found if every.count(word) == 1), tuple(ids)) for found, ids in jobs.items())

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that facts use in small letters: no name is known by them alone."""
        return frozenset(word for view in self.views for word in words(" ".join(_SMALL.findall(view.fact.text))))

    def named(self, claim: str, said: frozenset[str]) -> tuple[str, ...]:
        """The jobs whose employer a claim names: word for word, by its first word where that is a name, else by most of its words.

        A claim in small letters alone is read as it is; else a word in small letters is no name.
        """
        capital = frozenset(words(" ".join(_CAPITAL.findall(claim)))) or said
        wide = tuple(
            role.id
            for role in self.roles
            if (name := _WIDE_FORM.sub("", role.employer or "")) and not name.isascii() and name in claim
        )
        by_words = {role for found, ids in self.employers if _names(found, said, capital & said - self.common) for role in ids}
        return wide or tuple(role.id for role in self.roles if role.id in by_words or _literally(role.employer or "", claim))

    def places(self, roles: Sequence[str]) -> int:
        """How many employers these jobs are with."""
        return len({fold(role.employer or role.id) for role in self.roles if role.id in roles})

    def scoped(self, role: str, *, wide: bool) -> tuple[View, ...]:
        """What may be said of a job: its own facts; with `wide` also what belongs to the whole person."""
        return tuple(view for view in self.views if role in {view.fact.id, view.fact.scope} or (wide and self._anywhere(view)))

    def _anywhere(self, view: View) -> bool:
        return view.fact.scope is None and view.fact.kind in _WIDE


def _literally(employer: str, claim: str) -> bool:
    """Whether a name of two words and more stands in a claim, without what follows its comma or bracket."""
    name = _ASIDE.split(employer)[0].strip()
    if len(words(name)) <= 1:
        return False
    folded = claim == fold(claim)
    return bool(re.search(rf"(?<!\w){re.escape(fold(name) if folded else name)}(?!\w)", claim))


def _names(employer: tuple[str, ...], said: frozenset[str], capital: frozenset[str]) -> bool:
    if not employer:
        return False
    first = employer[0]
    is_name = len(first) > _SHORTEST and not neutral_word(first) and not meanings(first)
    return (is_name and first in capital) or (
        len(employer) > 1 and sum(word in said for word in employer) >= _MOST * len(employer)
    )


_STUDIED: dict[tuple[object, ...], Known] = {}
kept_until_forgotten(_STUDIED.clear)


def study(facts: Sequence[Fact], today: date) -> Known:
    """The facts made ready; kept for the next sentence about the same person."""
    key = (*map(_print, facts), today)
    known = _STUDIED.get(key)
    if known is None:
        for oldest in list(_STUDIED)[: max(0, len(_STUDIED) - _KEPT + 1)]:  # another thread may forget them meanwhile
            _STUDIED.pop(oldest, None)
        known = _STUDIED[key] = Known(tuple(View(fact, dated(_whole(fact))) for fact in facts), today)
    return known


def _print(fact: Fact) -> tuple[object, ...]:
    """All of a fact that a rule may look at: corrected dates alone make it another one."""
    parts = (
        fact.id,
        fact.kind,
        fact.text,
        fact.title,
        fact.employer,
        fact.start,
        fact.end,
        fact.current,
        fact.scope,
        fact.language,
    )
    return (*parts, *sorted(fact.details.items()))


def _whole(fact: Fact) -> str:
    parts: Iterable[str | None] = (
        fact.text,
        fact.title,
        fact.employer,
        *(fact.details[key] for key in sorted(fact.details) if key != "url"),
    )
    when = (_month(fact.start), _month(fact.end))
    return " | ".join(part for part in (*parts, *when) if part)


def _month(written: str | None) -> str:
    return (written or "").split("-")[0]

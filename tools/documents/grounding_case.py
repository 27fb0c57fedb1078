"""One claim under examination: its words, the facts that may support it, and what the ad lets it say about the employer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, reduce

from core.language import detect
from tools.documents.grounding_known import Known, View
from tools.documents.grounding_lexicon import content, covered, marks, neutral_word, table, word_set
from tools.documents.grounding_marks import spots
from tools.documents.grounding_meanings import meanings, offered, phrases, split_verbs, together
from tools.documents.grounding_numbers import Amount, amounts, prepared
from tools.documents.grounding_short import spelled_out
from tools.documents.grounding_spoken import number_tongues
from tools.documents.grounding_stance import named, opined, own, wished
from tools.documents.grounding_turns import changes, turns
from tools.documents.grounding_units import bounding, periods_in, rates_in
from tools.documents.scripts import fold, pieced, stem, words

_CLAUSE = re.compile(r"[;:—–]\s|,\s|(?<=[.!?])\s|\b(?:that|which|because|and|dass|weil|und|que|parce|porque|omdat|dat|che)\b")
_FOREIGN = re.compile(r"[^\W\d_\u0000-\u024f]")
"""A letter that is not Latin."""
_FORMAL_YOU = re.compile(r"\bIhr(?:e[mnrs]?)?\b|(?<=\w\s)Sie\b|^\s*Sie(?=\s[a-zäöüß]+en\b)")
"""German says "you" with a capital letter; at the start of a sentence the verb tells it from "she"."""
_YOU_WIDE = re.compile(
    r"[貴御](?:社|院|校|園|店|学|所|行|局|苑|会|部|施設|法人|団体|事務所|病院|大学)|贵(?:公司|司|院|校|园|店|行|方|所|单位|团队|部门|集团|机构|企业)"
    r"|おられ|なさって|いらっしゃ|取り組まれ|[\u0621-\u064a]{3,}(?<!را)(?<!حا)(?<!تح)(?<!مح)كم(?![\u0621-\u064a])"
)
"""Speaking to an employer: "your" before the kind of house, verbs of respect; in Arabic the end of a word."""
_OPENING = re.compile(r"(?:(?:[A-ZÀ-Þ][\w'’.&-]*|de|of|du|da|do|la|&)\s+){1,5}")


_MEANS = re.compile(r"(?:ing|ando|endo|indo)$")
"""Shortening, reduciendo: what went down went down by something."""
_OF_THE_AD = 0.5
"""The share of the words of an opinion that the ad has, where it is about the ad."""
_OF_THE_AD_LEAST = 0.34
"""The same share where words count that our lists do not have."""
_BEST = 2


def _goes(word: str, moved: frozenset[str]) -> bool:
    return bool(turns(word) & moved) or (bool(moved) and word.startswith(tuple(table("numbers")["better"]["words"])))


@dataclass(frozen=True, eq=False)
class Case:
    """A claim with everything the rules look at."""

    claim: str
    known: Known
    role: str | None
    ad: str
    tongue: str = ""
    """The language of what the claim was taken from, where that is known: a few words alone tell little."""

    @cached_property
    def language(self) -> str:
        """The language of the claim, whatever script the names in it are written in."""
        if self.tongue:
            return self.tongue
        named = (name for role in self.known.roles for name in (role.title, role.employer))
        names = (name for name in named if name and _FOREIGN.search(name))
        return detect(reduce(lambda text, name: text.replace(name, " "), names, self.claim), self.known.language)

    @cached_property
    def said(self) -> list[str]:
        """Its folded words in order."""
        return words(self.claim)

    def marks(self, key: str, name: str = "strength") -> list[tuple[int, str]]:
        """Where words of a list stand in the claim."""
        return marks(self.claim, self.said, name, key)

    @cached_property
    def unnamed(self) -> str:
        """The folded claim without the titles and employers that it names word for word."""
        text = self.folded
        for role in self.known.roles:
            if self.role in {None, role.id}:
                for name in (role.title, role.employer):
                    text = text.replace(fold(name), " ") if name else text
        return text

    def doings(self, key: str) -> list[tuple[int, str]]:
        """Words of a strength that are not part of a title as the ledger has it."""
        return marks(self.unnamed, words(self.unnamed), "strength", key)

    @cached_property
    def content(self) -> list[str]:
        """Its words that carry meaning."""
        return content(self.said, self.language)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Its figures."""
        spoken = dict.fromkeys((self.language, *(view.fact.language for view in self.known.views)))
        readings = (amounts(self.claim, language) for language in spoken)
        found = max(readings, key=lambda read: (len(read), sum(one.end - one.start for one in read)))
        for tongue in number_tongues(self.said):
            found += tuple(
                one for one in amounts(self.claim, tongue) if all(one.end <= a.start or a.end <= one.start for a in found)
            )
        return found

    @cached_property
    def named(self) -> tuple[str, ...]:
        """The jobs whose employer it names."""
        return self.known.named(self.claim, frozenset(self.said))

    @cached_property
    def views(self) -> tuple[View, ...]:
        """The facts that may support it: those of its job, else of the one employer it names, else all."""
        if self.role:
            return self.known.scoped(self.role, wide=False)
        if self.named and self.known.places(self.named) == 1:
            return tuple(dict.fromkeys(view for role in self.named for view in self.known.scoped(role, wide=True)))
        return self.known.views

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of all supporting facts."""
        return frozenset().union(*(view.stems for view in self.views))

    @cached_property
    def meant(self) -> frozenset[int]:
        """Meanings of all supporting facts."""
        return frozenset().union(*(view.meant for view in self.views))

    @cached_property
    def ad_stems(self) -> frozenset[str]:
        """Stems of the ad."""
        return frozenset(stem(word) for word in content(words(self.ad)))

    @cached_property
    def ad_meant(self) -> frozenset[int]:
        """Meanings of the ad."""
        return together(words(self.ad), self.ad).union(*(offered(word) for word in content(words(self.ad))))

    @cached_property
    def about_employer(self) -> frozenset[str]:
        """Content words in clauses that speak to or about the employer of the ad, not about the person's past."""
        found: set[str] = set()
        for clause in self._addressed():
            found.update(content(words(clause)))
        return frozenset(found - own(self.folded, self.language))

    @cached_property
    def wished(self) -> frozenset[str]:
        """Words that the claim only wishes for, offers or asks."""
        return wished(self.claim, self.language)

    @cached_property
    def company(self) -> frozenset[str]:
        """The words in capitals with which the ad opens and which no fact has: most ads begin with the employer's name."""
        name = _OPENING.match(self.ad)
        return frozenset(word for word in words(name.group() if name else "") if word not in self.known_words and len(word) > 1)

    @cached_property
    def known_words(self) -> frozenset[str]:
        """The words of all facts of the person."""
        return frozenset(word for view in self.known.views for word in view.said)

    @cached_property
    def known_stems(self) -> frozenset[str]:
        """Stems of all facts of the person."""
        return frozenset().union(*(view.stems for view in self.known.views))

    @cached_property
    def opinion(self) -> frozenset[str]:
        """The words of an opinion on what the ad says: half of those that our lists have stand there, and nothing in it is one's own."""
        frame = opined(self.claim, self.language, whole=not self.role) if self.ad else frozenset()
        if not frame or own(self.folded, self.language):
            return frozenset()
        telling = [word for word in self.content if word not in frame | self.company and not neutral_word(word)]
        said = [word for word in telling if covered(word, self.ad_stems, self.ad_meant)]
        listed = [word for word in telling if word in said or meanings(word)]
        strange = {word for word in named(self.claim) if word not in said} if self.language != "de" else set()
        of_the_ad = said and len(said) >= _OF_THE_AD * len(listed) and len(said) >= _OF_THE_AD_LEAST * len(telling)
        return frozenset(self.content) - strange if of_the_ad else frozenset()

    def _addressed(self) -> Sequence[str]:
        """Clauses to or about the employer. One that speaks of the person counts only where it is itself a wish."""
        if not self.ad:
            return ()
        if self.opinion:
            return [self.claim]
        if not set(self.said) & word_set("strength", "first_person"):
            return [self.claim] if self._speaks_to(self.claim) and not self.named else ()
        clauses = [part for part in _CLAUSE.split(self.claim) if part and part.strip()]
        others = [part for part in clauses if not set(words(part)) & word_set("strength", "first_person")]
        if not self.marks("wish"):
            return [clause for clause in others if self._speaks_to(clause)]
        wishes = [part for part in clauses if part not in others and marks(part, words(part), "strength", "wish")]
        return [*others, *wishes] if self._speaks_to(self.claim) else ()

    @cached_property
    def speaks_to_employer(self) -> bool:
        """Whether it says "you", or the name of the employer of the ad."""
        return self._speaks_to(self.claim)

    def _speaks_to(self, clause: str) -> bool:
        said = set(words(clause))
        return bool(
            said & word_set("strength", "you")
            or (self.language == "de" and _FORMAL_YOU.search(clause))
            or said & self.company
            or _YOU_WIDE.search(clause)
        )

    @cached_property
    def ranked(self) -> tuple[View, ...]:
        """Supporting facts, the one that shares most with the claim first."""
        own = [(word, stem(word)) for word in self.content]

        def shared(view: View) -> float:
            hits = sum(
                1.0 if stemmed in view.stems or pieced(stemmed, view.stems) else 0.7 if meanings(word) & view.meant else 0.0
                for word, stemmed in own
            )
            figures = sum(bool(amount.values & other.values) for amount in self.amounts for other in view.amounts)
            return hits + 1.5 * figures

        scored = sorted(
            ((shared(view), -at, view) for at, view in enumerate(self.views)), key=lambda item: item[:2], reverse=True
        )
        return tuple(view for score, _, view in scored if score > 0)

    @cached_property
    def new(self) -> tuple[str, ...]:
        """Content words that neither facts, nor neutral words, nor (about the employer) the ad explain."""
        return tuple(word for word in self.content if not self.explained(word))

    @cached_property
    def spelled(self) -> frozenset[str]:
        """Words that spell out an abbreviation of the facts, and abbreviations of words that stand there."""
        return spelled_out(self.claim, self.said, [(view.text, view.said) for view in self.views])

    @cached_property
    def harmless(self) -> frozenset[str]:
        """Words of extent in a phrase in which they mean none: every day, not a single one, in 2017 alone."""
        phrases = spots(self.folded, tuple(table("scope")["harmless"].get(self.language, ())))
        return frozenset(word for _, _, phrase in phrases for word in words(phrase) if self._of_extent(word))

    def _of_extent(self, word: str) -> bool:
        lists = (table("scope")[key].get(self.language, ()) for key in ("top", "whole", "alone"))
        return not meanings(word) or any(spots(word, tuple(entries)) for entries in lists)

    @cached_property
    def rated(self) -> frozenset[str]:
        """Words of figures and of their periods, which are checked there, or which a fact says another way: daily, every day."""
        known = frozenset().union(
            *(one.periods for one in self.amounts), *(periods_in(prepared(view.text)) for view in self.views)
        )
        claim = prepared(self.claim)
        rates = [said for said, period in rates_in(claim) if period in known]
        figures = [part for one in self.amounts for part in (one.shown, bounding(claim[: one.start]))]
        totals = [said for _, said in self.marks("in_all", "numbers")] if self.amounts else []
        halves = table("numbers")["halves"]["words"] if any(value % 1 for one in self.amounts for value in one.values) else ()
        moved = frozenset().union(*(changes(view.text, view.amounts) for view in self.views if len(view.amounts) > 1))
        turned = [word for word in self.content if _goes(word, moved) and not _MEANS.search(word)]
        return frozenset(word for said in (*rates, *figures, *totals, *halves, *turned) for word in words(said))

    @cached_property
    def papered(self) -> frozenset[str]:
        """Words for having a paper where a certificate is among the facts that say most of the claim."""
        held = any(view.fact.kind == "certificate" for view in self.ranked[:_BEST])
        return word_set("stance", "held") if held else frozenset()

    @cached_property
    def joined(self) -> frozenset[str]:
        """Words that only together with others say what a fact says, "first aid", "setzte ... um", or that one only helped: "covered for"."""
        found = {word for at, end, meant in phrases(self.said) if meant & self.meant for word in self.said[at:end]}
        found |= {word for _, phrase in self.marks("weak") for word in phrase.split()}
        return frozenset(found | {self.said[at] for at, meant in split_verbs(self.said) if meant & self.meant})

    def explained(self, word: str) -> bool:
        """True if a word of the claim has a source or needs none."""
        if (
            word in self.spelled
            or word in self.wished
            or word in self.opinion
            or covered(word, self.stems, self.meant)
            or neutral_word(word)
            or (word in self.about_employer and word in word_set("strength", "you"))
            or word in self.joined
            or word in self.rated
            or word in self.papered
            or word in self.harmless
        ):
            return True
        return word in self.about_employer and (covered(word, self.ad_stems, self.ad_meant) or word in self.company)

    @cached_property
    def folded(self) -> str:
        """The claim folded."""
        return fold(self.claim)

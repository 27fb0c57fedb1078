"""What a piece of an answer does: claims something of the person, takes it for granted, repeats what a tool worked out, or nothing of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from tools.documents.answers.cut import Piece
from tools.documents.answers.doubt import Kind
from tools.documents.grounding_lexicon import table
from tools.documents.grounding_marks import listed, spots
from tools.documents.scripts import fold

Voice = Literal["person", "job", "gap", "advice", "fit", "none"]
_PART = re.compile(r"(?<=[;:,—–])\s+|\s+[—–-]\s+|(?<=\))\s+")
_FORMAL = re.compile(r"\b(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b")
_LABEL = re.compile(r"^([^:.!?]{2,50}):\s+(?=\S)")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENDED = re.compile(r"[.!?…][\"”»“)]*$")
_FIGURE = re.compile(r"\d")
_SIE = re.compile(r"\bSie\b")
_WOULD = re.compile(r"(?i)\b(?:wär|hätt|würd|könnt|müsst|dürft|käm|gäb|ging?est|bräucht)")
"""German tells what would be from what was by two dots, which folding takes away."""
_EARLY = 2
"""Words before "your" with which a sentence still begins with it: "At Acme, your team ..."."""
_ASKS = re.compile(r"[?？][\"”»“)*_]*$")


@dataclass(frozen=True)
class Claim:
    """Words of a piece that can be true or not.

    `claim` (to the person) and `draft` (as the person) are looked at whole; `granted`, `lesson` and `aside` for what can be looked up;
    `fit` for its figures.
    """

    piece: Piece
    text: str
    kind: Kind


@dataclass
class Reader:
    """Reads an answer from top to bottom: what hangs on a title or a line with a colon is meant as that line says.

    Args:
        language: of the answer.
        names: the person's name and employers, folded: who is named is spoken of.
        hirers: names of the employer of the ad, folded.
    """

    language: str
    names: tuple[str, ...] = ()
    hirers: tuple[str, ...] = ()
    lead: Voice | Literal["draft", "asked"] = "none"
    drafting: Literal["", "open", "points", "text"] = ""
    last: tuple[int, Voice] = field(default=(-1, "none"))

    def claims(self, piece: Piece) -> Iterator[Claim]:
        """What a piece claims, asks to be taken for granted, or repeats."""
        if piece.opens and not piece.quoted:
            self._open(piece)
            return
        if self.drafting == "points" and piece.form == "sentence" and not piece.quoted:
            self.drafting, self.lead = "", "none"
        if piece.quoted or (self.drafting and piece.form != "cell"):
            yield from self._drafted(piece)
        else:
            yield from self._said(piece)

    def has(self, text: str, *keys: str) -> bool:
        """Whether words of these lists stand in a text."""
        folded = fold(text)
        return any(spots(folded, listed("answers", key, self.language)) for key in keys)

    def subject(self, text: str, early: int = _EARLY) -> bool:
        """Whether a text speaks to the person, not only of what is theirs; or begins with that, `early` words before it left out."""
        owned = listed("answers", "possessive", self.language)
        folded = fold(text)
        own = spots(folded, owned)
        if own and len(folded[: own[0][0]].split()) <= early:
            return True
        said = spots(folded, listed("answers", "person", self.language))
        others = [*own, *spots(folded, listed("answers", "object", self.language))]
        formal = bool(_SIE.search(text)) if self.language == "de" else False
        spoken = any(not any(a <= start and end <= b for a, b, _ in others) for start, end, _ in said)
        return formal or spoken or any(name in folded for name in self.names)

    def of_person(self, text: str) -> bool:
        """Whether a text speaks to or of the person."""
        formal = self.language == "de" and _FORMAL.search(text)
        return bool(formal) or self.has(text, "person") or any(name in fold(text) for name in self.names)

    def voice(self, text: str) -> Voice:
        """Whom and what a part of a sentence speaks of."""
        if self.has(text, "gap"):
            return "gap"
        if self.has(text, "advice") or (self.language == "de" and _WOULD.search(text)):
            return "advice"
        if _FIGURE.search(text) and self.has(text, "fit"):
            return "fit"
        if self.has(text, "job") or (any(name in fold(text) for name in self.hirers) and not self.subject(text)):
            return "job"
        return ("person" if self.subject(text) else "advice") if self.of_person(text) else "none"

    def _open(self, piece: Piece) -> None:
        voice = self.voice(piece.text)
        about = voice not in {"job", "gap"} and self.has(piece.text, "of")
        self.drafting = "open" if self.has(piece.text, "draft") and piece.form != "row" else ""
        asked = self.has(piece.text, "question") and not self.drafting
        self.lead = "asked" if asked else "draft" if self.drafting else "person" if about else voice

    def _drafted(self, piece: Piece) -> Iterator[Claim]:
        """What a draft says as the person: its greeting, subject and closing claim nothing.

        Points or words in quotation marks end with the first sentence after them, a letter with the name under it or a word to the reader.
        """
        text = unlabelled(piece.text, self.language)
        if self.drafting == "open":
            self.drafting = "points" if piece.form == "point" or piece.quoted else "text"
        to_reader = not piece.quoted and piece.form == "sentence" and not self.has(text, "mine") and self.has(text, "advice")
        begins, self.last = self.last[0] != piece.line, (piece.line, "none")
        bare = piece.form != "point" and not piece.quoted and not _ENDED.search(text)
        if fold(text) in self.names or (to_reader and begins):
            self.drafting = ""
        elif not bare and not to_reader and not _ASKS.search(text):
            kind: Kind = "aside" if self.has(text, "aside") else "lesson" if self.has(text, "lesson") else "draft"
            yield Claim(piece, text, kind)

    def _said(self, piece: Piece) -> Iterator[Claim]:
        if piece.sign == "no" or (piece.form == "point" and self.lead == "asked"):
            return
        text = unlabelled(piece.text, self.language)
        if _ASKS.search(text):
            yield from self._granted(piece, text)
            return
        parts: list[tuple[Voice, str]] = []
        voice = self._inherited(piece)
        for part in _PART.split(text):
            own = self.voice(part)
            only_theirs = own == "person" and voice == "advice" and not self.subject(part, early=-1)
            voice = voice if own == "none" or only_theirs else own
            parts.append((voice, part))
        self.last = (piece.line, voice)
        yield from (Claim(piece, part, "fit") for how, part in parts if how == "fit")
        for part in (part for how, part in parts if how == "advice"):
            yield from self._granted(piece, part)
        mine = [at for at, (how, _) in enumerate(parts) if how == "person"]
        if mine:
            weighed = any(how in {"job", "advice"} for how, _ in parts[: mine[0]])
            yield Claim(piece, " ".join(parts[at][1] for at in mine), "granted" if weighed else "claim")

    def _inherited(self, piece: Piece) -> Voice:
        if piece.head:
            return "person" if self.of_person(piece.head) else "none"
        if piece.sign == "yes":
            return "person"
        if piece.form == "point":
            return "none" if self.lead == "draft" or self.lead == "asked" else self.lead  # noqa: PLR1714 - a type is told by it
        going_on = self.language in table("answers")["dropping"] and self.last == (piece.line, "person")
        first = set(fold(piece.text).split()[:1])
        return "person" if going_on and not first & set(listed("answers", "subject", self.language)) else "none"

    def _granted(self, piece: Piece, text: str) -> Iterator[Claim]:
        """What a piece of advice or a question says to be theirs: "mention your doctorate"."""
        words = text if len(fold(text)) == len(text) else fold(text)
        for _, end, _ in spots(fold(text), listed("answers", "possessive", self.language)):
            rest = words[end:].strip()
            stop = next((at for at, _, _ in spots(fold(rest), listed("answers", "and", self.language))), len(rest))
            yield Claim(piece, f"{_my(self.language)} {rest[:stop].strip()}", "granted")


def unlabelled(text: str, language: str) -> str:
    """The words of a point without what it is about, where that claims nothing: `Current role:`."""
    found = _LABEL.match(text)
    return text[found.end() :] if found and fold(found[1]) in _labels(language) else text


def turned(text: str, language: str) -> str:
    """A sentence to the person with "I" for "you", as far as single words do it."""
    instead = _instead(language)

    def one(found: re.Match[str]) -> str:
        word, folded = found.group(), fold(found.group())
        small = language == "de" and folded in _GERMAN_TWO and not _FORMAL.fullmatch(word)
        return word if small else instead.get(folded, word)

    return _WORD.sub(one, text)


def as_theirs(text: str, language: str) -> str:
    """A sentence to the person as they would say it of themself, as far as the gate needs it: praise is gone, but not out of names."""
    praise = listed("answers", "praise", language)

    def one(found: re.Match[str]) -> str:
        is_name = found.group()[:1].isupper() and found.start() > 0 and language != "de"
        return "" if not is_name and spots(fold(found.group()), praise) else found.group()

    return turned(_WORD.sub(one, text), language)


_GERMAN_TWO = frozenset({"sie", "ihnen", "ihr", "ihre", "ihren", "ihrem", "ihrer"})


@cache
def _labels(language: str) -> frozenset[str]:
    return frozenset(fold(label) for label in listed("answers", "label", language))


@cache
def _instead(language: str) -> dict[str, str]:
    return {fold(said): mine for said, _, mine in (entry.partition("=") for entry in listed("answers", "instead", language))}


def _my(language: str) -> str:
    return {"en": "my", "de": "meine", "fr": "mon", "es": "mi", "pt": "meu"}[language]

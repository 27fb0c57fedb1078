"""What of a model's sentence counts: it cites facts that exist, the gate finds it in them, and it holds no phrase of machines."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from core.text import fold, storable
from tools.documents.check_draft import own_words, ruled
from tools.documents.cv_summary import sentences
from tools.documents.models import Line, LinePart
from tools.documents.second.claims import Claim
from tools.documents.second.pieces import boasts, copied, draws, related, strange
from tools.jobs.models import Posting
from tools.profile.models import Fact

_LONGEST = 420
"""Letters of a sentence."""
_QUOTED = re.compile(r"[“„«‘\"]\s?([^“”„«»‘\"]{4,}?)\s?[”“»’\"]")
_NOT_CITED = "It says of you what the ad asks for, and cites no fact."
_FORBIDDEN = re.compile(r"[\n\r\t{}<>\\]|https?:|www\.|@")


class Desk:
    """Checks the sentences of one document of one person."""

    def __init__(self, facts: Sequence[Fact], ids: Mapping[str, Fact], posting: Posting | None, today: date) -> None:
        self.facts, self.ids, self.posting, self.today = facts, ids, posting, today

    def line(self, claim: Claim, name: str, part: LinePart, section: str) -> Line:
        """The sentence as a line with its facts, the jobs these belong to, and the words of the ad that it quotes."""
        cited = self._cited(claim)
        ad = self.posting.text if self.posting else ""
        quotes = [found for found in _QUOTED.findall(claim.text) if found in ad]
        named = (
            [name for name in (self.posting.title, self.posting.company) if name and name in claim.text] if self.posting else []
        )
        return Line(
            id=name, part=part, text=" ".join(storable(claim.text).split()), section=section, claims=bool(cited or quotes),
            fact_ids=tuple(fact.id for fact in cited), quotes=tuple(fact.text for fact in cited), job_quotes=(*quotes, *named),
        )  # fmt: skip

    def wrong(self, claim: Claim, line: Line, *, bare: bool) -> str:
        """Why the sentence is not written; empty where it may be. `bare`: it may cite nothing if it claims nothing."""
        unknown = [short for short in claim.facts if short not in self.ids]
        if unknown:
            return f"It cites {unknown[0]}, which is none of the facts."
        if not claim.facts and not bare:
            return "It cites no fact."
        if not line.text or len(line.text) > _LONGEST or _FORBIDDEN.search(claim.text):
            return "It is no plain sentence: empty, too long, or with signs that do not belong into one."
        stock = next((phrase for phrase in stock_phrases() if phrase in fold(line.text)), "")
        if stock:
            return f"“{stock}” is a phrase that fits anybody."
        return self._ungrounded(line)

    def _ungrounded(self, line: Line) -> str:
        """Why a sentence is not borne out. What cites facts is about the person: of it the ad bears out nothing but what stands in quotation marks."""
        cited = [fact for fact in self.facts if fact.id in line.fact_ids]
        own = own_words(line, self.posting)
        ad = self.posting.text if self.posting else ""
        if not cited:
            return self._gate(line, line.text, cited) or (_NOT_CITED if own != line.text and boasts(own, ad, self.today) else "")
        if not draws(own, cited, self.today, beside=bool(line.job_quotes) and own != line.text):
            return "It says nothing of the facts that it cites."
        row = copied(own, ad, self.facts)
        if row:
            return f"“{row}” are words of the ad and of no fact."
        bond = related(own, cited, self.today)
        if bond:
            return f"No fact says “{bond}” of you and this employer."
        return self._gate(line, own, cited) or strange(own, cited, self.today)

    def _gate(self, line: Line, own: str, cited: Sequence[Fact]) -> str:
        """The gate's reason: the whole and each sentence, against the cited facts alone, against those of its job, and against all."""
        anywhere = line.model_copy(update={"part": "summary"})
        for text in dict.fromkeys((*sentences(own), own)):
            for where, facts in ((line, cited), (line, self.facts), (anywhere, self.facts)):
                one = where.model_copy(update={"text": text})
                said = ruled(one, facts, None if cited else self.posting, self.today)
                if said and said.verdict == "unsupported":
                    return said.reason
        return ""

    def _cited(self, claim: Claim) -> list[Fact]:
        """The cited facts, the jobs that they belong to, and what the person told in these very words; in the order of the ledger."""
        named = {self.ids[short].id for short in claim.facts if short in self.ids}
        named |= {self.ids[short].scope or "" for short in claim.facts if short in self.ids}
        said = fold(claim.text)
        return [fact for fact in self.facts if fact.id in named or (fact.kind == "statement" and fold(fact.text) == said)]


@cache
def stock_phrases() -> tuple[str, ...]:
    """Phrases that give away a machine, folded."""
    text = (Path(__file__).parents[1] / "phrases" / "stock.txt").read_text(encoding="utf-8")
    return tuple(fold(line) for line in text.splitlines() if line and not line.startswith("#"))

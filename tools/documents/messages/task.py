"""What a small text is made from, and the sentences that several of them share."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from tools.documents.letter_body import asked
from tools.documents.letter_deeds import Told, deeds
from tools.documents.letter_pen import Pen, sentence
from tools.documents.letter_proofs import Proof, proofs
from tools.documents.messages.words import message_words
from tools.documents.models import Line, MessageKind, Options
from tools.documents.select import Relevance
from tools.documents.wording import slots_of, toned
from tools.jobs.models import Posting
from tools.profile.models import Fact


@dataclass(frozen=True)
class Task:
    """One text to write."""

    kind: MessageKind
    facts: Sequence[Fact]
    posting: Posting | None
    relevance: Relevance
    options: Options
    today: date
    pen: Pen

    @property
    def ad(self) -> Posting:
        """The ad; one that asks nothing where there is none."""
        return self.posting or Posting(language=self.pen.language)

    @property
    def asked(self) -> dict[str, str]:
        """The job and the employer that the ad names."""
        role, company = asked(self.ad)
        return {"role": role, "company": company}

    def words(self, part: str) -> Any:
        """The patterns of a part of this text in its tone; empty where it has no such part."""
        found = message_words(self.pen.language)[self.kind].get(part, {})
        return toned(found, self.options.tone) if isinstance(found, Mapping) and found else found

    def ours(self, part: str, section: str, facts: Sequence[Fact] = (), **more: str) -> Line:
        """A sentence of ours, by the pattern that names most of what is known."""
        known = {name: value for name, value in (self.asked | more).items() if value}
        fitting = [pattern for pattern in self.words(part) if slots_of(pattern) <= known.keys()]
        most = max((len(slots_of(pattern)) for pattern in fitting), default=0)
        text = self.pen.say([pattern for pattern in fitting if len(slots_of(pattern)) == most], **known)
        quoted = [value for name, value in self.asked.items() if value and value in text and name not in more]
        made = sentence(part, text, section, facts, quoted)
        return made.model_copy(update={"claims": bool(facts)})

    def proofs(self, most: int) -> tuple[Proof, ...]:
        """The deeds that say most to the ad."""
        return proofs(self.facts, self.ad, self.relevance, self.pen.language, most)

    def told(self, chosen: Iterable[Proof], section: str = "", *, asked: bool = True) -> list[Line]:
        """Deeds as sentences, each with the demand that it answers where wanted; in one paragraph where a section is named."""
        so_far = Told()
        told = (one if asked else replace(one, need=None) for one in chosen)
        lines = [made for one in told for made in deeds(one, self.ad, self.pen, so_far, 0)]
        return [made.model_copy(update={"section": section}) for made in lines] if section else lines

"""The one way from here to a language model on a server: whoever asks, what says who the person is stays here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from langchain_core.messages import AnyMessage, HumanMessage

from agent.masking.identity import Identity, of_facts, of_message, of_readings
from agent.masking.mask import Mask
from agent.planner.pasted import take_apart
from core.acting import acting
from core.errors import FileRefused
from tools.cv.reader import read_file

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from tools.context import Attachment
    from tools.cv.models import Reading
    from tools.cv.store import CvStore
    from tools.profile.store import LedgerStore

_PASTED = "pasted.txt"


@dataclass(frozen=True)
class Line:
    """Masks what goes to a server.

    Args:
        ledger: the facts.
        files: the readings.
        masking: whether names and contact data are hidden.
    """

    ledger: "LedgerStore"
    files: "CvStore"
    masking: bool = True

    def known(self, owner: str) -> Identity:
        """Who a person is by what is kept of them."""
        return of_facts(self.ledger.facts(owner)) | of_readings(self.files.readings(owner)) if owner else Identity()

    def hide(self, text: str) -> str:
        """Words for which only a meaning is wanted, as they may leave; of everybody who is known, where nobody said whose they are."""
        owner = acting().owner
        who = Identity()
        for each in (owner,) if owner else self.ledger.owners():
            who |= self.known(each)
        return Mask(who).hide(text) if self.masking else text

    def behind(self, model: "BaseChatModel", who: Identity) -> "BaseChatModel":
        """The model with this person's mask before it; as it is where masking is off."""
        from agent.masking.model import Masked

        return Masked(inner=model, mask=Mask(who)) if self.masking else model


def said(messages: Sequence[AnyMessage], files: "Sequence[Attachment]", kept: dict[str, Identity]) -> Identity:
    """Who somebody says they are in a conversation, before any of it is kept as a fact.

    Args:
        messages: of the conversation.
        files: of the message; their names may be somebody's.
        kept: what was found in messages before, by their words, so that each is read once in a turn.
    """
    found = Identity(files=tuple(each.name for each in files))
    for message in messages:
        if isinstance(message, HumanMessage):
            kept.setdefault(message.text, of_message(message.text, pasted))
            found |= kept[message.text] | Identity(files=_attached(message.additional_kwargs))
    return found


def pasted(text: str) -> "Reading | None":
    """The reading of a CV pasted into a message; None where there is none."""
    apart = take_apart(text)
    if apart.kind != "cv":
        return None
    try:
        return read_file(_PASTED, apart.pasted.encode("utf-8", "replace"), ocr=False)
    except FileRefused:
        return None


def _attached(told: Mapping[str, object]) -> tuple[str, ...]:
    files = told.get("attachments", ())
    return tuple(str(each.get("name", "")) for each in files if isinstance(each, dict)) if isinstance(files, list) else ()

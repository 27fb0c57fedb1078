"""The one way from here to a language model on a server: whoever asks, what says who the person is stays here.

Each request goes through the person's mask and is written down in their log, and none leaves once their limit is reached.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from agent.manner import masks
from agent.masking.identity import Identity, of_facts, of_message, of_readings
from agent.masking.mask import Mask
from agent.model import host_of, of_settings
from agent.planner.pasted import take_apart
from core.acting import acting
from core.errors import FileRefused
from core.llm import Choice
from core.outgoing.models import Kind, Limits, Purpose
from core.settings import Settings
from tools.cv.reader import read_file

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AnyMessage

    from core.outgoing.store import SentLog
    from tools.context import Attachment, Services
    from tools.cv.models import Reading
    from tools.cv.store import CvStore
    from tools.profile.store import LedgerStore

_PASTED = "pasted.txt"


@dataclass(frozen=True)
class Errand:
    """Whose request it is, in which turn, and what it is for; without `kinds` they are told from the messages."""

    owner: str
    turn: str = ""
    purpose: Purpose = "answer"
    kinds: tuple[Kind, ...] = ()


@dataclass(frozen=True)
class Stores:
    """Where is kept who people are, and what was sent for them."""

    ledger: "LedgerStore"
    files: "CvStore"
    sent: "SentLog | None" = None
    chosen: Callable[[str], Mapping[str, str]] = lambda _owner: {}
    """What somebody chose for themselves: whether they are hidden is one of it."""


def stores_of(services: "Services") -> Stores:
    """The stores among the services of a process."""
    return Stores(services.ledger, services.files, services.sent, services.chosen)


@dataclass(frozen=True)
class Line:
    """The way to one server.

    Args:
        stores: who people are, and the log; without a log nothing is written down and no limit holds.
        clock: gives the time.
        masking: whether names and contact data are hidden, where their person chose nothing else.
        limits: what may be spent in a day.
        host: where the server is.
        model: its model.
        large: from how many tokens on a message is asked about first.
        often: from how many requests of its steps on.
    """

    stores: Stores
    clock: Callable[[], datetime]
    masking: bool = True
    limits: Limits = field(default_factory=Limits)
    host: str = ""
    model: str = ""
    large: int = 30_000
    often: int = 6

    def known(self, owner: str) -> Identity:
        """Who a person is by what is kept of them."""
        return of_facts(self.stores.ledger.facts(owner)) | of_readings(self.stores.files.readings(owner)) if owner else Identity()

    def masks(self, owner: str) -> bool:
        """Whether who this person is stays here."""
        return masks(self.stores.chosen(owner), self.masking) if owner else self.masking

    def to(self, choice: Choice) -> "Line":
        """The way to another server, with the same mask, log and limits."""
        return replace(self, host=host_of(choice), model=choice.model)

    def hide(self, text: str) -> str:
        """Words for which only a meaning is wanted, as they may leave; of everybody who is known, where nobody said whose they are."""
        owner = acting().owner
        who = Identity()
        for each in (owner,) if owner else self.stores.ledger.owners():
            who |= self.known(each)
        return Mask(who).hide(text) if self.masks(owner) else text

    def behind(self, model: "BaseChatModel", who: Identity, errand: Errand) -> "BaseChatModel":
        """The model with this person's mask and account before it; without a mask where it is off, or they put it off."""
        from agent.account import Account, Counted
        from agent.masking.model import Masked

        hidden = self.masks(errand.owner)
        if self.stores.sent:
            account = Account(
                self.stores.sent,
                self.clock,
                owner=errand.owner,
                host=self.host,
                model=self.model,
                purpose=errand.purpose,
                kinds=errand.kinds,
                turn=errand.turn,
                masked=hidden,
                limits=self.limits,
            )
            model = Counted(inner=model, account=account)
        return Masked(inner=model, mask=Mask(who)) if hidden else model


def line_of(settings: Settings, stores: Stores, clock: Callable[[], datetime]) -> Line:
    """The way to the server that the settings name."""
    limits = Limits(settings.daily_tokens, settings.daily_dollars)
    line = Line(stores, clock, settings.mask_identity, limits, large=settings.ask_tokens, often=settings.ask_requests)
    return line.to(of_settings(settings))


def said(messages: "Sequence[AnyMessage]", files: "Sequence[Attachment]", kept: dict[str, Identity]) -> Identity:
    """Who somebody says they are in a conversation, before any of it is kept as a fact.

    Args:
        messages: of the conversation.
        files: of the message; their names may be somebody's.
        kept: what was found in messages before, by their words, so that each is read once in a turn.
    """
    from langchain_core.messages import HumanMessage

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

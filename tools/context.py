"""What a tool may use in one conversation: whose it is, what was said, and the services. Nothing else reaches a tool."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Literal

from pydantic_core.core_schema import CoreSchema, is_instance_schema

from core.answers import Answers

LooksLike = Literal["cv", "job", "unknown"]

if TYPE_CHECKING:
    from core.outgoing.store import SentLog
    from tools.applications.store import ApplicationStore
    from tools.cv.models import Reading
    from tools.cv.store import CvStore
    from tools.discovery.seeker import Seeker
    from tools.documents.making import Make
    from tools.documents.store import DraftStore
    from tools.interview.store import InterviewStore
    from tools.jobs.second.judge import Assess
    from tools.jobs.sources.door import Sources
    from tools.jobs.store import JobStore
    from tools.profile.recall import Finder
    from tools.profile.store import LedgerStore
    from tools.recruiting.panel import Panel


@dataclass(frozen=True)
class Attachment:
    """A file that came with the message; its bytes lie in the CV store under `id`. `looks_like` is told by its words."""

    id: str
    name: str
    looks_like: LooksLike = "unknown"


@dataclass(frozen=True)
class Services:
    """The engines and stores of this process. Shared by all owners; each call names its owner."""

    read_cv: "Callable[[str, bytes], Reading]"
    """Reads a file in a child process with limits; raises FileRefused."""
    read_words: Callable[[str, bytes], str]
    """The visible words of a file (an ad as PDF, DOCX, ODT, RTF, HTML or TXT), same limits; raises FileRefused."""
    pictured: Callable[[str, bytes], bool]
    """Whether a file holds pictures of text, which take seconds to read."""
    files: "CvStore"
    ledger: "LedgerStore"
    finder: "Callable[[str], Finder]"
    """The finder over one owner's facts."""
    ads: "Sources"
    """Reads an ad out of a file or behind a link."""
    jobs: "JobStore"
    drafts: "DraftStore"
    applications: "ApplicationStore"
    interviews: "InterviewStore"
    judge: "Assess | None" = None
    """Judges a fit with a model's proposals; None where rules alone judge."""
    sent: "SentLog | None" = None
    """The log of what left this machine; None where nothing does."""
    make: "Make | None" = None
    """Makes documents with a model's words; None where they are made without one."""
    second_reader: bool = False
    """Whether `read_cv` may ask a model on a server for a second reading."""
    seeker: "Seeker | None" = None
    """Asks job boards; None where nobody does."""
    panel: "Panel | None" = None
    """Who compares people just now; None where nobody may."""
    chosen: Callable[[str], Mapping[str, str]] = lambda _owner: {}
    """What a person chose on the screens, by name."""
    answers: Answers = field(default_factory=Answers)
    """A model's last answers in this process."""


@dataclass(frozen=True)
class CopilotContext:
    """One turn of one conversation. Made by the copilot, handed to each tool by `ToolRuntime`.

    `pasted` is the ad or CV inside the message, apart from the person's own words, and `pasted_as` what it looks like.
    """

    owner: str
    thread: str
    message: str
    attachments: tuple[Attachment, ...]
    today: date
    now: datetime
    services: Services
    pasted: str = ""
    pasted_as: LooksLike = "unknown"
    turn: str = ""
    language: str = "en"
    """Two letters: the language of the person's own words."""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> CoreSchema:
        """Taken as it is: what it holds is ours and is not checked again at each call of a tool."""
        return is_instance_schema(cls)

    def quote(self, what: str, words: str) -> str:
        """Words from a file, an ad or the ledger between marks that their author cannot know: data, never instructions."""
        mark = sha256(f"{self.thread}/{self.turn}/{self.owner}".encode()).hexdigest()[:10]
        return f"<data {mark} {what}>\n{words.replace(mark, '')}\n</data {mark}>"

"""What a tool may use in one conversation: whose it is, what was said, and the services. Nothing else reaches a tool."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.cv.models import Reading
    from tools.cv.store import CvStore
    from tools.documents.store import DraftStore
    from tools.jobs.store import JobStore
    from tools.profile.recall import Finder
    from tools.profile.store import LedgerStore


@dataclass(frozen=True)
class Attachment:
    """A file that came with the message; its bytes lie in the CV store under `id`."""

    id: str
    name: str


@dataclass(frozen=True)
class Services:
    """The engines and stores of this process. Shared by all owners; each call names its owner."""

    read_cv: "Callable[[str, bytes], Reading]"
    """Reads a file in a child process with limits; raises FileRefused."""
    read_words: Callable[[str, bytes], str]
    """The visible words of a file (an ad as PDF, DOCX or TXT), same limits; raises FileRefused."""
    files: "CvStore"
    ledger: "LedgerStore"
    finder: "Callable[[str], Finder]"
    """The finder over one owner's facts."""
    jobs: "JobStore"
    drafts: "DraftStore"


@dataclass(frozen=True)
class CopilotContext:
    """One turn of one conversation. Made by the copilot, handed to each tool by `ToolRuntime`."""

    owner: str
    thread: str
    message: str
    attachments: tuple[Attachment, ...]
    today: date
    now: datetime
    services: Services

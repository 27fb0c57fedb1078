"""What the page of several people remembers, for this tab alone: nothing of it is written to disk but the log."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.errors import CopilotError
from tools.profile.facts import facts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tools.cv.models import Reading
    from tools.jobs.models import Posting
    from tools.jobs.rank import Judged
    from tools.profile.models import Fact
    from tools.recruiting.panel import Compared


@dataclass
class Screening:
    """One tab's comparison. Off until a person agreed to the notice under their name."""

    reviewer: str = ""
    posting: "Posting | None" = None
    people: "list[tuple[str, tuple[Fact, ...]]]" = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    """The digest of each one's file, in the same order."""
    judged: "tuple[Judged, ...]" = ()
    refused: list[tuple[str, CopilotError]] = field(default_factory=list)
    opened: str = ""
    """The label of the person last opened, so that each look is logged once."""
    named: bool = False
    """Whether file names are shown."""
    taken: str = ""
    """The comparison of the chat that was taken over last."""
    drops: int = 0
    """How often the CVs were removed: each time, the box for files is a fresh one."""

    @property
    def on(self) -> bool:
        """Whether the page is there."""
        return bool(self.reviewer)

    def begin(self, posting: "Posting") -> None:
        """A new comparison: nothing of the last is left."""
        self.posting, self.judged, self.opened = posting, (), ""
        self.people, self.documents, self.refused = [], [], []

    def read(self, reader: "Callable[[str, bytes], Reading]", name: str, data: bytes) -> None:
        """Reads one CV; one that cannot be read is set aside with its reason, the same file twice is one person."""
        try:
            reading = reader(name, data)
        except CopilotError as error:
            self.refused.append((name, error))
            return
        if reading.document not in self.documents:
            self.people.append((name, facts_of(reading)))
            self.documents.append(reading.document)

    def take(self, held: "Compared") -> None:
        """Goes on with what was compared in the chat."""
        self.begin(held.posting)
        self.people, self.documents, self.judged = list(held.people), list(held.documents), held.judged
        self.refused, self.taken = list(held.refused), held.mark

    def remove(self) -> None:
        """Forgets the CVs and all that was made of them."""
        self.posting, self.judged, self.opened = None, (), ""
        self.people, self.documents, self.refused = [], [], []
        self.drops += 1

    def document(self, label: str) -> str:
        """The digest of the file of the person called so."""
        return next(d for d, one in zip(self.documents, self.judged, strict=True) if one.label == label)

    def facts(self, label: str) -> "Sequence[Fact]":
        """The facts of the person called so: two files may have one name."""
        return next(facts for (_, facts), one in zip(self.people, self.judged, strict=True) if one.label == label)

    @property
    def job(self) -> str:
        """What the log calls the job."""
        posting = self.posting
        return " · ".join(filter(None, (posting.title, posting.company))) or "Job ad" if posting else ""

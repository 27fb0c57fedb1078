"""One tree of errors. A message says what happened; `what_to_do` says what to do next.

CopilotError
├── FileRefused          a file that cannot become a CV or an ad; `reason` names why
├── PostingRefused       words that are no job ad; `reason` names why
├── LinkRefused          a link that was not opened, or a page with no ad in it; `reason` names why
├── SomethingMissing     a step needs a CV, an ad, a draft, a word of the person ... that is not there yet
├── Conflict             what is there already, or still at work
├── NotFound             an id that does not exist for this owner
├── ApprovalProblem      an approval that is used up, expired or does not fit
│   └── Declined         the person said no
├── ModelProblem         the language model refused, failed, timed out or answered nonsense; `kind` names how
├── ModelRefused         a model that a person named and that is not taken; `reason` names why
├── StorageProblem       the database or the disk refused
└── SettingsProblem      a setting that is unsafe or cannot work
"""

from typing import Literal

FileReason = Literal["empty", "encrypted", "damaged", "too_large", "wrong_type", "no_text", "not_a_cv"]
PostingReason = Literal["empty", "too_long", "too_short", "links", "cv", "login", "cookies", "no_demands"]
_Unopened = Literal["off", "not_a_link", "several", "address", "unreachable", "insecure", "slow", "dead", "blocked", "redirects"]
_Unread = Literal["login", "cookies", "script", "too_large", "wrong_type", "many", "no_ad"]
LinkReason = Literal[_Unopened, _Unread]
Missing = Literal["cv", "job", "draft", "fit", "fact", "review", "board", "round", "search"]
ModelFault = Literal[
    "key",
    "rate",
    "quota",
    "unavailable",
    "timeout",
    "cut",
    "length",
    "filter",
    "nonsense",
    "unknown_model",
    "too_long",
    "cap",
    "large",
]


class CopilotError(Exception):
    """Anything we can explain to a person.

    Args:
        message: one plain sentence: what happened.
        what_to_do: one plain sentence: what to do next.
    """

    def __init__(self, message: str, what_to_do: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.what_to_do = what_to_do


class FileRefused(CopilotError):
    """A file that cannot be read as what it was given for."""

    def __init__(self, reason: FileReason, message: str, what_to_do: str) -> None:
        super().__init__(message, what_to_do)
        self.reason: FileReason = reason


class PostingRefused(CopilotError):
    """Words that are no job ad."""

    def __init__(self, reason: PostingReason, message: str, what_to_do: str) -> None:
        super().__init__(message, what_to_do)
        self.reason: PostingReason = reason


class LinkRefused(CopilotError):
    """A link that was not opened, or a page that gave no ad. Names the host, never the rest of the link."""

    def __init__(self, reason: LinkReason, message: str, what_to_do: str) -> None:
        super().__init__(message, what_to_do)
        self.reason: LinkReason = reason


class SomethingMissing(CopilotError):
    """A step that needs something first; `what` is cv, job, draft, fit, fact (something only the person knows), review (a look by a person), board (a job board) or search (what to look for)."""

    def __init__(self, what: Missing, message: str, what_to_do: str) -> None:
        super().__init__(message, what_to_do)
        self.what = what


class Conflict(CopilotError):
    """What cannot be done as things stand: it is there already, or something is still at work."""


class NotFound(CopilotError):
    """An id that does not exist for this owner. Says the same whether it never existed or is another's."""


class ApprovalProblem(CopilotError):
    """An approval that is used up, expired, or was given for something else."""


class Declined(ApprovalProblem):
    """The person said no to a change."""


class ModelProblem(CopilotError):
    """The language model did not do its part.

    Args:
        kind: how it failed.
        retry_after: seconds after which trying again makes sense, when the server said so.
    """

    def __init__(self, kind: ModelFault, message: str, what_to_do: str, retry_after: float | None = None) -> None:
        super().__init__(message, what_to_do)
        self.kind: ModelFault = kind
        self.retry_after = retry_after


class StorageProblem(CopilotError):
    """The database or the disk refused; nothing of the step was saved."""


class ModelRefused(CopilotError):
    """A model that a person named and that is not taken. Names neither its key nor its address."""

    def __init__(self, reason: str, message: str, what_to_do: str) -> None:
        super().__init__(message, what_to_do)
        self.reason = reason


class SettingsProblem(CopilotError):
    """A setting that is unsafe or cannot work."""

"""CVs and letters whose every line points at facts."""

from typing import Literal

from core.values import Value

MessageKind = Literal["follow_up", "thank_you", "networking", "resignation", "headline", "about", "answer"]
"""Small texts: four e-mails, two texts for a LinkedIn profile, and the answer to a question of an application form."""
DocumentKind = Literal["cv", "letter", MessageKind]
Format = Literal["docx", "pdf", "md", "txt", "json", "html"]
Tone = Literal["plain", "warm", "formal"]
LinePart = Literal[
    "name", "label", "contact", "heading", "summary", "entry", "bullet", "skill", "item",
    "sender", "recipient", "date", "subject", "greeting", "paragraph", "closing", "signature",
]  # fmt: skip


class Options(Value):
    """How a document should be. `language` None means the ad's, else the CV's."""

    language: str | None = None
    tone: Tone = "plain"
    length: Literal["short", "normal"] = "normal"
    pages: int = 2
    template: str = "classic"
    paper: Literal["a4", "letter"] = "a4"
    photo: str = ""
    """The id of a photo among the person's files; only templates that keep a place for one print it."""
    leave_out: tuple[str, ...] = ()
    """Line ids and sections (`section:interests`) that the person does not want in this document."""
    mention_gap: bool = False
    """A letter says openly what the person cannot show."""
    to: str = ""
    """Who an e-mail is for, as the person named them; only the greeting says it."""
    question: str = ""
    """The question of a form that an answer answers."""


class Entry(Value):
    """The locked part of a role, study, project ...: drawn from the ledger, never from a text."""

    title: str = ""
    organization: str = ""
    place: str = ""
    start: str = ""
    end: str = ""
    current: bool = False
    url: str = ""


class Line(Value):
    """One line or sentence of a document, as it will be printed.

    `part` says what it is; `section` is the JSON Resume section it stands in (work, education, skills ...);
    `entry` is set for part `entry`. `fact_ids` are the facts it rests on; a heading, a greeting or a sentence that claims
    nothing has none and `claims` is False. `quotes` are the words of those facts. `job_quotes` are words of the ad for
    statements about the employer.
    """

    id: str
    part: LinePart
    text: str
    section: str = ""
    entry: Entry | None = None
    fact_ids: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    job_quotes: tuple[str, ...] = ()
    claims: bool = True


class Change(Value):
    """What differs from the CV as given, and why."""

    what: Literal["kept", "moved", "reworded", "dropped", "added"]
    before: str = ""
    after: str = ""
    why: str
    fact_ids: tuple[str, ...] = ()


class Refused(Value):
    """What was not written, and why: the word and the missing or contradicting fact."""

    text: str
    why: str
    fact_ids: tuple[str, ...] = ()


class Disagreement(Value):
    """Two places that tell one thing differently: this document and another one, or this document and the facts."""

    what: Literal["title", "employer", "dates", "number", "fact"]
    here: str
    there: str
    where: Literal[DocumentKind, "facts"]
    fact_ids: tuple[str, ...] = ()


class Ruling(Value):
    """What the truth gate says of one claim."""

    verdict: Literal["supported", "unsupported"]
    reason: str
    fact_ids: tuple[str, ...] = ()


class Draft(Value):
    """A document before it becomes a file."""

    kind: Literal["draft"] = "draft"
    document: DocumentKind
    title: str
    language: str
    lines: tuple[Line, ...] = ()
    changes: tuple[Change, ...] = ()
    refused: tuple[Refused, ...] = ()
    options: Options = Options()
    job_title: str | None = None
    company: str | None = None
    notes: tuple[str, ...] = ()
    """Plain words for the person that no file holds: what to look up, or that a model failed."""
    disagreements: tuple[Disagreement, ...] = ()


class Revision(Value):
    """A change a person asked for, understood: each field None or False means leave as it is."""

    length: Literal["shorter", "longer"] | None = None
    tone: Tone | None = None
    language: str | None = None
    drop: tuple[str, ...] = ()
    """Line ids, or words that name the line (`second bullet`, `hobbies`)."""
    template: str | None = None
    paper: Literal["a4", "letter"] | None = None
    pages: int | None = None
    mention_gap: bool | None = None


class Exported(Value):
    """A file made from a draft; the bytes are kept by the store under `file_id`."""

    file_id: str
    file_name: str
    format: Format
    size: int


class ExportedFiles(Value):
    """The files of one export."""

    kind: Literal["exported"] = "exported"
    files: tuple[Exported, ...] = ()

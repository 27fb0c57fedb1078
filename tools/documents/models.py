"""CVs and letters whose every line points at facts."""

from typing import Literal

from core.values import Value

MessageKind = Literal["follow_up", "thank_you", "networking", "resignation", "headline", "about", "answer"]
"""Small texts: four e-mails, two texts for a LinkedIn profile, and the answer to a question of an application form."""
DocumentKind = Literal["cv", "letter", MessageKind]
Format = Literal["docx", "pdf", "md", "txt", "json", "html", "europass"]
ENDINGS: dict[str, Format] = {"xml": "europass"}
"""Endings of file names that are not the word of their format."""
CV_ONLY: frozenset[Format] = frozenset({"json", "europass"})
"""Formats that only a CV has."""
Tone = Literal["plain", "warm", "formal"]
LinePart = Literal[
    "name", "label", "contact", "heading", "summary", "entry", "bullet", "skill", "item",
    "sender", "recipient", "date", "subject", "greeting", "paragraph", "closing", "signature",
]  # fmt: skip

CARRIED = ("template", "paper", "pages", "photo")
"""Options that the next document begins with where the person chose them; language, tone and length belong to one document."""


class Edit(Value):
    """A line as the person wrote it over what `was` there; `marked`: kept by their choice though no fact backs it, and shown as such."""

    line: str
    text: str
    was: str = ""
    language: str = ""
    marked: bool = False


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
    undone: tuple[str, ...] = ()
    """Keys of changes that the person took back (`moved:b3`): they stay taken back in every later version."""
    accepted: tuple[str, ...] = ()
    """Keys of changes that the person looked at and agreed to; nothing in the document follows from it."""
    edits: tuple[Edit, ...] = ()
    """Lines in the person's own words."""
    chosen: tuple[str, ...] = ()
    """Names of options that the person chose themselves: the next document begins with them, whatever the rules say."""
    told: str = ""
    """The language in which the reasons of changes are told, which is the person's; empty: the document's."""

    def taken_back(self, what: str) -> frozenset[str]:
        """The facts or lines of which a change of this kind was taken back."""
        split = (key.partition(":") for key in self.undone)
        return frozenset(name for kind, _, name in split if kind == what)


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
    statements about the employer. `edited` says that the words are the person's own, and whether facts back them.
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
    edited: Literal["", "backed", "unbacked"] = ""


class Change(Value):
    """What differs from the CV as given, and why. `line` names the line where the change is one of a line and not of a fact."""

    what: Literal["kept", "moved", "reworded", "dropped", "added", "edited"]
    before: str = ""
    after: str = ""
    why: str
    fact_ids: tuple[str, ...] = ()
    line: str = ""
    undone: bool = False
    """The person took it back: the document is as if it had not been made."""
    stays: bool = False
    """It cannot be taken back."""
    place: tuple[int, int] | None = None
    """Of what was moved: where it stood among its own and where it stands now, counted from 1."""
    among: str = ""
    """What its own are: the job, the study or the group of skills."""

    @property
    def key(self) -> str:
        """By this a change is known again in every version."""
        return f"{self.what}:{self.line or next(iter(self.fact_ids), '')}"


class Refused(Value):
    """What was not written, and why: the word and the missing or contradicting fact."""

    text: str
    why: str
    fact_ids: tuple[str, ...] = ()
    line: Line | None = None
    """The line as it would have stood; None where the person cannot be asked about it."""


class Cited(Value):
    """What the ledger said when a draft was made, of a fact that it cites: a later change of the fact is known by it."""

    id: str
    text: str
    title: str = ""
    employer: str = ""
    start: str = ""
    end: str = ""


class Place(Value):
    """Where something is told: a line of a document, or the facts. `words` are the ones that differ; empty where nothing is told."""

    document: Literal[DocumentKind, "facts"]
    draft: str = ""
    line: str = ""
    text: str = ""
    words: str = ""


class Disagreement(Value):
    """Two places that tell one thing differently: this document (`here`) and another one, or this document and the facts.

    `off` is the place that tells it otherwise than the facts do; that document is the one to be made again.
    """

    what: Literal["title", "employer", "dates", "number", "fact"]
    here: Place
    there: Place
    off: Literal["here", "there"] = "here"
    fact_ids: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """By this a disagreement is known again in both documents, as long as both places say what they say."""
        said = sorted(f"{place.document}={place.line}={place.words}" for place in (self.here, self.there))
        return f"differs:{self.what}:{'|'.join(said)}"

    @property
    def wrong(self) -> Place:
        """The place that is to be made again."""
        return self.here if self.off == "here" else self.there


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
    cited: tuple[Cited, ...] = ()
    """The facts that its lines cite, and the jobs these belong to, as they were."""
    disagreements: tuple[Disagreement, ...] = ()
    """What it told otherwise than the facts or another document of the same job, on the day it was made."""

    @property
    def reasons(self) -> str:
        """The language in which the reasons of changes are told."""
        return self.options.told or self.language

    @property
    def unbacked(self) -> tuple[Line, ...]:
        """Lines that the person kept though no fact backs them."""
        return tuple(line for line in self.lines if line.edited == "unbacked")


class AskedEdit(Value):
    """Words for a line that no fact backs. `replaces` is the fact they correct, `becomes` what it then says; `says` a fact against them."""

    kind: Literal["asked_edit"] = "asked_edit"
    draft: str
    line: str
    before: str = ""
    after: str
    reason: str
    replaces: str = ""
    becomes: str = ""
    says: str = ""


class Piece(Value):
    """A run of words: in both versions, only in the earlier (`removed`), or only in the later (`added`)."""

    what: Literal["same", "removed", "added"]
    text: str


class ComparedLine(Value):
    """One line of two versions."""

    what: Literal["same", "changed", "removed", "added"]
    pieces: tuple[Piece, ...]


class Versions(Value):
    """Two versions of a document side by side, and what the later one came about by."""

    kind: Literal["versions"] = "versions"
    document: DocumentKind
    draft: str
    deed: str
    why: str = ""
    rows: tuple[ComparedLine, ...] = ()


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
    photo: bool | None = None
    """With the person's photo, or without one."""
    mention_gap: bool | None = None
    step: Literal["undo", "redo", "tell"] | None = None
    version: int | None = None
    """Go back to this version: 1 is the first."""
    line: str = ""
    """The line that `words` are for."""
    words: str = ""


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
    unbacked: tuple[str, ...] = ()
    """Lines in them that the person kept though no fact backs them."""

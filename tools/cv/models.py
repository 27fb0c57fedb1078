"""What reading a CV gives: a profile (JSON Resume 1.0.0), and for each field where it was read and how sure we are."""

from typing import Literal

from core.values import CamelValue, Value

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points from the top left corner of the page."""


class Location(CamelValue):
    """Where a person lives. `address` holds the line as written when it could not be split."""

    address: str | None = None
    postal_code: str | None = None
    city: str | None = None
    region: str | None = None
    country_code: str | None = None


class NetworkProfile(CamelValue):
    """A link to the person elsewhere: network, user name, address."""

    network: str | None = None
    username: str | None = None
    url: str | None = None


class Basics(CamelValue):
    """Who the person is and how to reach them."""

    name: str | None = None
    label: str | None = None
    email: str | None = None
    phone: str | None = None
    url: str | None = None
    summary: str | None = None
    location: Location | None = None
    profiles: tuple[NetworkProfile, ...] = ()


class Work(CamelValue):
    """One job. Dates as precise as written: 2019, 2019-03 or 2019-03-05; a running one has no end."""

    name: str | None = None
    position: str | None = None
    location: str | None = None
    url: str | None = None
    start_date: str | None = None
    end_date: str | None = None
    summary: str | None = None
    highlights: tuple[str, ...] = ()


class Volunteer(CamelValue):
    """Unpaid work, dated as `Work`."""

    organization: str | None = None
    position: str | None = None
    url: str | None = None
    start_date: str | None = None
    end_date: str | None = None
    summary: str | None = None
    highlights: tuple[str, ...] = ()


class Education(CamelValue):
    """One study, school or apprenticeship."""

    institution: str | None = None
    study_type: str | None = None
    area: str | None = None
    url: str | None = None
    start_date: str | None = None
    end_date: str | None = None
    score: str | None = None
    courses: tuple[str, ...] = ()


class Skill(CamelValue):
    """A group of skills (`name` as the CV heads it, or null) and its words; or one skill with a level."""

    name: str | None = None
    level: str | None = None
    keywords: tuple[str, ...] = ()


class Language(CamelValue):
    """A language and how well it is spoken, in the CV's own words."""

    language: str | None = None
    fluency: str | None = None


class Certificate(CamelValue):
    """A certificate, licence or training."""

    name: str | None = None
    date: str | None = None
    issuer: str | None = None
    url: str | None = None


class Project(CamelValue):
    """A project with its own name."""

    name: str | None = None
    description: str | None = None
    url: str | None = None
    start_date: str | None = None
    end_date: str | None = None
    highlights: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


class Publication(CamelValue):
    """Something published."""

    name: str | None = None
    publisher: str | None = None
    release_date: str | None = None
    url: str | None = None
    summary: str | None = None


class Award(CamelValue):
    """A prize or scholarship."""

    title: str | None = None
    date: str | None = None
    awarder: str | None = None
    summary: str | None = None


class Interest(CamelValue):
    """An interest."""

    name: str | None = None
    keywords: tuple[str, ...] = ()


class Reference(CamelValue):
    """Somebody who speaks for the person."""

    name: str | None = None
    reference: str | None = None


class Profile(CamelValue):
    """JSON Resume 1.0.0. `model_dump(by_alias=True, exclude_none=True)` gives its JSON."""

    basics: Basics = Basics()
    work: tuple[Work, ...] = ()
    volunteer: tuple[Volunteer, ...] = ()
    education: tuple[Education, ...] = ()
    awards: tuple[Award, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    licences: tuple[Certificate, ...] = ()
    """Driving licences under a heading of their own. JSON Resume has no place for them; it allows further ones."""
    publications: tuple[Publication, ...] = ()
    skills: tuple[Skill, ...] = ()
    languages: tuple[Language, ...] = ()
    interests: tuple[Interest, ...] = ()
    references: tuple[Reference, ...] = ()
    projects: tuple[Project, ...] = ()


class FieldSource(Value):
    """Where one field was read.

    `start` and `end` are character offsets into `Reading.text`; `box` is None where the file has no pages (TXT, DOCX).
    `confidence` is 0 to 1, meant as the share of such fields that are right.
    """

    confidence: float
    page: int | None = None
    box: Box | None = None
    source_text: str = ""
    start: int | None = None
    end: int | None = None


HiddenWhy = Literal[
    "white", "background", "tiny", "off_page", "invisible", "covered", "clipped", "layer", "vanish", "deleted", "unused",
    "comment", "alt_text", "metadata", "characters",
]  # fmt: skip
"""How words can be out of sight: in the colour of the page or of their ground, too small, beside the page, drawn without ink,
under something, cut off, on a layer switched off, marked hidden, struck by a tracked change, in a header that no page shows, in
notes, descriptions of pictures or properties of the file, spelled in letters without shape."""


class HiddenText(Value):
    """Words in the file that a reader would not see. Shown to the person, never made into a fact."""

    text: str
    why: HiddenWhy
    page: int | None = None


class FileProperties(Value):
    """What a file says of itself; an empty text where it says nothing. Dates as precise as written, sizes in points and bytes."""

    size: int = 0
    title: str = ""
    author: str = ""
    last_author: str = ""
    creator: str = ""
    producer: str = ""
    created: str = ""
    modified: str = ""
    page_size: tuple[float, float] | None = None
    locked: bool = False
    """Whether its rights forbid to copy words out of it."""
    fonts_missing: tuple[str, ...] = ()
    """Fonts that are not inside the file and may look different elsewhere."""
    tagged: bool = False


class Remark(Value):
    """Something about how a file is made that other programs may stumble over, with the words it is about."""

    kind: Literal[
        "picture_page", "icons", "letter_spaced", "columns", "table", "text_box", "header_footer", "unmapped",
        "heading",
    ]  # fmt: skip
    text: str = ""
    page: int | None = None
    box: Box | None = None


class Reading(Value):
    """Everything one file gave. `fields` maps JSON Resume paths (`work[0].position`) to their source."""

    kind: Literal["reading"] = "reading"
    file_name: str
    document: str
    """First 16 hex digits of the SHA-256 of the file: the same file has the same id everywhere."""
    profile: Profile
    fields: dict[str, FieldSource] = {}
    current: tuple[str, ...] = ()
    """Paths of running entries: `work[0]`."""
    language: str = "en"
    seconds: float = 0.0
    pages: int = 1
    engine: str = ""
    hidden_text: tuple[HiddenText, ...] = ()
    file: FileProperties | None = None
    remarks: tuple[Remark, ...] = ()
    warnings: tuple[str, ...] = ()
    text: str = ""
    """The visible words in reading order; what `start` and `end` count in."""

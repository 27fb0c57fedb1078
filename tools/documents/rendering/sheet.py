"""A draft as it lies on the page: head, sections with rows, or the parts of a letter. Every format prints from this."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from tools.documents.dates import span
from tools.documents.models import Draft, Entry, Line, LinePart
from tools.documents.rendering.characters import printable, sentences
from tools.documents.rendering.looks import look_of, templates

RowKind = Literal["text", "entry", "bullets", "skill", "inline"]
RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur", "yi", "ps", "sd", "ckb"})
BETWEEN = " · "
"""What stands between an organization and its place: a comma may be part of a name, and machines then cannot tell."""
AI_NOTE = "drafted with AI assistance"

_LABEL_MAX, _INLINE_MAX = 48, 44
_WHOLE_LINES, _WHOLE_LETTERS = 6, 700
_INLINE = {"languages", "interests"}
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]([A-Z]{2}))?")
_HOST = r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}"
_TAIL = r"""(?:[/?#][^\s<>"'{}|\\^`\[\]]*)?"""
_LINK = re.compile(rf"https://{_HOST}(?::\d{{2,5}})?{_TAIL}", re.IGNORECASE)
_BARE_LINK = re.compile(rf"{_HOST}{_TAIL}")


@dataclass(frozen=True)
class Contact:
    """One way to reach the person; `link` is an https address or empty."""

    text: str
    link: str = ""


@dataclass(frozen=True)
class Row:
    """A paragraph, an entry with its bullets, a list, a labelled skill line, or short items on one line."""

    kind: RowKind
    text: str = ""
    items: tuple[str, ...] = ()
    title: str = ""
    where: str = ""
    """Organization and place."""
    when: str = ""
    link: str = ""


@dataclass(frozen=True)
class Part:
    """A section of a CV: its heading (may be empty) and its rows."""

    heading: str
    rows: tuple[Row, ...]
    section: str = ""
    """As JSON Resume calls it."""
    whole: bool = False
    """Short lines without entries, such as skills: they stay on one page."""


@dataclass(frozen=True)
class Sheet:
    """Everything that is printed, clean, in printed order. What is no CV is laid out as a letter."""

    document: Literal["cv", "letter"]
    title: str
    language: str
    region: str
    rtl: bool
    template: str
    paper: Literal["a4", "letter"]
    name: str
    label: str
    contacts: tuple[Contact, ...]
    parts: tuple[Part, ...]
    recipient: tuple[str, ...]
    date: str
    subject: str
    greeting: str
    paragraphs: tuple[str, ...]
    closing: str
    signature: str
    keywords: tuple[str, ...] = (AI_NOTE,)
    subject_below: bool = False
    """Whether the subject stands below the greeting, as in Britain."""

    @property
    def addressed(self) -> tuple[tuple[Literal["subject", "greeting"], str], ...]:
        """Subject and greeting in printed order."""
        both: tuple[tuple[Literal["subject", "greeting"], str], ...] = (("subject", self.subject), ("greeting", self.greeting))
        return tuple(one for one in (reversed(both) if self.subject_below else both) if one[1])


def cleaned(draft: Draft) -> tuple[Line, ...]:
    """The lines with printable text only, in the locked parts of entries too; lines that are empty then are gone."""
    lines = (line.model_copy(update={"text": printable(line.text), "entry": _clean(line.entry)}) for line in draft.lines)
    return tuple(line for line in lines if line.text or line.entry)


def _clean(entry: Entry | None) -> Entry | None:
    return entry and Entry(**{key: printable(v) if isinstance(v, str) else v for key, v in entry})


def sheet_of(draft: Draft) -> Sheet:
    """The draft laid out; what is empty after cleaning is left out."""
    lines = cleaned(draft)
    language, region = _language(draft.language)
    signature = _first(lines, "signature")
    senders = _texts(lines, "sender")
    name = _first(lines, "name") or next((s for s in senders if s == signature), "")
    return Sheet(
        document="cv" if draft.document == "cv" else "letter",
        title=printable(draft.title) or name or ("CV" if draft.document == "cv" else "Letter"),
        language=language,
        region=region,
        rtl=language in RIGHT_TO_LEFT,
        template=draft.options.template if draft.options.template in templates() else templates()[0],
        paper=draft.options.paper,
        name=name,
        label=_first(lines, "label"),
        contacts=tuple(_contact(t) for t in (*_texts(lines, "contact"), *(s for s in senders if s != name))),
        parts=_led(_parts(lines, language), look_of(draft.options.template).lead),
        recipient=_texts(lines, "recipient"),
        date=_first(lines, "date"),
        subject=_first(lines, "subject"),
        greeting=_first(lines, "greeting"),
        paragraphs=tuple(_paragraphs(lines)),
        closing=_first(lines, "closing"),
        signature=signature,
        subject_below=[line.part for line in lines if line.part in {"subject", "greeting"}][:1] == ["greeting"],
    )


def link_of(text: str) -> str:
    """The https address that a text is, or empty: nothing but https is ever linked."""
    if _LINK.fullmatch(text):
        return text
    return f"https://{text}" if _BARE_LINK.fullmatch(text) else ""


def _contact(text: str) -> Contact:
    link = link_of(text)
    return Contact(_short(text) if link else text, link)


def _short(address: str) -> str:
    return re.sub(r"^https://(?:www\.)?|/$", "", address, flags=re.IGNORECASE)


def _language(tag: str) -> tuple[str, str]:
    match = _LANGUAGE.fullmatch(tag)
    return (match[1], match[2] or "") if match else ("en", "")


def _texts(lines: Iterable[Line], part: LinePart) -> tuple[str, ...]:
    return tuple(line.text for line in lines if line.part == part)


def _first(lines: Iterable[Line], part: LinePart) -> str:
    return next(iter(_texts(lines, part)), "")


def _paragraphs(lines: Iterable[Line]) -> Iterable[str]:
    """Sentences of one section are one paragraph; a sentence of none stands alone."""
    written = [line for line in lines if line.part == "paragraph"]
    for _, group in groupby(enumerate(written), key=lambda pair: pair[1].section or pair[0]):
        yield sentences(line.text for _, line in group)


_IN_PARTS = {"heading", "summary", "entry", "bullet", "skill", "item"}


def _parts(lines: Iterable[Line], language: str) -> Iterable[Part]:
    runs: list[tuple[Line, list[Line]]] = []
    for line in (line for line in lines if line.part in _IN_PARTS):
        heads = line.part == "heading"
        if heads or not runs:
            runs.append((line, []))
        if not heads:
            runs[-1][1].append(line)
    return (_part(first, tuple(_rows(inner, language))) for first, inner in runs if inner)


def _led(parts: Iterable[Part], lead: Sequence[str]) -> tuple[Part, ...]:
    """The sections that a template puts first, then the others in their order."""
    return tuple(sorted(parts, key=lambda part: lead.index(part.section) if part.section in lead else len(lead)))


def _part(first: Line, rows: tuple[Row, ...]) -> Part:
    heading = first.text if first.part == "heading" else ""
    texts = [text for row in rows for text in (row.title + row.text, *row.items)]
    short = len(texts) <= _WHOLE_LINES and sum(map(len, texts)) <= _WHOLE_LETTERS
    return Part(heading, rows, first.section, whole=short and all(row.kind != "entry" for row in rows))


def _rows(lines: Sequence[Line], language: str) -> Iterable[Row]:
    for part, run in groupby(_joined(lines), key=lambda group: group[0].part):
        groups = list(run)
        if part == "item":
            yield _items([line for group in groups for line in group])
        else:
            yield from (_row(group, language) for group in groups)


def _joined(lines: Sequence[Line]) -> Iterable[list[Line]]:
    """Lines that make one row: an entry with its bullets, bullets in a run, sentences of a summary."""
    group: list[Line] = []
    for line in lines:
        follows = group and (
            (line.part == "bullet" and group[0].part in {"entry", "bullet"}) or line.part == group[0].part == "summary"
        )
        if group and not follows:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _row(group: Sequence[Line], language: str) -> Row:
    head = group[0]
    if head.part == "entry":
        return _entry(head, tuple(line.text for line in group[1:]), language)
    if head.part == "bullet":
        return Row("bullets", items=tuple(line.text for line in group))
    if head.part == "skill":
        label, colon, words = head.text.partition(": ")
        return Row("skill", title=label, text=words) if colon and len(label) <= _LABEL_MAX else Row("skill", text=head.text)
    return Row("text", text=sentences(line.text for line in group))


def _entry(line: Line, bullets: tuple[str, ...], language: str) -> Row:
    entry = line.entry
    if entry is None:
        return Row("entry", title=line.text, items=bullets)
    title, organization = entry.title, entry.organization
    when = span(entry.start, entry.end, language, current=entry.current)
    if not title:
        title, organization = organization, ""
    return Row(
        "entry",
        items=bullets,
        title=title or line.text,
        where=BETWEEN.join(filter(None, (organization, entry.place))),
        when=when,
        link=link_of(entry.url),
    )


def _items(lines: Sequence[Line]) -> Row:
    texts = tuple(line.text for line in lines)
    short = len(texts) > 1 and all(line.section in _INLINE and len(line.text) <= _INLINE_MAX for line in lines)
    if short:
        return Row("inline", items=texts)
    return Row("text", text=texts[0]) if len(texts) == 1 else Row("bullets", items=texts)

"""What a machine will read: the files of a document, made and read again by our reader and two extractors, field by field."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, get_args

import streamlit as st

from tools.documents.looking import printed_photo
from tools.documents.models import Draft
from tools.documents.rendering.proof import Field, Proof, Sent, proof
from tools.documents.versions import words_of
from ui.cards import charts, pages
from ui.cards.marks import count
from ui.cards.profile import path_name
from ui.render import plain
from ui.state import Session

if TYPE_CHECKING:
    from agent.bootstrap import App

FORMATS: dict[Sent, str] = {"pdf": "PDF", "docx": "Word"}
OTHERS = {"pdf": "pypdf and PDFium", "docx": "python-docx and the file's own XML"}
"""The extractors that know nothing of how our files are made."""


def draw(app: "App", session: Session, draft_id: str, draft: Draft) -> None:  # noqa: ARG001 (all views are drawn alike)
    """A line for each file that says whether all arrives, and its fields; what somebody reads otherwise comes first, with the reason."""
    st.caption(
        "Systems that sort applications read your file by machine. Here your PDF and Word file are made and read again, by our own "
        "reader and by two extractors that know nothing of ours."
    )
    if draft.document not in pages.PRINTED:
        st.markdown("This text is pasted, not sent as a file: a machine reads it as it is.")
        return
    if draft.options.photo:
        st.caption("A photo is a picture: no machine reads words in it.")
    hint = pages.seen(app, session, draft)[1]
    if hint:
        st.info(hint, icon=":material/font_download_off:")
    for read in _read(app, session, draft, ("docx",) if hint else get_args(Sent)):
        _told(read)


def _read(app: "App", session: Session, draft: Draft, forms: Sequence[Sent]) -> tuple[Proof, ...]:
    """The files read again; once for each wording and look, and with word of how far it is."""
    key = pages.key_of(app, session, draft, 0)
    known = session.drafts.proofs.get(key)
    if known is not None:
        return known
    with st.status("Reading your files as a machine does …", type="compact") as told:
        found = []
        for form in forms:
            told.update(label=f"Making the {FORMATS[form]} file and reading it again …")
            found.append(_proof(app, session, draft, form))
        told.update(label="Made and read again", state="complete")
    session.drafts.proofs = {key: tuple(found)}
    return tuple(found)


def _proof(app: "App", session: Session, draft: Draft, form: Sent) -> Proof:
    from tools.cv.reader import read_file
    from tools.documents.rendering.files import render

    facts = app.services.ledger.facts(session.owner)
    data = render(draft, form, facts, printed_photo(app.services.drafts, session.owner, draft))
    read = partial(read_file, ocr=False)
    return proof(draft, (form, data), facts, lambda name, given: read(name, given).profile)


def _told(read: Proof) -> None:
    wrong, total = read.wrong, len(read.fields)
    name = FORMATS["pdf" if read.format == "pdf" else "docx"]
    if wrong or read.more:
        parts = [f"{len(wrong)} of {count(total, 'field')} read otherwise by somebody"] if wrong else []
        parts += [f"{count(len(read.more), 'field')} read that nobody wrote"] if read.more else []
        st.markdown(f":orange-badge[:material/error: {name}] {'; '.join(parts)}")
    else:
        st.markdown(f":green-badge[:material/check: {name}] {count(total, 'field')}, each read as written")
    if wrong:
        st.html(table(read, wrong, "What somebody reads otherwise, and why"))
    if read.more:
        st.markdown("Read although nobody wrote it: " + ", ".join(map(path_name, read.more)))
    with st.expander(f"All fields of the {name} file", icon=":material/table_rows:", type="compact"):
        st.html(table(read, read.fields, f"Written, and read again by our reader, {OTHERS[read.format]}"))


def table(read: Proof, fields: Iterable[Field], caption: str) -> str:
    """Fields with what was written and what each reader makes of it; a difference is marked by a sign and words."""
    return charts.table("machine", plain(caption), ("Field", "Written", "Read"), (_row(field, read) for field in fields))


def _row(field: Field, read: Proof) -> str:
    told = "".join(f"<li>{line}</li>" for line in why(field, read)) if not field.right else ""
    sign = _OTHERWISE if told else _SAME
    return f'<tr><th scope="row">{plain(path_name(field.path))}</th><td>{plain(field.written)}</td><td>{sign}<ul>{told}</ul></td></tr>'


def _instead(field: Field) -> str:
    """The words that are read otherwise, and only those where most is the same."""
    pieces = words_of(field.written, field.read)
    now, was = (" … ".join(piece.text.strip() for piece in pieces if piece.what == what) for what in ("added", "removed"))
    if any(piece.what == "same" for piece in pieces) and now and was:
        return f"“{plain(now)}” where “{plain(was)}” is written"
    return f"“{plain(field.read)}”"


_SAME = '<span class="jc-sign jc-met"><b aria-hidden="true">✓</b> as written</span>'
_OTHERWISE = '<span class="jc-sign jc-missing"><b aria-hidden="true">✕</b> otherwise</span>'


def why(field: Field, read: Proof) -> Iterator[str]:
    """What is read instead, by whom, and what it comes of; safe for HTML."""
    if not field.same and field.read:
        yield f"Our reader reads {_instead(field)}, as where a line is broken or words stand close to others."
    elif not field.same:
        yield "Our reader does not find it as this field: its words stand there without a sign of what they are."
    if field.missed_by:
        named = " and ".join(map(plain, field.missed_by))
        yield f"{named} {'does' if len(field.missed_by) == 1 else 'do'} not find these words in one piece, as where a line is broken."
    if field.missed_by and len(field.missed_by) == len(OTHERS[read.format].split(" and ")):
        yield "No extractor finds them: search for these words in the file before you send it."

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
from ui.cards.profile import path_name
from ui.render import plain
from ui.state import Session
from ui.tongue import later, t, tn

if TYPE_CHECKING:
    from agent.bootstrap import App

FORMATS: dict[Sent, str] = {"pdf": "PDF", "docx": "Word"}


def draw(app: "App", session: Session, draft_id: str, draft: Draft) -> None:  # noqa: ARG001 (all views are drawn alike)
    """A line for each file that says whether all arrives, and its fields; what somebody reads otherwise comes first, with the reason."""
    st.caption(
        t(
            "Systems that sort applications read your file by machine. Here your PDF and Word file are made and read again, by our own "
            "reader and by two extractors that know nothing of ours."
        )
    )
    if draft.document not in pages.PRINTED:
        st.markdown(t("This text is pasted, not sent as a file: a machine reads it as it is."))
        return
    if draft.options.photo:
        st.caption(t("A photo is a picture: no machine reads words in it."))
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
    with st.status(t("Reading your files as a machine does …"), type="compact") as told:
        found = []
        for form in forms:
            told.update(label=t("Making the {format} file and reading it again …", format=FORMATS[form]))
            found.append(_proof(app, session, draft, form))
        told.update(label=t("Made and read again"), state="complete")
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
        parts = [t("{n} of {all} fields read otherwise by somebody", n=len(wrong), all=total)] if wrong else []
        more = len(read.more)
        parts += [tn("{n} field read that nobody wrote", "{n} fields read that nobody wrote", more)] if more else []
        st.markdown(f":orange-badge[:material/error: {name}] {'; '.join(parts)}")
    else:
        st.markdown(
            f":green-badge[:material/check: {name}] {tn('{n} field, read as written', '{n} fields, each read as written', total)}"
        )
    if wrong:
        st.html(table(wrong, t("What somebody reads otherwise, and why")))
    if read.more:
        st.markdown(f"{t('Read although nobody wrote it:')} " + ", ".join(map(path_name, read.more)))
    with st.expander(t("All fields of the {format} file", format=name), icon=":material/table_rows:", type="compact"):
        st.html(table(read.fields, t("Written, and read again by our reader and by {others}", others=_others(read))))


def table(fields: Iterable[Field], caption: str) -> str:
    """Fields with what was written and what each reader makes of it; a difference is marked by a sign and words."""
    return charts.table("machine", plain(caption), (t("Field"), t("Written"), t("Read")), map(_row, fields))


def _others(read: Proof) -> str:
    """The readers that know nothing of how our files are made."""
    return t("pypdf and PDFium") if read.format == "pdf" else t("python-docx and the file’s own XML")


def _row(field: Field) -> str:
    told = "".join(f"<li>{line}</li>" for line in why(field)) if not field.right else ""
    look, mark, word = _OTHERWISE if told else _SAME
    sign = f'<span class="jc-sign jc-{look}"><b aria-hidden="true">{mark}</b> {word}</span>'
    return f'<tr><th scope="row">{plain(path_name(field.path))}</th><td>{plain(field.written)}</td><td>{sign}<ul>{told}</ul></td></tr>'


def _instead(field: Field) -> str:
    """The words that are read otherwise, and only those where most is the same."""
    pieces = words_of(field.written, field.read)
    now, was = (" … ".join(piece.text.strip() for piece in pieces if piece.what == what) for what in ("added", "removed"))
    if any(piece.what == "same" for piece in pieces) and now and was:
        return t("“{read}” where “{written}” is written", read=plain(now), written=plain(was))
    return f"“{plain(field.read)}”"


_EXTRACTORS = 2
"""Readers that know nothing of how our files are made."""
_SAME = "met", "✓", later("as written")
_OTHERWISE = "missing", "✕", later("otherwise")


def why(field: Field) -> Iterator[str]:
    """What is read instead, by whom, and what it comes of; safe for HTML."""
    if not field.same and field.read:
        yield t("Our reader reads {words}, as where a line is broken or words stand close to others.", words=_instead(field))
    elif not field.same:
        yield t("Our reader does not find it as this field: its words stand there without a sign of what they are.")
    if field.missed_by:
        named = ", ".join(map(plain, field.missed_by))
        yield t("Not found in one piece, as where a line is broken, by: {readers}", readers=named)
    if len(field.missed_by) == _EXTRACTORS:
        yield t("No extractor finds them: search for these words in the file before you send it.")

"""The pages of a draft as pictures: the same bytes the file will have, made once for each wording and look, kept for the tab.

While new ones are made the old ones stay, so that nothing jumps; only where there is none yet, a grey page stands in their place.
"""

from collections.abc import Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Literal

import streamlit as st

from tools.documents.looking import printed_photo
from tools.documents.models import Draft
from ui.cards.desk import Desk
from ui.state import Session
from ui.tongue import later, t, tn

if TYPE_CHECKING:
    from agent.bootstrap import App

PRINTED = frozenset({"cv", "letter", "resignation"})
"""What is sent as pages; the other texts are copied out of the card."""
MARK = "[?]"
"""Stands before a line that no fact backs, on the pages that are shown."""
SCALE, LARGE, SMALL = 1.6, 2.6, 0.5
"""Dots of a picture for each 72nd of an inch: beside the work, opened large, and as a choice of looks."""
FITTING = later("Whole width")
ZOOMS: dict[str, int | Literal["stretch"]] = {"": "stretch", "100 %": 816, "150 %": 1224, "200 %": 1632}
"""How wide a page is shown when it is opened large; 816 is its width on paper."""


def draw(draft: Draft, desk: Desk) -> None:
    """The pages with their numbers, the way to see them large, and the same as text."""
    if not (desk.front or st.toggle(t("Show the pages"), key=f"{desk.key}-pages")):
        return
    with st.container(key=f"pages-{desk.key}"):
        told = hint_of(desk.app, desk.session, draft)
        found, hint = _made(draft, desk)
        if hint != told:
            st.rerun()  # the button of the PDF stands above and learns it so
        if hint:
            st.info(hint, icon=":material/font_download_off:")
        at_once = 1 if desk.framed else len(found)
        _show(found, 0, at_once)
        if more := len(found) - at_once:
            with st.expander(tn("{n} more page", "{n} more pages", more), icon=":material/unfold_more:", type="compact"):
                _show(found, at_once, len(found))
        with st.container(horizontal=True, gap="small"):
            if found and st.button(t("Open large"), key=f"{desk.key}-large", icon=":material/zoom_in:", type="tertiary"):
                large(draft, desk)
        with st.expander(t("The pages as text"), icon=":material/notes:", type="compact"):
            st.code(text_of(draft), language=None, wrap_lines=True)


def _made(draft: Draft, desk: Desk) -> tuple[tuple[bytes, ...], str]:
    """The pictures, or a hint why there are none; a grey page until the first ones are there, in a place of its own, so that the pages never change theirs."""
    session = desk.session
    with st.container(key=f"wait-{desk.key}"):
        if desk.key in session.drawn or key_of(desk.app, session, draft, SCALE) in session.pictures:
            return seen(desk.app, session, draft)
        with st.skeleton(height=420):
            found = seen(desk.app, session, draft)
    session.drawn.add(desk.key)
    return found


def _show(found: Sequence[bytes], start: int, end: int) -> None:
    for at, picture in enumerate(found[start:end], start=start + 1):
        named = t("Page {n} of {all}", n=at, all=len(found))
        told = t("{page}; its words stand below, under “The pages as text”", page=named)
        st.image(picture, width="stretch", caption=named, alt=told)


def large(draft: Draft, desk: Desk) -> None:
    """All pages over the whole window, as near as one likes."""
    st.dialog(t("The pages"), width="large")(_large)(draft, desk)


def _large(draft: Draft, desk: Desk) -> None:
    zoom = st.segmented_control(
        t("Size"), list(ZOOMS), default="", format_func=lambda zoom: zoom or str(FITTING), key=f"{desk.key}-zoom", required=True
    )
    found = pictures(desk.app, desk.session, draft, LARGE)
    with st.container(key="pages-large"):
        for at, picture in enumerate(found, start=1):
            named = t("Page {n} of {all}", n=at, all=len(found))
            st.image(picture, width=ZOOMS[zoom or ""], caption=named, alt=named)


def pictures(app: "App", session: Session, draft: Draft, scale: float = SCALE) -> tuple[bytes, ...]:
    """Each page as PNG, as its file will look; lines that no fact backs are marked."""
    key = key_of(app, session, draft, scale)
    found = session.pictures.get(key)
    if found is None:
        from tools.documents.rendering.files import page_pictures, render

        facts = app.services.ledger.facts(session.owner)
        photo = printed_photo(app.services.drafts, session.owner, draft)
        found = tuple(page_pictures(render(marked(draft), "pdf", facts, photo), scale))
    session.keep_pictures(key, found)
    return found


def seen(app: "App", session: Session, draft: Draft, scale: float = SCALE) -> tuple[tuple[bytes, ...], str]:
    """The pictures; none where no font here has some of its letters, and then a calm word about that and what can be done."""
    from tools.documents.rendering.pdf import GlyphsMissing

    key, known = key_of(app, session, draft, scale), session.drafts.unprinted
    if key not in known:
        try:
            return pictures(app, session, draft, scale), ""
        except GlyphsMissing as missing:
            known[key] = t(
                "No font here has these letters: {scripts}. So there is no PDF and there are no pictures of it. The Word file is complete: your own computer shows them.",
                scripts=", ".join(missing.scripts),
            )
    return (), known[key]


def hint_of(app: "App", session: Session, draft: Draft) -> str:
    """Why there is no PDF, where that was found out already."""
    known = session.drafts.unprinted
    return known.get(key_of(app, session, draft, SCALE), "") if known else ""


def small(app: "App", session: Session, draft: Draft, look: str) -> bytes:
    """The first page in another look, small; nothing where no font here has its letters."""
    options = draft.options.model_copy(update={"template": look})
    found, _ = seen(app, session, draft.model_copy(update={"options": options}), SMALL)
    return found[0] if found else b""


def marked(draft: Draft) -> Draft:
    """The draft as its pages are shown: a sign stands before each line that no fact backs."""
    signed = (
        line.model_copy(update={"text": f"{MARK} {line.text}"}) if line.edited == "unbacked" else line for line in draft.lines
    )
    return draft.model_copy(update={"lines": tuple(signed)})


def text_of(draft: Draft) -> str:
    """The words of the pages, as they are pasted into a mail or a form."""
    from tools.documents.rendering.files import render

    return render(draft, "txt", ()).decode().strip()


def key_of(app: "App", session: Session, draft: Draft, scale: float) -> str:
    """By this pictures are kept: the same for all versions that look the same: lines, look, paper, language and photo."""
    options = draft.options
    parts = [draft.document, draft.language, draft.title, options.template, options.paper, str(scale)]
    parts += [options.photo if printed_photo(app.services.drafts, session.owner, draft) else ""]
    parts += [line.model_dump_json() for line in draft.lines]
    return sha256("\n".join(parts).encode()).hexdigest()

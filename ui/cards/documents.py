"""Cards about documents: a draft with its pages, the facts behind each line, what changed, what was left out, downloads."""

from collections.abc import Callable

import streamlit as st

from tools.documents.claims import real_changes
from tools.documents.models import Change, Draft, Exported, ExportedFiles, Format, Line
from tools.profile.models import Fact
from ui.cards.desk import Desk
from ui.cards.marks import CHANGES, count, dotted
from ui.render import words

DOWNLOADS: tuple[tuple[Format, str, str], ...] = (
    ("pdf", "PDF", "application/pdf"),
    ("docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("md", "Markdown", "text/markdown"),
    ("json", "JSON Resume", "application/json"),
)
MIME = {form: mime for form, _, mime in DOWNLOADS} | {"txt": "text/plain", "html": "text/html"}
NAMES = {
    "cv": ("CV", "description"),
    "letter": ("Cover letter", "mail"),
    "follow_up": ("Follow-up e-mail", "forward_to_inbox"),
    "thank_you": ("Thank-you e-mail", "forward_to_inbox"),
    "networking": ("E-mail asking for a conversation", "forward_to_inbox"),
    "resignation": ("Letter of resignation", "mail"),
    "headline": ("LinkedIn headline", "badge"),
    "about": ("LinkedIn about", "badge"),
    "answer": ("Answer for a form", "edit_note"),
}
"""What each kind of document is called, and its icon."""


def draw_draft(draft: Draft, desk: Desk) -> None:
    """A draft: downloads first, then its pages, its lines with their facts, its changes, what was left out."""
    name, icon = NAMES[draft.document]
    with st.container(border=desk.framed, key=f"card-{desk.key}"):
        st.markdown(f"#### :material/{icon}: {name}\n\n{dotted([draft.job_title, draft.company]) or words(draft.title)}")
        st.caption(summary(draft))
        if desk.live:
            return
        _downloads(draft, desk)
        _pages(draft, desk)
        with st.expander("Each line and the facts behind it", icon=":material/fact_check:", type="compact"):
            st.markdown("\n".join(filter(None, map(line_words, draft.lines))))
        if changes := real_changes(draft):
            with st.expander(f"What changed and why · {len(changes)}", icon=":material/difference:", type="compact"):
                st.markdown("\n".join(map(change_words, changes)))
        if draft.refused:
            with st.expander(
                f"Not written, because no fact says so · {len(draft.refused)}", icon=":material/block:", type="compact"
            ):
                st.markdown("\n".join(f"- ~~{words(item.text)}~~\\\n  {words(item.why)}" for item in draft.refused))


def summary(draft: Draft) -> str:
    """How much the draft says, changes and leaves out; nothing that is none."""
    claims = sum(line.claims for line in draft.lines)
    more = ((len(real_changes(draft)), "change"), (len(draft.refused), "thing"))
    told = [count(number, name) + (" left out" if name == "thing" else "") for number, name in more if number]
    return " · ".join([f"{count(claims, 'statement')}, each resting on your facts", *told])


def _facts(desk: Desk) -> tuple[Fact, ...]:
    return desk.app.services.ledger.facts(desk.session.owner)


def _downloads(draft: Draft, desk: Desk) -> None:
    from tools.documents.rendering.files import file_name

    facts = _facts(desk)
    with st.container(horizontal=True, gap="small"):
        for form, label, mime in DOWNLOADS:
            if form == "json" and draft.document != "cv":
                continue
            st.download_button(
                label,
                data=_maker(draft, form, facts),
                file_name=file_name(draft, form),
                mime=mime,
                key=f"{desk.key}-{form}",
                icon=":material/download:",
                on_click="ignore",
                type="primary" if form == "pdf" else "secondary",
            )


def _maker(draft: Draft, form: Format, facts: tuple[Fact, ...]) -> Callable[[], bytes]:
    """Makes the file when the button is pressed, not before."""

    def make() -> bytes:
        from tools.documents.rendering.files import render

        return render(draft, form, facts)

    return make


def _pages(draft: Draft, desk: Desk) -> None:
    shown = desk.front or st.toggle("Show the pages", key=f"{desk.key}-pages")
    if not shown:
        return
    pictures = desk.session.pictures.get(desk.key)
    if pictures is None:
        from tools.documents.rendering.files import page_pictures, render

        with st.skeleton(height=420):
            pictures = tuple(page_pictures(render(draft, "pdf", _facts(desk)), 1.6))
        desk.session.keep_pictures(desk.key, pictures)
    at_once = 1 if desk.framed else len(pictures)
    with st.container(key=f"pages-{desk.key}"):
        _show(pictures, 0, at_once)
        if more := len(pictures) - at_once:
            with st.expander(count(more, "more page"), icon=":material/unfold_more:", type="compact"):
                _show(pictures, at_once, len(pictures))


def _show(pictures: tuple[bytes, ...], start: int, end: int) -> None:
    for number, picture in enumerate(pictures[start:end], start=start + 1):
        st.image(picture, width="stretch", alt=f"Page {number} of {len(pictures)}")


def line_words(line: Line) -> str:
    """A line as printed, and the words of the facts it rests on."""
    if not line.claims:
        return f"\n**{words(line.text)}**\n" if line.text.strip() else ""
    behind = "\n".join(
        f"  - :gray[:small[:material/subdirectory_arrow_right: {words(q)}]]" for q in (*line.quotes, *line.job_quotes)
    )
    return f"- {words(line.text)}" + (f"\n{behind}" if behind else "")


def change_words(change: Change) -> str:
    """What changed, from what to what, and why."""
    before, after = words(change.before), words(change.after)
    if change.what == "moved" or before == after:
        told = " → ".join(dict.fromkeys(filter(None, (before, after))))
    else:
        told = " → ".join(filter(None, (f"~~{before}~~" if before else "", after)))
    return f"- {CHANGES[change.what].badge} {told}\\\n  :gray[{words(change.why)}]"


def draw_exported(exported: ExportedFiles, desk: Desk) -> None:
    """Files ready to be taken."""
    with st.container(border=True, horizontal=True, key=f"card-{desk.key}"):
        for file in exported.files:
            st.download_button(
                f"{words(file.file_name)} ({file.size / 1024:.0f} kB)",
                data=_stored(desk, file),
                file_name=file.file_name,
                mime=MIME[file.format],
                key=f"{desk.key}-{file.file_id}",
                icon=":material/download:",
                on_click="ignore",
            )


def _stored(desk: Desk, file: Exported) -> Callable[[], bytes]:
    drafts, owner = desk.app.services.drafts, desk.session.owner
    return lambda: drafts.file(owner, file.file_id)[1]

"""Cards about documents: a draft with its pages, the facts behind each line, what changed, what was left out, downloads."""

from collections.abc import Callable, Sequence

import streamlit as st

from tools.documents.claims import real_changes
from tools.documents.looking import printed_photo
from tools.documents.models import CV_ONLY, Change, Draft, Exported, ExportedFiles, Format, Line
from tools.documents.story_words import sentence, together
from tools.profile.models import Fact
from ui.cards import pages
from ui.cards.desk import Desk
from ui.cards.kinds import NAMES
from ui.cards.marks import CHANGES, LINES, job_name
from ui.drafts import asking, differs
from ui.render import words
from ui.state import DOCUMENTS
from ui.tongue import number, ours, t, tn

DOWNLOADS: tuple[tuple[Format, str, str], ...] = (
    ("pdf", "PDF", "application/pdf"),
    ("docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("md", "Markdown", "text/markdown"),
    ("json", "JSON Resume", "application/json"),
    ("europass", "Europass", "application/xml"),
    ("txt", "Text", "text/plain"),
)
MIME = {form: mime for form, _, mime in DOWNLOADS} | {"html": "text/html"}
_NOT_FOR: dict[str, tuple[Format, ...]] = {"cv": ("txt",), "letter": (*CV_ONLY, "txt")}
"""Downloads that a kind of document has not; plain text is offered for what is pasted elsewhere."""


def draw_draft(draft: Draft, desk: Desk) -> None:
    """A draft: downloads first, then its pages, its lines with their facts, its changes, what was left out."""
    name, icon = NAMES[draft.document]
    newest = _newest(draft, desk)
    draft = newest[1] if newest and desk.last else draft
    with st.container(border=desk.framed, key=f"card-{desk.key}"):
        desk.heading(f":material/{icon}: {name}")
        st.markdown(job_name(draft.job_title, draft.company) or words(draft.title))
        st.caption(summary(draft))
        if desk.live:
            return
        for note in draft.notes:
            st.info(words(ours(note)), icon=":material/lightbulb:")
        if newest and desk.last:
            differs.draw(desk.app, desk.session, newest[0], f"-{desk.key}")
        elif desk.framed and draft.disagreements:
            st.markdown(f":material/compare_arrows: **{t('Texts for this job differed.')}**\n{differing(draft)}")
        if newest:
            _lead(draft, newest)
        if newest and desk.last:
            asking.refused(desk.app, desk.session, newest[0], desk.key)
        _downloads(draft, desk, sure=_sure(draft.unbacked, desk))
        if newest and desk.last:
            _look(newest, desk)
        if draft.document in pages.PRINTED:
            pages.draw(draft, desk)
        else:
            st.code(pages.text_of(draft), language=None, wrap_lines=True)
        with st.expander(t("Each line and the facts behind it"), icon=":material/fact_check:", type="compact"):
            st.markdown("\n".join(filter(None, map(line_words, draft.lines))))
        if desk.framed and (changes := real_changes(draft)):
            with st.expander(f"{t('What changed and why')} · {len(changes)}", icon=":material/difference:", type="compact"):
                st.markdown("\n".join(map(change_words, changes)))
        if draft.refused:
            with st.expander(
                f"{t('Not written, because no fact says so')} · {len(draft.refused)}", icon=":material/block:", type="compact"
            ):
                st.markdown("\n".join(f"- ~~{words(item.text)}~~\\\n  {words(ours(item.why))}" for item in draft.refused))


def differing(draft: Draft) -> str:
    """What the draft told otherwise than the facts or another text, as a list."""
    return "\n".join(f"- {words(ours(sentence(group)))}" for group in together(draft.disagreements))


def summary(draft: Draft) -> str:
    """How much the draft says, changes and leaves out; nothing that is none."""
    unbacked = len(draft.unbacked)
    claims = sum(line.claims for line in draft.lines) - unbacked
    changes, left_out = len(real_changes(draft)), len(draft.refused)
    told = [
        tn("{n} statement, resting on your facts", "{n} statements, each resting on your facts", claims),
        t("{n} marked as not backed", n=unbacked) if unbacked else "",
        tn("{n} change", "{n} changes", changes) if changes else "",
        tn("{n} thing left out", "{n} things left out", left_out) if left_out else "",
    ]
    return " · ".join(filter(None, told))


def _facts(desk: Desk) -> tuple[Fact, ...]:
    return desk.app.services.ledger.facts(desk.session.owner)


def _newest(draft: Draft, desk: Desk) -> tuple[str, Draft] | None:
    """The newest version of this document in the conversation; None on the page of documents, which shows the version it was asked for."""
    services, owner = desk.app.services if desk.app else None, desk.session.owner
    if services is None or desk.live or not (desk.framed and desk.session.thread):
        return None
    said = (draft.job_title or "", draft.company or "")
    jobs = [job.id for job in services.jobs.jobs(owner) if (job.title, job.company) == said]
    return services.drafts.latest(owner, desk.session.thread, draft.document, jobs)


def _lead(draft: Draft, newest: tuple[str, Draft]) -> None:
    """The way to the page where each change can be taken back; where a newer version is there, it says so."""
    label = t("Go through the changes, edit lines, see versions")
    if (newest[1].lines, _shown(newest[1])) != (draft.lines, _shown(draft)):
        label = t("There is a newer version of this among your documents")
    st.page_link(DOCUMENTS, label=label, icon=":material/rule:", query_params={"d": newest[0]})


def _shown(draft: Draft) -> tuple[str, str, str]:
    return draft.options.template, draft.options.paper, draft.options.photo


def _look(newest: tuple[str, Draft], desk: Desk) -> None:
    """The choices of the page of documents, in the card; drawn when they are opened."""
    from ui.drafts import look

    label = t("Look, paper, language, photo") if newest[1].document == "cv" else t("Look, paper, language, tone")
    folded = st.expander(label, icon=":material/palette:", type="compact", key=f"{desk.key}-look", on_change="rerun")
    if folded.open:
        with folded:
            look.draw(desk.app, desk.session, *newest)


def _sure(unbacked: Sequence[Line], desk: Desk) -> bool:
    """Lists the lines that no fact backs, and asks once more before there are files with them."""
    if not unbacked:
        return True
    listed = "\n".join(f"- {words(line.text)}" for line in unbacked)
    said = tn(
        "**No fact of yours backs {n} line.** Kept by your choice; on the pages here {mark} marks it, in the files nothing does.",
        "**No fact of yours backs {n} lines.** Kept by your choice; on the pages here {mark} marks them, in the files nothing does.",
        len(unbacked),
        mark=pages.MARK,
    )
    st.warning(f"{said}\n{listed}", icon=":material/error:")
    return st.checkbox(t("I want the files with these lines"), key=f"{desk.key}-sure-{len(unbacked)}")


def _downloads(draft: Draft, desk: Desk, *, sure: bool) -> None:
    from tools.documents.rendering.files import file_name

    facts = _facts(desk)
    unprinted = draft.document in pages.PRINTED and bool(pages.hint_of(desk.app, desk.session, draft))
    with st.container(horizontal=True, gap="small"):
        for form, label, mime in DOWNLOADS:
            if form in _NOT_FOR.get(draft.document, tuple(CV_ONLY)):
                continue
            st.download_button(
                label,
                data=_maker(draft, form, facts, desk),
                file_name=file_name(draft, form),
                mime=mime,
                key=f"{desk.key}-{form}",
                icon=":material/download:",
                on_click="ignore",
                type="primary" if form == ("docx" if unprinted else "pdf") else "secondary",
                disabled=not sure or (form == "pdf" and unprinted),
            )


def _maker(draft: Draft, form: Format, facts: tuple[Fact, ...], desk: Desk) -> Callable[[], bytes]:
    """Makes the file when the button is pressed, not before."""

    def make() -> bytes:
        from tools.documents.rendering.files import render

        return render(draft, form, facts, printed_photo(desk.app.services.drafts, desk.session.owner, draft))

    return make


def line_words(line: Line) -> str:
    """A line as printed, and the words of the facts it rests on."""
    if not line.claims:
        return f"\n**{words(line.text)}**\n" if line.text.strip() else ""
    sign = f"{LINES[line.edited].badge} " if line.edited else ""
    behind = "\n".join(
        f"  - :gray[:small[:material/subdirectory_arrow_right: {words(q)}]]" for q in (*line.quotes, *line.job_quotes)
    )
    return f"- {sign}{words(line.text)}" + (f"\n{behind}" if behind else "")


def change_words(change: Change) -> str:
    """What changed, from what to what, and why."""
    before, after = words(change.before), words(change.after)
    if change.what == "moved" or before == after:
        told = " → ".join(dict.fromkeys(filter(None, (before, after)))) + places(change)
    else:
        told = " → ".join(filter(None, (f"~~{before}~~" if before else "", after)))
    return f"- {CHANGES[change.what].badge} {told}\\\n  :gray[{words(change.why)}]"


def places(change: Change) -> str:
    """Where a line that was moved stood, and where it stands now, under what."""
    if not change.place:
        return ""
    was, now = change.place
    return f" :small[:material/swap_vert: {t('line {was} → line {now}', was=was, now=now)}" + (
        f" · {words(change.among)}]" if change.among else "]"
    )


def draw_exported(exported: ExportedFiles, desk: Desk) -> None:
    """Files ready to be taken."""
    if exported.unbacked:
        listed = "\n".join(f"- {words(text)}" for text in exported.unbacked)
        st.warning(f"**{t('In these files are lines that no fact of yours backs.')}**\n{listed}", icon=":material/error:")
    with st.container(border=True, horizontal=True, key=f"card-{desk.key}"):
        for file in exported.files:
            st.download_button(
                f"{words(file.file_name)} ({number(file.size / 1024)} kB)",
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

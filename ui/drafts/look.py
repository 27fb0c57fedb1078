"""How a document looks: its look with a picture of the person's own page in it, paper, pages, language, tone, length, photo.

Each choice makes a version, and the pages beside follow. On the page of documents, and in the card of a draft in the chat.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import streamlit as st

from tools.documents import looking
from tools.documents.models import Draft
from ui.cards import pages
from ui.cards.kinds import NAMES
from ui.drafts import names, photo
from ui.drafts.place import bench_of, step
from ui.state import Session, left
from ui.tongue import t

if TYPE_CHECKING:
    from agent.bootstrap import App


@dataclass(frozen=True)
class _Choice:
    """Whose draft is chosen for; `key` is the document's, the same in all its versions, so that nothing is drawn anew."""

    app: "App"
    session: Session
    draft_id: str
    draft: Draft
    key: str

    def take(self, name: str, value: Any) -> None:
        """Makes the version with it."""
        bench, said = bench_of(self.app, self.session), t("Now: {choice}", choice=names.said(f"{name}: {value}"))
        step(self.session, said, looking.choose, bench, self.draft_id, name, value)

    def take_left(self, name: str, key: str) -> None:
        """The same with what a control was left at."""
        self.take(name, left(key))

    def match(self, other: str) -> None:
        """Gives the other document the same look, and stays with this one."""
        step(self.session, t("Both look the same now."), self._matched, other)

    def _matched(self, other: str) -> str:
        looking.match(bench_of(self.app, self.session), self.draft_id, other)
        return self.draft_id


def draw(app: "App", session: Session, draft_id: str, draft: Draft) -> None:
    """All choices that this kind of document has."""
    job = app.services.drafts.place(session.owner, draft_id)[1]
    choice = _Choice(app, session, draft_id, draft, f"{draft.document}-{job}")
    printed = draft.document in pages.PRINTED
    if printed:
        st.caption(t("The pages follow at once, and each choice is a version you can go back to."))
        _looks(choice)
        _twin(choice)
    with st.container(horizontal=True, key=f"choices-{choice.key}"):
        if printed:
            _row(choice, "paper", (t("Paper"), names.PAPERS))
        if draft.document == "cv":
            _row(choice, "pages", (t("Pages at most"), names.PAGES))
        else:
            _row(choice, "tone", (t("Tone"), names.TONES))
        _row(choice, "length", (t("Length"), names.LENGTHS))
    _language(choice)
    if draft.document == "cv":
        photo.draw(app, session, draft_id, draft)
    if printed:
        st.caption(t("Look, paper, pages and photo are kept for your next document; language, tone and length are this one's."))


def _looks(choice: _Choice) -> None:
    """The six looks, each as a picture of this very document with a button that takes it."""
    with st.container(horizontal=True, key=f"looks-{choice.key}", gap="small"):
        for look in names.LOOKS:
            with st.container(key=f"look-{look}-{choice.key}", width=100, gap="xxsmall"):
                _look(choice, look)


def _look(choice: _Choice, look: str) -> None:
    """One look; without a picture where no font here has the document's letters."""
    (name, purpose), taken = names.LOOKS[look], choice.draft.options.template == look
    if picture := pages.small(choice.app, choice.session, choice.draft, look):
        st.image(picture, width="stretch", alt="")
    st.button(
        str(name),
        key=f"take-{look}-{choice.key}",
        icon=":material/check:" if taken else None,
        type="primary" if taken else "secondary",
        width="stretch",
        on_click=choice.take,
        args=("template", look),
    )
    st.caption(t("Chosen. {purpose}", purpose=purpose) if taken else str(purpose))


def _twin(choice: _Choice) -> None:
    """One button gives the other document of the job the same look and paper."""
    other = looking.twin(bench_of(choice.app, choice.session), choice.draft_id)
    if other is not None:
        label = t("Give the same look to: {document}", document=NAMES[other[1].document][0])
        st.button(label, key=f"match-{choice.key}", icon=":material/content_copy:", on_click=choice.match, args=(other[0],))


def _row(choice: _Choice, name: str, face: tuple[str, Mapping[Any, object]]) -> None:
    """One choice of two or three."""
    label, values = face
    key, now = f"choice-{name}-{choice.key}-{choice.session.drafts.steps}", getattr(choice.draft.options, name)
    st.segmented_control(
        label,
        list(values),
        default=now if now in values else None,
        format_func=lambda value: str(values[value]),
        key=key,
        required=True,
        on_change=choice.take_left,
        args=(name, key),
    )


def _language(choice: _Choice) -> None:
    key, known = f"choice-language-{choice.key}-{choice.session.drafts.steps}", list(names.LANGUAGES)
    st.selectbox(
        t("Language"),
        known,
        index=known.index(choice.draft.language) if choice.draft.language in known else None,
        format_func=names.LANGUAGES.__getitem__,
        key=key,
        on_change=choice.take_left,
        args=("language", key),
    )
    if choice.draft.document == "cv":
        st.caption(t("Headings and dates change their language; your own words stay as you wrote them."))

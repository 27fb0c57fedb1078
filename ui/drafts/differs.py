"""What a document tells differently from the facts or from another one for the same job: both places, and the way to mend it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from core.errors import CopilotError
from tools.documents.models import Disagreement, Place
from tools.documents.story_words import sentence, together
from ui.cards.kinds import NAMES
from ui.drafts.place import bench_of
from ui.render import words
from ui.state import Session
from ui.tongue import ours, t, tn

if TYPE_CHECKING:
    from agent.bootstrap import App


def draw(app: "App", session: Session, draft_id: str, key: str = "") -> None:
    """A quiet box above the document; nothing where all texts tell the same."""
    groups = together(bench_of(app, session).differs(draft_id))
    if not groups:
        return
    with st.container(border=True, key=f"differs{key}"):
        told = tn(
            "**{n} thing is told differently** in your texts for this job or in your facts.",
            "**{n} things are told differently** in your texts for this job or in your facts.",
            len(groups),
        )
        st.markdown(f":material/compare_arrows: {told}")
        for at, group in enumerate(groups):
            _one(app, session, draft_id, (f"{at}{key}", group))


def _one(app: "App", session: Session, draft_id: str, row: tuple[str, Sequence[Disagreement]]) -> None:
    at, group = row
    wrong = group[0].wrong
    st.markdown(f"{words(ours(sentence(group)))}\n{places(group)}")
    with st.container(horizontal=True, gap="small"):
        again = (app, session, (draft_id, wrong, [one.wrong.line for one in group]))
        label = t("Make it again from your facts: {document}", document=_named(wrong))
        st.button(label, key=f"mend-{at}", icon=":material/refresh:", on_click=_mend, args=again)
        keep = (bench_of(app, session).keep, draft_id, [one.key for one in group])
        st.button(t("Keep it so"), key=f"keep-{at}", icon=":material/check:", on_click=session.attempt, args=keep)


def places(group: Sequence[Disagreement]) -> str:
    """The lines that differ, each as it stands there, small."""
    every = dict.fromkeys(place for one in group for place in (one.here, one.there) if place.text)
    return "\n".join(f"- :small[:gray[{_named(place)}: {words(place.text)}]]" for place in every)


def _named(place: Place) -> str:
    return t("your facts") if place.document == "facts" else str(NAMES[place.document][0])


def _mend(app: "App", session: Session, what: tuple[str, Place, Sequence[str]]) -> None:
    """Makes the document that is off again; the page stays with the one that is shown, or goes to its new version."""
    draft_id, wrong, lines = what
    try:
        new = bench_of(app, session).mend(wrong.draft, lines)
    except CopilotError as error:
        session.problem = error
        return
    if wrong.draft == draft_id:
        session.drafts.show(new)
    session.drafts.said = t("Made again from your facts: {document}", document=_named(wrong))

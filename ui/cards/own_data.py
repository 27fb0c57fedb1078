"""A wish about everything that is kept: the archive to download, or the way to where it is erased."""

from pathlib import Path

import streamlit as st

from tools.own_data.models import OwnData
from ui import own_data
from ui.cards.desk import Desk
from ui.tongue import t

PRIVACY = Path(__file__).resolve().parents[2] / "pages" / "privacy.py"


def draw_own_data(found: OwnData, desk: Desk) -> None:
    """What there is now, and the button."""
    with st.container(border=desk.framed):
        st.markdown(", ".join(own_data.counts(desk.app, desk.session.owner)))
        if found.wish == "export":
            own_data.offer(desk.app, desk.session, key=f"export-{desk.key}")
        else:
            st.caption(t("Nothing is erased yet. You do it yourself on the page Privacy, at once and for good."))
            st.page_link(PRIVACY, label=t("Erase everything"), icon=":material/delete_forever:")

"""What stands around every page: its title and icon, the navigation, the sidebar; then the page itself."""

from pathlib import Path

import streamlit as st

from ui import language_choice, sidebar
from ui.boundary import guarded
from ui.state import BUILT, copilot, session
from ui.tongue import later, t

ROOT = Path(__file__).resolve().parents[1]
ICON, WORDMARK = ROOT / "ui" / "icon.svg", ROOT / "ui" / "wordmark.svg"
PAGES = (
    ("chat", later("Chat"), "chat", later("Talk to the copilot: read a CV and a job ad, see the fit, get documents made.")),
    (
        "reading",
        later("Your CV"),
        "find_in_page",
        later("Your CV beside what was read in it: check it, and put right what is wrong."),
    ),
    ("profile", later("Profile"), "person", later("What the copilot knows about you, and where each fact comes from.")),
    ("jobs", later("Jobs"), "work", later("The job ads you gave, with their requirements and your fit.")),
    ("documents", later("Documents"), "description", later("The CVs and letters made so far, ready to download.")),
    (
        "applications",
        later("Applications"),
        "view_kanban",
        later("Where each application stands, what is due, and what was sent."),
    ),
    (
        "interview",
        later("Interview"),
        "forum",
        later("Likely questions for a job, stories out of your facts, and a mock interview."),
    ),
    (
        "privacy",
        later("Privacy"),
        "shield_person",
        later("What is stored, what was sent where; take it along, erase it, or leave nothing."),
    ),
    ("settings", later("Settings"), "settings", later("Which model runs, its limits, and comparing people.")),
)
"""File in pages/, title, icon, what it is."""
SEVERAL = (
    "recruiter",
    later("Compare people"),
    "groups",
    later("Several CVs for one job: what in each speaks for each requirement."),
)
"""There only when switched on in the settings."""
WIDE = {"reading", "recruiter", "documents", "applications"}
"""Pages that need the whole width."""


def draw() -> None:
    """Draws the page the address asks for, then what stands beside it: the first page need not wait for the engines.

    The icon is said before the navigation, which would fetch one from elsewhere; the layout after it, once: two may both be drawn.
    """
    tab = session()
    if BUILT.is_set():
        language_choice.settle(copilot(), tab)
    pages = [
        st.Page(
            ROOT / "pages" / f"{name}.py",
            title=str(title),
            icon=f":material/{icon}:",
            url_path=name,
            default=name == "chat",
            help=str(about),
        )
        for name, title, icon, about in (*PAGES, *([SEVERAL] if tab.screening.on else ()))
    ]
    st.set_page_config(page_title="Job Copilot", page_icon=str(ICON))
    chosen = st.navigation(pages)
    wide = chosen.url_path in WIDE
    st.set_page_config(page_title=f"{chosen.title} · Job Copilot", layout="wide" if wide else "centered")
    st.html(ROOT / "ui" / "look.css")
    st.logo(str(WORDMARK), size="large", icon_image=str(ICON))
    with guarded("frame"):
        chosen.run()
        with st.sidebar, st.spinner(t("Starting the copilot …")):
            app = copilot()
        if language_choice.settle(app, tab):
            st.rerun()
        sidebar.draw(app, tab)
        language_choice.tell_the_page()


if __name__ == "__main__":
    draw()

"""Keys for programs of one's own: made and shown once, listed without their secrets, taken back."""

from typing import TYPE_CHECKING

import streamlit as st

from agent.keys.store import DAYS, MANY
from core.errors import CopilotError
from ui.boundary import explain
from ui.render import words
from ui.state import LOCAL, Session, clock
from ui.tongue import Later, day, later, t

if TYPE_CHECKING:
    from agent.bootstrap import App
    from agent.keys.models import Key, Scope

MAY: dict["Scope", Later] = {
    "read": later("See what is yours, and use the engines"),
    "write": later("Keep, change and erase what is yours"),
    "chat": later("Talk to the copilot"),
}
"""What a key made here may: no more than its person."""
_TIMES = (30, DAYS, 365)
_ENDED = 3
"""So many of those that open nothing any more are still named."""


def make_sense(tab: Session) -> bool:
    """Whether there are keys for this person: somebody who signed in, or whoever sits at their own machine; not a passing visit."""
    return not tab.private and (bool(tab.signed) or tab.owner == LOCAL)


def draw(app: "App", tab: Session) -> None:
    """All of it; nothing where a key would outlive the visit."""
    if not make_sense(tab):
        return
    st.header(t("Keys for programs"))
    st.markdown(
        t(
            "A program that shows a key sees and does here what you allow it, in your name. Take back each that is not used any more."
        )
    )
    _form(app, tab)
    found = app.keys.of(tab.owner)
    good = [key for key in found if key.holds(clock())]
    for key in [*good, *[key for key in found if key not in good][:_ENDED]]:
        _row(app, tab, key)


def _form(app: "App", tab: Session) -> None:
    with st.form("key-form", border=False, clear_on_submit=True):
        name = st.text_input(t("Which program it is for"), key="key-name", max_chars=80)
        may = st.pills(
            t("What it may"),
            list(MAY),
            selection_mode="multi",
            default=["read"],
            format_func=lambda one: str(MAY[one]),
            key="key-may",
        )
        days = st.selectbox(
            t("How long it holds"), _TIMES, index=_TIMES.index(DAYS), format_func=lambda n: t("{n} days", n=n), key="key-days"
        )
        asked = st.form_submit_button(t("Make a key"), icon=":material/key:")
    if asked:
        _make(app, tab, name, (days, [one for one in MAY if one in may] or ["read"]))


def _make(app: "App", tab: Session, name: str, wanted: "tuple[int, list[Scope]]") -> None:
    days, may = wanted
    if sum(key.holds(clock()) for key in app.keys.of(tab.owner)) >= MANY:
        st.warning(t("There are {n} keys already. Take one back that is not used.", n=MANY), icon=":material/key:")
        return
    try:
        _, secret = app.keys.make(tab.owner, name, clock(), days, may)
    except CopilotError as error:
        explain(error)
        return
    st.success(t("Copy it now: it is shown this once, and nobody can show it again."), icon=":material/key:")
    st.code(secret, language=None, wrap_lines=True)


def _row(app: "App", tab: Session, key: "Key") -> None:
    good = key.holds(clock())
    may = ", ".join(str(MAY[one]) for one in key.scopes if one in MAY)
    with st.container(horizontal=True, vertical_alignment="center", key=f"key-{key.id}"):
        st.markdown(f"**{words(key.name)}** · {_state(key)}  \n:gray[`{key.prefix}…` · {may}]", width="stretch")
        if good:
            back = [app.keys.revoke, tab.owner, key.id, clock()]
            st.button(
                t("Take the key back"), key=f"key-back-{key.id}", icon=":material/key_off:", on_click=tab.attempt, args=back
            )


def _state(key: "Key") -> str:
    if key.revoked:
        return t("taken back on {day}", day=day(key.revoked.date()))
    if not key.holds(clock()):
        return t("over since {day}", day=day(key.expires.date()))
    used = t("used last on {day}", day=day(key.used.date())) if key.used else t("never used")
    return f"{t('holds until {day}', day=day(key.expires.date()))} · {used}"

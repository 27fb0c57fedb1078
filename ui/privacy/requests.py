"""What was sent where: the log of one person, with what it cost today and this month."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from core.outgoing.models import Purpose, Sent, Spent
from core.tokens import prices_as_of
from ui.render import plain
from ui.state import Session, clock
from ui.tongue import Later, later, moment, number, t, tn

if TYPE_CHECKING:
    from agent.bootstrap import App

SHOWN = 200
PURPOSES: dict[Purpose, Later] = {
    "answer": later("An answer in the chat"),
    "reading": later("Reading a CV a second time"),
    "fit": later("Proposals for a fit"),
    "document": later("Words of a document"),
    "meaning": later("Finding facts by meaning"),
    "ad": later("Opening a link to a job ad"),
    "search": later("Searching a job board"),
    "test": later("Testing the connection"),
}
KINDS: dict[str, Later] = {
    "message": later("your messages"),
    "cv": later("words of your CV"),
    "facts": later("facts"),
    "ad": later("job ads"),
    "fit": later("fits"),
    "documents": later("documents"),
    "files": later("files"),
    "applications": later("applications"),
    "link": later("the link only"),
    "search": later("search words"),
}


def draw(app: "App", tab: Session) -> None:
    """What today and this month came to, and each request, newest first."""
    log = app.services.sent
    lines = log.lines(tab.owner, SHOWN) if log else ()
    if not log or not lines:
        st.markdown(t("Nothing. No word of yours has left this machine."))
        return
    start = clock().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    today, month = log.spent(tab.owner, start), log.spent(tab.owner, start.replace(day=1))
    st.markdown(t("Today: {today}. This month: {month}.", today=spent_words(today), month=spent_words(month)))
    st.caption(t("Prices are those of {day}; where none is known, none is counted.", day=prices_as_of()))
    hosts = sorted({line.host for line in lines})
    with st.container(horizontal=True):
        host = st.selectbox(t("Where to"), ["", *hosts], format_func=lambda h: plain(h) or t("Everywhere"), key="sent-host")
        purpose = st.selectbox(
            t("What for"), ["", *PURPOSES], format_func=lambda p: str(PURPOSES[p]) if p else t("Everything"), key="sent-purpose"
        )
    found = chosen(lines, host, purpose)
    st.caption(tn("{n} request", "{n} requests", len(found)))
    st.dataframe([row(line) for line in found], hide_index=True, key="sent-table")


def chosen(lines: Sequence[Sent], host: str, purpose: str) -> list[Sent]:
    """The lines that were asked for; an empty word is no condition."""
    return [line for line in lines if host in ("", line.host) and purpose in ("", line.purpose)]


def row(line: Sent) -> dict[str, str]:
    """A request as it is shown."""
    cost = "" if not line.model else t("unknown") if line.cost is None else f"${number(line.cost, 4)}"
    about = "" if line.counted else t("about") + " "
    return {
        t("When"): moment(line.created.astimezone()),
        t("Where to"): plain(line.host),
        t("What for"): str(PURPOSES[line.purpose]),
        t("What was in it"): ", ".join(str(KINDS[kind]) for kind in line.kinds),
        t("Name and contact"): t("hidden") if line.masked else t("as they are") if line.model else t("not in it"),
        t("Model"): plain(line.model),
        t("Size"): t("{n} characters", n=line.characters) if line.characters else "",
        t("Tokens"): f"{about}{number(line.tokens[0])} + {number(line.tokens[1])}" if line.model else "",
        t("Cost"): cost,
        t("How it ended"): t("answered") if line.result == "done" else t("stopped") if line.result == "stopped" else t("failed"),
    }


def spent_words(spent: Spent) -> str:
    """What a time came to, in words."""
    told = tn("{n} request", "{n} requests", spent.requests)
    if not spent.requests:
        return told
    cost = t("cost unknown") if spent.unpriced == spent.requests else t("about ${cost}", cost=number(spent.cost, 2))
    return f"{told}, {t('{n} tokens', n=sum(spent.tokens))}, {cost}"

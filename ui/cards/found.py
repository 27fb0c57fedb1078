"""Jobs that boards gave, best fit first: why each fits and why not, and what can be done with it."""

from collections.abc import Sequence

import streamlit as st

from tools.discovery.asking import unreachable
from tools.discovery.models import Asked, FoundJobs, Offer, Query
from ui.boundary import explain
from ui.cards.desk import Desk
from ui.cards.jobs import SUSPICIOUS, salary
from ui.cards.marks import dotted, job_name
from ui.finding import deeds
from ui.render import words
from ui.state import Session
from ui.tongue import later, ours, t, tn

SHOWN = 5
PARTS = {"role": later("role"), "place": later("place"), "remote": later("where"), "hours": later("hours")}


def draw_found(found: FoundJobs, desk: Desk) -> None:
    """The jobs with what was sent where, and the way to keep the search."""
    with st.container(border=True, key=f"card-{desk.key}"):
        title = tn("{n} job found", "{n} jobs found", len(found.offers))
        desk.heading(f"{words(found.name)} · {title}" if found.name else title)
        said_wrong(desk.session)
        _about(found)
        _problems(found.asked)
        store = desk.app.services.seeker.store if desk.app.services.seeker else None
        away = store.hidden(desk.session.owner) if store else frozenset()
        _each(found.offers[:SHOWN], desk, away)
        if more := found.offers[SHOWN:]:
            label = tn("{n} more job", "{n} more jobs", len(more))
            with st.expander(label, key=f"more-{desk.key}", icon=":material/expand_more:", type="compact"):
                _each(more, desk, away)
        if not desk.live and store and not found.name:
            keep = (deeds.keep, desk.app, desk.session, found)
            known = any(found.query.model_copy(update={"assumed": ()}) == s.query for s in store.searches(desk.session.owner))
            label = t("Search is kept") if known else t("Keep this search")
            icon = ":material/bookmark_added:" if known else ":material/bookmark_add:"
            st.button(label, key=f"keep-{desk.key}", icon=icon, disabled=known, on_click=desk.session.attempt, args=keep)


def said_wrong(session: Session) -> None:
    """What a button could not do, said once where it was pressed."""
    if session.problem is not None:
        explain(session.problem)
        session.problem = None


def query_words(query: Query) -> str:
    """What was looked for, in one line."""
    days = tn("last {n} day", "last {n} days", query.days) if query.days else None
    return dotted([query.role, query.place, query.remote, query.hours, days, query.language]) or t("everything")


def _about(found: FoundJobs) -> None:
    """What was looked for, what of it was assumed, and what went where: the words of the search and nothing else."""
    lines = [t("Looked for: {words}", words=query_words(found.query))]
    if found.query.assumed:
        parts = ", ".join(str(PARTS[p]) for p in found.query.assumed if p in PARTS)
        lines.append(t("From your profile: {parts}", parts=parts))
    sent = [f"{words(a.board)} ({words(', '.join(a.words)) if a.words else t('no word of yours')})" for a in found.asked]
    lines.append(t("Sent to: {boards}", boards=", ".join(sent)))
    counts = [
        tn("{n} job came", "{n} jobs came", found.total),
        tn("{n} came twice", "{n} came twice", found.same) if found.same else "",
        tn("{n} did not match", "{n} did not match", found.left_out) if found.left_out else "",
        tn("{n} put away by you", "{n} put away by you", found.hidden) if found.hidden else "",
    ]
    st.caption("\\\n".join([*lines, " · ".join(filter(None, counts))]))


def _problems(asked: Sequence[Asked]) -> None:
    failed = [a.problem for a in asked if a.problem]
    if asked and unreachable(asked):
        st.info(
            t("No board could be reached. What works without a network: paste an ad into the chat, or attach it as a file."),
            icon=":material/wifi_off:",
        )
    if failed:
        st.warning("\\\n".join(map(words, map(ours, failed))), icon=":material/warning:")


def _each(offers: Sequence[Offer], desk: Desk, away: frozenset[str]) -> None:
    for offer in offers:
        with st.container(key=f"found-{desk.key}-{offer.key}"):
            if offer.key in away:
                _put_away(offer, desk)
            else:
                _offer(offer, desk)


def _offer(offer: Offer, desk: Desk) -> None:
    badges = []
    if offer.score is not None:
        badges.append(f":blue-badge[{t('fit {score}', score=f'{offer.score:.0f}')}]")
    if offer.new:
        badges.append(f":green-badge[:material/fiber_new: {t('New')}]")
    st.markdown(f"**{job_name(offer.title, offer.employer)}** {' '.join(badges)}")
    source = t("on {board}", board=" + ".join((offer.source, *offer.also)))
    facts = [offer.place, offer.remote, offer.employment, salary(offer.salary), offer.posted, source]
    until = t("apply until {day}", day=offer.deadline) if offer.deadline else None
    st.caption(dotted([*facts, until]))
    _reasons(offer)
    if not desk.live:
        _buttons(offer, desk)


def _reasons(offer: Offer) -> None:
    """What is met and what is not, in the ad's words, and what may rule out."""
    lines = []
    if offer.met:
        lines.append(f":green[:material/check_circle: {t('Met')}:] {words('; '.join(offer.met))}")
    if offer.unmet:
        lines.append(f":orange[:material/cancel: {t('Not met')}:] {words('; '.join(offer.unmet))}")
    if offer.blockers:
        lines.append(f":red[:material/block: {t('Could rule you out')}:] {words('; '.join(offer.blockers))}")
    if lines:
        st.markdown("\\\n".join(lines))
    for why in offer.warned:
        if why in SUSPICIOUS:
            st.warning(str(SUSPICIOUS[why]), icon=":material/report:")


def _buttons(offer: Offer, desk: Desk) -> None:
    attempt, key = desk.session.attempt, f"{desk.key}-{offer.key}"
    with st.container(horizontal=True):
        if offer.key in desk.session.finding.saved:
            st.markdown(f":green-badge[:material/check: {t('Saved under Jobs')}]")
        else:
            save = (deeds.save, desk.app, desk.session, offer.key)
            st.button(t("Save as job"), key=f"save-{key}", icon=":material/add:", on_click=attempt, args=save)
        if offer.url.startswith("https://"):
            st.link_button(t("Open the ad"), offer.url, icon=":material/open_in_new:", type="tertiary", key=f"open-{key}")
        hide = (deeds.hide, desk.app, desk.session, offer.key, True)
        st.button(
            t("Not for me"), key=f"hide-{key}", type="tertiary", icon=":material/visibility_off:", on_click=attempt, args=hide
        )


def _put_away(offer: Offer, desk: Desk) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f":gray[{t('Put away: {job}', job=job_name(offer.title, offer.employer))}]", width="stretch")
        back = (deeds.hide, desk.app, desk.session, offer.key, False)
        attempt = desk.session.attempt
        st.button(
            t("Undo"), key=f"back-{desk.key}-{offer.key}", type="tertiary", icon=":material/undo:", on_click=attempt, args=back
        )

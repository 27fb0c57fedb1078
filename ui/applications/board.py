"""The board: a column a stage side by side, on a phone one list below the other; moved by a choice, with mouse or keyboard."""

from typing import TYPE_CHECKING

import streamlit as st

from tools.applications.models import Application, Stage
from tools.applications.stages import may_follow
from ui.applications.marks import at, name, stage_word
from ui.applications.place import desk_of, do
from ui.cards.marks import named
from ui.render import words
from ui.state import Session, left
from ui.tongue import Later, day, later, t

if TYPE_CHECKING:
    from agent.bootstrap import App

COLUMNS: dict[str, tuple[Later, tuple[Stage, ...]]] = {
    "saved": (later("Saved"), ("saved",)),
    "applied": (later("Applied"), ("applied",)),
    "interview": (later("Interviewing"), ("interview",)),
    "offer": (later("Offer"), ("offer",)),
    "closed": (later("Closed"), ("rejected", "withdrawn")),
}
BOUND = "\u00a0"
"""Between the parts of a day in a narrow card: it goes to the next line as a whole."""
SIDE_BY_SIDE = 3
"""Cards in a row where one stage alone is shown."""


def draw(app: "App", session: Session, applications: tuple[Application, ...]) -> None:
    """All stages side by side, or the one that is chosen."""
    kept = {key: [a for a in applications if a.stage in stages] for key, (_, stages) in COLUMNS.items()}
    chosen = st.pills(
        t("Stage"),
        list(COLUMNS),
        format_func=lambda key: f"{COLUMNS[key][0]} · {len(kept[key])}",
        key="applications-stage",
        label_visibility="collapsed",
    )
    if chosen:
        _grid(app, session, kept[chosen])
        return
    for key, column in zip(COLUMNS, st.columns(len(COLUMNS), gap="small"), strict=True):
        full = "full" if kept[key] else "empty"
        with column, st.container(key=f"card-stage-{key}-{full}"):
            st.header(f"{COLUMNS[key][0]} · {len(kept[key])}", anchor=f"stage-{key}")
            for one in kept[key]:
                _card(app, session, one)
            if not kept[key]:
                st.caption(t("Nothing here"))


def _grid(app: "App", session: Session, applications: list[Application]) -> None:
    columns = st.columns(SIDE_BY_SIDE, gap="small")
    for number, one in enumerate(applications):
        with columns[number % SIDE_BY_SIDE]:
            _card(app, session, one)
    if not applications:
        st.caption(t("Nothing here"))


def _card(app: "App", session: Session, one: Application) -> None:
    """The job, what comes next, and where it stands, which can be chosen anew."""
    title, *company = [words(part) for part in named(one.title, one.company)] or [t("A job without a name")]
    with st.container(border=True, key=f"tile-{one.id}", gap="small"):
        show = session.applications.show
        st.button(f"**{title}**", key=f"tile-open-{one.id}", type="tertiary", on_click=show, args=(one.id,))
        st.caption(" · ".join([*company, *_next(one)]))
        key = f"to-{one.id}-{session.applications.steps}"
        stages = (one.stage, *(s for s in may_follow(one.stage) if s != one.stage))
        st.selectbox(
            t("Stage of {name}", name=name(one)),
            stages,
            format_func=stage_word,
            key=key,
            label_visibility="collapsed",
            on_change=_move,
            args=(app, session, one, key),
        )


def _next(one: Application) -> list[str]:
    """The interview ahead or the day of the last step, and the next step in the person's words."""
    last = one.meetings[-1] if one.meetings and one.stage == "interview" else None
    days = [f":material/event:{BOUND}{at(last.day, last.at).replace(' ', BOUND)}"] if last else [day(one.moves[-1].day)]
    return [*days, *([words(one.next_step)] if one.next_step else [])]


def _move(app: "App", session: Session, one: Application, key: str) -> None:
    stage = left(key)
    move(app, session, one, next(s for s in may_follow(one.stage) if s == stage))


def move(app: "App", session: Session, one: Application, stage: Stage) -> None:
    """Moves an application today and says so."""
    said = t("{name} is now at {stage}.", name=name(one), stage=stage_word(stage))
    do(session, said, desk_of(app, session).move, one.id, stage)

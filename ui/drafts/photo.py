"""The photo of a CV: given here and nowhere else, shown as it will be printed, taken off or removed for good."""

from typing import TYPE_CHECKING

import streamlit as st

from tools.documents import customs, looking
from tools.documents.models import Draft
from tools.documents.rendering.looks import look_of
from ui.drafts import names
from ui.drafts.place import bench_of, step
from ui.state import Session, left
from ui.tongue import ours, t

if TYPE_CHECKING:
    from agent.bootstrap import App

KINDS = ("jpg", "jpeg", "png", "webp")


def draw(app: "App", session: Session, draft_id: str, draft: Draft) -> None:
    """What is usual where the job is, the photo that is there, and the box for one."""
    bench = bench_of(app, session)
    st.markdown(f"**{t('Photo')}**")
    _custom(customs.no_photo(bench.job(draft_id)[0]))
    chosen, newest = draft.options.photo, bench.drafts.photos.newest(session.owner)
    picture = bench.drafts.photos.data(session.owner, chosen) if chosen else b""
    if picture and not look_of(draft.options.template).photo:
        st.markdown(
            t("The look {name} has no place for a photo, so it is not printed.", name=names.LOOKS[draft.options.template][0])
        )
        args = (session, t("Now the Photo look."), looking.choose, bench, draft_id, "template", looking.PHOTO_LOOK)
        st.button(t("Use the Photo look"), key="photo-look", icon=":material/badge:", on_click=step, args=args)
    if picture:
        _there(app, session, draft_id, picture)
    elif newest:
        args = (session, t("With your photo."), looking.choose, bench, draft_id, "photo", newest)
        st.button(t("Use the photo you gave"), key="photo-again", icon=":material/add_a_photo:", on_click=step, args=args)
        _removal(app, session, draft_id)
    _box(app, session, draft_id, another=bool(picture or newest))


def _custom(country: str) -> None:
    """What is usual where the job is; where nobody says where that is, where a photo is not."""
    if country:
        st.markdown(
            ":material/info: "
            + t(
                "The job is in {country}, where a photo on a CV is unusual: many employers set such CVs aside. Better leave it out.",
                country=ours(country),
            )
        )
        return
    *most, last = customs.no_photo_anywhere()
    st.caption(
        t(
            "In {places} and {last} a photo on a CV is unusual. None is ever taken from your CV: you give one here, or there is none.",
            places=", ".join(map(ours, most)),
            last=ours(last),
        )
    )


def _there(app: "App", session: Session, draft_id: str, picture: bytes) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="photo-there"):
        st.image(picture, width=96, alt=t("Your photo as it will be printed"))
        with st.container(gap="small"):
            args = (session, t("Without a photo."), looking.take_photo_off, bench_of(app, session), draft_id)
            st.button(t("Leave it out of this CV"), key="photo-off", icon=":material/hide_image:", on_click=step, args=args)
            _removal(app, session, draft_id)


def _removal(app: "App", session: Session, draft_id: str) -> None:
    gone = (looking.forget_photos, bench_of(app, session), app.services.files, draft_id)
    args = (session, t("Your photo is removed, from earlier versions too."), *gone)
    st.button(t("Remove the photo for good"), key="photo-gone", icon=":material/delete:", on_click=step, args=args)


def _box(app: "App", session: Session, draft_id: str, *, another: bool) -> None:
    key = f"photo-{session.drafts.steps}"
    st.file_uploader(
        t("Another photo") if another else t("A photo (JPEG, PNG or WebP)"),
        type=list(KINDS),
        key=key,
        max_upload_size=10,
        on_change=_given,
        args=(app, session, draft_id, key),
    )
    st.caption(t("It is cut to the shape of a passport photo; where and when it was taken is not kept."))


def _given(app: "App", session: Session, draft_id: str, key: str) -> None:
    """Takes the file that was dropped; a removed one is nothing."""
    file = left(key)
    data = getattr(file, "getvalue", lambda: b"")()
    if data:
        step(session, t("Your photo is kept."), looking.keep_photo, bench_of(app, session), draft_id, data)

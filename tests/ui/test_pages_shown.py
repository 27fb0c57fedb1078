"""The pages of a draft as pictures: numbered, made once for what looks the same, large on demand, and as text for who reads no pictures."""

import pytest

from tests.ui.conftest import shown
from tests.ui.test_drafts import page, press
from tests.ui.test_look import written
from tools.documents.models import Draft, Line, Options
from ui.cards import pages
from ui.state import LOCAL, Session, clock

LINES = (
    Line(id="name", part="name", text="Nora", section="basics", claims=False),
    Line(id="b1", part="bullet", text="Baked {bread}", section="work", fact_ids=("f",)),
)
DRAFT = Draft(document="cv", title="CV Nora", language="en", lines=LINES)


def key(app, **options):
    return pages.key_of(app, Session(LOCAL), DRAFT.model_copy(update={"options": Options(**options)}), pages.SCALE)


SAME = [{"accepted": ("moved:b1",)}, {"undone": ("moved:b2",)}, {"tone": "warm"}, {"pages": 1}, {"photo": "gone"}, {"told": "de"}]
OTHER = [{"template": "modern"}, {"paper": "letter"}]


@pytest.mark.parametrize("options", SAME)
def test_what_looks_the_same_has_the_same_pictures(options, app):
    assert key(app, **options) == key(app)


@pytest.mark.parametrize("options", OTHER)
def test_what_looks_otherwise_has_others(options, app):
    assert key(app, **options) != key(app)


def test_a_photo_counts_only_where_it_is_printed(app):
    photo = app.services.drafts.photos.keep(LOCAL, b"jpeg", clock())
    assert key(app, photo=photo) == key(app)
    assert key(app, photo=photo, template="photo") != key(app, template="photo")


def test_other_words_or_another_size_are_other_pictures(app):
    session = Session(LOCAL)
    other = DRAFT.model_copy(update={"lines": (*LINES, LINES[1].model_copy(update={"id": "b2", "text": "Sold it"}))})
    assert pages.key_of(app, session, other, pages.SCALE) != pages.key_of(app, session, DRAFT, pages.SCALE)
    assert pages.key_of(app, session, DRAFT, pages.LARGE) != pages.key_of(app, session, DRAFT, pages.SCALE)


def test_they_are_made_once(app):
    session = Session(LOCAL)
    first = pages.pictures(app, session, DRAFT)
    assert pages.pictures(app, session, DRAFT) is first
    assert first[0].startswith(b"\x89PNG")
    assert len(pages.small(app, session, DRAFT, "elegant")) < len(first[0])


def test_a_line_that_no_fact_backs_is_marked_on_them():
    lines = (LINES[0], LINES[1].model_copy(update={"edited": "unbacked"}))
    assert [line.text for line in pages.marked(DRAFT.model_copy(update={"lines": lines})).lines] == ["Nora", "[?] Baked {bread}"]
    assert pages.marked(DRAFT) == DRAFT


def test_each_page_says_its_number_and_where_its_words_stand(app, screen):
    at = page(screen, "changes", written(app)["cv"])
    images = [image.proto.imgs[0] for image in at.get("image")]
    assert [image.caption for image in images] == [f"Page {n} of {len(images)}" for n in range(1, len(images) + 1)]
    assert [image.alt for image in at.get("image") if "The pages as text" not in str(image.proto)] == []
    assert "The pages as text" in shown(at)
    assert "Built the deployment pipeline for 14 services in Go" in at.code[0].value
    assert at.session_state["session"].drawn == {"page"}


def test_they_are_opened_large_and_nearer(app, screen):
    at = press(page(screen, "changes", written(app)["cv"]), "page-large")
    assert not at.exception
    zoom = next(one for one in at.segmented_control if one.key == "page-zoom")
    assert list(zoom.options) == ["Whole width", *list(pages.ZOOMS)[1:]]
    large = at.session_state["session"].pictures
    assert max(len(found[0]) for found in large.values()) > 1.5 * len(pages.pictures(app, Session(LOCAL), DRAFT)[0])

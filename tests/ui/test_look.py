"""Choosing how a document looks, on the page and in its card: each choice a version, the pages beside follow."""

import io

import pytest
from PIL import Image

from tests.tools.documents.benches import NORA
from tests.tools.documents.people import AD
from tests.tools.documents.rendering.test_photo import picture
from tests.ui.conftest import shown
from tests.ui.test_drafts import look, page, press
from tools.documents.making import made
from tools.documents.models import Options
from tools.documents.rendering.looks import look_of, templates
from tools.documents.rendering.photo import photo_of
from tools.documents.wording import LANGUAGES
from ui.drafts import names
from ui.state import LOCAL, clock, today

BERLIN = AD.model_copy(update={"location": "Berlin"})
LONDON = AD.model_copy(update={"location": "London"})


def written(app, ad=BERLIN, **options):
    """Nora's CV and letter for one job; the ids of both and of the job."""
    services = app.services
    services.ledger.add(LOCAL, NORA)
    thread = app.threads.new(LOCAL, clock())
    job = services.jobs.save(LOCAL, thread, ad, clock())
    ids = {"job": job, "thread": thread}
    for kind in ("letter", "cv"):
        draft = made(kind, NORA, (ad, None), Options(**options), today())
        ids[kind] = services.drafts.save(LOCAL, thread, job, draft, clock())
    return ids


@pytest.fixture
def nora(app):
    return written(app)


def options(app, at):
    return app.services.drafts.get(LOCAL, at.session_state["session"].drafts.shown).options


def keys(at):
    return [str(button.key) for button in at.button]


def test_six_looks_stand_there_as_pictures_of_ones_own_page(nora, screen):
    at = page(screen, "look", nora["cv"])
    assert [key for key in keys(at) if key.startswith("take-")] == [f"take-{look}-cv-{nora['job']}" for look in templates()]
    text = shown(at)
    assert [purpose for _, purpose in names.LOOKS.values() if str(purpose) not in text] == []
    assert text.count("Chosen. ") == 1
    small = [found for key, found in at.session_state["session"].pictures.items() if len(found[0]) < 60_000]
    assert len({found[0] for found in small}) >= len(templates()), "each look has a picture of its own"


def test_a_look_is_taken_and_the_pages_follow(app, nora, screen):
    at = page(screen, "look", nora["cv"])
    before = at.get("image")[0].proto.imgs[0].url
    at = press(at, f"take-elegant-cv-{nora['job']}")
    assert options(app, at).template == "elegant"
    assert at.get("image")[0].proto.imgs[0].url != before
    assert "Now: Look “Elegant”" in shown(at)
    at = press(at, "step-back")
    assert options(app, at).template == "classic"
    assert at.get("image")[0].proto.imgs[0].url == before, "the pictures of before are shown again, not made again"
    at = press(at, "step-forward")
    assert options(app, at).template == "elegant"
    assert "step-forward" not in keys(at)


def test_letters_that_no_font_has_are_told_calmly_and_the_looks_can_still_be_chosen(app, nora, screen):
    first = app.services.ledger.get(LOCAL, "b1")
    app.services.ledger.replace(LOCAL, "b1", first.model_copy(update={"text": "Reads \U00012000 tablets"}))
    cv = app.services.drafts.save(
        LOCAL,
        nora["thread"],
        nora["job"],
        made("cv", app.services.ledger.facts(LOCAL), (BERLIN, None), Options(), today()),
        clock(),
    )
    at = page(screen, "look", cv)
    assert not at.error
    assert ["No font here has these letters: Cuneiform" in info.value for info in at.info] == [True]
    assert [key for key in keys(at) if key.startswith("take-")] == [f"take-{look}-cv-{nora['job']}" for look in templates()]
    assert "page-large" not in keys(at)
    files = {button.proto.label: button.proto for button in at.get("download_button")}
    assert [label for label, button in files.items() if button.disabled] == ["PDF"]
    assert files["Word"].type == "primary"
    at = press(at, f"take-modern-cv-{nora['job']}")
    assert options(app, at).template == "modern"
    assert not at.error
    at = look(at, "machine")
    assert not at.error
    assert ":material/check: Word]" in shown(at)
    assert ":material/check: PDF]" not in shown(at)


def choose(at, name, value):
    control = next(one for one in (*at.segmented_control, *at.selectbox) if str(one.key).startswith(f"choice-{name}-"))
    control.set_value(value)
    return at.run()


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (("cv", "paper", "letter"), "Now: Paper “US Letter”"),
        (("cv", "pages", 1), "Now: at most 1 page"),
        (("cv", "length", "short"), "Now: Length “Short”"),
        (("cv", "language", "de"), "Now: Deutsch"),
        (("letter", "tone", "warm"), "Now: Tone “Warm”"),
        (("letter", "language", "fr"), "Now: Français"),
    ],
)
def test_each_choice_is_a_version_that_says_what_was_chosen(wish, said, app, nora, screen):
    document, name, value = wish
    at = choose(page(screen, "look", nora[document]), name, value)
    assert getattr(options(app, at), name) == value
    assert said in shown(at)
    at = look(at, "versions")
    assert f"You chose: {said.removeprefix('Now: ')}" in shown(at)
    assert len(app.services.drafts.history(LOCAL, nora[document])) == 2


@pytest.mark.parametrize(
    ("document", "there", "not_there"), [("cv", "pages", "tone"), ("letter", "tone", "pages"), ("cv", "paper", "tone")]
)
def test_a_document_is_asked_only_what_it_has(document, there, not_there, nora, screen):
    at = page(screen, "look", nora[document])
    controls = " ".join(str(one.key) for one in at.segmented_control)
    assert f"choice-{there}-" in controls
    assert f"choice-{not_there}-" not in controls
    assert (len(at.get("file_uploader")) == 1) == (document == "cv")


def test_the_letter_is_given_the_look_of_the_cv(app, nora, screen):
    at = page(screen, "look", nora["cv"])
    match = f"match-cv-{nora['job']}"
    assert match not in keys(at)
    at = press(press(at, f"take-modern-cv-{nora['job']}"), match)
    assert match not in keys(at)
    newest = app.services.drafts.latest(LOCAL, nora["thread"], "letter")
    assert newest[1].options.template == "modern"
    assert options(app, at).template == "modern"
    assert app.services.drafts.get(LOCAL, at.session_state["session"].drafts.shown).document == "cv"


def give(at, data):
    at.get("file_uploader")[0].set_value(("me.jpg", data, "image/jpeg"))
    return at.run()


def test_a_photo_is_given_shown_left_out_and_removed(app, nora, screen):
    at = press(page(screen, "look", nora["cv"]), f"take-photo-cv-{nora['job']}")
    pages = at.get("image")[0].proto.imgs[0].url
    at = give(at, picture())
    photo = options(app, at).photo
    assert photo
    assert at.get("image")[0].proto.imgs[0].url != pages
    assert "Your photo is kept." in shown(at)
    at = press(at, "photo-off")
    assert options(app, at).photo == ""
    at = press(at, "photo-again")
    assert options(app, at).photo == photo
    at = press(at, "photo-gone")
    assert (options(app, at).photo, app.services.drafts.photos.all(LOCAL)) == ("", ())
    assert "photo-again" not in keys(at)


def test_a_look_without_a_place_says_so_and_leads_to_one_with(app, nora, screen):
    at = give(page(screen, "look", nora["cv"]), picture("PNG"))
    assert "The look Classic has no place for a photo" in shown(at)
    at = press(at, "photo-look")
    assert look_of(options(app, at).template).photo
    assert "has no place" not in shown(at)


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"", b"<svg onload='alert(1)'/>", b"\xff\xd8\xff\xe0 broken"])
def test_what_is_no_photo_is_refused_with_a_word(data, app, nora, screen):
    at = give(page(screen, "look", nora["cv"]), data)
    assert len(app.services.drafts.history(LOCAL, nora["cv"])) == 1
    said = str([error.value for error in at.error])
    assert ("not a photo that can be printed" in said) == bool(data)


@pytest.mark.parametrize(
    ("ad", "must", "must_not"),
    [
        (LONDON, "The job is in the United Kingdom, where a photo on a CV is unusual", "Ireland"),
        (BERLIN, "None is ever taken from your CV", "The job is in"),
    ],
)
def test_it_is_said_where_a_photo_is_unusual(ad, must, must_not, app, screen):
    text = shown(page(screen, "look", written(app, ad)["cv"]))
    assert must in text
    assert must_not not in text.replace("Ireland, Australia", "")


def test_the_photo_is_in_what_is_kept_as_sent(app, screen):
    photo = app.services.drafts.photos.keep(LOCAL, photo_of(picture()), clock())
    ids = written(app, template="photo", photo=photo)
    at = page(screen, "sent", ids["cv"])
    at.segmented_control[1].set_value("docx")
    next(button for button in at.button if button.label == "I sent this").click()
    at.run()
    (copy,) = app.services.drafts.sent.all(LOCAL)
    assert b"word/media/" in app.services.drafts.sent.data(LOCAL, copy.id)


NAMES = {
    "template: elegant": "Look “Elegant”",
    "paper: letter": "Paper “US Letter”",
    "pages: 1": "at most 1 page",
    "pages: 2": "at most 2 pages",
    "language: pt": "Português",
    "tone: warm": "Tone “Warm”",
    "length: short": "Length “Short”",
    "photo: with": "a CV with your photo",
    "photo: without": "a CV without a photo",
    "template: neon": "template: neon",
    "pages: many": "pages: many",
    "": "",
}


@pytest.mark.parametrize("choice", NAMES)
def test_a_choice_in_words(choice):
    assert names.said(choice) == NAMES[choice]


def test_every_choice_of_the_engine_has_a_name():
    assert tuple(names.LOOKS) == templates()
    assert set(names.LANGUAGES) == set(LANGUAGES)
    assert len(set(names.LOOKS.values())) == len(templates())


def test_the_small_pictures_are_small(nora, screen):
    at = page(screen, "look", nora["cv"])
    widths = sorted(
        Image.open(io.BytesIO(found[0])).width
        for found in at.session_state["session"].pictures.values()
        if found[0][:4] == b"\x89PNG"
    )
    assert widths[0] < 320 < widths[-1]

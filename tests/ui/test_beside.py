"""The page that shows the file beside what was read: what the browser is given, and what becomes of a wish."""

import json
from base64 import b64decode
from typing import get_args

import pytest

from core.errors import NotFound
from tests.tools.cv.files import CV, docx, paragraph, pdf, text
from tests.ui.conftest import shown
from tools.cv.look import Look
from tools.profile.facts import facts_of
from tools.profile.resume import profile_of
from tools.profile.review import State, review
from ui.beside import component, drop, page
from ui.beside.content import SIGNS, content, labels
from ui.beside.shelf import LOOKS, PICTURE_BYTES, Shelf
from ui.state import LOCAL, Session, clock

PAGES = pdf("".join(text(60, 60 + 18 * at, row) for at, row in enumerate(CV.splitlines()) if row.strip()))
HOSTILE = CV.replace("Kept it running", "Kept <script>alert(1)</script> running").replace(
    "Built the thing", "Built {braces} $x$ ![i](http://127.0.0.1/i)"
)


def given(app, data: bytes = PAGES, name: str = "ann.pdf", owner: str = LOCAL) -> str:
    return drop.take_in(app, owner, name, data)


def opened(screen, document: str = ""):
    if document:
        screen.query_params["cv"] = document
    screen.run()
    return screen.switch_page("../pages/reading.py").run()


def sent(at) -> dict:
    """What the browser is given, as it travels."""
    (element,) = at.get("bidi_component")
    data: dict = json.loads(element.proto.json or element.proto.mixed.json)
    return data


def fields(data: dict) -> dict:
    return {(f["label"], f["value"]): f for section in data["sections"] for entry in section["entries"] for f in entry["fields"]}


@pytest.fixture
def tab() -> Session:
    return Session(LOCAL)


def test_before_the_first_cv_the_page_says_where_to_drop_one(screen):
    at = opened(screen)
    assert "drop one here, or into the chat" in shown(at)
    assert not at.get("bidi_component")


@pytest.mark.parametrize(
    ("name", "data", "paged"),
    [
        ("ann.pdf", PAGES, True),
        ("ann.txt", CV.encode(), False),
        ("ann.docx", docx("".join(paragraph(row) for row in CV.splitlines())), False),
    ],
)
def test_each_kind_of_file_stands_beside_what_was_read(name, data, paged, app, screen):
    given(app, data, name)
    at = opened(screen)
    assert shown(at)
    data = sent(at)
    found = fields(data)
    email = found["Email", "ann@example.org"]
    assert bool(data["sizes"]) is paged
    assert bool(data["lines"]) is not paged
    assert bool(email["marks"]) is paged
    assert bool(email["spans"]) is not paged
    assert email["sign"]["word"] in {"sure", "likely"}
    assert [s["name"] for s in data["sections"]][:3] == ["basics", "work", "education"]
    assert data["counts"]["all"] == len(found)


def test_words_of_the_person_travel_as_words(app, screen):
    given(app, HOSTILE.encode(), "<b>{x}.txt")
    at = opened(screen)
    data = sent(at)
    values = {value for _, value in fields(data)}
    assert any("<script>alert(1)</script>" in value for value in values)
    assert any("{braces} $x$ ![i](http://127.0.0.1/i)" in value for value in values)
    assert data["file"] == "<b>{x}.txt"
    assert "<script>" not in shown(at)


def test_the_script_never_makes_markup_of_words():
    script = "".join((component.FOLDER / name).read_text(encoding="utf-8") for name in component.SCRIPTS)
    assert [
        word
        for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "http:", "https:")
        if word in script
    ] == []
    assert "//cdn" not in (component.FOLDER / "beside.css").read_text(encoding="utf-8")


def test_another_persons_cv_is_not_there(app, screen):
    theirs = given(app, PAGES, owner="v-bob")
    at = opened(screen, theirs)
    assert not at.get("bidi_component")
    given(app, CV.encode(), "mine.txt")
    at = opened(screen, theirs)
    assert "There is no such file of yours" in shown(at)
    assert not at.get("bidi_component")
    with pytest.raises(NotFound):
        app.services.files.original(LOCAL, theirs)


def test_of_several_files_the_newest_is_open_and_another_can_be_chosen(app, screen):
    first, second = given(app), given(app, CV.encode(), "newer.txt")
    at = opened(screen)
    assert sent(at)["document"] == second
    at.selectbox[0].select(first).run()
    assert sent(at)["document"] == first
    assert at.selectbox[0].value == first
    third = given(app, CV.replace("Ann", "Eve").encode(), "third.txt")
    at.query_params["cv"] = third
    assert sent(at.run())["document"] == third


def test_a_file_just_given_is_shown_though_a_request_brings_the_old_address(app, screen, tab):
    first, second = given(app), given(app, CV.encode(), "newer.txt")
    tab.shelf.given = second
    assert [tab.shelf.chosen(address) for address in (first, "", first, second, first)] == [second, second, second, second, first]
    at = opened(screen, first)
    assert sent(at)["document"] == first
    at.session_state["session"].shelf.given = second
    assert sent(at.run())["document"] == second
    assert at.query_params["cv"] == second
    at.selectbox[0].select(first).run()
    assert sent(at)["document"] == first


def wished(app, tab, monkeypatch, document: str, **asked) -> dict:
    """Does a wish as the browser sends it; returns what it came to."""
    monkeypatch.setattr(page, "sent", lambda _key, name: asked if name == "wish" else None)
    page._wish(app, tab, app.services.files.reading(LOCAL, document))
    done: dict = tab.shelf.done
    return done


def test_a_wish_changes_the_ledger_and_is_told(app, tab, monkeypatch):
    document = given(app)
    ledger = app.services.ledger
    role = next(f for f in ledger.facts(LOCAL) if f.kind == "role")
    done = wished(app, tab, monkeypatch, document, do="set", fact=role.id, name="position", value="Lead")
    assert done["said"] == "Changed to: Lead"
    assert profile_of(ledger.facts(LOCAL)).work[0].position == "Lead"
    given(app)
    assert profile_of(ledger.facts(LOCAL)).work[0].position == "Lead", "reading it again changes nothing"
    assert wished(app, tab, monkeypatch, document, do="undo", batch=done["batch"])["said"] == "Undone."
    assert profile_of(ledger.facts(LOCAL)).work[0].position == "Senior Developer"
    assert tab.shelf.turns == 2


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"do": "set", "name": "startDate", "value": "soon"}, "not a date I can keep"),
        ({"do": "set", "fact": "nobody", "name": "text", "value": "x"}, "no such fact"),
        ({"do": "undo", "batch": "x"}, "changed again"),
    ],
)
def test_what_cannot_be_done_is_told_and_changes_nothing(asked, told, app, tab, monkeypatch):
    document = given(app)
    before = app.services.ledger.facts(LOCAL)
    role = next(f for f in before if f.kind == "role")
    assert told in wished(app, tab, monkeypatch, document, **({"fact": role.id} | asked))["problem"]
    assert app.services.ledger.facts(LOCAL) == before


def test_a_wish_that_comes_again_is_done_once_and_told_again(app, tab, monkeypatch):
    document = given(app)
    role = next(f for f in app.services.ledger.facts(LOCAL) if f.kind == "role")
    asked = {"do": "set", "fact": role.id, "name": "position", "value": "Lead", "id": "1"}
    first = wished(app, tab, monkeypatch, document, **asked)
    known = app.services.ledger.facts(LOCAL)
    assert wished(app, tab, monkeypatch, document, **asked) == first
    assert app.services.ledger.facts(LOCAL) == known
    assert (tab.shelf.turns, tab.shelf.wish) == (2, "1")
    assert wished(app, tab, monkeypatch, document, do="undo", batch=first["batch"], id="2")["said"] == "Undone."


def test_nothing_is_done_when_nothing_is_wished(app, tab, monkeypatch):
    document = given(app)
    monkeypatch.setattr(page, "sent", lambda _key, _name: None)
    page._wish(app, tab, app.services.files.reading(LOCAL, document))
    assert tab.shelf.turns == 0


@pytest.mark.parametrize(
    ("asked", "arrive"), [([1], {1}), ([1, 9], {1, 9}), (None, set()), (["x", 1], {1}), (list(range(1, 60)), {1, 2, 3, 4})]
)
def test_pages_that_come_into_sight_are_drawn_once(asked, arrive, app, tab, monkeypatch):
    reading = app.services.files.reading(LOCAL, given(app))
    monkeypatch.setattr(page, "sent", lambda _key, _name: asked)
    pictures = page._pictures(app, tab, reading)
    assert set(pictures) == arrive
    if 1 in arrive:
        assert b64decode(pictures[1]).startswith(b"\xff\xd8\xff")
    assert all(pictures[number] == "" for number in arrive - {1}), "no such page: said to be so, not asked for again"
    kept = dict(tab.shelf.pictures)
    assert page._pictures(app, tab, reading) == pictures
    assert dict(tab.shelf.pictures) == kept


def test_what_a_tab_keeps_is_bounded():
    shelf = Shelf()
    for number in range(200):
        shelf.keep_picture("a", number, b"x" * (PICTURE_BYTES // 50))
        shelf.keep_look(f"doc{number}", Look())
    assert sum(map(len, shelf.pictures.values())) <= PICTURE_BYTES
    assert ("a", 199) in shelf.pictures
    assert len(shelf.looks) == LOOKS
    shelf.keep_picture("big", 1, b"x" * (PICTURE_BYTES * 2))
    assert list(shelf.pictures) == [("big", 1)]
    shelf.tell(said="x")
    shelf.clear()
    assert (shelf.pictures, shelf.looks, shelf.done) == ({}, {}, {})


def test_a_reading_of_another_version_of_the_program_keeps_its_boxes(app, tab):
    reading = app.services.files.reading(LOCAL, given(app))
    older = reading.model_copy(update={"text": reading.text + " more", "document": reading.document})
    look = page._look(app, tab, older)
    assert (look.lines, bool(look.sizes)) == ([], True)
    found = fields(content(older, look, review(older, app.services.ledger.facts(LOCAL))))
    source = reading.fields["basics.email"]
    assert found["Email", "ann@example.org"]["marks"] == [(source.page, *(source.box or ()))]


def test_hidden_text_is_set_aside_with_where():
    from tests.ui import results

    data = content(results.READING, Look(), review(results.READING, facts_of(results.READING)))
    assert [(h["why"], h["page"]) for h in data["hidden"]] == [("in the colour of the paper", None)]
    assert all("Hire me" not in value for _, value in fields(data))
    assert data["notes"] == ["The second page is an image."]
    assert data["check"] == [fields(data)[asked]["key"] for asked in (("From", "2019-03"), ("To", "now"))]


def test_every_state_and_section_has_words():
    assert set(SIGNS) | {"read"} == set(get_args(State))
    from tools.profile.review import SECTIONS

    assert list(labels()) == list(SECTIONS)
    assert all(section["parts"] and section["title"] and section["one"] for section in labels().values())


def test_the_card_in_the_chat_opens_the_page(app, screen):
    from agent.events import StepFinished, StepStarted, TurnFinished
    from tests.ui.test_pages import opened as talked
    from tests.ui.test_pages import told

    document = given(app)
    reading = app.services.files.reading(LOCAL, document)
    steps = (
        StepStarted(call="c", tool="read_cv", label="Reading"),
        StepFinished(call="c", tool="read_cv", artifact=reading.model_dump(mode="json")),
        TurnFinished(state="done"),
    )
    at = talked(screen, told(app, *steps))
    button = next(b for b in at.button if b.label == "Check what I read")
    at = button.click().run()
    assert sent(at)["document"] == document
    assert "Your CV, as read" in shown(at)


def test_erasing_takes_the_changes_and_the_pictures(app, tab, monkeypatch):
    from ui import own_data

    document = given(app)
    fact = app.services.ledger.facts(LOCAL)[0]
    wished(app, tab, monkeypatch, document, do="set", fact=fact.id, name="text", value="Somebody Else")
    page._look(app, tab, app.services.files.reading(LOCAL, document))
    own_data.erase(app, tab)
    assert (app.services.ledger.changes(LOCAL), tab.shelf.looks) == ((), {})
    assert clock().tzinfo is not None

"""The page of documents: changes one by one, lines in the person's own words, versions, and what was sent."""

from datetime import timedelta

import pytest

from tests.tools.documents.benches import NORA
from tests.tools.documents.people import AD
from tests.ui.conftest import shown
from tools.documents.hand import word
from tools.documents.making import made
from tools.documents.models import Options
from ui.drafts.place import bench_of
from ui.state import LOCAL, Session, clock, today

PIPELINE = "Built the deployment pipeline for 14 services in Go"
BACKED = "Built the deployment pipeline for 14 services"
LIE = "Built the deployment pipeline for 90 services in Go"
UNTOLD = "Built the deployment pipeline for 14 services in Go and Rust"
VIEWS = {"changes": 0, "lines": 1, "versions": 2, "sent": 3}


@pytest.fixture(autouse=True)
def nora(app):
    """Nora's CV and letter for one job, and the ids of both."""
    services = app.services
    services.ledger.add(LOCAL, NORA)
    thread = app.threads.new(LOCAL, clock())
    job = services.jobs.save(LOCAL, thread, AD, clock())
    ids = {}
    for kind in ("letter", "cv"):
        ids[kind] = services.drafts.save(LOCAL, thread, job, made(kind, NORA, (AD, None), Options(), today()), clock())
    return ids


def page(screen, view="changes", draft=""):
    if draft:
        screen.query_params["d"] = draft
    screen.run()
    at = screen.switch_page("../pages/documents.py").run()
    return at if view == "changes" else look(at, view)


def look(at, view):
    at.segmented_control(key="drafts-view").set_value(view)
    return at.run()


def press(at, key):
    at.button(key=key).click()
    return at.run()


def bullets(app, at):
    draft = app.services.drafts.get(LOCAL, at.session_state["session"].drafts.shown)
    return [line.text for line in draft.lines if line.part == "bullet"]


def labels(at):
    return [button.label.replace("\\", "") for button in at.button]


def test_changes_stand_beside_the_document(nora, screen):
    at = page(screen)
    text = shown(at)
    must = [
        "4 changes · 0 accepted · 0 taken back",
        PIPELINE,
        "Moved",
        "Added",
        "because the ad asks for it",
        "Kept as it was · ",
    ]
    assert [words for words in must if words not in text] == []
    assert len(at.get("image")) >= 1
    assert [label for label in ("Accept all", "Undo all") if label not in labels(at)] == []
    assert "Make all again" not in labels(at)
    assert at.query_params["d"] == nora["cv"]


def test_one_change_is_taken_back_and_made_again(app, screen):
    at = page(screen)
    assert bullets(app, at)[0] == PIPELINE
    at = press(at, "undo-moved:b1")
    assert bullets(app, at)[2] == PIPELINE
    text = shown(at)
    assert [
        words for words in ("Taken back.", "1 taken back", "2 of 2") if words not in text + str(at.selectbox[1].options)
    ] == []
    at = press(at, "redo-moved:b1")
    assert bullets(app, at)[0] == PIPELINE
    assert "0 taken back" in shown(at)


def test_a_change_is_accepted_and_stays_so(app, nora, screen):
    at = press(page(screen), "accept-moved:b1")
    assert "4 changes · 1 accepted · 0 taken back" in shown(at)
    assert "accept-moved:b1" not in [button.key for button in at.button]
    assert app.services.drafts.get(LOCAL, nora["cv"]).options.accepted == ("moved:b1",)
    at = press(at, "accept-all")
    assert "4 accepted" in shown(at)
    assert "Accept all" not in labels(at)


def test_all_at_once_and_back(app, screen):
    at = press(page(screen), "undo-all")
    assert "4 changes taken back." in shown(at)
    assert "Undo all" not in labels(at)
    assert bullets(app, at)[2] == PIPELINE
    at = press(at, "redo-all")
    assert bullets(app, at)[0] == PIPELINE


def test_a_letter_says_that_nothing_was_left_out(nora, screen):
    text = shown(page(screen, draft=nora["letter"]))
    assert "Nothing was left out or worded by you" in text


def opened(screen, line="bullet:b1", draft=""):
    return press(page(screen, "lines", draft), f"line-{line}")


def write(at, text):
    at.text_area[0].set_value(text)
    next(button for button in at.button if button.label == "Save").click()
    return at.run()


def test_a_line_is_worded_in_place(app, screen):
    at = opened(screen)
    assert at.text_area[0].value == PIPELINE
    assert "It rests on" in shown(at)
    at = write(at, BACKED)
    assert "Changed; your facts back it." in shown(at)
    assert BACKED in bullets(app, at)
    assert f":violet-badge[:material/ink_pen: Your words] {BACKED}" in labels(at)


CHOICES = {
    "fact": ("Kept, and in your profile", UNTOLD, "person"),
    "marked": ("marked: no fact backs it", PIPELINE, "document"),
    "leave": ("The line is as it was", PIPELINE, "document"),
}


@pytest.mark.parametrize("choice", CHOICES)
def test_words_that_no_fact_backs_are_asked_about(choice, app, nora, screen):
    at = write(opened(screen), UNTOLD)
    text = shown(at)
    must = [
        "No fact of yours backs this yet.",
        "Rust",
        PIPELINE,
        UNTOLD,
        "It is true: keep it as a fact of mine",
        "Keep it, marked as not backed",
        "Take it back",
    ]
    assert [words for words in must if words not in text] == []
    assert len(app.services.drafts.history(LOCAL, nora["cv"])) == 1, "asked, not done"
    at = press(at, f"{choice}-line")
    said, fact, source = CHOICES[choice]
    assert said in shown(at)
    known = app.services.ledger.get(LOCAL, "b1")
    assert (known.text, known.source.by) == (fact, source)
    assert (UNTOLD in bullets(app, at)) == (choice != "leave")


def test_words_against_a_fact_correct_it_or_are_taken_back(app, screen):
    at = write(opened(screen), LIE)
    assert [words for words in ("A fact of yours says otherwise:", PIPELINE, LIE) if words not in shown(at)] == []
    assert [label for label in labels(at) if label.startswith(("It is true", "Keep it", "Take it back"))] == [
        "It is true: put the fact right",
        "Take it back",
    ]
    at = press(at, "fact-line")
    assert "Put right in your profile, and written." in shown(at)
    assert app.services.ledger.get(LOCAL, "b1").text == LIE
    assert bullets(app, at).count(LIE) == 1


def test_a_marked_line_is_told_and_the_files_ask_once_more(app, screen):
    at = press(write(opened(screen), UNTOLD), "marked-line")
    text = shown(at)
    assert [words for words in ("No fact of yours backs 1 line.", "1 marked as not backed", "[?]") if words not in text] == []
    files = [button for button in at.get("download_button") if button.proto.label == "PDF"]
    assert [button.proto.disabled for button in files] == [True]
    sure = next(box for box in at.checkbox if "with these lines" in box.label)
    at = sure.check().run()
    files = [button for button in at.get("download_button") if button.proto.label == "PDF"]
    assert [button.proto.disabled for button in files] == [False]
    assert f":orange-badge[:material/error: Not backed by a fact] {UNTOLD}" in labels(at)
    at = press(look(at, "changes"), "undo-edited:bullet:b1")
    assert "No fact of yours backs" not in shown(at)
    assert PIPELINE in bullets(app, at)


def test_a_line_is_left_out_by_its_button_or_by_emptying_it(app, screen):
    at = opened(screen)
    next(button for button in at.button if button.label == "Leave this line out").click()
    at = at.run()
    assert PIPELINE not in bullets(app, at)
    at = write(press(at, "line-bullet:b2"), "  ")
    assert "Left out." in shown(at)
    assert "Mentors two apprentices" not in bullets(app, at)


def test_cancel_and_the_same_words(app, nora, screen):
    at = opened(screen)
    next(button for button in at.button if button.label == "Cancel").click()
    at = at.run()
    assert not at.text_area
    at = write(press(at, "line-bullet:b1"), PIPELINE)
    assert "Nothing in the line changes by that." in str([error.value for error in at.error])
    assert len(app.services.drafts.history(LOCAL, nora["cv"])) == 1


def test_what_is_locked_is_no_button(screen):
    keys = [str(button.key) for button in page(screen, "lines").button]
    assert not [key for key in keys if key.startswith(("line-entry", "line-name", "line-contact", "line-heading", "line-label"))]
    assert "line-bullet:b1" in keys


def test_versions_say_when_and_why_and_lead_back(app, nora, screen):
    bench = bench_of(app, Session(LOCAL))
    second = word(bench, nora["cv"], "bullet:b2", "")
    word(bench, second, "bullet:b1", "Built the {pipeline} for <b>14</b> services", "marked")
    at = page(screen, "versions")
    text = shown(at)
    must = [
        "Version 3",
        "Shown",
        "You wrote: Built the {pipeline} for <b>14</b> services",
        "You left out: Mentors two apprentices",
        "Written from your facts",
    ]
    assert [words for words in must if words not in text] == []
    at = press(at, f"back-{nora['cv']}")
    assert "Back to version 1." in shown(at)
    assert bullets(app, at)[:2] == [PIPELINE, "Mentors two apprentices"]
    assert "Back to version 1" in shown(at)
    assert len(app.services.drafts.history(LOCAL, nora["cv"])) == 4


def test_two_versions_side_by_side(app, nora, screen):
    bench = bench_of(app, Session(LOCAL))
    word(bench, nora["cv"], "bullet:b1", "Built the <i>deployment</i> pipeline for 14 services in Rust", "marked")
    at = page(screen, "versions")
    body = next(str(e.proto.body) for e in at.get("html") if "jc-versions" in str(e.proto.body))
    assert "1 line differs; " in body
    assert '<del><span class="jc-said">removed: </span>' in body
    assert "&lt;i&gt;deployment&lt;/i&gt;" in body
    assert '<th scope="col">Version 1</th><th scope="col">Version 2</th>' in body
    at.selectbox[3].set_value(nora["cv"])
    assert "No line differs" in shown(at.run())


def test_an_older_version_says_so_and_leads_to_the_newest(app, nora, screen):
    newest = word(bench_of(app, Session(LOCAL)), nora["cv"], "bullet:b2", "")
    at = page(screen, draft=nora["cv"])
    assert "This is version 1 of 2" in str([info.value for info in at.info])
    assert "Mentors two apprentices" in bullets(app, at)
    at = press(at, "newest")
    assert at.session_state["session"].drafts.shown == newest
    assert not at.info
    at = at.selectbox[1].set_value(nora["cv"]).run()
    at = press(at, "back-shown")
    assert len(app.services.drafts.history(LOCAL, nora["cv"])) == 3


def test_another_document_is_chosen(nora, screen):
    at = page(screen)
    said = [name.split(" · ")[:-1] for name in at.selectbox[0].options]
    assert said[0] == ["CV Nora Lindqvist: Backend Engineer"], "a title that says what it is says it once"
    assert said[1][0] == "Cover letter"
    assert len(said[1]) == 2
    at.selectbox[0].set_value(nora["letter"])
    at = at.run()
    assert at.session_state["session"].drafts.shown == nora["letter"]
    assert at.query_params["d"] == nora["letter"]


@pytest.mark.parametrize("address", ["none", ""])
def test_an_address_that_names_nothing_shows_the_newest(address, nora, screen):
    at = page(screen, draft=address)
    assert at.session_state["session"].drafts.shown == nora["cv"]
    assert not at.error


def sent(at):
    next(button for button in at.button if button.label == "I sent this").click()
    return at.run()


def test_what_was_sent_is_kept(app, screen):
    at = page(screen, "sent")
    assert "Nothing is kept as sent yet." in shown(at)
    at.segmented_control[1].set_value("docx")
    at.date_input[0].set_value(today() - timedelta(days=2))
    at = sent(at)
    (copy,) = app.services.drafts.sent.all(LOCAL)
    assert (copy.format, copy.day, copy.company) == ("docx", today() - timedelta(days=2), "Harbourlight")
    text = shown(at)
    assert [
        words
        for words in (copy.digest, "What you sent", "Backend Engineer · Harbourlight", f"{copy.day:%d %b %Y}")
        if words not in text
    ] == []
    before = app.services.drafts.sent.data(LOCAL, copy.id)
    press(look(at, "changes"), "undo-all")
    assert app.services.drafts.sent.data(LOCAL, copy.id) == before


def test_without_a_day_it_asks(app, screen):
    at = page(screen, "sent")
    at.date_input[0].set_value(None)
    at = sent(at)
    assert "There is no day yet." in str([error.value for error in at.error])
    assert app.services.drafts.sent.all(LOCAL) == ()


def test_copies_outlive_what_they_were_made_of_until_everything_is_erased(app, nora, screen):
    bench_of(app, Session(LOCAL)).freeze(nora["cv"], "txt", today())
    assert "What you sent" in shown(page(screen, "sent"))
    app.erase(LOCAL)
    text = shown(screen.switch_page("../pages/documents.py").run())
    assert "No documents yet." in text
    assert "What you sent" not in text


def test_a_fact_that_is_gone_is_told_where_own_words_stood_on_it(app, nora, screen):
    bench = bench_of(app, Session(LOCAL))
    second = word(bench, nora["cv"], "bullet:b1", BACKED)
    app.services.ledger.forget(LOCAL, "b1")
    at = press(page(screen, draft=second), "undo-added:summary:who")
    assert BACKED not in bullets(app, at)
    assert "what they stood for is not in this version" in shown(at)


def stale(app, nora):
    """A line by hand that no fact backs any more since the fact was corrected."""
    bench = bench_of(app, Session(owner=LOCAL, temporary=False))
    after = word(bench, nora["cv"], "bullet:b1", BACKED)
    fact = app.services.ledger.get(LOCAL, "b1")
    app.services.ledger.replace(LOCAL, "b1", fact.model_copy(update={"text": "Built the deployment pipeline in Go"}))
    return bench.mend(after)


def test_what_was_not_written_is_asked_about(app, screen, nora):
    at = page(screen, draft=stale(app, nora))
    assert [label for label in labels(at) if label.startswith(("It is true", "Leave it out"))] == [
        "It is true: keep it as a fact of mine",
        "Leave it out",
    ]
    assert BACKED in shown(at)
    kept = press(at, "fact-page-0")
    assert "Kept in your profile as said by you, and written." in shown(kept)
    assert BACKED in bullets(app, kept)
    assert "keep it as a fact of mine" not in " ".join(labels(kept))


def test_what_was_not_written_is_kept_marked(app, screen, nora):
    at = press(page(screen, draft=stale(app, nora)), "marked-page-0")
    assert BACKED in bullets(app, at)
    assert app.services.drafts.get(LOCAL, at.query_params["d"]).unbacked


def test_what_was_not_written_is_left_out(app, screen, nora):
    again = press(page(screen, draft=stale(app, nora)), "out-page-0")
    assert BACKED not in bullets(app, again)
    assert "keep it as a fact of mine" not in " ".join(labels(again))

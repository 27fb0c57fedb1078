"""News told in the chat, on the real page with the offline model: the card, Undo on the spot, the way to the board."""

import pytest

from tests.ui import results
from tests.ui.conftest import shown
from tools.documents.sent.store import Sent
from tools.jobs.models import Posting
from ui.applications.marks import STAGES
from ui.drafts import sent
from ui.state import LOCAL, Session, clock, today

BAKER = Posting(title="Baker", company="Orrin Mills", text="Baker wanted.")


def say(at, app, text: str):
    """One message, drawn with its answer."""
    at.chat_input[0].set_value(text).run()
    for turn in app.threads.turns(LOCAL, at.session_state["session"].thread):
        app.turns.wait(turn.id, 60)
    return at.run()


def button(at, label: str):
    return next(b for b in at.button if b.label == label)


TOLD = [
    ("I applied to Orrin Mills yesterday", "applied", "Orrin Mills"),
    ("Absage von Orrin Mills", "rejected", "Orrin Mills"),
    ("J'ai postulé chez Orrin Mills hier", "applied", "Orrin Mills"),
    ("Ayer envié mi candidatura a Orrin Mills", "applied", "Orrin Mills"),
    ("me candidatei na Orrin Mills ontem", "applied", "Orrin Mills"),
]


@pytest.mark.parametrize(("text", "stage", "said"), TOLD)
def test_news_are_noted_and_taken_back_on_the_spot(app, screen, text, stage, said):
    at = say(screen.run(), app, text)
    (one,) = app.services.applications.all(LOCAL)
    assert (one.company, one.stage) == ("Orrin Mills", stage)
    words = shown(at)
    assert said in words
    assert str(STAGES[one.stage][0]) in words
    button(at, "Undo").click().run()
    assert app.services.applications.all(LOCAL) == ()
    assert "Taken back." in shown(at)
    assert [b for b in at.button if b.label == "Undo"] == []


def test_what_was_done_since_cannot_be_taken_back_past(app, screen):
    at = say(screen.run(), app, "I applied to Orrin Mills yesterday")
    at = say(at, app, "Orrin Mills said no")
    (one,) = app.services.applications.all(LOCAL)
    assert one.stage == "rejected"
    assert [b.label for b in at.button].count("Undo") == 1
    button(at, "Undo").click().run()
    assert app.services.applications.get(LOCAL, one.id).stage == "applied"


def test_the_board_is_shown_and_opened(app, screen):
    at = say(screen.run(), app, "Orrin Mills invited me for Tuesday at 10")
    at = say(at, app, "show my applications")
    words = shown(at)
    assert "1 application" in words
    assert "Interview" in words
    [b for b in at.button if b.label == "Open the board"][-1].click().run()
    assert "Interviewing · 1" in shown(at)


def test_an_interview_offers_to_be_prepared(app, screen):
    thread = app.threads.new(LOCAL, clock())
    app.services.ledger.add(LOCAL, (results.ROLE,))
    job = app.services.jobs.save(LOCAL, thread, BAKER, clock())
    screen.query_params["t"] = thread
    at = say(screen.run(), app, "they invited me for an interview")
    assert app.services.applications.all(LOCAL)[0].job == job
    assert "Prepare the interview" in [b.label for b in at.button]


def test_a_copy_kept_as_sent_marks_the_job_as_applied(app):
    thread = app.threads.new(LOCAL, clock())
    job = app.services.jobs.save(LOCAL, thread, BAKER, clock())
    draft = app.services.drafts.save(LOCAL, thread, job, results.DRAFT, clock())
    session = Session(LOCAL)
    sent._keep(app, session, (draft, "docx", today()))
    (one,) = app.services.applications.all(LOCAL)
    (copy,) = app.services.drafts.sent.all(LOCAL)
    assert isinstance(copy, Sent)
    assert (one.job, one.stage, one.applied_on) == (job, "applied", today())
    assert "Kept as sent" in session.drafts.said

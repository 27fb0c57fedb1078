"""The page of applications over the real app: filled, moved, searched, taken back; all names are invented."""

from datetime import time, timedelta

from tests.ui import results
from tests.ui.conftest import shown
from tools.applications.models import Application, Meeting, Move, Note, Reminder
from tools.documents.sent.store import Copy
from tools.jobs.models import Posting
from ui.state import LOCAL, clock, today

NOW = results.AT
BAKER = Posting(title="Baker", company="Orrin Mills", text="Baker wanted.")


def put(app, stage="applied", days=1, owner=LOCAL, **more) -> str:
    """An application at a stage since some days; the page goes by the real day."""
    since = Move(stage=stage, day=today() - timedelta(days=days))
    named = {"title": "Night porter", "company": "Larkspur Hotel"} | more
    made, _ = app.services.applications.add(owner, Application(moves=(since,), **named), clock())
    return str(made.id)


def kept(app, which: str) -> Application:
    found: Application = app.services.applications.get(LOCAL, which)
    return found


def page(screen):
    screen.run()
    return screen.switch_page("../pages/applications.py").run()


def choose(at, which: str):
    return next(s for s in at.selectbox if str(s.key).startswith(f"to-{which}"))


def submit(at, label: str):
    next(b for b in at.button if b.label == label).click()
    return at.run()


def field(kind, ends: str):
    return next(w for w in kind if str(w.key).endswith(ends))


def test_an_empty_page_teaches_and_is_filled_by_hand(app, screen):
    at = page(screen)
    text = shown(at)
    assert "they invited me for Tuesday at 10" in text
    assert "What is due" not in text
    field(at.text_input, "-title").set_value("Night {porter}")
    field(at.text_input, "-company").set_value("Larkspur <b>Hotel</b>")
    submit(at, "Put on the board")
    (one,) = app.services.applications.all(LOCAL)
    assert (one.title, one.company, one.stage, one.moves[0].day) == (
        "Night {porter}",
        "Larkspur <b>Hotel</b>",
        "applied",
        today(),
    )
    text = shown(at)
    assert "On the board now." in text
    assert "Applied · 1" in text
    submit(at, "Undo")
    assert app.services.applications.all(LOCAL) == ()
    assert "Taken back." in shown(at)


def test_a_job_without_a_name_is_asked_for(app, screen):
    at = submit(page(screen), "Put on the board")
    assert "The job has no name yet." in shown(at)
    assert app.services.applications.all(LOCAL) == ()


def test_a_saved_ad_is_put_on_the_board_once(app, screen):
    job = app.services.jobs.save(LOCAL, app.threads.new(LOCAL, NOW), BAKER, NOW)
    at = page(screen)
    assert field(at.selectbox, "-job").options == ["Baker · Orrin Mills", "A job that is not saved here"]
    field(at.selectbox, "-stage").set_value("saved")
    submit(at, "Put on the board")
    (one,) = app.services.applications.all(LOCAL)
    assert (one.job, one.stage) == (job, "saved")
    assert [s for s in at.selectbox if str(s.key).endswith("-job")] == []


def test_a_card_is_moved_by_its_choice_and_back(app, screen):
    one = put(app, days=3)
    at = page(screen)
    assert choose(at, one).options == ["Applied", "Interviewing", "Offer", "Rejected", "Withdrawn"]
    choose(at, one).set_value("interview").run()
    assert [m.stage for m in kept(app, one).moves] == ["applied", "interview"]
    text = shown(at)
    assert "Night porter · Larkspur Hotel is now at Interviewing." in text
    assert "Interviewing · 1" in text
    assert choose(at, one).value == "interview"
    submit(at, "Undo")
    assert kept(app, one).stage == "applied"
    assert choose(at, one).value == "applied"


def test_what_was_done_is_said_once(app, screen):
    one = put(app)
    at = page(screen)
    choose(at, one).set_value("offer").run()
    assert "is now at" in shown(at)
    assert "is now at" not in shown(at.run())


def test_only_one_stage_is_shown_when_chosen(app, screen):
    put(app, title="Sent one")
    put(app, "rejected", title="Lost one")
    at = page(screen)
    stages = at.button_group(key="applications-stage")
    assert [o.content for o in stages.proto.options] == [
        "Saved · 0",
        "Applied · 1",
        "Interviewing · 0",
        "Offer · 0",
        "Closed · 1",
    ]
    at.button_group(key="applications-stage").set_value("closed").run()
    text = shown(at)
    assert "Lost one" in text
    assert "Sent one" not in text
    at.button_group(key="applications-stage").set_value("offer").run()
    assert "Nothing here" in shown(at)


def test_many_are_searched(app, screen):
    for n in range(6):
        put(app, title=f"Job {n}", notes=(Note(id="n", day=today(), text=f"The lift is code{n}"),))
    at = page(screen)
    at.text_input(key="applications-query").set_value("CODE4 lift").run()
    text = shown(at)
    assert "Job 4" in text
    assert "Job 3" not in text
    at.text_input(key="applications-query").set_value("elephants").run()
    assert "No application has these words." in shown(at)


def test_what_is_due_stands_on_top_and_is_ticked_off(app, screen):
    late = Reminder(id="r", day=today() - timedelta(days=1), text="Call {them}")
    one = put(app, reminders=(late,))
    put(app, days=20, title="Quiet one")
    at = page(screen)
    text = shown(at)
    assert [w for w in ("What is due", "Call {them}", "No answer for 20 days", "Write a follow-up") if w not in text] == []
    at.button(key="done-r").click().run()
    assert kept(app, one).reminders[0].done
    assert "Done: Call {them}" in shown(at)
    submit(at, "Undo")
    assert not kept(app, one).reminders[0].done


def test_more_than_five_due_things_are_folded(app, screen):
    for n in range(8):
        put(app, days=20, title=f"Quiet {n}")
    assert "3 more" in shown(page(screen))


def open_(at, which: str):
    return at.button(key=f"tile-open-{which}").click().run()


def test_one_application_is_opened_and_left(app, screen):
    one = put(app, meetings=(Meeting(id="m", day=today(), place="Room 2"),), contact="Ms Vale")
    at = open_(page(screen), one)
    text = shown(at)
    assert [
        w for w in ("Night porter · Larkspur Hotel", "Applied on", "Room 2", "History", "Documents sent") if w not in text
    ] == []
    assert field(at.text_input, "-contact").value == "Ms Vale"
    at.button(key="all-applications").click().run()
    assert "History" not in shown(at)


def test_an_interview_is_noted_with_time_place_and_zone(app, screen):
    one = put(app)
    at = open_(page(screen), one)
    meeting = f"meet-{one}"
    next(d for d in at.date_input if str(d.key).startswith(meeting)).set_value(today() + timedelta(days=3))
    next(d for d in at.time_input if str(d.key).startswith(meeting)).set_value(time(10, 30))
    field(at.text_input, "-place").set_value("Mill Lane 3")
    submit(at, "Add the interview")
    found = kept(app, one)
    assert [(m.day, f"{m.at:%H:%M}", m.place) for m in found.meetings] == [(today() + timedelta(days=3), "10:30", "Mill Lane 3")]
    assert found.stage == "interview"
    assert [e.proto.label for e in at.get("download_button")] == ["For your calendar (.ics)"]
    at.button(key=f"drop-{found.meetings[0].id}").click().run()
    assert kept(app, one).meetings == ()
    submit(at, "Undo")
    assert kept(app, one).meetings == found.meetings


def test_notes_reminders_and_the_plan_are_kept(app, screen):
    one = put(app)
    at = open_(page(screen), one)
    field(at.text_area, "-text").set_value("They {like} Python\nand tea")
    submit(at, "Keep the note")
    assert "They {like} Python" in shown(at)
    next(d for d in at.text_input if str(d.key).startswith(f"remind-{one}")).set_value("Ring")
    submit(at, "Add the reminder")
    field(at.text_input, "-next").set_value("Send the papers")
    submit(at, "Save")
    found = kept(app, one)
    assert ([n.text for n in found.notes], [r.text for r in found.reminders]) == (["They {like} Python\nand tea"], ["Ring"])
    assert (found.next_step, found.contact) == ("Send the papers", "")
    assert "Saved." in shown(at)
    at.checkbox[0].check().run()
    assert kept(app, one).reminders[0].done
    submit(at, "Keep the note")
    assert "The note is empty." in shown(at)


def test_an_offer_has_a_day_to_answer_by(app, screen):
    one = put(app, "offer")
    at = open_(page(screen), one)
    field(at.date_input, "-answer").set_value(today() + timedelta(days=2))
    submit(at, "Save")
    assert kept(app, one).answer_by == today() + timedelta(days=2)
    assert "Answer by" in shown(at)


def test_a_move_may_be_told_for_an_earlier_day(app, screen):
    one = put(app, days=9)
    at = open_(page(screen), one)
    next(d for d in at.date_input if str(d.key).startswith(f"move-{one}")).set_value(today() - timedelta(days=4))
    next(b for b in at.button if str(b.key).startswith(f"move-{one}") and str(b.key).endswith("-rejected")).click().run()
    assert kept(app, one).moves[-1] == Move(stage="rejected", day=today() - timedelta(days=4))


def test_it_is_put_away_brought_back_deleted_and_undone(app, screen):
    one = put(app)
    at = open_(page(screen), one)
    at.button(key="archive").click().run()
    text = shown(at)
    assert "Put away · 1" in text
    assert "Applied · 1" not in text
    at.button(key=f"back-{one}").click().run()
    assert not kept(app, one).archived
    at = open_(at, one)
    at.button(key="delete-application").click().run()
    assert app.services.applications.all(LOCAL) == ()
    assert "Deleted: Night porter" in shown(at)
    submit(at, "Undo")
    assert kept(app, one).title == "Night porter"


def test_what_was_sent_is_shown_with_its_application(app, screen):
    job = app.services.jobs.save(LOCAL, app.threads.new(LOCAL, NOW), BAKER, NOW)
    sent = Copy(
        draft="d",
        job=job,
        document="letter",
        title="Baker",
        company="Orrin Mills",
        name="letter {x}.pdf",
        format="pdf",
        text="x",
        day=today(),
    )
    app.services.drafts.sent.freeze(LOCAL, sent, b"%PDF", NOW)
    one = put(app, job=job)
    at = open_(page(screen), one)
    assert any("letter \\{x\\}.pdf" in e.proto.label for e in at.get("download_button"))


def test_what_is_gone_leads_back_to_the_board(app, screen):
    one = put(app)
    at = open_(page(screen), one)
    app.services.applications.delete(LOCAL, one, clock())
    text = shown(at.run())
    assert "they invited me" in text
    assert "History" not in text


def test_a_follow_up_goes_to_the_chat_about_that_job(app, screen):
    job = app.services.jobs.save(LOCAL, app.threads.new(LOCAL, NOW), BAKER, NOW)
    put(app, days=20, job=job, title="Baker", company="Orrin Mills")
    at = page(screen)
    submit(at, "Write a follow-up")
    thread = at.session_state["session"].thread
    said = [m.text for m in app.threads.messages(LOCAL, thread) if m.role == "user"]
    assert said == ["Write a follow-up e-mail to Orrin Mills."]
    assert app.services.jobs.active(LOCAL, thread)[0] == job


def test_nobody_elses_are_shown(app, screen):
    put(app, owner="v-other", title="Secret one")
    assert "Secret one" not in shown(page(screen))

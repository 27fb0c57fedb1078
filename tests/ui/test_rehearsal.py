"""The page of interviews: what it asks for, the questions, a mock interview answered, stopped, gone on with, deleted."""

import pytest

from tests.tools.interview.people import AD, FACTS
from tests.ui import results
from tests.ui.conftest import shown
from tools.jobs.posting import read_posting
from ui.state import LOCAL

NOW = results.AT
GOOD = "At Falkner Bakers I wrote Python scripts for 12 mills. As a result the waste fell by 20 %."


@pytest.fixture
def job(app) -> str:
    """An invented person, and an ad of an invented mill."""
    app.services.ledger.add(LOCAL, FACTS)
    saved: str = app.services.jobs.save(LOCAL, app.threads.new(LOCAL, NOW), read_posting(AD), NOW)
    return saved


def page(screen):
    screen.run()
    return screen.switch_page("../pages/interview.py").run()


def _chosen(at, name):
    group = next(g for g in at.button_group if g.label == "View")
    return group.set_value(name).run()


@pytest.mark.parametrize("facts", [(), FACTS])
def test_without_a_cv_or_an_ad_it_says_what_it_is_for(app, screen, facts):
    app.services.ledger.add(LOCAL, facts)
    text = shown(page(screen))
    assert "It needs your CV and a job ad" in text
    assert "Begin" not in text


@pytest.mark.usefixtures("job")
def test_the_questions_have_reasons_stories_and_rights(screen):
    text = shown(page(screen))
    must = [
        "Haskell",
        "does not show it",
        "Night shifts every second week",
        "Wrote Python scripts for 12 mills",
        "What did you do between Jun 2019 and Dec 2021?",
        "What you may ask them",
        "2006/54/EC",
    ]
    assert [words for words in must if words not in text] == []


@pytest.mark.usefixtures("job")
def test_what_a_story_lacks_is_kept_as_a_fact_when_the_person_says_so(app, screen):
    at = page(screen)
    box = next(b for b in at.text_input if "What was the result?" in b.label)
    box.set_value("No driver was ever late")
    press = next(b for b in at.button if b.label == "Keep as a fact" and box.key.removeprefix("told-") in b.proto.form_id)
    press.click().run()
    new = [fact for fact in app.services.ledger.facts(LOCAL) if fact.text == "No driver was ever late"]
    assert [fact.source.by for fact in new] == ["person"]
    assert "No driver was ever late" in shown(at)


@pytest.mark.usefixtures("job")
def test_questions_in_another_language(screen):
    at = page(screen)
    box = next(s for s in at.selectbox if s.label == "Language of the questions")
    assert "Wann könnten Sie anfangen?" in shown(box.set_value("de").run())


@pytest.mark.usefixtures("job")
def test_a_round_is_answered_passed_over_taken_back_stopped_and_gone_on_with(app, screen):
    at = _chosen(page(screen), "practise")
    at.button(key="begin").click().run()
    assert "Question 1 of" in str(at.get("progress")[0].proto)
    at.text_area[0].set_value(GOOD).run()
    at.button(key="give").click().run()
    text = shown(at)
    assert "This holds: it rests on" in text
    assert "Question 2 of" in str(at.get("progress")[0].proto)
    at.button(key="skip").click().run()
    at.button(key="again").click().run()
    (one,) = app.services.interviews.all(LOCAL)
    assert [answer.text for answer in one.answers] == [GOOD]
    at.button(key="stop-round").click().run()
    assert app.services.interviews.all(LOCAL)[0].state == "stopped"
    past = _chosen(at, "past")
    assert "1 of" in shown(past)
    assert "wrote Python scripts" in shown(past)
    past.button(key=f"on-{one.id}").click().run()
    assert app.services.interviews.all(LOCAL)[0].state == "running"
    past.button(key=f"gone-{one.id}").click().run()
    assert app.services.interviews.all(LOCAL) == ()
    assert "No rounds yet" in shown(past)


@pytest.mark.usefixtures("job")
def test_what_no_fact_bears_out_is_kept_only_by_the_persons_own_press(app, screen):
    at = _chosen(page(screen), "practise")
    at.button(key="begin").click().run()
    at.text_area[0].set_value("I led 40 people at Zorblax Ltd.").run()
    at.button(key="give").click().run()
    assert "No fact of yours bears this out" in shown(at)
    known = {fact.text for fact in app.services.ledger.facts(LOCAL)}
    assert not any("Zorblax" in text for text in known)
    next(b for b in at.button if b.label == "It is true: keep it as a fact").click().run()
    assert any("Zorblax" in fact.text for fact in app.services.ledger.facts(LOCAL))


@pytest.mark.usefixtures("job")
def test_an_empty_answer_waits(app, screen):
    at = _chosen(page(screen), "practise")
    at.button(key="begin").click().run()
    at.button(key="give").click().run()
    assert app.services.interviews.all(LOCAL)[0].answers == ()
    assert not at.error

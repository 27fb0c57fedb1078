"""The invented person of the demonstration is never mixed with whoever tries her."""

import pytest

from tests.ui import results
from tests.ui.conftest import shown
from tests.ui.test_jobs_page import OTHER
from tools.jobs.posting import read_posting
from tools.profile.facts import facts_of
from ui import sample
from ui.state import LOCAL, Session, clock
from ui.tongue import translate

CV, AD = sample.SAMPLE_FILES
APART = "in a private session: your own things stay as they are"


def tried(app, owner: str = LOCAL) -> None:
    """As if the demonstration had been begun: her files, her facts, her job, a talk."""
    for name in sample.SAMPLE_FILES:
        app.services.files.save_file(owner, name, (sample.SAMPLES / name).read_bytes(), clock())
    app.services.ledger.add(owner, facts_of(app.services.read_cv(CV, (sample.SAMPLES / CV).read_bytes())))
    posting = read_posting((sample.SAMPLES / AD).read_text(encoding="utf-8"))
    app.services.jobs.save(owner, app.threads.new(owner, clock()), posting, clock())


def keys(at) -> set[str]:
    return {str(button.key) for button in at.button} & {"sample", "sample-clear", "private-leave"}


def test_where_nothing_is_known_she_is_tried_in_the_open(app, screen):
    at = screen.run()
    assert keys(at) == {"sample"}
    assert "An invented person and an invented job." in shown(at)
    tab = Session(LOCAL)
    sample.try_sample(tab)
    assert (tab.owner, tab.private) == (LOCAL, False)
    assert [name for name, _ in tab.outbox[0].files] == [CV, AD]
    assert app.services.ledger.facts(LOCAL) == ()


def test_beside_ones_own_facts_she_lives_in_a_private_session(app, screen):
    app.services.ledger.add(LOCAL, (results.ROLE,))
    at = screen.run()
    assert APART in shown(at)
    at.button(key="sample").click().run()
    tab = at.session_state["session"]
    assert tab.private
    assert (tab.usual, tab.thread is not None or len(tab.outbox) == 1) == (LOCAL, True)
    assert app.threads.threads(LOCAL) == ()
    assert app.services.files.files(LOCAL) == ()
    assert app.services.ledger.facts(LOCAL) == (results.ROLE,)
    private = tab.owner
    at = at.run()
    assert "private-leave" in keys(at)
    at.button(key="private-leave").click().run()
    assert (tab.owner, tab.private, tab.thread, tab.outbox) == (LOCAL, False, None, [])
    assert app.services.files.files(private) == ()
    assert "private-leave" not in keys(at)


def test_in_a_private_session_she_is_tried_there(app):
    tab = Session("private-1", usual=LOCAL)
    app.services.ledger.add(tab.owner, (results.ROLE,))
    sample.try_sample(tab)
    assert (tab.owner, len(tab.outbox)) == ("private-1", 1)


def test_when_she_is_all_there_is_she_is_cleared_in_one_click(app, screen):
    app.visits.choose(LOCAL, "tone", "brief")
    tried(app)
    tried(app, "v-other")
    at = screen.run()
    assert keys(at) == {"sample-clear"}
    at.button(key="sample-clear").click().run()
    services = app.services
    assert services.ledger.facts(LOCAL) == ()
    assert services.files.files(LOCAL) == ()
    assert services.jobs.jobs(LOCAL) == ()
    assert app.threads.threads(LOCAL) == ()
    assert app.visits.choices(LOCAL)["tone"] == "brief", "what was chosen for the screens stays"
    assert keys(at) == {"sample"}
    assert services.ledger.facts("v-other"), "another person's are theirs"


OWN = {
    "a file of one's own": lambda app: app.services.files.save_file(LOCAL, "mine.txt", b"Mara", clock()),
    "a file under her name": lambda app: app.services.files.save_file(LOCAL, CV, b"Mara", clock()),
    "a fact that was told": lambda app: app.services.ledger.add(LOCAL, (results.SAID,)),
    "a second ad": lambda app: app.services.jobs.save(LOCAL, app.threads.new(LOCAL, clock()), read_posting(OTHER), clock()),
}  # fmt: skip


@pytest.mark.parametrize("what", OWN)
def test_with_anything_of_ones_own_nothing_is_cleared(what, app):
    tried(app)
    assert sample.alone(app, LOCAL)
    OWN[what](app)
    before = app.services.ledger.facts(LOCAL)
    assert not sample.alone(app, LOCAL)
    sample.clear(app, Session(LOCAL))
    assert app.services.ledger.facts(LOCAL) == before


def test_an_empty_space_is_not_hers(app):
    assert not sample.alone(app, LOCAL)


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_it_speaks_the_language_of_the_screens(app, screen, language):
    app.visits.choose(LOCAL, "tongue", language)
    tried(app)
    at = screen.run()
    assert at.button(key="sample-clear").label == translate("Clear the sample data", language)
    assert "Clear the sample data" not in shown(at)

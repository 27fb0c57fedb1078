"""What counts how much on the page of jobs: the score follows, the chat judges by it, and there is a way back."""

import json

import pytest

from tests.ui.conftest import shown
from tests.ui.test_jobs_page import AD, FACTS, NOW, OTHER, page
from tools.jobs.posting import read_posting
from tools.jobs.weighing import PUBLISHED, Balance, bounds, weighed
from ui import own_data, weights
from ui.state import LOCAL


@pytest.fixture
def job(app) -> str:
    app.services.ledger.add(LOCAL, FACTS)
    saved: str = app.services.jobs.save(LOCAL, app.threads.new(LOCAL, NOW), read_posting(AD), NOW)
    return saved


def judged(screen):
    at = page(screen)
    return at.button(key="judge").click().run()


@pytest.mark.usefixtures("job")
def test_there_is_a_slider_for_each_weight_within_its_bounds(screen):
    at = judged(screen)
    found = {s.key: (s.value, s.min, s.max) for s in at.slider}
    assert found == {f"weight-{name}": (b.published, b.least, b.most) for name, b in bounds().items()}
    assert at.button(key="weights-reset").disabled
    assert "by your weights" not in shown(at)
    assert {name for _, names in weights.GROUPS for name in names} == set(bounds())


def test_a_moved_weight_moves_every_score_and_is_remembered(app, screen, job):
    jobs = app.services.jobs
    other = jobs.save(LOCAL, app.threads.new(LOCAL, NOW), read_posting(OTHER), NOW)
    at = page(screen)
    at.button(key="judge-all").click().run()
    before = {key: jobs.fit(LOCAL, key) for key in (job, other)}
    at.slider(key="weight-kind.nice").set_value(2.0).run()
    own = Balance(own={"kind.nice": 2.0})
    assert jobs.balance(LOCAL) == own
    assert {key: jobs.fit(LOCAL, key) for key in (job, other)} == {key: weighed(fit, own) for key, fit in before.items()}
    assert {j.id: j.score for j in jobs.jobs(LOCAL)} == {key: weighed(fit, own).score for key, fit in before.items()}
    shown_job = at.selectbox(key="job").value
    text = shown(at)
    assert f"**{jobs.fit(LOCAL, shown_job).score:.1f}** by your weights, **{before[shown_job].score:.1f}** as published" in text
    assert "Weighed as you set it" in text
    at.button(key="judge").click().run()
    assert jobs.fit(LOCAL, shown_job) == weighed(before[shown_job], own), "judged anew, weighed the same"
    again = page(screen)
    assert again.slider(key="weight-kind.nice").value == 2.0


@pytest.mark.usefixtures("job")
def test_what_another_tab_set_is_followed_and_not_overwritten(app, screen):
    at = judged(screen)
    app.services.jobs.save_balance(LOCAL, Balance(own={"kind.must": 5.0}))
    at.run()
    assert at.slider(key="weight-kind.must").value == 5.0
    at.slider(key="weight-kind.nice").set_value(2.0).run()
    assert app.services.jobs.balance(LOCAL).own == {"kind.must": 5.0, "kind.nice": 2.0}


def test_what_stands_above_the_sliders_neither_comes_nor_goes(screen, job):
    at = judged(screen)
    before = len(fold(at).markdown), len(fold(at).caption)
    assert "all as published" in shown(at)
    at.slider(key="weight-kind.must").set_value(5.0).run()
    assert (len(fold(at).markdown), len(fold(at).caption)) == before, "else they are made anew, and the keyboard is lost"
    assert job


def fold(at):
    return next(e for e in at.expander if e.label == "Change what counts how much")


def test_all_goes_back_to_what_is_published(app, screen, job):
    at = judged(screen)
    before = app.services.jobs.fit(LOCAL, job)
    for name, value in (("kind.must", 6.0), ("frame.level", 0.5)):
        at.slider(key=f"weight-{name}").set_value(value).run()
    assert app.services.jobs.fit(LOCAL, job) != before
    at.button(key="weights-reset").click().run()
    assert app.services.jobs.balance(LOCAL) == PUBLISHED
    assert app.services.jobs.fit(LOCAL, job) == before
    assert at.slider(key="weight-kind.must").value == bounds()["kind.must"].published
    assert at.button(key="weights-reset").disabled


def test_what_was_set_goes_along_with_ones_data_and_is_erased(app):
    app.services.jobs.save_balance(LOCAL, Balance(own={"kind.must": 4.0}))
    app.services.jobs.save_balance("v-other", Balance(own={"kind.must": 5.0}))
    assert json.loads(json.dumps(own_data.tables(app, LOCAL)["weights"])) == [{"weight": "kind.must", "value": 4.0}]
    app.erase(LOCAL)
    assert own_data.tables(app, LOCAL)["weights"] == []
    assert app.services.jobs.balance("v-other").own == {"kind.must": 5.0}


def test_weights_can_be_set_before_anything_is_judged(app, screen, job):
    at = page(screen)
    at.slider(key="weight-kind.duty").set_value(1.0).run()
    assert app.services.jobs.balance(LOCAL).own == {"kind.duty": 1.0}
    assert "This job is not judged yet." in shown(at)
    at.button(key="judge").click().run()
    assert app.services.jobs.fit(LOCAL, job).versions["weights"] == "own"


def settings(screen):
    screen.run()
    return screen.switch_page("../pages/settings.py").run()


def test_the_same_weights_stand_in_the_settings(app, screen):
    at = settings(screen)
    assert {s.key for s in at.slider} == {f"weight-{name}" for name in bounds()}
    assert "All weights are as published." in shown(at)
    before = len(fold(at).markdown), len(fold(at).caption)
    at.slider(key="weight-kind.must").set_value(5.0).run()
    assert app.services.jobs.balance(LOCAL).own == {"kind.must": 5.0}
    assert "1 weight is yours, the others are as published." in shown(at)
    at.slider(key="weight-kind.nice").set_value(2.0).run()
    assert "2 weights are yours" in shown(at)
    assert (len(fold(at).markdown), len(fold(at).caption)) == before
    at.button(key="weights-reset").click().run()
    assert app.services.jobs.balance(LOCAL) == PUBLISHED
    assert "All weights are as published." in shown(at)


def test_what_is_set_there_weighs_the_jobs(app, screen, job):
    at = settings(screen)
    at.slider(key="weight-kind.duty").set_value(1.0).run()
    at = at.switch_page("../pages/jobs.py").run()
    assert at.slider(key="weight-kind.duty").value == 1.0
    at.button(key="judge").click().run()
    assert app.services.jobs.fit(LOCAL, job).versions["weights"] == "own"

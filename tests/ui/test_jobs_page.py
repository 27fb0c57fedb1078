"""The page of jobs: judging again, moving demands, comparing, over the real application."""

import pytest

from tests.ui import results
from tests.ui.conftest import shown
from tools.jobs.posting import read_posting
from tools.profile.models import Fact
from ui.state import LOCAL

NOW = results.AT
AD = """Platform Engineer
Falkner Ltd, Leeds

Requirements
- Python
- Haskell

Nice to have
- Terraform
"""
OTHER = AD.replace("Platform Engineer", "Baker").replace("Python", "Sourdough").replace("Haskell", "Driving licence class B")
FACTS = (
    results.ROLE,
    Fact(id="b", kind="bullet", text="Built services in Python", scope="r", path="work[0].highlights[0]", source=results.FILE),
)


@pytest.fixture
def job(app) -> str:
    """An ad of an invented employer, and a person of two facts."""
    app.services.ledger.add(LOCAL, FACTS)
    saved: str = app.services.jobs.save(LOCAL, app.threads.new(LOCAL, NOW), read_posting(AD), NOW)
    return saved


def page(screen):
    screen.run()
    return screen.switch_page("../pages/jobs.py").run()


def choice(at, text):
    return next(g for g in at.button_group if g.label == text)


def test_a_job_is_judged_on_the_page(app, screen, job):
    at = page(screen)
    assert app.services.jobs.fit(LOCAL, job) is None
    at.button(key="judge").click().run()
    fit = app.services.jobs.fit(LOCAL, job)
    text = shown(at)
    assert f"{fit.score:.0f} / 100" in text
    assert "What would help" in text
    assert "What changed since" not in text


def test_a_demand_is_moved_the_score_follows_and_it_can_be_undone(app, screen, job):
    at = page(screen)
    at.button(key="judge").click().run()
    before = app.services.jobs.fit(LOCAL, job)
    choice(at, "Haskell").set_value("out").run()
    after = app.services.jobs.fit(LOCAL, job)
    assert after.score > before.score
    assert "Haskell" not in [p.text for p in after.parts]
    text = shown(at)
    assert [w for w in ("1 change by you", "What changed since", "No longer asked") if w not in text] == []
    at.button(key=f"undo-{job}").click().run()
    assert app.services.jobs.fit(LOCAL, job) == before
    assert choice(at, "Haskell").value == "must"
    assert "by you" not in shown(at)


def test_all_moves_can_be_taken_back_at_once(app, screen, job):
    at = page(screen)
    for text, to in (("Haskell", "nice"), ("Terraform", "must")):
        choice(at, text).set_value(to).run()
    kinds = {r.text: r.kind for r in app.services.jobs.get(LOCAL, job).requirements}
    assert kinds == {"Python": "must", "Haskell": "nice", "Terraform": "must"}
    at.button(key=f"restart_alt-{job}").click().run()
    assert app.services.jobs.get(LOCAL, job) == read_posting(AD)


def test_jobs_are_compared_in_the_order_chosen(app, screen, job):
    other = app.services.jobs.save(LOCAL, app.threads.new(LOCAL, NOW), read_posting(OTHER), NOW)
    at = page(screen)
    assert "side by side" not in shown(at)
    at.button(key="judge-all").click().run()
    assert app.services.jobs.fit(LOCAL, job).score > app.services.jobs.fit(LOCAL, other).score
    text = shown(at)
    assert "2 jobs side by side" in text
    table = next(str(e.proto.body) for e in at.get("html") if "jc-compare" in str(e.proto.body))
    assert table.index("Platform Engineer") < table.index("Baker")
    order = choice(at, "Order")
    assert order.value == "fit"
    order.set_value("blockers").run()
    assert not at.exception


def test_with_nothing_known_nothing_is_judged(app, screen):
    job = app.services.jobs.save(LOCAL, app.threads.new(LOCAL, NOW), read_posting(AD), NOW)
    at = page(screen)
    at.button(key="judge").click().run()
    assert app.services.jobs.fit(LOCAL, job) is None
    assert "went wrong" not in shown(at)

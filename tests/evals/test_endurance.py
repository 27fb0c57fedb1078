"""The rod of long conversations counts what happens."""

import pytest

from agent.bootstrap import build
from core.settings import Settings
from evals.endurance import EDGE, OWNER, SAID, Timed, read_by_a_model, report, talk


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    made = build(
        Settings(environment="test", data_dir=tmp_path_factory.mktemp("long"), openai_api_key=None, openai_base_url=None)
    )
    yield made
    made.close()


def test_every_turn_is_timed_to_its_first_word_and_its_end(app):
    times = list(talk(app, 6))
    assert len(times) == 6
    assert all(0 < t.first <= t.whole for t in times)
    thread = app.threads.threads(OWNER)[0].id
    said = [m.text for m in app.threads.messages(OWNER, thread) if m.role == "user"]
    assert said[2:] == list(SAID[:6])
    assert {t.state for t in app.threads.turns(OWNER, thread)} == {"done"}
    assert 0 < read_by_a_model(app) < 20_000


def test_the_report_sets_the_beginning_beside_the_end():
    times = [Timed(0.1, 0.2)] * EDGE + [Timed(0.4, 0.5)] * EDGE
    lines = list(report(times, 1234, 5.67))
    assert lines[1].split() == ["beginning", "100", "100", "200"]
    assert lines[2].split() == ["end", "400", "400", "500"]
    assert lines[-1] == "turns=40 first_word_begin=100 first_word_end=400 model_reads=1234 disk_mb=5.7"

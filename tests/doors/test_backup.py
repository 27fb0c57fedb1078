"""A backup made and put back from the command line."""

import pytest

from agent.bootstrap import LOCAL, build
from core.settings import Settings
from tests.ui.test_jobs_page import FACTS


@pytest.fixture
def filled(home):
    app = build(Settings.load(), alone=False)
    app.services.ledger.add(LOCAL, FACTS)
    app.memory.forget("none")  # what conversations are remembered by is a file of its own, made when first needed
    app.close()
    return home


def facts() -> list[str]:
    app = build(Settings.load(), alone=False)
    kept = sorted(fact.text for fact in app.services.ledger.facts(LOCAL))
    app.close()
    return kept


def test_a_backup_is_made_and_put_back_elsewhere(typed, filled, monkeypatch):
    before = facts()
    code, out, _ = typed("backup", "all.zip")
    assert code == 0
    assert "all.zip: " in out
    assert "rows in 2 files" in out
    monkeypatch.setenv("COPILOT_DATA_DIR", str(filled / "elsewhere"))
    code, out, _ = typed("restore", "all.zip")
    assert (code, out.startswith("restored: ")) == (0, True)
    assert facts() == before != []


def test_what_is_there_stays_unless_told_and_then_lies_aside(typed, filled):
    typed("backup", "all.zip")
    code, out, err = typed("restore", "all.zip")
    assert (code, out) == (2, "")
    assert "--force" in err
    code, out, _ = typed("restore", "all.zip", "--force")
    assert code == 0
    assert "what was there: " in out
    assert len(list((filled / "data").glob("before-restore-*/copilot.db"))) == 1


@pytest.mark.usefixtures("home")
def test_before_any_conversation_it_is_one_file(typed):
    app = build(Settings.load(), alone=False)
    app.services.ledger.add(LOCAL, FACTS)
    app.close()
    code, out, _ = typed("backup", "all.zip")
    assert (code, "rows in 1 file," in out) == (0, True)


@pytest.mark.usefixtures("home")
def test_nothing_to_copy_no_file_and_a_server_are_told(typed, monkeypatch):
    assert typed("backup", "all.zip")[0] == 2
    assert typed("restore", "absent.zip")[0] == 2
    monkeypatch.setenv("DATABASE_URL", "postgresql://u:secret@127.0.0.1:1/x")
    code, _, err = typed("backup", "all.zip")
    assert code == 2
    assert "pg_dump" in err
    assert "secret" not in err

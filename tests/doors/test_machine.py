"""The doctor sees what is missing, says what to do, and changes nothing."""

import json
import shutil
import sqlite3

import pytest

import cli
from core.database import SCHEMA, Database
from core.embedding import MINILM_FOLDER
from core.settings import Settings
from doors import machine as doctor
from doors.doctor import redis

PARTS = [
    "python",
    "libraries",
    "settings",
    "data folder",
    "disk",
    "sqlite",
    "database",
    "memory",
    "embedding model",
    "token tables",
    "reading",
    "language model",
]


@pytest.fixture(autouse=True)
def machine(tmp_path, monkeypatch):
    """A machine on which nothing is set but the data folder, which is not there yet."""
    for name in ("DATABASE_URL", "OPENAI_API_KEY", "OPENAI_BASE_URL", "COPILOT_ENVIRONMENT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COPILOT_DATA_DIR", str(tmp_path / "data"))
    return tmp_path


def findings() -> dict[str, doctor.Finding]:
    return {finding.part: finding for finding in doctor.examine()}


def test_a_machine_that_has_all_is_told_so_and_stays_as_it_is(machine):
    found = findings()
    assert list(found) == PARTS
    assert {finding.state for part, finding in found.items() if part not in {"sqlite", "disk", "memory"}} == {"ok"}
    assert not [finding for finding in found.values() if finding.state == "ok" and finding.what_to_do]
    assert found["database"].said == "will be made at the first start"
    assert not list(machine.iterdir())


def test_a_setting_that_cannot_work_ends_it(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "mysql://root:hunter7@127.0.0.1/x")
    found = findings()
    assert list(found)[-1] == "settings"
    assert found["settings"].state == "bad"
    assert "DATABASE_URL" in found["settings"].said
    assert "hunter7" not in str(found)


def broken_folder(machine, _monkeypatch) -> None:
    (machine / "data").write_text("a file where a folder should be")


def open_folder(machine, _monkeypatch) -> None:
    (machine / "data").mkdir(mode=0o755)


def full_disk(_machine, monkeypatch) -> None:
    monkeypatch.setenv("COPILOT_SPARE_BYTES", str(10**18))


def silent_server(_machine, monkeypatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://copilot:hunter7@127.0.0.1:1/copilot")


def newer_data(machine, _monkeypatch) -> None:
    file = machine / "data" / "copilot.db"
    database = Database(f"sqlite:///{file}")
    database.migrate()
    database.close()
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def no_file(machine, _monkeypatch) -> None:
    (machine / "data").mkdir(mode=0o700)
    (machine / "data" / "copilot.db").write_bytes(b"this is no database" * 300)


def damaged_model(machine, monkeypatch) -> None:
    there = machine / "model"
    shutil.copytree(MINILM_FOLDER, there)
    (there / "config.json").write_text("{}")
    monkeypatch.setattr(doctor, "MINILM_FOLDER", there)


ILLS = [
    (broken_folder, "data folder", "bad", "COPILOT_DATA_DIR"),
    (open_folder, "data folder", "look", "chmod 700 data"),
    (full_disk, "disk", "look", "no files are taken"),
    (silent_server, "database", "bad", "DATABASE_URL"),
    (newer_data, "database", "bad", "newer program"),
    (no_file, "database", "bad", ""),
    (damaged_model, "embedding model", "bad", "models/"),
]


@pytest.mark.parametrize("ill", ILLS, ids=lambda ill: ill[0].__name__)
def test_each_ill_is_seen_and_has_a_way_on(ill, machine, monkeypatch):
    spoil, part, state, advice = ill
    spoil(machine, monkeypatch)
    found = findings()[part]
    assert found.state == state
    assert advice in found.what_to_do
    assert "hunter7" not in str(found)


def test_data_of_an_older_program_are_said_to_be_brought_up_to_date(machine):
    database = Database(f"sqlite:///{machine / 'data' / 'copilot.db'}")
    with database.write() as connection:
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES ('0001')")
    database.close()
    found = findings()["database"]
    assert found.state == "ok"
    assert f"0001 becomes {SCHEMA}" in found.said


def test_a_library_that_is_missing_or_of_another_version_is_named(tmp_path):
    pins = tmp_path / "requirements.txt"
    pins.write_text(
        "pytest==0.1 \\\n    --hash=sha256:0\nno-such-library==1.0 \\\n    --hash=sha256:0\nonly-there==1 ; sys_platform == 'x'\n"
    )
    found = doctor._libraries(pins)
    assert found.state == "bad"
    assert found.said == f"pytest {pytest.__version__}, not 0.1; no-such-library missing, not 1.0"
    pins.write_text(f"pytest=={pytest.__version__} \\\n")
    assert doctor._libraries(pins).said == "1 as pinned"


def test_the_door_tells_it_to_people_and_to_programs(capsys, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-a-key-that-must-not-be-shown")
    assert cli.main(["doctor"]) == 0
    told = capsys.readouterr().out
    assert [part for part in [*PARTS, "redis"] if f"  {part} " in told] == [*PARTS, "redis"]
    assert "api.openai.com; it was not asked" in told
    assert cli.main(["doctor", "--json"]) == 0
    shown = capsys.readouterr().out
    assert [one["part"] for one in json.loads(shown)] == [*PARTS, "redis"]
    assert "must-not-be-shown" not in told + shown
    monkeypatch.setenv("DATABASE_URL", "postgresql://copilot:hunter7@127.0.0.1:1/copilot")
    assert cli.main(["doctor"]) == 2
    assert "BAD   database" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("address", "state", "said"), [("", "ok", "none is set"), ("redis://127.0.0.1:1/0", "look", "does not answer")]
)
def test_counters_that_several_processes_share_are_looked_at(address, state, said):
    found = redis(Settings(redis_url=address))
    assert (found.part, found.state) == ("redis", state)
    assert said in found.said

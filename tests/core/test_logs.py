import json
import logging
import subprocess
import sys

import pytest

from core.logs import ALLOWED, logger
from core.settings import ROOT

LINE = "Led a team of 5 engineers at Acme"
NAME = "Ann Example"
KEY = "sk-canary-1234567890"


def logged(capsys, **keys):
    logger("agent").info("turn_finished", **keys)
    printed = capsys.readouterr().err
    return json.loads(printed), printed


def test_a_line_is_json_with_time_and_level(capsys):
    line, _ = logged(capsys, turn="ab12", seconds=1.5, count=3, tool="read_cv")
    assert line["event"] == "turn_finished"
    assert (line["logger"], line["level"], line["turn"], line["seconds"], line["count"], line["tool"]) == (
        "agent",
        "info",
        "ab12",
        1.5,
        3,
        "read_cv",
    )
    assert line["time"].startswith("20")


@pytest.mark.parametrize("key", ["message", "text", "email", "name", "args", "exception", "prompt"])
def test_other_keys_are_dropped(capsys, key):
    line, _ = logged(capsys, **{key: "x"})
    assert key not in line


@pytest.mark.parametrize("canary", [LINE, NAME, KEY, f"Bearer {KEY}", "ann@example.org", "Müller", "a\nb"])
@pytest.mark.parametrize("key", sorted(ALLOWED - {"event", "level", "time", "logger"}))
def test_no_words_of_a_person_and_no_key_under_any_key(capsys, key, canary):
    _, printed = logged(capsys, **{key: canary})
    assert canary not in printed
    assert canary not in json.loads(printed).values()


def test_no_words_inside_a_list_or_a_mapping(capsys):
    _, printed = logged(capsys, kind=[LINE, NAME], reason={"x": KEY})
    assert not [c for c in (LINE, NAME, KEY) if c in printed]


def test_an_exception_leaves_its_words_behind(capsys):
    try:
        int(LINE)
    except ValueError as error:
        logger("agent").exception("tool_failed", error=type(error).__name__, exc_info=True)
    printed = capsys.readouterr().err
    assert json.loads(printed)["error"] == "ValueError"
    assert LINE not in printed


def test_an_event_is_not_a_sentence(capsys):
    logger("agent").info(LINE)
    assert LINE not in capsys.readouterr().err


def test_an_owner_is_a_short_hash(capsys):
    line, printed = logged(capsys, owner="v-ann-example")
    assert "ann" not in printed
    assert len(line["owner"]) == 8


@pytest.mark.parametrize("library", ["pypdf", "chromadb", "httpx", "openai", "alembic", "sqlalchemy"])
def test_libraries_are_quiet(library):
    logger("x")
    assert not logging.getLogger(library).isEnabledFor(logging.INFO)


def test_importing_configures_nothing():
    code = "import core.logs, structlog; print(structlog.is_configured())"
    out = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "False"

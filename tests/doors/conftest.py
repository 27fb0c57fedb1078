"""The command line over an empty folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

import cli


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, which holds the product's data too."""
    monkeypatch.setenv("COPILOT_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("COPILOT_ENVIRONMENT", "test")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def typed(home, capsys) -> Callable[..., tuple[int, str, str]]:  # noqa: ARG001 - in that folder
    """Runs a command: its exit code, what it printed, what it said beside the log."""

    def run(*words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = cli.main(list(words))
        told = capsys.readouterr()
        return code, told.out, "".join(line for line in told.err.splitlines(True) if not line.startswith('{"logger"'))

    return run

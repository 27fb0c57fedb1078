"""What the documentation shows is true: its commands run, its programs run, the other lines name things that are there."""

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import cli
from tests.api.conftest import service  # noqa: F401 - a fixture of that room
from tests.client.conftest import listening  # noqa: F401 - the same
from tests.test_architecture import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "docs" / "tutorials").glob("*.md"))]
_FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```", re.DOTALL | re.MULTILINE)
SHOWN_ONLY = {"make", "pip", "docker", "cp", "streamlit", "uvicorn", "python"}
"""What a line that is shown and not run may begin with."""


def lines(page: Path, *kinds: str) -> list[str]:
    """The lines of a page's blocks of these kinds, comments aside."""
    found = [
        line.strip()
        for kind, text in _FENCE.findall(page.read_text(encoding="utf-8"))
        if kind in kinds
        for line in text.splitlines()
    ]
    return [line for line in found if line and not line.startswith("#")]


def name(value) -> str | None:
    return str(value.relative_to(ROOT)) if isinstance(value, Path) else None


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Path:
    """A folder with the files that the pages speak of, and data with one thing in them."""
    place: Path = tmp_path_factory.mktemp("desk")
    samples = ROOT / "ui" / "samples"
    shutil.copy(samples / "sample-cv.docx", place / "cv.docx")
    shutil.copy(samples / "sample-job.txt", place / "job.txt")
    (place / "cvs").mkdir()
    for kind in ("docx", "json"):
        shutil.copy(samples / f"sample-cv.{kind}", place / "cvs" / f"one.{kind}")
    items = (ROOT / "evals" / "fixtures" / "conversation" / "items.jsonl").read_text(encoding="utf-8").splitlines()
    (place / "messages.jsonl").write_text("\n".join(items[:2]) + "\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPILOT_DATA_DIR", str(place / "data"))
        patch.delenv("DATABASE_URL", raising=False)
        cli.main(["applications", "add", "Globex"])
    return place


@pytest.mark.parametrize("page", [page for page in PAGES if lines(page, "bash")], ids=name)
def test_each_command_runs_as_it_stands(page, desk, monkeypatch, capsys):
    monkeypatch.chdir(desk)
    monkeypatch.setenv("COPILOT_DATA_DIR", str(desk / "data"))
    for variable in ("OPENAI_API_KEY", "DATABASE_URL"):
        monkeypatch.delenv(variable, raising=False)
    for line in lines(page, "bash"):
        program, door, *words = shlex.split(line, comments=True)
        assert (program, door) == ("python", "cli.py"), line
        assert cli.main(words) == 0, line
        told = capsys.readouterr()
        assert told.out.strip() or told.err.strip() or (desk / words[words.index("--out") + 1]).exists(), line
    if page.name == "job-seeker.md":
        made = {file.name for file in (desk / "tailored").iterdir()}
        assert made == {"claims.json", "changes.json", "refused.json", "cv.docx", "cv.pdf", "letter.docx", "letter.pdf"}


@pytest.mark.parametrize("page", [page for page in PAGES if lines(page, "console", "")], ids=name)
def test_each_line_that_is_only_shown_names_what_is_there(page):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for line in lines(page, "console"):
        words = [word for word in shlex.split(line, comments=True) if "=" not in word or word.startswith("-")]
        assert words[0] in SHOWN_ONLY, line
        if words[0] == "make":
            assert words[1] in targets, line
        if words[1:2] == ["-m"]:
            assert importlib.util.find_spec(words[2]), line
        for there in re.findall(r"\b(?:requirements[\w-]*\.txt|\.env\.example)", line):
            assert (ROOT / there).is_file(), line
    for line in lines(page, "console", ""):
        asked = shlex.split(line, comments=True)
        if asked[:2] == ["python", "cli.py"] and "--help" not in asked:
            assert cli.parser().parse_args(asked[2:]).run, line


def test_the_first_program_of_a_developer_runs(listening):  # noqa: F811
    (program,) = [
        text for kind, text in _FENCE.findall((ROOT / "docs" / "tutorials" / "developer.md").read_text()) if kind == "python"
    ]
    told = {"COPILOT_HOST": listening.url, "COPILOT_PROGRAM_KEY": listening.keys["good"]}
    run = [sys.executable, "-c", program]
    done = subprocess.run(run, cwd=ROOT, env={**os.environ, **told}, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert 0 < float(done.stdout) <= 100


def test_every_page_is_in_the_list_of_contents():
    told = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert [page.name for page in PAGES[1:] if str(page.relative_to(ROOT / "docs")) not in told] == []

"""What `docs/mcp.md` shows runs, and it names what there is."""

import json
import os
import re
import subprocess
import sys

import cli
from mcp_server import prompts, things, tools
from tests.test_architecture import ROOT

PAGE = (ROOT / "docs" / "mcp.md").read_text(encoding="utf-8")


def test_the_program_in_it_runs(tmp_path):
    (program,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    told = {**os.environ, "COPILOT_DATA_DIR": str(tmp_path), "COPILOT_ENVIRONMENT": "test"}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=told, capture_output=True, text=True, timeout=100, check=False
    )
    assert done.returncode == 0, done.stderr
    score, words = done.stdout.split(" ", 1)
    assert 0 < float(score) < 100
    assert words.startswith(f"Score {float(score):.0f} of 100")
    assert (tmp_path / "copilot.db").exists()


def test_it_names_what_there_is():
    (config,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert json.loads(config)["mcpServers"]["job-copilot"]["args"] == ["-m", "mcp_server"]
    for address in (things.PROFILE, things.FACTS, things.CVS, things.JOBS, things.DOCUMENTS, things.FILES):
        assert address in PAGE
    assert "POST /api/mcp" in PAGE
    assert cli.parser().parse_args(re.findall(r"python cli.py ([^`]+)`", PAGE)[0].split()).may == ["read", "write"]
    assert all(f"`{name}`" in PAGE for name in tools.hints()["files"])
    assert all(f"`{one.name}`" in PAGE for one in prompts.offered())

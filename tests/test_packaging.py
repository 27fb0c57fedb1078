"""What the image holds is enough to run, it writes nowhere but to its data, and nothing but the app is reached from outside."""

import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
import yaml

from tests.browser.conftest import free_port
from tests.test_architecture import ROOT

DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
SERVICES = COMPOSE["services"]


def told(pattern: str, text: str = DOCKERFILE) -> str:
    """What a file says at a place."""
    (found,) = re.findall(pattern, text, re.MULTILINE | re.DOTALL if "```" in pattern else re.MULTILINE)[:1]
    return str(found)


def inside() -> list[str]:
    """The tracked files that `.dockerignore` lets into the image."""
    rules = [
        line for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
    ]
    assert rules[0] == "*"
    let_in = [rule[1:] for rule in rules if rule.startswith("!")]
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return [file for file in listed if any(file == one or file.startswith(f"{one}/") for one in let_in)]


@pytest.fixture(scope="module")
def image(tmp_path_factory) -> Path:
    """What the image holds of ours, laid out as in it."""
    there: Path = tmp_path_factory.mktemp("image") / "app"
    for file in inside():
        (there / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / file, there / file)
    return there


def test_the_image_holds_what_runs_and_nothing_else():
    files = inside()
    assert {"app.py", "cli.py", "requirements.txt", "models/minilm-int8/model.onnx"} <= set(files)
    rooms = {file.split("/")[0] for file in files}
    assert not rooms & {"tests", "evals", "docs", ".env", "data", ".ci", ".git", "AGENTS.md"}
    copied = told(r"compileall -q (.+)").split()
    assert set(copied) == {room for room in rooms if (ROOT / room).is_dir() and room not in {"models", ".streamlit"}} | {
        "app.py",
        "cli.py",
    }


def ours(image: Path) -> set[Path]:
    """Its files, but for what Python compiles: the image has it compiled already."""
    return {file for file in image.rglob("*") if "__pycache__" not in file.parts}


def answers(url: str, seconds: float = 60) -> int:
    """The status of an address, as soon as it is 200."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=2) as answer:  # noqa: S310 - our own server
                return int(answer.status)
        except OSError:
            time.sleep(0.1)
    return 0


def command(words: str, port: int) -> list[str]:
    """A command of the image, with the Python of these tests, on a port of this machine."""
    program, *rest = words.replace("0.0.0.0", "127.0.0.1").replace("8501", str(port)).split()  # noqa: S104 - what is replaced
    return [sys.executable, "-m", program, *rest]


def test_the_command_of_the_image_runs_on_what_is_in_it_and_writes_nothing_beside_its_data(image, tmp_path):
    words = " ".join(re.findall(r'"([^"]+)"', told(r"^CMD (.+)$")))
    settings = dict(re.findall(r"(?:ENV|^ +) ?([A-Z_]+)=(\S+)", DOCKERFILE, re.MULTILINE))
    given = {
        **settings,
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "COPILOT_DATA_DIR": str(tmp_path),
        "TMPDIR": str(tmp_path),
    }
    before = ours(image)
    port = free_port()
    with (tmp_path / "server.log").open("wb") as log:
        running = subprocess.Popen(command(words, port), cwd=image, env=given, stdout=log, stderr=log)
    try:
        assert answers(f"http://127.0.0.1:{port}/health/ready") == 200, (tmp_path / "server.log").read_text()[-2000:]
        check = told(r'CMD \["python", "-c", "(.+)"\]').replace("8501", str(port))
        assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
    finally:
        running.terminate()
        assert running.wait(20) in {0, -15}
    assert ours(image) == before
    assert list(tmp_path.glob("*.db"))


def test_the_image_runs_as_nobody_special_on_versions_that_are_named():
    assert told(r"^USER (\d+):\d+$") != "0"
    for base in re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE):
        assert re.search(r":\d+\.\d+-slim", base), base
    for line in re.findall(r"pip install .+", DOCKERFILE):
        assert "--require-hashes" in line
    assert "HEALTHCHECK" in DOCKERFILE
    assert not re.search(r"^ADD |curl|wget|apt-get|PASSWORD|API_KEY", DOCKERFILE, re.MULTILINE)


def test_only_the_app_has_a_port_and_only_on_this_machine():
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["app"]
    assert all(port.startswith("127.0.0.1:") for port in SERVICES["app"]["ports"])
    assert COMPOSE["networks"]["inside"]["internal"] is True
    assert {name for name, service in SERVICES.items() if "outside" in service["networks"]} == {"app", "worker"}


@pytest.mark.parametrize("name", ["app", "worker"])
def test_ours_can_write_nowhere_and_gain_nothing(name):
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["mem_limit"]
    assert set(service["depends_on"]) == {"database", "redis"}
    assert service["environment"]["COPILOT_ENVIRONMENT"] == "production"


def test_no_secret_stands_in_the_file_and_each_is_asked_for():
    text = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    assert set(re.findall(r"\$\{(\w+):\?", text)) == {"POSTGRES_PASSWORD", "REDIS_PASSWORD"}
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert set(re.findall(r"\$\{(\w+)", text)) <= set(re.findall(r"^#?(\w+)=", example, re.MULTILINE))
    assert not re.search(r"(?:password|key|secret)\w*: *[A-Za-z0-9]{6,}$", text, re.IGNORECASE | re.MULTILINE)


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_every_service_starts_again_and_names_a_version(name):
    service = SERVICES[name]
    assert service["restart"] == "unless-stopped"
    assert service["image"] == "job-copilot" or re.search(r":\d+-", service["image"])


def test_what_is_shown_for_kubernetes_says_the_same():
    text = (ROOT / "docs" / "deployment.md").read_text(encoding="utf-8")
    deployment, service = yaml.safe_load_all(told(r"```yaml\n(.*?)```", text))
    pod = deployment["spec"]["template"]["spec"]
    (container,) = pod["containers"]
    assert pod["securityContext"]["runAsUser"] == int(told(r"^USER (\d+)"))
    assert container["securityContext"]["readOnlyRootFilesystem"] is True
    port = int(told(r"^EXPOSE (\d+)"))
    assert {port} == {
        container["ports"][0]["containerPort"],
        service["spec"]["ports"][0]["targetPort"],
        container["livenessProbe"]["httpGet"]["port"],
    }
    assert service["spec"]["sessionAffinity"] == "ClientIP"
    assert {mount["mountPath"] for mount in container["volumeMounts"]} == {"/data", "/tmp"}  # noqa: S108 - a path in a container

"""A real server in a process of its own, and a real browser that may reach nothing else."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
expect.set_options(timeout=60_000)
CHROMIUM = shutil.which("chromium-headless-shell") or "/usr/bin/chromium"
"""The shell without windows where there is one: 9 s of processor where the whole browser takes 14."""
HARMLESS = ("_stcore/health", "_stcore/host-config")
"""Streamlit asks for these relative to a page's address first; the 404 is its own way of finding the root."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """A running app; `restart` ends its process and starts another on the same data."""

    script: Path
    data: Path
    ready: str = "/health/ready"
    settings: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> "Server":
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.data),
            "PYTHONPATH": str(ROOT),
            "COPILOT_DATA_DIR": str(self.data),
        }
        command = [sys.executable, "-m", "streamlit", "run", str(self.script), "--server.port", str(self.port), "--server.address", "127.0.0.1", "--server.headless", "true"]  # fmt: skip
        with (self.data / "server.log").open("ab") as log:
            self.process = subprocess.Popen(command, cwd=ROOT, env={**environment, **self.settings}, stdout=log, stderr=log)
        self.wait()
        return self

    def wait(self, seconds: float = 120) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(self.url + self.ready, timeout=2) as answer:  # noqa: S310 - our own server
                    if answer.status == 200:
                        return
            except OSError:
                time.sleep(0.2)
        raise AssertionError((self.data / "server.log").read_text()[-3000:])

    def stop(self) -> None:
        if self.process is not None:
            self.process.terminate()
            self.process.wait(20)

    def restart(self) -> None:
        self.stop()
        self.start()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Of one module: while it is there its event loop runs in this thread, and no other test could run one."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield chromium
        chromium.close()


@pytest.fixture(autouse=True)
def closed_after_a_test(browser) -> Iterator[None]:
    """A page left open goes on drawing. What a module holds for its tests stays to its end."""
    before = browser.contexts
    yield
    for context in browser.contexts:
        if context not in before:
            context.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Server]:
    running = Server(ROOT / "app.py", tmp_path_factory.mktemp("data")).start()
    yield running
    running.stop()


@dataclass
class Watched:
    """A page, the hosts it asked, and what it complained about."""

    page: Page
    hosts: set[str] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)


def watch(browser: Browser, width: int = 1280, scheme: Literal["light", "dark"] = "light") -> Watched:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, accept_downloads=True)
    context.set_default_timeout(20_000)
    seen = Watched(context.new_page())
    seen.page.on(
        "request", lambda request: seen.hosts.add(request.url.split("/")[2].split(":")[0]) if "://" in request.url else None
    )
    seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    seen.page.on("console", lambda message: _complain(seen, message))
    return seen


def _complain(seen: Watched, message) -> None:
    where = (message.location or {}).get("url", "")
    if message.type == "error" and not any(where.endswith(path) for path in HARMLESS):
        seen.complaints.append(f"{message.text} ({where})")


@pytest.fixture
def watched(browser) -> Iterator[Watched]:
    seen = watch(browser)
    yield seen
    seen.page.context.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """What a failed test leaves to be seen: the pages as they stand, and the last words of the server."""
    report = yield
    if call.when == "call" and report.failed:
        given = item.funcargs
        for context in given["browser"].contexts if "browser" in given else ():
            for page in context.pages:
                report.sections.append((f"The page at {page.url}", page.locator("body").inner_text()))
        if "server" in given:
            report.sections.append(("The server", (given["server"].data / "server.log").read_text()[-3000:]))
    return report

"""Drives the whole journey in headless Chromium on a CV and an ad, looks at nothing but what a person would, and times it.

    python -m evals.journey --cv FILE --job FILE --out DIR [--width 1280] [--dark] [--base-url URL --model NAME]

Writes a screenshot a step and the downloads to DIR, prints a table, and ends with one line of name=value figures.
With --base-url the same journey runs on an OpenAI-compatible server. Needs Chromium (/usr/bin/chromium or --chromium).
"""

import argparse
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SAY = (
    ("fit", "How well do I fit?"),
    ("both", "Tailor my CV for this role and write the cover letter"),
    ("improve", "What should I improve?"),
    ("recall", "What did I do at {employer}?"),
    ("shorter", "Make it shorter"),
    ("remember", "I also have a forklift licence"),
    ("forget", "Forget the forklift licence"),
    ("nonsense", "flurb the wug"),
)
APPROVE = {"remember": "Remember it", "forget": "Forget it"}
READY = "() => !document.querySelector(\"[data-testid='stChatInputSubmitButton']\").disabled"
"""The message can be sent: its words and files have arrived. Enter before that sends nothing."""
BEGUN = """n => { const messages = document.querySelectorAll("[data-testid='stChatMessage']");
  return messages.length > n && messages[n].innerText.trim().length > 0 }"""
"""The answer shows something. Looked at with every frame: a locator looks again after up to half a second."""
DOWNLOADS = ("PDF", "Word", "Markdown", "JSON Resume")


@dataclass
class Journey:
    """One run: where the app is, what was timed, where pictures go."""

    page: Any
    process: Any
    out: Path
    times: dict[str, tuple[float, float]] = field(default_factory=dict)

    def picture(self, name: str) -> None:
        """A screenshot of the whole page."""
        self.page.screenshot(path=self.out / f"{len(list(self.out.glob('*.png'))):02d}-{name}.png", full_page=True)

    def memory(self) -> float:
        """Resident memory of the server in MB."""
        import psutil

        return float(psutil.Process(self.process.pid).memory_info().rss) / 1e6

    def say(self, name: str, text: str, files: tuple[Path, ...] = ()) -> None:
        """Sends a message; times when the answer is first seen and when it has ended."""
        chat, box = self.page.get_by_test_id("stChatInput"), self.page.get_by_test_id("stChatInputTextArea")
        if files:
            chat.locator("input[type=file]").set_input_files(list(files))
            chat.get_by_title(files[-1].name).wait_for()
        before = self.page.get_by_test_id("stChatMessage").count()
        box.fill(text)
        self.page.wait_for_function(READY)
        started = time.perf_counter()
        box.press("Enter")
        self.page.wait_for_function(BEGUN, arg=before + 1)
        first = time.perf_counter() - started
        self.ended()
        self.times[name] = (first, time.perf_counter() - started)
        self.picture(name)

    def ended(self) -> None:
        """Waits until no answer runs and the page is still."""
        self.page.wait_for_function(
            "() => !document.querySelector(\"[data-test-script-state='running']\")"
            " && ![...document.querySelectorAll('button')].some(b => /(^|\\s)Stop$/.test(b.innerText.trim()))",
            timeout=60_000,
        )

    def press(self, label: str) -> None:
        """Presses the last button of that name."""
        self.page.get_by_role("button", name=label).last.click()
        self.page.wait_for_timeout(400)
        self.ended()

    def download(self, label: str) -> None:
        """Saves each document of that name which the page offers."""
        for button in self.page.get_by_role("button", name=label, exact=True).all():
            with self.page.expect_download() as waiting:
                button.click()
            waiting.value.save_as(self.out / waiting.value.suggested_filename)


def free_port() -> int:
    """A port nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def server(port: int, data: str, settings: dict[str, str]) -> Iterator[Any]:
    """The app in a process of its own, on a data folder of its own."""
    environment = {"PATH": "/usr/bin:/bin", "HOME": data, "COPILOT_DATA_DIR": data, **settings}
    flags = ["--server.port", str(port), "--server.address", "127.0.0.1", "--server.headless", "true"]
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), *flags]
    with (
        (Path(data) / "server.log").open("ab") as log,
        subprocess.Popen(  # noqa: S603 - our own app
            command, cwd=ROOT, env=environment, stdout=log, stderr=log
        ) as process,
    ):
        try:
            yield process
        finally:
            process.terminate()


def answers(port: int) -> None:
    """Waits until the server takes connections."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise TimeoutError(port)


def travel(journey: Journey, url: str, args: argparse.Namespace) -> float:
    """The steps. Returns the seconds until the chat could be used."""
    started, page = time.perf_counter(), journey.page
    page.goto(url)
    page.get_by_test_id("stChatInputTextArea").wait_for()
    first_page = time.perf_counter() - started
    journey.ended()
    journey.picture("empty")
    journey.say("cv", "", (args.cv,))
    if args.job.suffix == ".txt":
        journey.say("ad", args.job.read_text(encoding="utf-8"))
    else:
        journey.say("ad", "Here is the job ad", (args.job,))
    for name, text in SAY:
        journey.say(name, text.format(employer=args.employer))
        if name in APPROVE:
            journey.press(APPROVE[name])
            journey.picture(f"{name}-approved")
        if name == "both":
            for label in DOWNLOADS:
                journey.download(label)
    page.reload()
    page.get_by_text(SAY[-1][1]).first.wait_for()
    journey.ended()
    journey.picture("reloaded")
    return first_page


def main() -> None:
    """Runs one journey and prints its figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--cv", "--job", "--out"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--employer", default="my last job", help="an employer of the CV to ask about")
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=1600)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--base-url")
    parser.add_argument("--model", default="scripted")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    settings = {"OPENAI_API_KEY": "local", "OPENAI_BASE_URL": args.base_url, "OPENAI_MODEL": args.model} if args.base_url else {}
    run(args, settings)


def run(args: argparse.Namespace, settings: dict[str, str]) -> None:
    """Starts the app; the journey begins when it listens."""
    port = free_port()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as data, server(port, data, settings) as process:
        answers(port)
        listening = time.perf_counter() - started
        journeyed(args, port, process, listening)


def journeyed(args: argparse.Namespace, port: int, process: Any, listening: float) -> None:
    """Opens the browser, travels, prints what was measured."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=args.chromium, args=["--no-sandbox", "--disable-dev-shm-usage"])
        context = browser.new_context(
            viewport={"width": args.width, "height": args.height},
            color_scheme="dark" if args.dark else "light",
            accept_downloads=True,
        )
        context.set_default_timeout(30_000)
        asked: set[str] = set()
        page = context.new_page()
        page.on("request", lambda request: asked.add(request.url.split("/")[2].split(":")[0]) if "://" in request.url else None)
        journey = Journey(page, process, args.out)
        idle_before = journey.memory()
        first_page = travel(journey, f"http://127.0.0.1:{port}", args)
        for name, (first, end) in journey.times.items():
            print(f"  {name:10} first {first:6.2f} s   end {end:6.2f} s")
        slowest = max(end for _, end in journey.times.values())
        print(
            f"listening={listening:.2f} first_page={first_page:.2f} slowest_answer={slowest:.2f} "
            f"memory_start={idle_before:.0f} memory_end={journey.memory():.0f} foreign_hosts={len(asked - {'127.0.0.1'})}"
        )
        browser.close()


if __name__ == "__main__":
    main()

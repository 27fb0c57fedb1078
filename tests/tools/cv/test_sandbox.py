"""The child process: a crash, a hang, hunger, garbage on the pipe. Each is a damaged file, and the next file is read."""

import json
import os
import subprocess
import sys
import threading
import time

import pytest

from core.errors import FileRefused
from tests.tools.cv.files import CV
from tools.cv import host, sandbox
from tools.cv.child import work
from tools.cv.reader import read_file
from tools.cv.sandbox import FRAME, ROOT

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


class Scripted(sandbox._Host):
    """A host that runs a script of ours in place of the reader."""

    def __init__(self, script: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-c", script],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.serves_more = True


def said(script: str) -> dict:
    """What a host of that script answers to a small file."""
    made = Scripted(script)
    try:
        return made.call("cv.txt", b"hello", "reading")
    finally:
        made.close()


READ = "import sys; sys.stdin.buffer.read(1);"
GARBAGE = {
    "dies at once": "raise SystemExit(3)",
    "dies after reading": READ + "raise SystemExit(0)",
    "aborts": READ + "import os; os.abort()",
    "writes half a length": READ + "sys.stdout.buffer.write(b'\\0\\0')",
    "writes a length and nothing": READ + "sys.stdout.buffer.write(b'\\0\\0\\0\\5')",
    "writes less than it said": READ + "sys.stdout.buffer.write(b'\\0\\0\\0\\5{}')",
    "writes no JSON": READ + "sys.stdout.buffer.write(b'\\0\\0\\0\\5hello')",
    "writes broken letters": READ + "sys.stdout.buffer.write(b'\\0\\0\\0\\2\\xff\\xfe')",
    "prints in the way": READ + "print('warning: something'); sys.stdout.flush()",
}


@pytest.mark.parametrize("kind", GARBAGE)
def test_garbage_on_the_pipe_is_no_answer(kind):
    assert said(GARBAGE[kind]) == {}


@pytest.mark.parametrize("kind", ["dies after reading", "writes no JSON"])
def test_a_host_that_spoke_garbage_is_not_used_again(kind):
    made = Scripted(GARBAGE[kind])
    made.call("cv.txt", b"hello", "reading")
    assert not made.serves_more
    made.close()
    assert made.process.poll() is not None


def test_a_host_that_hangs_is_killed_by_the_clock(monkeypatch):
    monkeypatch.setattr(sandbox, "WALL_SECONDS", 0.3)
    started = time.monotonic()
    assert said("import time; time.sleep(60)") == {}
    assert time.monotonic() - started < 10


def test_closing_twice_is_no_harm():
    made = Scripted("import time; time.sleep(60)")
    made.close()
    made.close()
    assert made.process.poll() is not None


def test_a_host_without_pipes_gives_no_answer():
    made = Scripted("raise SystemExit(0)")
    made.close()
    made.process.stdin = None
    assert made.call("cv.txt", b"hello", "reading") == {}


def forked(body: str, *, ocr: bool = False) -> subprocess.CompletedProcess[bytes]:
    """Runs lines inside the limits of a reading child."""
    script = f"import sys; sys.path.insert(0, {str(ROOT)!r})\nfrom tools.cv.host import limit\nlimit(ocr={ocr})\n{body}\n"
    return subprocess.run([sys.executable, "-I", "-c", script], capture_output=True, timeout=60, check=False)


@forks
def test_the_child_cannot_take_all_memory():
    done = forked("try:\n    x = bytearray(2**30)\nexcept MemoryError:\n    print('bounded')")
    assert done.stdout.strip() == b"bounded"


@forks
def test_the_child_cannot_write_files(tmp_path):
    target = tmp_path / "written"
    done = forked(f"try:\n    open({str(target)!r}, 'wb', buffering=0).write(b'x')\nexcept OSError:\n    print('bounded')")
    assert done.stdout.strip() == b"bounded"
    assert target.stat().st_size == 0


@forks
def test_the_child_cannot_open_many_files():
    done = forked("import os\ntry:\n    [os.open('/dev/null', 0) for _ in range(200)]\nexcept OSError:\n    print('bounded')")
    assert done.stdout.strip() == b"bounded"


@forks
@pytest.mark.parametrize(
    ("kind", "most"),
    [("RLIMIT_CPU", host.CPU_SECONDS), ("RLIMIT_AS", host.MEMORY), ("RLIMIT_CORE", 0), ("RLIMIT_NOFILE", host.FILES)],
)
def test_the_limits_are_hard(kind, most):
    done = forked(f"import resource\nprint(resource.getrlimit(resource.{kind}))")
    assert done.stdout.decode().strip() == str((most, most))


def test_the_limits_are_the_ones_we_say():
    assert (host.MEMORY, host.CPU_SECONDS, host.FILES) == (512 * 2**20, 10, 64)
    assert (sandbox.WALL_SECONDS, sandbox.AT_ONCE) == (15.0, 2)
    assert (host.MEMORY_LOOKING, host.CPU_SECONDS_LOOKING, sandbox.WALL_SECONDS_LOOKING) == (896 * 2**20, 40, 40.0)


@forks
@pytest.mark.parametrize(("kind", "most"), [("RLIMIT_CPU", host.CPU_SECONDS_LOOKING), ("RLIMIT_AS", host.MEMORY_LOOKING)])
def test_a_child_that_looks_at_pictures_has_limits_of_its_own(kind, most):
    done = forked(f"import resource\nprint(resource.getrlimit(resource.{kind}))", ocr=True)
    assert done.stdout.decode().strip() == str((most, most))


@forks
def test_a_fork_that_dies_does_not_take_the_host_with_it():
    made = sandbox._Host()
    try:
        huge = b"%PDF-1.7\n" + b"<<" * 200_000
        first = made.call("bomb.pdf", huge, "reading")
        assert "result" not in first
        second = made.call("cv.txt", CV.encode(), "reading")
        assert second["result"]["profile"]["basics"]["name"] == "Ann Example"
    finally:
        made.close()


@forks
def test_an_unknown_order_ends_the_fork_only():
    made = sandbox._Host()
    try:
        assert "result" in made.call("cv.txt", CV.encode(), "words")
        assert made.call("cv.txt", CV.encode(), "words")["result"]["text"].startswith("Ann Example")
    finally:
        made.close()


def test_the_answer_says_what_was_refused():
    answer = host.answer({"name": "x", "what": "reading"}, b"")
    assert (answer["refused"], bool(answer["message"]), bool(answer["what_to_do"])) == ("empty", True, True)


def test_the_answer_of_words():
    assert host.answer({"name": "x.txt", "what": "words"}, b"We look for a cook") == {
        "result": {"text": "We look for a cook", "hidden": []}
    }


def test_a_frame_is_four_bytes_of_length_then_the_words():
    reader, writer = os.pipe()
    head = json.dumps({"name": "x", "what": "words", "size": 5}).encode()
    with os.fdopen(writer, "wb") as out:
        out.write(FRAME.pack(len(head)) + head + b"hello")
    with os.fdopen(reader, "rb") as pipe:
        assert host._read(pipe) == ({"name": "x", "what": "words", "size": 5}, b"hello")
        assert host._read(pipe) is None


@pytest.mark.parametrize("name", ["../../etc/passwd", "a\nb.pdf", "'; rm -rf /;'.txt", "🎉.txt", "x" * 5000, ""])
def test_names_of_files_are_only_names(name):
    assert read_file(name, CV.encode()).profile.basics.name == "Ann Example"
    assert read_file(name, CV.encode()).file_name == name


def test_two_at_a_time_never_more():
    running, most, lock = [0], [0], threading.Lock()

    def one() -> None:
        with sandbox._hosts.turn:
            with lock:
                running[0] += 1
                most[0] = max(most[0], running[0])
            time.sleep(0.02)
            with lock:
                running[0] -= 1

    threads = [threading.Thread(target=one) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most[0] == 2


def test_a_refusal_in_the_child_is_the_same_refusal_outside():
    with pytest.raises(FileRefused) as refused:
        sandbox.run("story.txt", b"Once upon a time there was a fox. " * 40, "reading")
    assert refused.value.reason == "not_a_cv"
    assert str(refused.value.message).startswith("This file can be read")


def test_hosts_that_rest_are_gone_and_the_next_file_starts_one():
    sandbox.rest()
    sandbox.run("a.txt", CV.encode(), "words")
    (host,) = sandbox._hosts.idle
    sandbox.rest()
    assert sandbox._hosts.idle == []
    assert host.process.poll() is not None
    assert sandbox.run("a.txt", CV.encode(), "words")["text"]


def test_a_host_has_read_its_word_lists_before_the_first_file_comes():
    """Each child is a copy of it: what is missing here is read anew for every file."""
    script = (
        "from tools.cv import host, dates, headings; from tools.cv.skills import lexicon; host.load()\n"
        "print(all(f.cache_info().currsize for f in (lexicon.lexicon, headings._sections, dates._joint, dates._duration)))"
    )
    run = [sys.executable, "-c", script]
    assert subprocess.run(run, cwd=ROOT, capture_output=True, check=True, timeout=60).stdout.strip() == b"True"


def test_what_a_host_reads_ahead_says_that_it_is_invented_and_is_read_as_a_cv():
    for path in host.WARM.iterdir():
        made = work(path.name, path.read_bytes(), "reading")
        assert made["profile"]["basics"]["name"] == "Ann Example"
        assert made["profile"]["work"][0]["position"] == "Developer"
        assert made["profile"]["skills"]

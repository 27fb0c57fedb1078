"""A process by its name: it lives, it is gone, or that cannot be known from here."""

import os
import subprocess
import sys
import time

import pytest

from agent.running.process import here, lives


def test_this_process_lives_under_one_name():
    assert here() == here()
    assert lives(here()) is True
    assert here().split(" ")[1] == str(os.getpid())


@pytest.fixture
def other():
    """Another process of this machine, and its name."""
    script = "from agent.running.process import here; print(here(), flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        yield child, child.stdout.readline().strip()
        child.kill()


def test_another_process_lives_until_it_is_killed_also_while_nobody_looks_after_it(other):
    child, name = other
    assert name != here()
    assert lives(name) is True
    child.kill()
    end = time.monotonic() + 10
    while lives(name) and time.monotonic() < end:
        time.sleep(0.01)
    assert lives(name) is False, "dead, though its parent has not asked for its end"
    child.wait()
    assert lives(name) is False


def test_a_number_that_another_process_bears_now_is_not_the_same_process():
    place, number, begun = here().split(" ")
    assert lives(f"{place} {number} {int(begun) - 1}") is False
    assert lives(f"{place} 4194305 {begun}") is False, "no process has a number so high"


@pytest.mark.parametrize("name", ["", "elsewhere 1 2", "elsewhere", f"{here().split(' ')[0]} x 1", f"{here().split(' ')[0]} 1 "])
def test_of_other_machines_and_of_what_is_no_name_nothing_is_known(name):
    assert lives(name) is None

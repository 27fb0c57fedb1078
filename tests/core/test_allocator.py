"""Memory of C libraries: few heaps however many threads, and what is free goes back. Looked at in processes of our own."""

import subprocess
import sys
from pathlib import Path

import pytest

from core.allocator import HEAPS, few_heaps, give_back

ROOT = Path(__file__).parents[2]
THREADS = """
import ctypes, sys, threading
from core.settings import prepare_environment
if sys.argv[1] == "few":
    prepare_environment()
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
together = threading.Barrier(12)
def take():
    together.wait()
    for _ in range(200):
        libc.malloc(2000)
    together.wait()
threads = [threading.Thread(target=take) for _ in range(12)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
libc.fopen.restype, libc.malloc_info.argtypes, libc.fclose.argtypes = ctypes.c_void_p, [ctypes.c_int, ctypes.c_void_p], [ctypes.c_void_p]
out = libc.fopen(sys.argv[2].encode(), b"w")
libc.malloc_info(0, out)
libc.fclose(out)
print(open(sys.argv[2]).read().count("<heap nr="))
"""
FREED = """
import ctypes
from core.allocator import give_back
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096
taken = [libc.malloc(60_000) for _ in range(1000)]
[ctypes.memset(at, 1, 60_000) for at in taken]
kept = taken.pop()
[libc.free(at) for at in taken]
before = resident()
print(give_back(), before - resident() > 40_000_000)
"""
glibc = pytest.mark.skipif(not sys.platform.startswith("linux") or not give_back(), reason="glibc alone has these")


def run(script, *args):
    done = subprocess.run([sys.executable, "-c", script, *args], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.split()


@glibc
@pytest.mark.parametrize(("mode", "few"), [("few", True), ("as it comes", False)])
def test_many_threads_share_few_heaps(mode, few, tmp_path):
    (heaps,) = run(THREADS, mode, str(tmp_path / "info.xml"))
    assert (int(heaps) <= HEAPS) is few


@glibc
def test_what_is_free_again_goes_back_to_the_system():
    assert run(FREED) == ["True", "True"]


@pytest.mark.parametrize("call", [few_heaps, give_back])
def test_another_c_library_is_left_alone(call):
    class Other:
        """Knows nothing of glibc."""

    assert call(Other()) is False


def test_a_library_that_refuses_is_told():
    class Refusing:
        def mallopt(self, *_):
            return 0

    assert few_heaps(Refusing()) is False

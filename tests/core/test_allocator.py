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
WRITTEN = """
import ctypes, sys, threading
from pathlib import Path
import numpy as np
from core.settings import prepare_environment
from tools.profile.index import FactIndex
if sys.argv[1] == "ours":
    prepare_environment()
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]
together = threading.Barrier(8)
def leave(size, count):
    taken = [libc.malloc(size) for _ in range(count)]
    for at in taken:
        ctypes.memmove(at, b"canary-4711 " * (size // 12), size // 12 * 12)
    libc.malloc(64)
    for at in taken:
        libc.free(at)
def everywhere():
    together.wait()
    leave(170_000, 40)
    together.wait()
leave(30_000_000, 2)
threads = [threading.Thread(target=everywhere) for _ in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
class Ones:
    name, size = "ones", 384
    def embed(self, texts):
        return np.full((len(texts), 384), 384**-0.5, np.float32)
index = FactIndex(Path(sys.argv[2]))
assert index.check({}, Ones())
index._collection(Ones()).add(ids=["a/1"], embeddings=Ones().embed([""]), metadatas=[{"owner": "a"}])
written = [file.read_bytes() for file in Path(sys.argv[2]).rglob("*") if file.is_file()]
print(any(len(one) > 100_000 for one in written), any(b"canary-4711" in one for one in written))
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


@glibc
@pytest.mark.parametrize(("mode", "leaks"), [("ours", "False"), ("as it comes", "True")])
def test_a_new_index_has_nothing_of_what_was_freed_before(mode, leaks, tmp_path):
    assert run(WRITTEN, mode, str(tmp_path / "index")) == ["True", leaks]


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

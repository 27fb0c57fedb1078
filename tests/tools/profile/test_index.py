import json
import os
import shutil
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from core.settings import ROOT
from tests.tools.profile.people import reading
from tools.profile.facts import facts_of
from tools.profile.index import FactIndex
from tools.profile.recall import IndexFinder, MemoryFinder

FACTS = facts_of(reading())
QUESTIONS = ["bbb", "budget", "pipelines in Spark"]


class Letters:
    """An embedder of 26 numbers that counts letters: real vectors without a model."""

    def __init__(self, name: str = "letters-1", size: int = 26) -> None:
        self.name, self.size, self.seen = name, size, 0

    def embed(self, texts):
        rows = np.zeros((len(texts), self.size), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for c in text.lower():
                row[ord(c) % self.size] += 1
            row[0] += 0.01
        self.seen += len(texts)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def ids(facts):
    return {fact.id for fact in facts}


@pytest.fixture
def index(tmp_path):
    made = FactIndex(tmp_path / "index")
    yield made
    made.close()


def nearest(index, owner, text, k=3):
    (found,) = index.find(owner, Letters().embed([text]), k) or [None]
    return found


def test_finds_the_fact_itself_with_cosine_one(index):
    assert index.match("ann", FACTS, Letters())
    for fact in FACTS[5:12]:
        found = nearest(index, "ann", fact.text)
        assert found[fact.id] == pytest.approx(1, abs=1e-4)


def test_a_question_without_an_owner_is_refused(index):
    for call in (
        lambda: index.find("", Letters().embed(["x"]), 3),
        lambda: index.match("", FACTS, Letters()),
        lambda: index.erase(""),
    ):
        with pytest.raises(ValueError, match="names its owner"):
            call()


def test_owners_never_see_each_other_even_with_the_same_file(index):
    owners = [f"owner-{i}" for i in range(8)]
    for i, owner in enumerate(owners):
        index.match(owner, FACTS[i : i + 6], Letters())
    for i, owner in enumerate(owners):
        assert set(nearest(index, owner, "anything at all", 50)) == ids(FACTS[i : i + 6])
    assert nearest(index, "stranger", "anything", 50) == {}


def test_only_what_is_new_or_changed_is_embedded(index):
    model = Letters()
    index.match("ann", FACTS[:10], model)
    index.match("ann", FACTS[:10], model)
    assert model.seen == 10
    changed = (FACTS[0].model_copy(update={"text": "zzzz zzzz"}), *FACTS[1:12])
    index.match("ann", changed, model)
    assert model.seen == 13
    assert nearest(index, "ann", "zzzz zzzz")[FACTS[0].id] == pytest.approx(1, abs=1e-4)


def test_what_the_ledger_forgot_is_not_found(index):
    index.match("ann", FACTS, Letters())
    index.match("ann", FACTS[3:], Letters())
    assert not ids(FACTS[:3]) & set(nearest(index, "ann", FACTS[0].text, 100))


def test_another_embedder_means_new_vectors(index):
    index.match("ann", FACTS, Letters())
    other = Letters("letters-2", 40)
    assert index.match("ann", FACTS[:4], other)
    assert other.seen == 4
    assert set(index.find("ann", other.embed(["x"]), 50)[0]) == ids(FACTS[:4])


def test_it_survives_a_restart_without_embedding_again(tmp_path):
    first = FactIndex(tmp_path / "i")
    first.match("ann", FACTS, Letters())
    first.close()
    model = Letters()
    again = FactIndex(tmp_path / "i")
    assert again.match("ann", FACTS, model)
    assert model.seen == 0
    assert set(nearest(again, "ann", "x", 100)) == ids(FACTS)
    again.close()


def test_check_puts_everybody_in_step_and_drops_strangers(index):
    index.match("gone", FACTS, Letters())
    assert index.check({"ann": FACTS[:3], "bob": FACTS[3:6]}, Letters())
    assert nearest(index, "gone", "x", 50) == {}
    assert set(nearest(index, "bob", "x", 50)) == ids(FACTS[3:6])


def segments(home: Path) -> list[Path]:
    return [path for folder in home.iterdir() if folder.is_dir() for path in folder.iterdir()]


def sqlite_of(home: Path) -> Path:
    return home / "chroma.sqlite3"


def halve(*paths: Path) -> None:
    for path in paths:
        os.truncate(path, path.stat().st_size // 2)


def spoil(*paths: Path) -> None:
    for path in paths:
        path.write_bytes(b"garbage")


def remove(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder)


def empty(folder: Path) -> None:
    remove(folder)
    folder.mkdir()


DAMAGE = {
    "sqlite zeroed": lambda home: sqlite_of(home).write_bytes(b"\0" * 4096),
    "sqlite halved": lambda home: halve(sqlite_of(home)),
    "sqlite garbage": lambda home: sqlite_of(home).write_bytes(os.urandom(100_000)),
    "sqlite missing": lambda home: sqlite_of(home).unlink(),
    "segment garbage": lambda home: spoil(*segments(home)),
    "segment halved": lambda home: halve(*segments(home)),
    "segment missing": lambda home: remove(*(path for path in home.iterdir() if path.is_dir())),
    "folder missing": remove,
    "folder empty": empty,
}


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("running", [True, False], ids=["while running", "before the start"])
def test_damage_costs_nothing_but_the_time_to_rebuild(tmp_path, damage, running):
    index = FactIndex(tmp_path / "index")
    IndexFinder("ann", FACTS, index, Letters()).find(QUESTIONS)
    if not running:
        index.close()
    DAMAGE[damage](tmp_path / "index" / "vectors-1")
    index = index if running else FactIndex(tmp_path / "index")
    finder = IndexFinder("ann", FACTS, index, Letters())
    found = finder.find(QUESTIONS)
    assert finder.by_meaning
    expected = MemoryFinder(FACTS, Letters()).find(QUESTIONS)
    assert [[h.fact_id for h in hits] for hits in found] == [[h.fact_id for h in hits] for hits in expected]
    index.close()


def test_a_damaged_folder_is_moved_aside_and_the_log_says_so(tmp_path, capsys):
    index = FactIndex(tmp_path / "index")
    index.match("ann", FACTS, Letters())
    index.close()
    sqlite_of(tmp_path / "index" / "vectors-1").write_bytes(os.urandom(50_000))
    assert FactIndex(tmp_path / "index").match("ann", FACTS, Letters())
    assert (tmp_path / "index" / "bad" / "chroma.sqlite3").exists()
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines() if line.startswith("{")]
    assert [line["event"] for line in lines] == ["index_damaged"]


def test_when_it_cannot_be_used_words_answer_and_the_finder_says_so(tmp_path):
    held = tmp_path / "index"
    code = (
        "import sys; from pathlib import Path; from tools.profile.folder_lock import claim\n"
        "print(claim(Path(sys.argv[1])), flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(held)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "True"
        index = FactIndex(held)
        finder = IndexFinder("ann", FACTS, index, Letters())
        assert not finder.by_meaning
        assert finder.find(["budget"]) == MemoryFinder(FACTS, None).find(["budget"])
        other.kill()
    assert IndexFinder("ann", FACTS, index, Letters()).by_meaning, "free again when the other process has ended"
    index.close()


def test_a_folder_that_cannot_be_made_means_words_alone(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    finder = IndexFinder("ann", FACTS, FactIndex(tmp_path / "file" / "index"), Letters())
    assert not finder.by_meaning
    assert finder.find(["budget"])[0]


def test_many_threads_share_one_index(index):
    owners = [f"owner-{i}" for i in range(6)]

    def work(number: int) -> bool:
        owner = owners[number % 6]
        finder = IndexFinder(owner, FACTS[number % 6 :], index, Letters())
        found = [h.fact_id for hits in finder.find(QUESTIONS, 40) for h in hits]
        return finder.by_meaning and set(found) <= ids(FACTS[number % 6 :])

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(36)))


def test_no_words_are_kept_and_erasing_leaves_no_trace_of_the_owner(tmp_path):
    index = FactIndex(tmp_path / "index")
    canary = FACTS[0].model_copy(update={"text": "CANARY7f3a9CANARY"})
    index.match("owner-canary-ann", (canary, *FACTS[1:]), Letters())
    index.match("bob", FACTS, Letters())
    index.close()
    held = b"".join(p.read_bytes() for p in (tmp_path / "index").rglob("*") if p.is_file())
    assert b"CANARY7f3a9" not in held
    assert not [f.text for f in FACTS if len(f.text) > 8 and f.text.encode() in held]
    index = FactIndex(tmp_path / "index")
    index.erase("owner-canary-ann")
    assert b"owner-canary-ann" not in b"".join(p.read_bytes() for p in (tmp_path / "index").rglob("*") if p.is_file())
    assert index.match("bob", FACTS, Letters())
    assert set(nearest(index, "bob", "x", 100)) == ids(FACTS)
    index.close()


def test_it_loads_no_embedding_of_its_own_and_no_stored_code(index, tmp_path):
    index.match("ann", FACTS[:2], Letters())
    index.close()
    (file,) = (tmp_path / "index").rglob("chroma.sqlite3")
    with sqlite3.connect(file) as connection:
        (kept,) = connection.execute("SELECT config_json_str FROM collections").fetchone()
    assert "onnx" not in kept.lower()
    assert json.loads(kept or "{}").get("embedding_function") in (None, {"type": "legacy"})


def test_vectors_are_given_as_they_were_embedded_and_only_to_their_owner(index):
    index.match("ann", FACTS, Letters())
    wanted = [fact.id for fact in FACTS[3:9]]
    found = index.vectors("ann", wanted)
    assert list(found) == wanted
    assert np.array_equal(np.array(list(found.values()), np.float32), Letters().embed([fact.text for fact in FACTS[3:9]]))
    assert index.vectors("ann", []) == {}
    assert index.vectors("bob", wanted) is None

import hashlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from core.embedding import MINILM_FOLDER, MiniLM, Remembering
from core.errors import SettingsProblem
from core.settings import ROOT


@pytest.fixture(scope="module")
def model() -> MiniLM:
    return MiniLM(MINILM_FOLDER)


def test_the_model_is_the_one_we_wrote_down():
    for line in (MINILM_FOLDER / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, name = line.split()
        assert hashlib.sha256((MINILM_FOLDER / name).read_bytes()).hexdigest() == digest, name


def test_unit_rows_in_the_order_given(model):
    texts = ["a long sentence about data pipelines and warehouses", "cook", "", "nurse in a hospital ward", "x" * 5000]
    rows = model.embed(texts)
    assert rows.shape == (5, 384)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    for text, row in zip(texts, rows, strict=True):
        assert np.array_equal(model.embed([text])[0], row), "a vector must not depend on what is embedded beside it"


def test_nothing_gives_no_rows(model):
    assert model.embed([]).shape == (0, 384)


@pytest.mark.parametrize(
    ("question", "near", "far"),
    [
        ("looked after patients", "nurse on an intensive care ward", "drove a forklift in a warehouse"),
        ("container orchestration", "ran services on Kubernetes", "taught mathematics to children"),
        ("selling to business customers", "account executive in B2B", "repaired electrical wiring"),
    ],
)
def test_meaning_without_shared_words(model, question, near, far):
    asked, close, distant = model.embed([question, near, far])
    assert asked @ close > asked @ distant + 0.1


def test_threads_share_one_model(model):
    with ThreadPoolExecutor(4) as pool:
        rows = list(pool.map(lambda i: model.embed([f"sentence {i % 3}"])[0], range(24)))
    assert all(np.allclose(rows[i], rows[i % 3], atol=1e-6) for i in range(24))


def test_a_folder_without_the_model_is_named(tmp_path):
    with pytest.raises(SettingsProblem, match="embedding model"):
        MiniLM(tmp_path)


def test_the_runtime_leaves_no_telemetry_behind(tmp_path):
    code = "from core.settings import prepare_environment as p; p(); from core.embedding import MiniLM; MiniLM().embed(['x'])"
    environment = {"HOME": str(tmp_path), "PATH": "/usr/bin"}
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, check=True)
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


class Counting:
    """The model, and what it was asked."""

    def __init__(self, model):
        self.model, self.asked, self.name, self.size = model, [], model.name, model.size

    def embed(self, texts):
        self.asked += texts
        return self.model.embed(texts)


ASKED = [
    (["nurse"], []),
    (["nurse", "cook", "nurse"], []),
    (["baker"], ["baker"]),
    (["baker", "cook", "smith", "nurse"], ["baker", "smith"]),
    ([], []),
]


@pytest.mark.parametrize(("texts", "worked_out"), ASKED)
def test_known_texts_are_worked_out_once_and_are_the_same_to_the_last_bit(model, texts, worked_out):
    counting = Counting(model)
    remembering = Remembering(counting, ["nurse", "cook", "nurse"])
    assert counting.asked == ["nurse", "cook"]
    assert remembering.embed(texts).tobytes() == model.embed(texts).tobytes()
    assert counting.asked[2:] == worked_out
    remembering.embed(texts)
    assert counting.asked[2:] == worked_out * 2, "no word of a person is kept"


def test_one_who_remembers_nothing_is_as_the_model(model):
    remembering = Remembering(model, [])
    assert (remembering.name, remembering.size) == (model.name, model.size)
    assert remembering.embed(["x", "y"]).tobytes() == model.embed(["x", "y"]).tobytes()


@pytest.mark.parametrize("threads", [1, 2])
def test_threads_change_no_bit(model, threads):
    texts = ["Verkäufer in Graz", "ran a warehouse of forty people", "SQL"]
    assert MiniLM(threads=threads).embed(texts).tobytes() == model.embed(texts).tobytes()

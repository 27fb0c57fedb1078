"""What is kept of the classifiers: fitted from the examples as they are, read as it was written, small, and quick to load."""

import subprocess
import sys
import time
from dataclasses import dataclass

import numpy as np
import pytest

from agent.planner import intent
from agent.planner.build import build
from agent.planner.classifier import MEANS, SAYS, Classifier, fit, load, save
from core.embedding import MiniLM

REBUILD = "the examples changed: run `python -m agent.planner.build` and commit agent/planner/data/fitted"
EVERY = [(code, None) for code in intent.languages()] + [("en", MiniLM)]
PAIRS = (("greet", "hello there"), ("greet", "good morning"), ("leave", "bye now"), ("leave", "see you later"))


@pytest.mark.parametrize(("language", "embedder"), EVERY)
def test_what_is_kept_is_fitted_from_the_examples_as_they_are(language, embedder):
    assert intent.opened(language, embedder) is not None, REBUILD


@pytest.mark.parametrize("language", ["ja", "pl"])
def test_what_is_kept_is_what_would_be_fitted_now(language):
    kept, now = intent.classifier(language), intent.fitted(language)
    assert kept.names == now.names
    for text in ("cv", "job 面接", "list pasuje", "?"):
        assert kept.scores(text) == pytest.approx(now.scores(text), abs=1e-3), REBUILD


@pytest.mark.parametrize(("language", "embedder"), EVERY)
def test_a_kept_classifier_knows_every_capability(language, embedder):
    kept = load(intent.kept(language, embedder), intent.key(language, embedder))
    assert kept is not None
    assert frozenset(kept.names) == intent.capabilities()
    assert (kept.vectors is not None) == (embedder is not None)


def test_all_that_is_kept_is_small_and_has_no_stray_file():
    files = list(intent.FITTED.iterdir())
    assert sum(f.stat().st_size for f in files) < 6_000_000
    assert {f.name for f in files} == {intent.kept(code, by).name for code, by in EVERY}


def test_a_classifier_is_read_as_it_was_written(tmp_path):
    made = fit(PAIRS, [1.0] * 4)
    save(tmp_path / "deep" / "x.npz", "k1", made)
    again = load(tmp_path / "deep" / "x.npz", "k1")
    assert again is not None
    for text in ("hello", "bye", "see you", "good", "nothing known"):
        assert again.scores(text) == made.scores(text)
    assert again.vectors is None


def test_the_same_classifier_is_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        save(tmp_path / name, "k", fit(PAIRS, [1.0] * 4))
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize(("name", "key"), [("x.npz", "other"), ("absent.npz", "k1")])
def test_what_was_fitted_from_something_else_is_not_used(tmp_path, name, key):
    save(tmp_path / "x.npz", "k1", fit(PAIRS, [1.0] * 4))
    assert load(tmp_path / name, key) is None


def test_a_sentence_vector_adds_to_the_words(tmp_path):
    vectors = np.eye(2, dtype=np.float32)[[0, 0, 1, 1]]
    save(tmp_path / "v.npz", "k", fit(PAIRS, [1.0] * 4, vectors))
    made = load(tmp_path / "v.npz", "k")
    assert made is not None
    plain, near = made.scores("morning"), made.scores("morning", vectors[0])
    assert near["greet"] > plain["greet"]
    assert near["leave"] < plain["leave"] + 1e-6


def test_words_together_say_more_than_each_alone():
    torn = (("a", "red boat"), ("a", "blue car"), ("b", "red car"), ("b", "blue boat"))
    made = fit(torn, [1.0] * 4)
    assert [max(made.names, key=made.scores(text).__getitem__) for _, text in torn] == ["a", "a", "b", "b"]


def test_english_examples_are_kept_once(tmp_path):
    made = fit((*PAIRS, ("greet", "servus"), ("leave", "pfiat di")), [1.0] * 6, own=4)
    assert [rows.count for rows in made.rows] == [4, 2]
    save(tmp_path / "x.npz", "k", made)
    again = load(tmp_path / "x.npz", "k", made.rows[1])
    assert again is not None
    assert again.scores("servus") == pytest.approx(made.scores("servus"))
    assert max(again.scores("pfiat di"), key=again.scores("pfiat di").__getitem__) == "leave"


def test_numbers_are_kept_whole_within_their_bytes():
    made = fit(PAIRS, [1.0] * 4, np.eye(2, dtype=np.float32)[[0, 0, 1, 1]])
    assert np.abs(made.says).max() == SAYS < 2**15
    assert np.abs(made.vectors).max() == MEANS < 2**7
    assert made.length == pytest.approx(2.0)


def test_nothing_to_read_scores_nothing():
    made = fit(PAIRS, [1.0] * 4)
    assert made.scores("") == {"greet": 0.0, "leave": 0.0}
    assert isinstance(made, Classifier)


def test_a_sentence_counts_as_much_as_it_is_trusted():
    torn = (("greet", "servus"), ("leave", "servus"))
    for trust, wins in (([1.0, 0.2], "greet"), ([0.2, 1.0], "leave")):
        scores = fit((*PAIRS, *torn), [*[1.0] * 4, *trust]).scores("servus")
        assert max(scores, key=lambda name: scores[name]) == wins


def test_the_key_changes_with_language_and_embedder():
    keys = {intent.key(code, by) for code, by in EVERY}
    assert len(keys) == len(EVERY)
    assert intent.key("de") == intent.key("de")


@dataclass(frozen=True)
class Counting:
    """An embedder that is not the one whose vectors are kept."""

    name: str = "made-up"
    size: int = 3

    def embed(self, texts):
        return np.ones((len(texts), self.size), np.float32)


def test_an_embedder_without_kept_vectors_is_asked_anew():
    made = intent.classifier("en", Counting())
    assert made.vectors.shape == (len(intent.examples("en")), 3)


def test_an_unknown_language_is_heard_as_english():
    assert intent.classifier("ru").names == intent.classifier("en").names
    assert intent.classifier("ru").scores("how well do i fit") == intent.classifier("en").scores("how well do i fit")


def test_a_build_leaves_alone_what_is_up_to_date():
    before = {f: f.stat().st_mtime_ns for f in intent.FITTED.iterdir()}
    assert build(MiniLM()) == []
    assert {f: f.stat().st_mtime_ns for f in intent.FITTED.iterdir()} == before


COLD = """
import time
from agent.planner.plan import plan
from agent.planner.state import State
from core.embedding import MiniLM
embedder = MiniLM()
started = time.process_time()
plan("could you say how well I fit?", State(cv=True), embedder)
print(time.process_time() - started)
"""


def test_a_new_process_understands_its_first_message_without_learning():
    ended = subprocess.run([sys.executable, "-c", COLD], capture_output=True, text=True, check=True)
    assert float(ended.stdout) < 1.5


def test_every_language_is_quick_to_load():
    started = time.process_time()
    for code in intent.languages():
        intent.opened(code)
    assert time.process_time() - started < 1.0

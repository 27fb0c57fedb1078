"""A choice of a model kept on one's own machine: sealed, for its owner alone, and gone when it is forgotten."""

import stat

import pytest
from pydantic import SecretStr

from agent.kept import KeptChoice
from core.errors import ModelRefused
from core.llm import Choice
from tests.agent.room import KEY

CHOICES = [
    Choice("openai", "gpt-x", "", SecretStr(KEY), own=True),
    Choice("ollama", "llama3.2:3b", "http://127.0.0.1:11434", None, own=True),
    Choice("anthropic", "claude-x", "", SecretStr("a-ü-key"), own=True),
]


@pytest.mark.parametrize("choice", CHOICES)
def test_what_is_kept_comes_back(choice, tmp_path):
    kept = KeptChoice(tmp_path / "new")
    assert (kept.there, kept.kept()) == (False, None)
    kept.keep(choice)
    assert KeptChoice(tmp_path / "new").kept() == choice
    kept.forget()
    assert (kept.there, kept.kept(), list((tmp_path / "new").iterdir())) == (False, None, [])


def test_no_file_says_the_key_and_both_are_the_owners_alone(tmp_path):
    KeptChoice(tmp_path).keep(CHOICES[0])
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["model.key", "model.sealed"]
    for file in files:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert KEY.encode() not in file.read_bytes()
        assert b"gpt-x" not in file.read_bytes()


def test_each_choice_has_a_key_of_its_own_and_replaces_the_one_before(tmp_path):
    kept = KeptChoice(tmp_path)
    kept.keep(CHOICES[0])
    first = (tmp_path / "model.key").read_bytes()
    kept.keep(CHOICES[1])
    assert (tmp_path / "model.key").read_bytes() != first
    assert kept.kept() == CHOICES[1]


@pytest.mark.parametrize("harm", ["key gone", "key other", "cut", "empty", "no key of that form"])
def test_what_cannot_be_read_any_more_is_said(harm, tmp_path):
    kept = KeptChoice(tmp_path)
    kept.keep(CHOICES[0])
    sealed, key = tmp_path / "model.sealed", tmp_path / "model.key"
    if harm == "key gone":
        key.unlink()
    elif harm == "key other":
        KeptChoice(tmp_path / "other").keep(CHOICES[0])
        key.write_bytes((tmp_path / "other" / "model.key").read_bytes())
    elif harm == "cut":
        sealed.write_bytes(sealed.read_bytes()[:40])
    elif harm == "empty":
        sealed.write_bytes(b"")
    else:
        key.write_bytes(b"short")
    with pytest.raises(ModelRefused) as told:
        kept.kept()
    assert told.value.reason == "kept"
    assert KEY not in str(told.value) + str(told.value.__cause__)
    kept.forget()
    assert kept.kept() is None

import pytest

from core.tokens import cost, count, prices_as_of


@pytest.mark.parametrize("model", ["gpt-4o-mini", "gpt-4.1", "gpt-5-mini", "o3", "gpt-4o-mini-2024-07-18"])
def test_known_models_are_counted(model):
    assert count("Hello world, how are you?", model) == (7, False)


def test_the_older_encoding_differs():
    text = "Geschäftsführungsassistentin"
    assert count(text, "gpt-4")[0] != count(text, "gpt-4o")[0]
    assert count(text, "gpt-4")[1] is False


@pytest.mark.parametrize("model", ["", "offline", "llama3", "qwen2.5"])
def test_other_models_are_estimated(model):
    assert count("x" * 40, model) == (10, True)
    assert count("", model) == (0, True)


def test_special_tokens_in_a_cv_are_just_text():
    assert count("<|endoftext|>", "gpt-4o")[0] > 1


@pytest.mark.parametrize(
    ("model", "expected"),
    [
        ("gpt-4o-mini", 0.75),
        ("gpt-4o-mini-2024-07-18", 0.75),
        ("gpt-4o", 12.5),
        ("gpt-4o-audio-preview", None),
        ("llama3", None),
        ("", None),
    ],
)
def test_cost_of_a_million_each_way(model, expected):
    assert cost(model, 1_000_000, 1_000_000) == (None if expected is None else pytest.approx(expected))


def test_prices_have_a_day():
    assert prices_as_of() >= "2025-01-01"

"""Which model is chosen, and embeddings from a server."""

import threading

import numpy as np
import pytest

from agent.model import (
    LateEmbedder,
    OpenAIEmbedder,
    answering,
    choose_chat,
    choose_embedder,
    either,
    host_of,
    of_settings,
    server_model,
)
from core.acting import on_behalf
from core.llm import Choice
from core.settings import Settings
from tests.agent.room import KEY
from tests.fake_openai import FakeOpenAI, Reply

CHOICES = [
    ({}, "offline", False),
    ({"openai_api_key": KEY}, "gpt-4o-mini", True),
    ({"openai_api_key": KEY, "openai_model": "o9"}, "o9", True),
    ({"openai_base_url": "http://127.0.0.1:11434/v1", "openai_model": "llama"}, "llama", True),
    ({"openai_api_key": KEY, "provider": "offline"}, "offline", False),
    ({"api_key": KEY, "model": "gpt-own", "provider": "openai"}, "gpt-own", True),
]


@pytest.mark.parametrize(("given", "name", "remote"), CHOICES)
def test_the_model_that_the_settings_name(tmp_path, given, name, remote):
    settings = Settings(environment="test", data_dir=tmp_path, **given)
    assert (of_settings(settings).model, of_settings(settings).online) == (name, remote)
    assert choose_chat(settings)._llm_type == ("openai-chat" if remote else "offline")


OTHERS = [
    ({"model": "anthropic:claude-x", "api_key": KEY}, Choice("anthropic", "claude-x"), KEY, "api.anthropic.com"),
    ({"provider": "mistral", "model": "small", "api_key": KEY}, Choice("mistral", "small"), KEY, "api.mistral.ai"),
    ({"provider": "google", "model": "gemini-x", "openai_api_key": KEY}, Choice("google", "gemini-x"), "", "generativelanguage.googleapis.com"),
    ({"model": "ollama:llama3.2:3b"}, Choice("ollama", "llama3.2:3b"), "", "127.0.0.1"),
    ({"model": "ollama:q", "base_url": "http://models.lan:1"}, Choice("ollama", "q", "http://models.lan:1"), "", "models.lan"),
    ({"model": "llama3.2:3b", "openai_base_url": "http://127.0.0.1:1/v1"}, Choice("openai", "llama3.2:3b", "http://127.0.0.1:1/v1"), "", "127.0.0.1"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "choice", "key", "host"), OTHERS)
def test_another_provider_by_the_settings_and_no_key_goes_to_another_than_its_own(tmp_path, given, choice, key, host):
    found = of_settings(Settings(environment="test", data_dir=tmp_path, **given))
    assert (found.provider, found.model, found.address) == (choice.provider, choice.model, choice.address)
    assert (found.key.get_secret_value() if found.key else "") == key
    assert host_of(found) == host
    assert KEY not in repr(found)


def test_what_a_person_chose_goes_before_the_settings_and_for_them_alone(tmp_path):
    settings = Settings(environment="test", data_dir=tmp_path, openai_api_key=KEY)
    mine = Choice("openai", "mine", own=True)
    told = either(settings, lambda: "online", lambda: "offline")
    with on_behalf("anne", choice=mine):
        assert (answering(settings), told()) == (mine, "online")
    with on_behalf("anne", choice=Choice(own=True)):
        assert (answering(settings).online, told()) == (False, "offline")
    assert (answering(settings).model, told()) == ("gpt-4o-mini", "online")
    assert host_of(Choice()) == ""


def test_a_key_is_not_shown(tmp_path):
    settings = Settings(environment="test", data_dir=tmp_path, openai_api_key=KEY)
    model = server_model(settings)
    assert KEY not in repr(model) + str(model) + repr(settings)


def test_a_local_server_needs_no_key(tmp_path):
    with FakeOpenAI([Reply("Hello.")]) as server:
        settings = Settings(environment="test", data_dir=tmp_path, openai_base_url=server.url, openai_model="fake")
        assert "".join(c.text for c in server_model(settings).stream("Hi")) == "Hello."
        assert server.requests[0]["model"] == "fake"
        assert "max_completion_tokens" not in server.requests[0]


def test_a_lazy_embedder_is_made_once_with_the_first_text():
    made: list[int] = []

    class One:
        name, size = "one", 2

        def __init__(self):
            made.append(1)

        def embed(self, texts):
            return np.ones((len(texts), 2), np.float32)

    lazy = LateEmbedder(One, "one", 2)
    assert (lazy.name, lazy.size, made) == ("one", 2, [])
    threads = [threading.Thread(target=lazy.embed, args=(["a"],)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [1]


def test_embeddings_of_a_server_are_unit_rows(tmp_path):
    with FakeOpenAI([Reply()]) as server:
        settings = Settings(
            environment="test", data_dir=tmp_path, embeddings="openai", openai_base_url=server.url, openai_api_key=KEY
        )
        embedder = choose_embedder(settings)
        assert isinstance(embedder, OpenAIEmbedder)
        rows = embedder.embed(["a", "bbbb"])
        assert (rows.shape, embedder.size, embedder.name) == ((2, 2), 2, "text-embedding-3-small")
        assert np.allclose(np.linalg.norm(rows, axis=1), 1)
        assert embedder.embed([]).shape == (0, 2)


def test_embeddings_in_the_project_need_no_network(tmp_path):
    embedder = choose_embedder(Settings(environment="test", data_dir=tmp_path))
    rows = embedder.embed(["led a team of five", "managed five people", "likes cats"])
    assert rows.shape == (3, embedder.size)
    assert rows[0] @ rows[1] > rows[0] @ rows[2]

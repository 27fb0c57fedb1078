"""Which model is chosen, and embeddings from a server."""

import threading

import numpy as np
import pytest

from agent.model import Lazily, OpenAIEmbedder, choose_chat, choose_embedder, model_name, online, server_model
from core.settings import Settings
from tests.agent.room import KEY
from tests.fake_openai import FakeOpenAI, Reply

CHOICES = [
    ({}, "offline", False),
    ({"openai_api_key": KEY}, "gpt-4o-mini", True),
    ({"openai_api_key": KEY, "openai_model": "o9"}, "o9", True),
    ({"openai_base_url": "http://127.0.0.1:11434/v1", "openai_model": "llama"}, "llama", True),
]


@pytest.mark.parametrize(("given", "name", "remote"), CHOICES)
def test_the_model_that_the_settings_name(tmp_path, given, name, remote):
    settings = Settings(environment="test", data_dir=tmp_path, **given)
    assert (model_name(settings), online(settings)) == (name, remote)
    assert choose_chat(settings)._llm_type == ("openai-chat" if remote else "offline")


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

    lazy = Lazily(One, "one", 2)
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

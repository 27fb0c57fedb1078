"""The one place where a chat model and an embedding model are chosen."""

import threading
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from core.embedding import Embedder, MiniLM
from core.settings import Settings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from numpy import float32
    from numpy.typing import NDArray

OFFLINE = "offline"
CONNECT_SECONDS = 10.0
ANSWER_TOKENS = 4096


def model_name(settings: Settings) -> str:
    """`offline`, or the name of the model on the server."""
    return settings.openai_model if online(settings) else OFFLINE


def online(settings: Settings) -> bool:
    """Whether a server is set: by a key, or by an address (local servers need no key)."""
    return settings.openai_api_key is not None or settings.openai_base_url is not None


def choose_chat(settings: Settings, embedder: Embedder | None = None) -> "BaseChatModel":
    """The chat model that the settings name; the offline model when they name none."""
    return server_model(settings) if online(settings) else offline_model(embedder)


def offline_model(embedder: Embedder | None = None) -> "BaseChatModel":
    """The model with no network and no key."""
    from agent.offline import OfflineModel

    return OfflineModel(embedder=embedder)


def server_model(settings: Settings, *, streaming: bool = True) -> "BaseChatModel":
    """A model behind the OpenAI protocol: OpenAI itself, Ollama, vLLM, LM Studio ...

    Streaming, it may be silent for `first_token_seconds`; an answer in one piece may take `request_seconds`.
    """
    import httpx
    from langchain_openai import ChatOpenAI
    from pydantic import SecretStr

    return ChatOpenAI(
        model=settings.openai_model,
        base_url=settings.openai_base_url,
        api_key=settings.openai_api_key or SecretStr("none"),
        timeout=httpx.Timeout(settings.first_token_seconds if streaming else settings.request_seconds, connect=CONNECT_SECONDS),
        max_retries=0,
        streaming=streaming,
        stream_usage=streaming,
        max_completion_tokens=ANSWER_TOKENS if settings.openai_base_url is None else None,
        use_responses_api=False,
    )


class Lazily:
    """An embedder that is loaded with the first text, once, however many ask at the same time."""

    def __init__(self, make: Any, name: str, size: int) -> None:
        self._make, self._lock = make, threading.Lock()
        self._made: Embedder | None = None
        self.name, self.size = name, size

    def embed(self, texts: Sequence[str]) -> "NDArray[float32]":
        """One unit row for each text."""
        with self._lock:
            self._made = self._made or self._make()
        return self._made.embed(texts)


class OpenAIEmbedder:
    """Embeddings from a server, as unit rows. `size` is that of the answer to the first text; `hide` changes what is sent."""

    def __init__(self, settings: Settings) -> None:
        from langchain_openai import OpenAIEmbeddings
        from pydantic import SecretStr

        self.name = settings.openai_embedding_model
        self.hide: Callable[[str], str] = str
        self._client = OpenAIEmbeddings(
            model=self.name,
            openai_api_base=settings.openai_base_url,
            openai_api_key=settings.openai_api_key or SecretStr("none"),
            check_embedding_ctx_length=False,
            request_timeout=settings.first_token_seconds,
            max_retries=1,
        )
        self.size = len(self._client.embed_query("size"))

    def embed(self, texts: Sequence[str]) -> "NDArray[float32]":
        """One unit row for each text."""
        import numpy as np

        if not texts:
            return np.zeros((0, self.size), np.float32)
        rows = np.asarray(self._client.embed_documents([self.hide(text) for text in texts]), np.float32)
        unit: NDArray[np.float32] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit


def choose_embedder(settings: Settings) -> Embedder:
    """The embedding model that the settings name; the one in the project unless they say otherwise."""
    if settings.embeddings == "openai":
        return OpenAIEmbedder(settings)
    return _in_the_project()


@cache
def _in_the_project() -> Lazily:
    """One for the process: it holds a model and nothing of anybody."""
    return Lazily(MiniLM, MiniLM.name, MiniLM.size)

"""The one place where a chat model and an embedding model are chosen."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from core.acting import acting
from core.embedding import Embedder, MiniLM
from core.lazily import Lazily
from core.llm import OFFLINE, Choice
from core.settings import Settings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from numpy import float32
    from numpy.typing import NDArray

CONNECT_SECONDS = 10.0
ANSWER_TOKENS = 4096


def of_settings(settings: Settings) -> Choice:
    """The model that the settings name: of a provider, behind OpenAI's protocol by a key or an address, or the offline one."""
    if settings.provider == OFFLINE:
        return Choice()
    if settings.provider not in {None, "openai"}:
        return Choice(settings.provider or OFFLINE, settings.model, settings.base_url or "", settings.api_key)
    key, address = settings.api_key or settings.openai_api_key, settings.base_url or settings.openai_base_url
    return Choice("openai", settings.model or settings.openai_model, address or "", key) if key or address else Choice()


def answering(settings: Settings) -> Choice:
    """The model for the work at hand: what the person chose for whom this thread works, else that of the settings."""
    return acting().choice or of_settings(settings)


def either(settings: Settings, online: Any, offline: Any) -> Any:
    """Of two functions with the same signature the one that fits the model that answers, told at each call."""

    def chosen(*args: Any, **more: Any) -> Any:
        call = online if answering(settings).online else offline
        return call(*args, **more)

    return chosen


def host_of(choice: Choice) -> str:
    """The name of the machine that a choice sends words to; empty for the offline model."""
    from agent.providers import known

    if not choice.online:
        return ""
    return (urlsplit(choice.address).hostname if choice.address else None) or str(known(choice.provider)["host"])


def choose_chat(settings: Settings, embedder: Embedder | None = None) -> "BaseChatModel":
    """The chat model that the settings name; the offline model when they name none."""
    return server_model(settings) if of_settings(settings).online else offline_model(embedder)


def offline_model(embedder: Embedder | None = None) -> "BaseChatModel":
    """The model with no network and no key."""
    from agent.offline import OfflineModel

    return OfflineModel(embedder=embedder)


def server_model(settings: Settings, choice: Choice | None = None, *, streaming: bool = True) -> "BaseChatModel":
    """The model of a choice, else of the settings: behind the OpenAI protocol (OpenAI, vLLM, LM Studio ...), or of another maker.

    Streaming, it may be silent for `first_token_seconds`; an answer in one piece may take `request_seconds`.

    Raises:
        SettingsProblem: what speaks to this provider is not installed.
    """
    choice = choice or of_settings(settings)
    seconds = settings.first_token_seconds if streaming else settings.request_seconds
    if choice.provider != "openai":
        from agent.provided import provided

        return provided(choice, seconds, ANSWER_TOKENS)
    import httpx
    from langchain_openai import ChatOpenAI
    from pydantic import SecretStr

    from agent.doors import client

    return ChatOpenAI(
        model=choice.model,
        base_url=choice.address or None,
        api_key=choice.key or SecretStr("none"),
        timeout=httpx.Timeout(seconds, connect=CONNECT_SECONDS),
        max_retries=0,
        streaming=streaming,
        stream_usage=streaming,
        max_completion_tokens=None if choice.address else ANSWER_TOKENS,
        use_responses_api=False,
        http_client=client(choice.closed) if choice.own else None,
    )


class LateEmbedder:
    """An embedder that is loaded with the first text."""

    def __init__(self, make: "Callable[[], Embedder]", name: str, size: int) -> None:
        self._made, self.name, self.size = Lazily(make), name, size

    def embed(self, texts: Sequence[str]) -> "NDArray[float32]":
        """One unit row for each text."""
        return self._made().embed(texts)


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
def _in_the_project() -> LateEmbedder:
    """One for the process: it holds a model and nothing of anybody."""
    return LateEmbedder(MiniLM, MiniLM.name, MiniLM.size)

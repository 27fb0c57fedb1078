"""LangChain's own standard tests for chat models. What a model without a language model cannot do is named, with the reason."""

from langchain_core.language_models import BaseChatModel
from langchain_tests.integration_tests import ChatModelIntegrationTests
from langchain_tests.unit_tests import ChatModelUnitTests

from agent.offline import OfflineModel


class _Offline:
    @property
    def chat_model_class(self) -> type[BaseChatModel]:
        return OfflineModel

    @property
    def chat_model_params(self) -> dict[str, object]:
        return {}


class TestOfflineUnit(_Offline, ChatModelUnitTests):
    pass


class TestOfflineIntegration(_Offline, ChatModelIntegrationTests):
    @property
    def supports_model_override(self) -> bool:
        return True

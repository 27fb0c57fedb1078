from tests.agent.conftest import make

__all__ = ["make"]

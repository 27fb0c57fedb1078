"""Runs `async def` tests on a loop of their own; the standard tests of LangChain have some."""

import asyncio
import inspect

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem):
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    names = inspect.signature(pyfuncitem.obj).parameters
    asyncio.run(pyfuncitem.obj(**{n: pyfuncitem.funcargs[n] for n in names if n in pyfuncitem.funcargs}))
    return True


@pytest.fixture
def vcr():
    """Of LangChain's standard tests: answers of a service, played back. The planner asks no service."""
    pytest.skip("there is no service whose answers could be played back")

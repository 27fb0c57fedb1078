from collections.abc import Iterator

import pytest

from tests.tools.room import ToolRoom


@pytest.fixture
def desk(tmp_path) -> Iterator[ToolRoom]:
    """A room for tools."""
    room = ToolRoom(tmp_path)
    yield room
    room.database.close()

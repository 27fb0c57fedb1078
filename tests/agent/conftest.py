from collections.abc import Iterator
from typing import Any

import pytest

from tests.agent.room import Room, room


@pytest.fixture
def make(tmp_path) -> Iterator[Any]:
    """Makes rooms in this test's folder and closes them."""
    made: list[Room] = []

    def new(script: Any = (), **settings: Any) -> Room:
        made.append(room(tmp_path, script, **settings))
        return made[-1]

    yield new
    for each in made:
        each.close()

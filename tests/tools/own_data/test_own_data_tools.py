"""Everything about a person, offered in the chat: counted by owner, and nothing done before they press."""

import pytest

from tests.agent.room import AD, CV, NOW, call, say
from tools.own_data.models import OwnData
from tools.profile.said import statement


def asked(make, wish):
    room = make([call(f"{wish}_my_data"), say("There it is.")])
    room.read_cv()
    room.read_job(AD)
    room.attach(("cv.txt", CV))
    turn = room.ask("Please")
    found = [OwnData.model_validate(e.artifact) for e in room.events(turn) if e.type == "step_finished" and e.artifact]
    return room, turn, found


@pytest.mark.parametrize("wish", ["export", "erase"])
def test_the_wish_is_offered_with_what_there_is(make, wish):
    room, turn, found = asked(make, wish)
    assert room.state(turn) == "done"
    assert [one.wish for one in found] == [wish]
    assert found[0].counts == {"facts": len(room.facts()), "files": 1, "jobs": 1, "documents": 0}


def test_nothing_is_erased_by_a_word(make):
    room, _, _ = asked(make, "erase")
    assert room.facts()
    assert len(room.services.jobs.jobs(room.owner)) == 1
    assert len(room.services.files.files(room.owner)) == 1


def test_only_ones_own_is_counted(make):
    room = make([call("export_my_data"), say("There it is.")])
    room.services.ledger.add("bob", (statement("I speak Danish", (), NOW, "bob"),))
    turn = room.ask("Please")
    found = [e.artifact for e in room.events(turn) if e.type == "step_finished"]
    assert found[0]["counts"] == {"facts": 0, "files": 0, "jobs": 0, "documents": 0}

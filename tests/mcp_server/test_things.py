"""What a program can read of a person: their own, whole, and no word about what is another's."""

import json

import pytest
from mcp.shared.exceptions import MCPError

from tests.mcp_server.conftest import results


def read(asked, uri: str):
    (content,) = asked.do(lambda client: client.read_resource(uri)).contents
    return json.loads(content.text)


def test_everything_is_listed_and_can_be_read(asked, journey):
    assert not journey.write_both.is_error
    listed = asked.do(lambda client: client.list_resources()).resources
    assert [one.title for one in listed] == [
        "Profile",
        "Facts",
        "pasted.txt",
        "Data Analyst - Acme Analytics GmbH",
        "letter",
        "cv",
    ]
    told = {one.title: read(asked, one.uri) for one in listed}
    assert told["Profile"]["basics"]["name"] == "Jane Miller"
    assert told["pasted.txt"]["basics"]["name"] == "Jane Miller"
    assert told["pasted.txt"]["meta"]["reading"]["fields"]["basics.name"]["confidence"] > 0
    assert all(fact["source"]["file_name"] == "pasted.txt" for fact in told["Facts"])
    assert "Globex Ltd" in {fact["employer"] for fact in told["Facts"]}
    assert told["Data Analyst - Acme Analytics GmbH"]["requirements"] == results(journey.read_job)[0]["requirements"]
    assert told["cv"]["lines"] == results(journey.write_both)[0]["lines"]


def test_one_who_has_nothing(asked):
    asked.owner = "u-nobody"
    listed = asked.do(lambda client: client.list_resources()).resources
    profile = read(asked, "copilot://profile")
    asked.owner = "u-ann"
    assert [one.uri for one in listed] == ["copilot://profile", "copilot://facts"]
    assert "name" not in profile.get("basics", {})


def test_what_is_anothers_is_as_what_is_nobodys(asked, journey):
    assert not journey.write_both.is_error
    uris = [one.uri for one in asked.do(lambda client: client.list_resources()).resources[2:]]
    uris += [
        "copilot://cvs/none",
        "copilot://jobs/none",
        "copilot://documents/none",
        "copilot://files/none",
        "copilot://else",
        "file:///etc/passwd",
        "",
    ]
    asked.owner = "u-other"
    said = set()

    async def all_refused(client):
        for uri in uris:
            with pytest.raises(MCPError) as refused:
                await client.read_resource(uri)
            said.add((refused.value.code, refused.value.message))

    asked.do(all_refused)
    asked.owner = "u-ann"
    assert said == {(-32602, "There is no such thing.")}

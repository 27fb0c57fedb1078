"""A model on a server as the engines' writer."""

import pytest

from agent.writer import ServerWriter
from core.errors import ModelProblem
from core.settings import Settings
from tests.agent.room import KEY
from tests.fake_openai import FakeOpenAI, Reply
from tools.cv.second.claims import Claims

ANSWER = '{"work": [], "education": [], "skills": ["Python"], "languages": [], "certificates": []}'


def written(*script, tmp_path, hold=8.0, **settings):
    with FakeOpenAI(script, hold=hold) as server:
        made = Settings(openai_base_url=server.url, openai_api_key=KEY, openai_model="fake", data_dir=tmp_path, **settings)
        writer = ServerWriter(made)
        try:
            return writer, writer.write("Copy.", "A CV", Claims), server.requests
        finally:
            server.released.set()


def test_an_answer_of_the_form(tmp_path):
    writer, claims, requests = written(Reply(ANSWER), tmp_path=tmp_path)
    assert claims.skills == ("Python",)
    assert writer.name == "fake"
    assert [m["content"] for m in requests[0]["messages"]] == ["Copy.", "A CV"]
    assert requests[0]["response_format"]["type"] == "json_schema"
    assert requests[0]["response_format"]["json_schema"]["strict"] is True


FAULTS = [
    (Reply("I cannot help with that."), "nonsense"),
    (Reply('{"work": "many"}'), "nonsense"),
    (Reply(status=401, error="no"), "key"),
    (Reply(status=500, error="no"), "unavailable"),
    (Reply(status=429, error="slow down"), "rate"),
    (Reply(ANSWER, fault="html"), "nonsense"),
]


@pytest.mark.parametrize(("reply", "kind"), FAULTS)
def test_each_failure_has_its_kind(reply, kind, tmp_path):
    with pytest.raises(ModelProblem) as failed:
        written(reply, tmp_path=tmp_path)
    assert failed.value.kind == kind
    assert KEY not in str(failed.value)


def test_a_silent_server_is_left(tmp_path):
    with pytest.raises(ModelProblem) as failed:
        written(Reply(ANSWER, fault="hang"), tmp_path=tmp_path, request_seconds=0.5)
    assert failed.value.kind == "timeout"

"""What is kept, asked by the client: the requests as they are sent, and a journey over a service that listens."""

import asyncio

import httpx
import pytest

from client import AsyncClient, Client, KeyRefused, Patience, Refused, Upload, calls, kept
from client.again import once
from tests.agent.room import AD, CV

CV_FILE = Upload("cv.txt", CV)
SENT = [
    (kept.add_cv(CV_FILE), "POST", "cvs-file", {}),
    (kept.list_cvs(), "GET", "cvs", {"limit": "50", "offset": "0"}),
    (kept.remove_cv("c1"), "DELETE", "cvs/c1", {}),
    (kept.get_profile(), "GET", "profile", {}),
    (kept.list_facts("SQL", limit=3), "GET", "facts", {"query": "SQL", "limit": "3", "offset": "0"}),
    (kept.add_fact("I bake."), "POST", "facts", {}),
    (kept.correct_fact("f1", "2024", field="endDate"), "PATCH", "facts/f1", {}),
    (kept.remove_fact("f1"), "DELETE", "facts/f1", {}),
    (kept.add_job("An ad"), "POST", "jobs", {}),
    (kept.list_jobs(offset=50), "GET", "jobs", {"limit": "50", "offset": "50"}),
    (kept.get_fit("j1"), "GET", "jobs/j1/fit", {}),
    (kept.remove_job("j1"), "DELETE", "jobs/j1", {}),
    (kept.write_documents("j1", kinds=("cv",), language="de"), "POST", "documents", {}),
    (kept.list_documents(), "GET", "documents", {"limit": "50", "offset": "0"}),
    (kept.get_document_file("d1", "pdf"), "GET", "documents/d1.pdf", {}),
    (kept.remove_document("d1"), "DELETE", "documents/d1", {}),
    (kept.list_applications(), "GET", "applications", {"limit": "50", "offset": "0"}),
    (kept.add_application("j1", stage="applied"), "POST", "applications", {}),
]
ELSEWHERE = ["../jobs/1", "a/b", "a?b=c", "a#b", "%2e%2e/x"]


def sent(call: calls.Call) -> httpx.Request:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(400)

    with Client("http://service.example", "k", transport=httpx.MockTransport(answer)) as client, pytest.raises(Refused):
        client.ask(call)
    return seen[0]


@pytest.mark.parametrize(("call", "method", "name", "query"), SENT, ids=lambda v: getattr(v, "name", ""))
def test_what_is_sent(call, method, name, query):
    request = sent(call)
    assert (request.method, request.url.path) == (method, f"/api/v1/{name}")
    assert dict(request.url.params) == query
    assert call.safe == (method in {"GET", "POST"})
    assert ("idempotency-key" in request.headers) == (method == "POST"), "only what names itself may be sent again"


@pytest.mark.parametrize("ident", ELSEWHERE)
def test_an_id_leads_nowhere_else(ident):
    path = sent(kept.get_fit(ident)).url.raw_path.decode()
    assert path.startswith("/api/v1/jobs/")
    assert path.endswith("/fit")
    assert path.count("/") == 5
    assert "?" not in path


def test_each_request_has_a_name_of_its_own():
    assert len({once() for _ in range(50)}) == 50
    assert kept.add_fact("I bake.").once != kept.add_fact("I bake.").once


@pytest.fixture(scope="module")
def keeper(listening):
    with Client(listening.url, listening.writer, patience=Patience(tries=1)) as client:
        yield client


@pytest.fixture(scope="module")
def job(keeper) -> str:
    assert keeper.add_cv(CV_FILE).new_facts
    ident: str = keeper.add_job(AD).id
    return ident


def test_a_journey(keeper, job):
    fit = keeper.get_fit(job)
    assert fit.score == keeper.analyze_job_fit(CV_FILE, AD).score
    written = keeper.write_documents(job)
    assert [one.draft.document for one in written.items] == ["cv", "letter"]
    assert keeper.get_document_file(written.items[0].id, "docx").startswith(b"PK")
    assert b"Jane Miller" in keeper.get_document_file(written.items[1].id, "md")
    assert {one.document for one in keeper.list_documents().items} == {"cv", "letter"}
    assert [one.id for one in keeper.list_jobs().items] == [job]
    on_board = keeper.add_application(job, stage="applied")
    assert [one.id for one in keeper.list_applications().items] == [on_board.id]
    assert keeper.list_cvs().items[0].file_name == "cv.txt"
    assert keeper.get_profile().profile_data["basics"]["name"] == "Jane Miller"


def test_facts_are_told_corrected_and_taken_out(keeper, job):
    assert job
    before = keeper.list_facts().total
    told = keeper.add_fact("I speak Spanish fluently")
    assert keeper.list_facts().total == before + 1
    corrected = keeper.correct_fact(told.id, "Italian", field="language")
    assert corrected.text == "Italian"
    assert corrected.source.by == "person"
    assert keeper.remove_fact(told.id) is None
    assert keeper.list_facts().total == before
    assert "SQL" in keeper.list_facts("Which databases?", limit=3).model_dump_json()


def test_a_list_comes_in_parts(keeper, job):
    assert job
    first = keeper.list_facts(limit=2)
    assert (len(first.items), first.next) == (2, 2)
    rest = keeper.list_facts(limit=200, offset=first.next)
    assert len(rest.items) == first.total - 2
    assert rest.next is None


def test_what_is_sent_twice_is_done_once(keeper, job):
    assert job
    call = kept.add_fact("I speak Polish fluently")
    assert keeper.ask(call) == keeper.ask(call)
    with pytest.raises(Refused) as refused:
        keeper.add_fact("I speak Polish fluently")
    assert refused.value.status == 409


def test_what_was_removed_is_gone(keeper, listening):
    async def awaited() -> str:
        async with AsyncClient(listening.url, listening.writer) as client:
            made = await client.add_job(AD.replace("Acme", "Orrin"))
            await client.remove_job(made.id)
            return made.id

    with pytest.raises(Refused) as refused:
        keeper.get_fit(asyncio.run(awaited()))
    assert refused.value.status == 404


def test_a_key_that_may_only_read_keeps_nothing(asked):
    with pytest.raises(KeyRefused) as refused:
        asked.add_job(AD)
    assert (refused.value.status, refused.value.reason) == (403, "scope")
    assert asked.list_jobs().total == 0

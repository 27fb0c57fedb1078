"""What is kept, asked by the client: the requests as they are sent, and a journey over a service that listens."""

import asyncio
from datetime import date

import httpx
import pytest

from client import AsyncClient, Client, KeyRefused, Patience, Refused, Upload, calls, facts, kept
from client.again import once
from tests.agent.room import AD, CV

CV_FILE = Upload("cv.txt", CV)
ELSEWHERE = ["../jobs/1", "a/b", "a?b=c", "a#b", "%2e%2e/x"]


def sent(call: calls.Call) -> httpx.Request:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(400)

    with Client("http://service.example", "k", transport=httpx.MockTransport(answer)) as client, pytest.raises(Refused):
        client.ask(call)
    return seen[0]


@pytest.mark.parametrize("ident", ELSEWHERE)
def test_an_id_leads_nowhere_else(ident):
    path = sent(kept.get_fit(ident)).url.raw_path.decode()
    assert path.startswith("/api/v1/jobs/")
    assert path.endswith("/fit")
    assert path.count("/") == 5
    assert "?" not in path


def test_each_request_has_a_name_of_its_own():
    assert len({once() for _ in range(50)}) == 50
    assert facts.add_fact("I bake.").once != facts.add_fact("I bake.").once


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
    call = facts.add_fact("I speak Polish fluently")
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


def test_what_was_done_is_listed_and_taken_back(keeper, job):
    assert job
    entry = keeper.add_entry("work", {"position": "Baker", "name": "Orrin Mills", "startDate": "2011"})
    under = keeper.add_fact("Baked at night.", under=entry.id)
    assert keeper.get_fact(under.id) == under
    assert {one.fact for one in keeper.list_changes(limit=2).items} == {entry.id, under.id}
    keeper.remove_fact(entry.id)
    assert keeper.undo_fact(entry.id).changes
    assert keeper.get_fact(entry.id).id == entry.id
    keeper.remove_fact(entry.id, forever=True)
    with pytest.raises(Refused):
        keeper.undo_fact(entry.id)


def test_what_is_kept_is_shown_again(keeper, job):
    assert keeper.get_job(job).posting.title == "Data Analyst"
    (cv,) = [one for one in keeper.list_cvs().items if one.file_name == "cv.txt"]
    assert keeper.get_cv(cv.id).profile_data["basics"]["name"] == "Jane Miller"
    assert keeper.get_cv_file(cv.id) == CV
    (letter,) = keeper.write_documents(job, kinds=("letter",), tone="warm", length="short").items
    assert keeper.get_document(letter.id).draft == letter.draft


def test_an_application_is_moved_noted_and_taken_back(keeper):
    made = keeper.add_application(title="Baker", company="Orrin Mills", stage="applied", day=date(2026, 3, 2))
    assert made.moves[-1].day == date(2026, 3, 2)
    moved = keeper.change_application(made.id, stage="interview", day=date(2026, 3, 9), next_step="Ask about the shifts")
    assert (moved.stage, moved.next_step) == ("interview", "Ask about the shifts")
    (note,) = keeper.add_note(made.id, "They bake at night.").notes
    keeper.remove_part(made.id, note.id)
    assert keeper.get_application(made.id).notes == ()
    assert [one.id for one in keeper.list_applications(stage="interview").items] == [made.id]
    assert {one.application for one in keeper.list_due().items} <= {one.id for one in keeper.list_applications().items}
    keeper.remove_application(made.id)
    assert made.id not in {one.id for one in keeper.list_applications().items}
    assert keeper.undo_application(made.id).application.id == made.id


def test_work_is_handed_in_in_parts(keeper):
    begun = keeper.begin_work(more=True)
    assert keeper.add_files(begun.id, [CV_FILE], last=True).count == 1
    assert keeper.get_work(begun.id).id == keeper.list_work().items[0].id == begun.id
    assert [one.name for one in keeper.get_result(begun.id).items] == ["cv.txt"]
    assert keeper.cancel_work(begun.id).id == begun.id
    keeper.remove_work(begun.id)
    with pytest.raises(Refused):
        keeper.get_work(begun.id)

"""Documents over HTTP: written from the facts for a saved ad, shown with their claims, handed out, removed."""

from typing import Any

import pytest

from tests.api.kept.test_facts import with_cv
from tests.api.kept.test_jobs import saved

STARTS = {"docx": b"PK", "pdf": b"%PDF", "md": b"#", "txt": b"Jane", "html": b"<!doctype", "json": b"{", "europass": b"<?xml"}


def written(person, **more):
    return person.has("POST /documents", {"job": saved(with_cv(person)), **more}, 201)


def test_a_cv_and_a_letter_are_those_of_the_engine(ann):
    from tools.documents.models import Options
    from tools.documents.tailor import tailored

    made = written(ann)["items"]
    services, job = ann.service.app.services, made[0]["job"]
    facts, posting = services.ledger.facts(ann.owner), services.jobs.get(ann.owner, job)
    from agent.bootstrap import today

    by_engine = tailored(facts, posting, services.finder(ann.owner), Options(), today())
    lines = [[line["text"] for line in one["draft"]["lines"]] for one in made]
    assert lines == [[line.text for line in draft.lines] for draft in by_engine]
    known = {fact.id for fact in facts}
    cited = [fact for one in made for line in one["draft"]["lines"] for fact in line["fact_ids"]]
    assert cited
    assert set(cited) <= known


@pytest.mark.parametrize(("kinds", "language"), [(["cv"], "en"), (["letter"], "de"), (["letter", "letter"], None)])
def test_what_was_asked_is_written_and_no_more(ann, kinds, language):
    made = written(ann, kinds=kinds, language=language, tone="formal", length="short")["items"]
    assert [one["draft"]["document"] for one in made] == sorted(set(kinds))
    assert made[0]["draft"]["language"] == (language or "en")
    assert made[0]["draft"]["options"]["tone"] == "formal"
    listed = ann.has("GET /documents")
    assert [one["version"]["id"] for one in listed["items"]] == [made[0]["id"]]


def test_written_again_it_is_the_next_version(ann):
    first = written(ann, kinds=["cv"])["items"][0]
    second = ann.has("POST /documents", {"job": first["job"], "kinds": ["cv"]}, 201)["items"][0]
    assert [one["id"] for one in second["versions"]] == [first["id"], second["id"]]
    assert ann.has("GET /documents")["total"] == 1
    assert ann.has(f"GET /documents/{first['id']}")["draft"]["lines"] == first["draft"]["lines"]


def test_a_document_tells_where_the_facts_say_otherwise_today(ann):
    made = written(ann, kinds=["cv"])["items"][0]
    assert made["draft"]["disagreements"] == []
    role = next(f for f in ann.has("GET /facts?kind=role")["items"] if f["employer"] == "Globex Ltd")
    ann.has(f"PATCH /facts/{role['id']}", {"field": "position", "value": "Head of Data"})
    assert ann.has(f"GET /documents/{made['id']}")["draft"]["disagreements"]


@pytest.mark.parametrize("form", STARTS)
def test_each_format_is_a_file_with_its_name_and_kind(ann, form):
    made = written(ann, kinds=["cv"])["items"][0]
    file = ann.ask(f"GET /documents/{made['id']}.{form}")
    assert file.status_code == 200
    assert file.content.lstrip().startswith(STARTS[form]), file.content[:40]
    ending = "xml" if form == "europass" else form
    assert f'filename="CV - Jane Miller - Data Analyst.{ending}"' in file.headers["content-disposition"]


def test_a_removed_document_takes_all_its_versions_along(ann):
    first = written(ann, kinds=["cv"])["items"][0]
    second = ann.has("POST /documents", {"job": first["job"], "kinds": ["cv", "letter"]}, 201)["items"]
    ann.has(f"DELETE /documents/{second[0]['id']}", status=204)
    for ident in (first["id"], second[0]["id"]):
        assert ann.refused(f"GET /documents/{ident}") == ann.refused(f"GET /documents/{ident}.md") == (404, "not_found")
    assert [one["version"]["id"] for one in ann.has("GET /documents")["items"]] == [second[1]["id"]]


REFUSED: dict[str, tuple[str, Any, int, str]] = {
    "no such job": ("POST /documents", {"job": "none"}, 404, "not_found"),
    "nothing": ("POST /documents", {}, 422, "schema"),
    "a kind that is none": ("POST /documents", {"job": "{job}", "kinds": ["poem"]}, 422, "schema"),
    "no kind": ("POST /documents", {"job": "{job}", "kinds": []}, 422, "schema"),
    "a language that is none": ("POST /documents", {"job": "{job}", "language": "English"}, 422, "schema"),
    "a language not written": ("POST /documents", {"job": "{job}", "language": "xx"}, 400, "refused"),
    "an option that is none": ("POST /documents", {"job": "{job}", "photo": "x"}, 422, "schema"),
    "no such document": ("GET /documents/none", None, 404, "not_found"),
    "no such file": ("GET /documents/none.pdf", None, 404, "not_found"),
    "a format that is none": ("GET /documents/none.exe", None, 422, "schema"),
    "an id that is none": ("GET /documents/%00.pdf", None, 404, "address"),
    "removing nothing": ("DELETE /documents/none", None, 404, "not_found"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_done_is_told_and_nothing_is_written(ann, case):
    asked, body, status, reason = REFUSED[case]
    if body and body.get("job") == "{job}":
        body = {**body, "job": saved(ann)}
    assert ann.refused(asked, body) == (status, reason)
    assert ann.has("GET /documents")["total"] == 0


def test_without_facts_there_is_nothing_to_write_from_and_a_letter_is_no_json_resume(ann):
    job = saved(ann)
    assert ann.refused("POST /documents", {"job": job}) == (409, "cv")
    letter = ann.service.app.services
    assert letter.drafts.documents(ann.owner) == ()
    made = written(ann, kinds=["letter"])["items"][0]
    assert ann.refused(f"GET /documents/{made['id']}.json") == (400, "refused")

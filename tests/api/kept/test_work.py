"""Long work over HTTP: begun, watched, taken out in parts, filled piece by piece, cancelled, removed."""

import base64
import time

import pytest

from tests.agent.bulk.conftest import AD, cv


def files(*numbers):
    return [{"fileName": f"cv{n}.txt", "content": base64.b64encode(cv(n)).decode()} for n in numbers]


def begun(person, **more):
    return person.has("POST /work", {"files": files(1, 2, 3), **more}, 202)


def over(person, job):
    """The state of a job once it is over: this process works it off, and looks now and then for what was not heard."""
    end = time.monotonic() + 60
    while (told := person.has(f"GET /work/{job['id']}"))["ended"] is None:
        assert time.monotonic() < end, told
        time.sleep(0.05)
        person.service.app.bulk.look()
    return told


def test_cvs_are_read_apart_from_the_owners_own_facts(ann):
    bad = {"fileName": "bad.pdf", "content": base64.b64encode(b"%PDF-1.7\n" + b"x" * 300).decode()}
    answer = ann.ask("POST /work", {"files": [*files(1, 2), bad, files(1)[0]]})
    job = answer.json()
    assert (answer.status_code, answer.headers["location"]) == (202, f"/api/v1/work/{job['id']}")
    assert (job["kind"], job["count"]) == ("read", 3)
    told = over(ann, job)
    assert (told["state"], told["done"], told["aside"]) == ("done", 2, 1)
    items = ann.has(f"GET /work/{job['id']}/result")["items"]
    assert {item["reading"]["basics"]["email"] for item in items if item["reading"]} == {
        "number1@example.org",
        "number2@example.org",
    }
    assert [(i["name"], i["reason"], bool(i["what_to_do"])) for i in items if i["state"] == "aside"] == [
        ("bad.pdf", "damaged", True)
    ]
    assert [one["id"] for one in ann.has("GET /work")["items"]] == [job["id"]]
    assert ann.has("GET /facts")["total"] == ann.has("GET /cvs")["total"] == 0


def test_people_are_judged_for_an_ad_under_a_name_that_is_logged(ann):
    job = begun(ann, ad=AD, reviewer="Ms Orrin")
    over(ann, job)
    first = ann.has(f"GET /work/{job['id']}/result?limit=2")
    rest = ann.has(f"GET /work/{job['id']}/result?limit=2&offset={first['next']}")
    scores = [item["score"] for item in (*first["items"], *rest["items"])]
    assert (len(scores), scores, rest["next"]) == (3, sorted(scores, reverse=True), None)
    assert first["items"][0]["fit"]["parts"]
    assert [line.reviewer for line in ann.service.app.screenings.lines(ann.owner)] == ["Ms Orrin"]


def test_work_that_is_open_takes_more_until_the_last(ann):
    job = ann.has("POST /work", {"open": True}, 202)
    place = f"/work/{job['id']}"
    assert ann.has(f"POST {place}/files", {"files": files(1, 2)})["state"] == "open"
    assert ann.has(f"POST {place}/files", {"files": files(2, 3), "last": True})["count"] == 3
    assert over(ann, job)["done"] == 3
    assert ann.refused(f"POST {place}/files", {"files": files(4)}) == (400, "refused")


def test_what_is_cancelled_is_read_no_further_and_what_is_removed_is_gone(ann):
    job = ann.has("POST /work", {"open": True}, 202)
    place = f"/work/{job['id']}"
    assert ann.has(f"POST {place}/cancel")["state"] == "cancelled"
    assert ann.refused(f"POST {place}/files", {"files": files(1)}) == (400, "refused")
    ann.has(f"DELETE {place}", status=204)
    for asked in (f"GET {place}", f"GET {place}/result", f"POST {place}/cancel", f"DELETE {place}"):
        assert ann.refused(asked) == (404, "not_found")
    assert ann.has("GET /work")["items"] == []


REFUSED = {
    "nothing": ({}, 422, "schema"),
    "too many": ({"files": [{"fileName": "a", "content": ""}] * 101}, 422, "schema"),
    "no base64": ({"files": [{"fileName": "a", "content": "%"}]}, 422, "schema"),
    "judged by nobody": ({"files": files(1), "ad": AD}, 409, "review"),
    "no ad": ({"files": files(1), "ad": "Hello", "reviewer": "Ms Orrin"}, 422, None),
    "another owner": ({"files": files(1), "owner": "u-bob"}, 422, "schema"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_done_is_told_and_nothing_is_begun(ann, case):
    body, status, reason = REFUSED[case]
    told = ann.refused("POST /work", body)
    assert told[0] == status
    assert reason in {None, told[1]}
    assert ann.has("GET /work")["total"] == 0


@pytest.mark.parametrize("asked", ["GET /work/none", "GET /work/none/result", "POST /work/none/cancel", "DELETE /work/none"])
def test_no_such_work(ann, asked):
    assert ann.refused(asked) == (404, "not_found")

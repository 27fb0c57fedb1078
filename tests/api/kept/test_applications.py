"""The board over HTTP: each thing done to an application, and each taken back."""

from datetime import timedelta

import pytest

from agent.bootstrap import today
from tests.api.kept.test_jobs import saved

NAMED = {"title": "Baker", "company": "Orrin Mills"}


def added(person, **more):
    return person.has("POST /applications", {**NAMED, **more}, 201)


def board(person, more=""):
    return [(one["company"], one["moves"][-1]["stage"]) for one in person.has(f"GET /applications{more}")["items"]]


def test_a_saved_ad_is_put_on_the_board_once(ann):
    job = saved(ann)
    answer = ann.ask("POST /applications", {"job": job})
    made = answer.json()
    assert answer.status_code == 201
    assert answer.headers["location"] == f"/api/v1/applications/{made['id']}"
    assert (made["job"], made["company"], made["moves"][0]["stage"]) == (job, "Acme Analytics GmbH", "saved")
    again = ann.has("POST /applications", {"job": job, "stage": "applied", "day": "2026-03-02"}, 201)
    assert again["id"] == made["id"]
    assert ann.has(f"GET /applications/{made['id']}") == again
    assert board(ann) == [("Acme Analytics GmbH", "applied")]


def test_a_job_that_is_only_named_goes_its_way(ann):
    one = added(ann)["id"]
    for stage in ("applied", "interview", "offer"):
        moved = ann.has(f"PATCH /applications/{one}", {"stage": stage})
        assert moved["moves"][-1] == {"stage": stage, "day": today().isoformat()}
    changed = ann.has(f"PATCH /applications/{one}", {"contact": "Ms Orrin", "nextStep": "Call", "title": "Head baker"})
    assert (changed["contact"], changed["next_step"], changed["title"]) == ("Ms Orrin", "Call", "Head baker")
    assert changed["company"] == "Orrin Mills"
    for _ in range(2):
        ann.has(f"POST /applications/{one}/undo")
    assert board(ann) == [("Orrin Mills", "interview")]


def test_the_board_by_stage_and_what_is_put_away(ann):
    one = added(ann, stage="applied")["id"]
    added(ann, company="Other Mills")
    assert board(ann, "?stage=applied") == [("Orrin Mills", "applied")]
    ann.has(f"PATCH /applications/{one}", {"archived": True})
    assert board(ann) == [("Other Mills", "saved")]
    assert board(ann, "?archived=true") == [("Orrin Mills", "applied")]
    assert len(board(ann, "?limit=1&offset=1")) == 0


def test_a_note_is_kept_and_taken_out(ann):
    one = added(ann)["id"]
    noted = ann.has(f"POST /applications/{one}/notes", {"text": "They bake at night.\n<b>"}, 201)["notes"][0]
    assert (noted["text"], noted["day"]) == ("They bake at night.\n<b>", today().isoformat())
    ann.has(f"DELETE /applications/{one}/parts/{noted['id']}", status=204)
    assert ann.has(f"GET /applications/{one}")["notes"] == []
    ann.has(f"POST /applications/{one}/undo")
    assert ann.has(f"GET /applications/{one}")["notes"] == [noted]


def test_what_is_deleted_comes_back_and_what_was_added_goes(ann):
    made = added(ann)
    ann.has(f"DELETE /applications/{made['id']}", status=204)
    assert ann.refused(f"GET /applications/{made['id']}") == (404, "not_found")
    assert ann.has(f"POST /applications/{made['id']}/undo")["application"] == made
    assert board(ann) == [("Orrin Mills", "saved")]
    other = added(ann, company="Other Mills")
    assert ann.has(f"POST /applications/{other['id']}/undo") == {"application": None}
    assert ann.refused(f"POST /applications/{other['id']}/undo") == (404, "not_found")


def test_what_is_due_is_told(ann):
    long_ago = (today() - timedelta(days=40)).isoformat()
    one = added(ann, stage="applied", day=long_ago)["id"]
    assert {due["application"] for due in ann.has("GET /due")["items"]} == {one}


TOMORROW = (today() + timedelta(days=1)).isoformat()
REFUSED = {
    "no name": ("POST /applications", {"title": " ", "company": "\u200b"}, 409, "job"),
    "nothing": ("POST /applications", {}, 422, "schema"),
    "both": ("POST /applications", {"job": "x", **NAMED}, 422, "schema"),
    "no such job": ("POST /applications", {"job": "none"}, 404, "not_found"),
    "a stage that is none": ("POST /applications", {**NAMED, "stage": "hired"}, 422, "schema"),
    "a day to come": ("POST /applications", {**NAMED, "day": TOMORROW}, 400, "refused"),
    "no day": ("POST /applications", {**NAMED, "day": "soon"}, 422, "schema"),
    "a long name": ("POST /applications", {**NAMED, "title": "x" * 201}, 422, "schema"),
    "no such": ("GET /applications/none", None, 404, "not_found"),
    "changing nothing there": ("PATCH /applications/none", {"stage": "applied"}, 404, "not_found"),
    "noting on nothing": ("POST /applications/none/notes", {"text": "x"}, 404, "not_found"),
    "deleting nothing": ("DELETE /applications/none", None, 404, "not_found"),
    "undoing nothing": ("POST /applications/none/undo", None, 404, "not_found"),
    "a part of nothing": ("DELETE /applications/none/parts/x", None, 404, "not_found"),
    "an id that is none": ("GET /applications/%00", None, 404, "address"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_done_is_told(ann, case):
    asked, body, status, reason = REFUSED[case]
    assert ann.refused(asked, body) == (status, reason)
    assert board(ann) == []


OF_ONE = {
    "a note without words": ("POST", "/notes", {"text": " "}, 400, "refused"),
    "a note too long": ("POST", "/notes", {"text": "x" * 4001}, 422, "schema"),
    "no change": ("PATCH", "", {"day": "2026-03-02"}, 422, "schema"),
    "a stage on a day to come": ("PATCH", "", {"stage": "applied", "day": TOMORROW}, 400, "refused"),
    "another owner": ("PATCH", "", {"owner": "x"}, 422, "schema"),
    "a part that is none": ("DELETE", "/parts/none", None, 404, "not_found"),
}


@pytest.mark.parametrize("case", OF_ONE)
def test_what_does_not_suit_an_application_leaves_it_as_it_is(ann, case):
    method, end, body, status, reason = OF_ONE[case]
    made = added(ann)
    assert ann.refused(f"{method} /applications/{made['id']}{end}", body) == (status, reason)
    assert ann.has(f"GET /applications/{made['id']}") == made

"""Saved ads over HTTP, and the fit with the facts of today."""

import pytest

from tests.agent.room import AD
from tests.api.kept.test_facts import with_cv


def saved(person, text=AD):
    return person.has("POST /jobs", {"text": text}, 201)["id"]


def test_an_ad_is_read_and_kept_once(ann):
    answer = ann.ask("POST /jobs", {"text": AD})
    made = answer.json()
    assert answer.status_code == 201
    assert answer.headers["location"] == f"/api/v1/jobs/{made['id']}"
    assert (made["posting"]["company"], made["score"]) == ("Acme Analytics GmbH", None)
    assert made["posting"]["requirements"]
    assert ann.has(f"GET /jobs/{made['id']}") == made
    assert saved(ann) == made["id"]
    listed = ann.has("GET /jobs")
    assert [(job["id"], job["title"], job["score"]) for job in listed["items"]] == [(made["id"], "Data Analyst", None)]


def test_a_fit_is_that_of_the_engine_and_is_kept_as_the_last_score(ann):
    job = saved(with_cv(ann))
    fit = ann.has(f"GET /jobs/{job}/fit")
    posting = ann.has(f"GET /jobs/{job}")["posting"]
    assert round(sum(part["points"] for part in fit["parts"]), 1) == round(fit["score"], 1)
    assert {posting["text"][part["start"] : part["end"]] for part in fit["parts"]} == {part["quote"] for part in fit["parts"]}
    kept = ann.service.app.services.jobs.fit(ann.owner, job)
    assert kept.model_dump(mode="json", exclude={"kind"}) == fit
    assert ann.has("GET /jobs")["items"][0]["score"] == fit["score"]
    ann.has("POST /facts", {"text": "I speak German, B2."}, 201)
    assert ann.has(f"GET /jobs/{job}/fit")["score"] > fit["score"]


def test_the_own_weights_of_a_person_count(ann):
    from tools.jobs.weighing import OWN, Balance

    job = saved(with_cv(ann))
    before = ann.has(f"GET /jobs/{job}/fit")
    ann.service.app.services.jobs.save_balance(ann.owner, Balance(own={"kind.nice": 2.0}))
    after = ann.has(f"GET /jobs/{job}/fit")
    assert after["versions"]["weights"] == OWN != before["versions"]["weights"]


def test_a_job_that_is_removed_is_gone_and_can_be_saved_anew(ann):
    job, other = saved(with_cv(ann)), saved(ann, AD.replace("Berlin", "Leeds"))
    ann.has(f"GET /jobs/{job}/fit")
    ann.has(f"DELETE /jobs/{job}", status=204)
    for asked in (f"GET /jobs/{job}", f"GET /jobs/{job}/fit", f"DELETE /jobs/{job}"):
        assert ann.refused(asked) == (404, "not_found")
    assert [one["id"] for one in ann.has("GET /jobs")["items"]] == [other]
    assert saved(ann) != job


REFUSED = {
    "no words": ("POST /jobs", {"text": " "}, 422, "empty"),
    "nothing": ("POST /jobs", {}, 422, "schema"),
    "both": ("POST /jobs", {"text": AD, "link": "https://jobs.example.org/1"}, 422, "schema"),
    "links are off": ("POST /jobs", {"link": "https://jobs.example.org/1"}, 422, "off"),
    "an address of the house": ("POST /jobs", {"link": "http://169.254.169.254/"}, 422, "off"),
    "another kind": ("POST /jobs", {"text": ["x"]}, 422, "schema"),
    "a list": ("POST /jobs", [], 422, "schema"),
    "far too long": ("POST /jobs", {"text": "word " * 400_000}, 413, "too_long"),
    "no such job": ("GET /jobs/none", None, 404, "not_found"),
    "no such fit": ("GET /jobs/none/fit", None, 404, "not_found"),
    "removing nothing": ("DELETE /jobs/none", None, 404, "not_found"),
    "an id that is none": ("GET /jobs/%00/fit", None, 404, "address"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_done_is_told(ann, case):
    asked, body, status, reason = REFUSED[case]
    assert ann.refused(asked, body) == (status, reason)
    assert ann.has("GET /jobs")["total"] == 0


def test_a_fit_needs_something_known_of_the_person(ann):
    job = saved(ann)
    assert ann.refused(f"GET /jobs/{job}/fit") == (409, "cv")

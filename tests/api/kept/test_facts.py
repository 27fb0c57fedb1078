"""The ledger over HTTP: what is answered, what is refused, and every change taken back."""

import pytest

from tests.agent.room import CV, reading
from tools.profile.facts import facts_of

ROLE = {"section": "work", "values": {"position": "Baker", "name": "Orrin Mills", "startDate": "2019", "endDate": "now"}}


def texts(person, more=""):
    return [fact["text"] for fact in person.has(f"GET /facts{more}")["items"]]


def with_cv(person):
    person.service.app.services.ledger.add(person.owner, facts_of(reading("cv.txt", CV)))
    return person


TOLD = {
    "a sentence": ({"text": "I have a forklift licence."}, ("certificate", "Forklift licence")),
    "a language": ({"text": "I speak Welsh."}, ("language", "Welsh")),
    "an entry": (ROLE, ("role", "Baker, Orrin Mills")),
    "a skill": ({"section": "skills", "values": {"text": "Kneading"}}, ("skill", "Kneading")),
    "how to be reached": ({"section": "basics", "values": {"email": "a@example.org"}}, ("email", "a@example.org")),
    "another script": ({"text": "Ich habe einen Staplerschein 運転免許 é\u202e"}, None),
}


@pytest.mark.parametrize("case", TOLD)
def test_what_is_told_is_kept_once_with_who_said_it(ann, case):
    body, wanted = TOLD[case]
    answer = ann.ask("POST /facts", body)
    made = answer.json()
    assert answer.status_code == 201, made
    assert answer.headers["location"] == f"/api/v1/facts/{made['id']}"
    assert made["source"]["by"] == "person"
    assert wanted in {None, (made["kind"], made["text"])}
    assert ann.has(f"GET /facts/{made['id']}") == made
    assert ann.refused("POST /facts", body)[0] == 409
    assert len(texts(ann)) == 1


def test_a_line_stands_under_its_entry_and_goes_and_comes_back_with_it(ann):
    role = ann.has("POST /facts", ROLE, 201)
    line = ann.has("POST /facts", {"under": role["id"], "text": "Baked for three shops"}, 201)
    assert (line["kind"], line["scope"]) == ("bullet", role["id"])
    ann.has(f"DELETE /facts/{role['id']}", status=204)
    assert texts(ann) == []
    undone = ann.has(f"POST /facts/{role['id']}/undo")
    assert {change["deed"] for change in undone["changes"]} == {"removed"}
    assert texts(ann) == ["Baker, Orrin Mills", "Baked for three shops"]


def test_a_correction_is_the_persons_word_and_can_be_taken_back(ann):
    role = ann.has("POST /facts", ROLE, 201)["id"]
    changed = ann.has(f"PATCH /facts/{role}", {"field": "startDate", "value": "March 2018"})
    assert (changed["start"], changed["confidence"], changed["source"]["words"]) == ("2018-03", 1.0, "2018-03")
    assert [c["deed"] for c in ann.has("GET /changes")["items"]] == ["corrected", "added"]
    ann.has(f"POST /facts/{role}/undo")
    assert ann.has(f"GET /facts/{role}")["start"] == "2019"
    ann.has(f"POST /facts/{role}/undo")
    assert ann.refused(f"GET /facts/{role}")[0] == 404


def test_a_fact_without_parts_is_corrected_whole(ann):
    skill = ann.has("POST /facts", {"section": "skills", "values": {"text": "Kneeding"}}, 201)["id"]
    assert ann.has(f"PATCH /facts/{skill}", {"value": "Kneading"})["text"] == "Kneading"
    ann.has(f"PATCH /facts/{skill}", {"value": "Kneading"})
    assert ann.has("GET /changes")["items"][0]["deed"] == "confirmed"
    assert ann.refused(f"PATCH /facts/{skill}", {"value": " "})[0] == 400


def test_what_is_gone_forever_leaves_no_words_and_does_not_come_back(ann):
    skill = ann.has("POST /facts", {"section": "skills", "values": {"text": "Quillfeather77"}}, 201)["id"]
    ann.has(f"DELETE /facts/{skill}?forever=true", status=204)
    assert ann.refused(f"POST /facts/{skill}/undo")[0] == 404
    assert "Quillfeather77" not in ann.ask("GET /changes").text


def test_a_list_comes_in_parts(ann):
    every = texts(with_cv(ann))
    assert len(every) > 6
    first = ann.has("GET /facts?limit=4")
    assert (first["total"], first["next"], len(first["items"])) == (len(every), 4, 4)
    rest = ann.has(f"GET /facts?limit=200&offset={first['next']}")
    assert (rest["next"], [f["text"] for f in (*first["items"], *rest["items"])]) == (None, every)
    assert ann.has("GET /facts?offset=1000")["items"] == []


def test_facts_of_a_kind_and_facts_for_a_question(ann):
    every = texts(with_cv(ann))
    assert texts(ann, "?kind=skill") == ["Python", "SQL", "Tableau"]
    found = texts(ann, "?query=dashboards for sales&limit=3")
    assert found[0] == "Built dashboards in Python and SQL for the sales team"
    assert len(found) <= 3 < len(every)
    assert set(texts(ann, "?query=python&kind=skill")) <= {"Python", "SQL", "Tableau"}


def test_the_profile_is_json_resume_of_the_facts_and_names_what_is_missing(ann):
    assert ann.has("GET /profile")["facts"] == 0
    shown = with_cv(ann).has("GET /profile")
    assert shown["profileData"]["basics"]["name"] == "Jane Miller"
    assert [w["name"] for w in shown["profileData"]["work"]] == ["Globex Ltd", "Initech"]
    assert shown["facts"] == len(texts(ann))
    assert shown["missing"]


REFUSED = {
    "no words": ("POST /facts", {"text": " "}, 400, "refused"),
    "nothing": ("POST /facts", {}, 422, "schema"),
    "both": ("POST /facts", {"text": "x", **ROLE}, 422, "schema"),
    "values of nothing": ("POST /facts", {"values": {"text": "x"}}, 422, "schema"),
    "a section that is none": ("POST /facts", {"section": "secrets", "values": {"text": "x"}}, 422, "schema"),
    "a part that is none": ("POST /facts", {"section": "work", "values": {"secret": "x"}}, 400, "refused"),
    "two at once": ("POST /facts", {"section": "basics", "values": {"name": "x", "email": "y"}}, 400, "refused"),
    "a day that is none": ("POST /facts", {"section": "work", "values": {"position": "x", "startDate": "soon"}}, 400, "refused"),
    "under nothing": ("POST /facts", {"under": "none", "text": "x"}, 404, "not_found"),
    "too long": ("POST /facts", {"text": "x " * 2000}, 422, "schema"),
    "long": ("POST /facts", {"text": "x" * 1900}, 400, "refused"),
    "another kind": ("POST /facts", {"text": 7}, 422, "schema"),
    "a field that is none": ("POST /facts", {"text": "x", "owner": "u-ann"}, 422, "schema"),
    "no such fact": ("GET /facts/none", None, 404, "not_found"),
    "an id that is none": ("GET /facts/a%00b", None, 404, "address"),
    "a long id": ("GET /facts/" + "x" * 65, None, 422, "schema"),
    "a path for an id": ("GET /facts/..%2f..%2fetc", None, 404, "address"),
    "correcting nothing": ("PATCH /facts/none", {"value": "x"}, 404, "not_found"),
    "removing nothing": ("DELETE /facts/none", None, 404, "not_found"),
    "undoing nothing": ("POST /facts/none/undo", None, 404, "not_found"),
    "a kind that is none": ("GET /facts?kind=secret", None, 422, "schema"),
    "too many": ("GET /facts?limit=100000", None, 422, "schema"),
    "before the first": ("GET /facts?offset=-1", None, 422, "schema"),
    "beyond all": ("GET /facts?offset=99999999999999999999", None, 422, "schema"),
    "another method": ("PUT /facts", {}, 405, "method"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_done_is_told(ann, case):
    asked, body, status, reason = REFUSED[case]
    assert ann.refused(asked, body) == (status, reason)
    assert texts(ann) == []


def test_a_part_that_an_entry_does_not_have_is_refused(ann):
    role = ann.has("POST /facts", ROLE, 201)
    for field in ("text", "secret", "__class__"):
        assert ann.refused(f"PATCH /facts/{role['id']}", {"field": field, "value": "x"})[0] == 400
    assert ann.has(f"GET /facts/{role['id']}") == role

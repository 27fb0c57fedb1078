"""A refusal in the language that is asked for: its title, detail, what to do and which part is wrong; words for programs stay."""

from http import HTTPStatus

import pytest

from agent.wording import told
from api.models import EXAMPLES
from api.spoken import spoken
from tests.agent.wording.test_sentences import SCREENS

ASKED = [
    ("", "en"),
    ("de", "de"),
    ("de-AT", "de"),
    ("DE-at", "de"),
    ("fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5", "fr"),
    ("en-GB,en;q=0.9,de;q=0.8", "en"),
    ("sv, es;q=0.5", "es"),
    ("es;q=0.2, it;q=0.7", "it"),
    ("es;q=0, fr;q=0.1", "fr"),
    ("es; q=0.3 , ja ; q=0.9", "ja"),
    ("zh-Hant-TW", "zh"),
    ("sv", "en"),
    ("*", "en"),
    ("de;q=high", "en"),
    (";,;;q=,", "en"),
    ("de," * 400, "en"),
    ("\u00e9\x00", "en"),
]
PHRASES = [
    status.phrase
    for status in (400, 401, 403, 404, 405, 409, 413, 415, 421, 422, 429, 500, 503)
    for status in [HTTPStatus(status)]
]


@pytest.mark.parametrize(("asked", "language"), ASKED, ids=lambda one: one[:20])
def test_the_language_that_is_wanted_most(asked, language):
    assert spoken(asked) == language


def refused(post, language, body=None, key="good"):
    return post("analyze-job-requirements", body, key, json=body or {}, headers={"accept-language": language})


@pytest.mark.parametrize(
    ("language", "title", "detail"),
    [
        ("de-DE,de;q=0.9", "Nicht angemeldet", "Bei dieser Anfrage ist kein gültiger Schlüssel."),
        ("fr", "Non authentifié", "Cette requête ne porte aucune clé valable."),
        ("es-MX", "No autenticado", "Esta solicitud no lleva ninguna clave válida."),
        ("sv", "Unauthorized", "There is no valid key with this request."),
    ],
)
def test_a_stranger_is_told_in_their_language(post, language, title, detail):
    answer = refused(post, language, key="nonsense")
    told_so = answer.json()
    assert (answer.status_code, told_so["title"], told_so["detail"], told_so["reason"]) == (401, title, detail, "key")
    assert answer.headers["content-language"] == spoken(language)
    assert answer.headers["vary"] == "Accept-Language"
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert "Authorization: Bearer" in told_so["whatToDo"]
    assert told_so["type"] == "about:blank"


def test_what_an_engine_refuses(post):
    answer = refused(post, "pt-BR", {"job": {"text": " "}})
    assert (answer.status_code, answer.json()["reason"], answer.headers["content-language"]) == (422, "empty", "pt")
    english = refused(post, "", {"job": {"text": " "}}).json()
    assert answer.json()["detail"] == told(english["detail"], "pt") != english["detail"]
    assert answer.json()["whatToDo"] == told(english["whatToDo"], "pt") != english["whatToDo"]


def test_which_part_is_wrong(post):
    (wrong,) = refused(post, "de", {"job": {}}).json()["errors"]
    assert wrong == {"where": "body.job", "why": "Geben Sie entweder text oder link an."}


def test_an_address_that_is_not_there(service):
    headers = {"authorization": f"Bearer {service.keys['good']}", "accept-language": "it"}
    answer = service.client.get("/api/v1/nowhere", headers=headers)
    assert (answer.status_code, answer.json()["title"]) == (404, "Non trovato")
    assert answer.json()["detail"] == "Non c’è nulla a questo indirizzo"


def test_answers_that_are_no_refusals_are_as_they_were(post):
    answer = refused(post, "de", EXAMPLES["analyze-job-requirements"])
    assert answer.status_code == 200, answer.text
    assert "content-language" not in answer.headers


@pytest.mark.parametrize("language", SCREENS)
def test_each_title_is_known(language):
    assert [phrase for phrase in PHRASES if told(phrase, language) == phrase] == []

"""Records `api/answers.json`: a person's way through every operation, and what the service answered, cut short.

python -m tests.api.recording
"""

import json
import os
import tempfile
from typing import Any

from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient

from agent.bootstrap import build
from api.described import ANSWERS
from api.doors import LazyApi
from api.health import Health
from api.models import EXAMPLES
from core.settings import Settings

SECRETS = {"accessToken": "eyJ...", "refreshToken": "jcr_...", "secret": "jck_...", "prefix": "jck_1a2b"}
"""What is never written down."""
MOST, LONGEST = {"parts": 3, "fields": 2}, 160


class Way:
    """Asks, and keeps the first answer of each operation."""

    def __init__(self, client: TestClient) -> None:
        self.client, self.kept = client, dict[str, Any]()

    def ask(self, operation: str, body: Any = None, /, query: str = "", file: bytes = b"", **ids: str) -> Any:
        """`POST /facts/{fact}/undo` with `fact` among the ids."""
        method, path = operation.split(" ")
        asked: dict[str, Any] = {"files": {"file": ("cv.txt", file)}} if file else {"json": body}
        answer = self.client.request(method, f"/api/v1{path.format(**ids)}{query}", **asked)
        answer.raise_for_status()
        kind = answer.headers.get("content-type", "")
        told = answer.json() if "json" in kind else answer.text if "event-stream" in kind else None
        if told is not None:
            self.kept.setdefault(f"{method} /v1{path}", cut(told))
        return told


def cut(told: Any, name: str = "") -> Any:
    """The same shape in fewer words."""
    if isinstance(told, str):
        return SECRETS.get(name) or told[: 900 if told.startswith("event:") else LONGEST]
    if isinstance(told, list):
        return [cut(one) for one in told[: MOST.get(name, 1)]]
    if isinstance(told, dict):
        return {key: cut(value, key) for key, value in list(told.items())[: MOST.get(name, 99)]}
    return told


def engines(way: Way) -> None:
    """What keeps nothing."""
    for name, body in EXAMPLES.items():
        way.ask(f"POST /{name}", body)
    way.ask("POST /parse-cv-file", file=b"Jane Miller\njane@example.org\n\nSkills\nPython, SQL")


def person(way: Way) -> None:
    """An account and a key."""
    who = {"login": "jane@example.org", "password": "four words nobody guesses"}
    way.ask("POST /auth/register", who)
    tokens = way.ask("POST /auth/login", who)
    tokens = way.ask("POST /auth/refresh", {"refreshToken": tokens["refreshToken"]})
    way.client.headers["authorization"] = f"Bearer {tokens['accessToken']}"
    way.ask("POST /keys", {"name": "careers page", "scopes": ["read"], "days": 90})
    way.ask("GET /keys")


def kept(way: Way) -> None:
    """CVs, facts, ads, documents."""
    cv = way.ask("POST /cvs", EXAMPLES["parse-cv"])["id"]
    way.ask("POST /cvs-file", file=b"Jane Miller\njane@example.org\n\nSkills\nTableau, Excel")
    way.ask("GET /cvs")
    way.ask("GET /cvs/{cv}", cv=cv)
    fact = way.ask("POST /facts", {"text": "I speak Spanish fluently"})["id"]
    way.ask("GET /facts/{fact}", fact=fact)
    way.ask("PATCH /facts/{fact}", {"field": "language", "value": "Italian"}, fact=fact)
    way.ask("POST /facts/{fact}/undo", fact=fact)
    for name in ("facts", "changes", "profile"):
        way.ask(f"GET /{name}")
    job = way.ask("POST /jobs", EXAMPLES["analyze-job-requirements"]["job"])["id"]
    way.ask("GET /jobs/{job}/fit", job=job)
    way.ask("GET /jobs/{job}", job=job)
    way.ask("GET /jobs")
    document = way.ask("POST /documents", {"job": job})["items"][0]["id"]
    way.ask("GET /documents/{document}", document=document)
    way.ask("GET /documents")
    application = way.ask("POST /applications", {"job": job, "stage": "applied", "day": "2026-03-02"})["id"]
    way.ask("POST /applications/{application}/notes", {"text": "They asked for a sample."}, application=application)
    way.ask("PATCH /applications/{application}", {"nextStep": "Send the sample"}, application=application)
    way.ask("POST /applications/{application}/undo", application=application)
    way.ask("GET /applications/{application}", application=application)
    way.ask("GET /applications")
    way.ask("GET /due")


def talk(way: Way) -> None:
    """A conversation with a question in it, and many CVs as one job."""
    told = way.ask("POST /chat", {"text": "Please remember that I speak Spanish fluently."})
    thread = json.loads(told.partition("data: ")[2].partition("\n")[0])["thread"]
    question = way.ask("GET /threads/{thread}", thread=thread)["questions"][0]["approval"]
    way.ask("POST /threads/{thread}/questions/{question}", {"approved": True}, thread=thread, question=question)
    way.ask("GET /threads/{thread}/events", thread=thread)
    way.ask("POST /threads/{thread}/stop", thread=thread)
    way.ask("GET /threads")
    work = way.ask("POST /work", {"open": True})["id"]
    way.ask("POST /work/{work}/files", {"files": [EXAMPLES["parse-cv"]], "last": True}, work=work)
    way.ask("GET /work/{work}/result", work=work)
    way.ask("GET /work/{work}", work=work)
    way.ask("GET /work")
    way.ask("POST /work/{work}/cancel", work=work)


def main() -> None:
    """Goes the way and writes what was answered."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"COPILOT_DATA_DIR": folder, "COPILOT_ENVIRONMENT": "test", "COPILOT_OPEN_LINKS": "false"}
        app = build(Settings.load(), alone=False)
        secret = SecretStr("only for recording, and long enough for it")
        settings = app.settings.model_copy(update={"token_secret": secret, "registration": True})
        mounted = Mount("/api", app=LazyApi(Health(ready=True), lambda: app, lambda: settings))
        way = Way(TestClient(Starlette(routes=[mounted])))
        for part in (person, engines, kept, talk):
            part(way)
        app.close()
    ANSWERS.write_text(json.dumps(way.kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

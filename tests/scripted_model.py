"""A model for tests and demonstrations that goes through the whole journey: it calls the tool that a few plain words ask for.

    python -m tests.scripted_model [PORT]

serves it in the OpenAI chat protocol on this machine, for `OPENAI_BASE_URL=http://127.0.0.1:PORT/v1`. A model name of
`fault:NAME` answers with that fault instead (401, 429, 500, html, trunc, ...).
"""

import sys
import threading
from typing import Any

from tests.fake_openai import FakeOpenAI, Reply

ASKS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("forget", "forget_fact", {"fact": "forklift licence"}),
    ("i also have", "remember_fact", {"fact": "Forklift licence"}),
    ("shorter", "revise_draft", {"instruction": "make it shorter"}),
    ("improve", "suggest_improvements", {}),
    ("what did i do", "recall_fact", {"question": "work"}),
    ("and write the cover letter", "write_both", {}),
    ("tailor", "tailor_cv", {}),
    ("letter", "write_cover_letter", {}),
    ("fit", "assess_fit", {}),
    ("my cv", "read_cv", {}),
    ("profile", "show_profile", {}),
)
"""Words of the message, the tool they ask for, its arguments; the first that occurs counts."""
LONG = 400
"""From this many characters on a message is a pasted job ad."""


def journey(body: dict[str, Any]) -> Reply:
    """The next step: a tool for what was asked, then a word on what it gave."""
    model = str(body.get("model", ""))
    if model.startswith("fault:"):
        return fault(model.removeprefix("fault:"))
    messages = body["messages"]
    if messages[-1]["role"] == "tool":
        return Reply("Done, as the **scripted model** says. The card above has the details.")
    tool, arguments = asked(said(messages))
    known = {t["function"]["name"] for t in body.get("tools", ())}
    return Reply(calls=[(tool, arguments)]) if tool in known else Reply("I can read your CV, read a job ad, compare and write.")


def said(messages: list[dict[str, Any]]) -> str:
    """The person's last message."""
    content = next(m["content"] for m in reversed(messages) if m["role"] == "user")
    return content if isinstance(content, str) else " ".join(part.get("text", "") for part in content)


def asked(text: str) -> tuple[str, dict[str, Any]]:
    """The tool that a message asks for; an empty name for none."""
    if len(text) >= LONG:
        return "read_job", {}
    found = next(((tool, arguments) for words, tool, arguments in ASKS if words in text.casefold()), None)
    if found is None and (not text.strip() or "attach" in text.casefold()):
        return "read_cv", {}
    return found or ("", {})


def fault(name: str) -> Reply:
    """One way to fail."""
    if name.isdigit():
        return Reply(status=int(name), error="Incorrect API key provided: sk-canary", code="fault")
    return Reply("Hello, this is the beginning of an answer that breaks off.", fault=name)  # type: ignore[arg-type]


if __name__ == "__main__":
    with FakeOpenAI(journey, port=int(sys.argv[1]) if len(sys.argv) > 1 else 0) as server:
        sys.stdout.write(f"{server.url}\n")
        sys.stdout.flush()
        threading.Event().wait()

"""The description of the interface as a page of our own: the usual ones load scripts from another host, which our policy refuses."""

import json
from html import escape
from typing import Any

_STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}pre{overflow:auto;padding:.8rem;background:#eee;color:#111}"


def page(described: dict[str, Any]) -> str:
    """Each operation with what it does and an example."""
    about = escape(described["info"]["description"])
    done = "".join(
        _operation(f"{how.upper()} /api{path}", told) for path, one in described["paths"].items() for how, told in one.items()
    )
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Job Copilot API</title><style>{_STYLE}</style><h1>Job Copilot API</h1><p>{about}</p>"
        f'<p>Send <code>Authorization: Bearer &lt;key&gt;</code>. <a href="openapi.json">openapi.json</a> describes every field.</p>{done}</html>'
    )


def _operation(asked: str, told: dict[str, Any]) -> str:
    content = told.get("requestBody", {}).get("content", {})
    examples = content.get("application/json", {}).get("examples", {})
    shown = "".join(f"<pre>{escape(json.dumps(one['value'], indent=1, ensure_ascii=False))}</pre>" for one in examples.values())
    answers = (one.get("content", {}).get("application/json", {}).get("example") for one in told["responses"].values())
    answered = next((one for one in answers if one is not None), None)
    if answered is not None:
        shown += f"<details><summary>An answer</summary><pre>{escape(json.dumps(answered, indent=1, ensure_ascii=False))}</pre></details>"
    kinds = f" ({escape(', '.join(content))})" if content else ""
    return f"<h2>{escape(asked)}</h2><p>{escape(told.get('description', ''))}{kinds}</p>{shown}"

"""Arguments for a tool call, from what was said and the tool's own schema: only parameters that the tool has."""

import re
from collections.abc import Mapping
from typing import Any

from agent.planner import mail, rehearsed, said
from agent.planner.plan import Step
from tools.applications.news import stage_said

ALIASES: dict[str, tuple[str, ...]] = {
    "job": ("job", "job_id", "ad", "posting"),
    "format": ("formats", "format"),
    "language": ("language",),
    "told_in": ("told_in",),
    "tone": ("tone",),
    "length": ("length",),
    "document": ("document", "documents", "which"),
    "text": ("text", "question", "query", "statement", "words", "instruction", "request", "change", "what", "about", "message", "news"),
    "fact": ("fact",),
    "correction": ("correction",),
    "kind": ("kind",),
    "status": ("status",),
    "style": ("style",),
    "step": ("step",),
    "answer": ("answer",),
}  # fmt: skip
LENGTHS = {"shorter": "short", "longer": "normal"}
TONES = {"formal": "formal", "casual": "warm", "confident": "plain"}


def arguments(step: Step, tool: Mapping[str, Any], language: str = "") -> dict[str, Any]:
    """Arguments of one call. `tool` is the tool in OpenAI's form, `language` that of the conversation."""
    schema = tool["function"].get("parameters") or {}
    properties: Mapping[str, Any] = schema.get("properties") or {}
    words = _said(step) | {"told_in": language or None}
    given: dict[str, Any] = {}
    for name, spec in properties.items():
        kind = next((k for k, names in ALIASES.items() if name in names), None)
        value = words.get(kind) if kind else None
        if value is None and name in (schema.get("required") or ()):
            value = fill(spec, step.text, schema)
        if value is not None and (fitted := _fitted(value, spec)) is not None:
            given[name] = fitted
    return given


def _said(step: Step) -> dict[str, Any]:
    """What the step says, in the words that tools use."""
    slots = step.slots
    tone = slots.get("tone")
    wrong, right = said.correction(step.text) if step.capability == "correct_fact" else (None, None)
    fact = {"remember_fact": said.statement, "forget_fact": said.unwanted}.get(step.capability)
    return {
        "job": slots.get("job_id"),
        "format": slots.get("format"),
        "language": slots.get("language"),
        "tone": TONES.get(str(tone)) if step.capability != "revise_draft" else tone,
        "length": LENGTHS.get(str(tone)),
        "document": slots.get("document"),
        "text": step.text or None,
        "fact": wrong or (fact(step.text) if fact else step.text) or None,
        "correction": right,
        "step": slots.get("step") or (rehearsed.begun(step.text) if step.capability == rehearsed.SECTION else None),
        "answer": slots.get("answer"),
        "status": None if stage_said(step.text) else slots.get("status"),
    } | (_mailed(step.text) if step.capability == "write_email" else {})


def _mailed(text: str) -> dict[str, Any]:
    """What a small text needs: its kind, for an answer the question, else whom it is for; and the words that name tone and language."""
    kind = mail.kind(text)
    named = mail.question(text) if kind == "answer" else mail.addressee(text)
    return {"kind": kind, "text": named or None, "style": None if kind == "answer" else text}


def _fitted(value: Any, spec: Mapping[str, Any]) -> Any:
    """The value as the parameter wants it: a list or one, and only what its enumeration allows."""
    options = [s for s in (spec, *(spec.get("anyOf") or ())) if isinstance(s, Mapping)]
    listed = next((s for s in options if s.get("type") == "array"), None)
    allowed = next((s["enum"] for s in (*options, (listed or {}).get("items") or {}) if s.get("enum")), None)
    values = [v for v in (value if isinstance(value, list) else [value]) if allowed is None or v in allowed]
    if listed:
        return values or None
    return values[0] if values else None


def fill(spec: Mapping[str, Any], text: str, root: Mapping[str, Any]) -> Any:
    """A value of the wanted type out of the message's own words; the person's text is taken as it is."""
    if "$ref" in spec:
        spec = (root.get("$defs") or {}).get(str(spec["$ref"]).rsplit("/", 1)[-1], {})
    if spec.get("enum"):
        return next((v for v in spec["enum"] if str(v).lower() in text.lower()), spec["enum"][0])
    kind = spec.get("type") or next((s.get("type") for s in spec.get("anyOf") or () if s.get("type") != "null"), "string")
    if kind in ("integer", "number"):
        found = re.search(r"-?\d+(?:\.\d+)?", text)
        return (int if kind == "integer" else float)(float(found.group())) if found else 0
    if kind == "object":
        return {name: fill(s, text, root) for name, s in (spec.get("properties") or {}).items()}
    if kind == "array":
        return [fill(spec.get("items") or {}, text, root)]
    return kind not in ("boolean", "null") and text

"""The tools as the protocol tells of them, and one use of one."""

import base64
import binascii
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import mcp_types as types

from agent.hands import Used, Wish, schemas

if TYPE_CHECKING:
    from tools.context import LooksLike

MESSAGE = {"type": "string", "description": "What the person says, word for word, with the CV or ad that they paste."}
FILES = {
    "type": "array",
    "description": "Files of the person.",
    "items": {
        "type": "object",
        "properties": {
            "name": {"type": "string", "description": "With its ending, such as cv.pdf."},
            "content": {"type": "string", "description": "The bytes in base64.", "contentEncoding": "base64"},
        },
        "required": ["name", "content"],
        "additionalProperties": False,
    },
}
MOST_FILES, LONGEST_NAME = 20, 300


class Misused(ValueError):
    """Arguments that do not fit; its text says which, without their values."""


@cache
def hints() -> dict[str, Any]:
    """What is told about each tool."""
    return tomllib.loads((Path(__file__).parent / "hints.toml").read_text(encoding="utf-8"))


@cache
def offered() -> tuple[types.Tool, ...]:
    """Every tool, in the order of the registry."""
    return tuple(_tool(one) for one in schemas())


def schema_of(name: str) -> Mapping[str, Any] | None:
    """The schema of a tool's arguments; None where there is no such tool."""
    return next((tool.input_schema for tool in offered() if tool.name == name), None)


def wish(owner: str, name: str, given: Mapping[str, Any]) -> Wish:
    """A use of a tool out of the arguments of a call. Raises Misused."""
    schema = schema_of(name)
    if schema is None:
        raise Misused("There is no such tool.")
    if len(set(given) - set(schema["properties"])):
        raise Misused(f"{name} takes these arguments alone: {', '.join(schema['properties']) or 'none'}.")
    own = {key: value for key, value in given.items() if not _extra(name, key)}
    message = given.get("message", "") if _extra(name, "message") else ""
    if not isinstance(message, str):
        raise Misused("message is no text.")
    files = _files(given.get("files", [])) if _extra(name, "files") else ()
    meant: LooksLike = "unknown" if not message.strip() or "://" in message else hints()["meant"].get(name, "unknown")
    return Wish(owner, name, own, message, files, meant)


def answer(used: Used) -> types.CallToolResult:
    """What a use came to: words for the model, typed results for the program."""
    structured = {"results": list(used.results)} if used.results else None
    return types.CallToolResult(content=[types.TextContent(text=used.words)], structured_content=structured, is_error=used.failed)


def refused(words: str) -> types.CallToolResult:
    """An error that says what to do."""
    return types.CallToolResult(content=[types.TextContent(text=words)], is_error=True)


def _extra(name: str, key: str) -> bool:
    return key in {"message", "files"} and name in hints()[key]


def _tool(one: Mapping[str, Any]) -> types.Tool:
    name, told, parameters = one["name"], hints(), one["parameters"]
    more = {key: part for key, part in (("message", MESSAGE), ("files", FILES)) if _extra(name, key)}
    return types.Tool(
        name=name,
        title=name.replace("_", " ").capitalize(),
        description=one["description"],
        input_schema={**parameters, "properties": {**more, **parameters["properties"]}, "additionalProperties": False},
        annotations=types.ToolAnnotations(
            read_only_hint=name in told["read_only"],
            destructive_hint=name in told["destructive"],
            open_world_hint=name in told["open_world"],
        ),
    )


def _files(given: object) -> tuple[tuple[str, bytes], ...]:
    if not isinstance(given, list) or len(given) > MOST_FILES:
        raise Misused(f"files is no list of at most {MOST_FILES} files.")
    return tuple(_file(one) for one in given)


def _file(one: object) -> tuple[str, bytes]:
    name, content = (one.get("name"), one.get("content")) if isinstance(one, dict) else (None, None)
    if not isinstance(name, str) or not isinstance(content, str):
        raise Misused("Each file has a name and its bytes in base64 as content.")
    try:
        return name[:LONGEST_NAME], base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError):
        raise Misused("The content of a file is no base64.") from None

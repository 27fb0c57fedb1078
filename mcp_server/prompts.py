"""What a person may begin with, from the menu of their program: words of ours, in which theirs are data."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import mcp_types as types
from mcp.shared.exceptions import MCPError

LONGEST = 60_000
"""Characters of one argument, as of a message in the chat."""
_SLOT = re.compile(r"\{(\w+)\}")
_BROUGHT = frozenset({"ad"})
"""Arguments that somebody else wrote; the others are a few words of the person, on one line."""
_FEW = 120


@cache
def book() -> dict[str, Any]:
    """The file of them."""
    return tomllib.loads((Path(__file__).parent / "prompts.toml").read_text(encoding="utf-8"))


@cache
def offered() -> tuple[types.Prompt, ...]:
    """Each of them, with what it takes."""
    return tuple(_prompt(name, one) for name, one in book()["prompts"].items())


def begun(name: str, given: Mapping[str, str]) -> types.GetPromptResult:
    """One of them, with what the person gave in its place. Raises MCPError, without their words."""
    one = book()["prompts"].get(name)
    if one is None:
        raise MCPError(types.INVALID_PARAMS, "There is no such prompt.")
    needs, known = one.get("needs", []), (*one.get("needs", []), *one.get("may", []))
    if set(given) - set(known):
        raise MCPError(types.INVALID_PARAMS, f"{name} takes these arguments alone: {', '.join(known) or 'none'}.")
    if missing := [argument for argument in needs if not given.get(argument, "").strip()]:
        raise MCPError(types.INVALID_PARAMS, f"Give {', '.join(missing)}.")
    if any(len(value) > LONGEST for value in given.values()):
        raise MCPError(types.INVALID_PARAMS, f"An argument has at most {LONGEST} characters.")
    words = _SLOT.sub(lambda slot: _said(slot[1], given.get(slot[1], "")), one["text"].strip())
    message = types.PromptMessage(role="user", content=types.TextContent(text=words))
    return types.GetPromptResult(description=one["description"], messages=[message])


def _said(argument: str, value: str) -> str:
    if argument not in _BROUGHT:
        return " ".join(value.split())[:_FEW] or str(book()["without"][argument])
    mark = sha256(value.encode()).hexdigest()[:10]
    return f"<data {mark} {argument}>\n{value.strip().replace(mark, '')}\n</data {mark}>"


def _prompt(name: str, one: Mapping[str, Any]) -> types.Prompt:
    arguments = [
        types.PromptArgument(name=argument, description=book()["arguments"][argument], required=needed)
        for needed, names in ((True, one.get("needs", ())), (False, one.get("may", ())))
        for argument in names
    ]
    return types.Prompt(name=name, title=one["title"], description=one["description"], arguments=arguments)

"""A change that the person is asked about first, over the protocol: by its own question, which the program shows to them."""

from collections.abc import Mapping
from typing import Any

import mcp_types as types
from mcp.server.context import ServerRequestContext
from mcp.shared.exceptions import MCPError
from mcp_types.version import MODERN_PROTOCOL_VERSIONS

ASKED = "approve"
FORM = {
    "type": "object",
    "properties": {ASKED: {"type": "boolean", "title": "Do this", "default": False}},
    "required": [ASKED],
}
ASKING = {
    "remember_fact": "Keep this as a fact about you?\n{after}",
    "correct_fact": "Change this fact about you?\nBefore: {before}\nAfter: {after}",
    "forget_fact": "Delete this fact about you?\n{before}",
}
NOBODY = "The person must agree to this first, and your program cannot ask them; nothing was changed. They can do it in the app."
DECLINED = ""


def said(params: types.CallToolRequestParams) -> str | None:
    """What the person answered, where the program comes back with it: the digest they said yes to, empty for no, None where nothing was asked."""
    if params.input_responses is None:
        return None
    answer = params.input_responses.get(ASKED)
    return _word(answer, params.request_state or "") if isinstance(answer, types.ElicitResult) else DECLINED


async def ask(ctx: ServerRequestContext[Any, Any], question: Mapping[str, str]) -> str | types.InputRequiredResult | None:
    """Asks the person. Their answer, or what makes the program ask them and come back; None where it cannot ask."""
    able = ctx.session.client_capabilities
    if able is None or able.elicitation is None:
        return None
    words = ASKING[question["action"]].replace("{before}", question["before"]).replace("{after}", question["after"])
    if ctx.protocol_version in MODERN_PROTOCOL_VERSIONS:
        form = types.ElicitRequestFormParams(message=words, requested_schema=FORM)
        return types.InputRequiredResult(
            input_requests={ASKED: types.ElicitRequest(params=form)}, request_state=question["digest"]
        )
    try:
        return _word(await ctx.session.elicit_form(words, FORM, ctx.request_id), question["digest"])
    except MCPError:
        return None


def _word(answer: types.ElicitResult, digest: str) -> str:
    """The digest where the person ticked the box, else empty."""
    return digest if answer.action == "accept" and (answer.content or {}).get(ASKED) is True else DECLINED

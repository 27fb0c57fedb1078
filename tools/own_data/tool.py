"""Everything about a person, as tools: both only offer. A word in an ad can neither send anything away nor erase it."""

from typing import Any, Literal

from langchain.tools import ToolRuntime, tool

from tools.context import CopilotContext
from tools.own_data.models import OwnData

Answer = tuple[str, dict[str, Any]]


@tool(response_format="content_and_artifact", parse_docstring=True)
def export_my_data(runtime: ToolRuntime[CopilotContext]) -> Answer:
    """Offer everything that is kept about the person as one archive to download."""
    found = offered(runtime.context, "export")
    return "A card offers the download; nothing left the machine.", found.model_dump(mode="json")


@tool(response_format="content_and_artifact", parse_docstring=True)
def erase_my_data(runtime: ToolRuntime[CopilotContext]) -> Answer:
    """Offer to erase everything that is kept about the person. They do it themselves on the screen; nothing is erased yet."""
    found = offered(runtime.context, "erase")
    return "Nothing is erased yet: a card leads to the page where the person does it themselves.", found.model_dump(mode="json")


def offered(context: CopilotContext, wish: Literal["export", "erase"]) -> OwnData:
    """The wish, with how much there is."""
    services, owner = context.services, context.owner
    counts = {
        "facts": len(services.ledger.facts(owner)),
        "files": len(services.files.files(owner)),
        "jobs": len(services.jobs.jobs(owner)),
        "documents": len(services.drafts.every(owner)),
    }
    return OwnData(wish=wish, counts=counts)

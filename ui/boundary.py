"""Where a page's errors end: a plain card with what to do, never a traceback.

The log gets the kind of the error and where it happened, and no words of the person.
"""

import hashlib
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from core.errors import CopilotError
from core.logs import logger
from ui.render import words
from ui.tongue import ours, t


@contextmanager
def guarded(page: str) -> Iterator[None]:
    """Draws what is inside; an error becomes a card. Streamlit's own signals (rerun, stop) pass through."""
    try:
        yield
    except CopilotError as error:
        explain(error)
    except Exception as error:  # noqa: BLE001 - the edge of the screen: nobody above could say it better
        unexpected(error, page)


def explain(error: CopilotError) -> None:
    """An error we understand: what happened and what to do."""
    todo = f"\n\n{words(ours(error.what_to_do))}" if error.what_to_do else ""
    st.error(f"**{words(ours(error.message))}**{todo}", icon=":material/error:")


def unexpected(error: Exception, page: str) -> None:
    """An error of ours: the same error has the same number, here and in the log."""
    number = error_number(error)
    logger("ui").error("page_failed", page=page, error=type(error).__name__, number=number)
    st.error(
        t(
            "**Something went wrong on our side.** What you had saved is safe. Reload the page; if it happens again, report it with the number `{number}`.",
            number=number,
        ),
        icon=":material/error:",
    )


def error_number(error: Exception) -> str:
    """Eight digits made from the kind of the error and the lines it passed through, not from anybody's words."""
    steps = [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)]
    return hashlib.sha256("|".join([type(error).__name__, *steps]).encode()).hexdigest()[:8]

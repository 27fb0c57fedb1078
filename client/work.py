"""Many CVs as one job: handed in, how far it is, what came of them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from client.again import once
from client.calls import Call, as_model, get, ident, part, remove
from client.given import Upload, body_of_file

if TYPE_CHECKING:
    from agent.bulk.models import BulkJob
    from api.kept.visit import Listed
    from api.kept.work import WorkResult


def begin_work(files: Sequence[Path | Upload] = (), *, ad: str = "", reviewer: str = "", more: bool = False) -> "Call[BulkJob]":
    """Hands in CVs to be read, and judged for an `ad` under the name of the `reviewer` who asks; `more` of them follow by `add_files`."""
    from agent.bulk.models import BulkJob

    body: dict[str, Any] = {"files": [body_of_file(one) for one in files], "ad": ad, "reviewer": reviewer, "open": more}
    return Call("work", as_model(BulkJob), body, once=once())


def add_files(work: str, files: Sequence[Path | Upload] = (), *, last: bool = False) -> "Call[BulkJob]":
    """Hands in more CVs; one that is there already counts once. `last`: no more come."""
    from agent.bulk.models import BulkJob

    body = {"files": [body_of_file(one) for one in files], "last": last}
    return Call(f"work/{ident(work)}/files", as_model(BulkJob), body, once=once())


def list_work(*, limit: int = 50, offset: int = 0) -> "Call[Listed[BulkJob]]":
    """All jobs of many files, the newest first."""
    from agent.bulk.models import BulkJob

    return part("work", BulkJob, limit, offset)


def get_work(work: str) -> "Call[BulkJob]":
    """How far it is."""
    from agent.bulk.models import BulkJob

    return get(f"work/{ident(work)}", as_model(BulkJob))


def get_result(work: str, *, limit: int = 100, offset: int = 0) -> "Call[WorkResult]":
    """What came of the files so far, the best fit first: what was read, the fit, or why one was set aside."""
    from api.kept.work import WorkResult

    return get(f"work/{ident(work)}/result", as_model(WorkResult), limit=limit, offset=offset)


def cancel_work(work: str) -> "Call[BulkJob]":
    """Nothing more of it is read; what was read stays."""
    from agent.bulk.models import BulkJob

    return Call(f"work/{ident(work)}/cancel", as_model(BulkJob), once=once())


def remove_work(work: str) -> "Call[None]":
    """Removes it with all that was read in it, beyond recovery."""
    return remove("work", work)

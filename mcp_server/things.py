"""What a person has, to be read by a program: their profile, their CVs, ads and documents, the files made of these."""

import base64
import json
from typing import TYPE_CHECKING, Any

import mcp_types as types
from mcp.shared.exceptions import MCPError

from core.errors import CopilotError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tools.context import Services

KIND = "application/json"
PROFILE, FACTS = "copilot://profile", "copilot://facts"
CVS, JOBS, DOCUMENTS, FILES = "copilot://cvs/", "copilot://jobs/", "copilot://documents/", "copilot://files/"
NOT_FOUND = "There is no such thing."


class Things:
    """Reads what is kept of one person at a time."""

    def __init__(self, services: "Services") -> None:
        self._services = services

    def listed(self, owner: str) -> list[types.Resource]:
        """Everything, the profile first, then CVs, ads and documents, newest first."""
        profile, facts = (
            "What is known of the person, as JSON Resume.",
            "What is known of the person, each fact with its id and source.",
        )
        found = [
            types.Resource(name="profile", uri=PROFILE, title="Profile", description=profile, mime_type=KIND),
            types.Resource(name="facts", uri=FACTS, title="Facts", description=facts, mime_type=KIND),
        ]
        found += [
            types.Resource(name=f"cv-{cv.id}", uri=CVS + cv.id, title=cv.file_name or "CV", mime_type=KIND)
            for cv in self._services.files.cvs(owner)
        ]
        for job in self._services.jobs.jobs(owner):
            title = " - ".join(filter(None, (job.title, job.company))) or "Job ad"
            found.append(types.Resource(name=f"job-{job.id}", uri=JOBS + job.id, title=title, mime_type=KIND))
        for kind, saved in self._services.drafts.documents(owner):
            found.append(types.Resource(name=f"{kind}-{saved.id}", uri=DOCUMENTS + saved.id, title=kind, mime_type=KIND))
        return found

    def read(self, owner: str, uri: str) -> types.ReadResourceResult:
        """One of them. Raises MCPError, with the same words for one that is another's and one that is nobody's."""
        for begins, get in self._readers().items():
            if uri.startswith(begins):
                try:
                    return types.ReadResourceResult(contents=[get(owner, uri)])
                except CopilotError:
                    break
        raise MCPError(types.INVALID_PARAMS, NOT_FOUND)

    def _readers(self) -> "dict[str, Callable[[str, str], types.TextResourceContents | types.BlobResourceContents]]":
        jobs, drafts = self._services.jobs, self._services.drafts
        return {
            PROFILE: lambda owner, uri: _told(uri, self._profile(owner)),
            FACTS: lambda owner, uri: _told(uri, [fact.model_dump(mode="json") for fact in self._services.ledger.facts(owner)]),
            CVS: lambda owner, uri: _told(uri, self._read(owner, uri.removeprefix(CVS))),
            JOBS: lambda owner, uri: _told(uri, jobs.get(owner, uri.removeprefix(JOBS)).model_dump(mode="json")),
            DOCUMENTS: lambda owner, uri: _told(uri, drafts.get(owner, uri.removeprefix(DOCUMENTS)).model_dump(mode="json")),
            FILES: lambda owner, uri: _whole(uri, *drafts.file(owner, uri.removeprefix(FILES))),
        }

    def _read(self, owner: str, cv: str) -> dict[str, Any]:
        from tools.cv.jsonresume import profile_json

        return profile_json(self._services.files.reading(owner, cv))

    def _profile(self, owner: str) -> dict[str, Any]:
        from tools.cv.jsonresume import profile_json
        from tools.profile.resume import reading_of

        return profile_json(reading_of(self._services.ledger.facts(owner)))


def _told(uri: str, body: Any) -> types.TextResourceContents:
    return types.TextResourceContents(uri=uri, mime_type=KIND, text=json.dumps(body, ensure_ascii=False))


def _whole(uri: str, name: str, data: bytes) -> types.BlobResourceContents:
    from mimetypes import guess_type

    kind = guess_type(name)[0] or "application/octet-stream"
    return types.BlobResourceContents(uri=uri, mime_type=kind, blob=base64.b64encode(data).decode())

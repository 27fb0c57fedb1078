"""What a caller hands over, as the service takes it."""

import base64
from pathlib import Path
from typing import Any, NamedTuple


class Upload(NamedTuple):
    """A file that lies in memory."""

    name: str
    content: bytes


class Link(str):
    """An ad behind a link; any other string is the ad's words. The service opens it, where links are opened."""

    __slots__ = ()


def upload(file: Path | Upload) -> Upload:
    """A file with its bytes. Raises OSError where there is none."""
    return file if isinstance(file, Upload) else Upload(file.name, file.read_bytes())


def body_of_file(file: Path | Upload) -> dict[str, Any]:
    """A file within JSON."""
    name, content = upload(file)
    return {"fileName": name, "content": base64.b64encode(content).decode()}


def body_of_cv(cv: str | Path | Upload) -> dict[str, Any]:
    """A CV: its words, or a file."""
    return {"text": cv} if isinstance(cv, str) else body_of_file(cv)


def body_of_job(job: str) -> dict[str, Any]:
    """An ad: its words, or a link."""
    return {"link": str(job)} if isinstance(job, Link) else {"text": job}

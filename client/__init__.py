"""The service asked from Python: `Client`, and `AsyncClient` for asyncio and trio. Importing it loads neither HTTP nor models."""

from client.again import Patience
from client.asking import AsyncClient, Client
from client.given import Link, Upload
from client.problems import Busy, KeyRefused, NotAnswered, Refused, ServiceProblem

__all__ = [
    "AsyncClient",
    "Busy",
    "Client",
    "KeyRefused",
    "Link",
    "NotAnswered",
    "Patience",
    "Refused",
    "ServiceProblem",
    "Upload",
]

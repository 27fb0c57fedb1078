"""Boards asked, because a person said so just now: nothing goes with it but the words of the search, and each request is noted."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field, replace
from typing import NamedTuple
from urllib.parse import urlsplit

from core.errors import LinkRefused, SomethingMissing
from core.settings import Settings
from tools.discovery.boards import kinds, label, request
from tools.discovery.models import Asked, Board, Found, Query, Sent
from tools.discovery.sources import adzuna, arbeitnow, ashby, feed, greenhouse, lever, remotive, workable
from tools.discovery.sources.answers import OddAnswer
from tools.jobs.sources.addresses import Policy
from tools.jobs.sources.fetch import Page, fetch
from tools.jobs.sources.refusing import refused

Read = Callable[[Page, Board], list[Found]]
Note = Callable[[str, Sent], None]
"""Hears whose request went out, where, with which words: the place for a ledger of what was sent."""
Told = Callable[[int, int], None]

READERS: dict[str, Read] = {
    "adzuna": adzuna.read,
    "arbeitnow": arbeitnow.read,
    "ashby": ashby.read,
    "feed": feed.read,
    "greenhouse": greenhouse.read,
    "lever": lever.read,
    "remotive": remotive.read,
    "workable": workable.read,
}
MOST_BOARDS = 20
_AT_ONCE = 4
_MOST_BYTES = 8 * 2**20
"""A board's whole list is longer than one page of an ad."""


class Caught(NamedTuple):
    """What the boards gave, in the order in which they were asked."""

    found: tuple[Found, ...]
    asked: tuple[Asked, ...]


def no_note(_owner: str, _sent: Sent) -> None:
    """Notes nothing."""


def nobody(_done: int, _all: int) -> None:
    """Hears of no progress."""


@dataclass(frozen=True)
class Asker:
    """Asks boards. `policy` says what may be reached, None when no board is asked at all; `at` sends every request to one address instead."""

    policy: Policy | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    at: str = ""
    note: Note = no_note
    seconds: float = 15.0

    def ask(self, owner: str, query: Query, boards: Sequence[Board], country: str = "", told: Told = nobody) -> Caught:
        """The jobs of all boards; one that fails leaves the others alone and is named with the reason.

        Raises:
            SomethingMissing: boards are not asked here, or none is chosen.
        """
        if self.policy is None:
            raise SomethingMissing(
                "board",
                "Job boards are not asked here: whoever runs this app switched that off.",
                "Paste the words of an ad you found, attach it as a file, or add it by hand.",
            )
        if not boards:
            raise SomethingMissing("board", "No job board is chosen.", "Choose one on the page Jobs, under Find jobs.")
        chosen = list(dict.fromkeys(boards))[:MOST_BOARDS]
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            work = [pool.submit(self._one, owner, query, board, country) for board in chosen]
            for done, _ in enumerate(as_completed(work), 1):
                told(done, len(work))
        answers = [one.result() for one in work]
        return Caught(tuple(f for found, _ in answers for f in found), tuple(asked for _, asked in answers))

    def _one(self, owner: str, query: Query, board: Board, country: str) -> tuple[list[Found], Asked]:
        """What one board gave. Its words and the reason of a failure are all that is told: never the address, which may hold a key."""
        wanted = request(board, query, self.keys, country)
        asked = Asked(board=label(board), host=urlsplit(wanted.address).hostname or "", words=wanted.words)
        try:
            self.note(owner, Sent(board=asked.board, host=asked.host, words=asked.words))
            found = self._read(wanted.address, board)
        except LinkRefused as error:
            return [], asked.model_copy(update={"problem": _problem(error, asked)})
        except OddAnswer:
            return [], asked.model_copy(update={"problem": f"{asked.board} sent something that is no list of jobs."})
        return found, asked.model_copy(update={"found": len(found)})

    def _read(self, address: str, board: Board) -> list[Found]:
        policy = self.policy or Policy()
        is_feed = kinds()[board.kind].scope == "feed"
        page = fetch(self._address(address, board), replace(policy, most_bytes=_MOST_BYTES, seconds=self.seconds, feeds=is_feed))
        if page.kind not in ({"xml", "html", "text"} if is_feed else {"json", "text"}):
            raise refused("wrong_type", page.host)
        return READERS[board.kind](page, board)

    def _address(self, address: str, board: Board) -> str:
        if not self.at:
            return address
        parts = urlsplit(address)
        return f"{self.at}/{board.kind}{parts.path}" + (f"?{parts.query}" if parts.query else "")


def asker(settings: Settings) -> Asker:
    """The asker of this process; in a test it may be sent to one address of this machine."""
    if not (settings.find_jobs and settings.open_links):
        return Asker()
    at = urlsplit(settings.boards_at)
    exempt = frozenset({(at.hostname, at.port)}) if at.hostname and at.port else frozenset()
    key = settings.adzuna_app_key.get_secret_value() if settings.adzuna_app_key else ""
    return Asker(Policy(exempt=exempt), {"app_id": settings.adzuna_app_id, "app_key": key}, settings.boards_at.rstrip("/"))


def _problem(error: LinkRefused, asked: Asked) -> str:
    """Why a board gave nothing: that of a link, in the words of a board."""
    known = {
        "dead": f"{asked.board} does not exist (any more): check its name.",
        "blocked": f"{asked.board} refused to answer: too many questions, or a key that is wrong.",
        "login": f"{asked.board} wants a key, and the one in the settings was refused.",
        "too_large": f"{asked.board} sent far more than a list of jobs.",
        "wrong_type": f"{asked.board} sent something that is no list of jobs.",
        "unreachable": f"{asked.board} could not be reached: there is no way to it, or it broke off in the middle.",
        "slow": f"{asked.board} took too long to answer.",
    }
    return known.get(error.reason, error.message)


def unreachable(asked: Iterable[Asked]) -> bool:
    """Whether every board failed: then there is most likely no network."""
    return all(a.problem for a in asked)

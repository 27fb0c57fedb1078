"""What the buttons do with jobs found and with searches: the same engine as in the chat."""

from typing import TYPE_CHECKING

from core.errors import NotFound
from tools.discovery.asking import Told, nobody
from tools.discovery.boards import added
from tools.discovery.models import Board, FoundJobs, Query
from tools.discovery.seeker import Looker, Seeker, looker, name_of
from ui.judged import judge
from ui.state import Session, clock

if TYPE_CHECKING:
    from agent.bootstrap import App


def seeker(app: "App") -> Seeker:
    """The one who looks. Raises NotFound where nobody does."""
    if app.services.seeker is None:
        raise NotFound("Job boards are not asked here.", "Paste the words of an ad you found into the chat, or attach it.")
    return app.services.seeker


def who(app: "App", session: Session) -> Looker:
    """The person as the engine knows them."""
    services, owner = app.services, session.owner
    return looker(owner, services.ledger.facts(owner), services.finder(owner), services.jobs.balance(owner), clock())


def look(app: "App", session: Session, query: Query, told: Told = nobody) -> None:
    """Asks the boards now; what they gave is shown on the page."""
    session.finding.results = [seeker(app).look(who(app, session), query, told)]


def run(app: "App", session: Session, searches: tuple[str, ...], told: Told = nobody) -> None:
    """Runs saved searches again, one after the other."""
    session.finding.results = [seeker(app).run(who(app, session), search, told) for search in searches]


def save(app: "App", session: Session, key: str) -> None:
    """Saves a job found as an ad, read as a pasted one, and judges it."""
    posting = seeker(app).opened(session.owner, key)
    job = app.services.jobs.save(session.owner, session.thread or "", posting, clock())
    session.finding.saved[key] = job
    judge(app, session, job)


def hide(app: "App", session: Session, key: str, hidden: bool) -> None:
    """Puts a job away, or back."""
    seeker(app).store.hide(session.owner, key, hidden=hidden)


def keep(app: "App", session: Session, found: FoundJobs) -> None:
    """Keeps a search. What it gave just now is not new the next time."""
    store, owner, now = seeker(app).store, session.owner, clock()
    search = store.save(owner, name_of(found.query), found.query, now)
    store.ran(owner, search, (offer.key for offer in found.offers), now)


def remove(app: "App", session: Session, search: str) -> None:
    """Removes a saved search; it can be put back."""
    session.finding.gone = seeker(app).store.remove(session.owner, search)


def put_back(app: "App", session: Session) -> None:
    """Puts back the search that was removed last."""
    gone, session.finding.gone = session.finding.gone, None
    if gone:
        seeker(app).store.put_back(session.owner, gone)


def switch(app: "App", session: Session, kind: str) -> None:
    """Switches a board of many employers off, or on again."""
    store = seeker(app).store
    choice = store.choice(session.owner)
    off = tuple(k for k in choice.off if k != kind) if kind in choice.off else (*choice.off, kind)
    store.choose(session.owner, choice.model_copy(update={"off": off}))


def add(app: "App", session: Session, kind: str, said: str) -> None:
    """Adds the board of an employer, or a feed. Raises SomethingMissing when what was said names none."""
    store = seeker(app).store
    choice = store.choice(session.owner)
    boards = dict.fromkeys((*choice.added, added(kind, said)))
    store.choose(session.owner, choice.model_copy(update={"added": tuple(boards)}))


def drop(app: "App", session: Session, board: Board) -> None:
    """Removes a board that was added."""
    store = seeker(app).store
    choice = store.choice(session.owner)
    store.choose(session.owner, choice.model_copy(update={"added": tuple(b for b in choice.added if b != board)}))

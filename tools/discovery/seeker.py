"""Looking for jobs for one person, from their words to a ranked list, and what they then do with a job of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from core.errors import LinkRefused
from tools.cv.towns import places_of
from tools.discovery.asking import Asker, Told, nobody
from tools.discovery.boards import label, likeliest, public
from tools.discovery.models import Board, Found, FoundJobs, Query, Sent
from tools.discovery.narrowing import key, narrowed
from tools.discovery.query import defaults
from tools.discovery.ranking import Bench, Judge, ranked, stated
from tools.discovery.store import FoundStore, SavedSearch
from tools.jobs.fit import Finder, assess
from tools.jobs.models import Posting
from tools.jobs.sources.door import Sources
from tools.jobs.weighing import Balance
from tools.profile.models import Fact


class Looker(NamedTuple):
    """Who looks: whose boards and searches, what is known about them, how a job is judged for them, and now."""

    owner: str
    facts: Sequence[Fact]
    judge: Judge | None
    now: datetime


@dataclass(frozen=True)
class Seeker:
    """The door of this slice: asks boards, keeps what they gave, ranks it."""

    asker: Asker
    store: FoundStore
    ads: Sources
    bench: Callable[[Bench], Bench] = lambda bench: bench

    def boards(self, owner: str) -> tuple[Board, ...]:
        """The boards that are asked for a person: those of many employers that they did not switch off, and those that they added."""
        choice = self.store.choice(owner)
        return (*(b for b in public(self.asker.keys) if b.kind not in choice.off), *choice.added)

    def look(self, looker: Looker, query: Query, told: Told = nobody, saved: SavedSearch | None = None) -> FoundJobs:
        """Asks the boards now and ranks what they give. Of a saved search, what was not there the last time is marked.

        Raises:
            SomethingMissing: boards are not asked here, or none is chosen.
        """
        owner, store = looker.owner, self.store
        caught = self.asker.ask(owner, query, self.boards(owner), _country(query, looker.facts), told)
        left = narrowed(caught.found, query, looker.now.date())
        by_key = {key(one): one for one in left.found}
        hidden = store.hidden(owner) & by_key.keys()
        kept = [one for mark, one in by_key.items() if mark not in hidden]
        judge = looker.judge if looker.facts else None
        offers = ranked(kept, query, self.bench(Bench(self.ads.from_data, judge)), told)
        seen = frozenset(saved.seen) if saved and saved.ran else None
        offers = tuple(o.model_copy(update={"new": seen is not None and o.key not in seen}) for o in offers)
        store.keep(owner, {o.key: by_key[o.key] for o in offers}, looker.now)
        if saved:
            store.ran(owner, saved.id, by_key, looker.now)
        return FoundJobs(
            query=query,
            asked=caught.asked,
            offers=offers,
            total=len(caught.found),
            same=left.same,
            left_out=left.left_out,
            hidden=len(hidden),
            judged=sum(o.score is not None for o in offers),
            name=saved.name if saved else "",
        )

    def run(self, looker: Looker, search: str, told: Told = nobody) -> FoundJobs:
        """Runs a saved search again. Raises NotFound, SomethingMissing."""
        saved = self.store.search(looker.owner, search)
        return self.look(looker, saved.query, told, saved)

    def opened(self, owner: str, mark: str) -> Posting:
        """The ad of a job found, read as a pasted one. Where the board gave only its beginning, its page is opened: the person asked for it.

        Raises:
            NotFound: it is not kept any more.
            PostingRefused: its words are no ad.
        """
        found = self.store.found(owner, mark)
        whole = None if found.whole or not found.url else self._page(owner, found)
        return whole or self.ads.from_data(stated(found))

    def _page(self, owner: str, found: Found) -> Posting | None:
        host = urlsplit(found.url).hostname or ""
        self.asker.note(owner, Sent(board=found.source, host=host))
        try:
            return replace(self.ads, policy=self.ads.policy and self.asker.policy).from_link(found.url)
        except LinkRefused:
            return None


def looker(owner: str, facts: Sequence[Fact], finder: Finder, balance: Balance, now: datetime) -> Looker:
    """Who looks, judged by the rules alone and by the weights they set: dozens of ads are never sent to a model."""
    day = now.astimezone().date()
    return Looker(owner, facts, lambda posting: assess(posting, facts, finder, day, balance), now)


def name_of(query: Query) -> str:
    """What a search is called until the person says otherwise."""
    parts = (query.role, query.place, query.remote, query.hours, f"{query.days} days" if query.days else "", query.language)
    return " · ".join(filter(None, parts)) or "All jobs"


def names(boards: Sequence[Board]) -> tuple[str, ...]:
    """What boards are called."""
    return tuple(map(label, boards))


def _country(query: Query, facts: Sequence[Fact]) -> str:
    """The country of the place that is looked in, else of the person's town: Adzuna asks for one."""
    there, home = _countries(query.place), _countries(defaults(facts).place)
    return likeliest(there or home, home)


def _countries(place: str) -> set[str]:
    return {code.lower() for code, _, _ in places_of(place)}

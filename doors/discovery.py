"""Finding jobs: boards asked because somebody typed it just now, the list ranked by their fit; saved searches run again."""

from argparse import Namespace
from typing import TYPE_CHECKING

from agent.bootstrap import LOCAL, now
from core.errors import NotFound, SomethingMissing
from core.text import fold
from doors.home import at_home
from doors.jobs import finder_of
from doors.told import JSON, Doors, Outcome, say, show

if TYPE_CHECKING:
    from agent.bootstrap import App
    from tools.discovery.models import FoundJobs, Offer
    from tools.discovery.seeker import Looker, Seeker


def find(args: Namespace, outcome: Outcome) -> None:
    """Looks for jobs on the boards you chose, best fit first; only the words of the search leave this machine."""
    from tools.discovery.query import completed, read_query

    words = " ".join(args.words)
    if bool(words) == bool(args.saved):
        raise SomethingMissing("search", "It is not clear what to look for.", "Give words, or --saved and the name of a search.")
    with at_home() as app:
        seeker, who = _seeker(app), _looker(app)
        if args.saved:
            found = seeker.run(who, _saved(seeker, args.saved), _heard)
        else:
            query = completed(read_query(words), who.facts)
            found = seeker.look(who, query, _heard)
            if args.keep:
                seeker.store.save(LOCAL, args.keep, query.model_copy(update={"assumed": ()}), now())
    silent = [asked for asked in found.asked if asked.problem]
    for asked in silent:
        say(f"{asked.board}: {asked.problem}")
    outcome.refused += len(silent) if len(silent) == len(found.asked) else 0
    show(found.model_dump(mode="json", exclude={"kind"})) if args.json else _print(found)


def _seeker(app: "App") -> "Seeker":
    if app.services.seeker is None:
        raise SomethingMissing("board", "Job boards are not asked here.", "Give an ad you found to `cli.py fit`.")
    return app.services.seeker


def _looker(app: "App") -> "Looker":
    from tools.discovery.seeker import looker

    facts = app.services.ledger.facts(LOCAL)
    return looker(LOCAL, facts, finder_of()(facts), app.services.jobs.balance(LOCAL), now())


def _saved(seeker: "Seeker", name: str) -> str:
    """The id of the saved search called so."""
    searches = seeker.store.searches(LOCAL)
    named = [s.id for s in searches if fold(s.name) == fold(name) or s.id == name]
    if not named:
        kept = "; ".join(s.name for s in searches) or "none is kept yet"
        raise NotFound(f"There is no search called {name}.", f"Kept are: {kept}.")
    return named[0]


def _heard(done: int, every: int) -> None:
    say(f"{done}/{every}")


def _print(found: "FoundJobs") -> None:
    print(f"{len(found.offers)} jobs of {found.total}, {found.left_out} did not match, {found.same} came twice")
    for offer in found.offers:
        print(_line(offer))


def _line(offer: "Offer") -> str:
    fit = f"{offer.score:5.0f}" if offer.score is not None else "    -"
    where = " · ".join(filter(None, (offer.employer, offer.place, offer.source)))
    new = "new  " if offer.new else ""
    return f"{fit}  {new}{offer.title}  ({where})\n       {offer.url}".rstrip()


DOORS: Doors = {
    find: {
        "words": {"nargs": "*", "metavar": "WORDS", "help": "what to look for, in your own words"},
        "--saved": {"default": "", "metavar": "NAME", "help": "run this saved search again; what is new is marked"},
        "--keep": {"default": "", "metavar": "NAME", "help": "keep the search under this name"},
        "--json": JSON,
    }
}

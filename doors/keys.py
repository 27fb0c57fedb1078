"""Keys for programs that use the HTTP interface: made, listed, revoked."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from agent.bootstrap import LOCAL, now
from agent.keys.models import SCOPES
from agent.keys.store import DAYS, Keys
from core.database import Database
from core.settings import Settings
from doors.told import JSON, Doors, Outcome, say, show


def keys(args: Namespace, _: Outcome) -> None:
    """Lists the keys of programs: never a secret."""
    with _opened() as kept:
        found = kept.of(LOCAL)
    if args.json:
        show([key.model_dump(mode="json", exclude={"owner"}) for key in found])
        return
    for key in found:
        state = "revoked" if key.revoked else "holds" if key.holds(now()) else "expired"
        used = f"used {key.used:%Y-%m-%d}" if key.used else "never used"
        print(f"{key.id}  {key.prefix}...  {state:8} until {key.expires:%Y-%m-%d}  {used:15}  {','.join(key.scopes)}  {key.name}")


def key_new(args: Namespace, _: Outcome) -> None:
    """Makes a key for a program and shows it, once."""
    with _opened() as kept:
        key, secret = kept.make(LOCAL, args.name, now(), args.days, tuple(dict.fromkeys(args.may)))
    print(secret)
    say(f"{key.id}: holds until {key.expires:%Y-%m-%d}. Keep it now: it is not shown again.")


def key_revoke(args: Namespace, _: Outcome) -> None:
    """Takes a key back: from now on it opens nothing."""
    with _opened() as kept:
        kept.revoke(LOCAL, args.id, now())
    print(f"{args.id}: revoked")


@contextmanager
def _opened() -> Iterator[Keys]:
    database = Database(Settings.load().database_url)
    try:
        database.migrate()
        yield Keys(database)
    finally:
        database.close()


DOORS: Doors = {
    keys: {"--json": JSON},
    key_new: {
        "name": {"metavar": "NAME", "help": "the program that will use it"},
        "--may": {
            "nargs": "+",
            "choices": SCOPES,
            "default": ["read"],
            "help": "what it may: read (the default), write, chat, metrics",
        },
        "--days": {"type": int, "default": DAYS, "help": f"how long it holds (default {DAYS})"},
    },
    key_revoke: {"id": {"metavar": "ID", "help": "as `keys` lists it"}},
}

"""A copy of everything kept, and the way back."""

from argparse import Namespace
from pathlib import Path

from agent.bootstrap import now
from core.backup import Contents, Kept
from core.settings import Settings
from doors.told import Doors, Outcome


def backup(args: Namespace, _outcome: Outcome) -> None:
    """Copies everything kept into one file, also while the app runs; the file is checked before it bears its name."""
    print(f"{args.file}: {_told(_kept().back_up(args.file, now()))}")


def restore(args: Namespace, _outcome: Outcome) -> None:
    """Puts a backup back; data that are there are replaced with --force only, and kept aside. Stop the app first."""
    restored = _kept().restore(args.file, now(), force=args.force)
    print(f"restored: {_told(restored.contents)}")
    if restored.aside:
        print(f"what was there: {restored.aside}")


def _kept() -> Kept:
    settings = Settings.load()
    return Kept(settings.database_url, settings.data_dir)


def _told(contents: Contents) -> str:
    files = "1 file" if len(contents.files) == 1 else f"{len(contents.files)} files"
    return f"{contents.total} rows in {files}, schema {contents.schema_of_data}, made {contents.made:%Y-%m-%d %H:%M}"


DOORS: Doors = {
    backup: {"file": {"type": Path, "metavar": "FILE", "help": "the new file"}},
    restore: {
        "file": {"type": Path, "metavar": "FILE", "help": "what `backup` made"},
        "--force": {"action": "store_true", "help": "also where data are: they are moved aside"},
    },
}

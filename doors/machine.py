"""What this machine has and lacks for the app, part by part: nothing is changed, and nothing is sent to a model."""

import hashlib
import os
import re
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal, NamedTuple

from agent.model import host_of, of_settings
from core.database import SCHEMA, Database
from core.embedding import MINILM_FOLDER
from core.errors import CopilotError, StorageProblem
from core.settings import ROOT, Settings

State = Literal["ok", "look", "bad"]
SQLITE_SOUND = (3, 51, 3)
"""Before it, two writers at a checkpoint could damage a file (sqlite.org, 2026-03-13); we have one writer in each process."""
MEMORY = 600_000_000
"""Bytes the app takes with one person at work, and some more."""
_PIN = re.compile(r"^([A-Za-z0-9_.-]+)(?:\[[^\]]*\])?==([^ ;\\]+) *\\?$", re.MULTILINE)
_CV = (
    "Jane Miller\njane@example.org\n\nExperience\nData Analyst, Globex, 2019 - present\n- Reports in SQL\n\nSkills\nSQL, Python\n"
)


class Finding(NamedTuple):
    """One part: how it is, what was seen, and what to do where something is not as it should be."""

    part: str
    state: State
    said: str
    what_to_do: str = ""


def examine(*more: Callable[[Settings], Finding]) -> Iterator[Finding]:
    """Each part in turn, as it is looked at, and then what else is to be looked at. A part that fails is a finding."""
    yield _python()
    yield _libraries()
    try:
        settings = Settings.load()
    except CopilotError as error:
        yield Finding("settings", "bad", error.message, error.what_to_do)
        return
    yield Finding("settings", "ok", f"{settings.environment}, {'one person' if settings.single_user else 'several people'}")
    for look in (_folder, _space, _sqlite, _database, _memory, _embedding, _tokens, _reader, _model, *more):
        yield _explained(look, settings)


def _explained(look: Callable[[Settings], Finding], settings: Settings) -> Finding:
    try:
        return look(settings)
    except CopilotError as error:
        return Finding(look.__name__.strip("_"), "bad", error.message, error.what_to_do)


def _python() -> Finding:
    found = ".".join(map(str, sys.version_info[:3]))
    return Finding(
        "python", "ok" if sys.version_info >= (3, 11) else "bad", found, "" if sys.version_info >= (3, 11) else "Use 3.11."
    )


def _libraries(pinned: Path = ROOT / "requirements.txt") -> Finding:
    wanted = dict(_PIN.findall(pinned.read_text(encoding="utf-8")))
    others = [f"{name} {have or 'missing'}, not {pin}" for name, pin in wanted.items() if (have := _installed(name)) != pin]
    if not others:
        return Finding("libraries", "ok", f"{len(wanted)} as pinned")
    missing = any("missing" in one for one in others)
    return Finding("libraries", "bad" if missing else "look", "; ".join(others[:5]), "pip install -r requirements.txt")


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _folder(settings: Settings) -> Finding:
    folder = settings.data_dir
    there = next(path for path in (folder, *folder.parents) if path.exists())
    if not there.is_dir() or not os.access(there, os.W_OK):
        return Finding("data folder", "bad", "cannot be written", "Set COPILOT_DATA_DIR to a folder of the user who runs this.")
    if folder.exists() and folder.stat().st_mode & 0o077:
        return Finding("data folder", "look", "other users of this machine may look into it", f"chmod 700 {folder.name}")
    return Finding("data folder", "ok", "can be written" if folder.exists() else "will be made at the first start")


def _space(settings: Settings) -> Finding:
    there = next(path for path in (settings.data_dir, *settings.data_dir.parents) if path.exists())
    free = shutil.disk_usage(there).free
    enough = free > settings.spare_bytes
    advice = "" if enough else f"Free some space: under {settings.spare_bytes / 1e6:.0f} MB no files are taken."
    return Finding("disk", "ok" if enough else "look", f"{free / 1e9:.1f} GB free", advice)


def _sqlite(settings: Settings) -> Finding:
    used = settings.database_url.startswith("sqlite")
    if not used or sqlite3.sqlite_version_info >= SQLITE_SOUND:
        return Finding("sqlite", "ok", sqlite3.sqlite_version + ("" if used else ", not used"))
    return Finding(
        "sqlite", "look", f"{sqlite3.sqlite_version}, older than 3.51.3", "Run one process on these data, or use PostgreSQL."
    )


def _database(settings: Settings) -> Finding:
    file = settings.database_url.removeprefix("sqlite:///")
    if file != settings.database_url and not Path(file).exists():
        return Finding("database", "ok", "will be made at the first start")
    database = Database(settings.database_url)
    kind = "SQLite" if database.sqlite else "PostgreSQL"
    began = time.perf_counter()
    try:
        schema = database.schema()
    except StorageProblem as error:
        advice = (
            error.what_to_do if database.sqlite else "Check DATABASE_URL (host, port, name, password), and that the server runs."
        )
        return Finding("database", "bad", f"{kind} does not answer", advice)
    finally:
        database.close()
    took = (time.perf_counter() - began) * 1000
    if schema and schema > SCHEMA:
        return Finding("database", "bad", f"{kind}, schema {schema}: of a newer program", "Start the newer program.")
    due = "" if schema == SCHEMA else f"; schema {schema or 'none'} becomes {SCHEMA} at the next start"
    return Finding("database", "ok", f"{kind} answers in {took:.0f} ms{due}")


def _memory(_settings: Settings) -> Finding:
    told = Path("/proc/meminfo")
    if not told.exists():
        return Finding("memory", "ok", "not told by this system")
    free = int(re.search(r"MemAvailable: +(\d+)", told.read_text(encoding="ascii"))[1]) * 1024  # type: ignore[index]
    return Finding(
        "memory", "ok" if free > MEMORY else "look", f"{free / 1e9:.1f} GB free", "" if free > MEMORY else "600 MB are wanted."
    )


def _embedding(_settings: Settings) -> Finding:
    for line in (MINILM_FOLDER / "SHA256SUMS").read_text(encoding="ascii").splitlines():
        digest, name = line.split()
        file = MINILM_FOLDER / name
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            return Finding("embedding model", "bad", f"{name} is missing or damaged", "Get models/ of the project again.")
    return Finding("embedding model", "ok", "whole")


def _tokens(_settings: Settings) -> Finding:
    found = [file for file in (ROOT / "models" / "tiktoken").glob("*") if file.stat().st_size]
    state: State = "ok" if found else "bad"
    return Finding("token tables", state, f"{len(found)} files", "" if found else "Get models/ of the project again.")


def _reader(_settings: Settings) -> Finding:
    from tools.cv.reader import read_file

    reading = read_file("doctor.txt", _CV.encode(), ocr=False)
    return Finding("reading", "ok", f"a CV in a process of its own in {reading.seconds:.1f} s")


def _model(settings: Settings) -> Finding:
    choice = of_settings(settings)
    if not choice.online:
        return Finding("language model", "ok", "the offline one: no key, nothing leaves this machine")
    return Finding("language model", "ok", f"{choice.model} at {host_of(choice)}; it was not asked")

"""A throwaway PostgreSQL server for tests, or the one that TEST_DATABASE_URL names."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from core.database import SCHEMA


class PostgresServer:
    """A server of the installed binaries on a free port of this machine; refuses root, so it runs as `postgres` then."""

    def __init__(self, binaries: Path, folder: Path) -> None:
        self.binaries, self.folder = binaries, folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"postgresql://postgres@127.0.0.1:{self.port}/postgres"

    @classmethod
    @contextmanager
    def found(cls, folder: Path) -> Iterator[str]:
        if given := os.environ.get("TEST_DATABASE_URL"):
            yield given
            return
        binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda p: int(p.parts[-3].split(".")[0]))
        if not binaries:
            if os.environ.get("CI") == "true":
                pytest.fail("there is no PostgreSQL here, and in CI there must be: install postgresql or set TEST_DATABASE_URL")
            pytest.skip("no PostgreSQL here: install postgresql or set TEST_DATABASE_URL")
        server = cls(binaries[-1].parent, folder)
        process = server.start()
        try:
            server.wait(process)
            yield server.url
        finally:
            process.send_signal(signal.SIGQUIT)
            process.wait(timeout=30)

    def start(self) -> "subprocess.Popen[bytes]":
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        data = str(self.folder / "data")
        self.begin("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8").wait(
            timeout=60
        )
        options = {"listen_addresses": "127.0.0.1", "unix_socket_directories": "", "fsync": "off", "max_connections": "120"}
        return self.begin("postgres", "-D", data, "-p", str(self.port), *(f"--{name}={value}" for name, value in options.items()))

    def begin(self, program: str, *arguments: str) -> "subprocess.Popen[bytes]":
        who = pwd.getpwnam("postgres") if os.geteuid() == 0 else None
        user, group = (who.pw_uid, who.pw_gid) if who else (None, None)
        command = [str(self.binaries / program), *arguments]
        return subprocess.Popen(
            command, user=user, group=group, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def wait(self, process: "subprocess.Popen[bytes]") -> None:
        for _ in range(300):
            assert process.poll() is None, "the PostgreSQL server of the tests ended at once"
            try:
                psycopg.connect(self.url).close()
            except psycopg.OperationalError:
                time.sleep(0.1)
            else:
                return
        pytest.fail("the PostgreSQL server of the tests did not begin to answer within 30 s")


def added(url: str) -> str:
    """One more database on the server, of this process."""
    server, _, _ = url.rpartition("/")
    name = f"copilot_{os.getpid()}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())
        connection.execute(f"CREATE DATABASE {name}".encode())
    return f"{server}/{name}"


def cleared(url: str) -> str:
    """The same database without a row, for half a second less than migrating it anew; with nothing where its stamp was changed."""
    with psycopg.connect(url, autocommit=True) as connection:
        if connection.execute("SELECT version_num FROM alembic_version").fetchall() != [(SCHEMA,)]:
            return emptied(url)
        known = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
        )
        asked = " UNION ALL ".join(f"(SELECT '{name}' FROM {name} LIMIT 1)" for (name,) in known)  # noqa: S608 - our own tables
        filled = ", ".join(name for (name,) in connection.execute(asked.encode()))
        if filled:
            connection.execute(f"TRUNCATE {filled} RESTART IDENTITY CASCADE".encode())
    return url


def emptied(url: str) -> str:
    """The same database with nothing in it."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return url

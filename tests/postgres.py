"""A throwaway PostgreSQL server for tests, or the one that TEST_DATABASE_URL names."""

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest


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
        server.start()
        try:
            yield server.url
        finally:
            server.run("pg_ctl", "stop", "-m", "immediate", "-D", str(folder / "data"))

    def start(self) -> None:
        if os.geteuid() == 0:
            for path in (self.folder, *self.folder.parents):
                if path == Path("/tmp"):  # noqa: S108 - the part of the path that is everybody's already
                    break
                path.chmod(path.stat().st_mode | 0o011)
            shutil.chown(self.folder, "postgres", "postgres")
        data = str(self.folder / "data")
        self.run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8")
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        self.run("pg_ctl", "start", "-w", "-D", data, "-o", options, "-l", str(self.folder / "log"))

    def run(self, program: str, *arguments: str) -> None:
        user = pwd.getpwnam("postgres").pw_uid if os.geteuid() == 0 else None
        group = pwd.getpwnam("postgres").pw_gid if os.geteuid() == 0 else None
        command = [str(self.binaries / program), *arguments]
        subprocess.run(
            command, check=True, user=user, group=group, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )


def emptied(url: str) -> str:
    """The same database with nothing in it."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return url

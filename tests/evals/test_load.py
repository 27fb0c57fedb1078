"""The rod of the load measures what it says: times of answers, errors that are told, a slope of memory."""

import asyncio
import sys

import httpx
import pytest

from evals import load


def test_the_slope_is_that_of_the_line_through_the_points():
    assert load.slope([(0.0, 300.0), (0.5, 302.0), (1.0, 304.0)]) == pytest.approx(4.0)
    assert load.slope([(1.0, 300.0)]) == 0.0
    assert load.slope([(0.0, 5.0), (1.0, 1.0), (2.0, 5.0)]) == pytest.approx(0.0)


def test_what_fails_is_counted_and_timed():
    told = load.Told()

    async def fail():
        async with told.timed("add"):
            raise httpx.ConnectError("nobody listens")
        async with told.timed("add"):
            assert False, "500"  # noqa: B011, PT015 - as an answer that is not wanted does

    asyncio.run(fail())
    assert [error.partition(":")[0] for error in told.errors] == ["add", "add"]
    assert len(told.seconds["add"]) == 2
    told.seconds["list"] = [0.1] * 99 + [9.0]
    assert told.p95("list") == pytest.approx(100)


@pytest.mark.timeout(200)
def test_a_small_load_is_answered_without_an_error(monkeypatch, capsys):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setattr(load, "CVS", 2)
    monkeypatch.setattr(load, "SETTLED", 0.1)
    given = ["--clients", "3", "--seconds", "2", "--pause", "0.05", "--soak", "0.05"]
    monkeypatch.setattr(sys, "argv", ["evals.load", *given])
    load.main()
    told = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in told[1:6]] == ["add", "list", "move", "delete", "parse"]
    figures = dict(one.split("=") for one in told[-1].split())
    assert (figures["clients"], figures["errors"]) == ("3", "0"), told
    assert 0 < float(figures["health_s"]) <= float(figures["ready_s"])
    assert 0 < float(figures["crud_p95"]) < 60_000
    assert 50 < float(figures["idle_mb"]) < 2000

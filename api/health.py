"""Whether this process is alive and ready. Knows no framework, so that asking costs nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass
class Health:
    """Set by the warm-up: `ready` once the engines are built, `problem` when they or the rest could not be."""

    ready: bool = False
    problem: str = ""
    model: str = ""

    @property
    def status(self) -> Literal["ok", "starting", "failing"]:
        """In one word."""
        return "failing" if self.problem else "ok" if self.ready else "starting"

    def live(self) -> tuple[int, dict[str, object]]:
        """Alive whenever it can answer."""
        return 200, {"status": "alive"}

    def readiness(self) -> tuple[int, dict[str, object]]:
        """503 until the engines are there, so that a balancer waits."""
        return (200 if self.status == "ok" else 503), {"status": self.status, "ready": self.ready}

    def summary(self) -> tuple[int, dict[str, object]]:
        """For people and monitors: alive is enough for 200, the body tells the rest."""
        return (503 if self.problem else 200), {
            "status": self.status,
            "ready": self.ready,
            "model": self.model,
            "problem": self.problem,
        }

    def watch(self, build: Callable[[], str], rest: Callable[[], None] = lambda: None) -> None:
        """Runs the warm-up. If it raises, the log has it and the status says so.

        Args:
            build: makes what no answer can do without, and returns the model's name: after it requests are taken.
            rest: loads what most answers do without; one that comes sooner waits for it.
        """
        whole = False
        try:
            self.model = build()
            self.ready = True
            rest()
            whole = True
        finally:
            self.problem = "" if whole else "the engines could not be started; the log says why"

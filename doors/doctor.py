"""What this machine has and lacks for the app."""

from argparse import Namespace

from api.access.limits import Limits
from core.settings import Settings
from doors.machine import Finding, examine
from doors.told import JSON, Doors, Outcome, show

SIGNS = {"ok": "ok  ", "look": "look", "bad": "BAD "}


def doctor(args: Namespace, outcome: Outcome) -> None:
    """Looks at each part the app needs and says what to do where one is missing; changes nothing, asks no model."""
    found = []
    for finding in examine(redis):
        found.append(finding)
        outcome.refused += finding.state == "bad"
        if not args.json:
            print(f"{SIGNS[finding.state]}  {finding.part:16} {finding.said}", flush=True)
            if finding.what_to_do:
                print(f"{'':23}-> {finding.what_to_do}", flush=True)
    if args.json:
        show([finding._asdict() for finding in found])


def redis(settings: Settings) -> Finding:
    """Whether the counters of several processes are reached."""
    limits = Limits(settings.redis_url)
    limits.hit("doctor", "doctor", most=1000)
    if limits.state == "failing":
        return Finding(
            "redis", "look", "does not answer: each process counts for itself", "Check REDIS_URL, and that the server runs."
        )
    return Finding("redis", "ok", "answers" if limits.shared else "none is set; one process needs none")


DOORS: Doors = {doctor: {"--json": JSON}}

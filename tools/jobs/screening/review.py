"""Whether a comparison has been looked at, person by person: before that, it is not taken along."""

from collections.abc import Sequence

from core.errors import SomethingMissing
from tools.jobs.screening.store import Logged


def looked_at(lines: Sequence[Logged], reviewer: str) -> dict[str, Logged]:
    """The people whom this reviewer opened since their last comparison: the digest of the CV, and the line of the first look."""
    mine = [line for line in lines if line.reviewer == reviewer]
    begun = max((at for at, line in enumerate(mine) if line.step == "compared"), default=len(mine))
    found: dict[str, Logged] = {}
    for line in mine[begun:]:
        if line.step == "opened":
            found.setdefault(line.document, line)
    return found


def reviewed(lines: Sequence[Logged], reviewer: str, documents: Sequence[str]) -> dict[str, Logged]:
    """The looks at all of these people. Raises SomethingMissing while one of them has not been looked at, or nobody is named."""
    seen = looked_at(lines, reviewer) if reviewer.strip() else {}
    left = [d for d in documents if d not in seen]
    if left or not documents:
        raise SomethingMissing(
            "review", f"{len(documents) - len(left)} of {len(documents)} people have been looked at.", "Open each person first."
        )
    return {d: seen[d] for d in documents}

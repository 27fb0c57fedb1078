"""What a review says: findings with the line each is about, what is good already, and one sentence to begin with."""

from typing import Literal

from core.values import Value
from tools.cv.models import Box

Severity = Literal["fix", "better", "hint"]


class Finding(Value):
    """One thing to better.

    `where` is a path of the profile (`work[0].highlights[2]`) or `file`; `page` and `box` its place where the file has pages;
    `quote` the file's own words. `how` is made of them and never holds a figure or a fact that they do not.
    """

    kind: str
    severity: Severity
    where: str
    quote: str = ""
    why: str
    how: str
    page: int | None = None
    box: Box | None = None
    more: int = 0
    """How many more of the kind there are, which are not listed."""


class Review(Value):
    """Feedback on one CV, weightiest first."""

    kind: Literal["review"] = "review"
    file_name: str = ""
    language: str = "en"
    summary: str
    good: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings of a severity there are, those not listed included."""
        return sum(1 + f.more for f in self.findings if f.severity == severity)

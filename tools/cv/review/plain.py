"""A review as plain lines, for the command line."""

from collections.abc import Iterator

from tools.cv.review.models import Review

MARKS = {"fix": "!", "better": "+", "hint": "-"}


def plain(review: Review) -> Iterator[str]:
    """The summary, what is good, then each finding: its line and place, why, how."""
    yield review.summary
    yield from (f"  = {words}" for words in review.good)
    for finding in review.findings:
        place = ", ".join(filter(None, (finding.where, f"page {finding.page}" if finding.page else "")))
        yield f"  {MARKS[finding.severity]} {finding.kind} ({place})" + (f": “{finding.quote}”" if finding.quote else "")
        yield f"      {finding.why}"
        yield f"      -> {finding.how}" + (f" (and {finding.more} more)" if finding.more else "")

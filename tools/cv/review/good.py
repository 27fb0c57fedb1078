"""What is good already, told only where it was counted."""

from collections.abc import Collection, Iterator

from tools.cv.review.desk import Desk, pattern, words
from tools.cv.review.lines import FEW, is_measured
from tools.cv.review.times import month

SHARE = 0.4
"""Share of lines with figures that deserves praise."""


def good(desk: Desk, found: Collection[str]) -> Iterator[tuple[str, dict[str, object]]]:
    """Kinds of praise with the figures they need; `found` are the kinds of findings there are."""
    basics, work = desk.profile.basics, desk.profile.work
    if basics.email and basics.phone and basics.location and not {"edge_contact", "odd_email"} & set(found):
        yield "reach", {}
    language = desk.reading.language
    bullets = list(desk.bullets())
    measured = sum(is_measured(b.text, language) for b in bullets)
    if len(bullets) >= FEW and measured >= SHARE * len(bullets):
        yield "measured", {"count": measured, "all": len(bullets)}
    weak = pattern(language, "weak", start=True)
    if len(bullets) > FEW and words(language) and not any(weak.match(b.flat) for b in bullets):
        yield "openings", {"all": len(bullets)}
    dated = [w for w in work if w.start_date]
    if len(work) > 1 and len(dated) == len(work) and not {"date_order", "date_future", "date_clash"} & set(found):
        yield "dates", {"all": len(work)}
        if "gap" not in found and len(desk.profile.education) > 0:
            yield "no_gaps", {}
    starts = [s for w in work if (s := month(w.start_date)) is not None]
    if len(starts) >= FEW and starts == sorted(starts, reverse=True):
        yield "newest_first", {}
    unread = {"columns", "table", "text_box", "icons", "letter_spaced", "heading", "picture_page", "unmapped", "edge_contact"}
    if desk.reading.file and not unread & set(found):
        yield "plain", {}

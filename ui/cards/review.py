"""The card of a review: one sentence, what is good already, and each finding with its line and a way to better it."""

import streamlit as st

from tools.cv.review.models import Finding, Review
from ui.cards.desk import Desk
from ui.cards.marks import SEVERITIES
from ui.cards.profile import page_words, path_name
from ui.render import quote, words
from ui.tongue import t

FILE = "file"


def draw_review(review: Review, desk: Desk) -> None:
    """The findings by weight, the weightiest open; what is good already comes before them."""
    with st.container(border=desk.framed, key=f"card-{desk.key}"):
        desk.heading(f":material/rate_review: {t('CV review')}")
        st.markdown(words(review.summary))
        if review.file_name:
            st.caption(words(review.file_name))
        if review.good:
            st.markdown("\n".join(f"- :green[:material/check_circle:] {words(praise)}" for praise in review.good))
        weights = [s for s in SEVERITIES if any(f.severity == s for f in review.findings)]
        for severity in weights:
            _findings(severity, [f for f in review.findings if f.severity == severity], opened=severity == weights[0])


def _findings(severity: str, found: list[Finding], *, opened: bool) -> None:
    mark = SEVERITIES[severity]
    label = f"{mark.word} · {sum(1 + f.more for f in found)}"
    with st.expander(label, icon=f":material/{mark.icon}:", expanded=opened, type="compact"):
        for finding in found:
            st.markdown(finding_words(finding))


def finding_words(finding: Finding) -> str:
    """One finding: its line and where that stands, why it matters, how to better it. A line that `why` quotes is not told twice."""
    told = finding.quote in finding.why
    where = f":gray[:small[{place(finding)}]]"
    line = "" if told else f"{quote(finding.quote)} {where}\n\n"
    after = f" {where}" if told and finding.quote else ""
    more = f" :gray[:small[{t('and {n} more like this', n=finding.more)}]]" if finding.more else ""
    return f"{line}{words(finding.why)}{after}\\\n:material/arrow_forward: {words(finding.how)}{more}"


def place(finding: Finding) -> str:
    """Where the line stands, in safe words: the field, and the page where the file has pages."""
    field = "" if finding.where == FILE else path_name(finding.where)
    page = page_words(finding.page)
    return words(" · ".join(filter(None, (field, page)))) or t("the file")

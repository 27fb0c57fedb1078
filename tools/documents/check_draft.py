"""Every line of a draft through the truth gate: what is refused leaves the draft and is listed with the reason."""

from collections.abc import Sequence
from datetime import date

from core.text import words
from tools.documents.ad_terms import names_of
from tools.documents.grounding import check
from tools.documents.messages.words import said_by_us
from tools.documents.models import Draft, Line, Options, Refused, Ruling
from tools.documents.spoken import spoken
from tools.documents.wording import LANGUAGES
from tools.jobs.models import Posting
from tools.profile.models import Fact

_UNGATED = {"heading", "date", "greeting", "closing", "recipient", "sender", "subject", "contact", "name", "signature"}


def check_draft(draft: Draft, facts: Sequence[Fact], posting: Posting | None, today: date) -> Draft:
    """The draft without what the gate refuses; each refused line is listed with the reason, but for those that the person keeps marked."""
    kept: list[Line] = []
    refused = list(draft.refused)
    for line in draft.lines:
        cited = [fact for fact in facts if fact.id in line.fact_ids]
        ours = line.part == "paragraph" and said_by_us(line.text, draft.language, cited, posting)
        found = None if ours else ruled(line, facts, posting, today)
        if found is None or found.verdict == "supported":
            kept.append(line)
        elif kept_marked(draft.options, line):
            kept.append(line.model_copy(update={"edited": "unbacked", "claims": True}))
        else:
            refused.append(Refused(text=line.text, why=found.reason, fact_ids=line.fact_ids, line=line))
    return draft.model_copy(update={"lines": tuple(kept), "refused": tuple(refused)})


def kept_marked(options: Options, line: Line) -> bool:
    """Whether the person kept the words of a line, marked, though no fact backs them."""
    return any(edit.marked and (edit.line, edit.text) == (line.id, line.text) for edit in options.edits)


def ruled(line: Line, facts: Sequence[Fact], posting: Posting | None, today: date) -> Ruling | None:
    """What the gate says of a line where it stands; None where nothing is to be checked: locked words and the facts' own words."""
    if line.part in _UNGATED or line.entry is not None or line.text in line.quotes:
        return None
    cited = [fact for fact in facts if fact.id in line.fact_ids]
    if line.part in _LISTS and _only_their_words(line, cited, posting):
        return None
    words_said, role = placed(line, cited, posting)
    return check(words_said, facts, posting_text=posting.text if posting else "", role=role, today=today)


def placed(line: Line, cited: Sequence[Fact], posting: Posting | None) -> tuple[str, str | None]:
    """The words of a line that have to be true, and the one job under which it stands."""
    jobs = {fact.scope or fact.id for fact in cited if fact.scope or fact.kind == "role"}
    return own_words(line, posting), jobs.pop() if line.part in _UNDER_A_JOB and len(jobs) == 1 else None


def own_words(line: Line, posting: Posting | None) -> str:
    """The line without what it takes word for word from the ad: quotations in quotation marks, the ad's title and company."""
    text, ad = line.text, posting.text if posting else ""
    named = {posting.title, posting.company} if posting else set()
    for quote in line.job_quotes:
        if (
            quote in named
            or any(quote.casefold() in (name or "").casefold() for name in named)
            or (quote in ad and any(f"{sign}{quote}" in text for sign in _QUOTE_SIGNS))
        ):
            text = text.replace(quote, "")
    return text


_QUOTE_SIGNS = ("“", "„", "«", "« ", "« ", "‘", '"')


_LISTS = {"skill", "item"}
_UNDER_A_JOB = {"bullet", "paragraph"}


def _only_their_words(line: Line, cited: Sequence[Fact], posting: Posting | None) -> bool:
    """A list made of nothing but the words and details of the facts it names, the ad's names for the same skills, or languages in another tongue."""
    theirs = {word for fact in cited for text in (fact.text, *fact.details.values()) for word in words(text)}
    theirs |= {word for name in names_of(cited, posting) for word in words(name)}
    theirs |= {word for fact in cited if fact.kind == "language" for tongue in LANGUAGES for word in words(spoken(fact, tongue))}
    return bool(cited) and set(words(line.text)) <= theirs

"""What stands around the text of a letter: sender, recipient, date, subject, greeting, closing, signature."""

from collections.abc import Iterable, Sequence
from datetime import date

from tools.documents.cv_sections import line
from tools.documents.dates import written_out
from tools.documents.letter_names import asked_role
from tools.documents.letter_pen import Pen
from tools.documents.letter_quotes import company_said
from tools.documents.letter_words import company_name
from tools.documents.models import Line, LinePart
from tools.documents.select import of_kind
from tools.documents.wording import fill, local, phrases
from tools.jobs.models import Posting
from tools.profile.models import Fact


def opening_frame(facts: Sequence[Fact], posting: Posting, pen: Pen, today: date) -> tuple[Line, ...]:
    """Everything above the first sentence."""
    sender = [
        line("sender", fact.text, "", fact)
        for kind in ("name", "location", "email", "phone")
        for fact in of_kind(facts, kind)[:1]
    ]
    company = company_said(posting)
    recipient = [company] if company else []
    subject = pen.say(pen.words["subject"], role=asked_role(posting.title or "", company)) or pen.words["subject_plain"][0]
    addressed = (
        _plain("subject", subject, (posting.title,) if posting.title else ()),
        _plain("greeting", greeting(posting, pen)),
    )
    below = (phrases(pen.language).get("page", {}) | local(pen.language, pen.country)).get("subject_below", False)
    return (
        *sender,
        *(_plain("recipient", text, (text,)) for text in recipient),
        _plain("date", placed(facts, pen.language, today, pen.country)),
        *(reversed(addressed) if below else addressed),
    )


def greeting(posting: Posting, pen: Pen) -> str:
    """Whom a letter speaks to: the people of the company where the language says so, else nobody by name."""
    company, plain = company_said(posting), str(pen.usual("greeting"))
    if not company:
        return plain
    named = pen.words["greeting"].get(f"{pen.tone}_company", plain)
    return fill(named, {"company": _addressed(company, pen.language)})


def _addressed(company: str, language: str) -> str:
    """The company in a greeting: "Dear Lantern Trust team", without its article."""
    name = company_name(company)
    return name.removeprefix("The ") if language == "en" else name


def closing_frame(facts: Sequence[Fact], pen: Pen) -> tuple[Line, ...]:
    """Everything below the last sentence."""
    name = (line("signature", fact.text, "", fact) for fact in of_kind(facts, "name")[:1])
    return (_plain("closing", pen.usual("closing")), *name)


def placed(facts: Iterable[Fact], language: str, today: date, country: str = "") -> str:
    """The date as a letter has it, with the place where the language wants one and the ledger has it."""
    day = written_out(today, language, country)
    place = next((fact.details.get("city") or fact.text.split(",")[0] for fact in of_kind(facts, "location")), "")
    pattern = (phrases(language)["dates"] | local(language, country))["placed"]
    text = fill(pattern, {"place": place.strip(), "date": day}).lstrip(", ")
    return text[:1].upper() + text[1:]


def _plain(part: LinePart, text: str, job_quotes: Sequence[str] = ()) -> Line:
    return Line(id=part, part=part, text=text, job_quotes=tuple(job_quotes), claims=False)

"""Texts that are sent: to ask, to thank, to get to know somebody, to resign."""

from collections.abc import Iterable, Sequence

from core.errors import SomethingMissing
from tools.documents.cv_sections import line
from tools.documents.letter_body import background
from tools.documents.letter_frame import closing_frame, greeting, placed
from tools.documents.letter_words import employer_name
from tools.documents.messages.task import Task
from tools.documents.messages.words import message_words
from tools.documents.models import Line, LinePart
from tools.documents.select import newest_first, of_kind, roles
from tools.documents.wording import fill
from tools.profile.models import Fact

SENT = frozenset({"follow_up", "thank_you", "networking", "resignation"})
_SENDER = ("name", "location", "email", "phone")


def body(task: Task) -> Sequence[Line]:
    """The sentences between greeting and closing."""
    if task.kind == "resignation":
        return _resignation(task)
    deed = task.told(task.proofs(1), "middle", asked=task.kind != "networking")
    if task.kind == "networking":
        here = [made.model_copy(update={"section": "middle"}) for made in background(task.facts, task.pen, task.today)]
        middle = (*here, *deed)
    else:
        middle = (task.ours("still" if deed else "still_bare", "middle"), *deed)
    return (task.ours("opening", "opening"), *middle, task.ours("close", "close"), task.ours("thanks", "close"))


def _resignation(task: Task) -> Sequence[Line]:
    job = held(task.facts)
    employer = employer_name(job.employer or "", task.pen.language)
    return (
        task.ours("opening", "opening", (job,), title=job.title or "", employer=employer),
        *(task.ours(part, "what") for part in ("confirm", "papers")),
        *(task.ours(part, "close") for part in ("hand_over", "thanks")),
    )


def held(facts: Iterable[Fact]) -> Fact:
    """The job that the person holds now.

    Raises:
        SomethingMissing: the facts name none.
    """
    running = [fact for fact in newest_first(roles(facts)) if fact.current]
    if not running:
        told = "Your facts name no job that you hold now, so I cannot resign from one for you."
        raise SomethingMissing("fact", told, "Tell me which job it is, for instance “I work at ... as ... since ...”.")
    return running[0]


def frame(task: Task, text: Sequence[Line]) -> tuple[Line, ...]:
    """The text with subject, greeting, closing and name; a resignation has the heads of a letter too."""
    subject = task.ours("subject", "").model_copy(update={"id": "subject", "part": "subject"})
    ending = closing_frame(task.facts, task.pen)
    if (
        task.options.to
        and task.options.tone == "formal"
        and (named := message_words(task.pen.language)["greeting"].get("closing"))
    ):
        ending = (_plain("closing", named), *ending[1:])
    return (*_heads(task), subject, _greeting(task), *text, *ending)


def _heads(task: Task) -> Sequence[Line]:
    if task.kind != "resignation":
        return ()
    sender = [line("sender", fact.text, "", fact) for kind in _SENDER for fact in of_kind(task.facts, kind)[:1]]
    to = employer_name(held(task.facts).employer or "", task.pen.language)
    return (*sender, _plain("recipient", to), _plain("date", placed(task.facts, task.pen.language, task.today)))


def _greeting(task: Task) -> Line:
    named, tone = " ".join(task.options.to.split()), task.options.tone
    if named:
        words = message_words(task.pen.language)["greeting"]
        by = words.get("by", {}).get(named.partition(" ")[0]) if tone == "formal" else None
        return _plain("greeting", fill(by or words[tone], {"to": named}))
    if task.kind == "resignation":
        return _plain("greeting", task.pen.words["greeting"]["warm" if tone == "warm" else "formal"])
    if task.kind == "networking" and not task.asked["company"] and tone != "formal":
        return _plain("greeting", task.pen.words["greeting"]["warm"])
    return _plain("greeting", greeting(task.ad, task.pen))


def _plain(part: LinePart, text: str) -> Line:
    return Line(id=part, part=part, text=text, claims=False)

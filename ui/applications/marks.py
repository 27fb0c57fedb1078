"""Signs and words of applications: stages with icon and colour, what is due in words, days and times."""

from datetime import date, time

from tools.applications.models import Application, Due, Stage
from ui.cards.marks import job_name
from ui.render import words
from ui.tongue import Later, day, later, t, tn

STAGES: dict[Stage, tuple[Later, str, str]] = {
    "saved": (later("Saved"), "bookmark", "gray"),
    "applied": (later("Applied"), "send", "blue"),
    "interview": (later("Interviewing"), "forum", "violet"),
    "offer": (later("Offer"), "celebration", "green"),
    "rejected": (later("Rejected"), "block", "red"),
    "withdrawn": (later("Withdrawn"), "undo", "gray"),
}
ICONS = {
    "reminder": "notifications",
    "interview": "event",
    "interviewed": "mail",
    "answer": "hourglass_bottom",
    "deadline": "alarm",
    "silent": "schedule",
}


def stage_word(stage: Stage) -> str:
    """A stage in the language of the visit."""
    return str(STAGES[stage][0])


def badge(stage: Stage) -> str:
    """A stage as a badge: colour is never its only sign."""
    _, icon, color = STAGES[stage]
    return f":{color}-badge[:material/{icon}: {stage_word(stage)}]"


def name(of: Application | Due) -> str:
    """What an application is called, in safe words."""
    return job_name(of.title, of.company) or t("A job without a name")


def at(of: date, when: time | None) -> str:
    """A day, and the time where there is one."""
    return f"{day(of)}, {when:%H:%M}" if when else day(of)


def due_words(one: Due) -> str:
    """What asks for the person, in one safe line without the name of the job."""
    if one.what == "reminder":
        return f"{day(one.day)}: {words(one.text) or t('Reminder')}"
    if one.what == "interview":
        return t("Interview {when}", when=at(one.day, one.at))
    if one.what == "interviewed":
        return t("The interview was {when}: have you thanked them?", when=day(one.day))
    if one.what == "answer":
        return t("Answer by {when}", when=day(one.day))
    if one.what == "deadline":
        return t("Apply by {when}", when=day(one.day))
    return tn("No answer for {n} day", "No answer for {n} days", one.days)

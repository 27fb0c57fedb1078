"""What a profile on a network says: one line under the name, and a few sentences about the person."""

from collections.abc import Sequence

from tools.documents.cv_summary import current_role
from tools.documents.letter_body import background
from tools.documents.letter_extras import spoken_languages
from tools.documents.letter_pen import sentence
from tools.documents.letter_words import employer_name
from tools.documents.messages.task import Task
from tools.documents.messages.words import skills_said
from tools.documents.models import Line
from tools.documents.select import of_kind
from tools.documents.terms import function_words
from tools.documents.wording import joined
from tools.profile.models import Fact

HEADLINE, ABOUT = 220, 2600
"""Characters that LinkedIn takes."""
_SKILLS, _MORE_SKILLS, _LONG = 3, 6, 3
_DEEDS = {"normal": 3, "short": 2}


def headline(task: Task) -> Sequence[Line]:
    """Job, employer and the first skills in one line; fewer skills where it would be too long."""
    role, label = current_role(task.facts), next(iter(of_kind(task.facts, "label")), None)
    title = (role.title if role and role.title else "") or (label.text if label else "")
    employer = employer_name(role.employer or "", task.pen.language) if role and role.current else ""
    who = (role,) if role and role.title else (label,) if label else ()
    for count in range(_SKILLS, -1, -1):
        named = skills(task, count)
        made = task.ours("line", "headline", (*who, *named), title=title, employer=employer, skills=skills_said(named))
        if len(made.text) <= HEADLINE:
            return (made,) if made.text else ()
    return ()


def about(task: Task) -> Sequence[Line]:
    """Who the person is, what they did, what they work with: in the first person, each sentence from facts."""
    lines = [*background(task.facts, task.pen, task.today), *task.told(task.proofs(_DEEDS[task.options.length]), asked=False)]
    named = skills(task, _MORE_SKILLS)
    if named:
        words = joined([fact.text for fact in named], task.pen.language)
        patterns = task.pen.words["also"]["skills"][: None if len(named) > 1 else 1]
        lines.append(sentence("also:skills", task.pen.say(patterns, skills=words), "also", named))
    lines += [made for made in (spoken_languages(task.facts, task.pen),) if made]
    return _within(lines)


def skills(task: Task, count: int) -> tuple[Fact, ...]:
    """The first short skills of the ledger: what the person put first says most about them."""
    short = (
        f for f in of_kind(task.facts, "skill") if len(f.text.split()) <= _LONG and set(f.text.lower().split()) - function_words()
    )
    return tuple(short)[:count]


def _within(lines: Sequence[Line]) -> Sequence[Line]:
    kept: list[Line] = []
    for made in lines:
        if sum(len(one.text) + 1 for one in (*kept, made)) <= ABOUT:
            kept.append(made)
    return kept

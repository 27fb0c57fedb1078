"""An invented person who applies to an invented mill."""

from datetime import UTC, datetime
from typing import Any

from tools.interview.likely import prepare
from tools.interview.models import Interview, Question
from tools.jobs.fit import assess
from tools.jobs.models import Fit, Posting
from tools.jobs.posting import read_posting
from tools.profile.models import Fact, ReadAt, SaidBy
from tools.profile.recall import MemoryFinder

NOW = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
FILE = ReadAt(document="ab", file_name="mara.docx", page=1)
AD = """Shift Supervisor
Orrin Mills, Leeds

Requirements
- Experience with forklift trucks
- Python
- Haskell
- Night shifts every second week

Nice to have
- Terraform

Salary: 30,000 - 36,000 GBP per year
"""


def fact(name: str, kind: Any, text: str, **more: Any) -> Fact:
    return Fact(id=name, kind=kind, text=text, source=more.pop("source", FILE), **more)


ROLE = fact(
    "r1",
    "role",
    "Miller, Falkner Bakers",
    employer="Falkner Bakers",
    title="Miller",
    start="2022-01",
    current=True,
    path="work[0]",
)
OLD = fact(
    "r2", "role", "Packer, Ridge & Co", employer="Ridge & Co", title="Packer", start="2019-01", end="2019-06", path="work[1]"
)
DEED = fact(
    "b1", "bullet", "Wrote Python scripts for 12 mills, which cut waste by 20 %", scope="r1", path="work[0].highlights[0]"
)
DUTY = fact("b2", "bullet", "Responsible for two forklift trucks and their drivers", scope="r1", path="work[0].highlights[1]")
SKILL = fact("s1", "skill", "Python", path="skills[0].keywords[0]")
TONGUE = fact("l1", "language", "German", details={"fluency": "B2"}, path="languages[0]")
SAID = fact("x1", "statement", "The waste fell by a fifth", source=SaidBy(at=NOW), details={"story": "b2", "part": "result"})
FACTS = (fact("n", "name", "Mara Lindqvist"), ROLE, OLD, DEED, DUTY, SKILL, TONGUE)


def ad(text: str = AD) -> Posting:
    return read_posting(text)


def fitted(posting: Posting, facts: tuple[Fact, ...] = FACTS) -> Fit:
    return assess(posting, facts, MemoryFinder(facts, None), TODAY)


def prepared(text: str = AD, facts: tuple[Fact, ...] = FACTS, languages: tuple[str, str] = ("", "en")) -> Interview:
    posting = ad(text)
    return prepare(posting, fitted(posting, facts), facts, TODAY, languages).model_copy(update={"job": "j1"})


def question(kind: str, **more: Any) -> Question:
    return Question(id="q1", kind=kind, text="?", why="", advice="", **more)

"""A job ad as requirements with the ad's own words, and a fit as parts that add up."""

from typing import Literal

from core.values import Value

RequirementKind = Literal["must", "nice", "duty"]
Category = Literal["skill", "experience", "education", "language", "certificate", "location", "other"]
Verdict = Literal["met", "partial", "missing", "unknown"]


class Salary(Value):
    """In the ad's own figures; period is hour, day, week, month or year."""

    min: float | None = None
    max: float | None = None
    currency: str | None = None
    period: str | None = None


class Requirement(Value):
    """One demand. `quote == posting.text[start:end]` always."""

    id: str
    text: str
    kind: RequirementKind
    category: Category
    skills: tuple[str, ...] = ()
    years: float | None = None
    level: str | None = None
    """A language level (CEFR or word) or a degree level (vocational, bachelor, master, phd), where stated."""
    quote: str
    start: int
    end: int


class Suspicious(Value):
    """Words that a careful person should look at; `start` and `end` are 0 where nobody sees them: they are not in the text."""

    why: Literal["instruction_to_machine", "pay_by_applicant", "personal_data", "no_company"]
    quote: str
    start: int
    end: int


class Deadline(Value):
    """The last day to apply (ISO date; None where the ad leaves the year open) in the ad's own words."""

    date: str | None = None
    quote: str
    start: int
    end: int


class Visa(Value):
    """Whether the employer helps with a visa, in the ad's own words."""

    sponsored: bool
    quote: str
    start: int
    end: int


class Posting(Value):
    """A job ad, read. A field is None where the ad does not state it."""

    kind: Literal["posting"] = "posting"
    title: str | None = None
    company: str | None = None
    location: str | None = None
    remote: Literal["on-site", "hybrid", "remote"] | None = None
    language: str = "en"
    seniority: Literal["intern", "junior", "mid", "senior", "lead", "executive"] | None = None
    employment_type: Literal["full-time", "part-time", "contract", "temporary", "internship"] | None = None
    salary: Salary | None = None
    deadline: str | None = None
    """The last day to apply (2026-03-31), where the ad or its page states it."""
    years_experience: float | None = None
    education: Literal["none", "vocational", "bachelor", "master", "phd"] | None = None
    requirements: tuple[Requirement, ...] = ()
    suspicious: tuple[Suspicious, ...] = ()
    closes: Deadline | None = None
    """The words behind `deadline`, which is open where they name no year."""
    visa: Visa | None = None
    text: str = ""


class Evidence(Value):
    """A fact that speaks for a verdict. `quote` is its own words; `source` its path (`work[0].highlights[2]`)."""

    fact_id: str
    quote: str
    source: str


class Part(Value):
    """One requirement judged. `points` of all parts add up to the score; points = weight share x credit x 100."""

    requirement_id: str
    text: str
    kind: RequirementKind
    category: Category
    start: int
    end: int
    weight: float
    verdict: Verdict
    credit: float
    points: float
    reason: str
    evidence: tuple[Evidence, ...] = ()
    quote: str = ""
    """The ad's own words, `posting.text[start:end]`."""
    close: bool = False
    """Whether the evidence lies near a limit, so that the verdict could as well be the next one."""


class Fit(Value):
    """How well a person fits an ad: 0 to 100, with the range that unknowns leave open."""

    kind: Literal["fit"] = "fit"
    score: float
    low: float
    high: float
    parts: tuple[Part, ...] = ()
    blockers: tuple[str, ...] = ()
    years: dict[str, float] = {}
    versions: dict[str, str] = {}
    title: str | None = None
    company: str | None = None
    note: str = ""
    """What a reader should know of how it was judged, such as a model that failed; mostly empty."""


Cause = Literal["verdict", "evidence", "weight", "added", "removed", "moved"]


class Shift(Value):
    """What one part did to a change of score: `change` is `after` less `before`, in points; `evidence` is what is new."""

    requirement_id: str
    text: str
    why: Cause
    before: float
    after: float
    change: float
    was: Verdict | None = None
    now: Verdict | None = None
    evidence: tuple[Evidence, ...] = ()


class Difference(Value):
    """Two judgements of one ad; the changes of the shifts add up to `change`."""

    kind: Literal["difference"] = "difference"
    before: float
    after: float
    change: float
    shifts: tuple[Shift, ...] = ()
    title: str | None = None
    company: str | None = None


class Improvement(Value):
    """What would change the score, or the profile in general (`requirement_id` None)."""

    requirement_id: str | None = None
    gain: float = 0.0
    advice: Literal["ask", "show", "learn", "profile"]
    """ask: a fact may exist, tell us; show: it is near, make it visible; learn: a real gap; profile: about the CV itself."""
    text: str
    demand: str = ""
    """What the ad asks, short; empty where the advice is about the CV itself."""


class Improvements(Value):
    """Ordered by gain."""

    kind: Literal["improvements"] = "improvements"
    items: tuple[Improvement, ...] = ()


class Compared(Value):
    """One job among several: its figures, what could rule out, how many must demands are met, the best next step."""

    id: str
    title: str
    company: str
    score: float
    low: float
    high: float
    blockers: tuple[str, ...] = ()
    must_met: int = 0
    must_asked: int = 0
    step: Improvement | None = None


class Comparison(Value):
    """Several jobs for one person, best fit first."""

    kind: Literal["comparison"] = "comparison"
    jobs: tuple[Compared, ...] = ()


class JobList(Value):
    """The saved ads of one person, newest first: id, title, company, and the last score if there is one."""

    kind: Literal["job_list"] = "job_list"
    jobs: tuple[tuple[str, str, str, float | None], ...] = ()

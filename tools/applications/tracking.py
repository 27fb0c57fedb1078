"""News in free words: which application they are about, and what becomes of it."""

from datetime import date

from core.errors import NotFound, SomethingMissing
from core.text import words
from core.values import Value
from tools.applications.desk import Desk
from tools.applications.models import Application, Meeting, Stage, Tracked
from tools.applications.news import News
from tools.applications.stages import closed
from tools.jobs.named import named

TELLING = 3
"""Letters from which on a word of a name tells which job is meant."""
_BETWEEN = (" at ", " bei ", " chez ", " en ", " na ", " · ", " @ ")


class Meant(Value):
    """What the news are about: an application, a saved ad without one, or a job that is only named."""

    application: str = ""
    job: str = ""
    title: str = ""
    company: str = ""


def meant(desk: Desk, said: str, news: News, *, active: str = "") -> Meant:
    """The application or job that is meant.

    Args:
        desk: whose.
        said: an id, or words that name the job; empty where nothing was said.
        news: what the person wrote, read.
        active: the saved ad talked about, used where the words name no other.

    Raises:
        SomethingMissing: none, or several, could be meant.
    """
    board = desk.store.all(desk.owner)
    ids = {job.id for job in desk.jobs.jobs(desk.owner)}
    said = said.strip()
    if said and said != active:
        return _named(desk, said, board, ids)
    if news.employer and (other := _employer(desk, news.employer, board, active)):
        return other
    if active in ids:
        return _of_job(active, board)
    waiting = [a for a in board if not a.archived and not closed(a.stage)]
    if len(waiting) == 1 and len(ids) <= 1:
        return Meant(application=waiting[0].id)
    if len(ids) == 1 and not waiting:
        return Meant(job=next(iter(ids)))
    names = "; ".join(_called(a) for a in waiting[:6])
    raise SomethingMissing(
        "job", "It is not clear which application this is about.", f"Name the employer or the job. {names}".strip()
    )


def track(desk: Desk, about: Meant, news: News, text: str) -> Tracked:
    """Does what the news say, each step one that can be taken back; words without a stage that was reached are kept as they are."""
    found = desk.store.get(desk.owner, about.application) if about.application else None
    ahead = news.day if news.day and news.day > desk.today else None
    if news.stage is None or (ahead and news.stage != "interview"):
        start = None if found else _started(desk, about)
        one = found.id if found else start.application.id if start else ""
        return _joined(start, desk.remind(one, ahead, text) if ahead else desk.note(one, text))
    if news.stage == "interview" and news.day:
        start = _step(desk, about, found, (news.stage, news.day)) if found is None or closed(found.stage) else None
        one = found.id if found else start.application.id if start else ""
        return _joined(start, desk.meet(one, Meeting(id="", day=news.day, at=news.at)))
    moved = _step(desk, about, found, (news.stage, news.day))
    return moved if news.answer_by is None else _joined(moved, desk.answer_by(moved.application.id, news.answer_by))


def _step(desk: Desk, about: Meant, found: Application | None, to: tuple[Stage, date | None]) -> Tracked:
    """At a stage; a day that lies ahead is that of an interview, not of the stage."""
    stage, day = to[0], to[1] if to[1] and to[1] <= desk.today else None
    if found:
        return desk.move(found.id, stage, day)
    return desk.start(about.job, stage, day) if about.job else desk.by_hand(about.title, about.company, stage, day)


def _started(desk: Desk, about: Meant) -> Tracked:
    return desk.start(about.job) if about.job else desk.by_hand(about.title, about.company)


def _joined(first: Tracked | None, then: Tracked) -> Tracked:
    """Two steps as one thing done: taken back together."""
    if first is None:
        return then
    return then.model_copy(update={"before": first.before, "changes": (*first.changes, *then.changes)})


def _named(desk: Desk, said: str, board: tuple[Application, ...], ids: set[str]) -> Meant:
    """By an id, by words of the board or of the saved ads, else as a job that is only named."""
    if said in ids:
        return _of_job(said, board)
    if said in {a.id for a in board}:
        return Meant(application=said)
    if one := _by_words(said, board):
        return Meant(application=one.id)
    try:
        return _of_job(named(said, desk.jobs.jobs(desk.owner)), board)
    except (NotFound, SomethingMissing):
        return _split(said)


def _employer(desk: Desk, name: str, board: tuple[Application, ...], active: str) -> Meant | None:
    """What an employer's name in the words means; None where it is of the job that is talked about."""
    if active:
        posting = desk.jobs.get(desk.owner, active)
        if set(words(name)) & set(words(f"{posting.title} {posting.company} {posting.location}")):
            return None
    if one := _by_words(name, board):
        return Meant(application=one.id)
    shared = [j for j in desk.jobs.jobs(desk.owner) if set(words(name)) & set(words(f"{j.title} {j.company}"))]
    return _of_job(shared[0].id, board) if len(shared) == 1 else Meant(company=name)


def _by_words(said: str, board: tuple[Application, ...]) -> Application | None:
    """The one application whose names share the most telling words; None where none or several do."""
    asked = {w for w in words(said) if len(w) >= TELLING}
    points = [len(asked & set(words(f"{a.title} {a.company}"))) for a in board]
    best = max(points, default=0)
    return board[points.index(best)] if best and points.count(best) == 1 else None


def _of_job(job: str, board: tuple[Application, ...]) -> Meant:
    found = next((a.id for a in board if a.job == job), "")
    return Meant(application=found) if found else Meant(job=job)


def _split(said: str) -> Meant:
    """`Baker at Orrin Mills` as title and employer; one name alone is the employer."""
    for between in _BETWEEN:
        title, sign, company = said.partition(between)
        if sign:
            return Meant(title=title, company=company)
    return Meant(company=said)


def _called(application: Application) -> str:
    return " · ".join(filter(None, (application.title, application.company)))

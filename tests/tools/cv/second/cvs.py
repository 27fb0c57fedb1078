"""An invented CV that the rules read only in part, and what an honest model says of it."""

from tools.cv.models import Reading
from tools.cv.reader import read_here
from tools.cv.second.claims import ClaimedCertificate, ClaimedJob, ClaimedLanguage, ClaimedStudy, Claims

CV = """Ann Example
ann@example.org | +44 20 7946 0000 | London, UK

Experience
Head of Bees, Hive & Sons Ltd, 03/2019 - present
- Looked after forty hives
Tender of Meadows
Buttercup
2015 - 2018
- Mowed what had to be mown

Education
BSc Biology, University of Leeds, 2012 - 2015

Skills
Beekeeping, Mowing

Other
Spoken at home: Welsh (native)
"""
NOTHING = Claims(work=(), education=(), skills=(), languages=(), certificates=())


def first() -> Reading:
    """The reading without a model."""
    return read_here("cv.txt", CV.encode())


def job(position: str | None, name: str | None, dates: str | None, location: str | None = None) -> Claims:
    """A claim of one job."""
    return NOTHING.model_copy(update={"work": (ClaimedJob(position=position, name=name, location=location, dates=dates),)})


def study(study_type: str | None, institution: str | None, dates: str | None, area: str | None = None) -> Claims:
    """A claim of one study."""
    claimed = ClaimedStudy(study_type=study_type, area=area, institution=institution, dates=dates)
    return NOTHING.model_copy(update={"education": (claimed,)})


def lists(
    skills: tuple[str, ...] = (), languages: tuple[tuple[str, str | None], ...] = (), certificates: tuple[str, ...] = ()
) -> Claims:
    """Claims of skills, languages and certificates."""
    return NOTHING.model_copy(
        update={
            "skills": skills,
            "languages": tuple(ClaimedLanguage(language=n, fluency=f) for n, f in languages),
            "certificates": tuple(ClaimedCertificate(name=n, issuer=None) for n in certificates),
        }
    )

"""Invented people of other trades, with gaps, notice periods and tools that came late, and how tables about them are asked."""

import pytest

from tests.tools.documents.crew import CREW
from tests.tools.documents.people import TODAY, fact
from tools.documents.grounding import check
from tools.documents.models import Ruling
from tools.profile.models import Fact

Pairs = dict[str, list[tuple[str, str]]]
"""Who is asked about -> (honest, lie)."""


def _of(language: str, *facts: Fact) -> tuple[Fact, ...]:
    return tuple(one.model_copy(update={"language": language}) for one in facts)


NURSE = _of(
    "en",
    fact("r1", "role", "Ward Nurse", employer="Saltmarsh Infirmary", title="Ward Nurse", start="2021-09", current=True, details={"scope": "nurse.r1"}),
    fact("b1", "bullet", "Charts observations in VitalTrack since 2022", scope="r1"),
    fact("b2", "bullet", "Dresses wounds of about 9 patients per shift", scope="r1"),
    fact("r2", "role", "Care Assistant", employer="Holm House", title="Care Assistant", start="2015-03", end="2019-08", details={"scope": "nurse.r2"}),
    fact("b3", "bullet", "Washed and fed 12 residents per shift", scope="r2"),
    fact("b4", "bullet", "Kept the rota in Excel", scope="r2"),
    fact("e1", "education", "BSc Nursing, Tarn College", employer="Tarn College", title="BSc", start="2019-09", end="2021-06"),
    fact("c1", "certificate", "Wound care course, May 2023"),
    fact("s1", "skill", "VitalTrack (from 2022), phlebotomy (r1), Excel"),
    fact("p1", "statement", "My notice period is six weeks"),
    fact("p2", "statement", "I can start on 1 June 2026"),
)  # fmt: skip
LAWYER = _of(
    "en",
    fact("r1", "role", "Solicitor", employer="Pell Wray", title="Solicitor", start="2018-10", current=True),
    fact("b1", "bullet", "Drafts leases in LexForge", scope="r1"),
    fact("b2", "bullet", "Appeared in the county court 15 times", scope="r1"),
    fact("r2", "role", "Paralegal", employer="Harrow Clinic", title="Paralegal", start="2013-01", end="2015-12"),
    fact("b3", "bullet", "Indexed files in DocuBase", scope="r2"),
    fact("s1", "skill", "LexForge, DocuBase"),
)  # fmt: skip
DRIVER = _of(
    "de",
    fact("r1", "role", "Berufskraftfahrer", employer="Spedition Tiede", title="Berufskraftfahrer", start="2020-05", current=True),
    fact("b1", "bullet", "Fährt Kühltransporte mit TourMax", scope="r1"),
    fact("r2", "role", "Schweißer", employer="Stahlbau Wersig", title="Schweißer", start="2011-02", end="2018-01"),
    fact("b2", "bullet", "Behälter im WIG-Verfahren geschweißt", scope="r2"),
    fact("c1", "certificate", "Führerschein Klasse CE, Herbst 2019"),
    fact("p1", "statement", "Kündigungsfrist: vier Wochen"),
    fact("s1", "skill", "TourMax, WIG"),
)  # fmt: skip
FARMER = _of(
    "fr",
    fact("r1", "role", "Agricultrice", employer="Ferme des Roches", title="Agricultrice", start="2019-03", current=True),
    fact("b1", "bullet", "Suit le troupeau dans AgriPlan depuis 2021", scope="r1"),
    fact("r2", "role", "Institutrice", employer="École Jaubert", title="Institutrice", start="2012-09", end="2018-08"),
    fact("b2", "bullet", "Projet de potager mené d’avril 2015 à juin 2016", scope="r2"),
    fact("s1", "skill", "AgriPlan (depuis 2021), Excel"),
    fact("p1", "statement", "Préavis de trois mois"),
)  # fmt: skip
JA = _of(
    "ja",
    fact("r1", "role", "溶接工", employer="北浜鉄工", title="溶接工", start="2017-04", current=True),
    fact("b1", "bullet", "2021年6月からAlmiWeldで溶接条件を管理", scope="r1"),
    fact("r2", "role", "配送運転手", employer="青葉運送", title="配送運転手", start="2012-04", end="2017-03"),
    fact("b2", "bullet", "1日40件を配送", scope="r2"),
    fact("c1", "certificate", "フォークリフト免許（2013年10月）"),
    fact("s1", "skill", "AlmiWeld、Excel"),
)  # fmt: skip
ZH = _of(
    "zh",
    fact("r1", "role", "护士", employer="青禾医院", title="护士", start="2018-07", current=True),
    fact("b1", "bullet", "2021年起用CareNote记录护理", scope="r1"),
    fact("r2", "role", "幼儿园教师", employer="小松幼儿园", title="幼儿园教师", start="2014-09", end="2018-06"),
    fact("b2", "bullet", "带班25名儿童", scope="r2"),
    fact("c1", "certificate", "护士执业证书（2018年5月）"),
    fact("s1", "skill", "CareNote、Excel"),
)  # fmt: skip
AR = _of(
    "ar",
    fact("r1", "role", "معلمة", employer="مدرسة الواحة", title="معلمة", start="2019-09", current=True),
    fact("b1", "bullet", "تدريس 28 تلميذا في الصف", scope="r1"),
    fact("r2", "role", "أمينة مكتبة", employer="مكتبة السنابل", title="أمينة مكتبة", start="2014-01", end="2019-08"),
    fact("b2", "bullet", "فهرسة 300 كتاب في الشهر", scope="r2"),
    fact("c1", "certificate", "شهادة إسعافات أولية، مايو 2022"),
)  # fmt: skip
PEOPLE = {
    **CREW,
    "nurse": NURSE,
    "lawyer": LAWYER,
    "driver": DRIVER,
    "farmer": FARMER,
    "ja": JA,
    "zh": ZH,
    "ar": AR,
}


def judged(who: str, claim: str, role: str | None = None) -> Ruling:
    return check(claim, PEOPLE[who], posting_text=None, role=role, today=TODAY)


def paired(table: Pairs):
    """Each claim of a table with the verdict it deserves."""
    rows = [
        pytest.param(who, claim, verdict, id=f"{who}-{verdict[:3]}-{claim[:50]}")
        for who, pairs in table.items()
        for pair in pairs
        for claim, verdict in zip(pair, ("supported", "unsupported"), strict=True)
    ]
    return pytest.mark.parametrize(("who", "claim", "verdict"), rows)

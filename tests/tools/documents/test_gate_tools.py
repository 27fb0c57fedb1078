"""Tools in jobs: one that another job shows, or that came after a job ended, is not put into it; the own job keeps it."""

import pytest

from tests.tools.documents.careers import judged

# fmt: off
IN_JOBS = [
    ("nurse", "r1", "Charts observations in VitalTrack", True), ("nurse", "r2", "Charted observations in VitalTrack", False), ("nurse", "r2", "Kept the rota in Excel", True),
    ("nurse", "r2", "Washed and fed 12 residents per shift, charted in VitalTrack", False), ("nurse", "r2", "Phlebotomy", False),
    ("nurse", None, "VitalTrack, Excel, phlebotomy", True), ("nurse", None, "Used VitalTrack at Saltmarsh Infirmary", True), ("nurse", None, "Used VitalTrack at Holm House", False),
    ("nurse", None, "Kept the rota in Excel at Holm House", True), ("nurse", None, "Did phlebotomy at Holm House", False),
    ("lawyer", "r1", "Drafts leases in LexForge", True), ("lawyer", "r1", "Drafts leases in DocuBase", False), ("lawyer", "r2", "Indexed files in DocuBase", True),
    ("lawyer", "r2", "Indexed files in LexForge", False), ("lawyer", None, "Indexed files in LexForge at Harrow Clinic", False), ("lawyer", None, "LexForge and DocuBase", True),
    ("lawyer", None, "Paralegal at Harrow Clinic, worked in DocuBase", True), ("lawyer", None, "Solicitor at Pell Wray, worked in DocuBase", False),
    ("driver", "r1", "Fährt Kühltransporte mit TourMax", True), ("driver", "r2", "Behälter mit TourMax geschweißt", False), ("driver", "r2", "Behälter im WIG-Verfahren geschweißt", True),
    ("driver", None, "TourMax bei Spedition Tiede", True), ("driver", None, "TourMax bei Stahlbau Wersig", False), ("driver", None, "WIG bei Spedition Tiede", False),
    ("farmer", "r1", "Suit le troupeau dans AgriPlan", True), ("farmer", "r2", "Projet de potager suivi dans AgriPlan", False), ("farmer", None, "AgriPlan à la Ferme des Roches", True),
    ("farmer", None, "AgriPlan à l’École Jaubert", False), ("farmer", None, "AgriPlan, Excel", True),
    ("ja", "r2", "AlmiWeldで配送を管理", False), ("ja", None, "青葉運送でAlmiWeldを使用", False), ("ja", None, "Excel、AlmiWeld", True),
    ("zh", "r1", "用CareNote记录护理", True), ("zh", "r2", "带班25名儿童，用CareNote记录", False), ("zh", None, "CareNote、Excel", True), ("zh", None, "在小松幼儿园用CareNote记录", False),
]
REASONS = [
    ("nurse", "r2", "Kept the rota in VitalTrack", "VitalTrack"), ("nurse", "r2", "Kept the rota, phlebotomy", "phlebotomy"),
    ("lawyer", "r2", "Indexed files in LexForge", "LexForge"), ("farmer", "r2", "Projet de potager mené dans AgriPlan", "AgriPlan"), ("zh", "r2", "用CareNote带班25名儿童", "CareNote"),
]
NEVER_HAD = [
    ("nurse", "Charts observations in MediScribe"), ("lawyer", "Drafts leases in CasePilot"), ("driver", "Fährt Kühltransporte mit RoutenStar"),
    ("farmer", "Suit le troupeau dans BovinNet"), ("ja", "TorchProで溶接条件を管理"), ("ar", "تدريس 28 تلميذا باستخدام EduPlan"),
]
# fmt: on


@pytest.mark.parametrize(
    ("who", "role", "claim", "holds"), IN_JOBS, ids=[f"{who}-{role}-{claim}" for who, role, claim, _ in IN_JOBS]
)
def test_a_tool_stays_in_the_jobs_that_show_it(who, role, claim, holds):
    ruling = judged(who, claim, role)
    assert (ruling.verdict == "supported") == holds, ruling.reason


@pytest.mark.parametrize(("who", "role", "claim", "named"), REASONS, ids=[f"{who}-{claim}" for who, _, claim, _ in REASONS])
def test_the_reason_names_the_tool(who, role, claim, named):
    ruling = judged(who, claim, role)
    assert ruling.verdict == "unsupported"
    assert named.lower() in ruling.reason.lower()


@pytest.mark.parametrize(("who", "claim"), NEVER_HAD)
def test_a_tool_of_no_fact_is_refused(who, claim):
    assert judged(who, claim).verdict == "unsupported"

"""Two true facts in one breath: what no fact joins, a claim may only set side by side. All persons and firms are invented."""

import pytest

from tests.tools.documents.people import TODAY, fact
from tools.documents.grounding import check
from tools.documents.grounding_case import Case
from tools.documents.grounding_known import study
from tools.documents.grounding_sources import parts, sources, stretches, telling

_PEOPLE = {
    "en": (
        fact("r1", "role", "Midwife on a twelve-bed labour ward", employer="Sallow Cross Hospital", title="Midwife", start="2018-03", end="2023-05"),
        fact("b1", "bullet", "Rewrote the handover sheet in 2019", scope="r1"),
        fact("b2", "bullet", "Member of the flood evacuation crew in 2021", scope="r1"),
        fact("b3", "bullet", "Taught breastfeeding classes for young mothers", scope="r1"),
        fact("b4", "bullet", "Sick days fell from 31 to 18 after the rota change", scope="r1"),
        fact("s1", "skill", "CTG reading, Welsh sign language"),
    ),
    "de": (
        fact("r1", "role", "Tischler im Innenausbau", employer="Holzwerk Quendt", title="Tischler", start="2015-02", end="2022-08"),
        fact("b1", "bullet", "Treppen für 18 Schulen gebaut", scope="r1"),
        fact("b2", "bullet", "Lehrlinge im Lackieren angelernt", scope="r1"),
        fact("b3", "bullet", "Messestand in Kopenhagen betreut (2017)", scope="r1"),
    ),
    "fr": (
        fact("r1", "role", "Soudeuse en chaudronnerie", employer="Ateliers Vaucelle", title="Soudeuse", start="2014-01", end="2021-12"),
        fact("b1", "bullet", "Soudage de cuves en inox pour la laiterie", scope="r1"),
        fact("b2", "bullet", "Chantier de six mois à Rotterdam", scope="r1"),
        fact("b3", "bullet", "Tutorat de deux apprentis", scope="r1"),
    ),
    "es": (
        fact("r1", "role", "Abogada laboralista", employer="Bufete Arriaza", title="Abogada", start="2016-01", end="2022-12"),
        fact("b1", "bullet", "Redacción de convenios para empresas de pesca", scope="r1"),
        fact("b2", "bullet", "Juicios por despido en Vigo", scope="r1"),
    ),
}  # fmt: skip
JOINED = [
    ("en", "Rewrote the handover sheet", "Rewrote the handover sheet during the flood evacuation"),
    ("en", "Taught breastfeeding classes and rewrote the handover sheet", "Taught breastfeeding classes for the evacuation crew"),
    ("en", "Rewrote the handover sheet; member of the evacuation crew", "Rewrote the handover sheet for young mothers"),
    ("en", "Rewrote the handover sheet on the labour ward", "Rewrote the handover sheet after the rota change"),
    ("de", "Treppen für Schulen gebaut und Lehrlinge angelernt", "Treppen für den Messestand gebaut"),
    ("de", "Messestand in Kopenhagen betreut", "In Kopenhagen Lehrlinge im Lackieren angelernt"),
    ("fr", "Soudage de cuves en inox, chantier à Rotterdam", "Soudage de cuves en inox à Rotterdam"),
    ("fr", "Tutorat de deux apprentis", "Tutorat de deux apprentis pour la laiterie"),
    ("es", "Redacción de convenios y juicios por despido", "Redacción de convenios tras los juicios por despido"),
    ("es", "Juicios por despido en Vigo", "Juicios por despido para empresas de pesca"),
]


def _known(language):
    return tuple(one.model_copy(update={"language": language}) for one in _PEOPLE[language])


def _case(language, claim, role="r1"):
    return Case(claim, study(_known(language), TODAY), role, "")


@pytest.mark.parametrize(("language", "honest", "lie"), JOINED, ids=[row[2] for row in JOINED])
def test_facts_may_stand_side_by_side_but_not_in_one_breath(language, honest, lie):
    ruling = check(honest, _known(language), posting_text=None, role="r1", today=TODAY)
    assert ruling.verdict == "supported", ruling.reason
    refused = check(lie, _known(language), posting_text=None, role="r1", today=TODAY)
    assert refused.verdict == "unsupported"
    assert "No fact links" in refused.reason or "says more" in refused.reason


@pytest.mark.parametrize(("language", "honest", "lie"), JOINED, ids=[row[2] for row in JOINED])
def test_the_order_of_facts_decides_nothing(language, honest, lie):
    turned = tuple(reversed(_known(language)))
    for claim in (honest, lie):
        one, two = (check(claim, facts, posting_text=None, role="r1", today=TODAY) for facts in (_known(language), turned))
        assert (one.verdict, one.reason) == (two.verdict, two.reason)


@pytest.mark.parametrize(
    ("claim", "drawn"),
    [
        ("Rewrote the handover sheet", ["b1"]),
        ("Rewrote the handover sheet and taught breastfeeding classes", ["b1", "b3"]),
        ("Handover sheet for mothers", ["b1", "b3"]),
        ("Glass blowing", []),
    ],
)
def test_a_claim_draws_on_the_facts_that_have_its_words(claim, drawn):
    assert sorted({source.part.view.fact.id for source in sources(telling(claim), _case("en", claim))}) == drawn


@pytest.mark.parametrize(
    ("claim", "count"),
    [
        ("Rewrote the handover sheet and taught breastfeeding classes", 2),
        ("Rewrote the handover sheet, gladly", 1),
        ("Rewrote the handover sheet, in 2019, the whole sheet", 1),
    ],
)
def test_neighbours_that_draw_on_one_fact_are_one_stretch(claim, count):
    assert len(stretches(_case("en", claim))) == count


@pytest.mark.parametrize(
    ("kind", "text", "pieces"),
    [
        ("bullet", "Cut hair; swept floors", ["Cut hair", "swept floors"]),
        ("bullet", "Cut hair, swept floors", ["Cut hair, swept floors"]),
        ("skill", "Shaving (wet, dry), dyeing", ["Shaving (wet, dry)", "dyeing"]),
        ("language", "Welsh native, Irish A2", ["Welsh native", "Irish A2"]),
        ("statement", "No nights. Days are fine.", ["No nights", "Days are fine."]),
    ],
)
def test_a_fact_is_cut_into_what_it_says(kind, text, pieces):
    (view,) = study((fact("x", kind, text),), TODAY).views
    assert [part.text for part in parts(view)] == pieces

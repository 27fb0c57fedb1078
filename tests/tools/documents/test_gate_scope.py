"""How much is said: one is not several, a part not the whole, another person's title not one's own. All persons and firms are invented."""

import pytest

from tests.tools.documents.people import TODAY, fact
from tools.documents.grounding import check
from tools.documents.grounding_lexicon import table

# fmt: off
WIDENED = [
    # language, fact of the job, honest, lie
    ("en", "Wired fire alarms in one primary school", "Wired fire alarms in one primary school", "Wired fire alarms in primary schools"),
    ("en", "Groomed horses in 7 of the 19 stables", "Groomed horses in 7 of 19 stables", "Groomed horses in 19 stables"),
    ("en", "Trained three porters on the new hoist", "Trained porters on the new hoist", "Trained all porters on the new hoist"),
    ("en", "Trained three porters on the new hoist", "Trained three porters on the hoist", "Trained the porters of the department on the hoist"),
    ("en", "Walked the night round every second weekend", "Walked the night round every second weekend", "Always walked the night round"),
    ("en", "Laid tiles with a helper", "Laid tiles", "Laid more tiles than anyone"),
    ("de", "Chor einer Gemeinde geleitet", "Chor einer Gemeinde geleitet", "Chöre mehrerer Gemeinden geleitet"),
    ("de", "Dachstühle in 4 von 11 Häusern erneuert", "Dachstühle in 4 von 11 Häusern erneuert", "Dachstühle in 11 Häusern erneuert"),
    ("de", "Jede dritte Woche Bereitschaft", "Bereitschaft jede dritte Woche", "Immer Bereitschaft"),
    ("fr", "Inventaire d'une réserve de musée", "Inventaire d'une réserve de musée", "Inventaire de plusieurs réserves de musée"),
    ("fr", "Relevés dans 5 des 12 grottes", "Relevés dans des grottes", "Relevés dans toutes les grottes"),
    ("es", "Catálogo de una biblioteca", "Catálogo de una biblioteca", "Catálogo de varias bibliotecas"),
    ("es", "Poda en 6 de los 15 olivares", "Poda en 6 de los 15 olivares", "Poda en 15 olivares"),
    ("pt", "Restauro de um altar", "Restauro de um altar", "Restauro de vários altares"),
]
VERBS = [
    ("en", "Supports the head gardener with pruning", "Helps the head gardener with pruning", "Leads the pruning"),
    ("en", "Supports the head gardener with pruning", "Takes part in pruning", "Pruning with full responsibility"),
    ("de", "Begleitete die Umstellung der Kasse", "Umstellung der Kasse begleitet", "Umstellung der Kasse geleitet"),
    ("fr", "Participe à la taille des vignes", "Participe à la taille des vignes", "Dirige la taille des vignes"),
]
TITLES = [
    ("en", "Stood in for the station manager on Sundays", "Stood in for the station manager on Sundays", "Station manager"),
    ("en", "Wrote the rota with the head of nursing", "Wrote the rota with the head of nursing", "Head of nursing"),
    ("de", "Dienstplan im Wechsel mit der Küchenleiterin", "Dienstplan im Wechsel mit der Küchenleiterin", "Küchenleiterin"),
    ("fr", "Remplaçait le directeur pendant l'été", "Remplaçait le directeur pendant l'été", "Directeur"),
]
ELSEWHERE = [
    ("en", "Mended nets for trawlers", "Mended nets for trawlers", "Mended nets and smoked herring"),
    ("de", "Netze geflickt", "Netze geflickt", "Netze geflickt und Heringe geräuchert"),
]
# fmt: on
_OTHER = {"en": "Smoked herring for markets", "de": "Heringe geräuchert für Märkte", "fr": "Hareng fumé", "es": "Arenque"}


def _ruled(language, text, claim):
    facts = (
        fact("r1", "role", "Helper", employer="Quibbleworth & Dray", title="Helper", start="2019-01", end="2024-06"),
        fact("x", "bullet", text, scope="r1"),
        fact("r2", "role", "Smoker", employer="Brinetide Cooperative", title="Smoker", start="2015-01", end="2018-06"),
        fact("y", "bullet", _OTHER.get(language, "Aringhe"), scope="r2"),
    )
    known = tuple(one.model_copy(update={"language": language}) for one in facts)
    return check(claim, known, posting_text=None, role="r1", today=TODAY)


def _each(rows):
    return pytest.mark.parametrize(("language", "text", "honest", "lie"), rows, ids=[row[3] for row in rows])


@_each(WIDENED)
def test_no_more_is_said_than_there_is(language, text, honest, lie):
    ruling = _ruled(language, text, honest)
    assert ruling.verdict == "supported", ruling.reason
    assert _ruled(language, text, lie).verdict == "unsupported"


@_each(VERBS)
def test_a_helper_does_not_lead(language, text, honest, lie):
    ruling = _ruled(language, text, honest)
    assert ruling.verdict == "supported", ruling.reason
    assert _ruled(language, text, lie).verdict == "unsupported"


@_each(TITLES)
def test_the_title_of_somebody_named_in_a_fact_is_not_ones_own(language, text, honest, lie):
    ruling = _ruled(language, text, honest)
    assert ruling.verdict == "supported", ruling.reason
    assert "title" in _ruled(language, text, lie).reason


@_each(ELSEWHERE)
def test_words_of_another_job_stay_there(language, text, honest, lie):
    ruling = _ruled(language, text, honest)
    assert ruling.verdict == "supported", ruling.reason
    assert _ruled(language, text, lie).verdict == "unsupported"


@pytest.mark.parametrize(
    ("text", "claim", "word"),
    [
        ("Wired fire alarms in one primary school", "Wired fire alarms in primary schools", "one school"),
        ("Groomed horses in 7 of the 19 stables", "Groomed horses in 19 stables", "7 of the 19"),
        ("Trained three porters", "Trained all porters", "all"),
        ("Mended nets", "Mended nets and smoked herring", "smoked"),
    ],
)
def test_a_refusal_names_what_was_widened(text, claim, word):
    assert word in _ruled("en", text, claim).reason


@pytest.mark.parametrize("key", ["top", "whole", "alone", "many", "bodies"])
def test_every_list_speaks_the_seven_languages(key):
    assert {"en", "de", "fr", "es", "pt", "nl", "it"} <= set(table("scope")[key])
    assert all(len(words) == len(set(words)) for words in table("scope")[key].values())

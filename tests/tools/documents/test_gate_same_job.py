"""Words that put two deeds into one job or project bind them: their facts must belong to one."""

import pytest

from tests.tools.documents.people import TODAY, fact
from tools.documents.grounding import check

# fmt: off
DEEDS = {
    "en": ("Repaired the weaving looms", "Trained two apprentices", "Cleaned the dye works"),
    "de": ("Webstühle repariert", "Zwei Lehrlinge ausgebildet", "Färberei gereinigt"),
    "fr": ("Réparation des métiers à tisser", "Formation de deux apprentis", "Nettoyage de la teinturerie"),
    "es": ("Reparación de telares", "Formación de dos aprendices", "Limpieza de la tintorería"),
    "pt": ("Reparação de teares", "Formação de dois aprendizes", "Limpeza da tinturaria"),
    "it": ("Riparazione dei telai", "Formazione di due apprendisti", "Pulizia della tintoria"),
    "nl": ("Weefgetouwen gerepareerd", "Twee leerlingen opgeleid", "Ververij schoongemaakt"),
}
JOINED = {
    "en": ("and in the same project", "and in the same job", "and in the same team"),
    "de": ("und im selben Projekt", "und in derselben Stelle", "und in der gleichen Firma"),
    "fr": ("et dans le même projet", "et au même poste", "et dans la même entreprise"),
    "es": ("y en el mismo proyecto", "y en el mismo puesto", "y en la misma empresa"),
    "pt": ("e no mesmo projeto", "e no mesmo cargo", "e na mesma empresa"),
    "it": ("e nello stesso progetto", "e nello stesso ruolo", "e nella stessa azienda"),
    "nl": ("en in hetzelfde project", "en in dezelfde functie", "en bij hetzelfde bedrijf"),
}
# fmt: on
CASES = [pytest.param(language, words, id=f"{language}-{words}") for language, said in JOINED.items() for words in said]


def ruled(language, claim):
    first, second, other = DEEDS[language]
    made = [
        fact("r1", "role", "Loom House", employer="Loom House", title="", start="2015-01", end="2018-01"),
        fact("b1", "bullet", first, scope="r1"),
        fact("b2", "bullet", second, scope="r1"),
        fact("r2", "role", "Dye House", employer="Dye House", title="", start="2018-02", current=True),
        fact("b3", "bullet", other, scope="r2"),
    ]
    facts = [one.model_copy(update={"language": language}) for one in made]
    return check(claim, facts, posting_text=None, role=None, today=TODAY)


@pytest.mark.parametrize(("language", "words"), CASES)
def test_deeds_of_two_jobs_are_not_told_as_one(language, words):
    first, _, other = DEEDS[language]
    assert ruled(language, f"{first}, {words}: {other}").verdict == "unsupported"


@pytest.mark.parametrize(("language", "words"), CASES)
def test_a_sentence_may_begin_with_the_same_job(language, words):
    _, _, other = DEEDS[language]
    assert "joins deeds" not in ruled(language, f"{words.partition(' ')[2].capitalize()}: {other}").reason


@pytest.mark.parametrize("language", DEEDS)
def test_deeds_of_one_job_may_stand_together(language):
    first, second, _ = DEEDS[language]
    for words in JOINED[language][1:2]:
        assert "joins deeds" not in ruled(language, f"{first}, {words}: {second}").reason
    assert ruled(language, f"{first}; {second}").verdict == "supported"

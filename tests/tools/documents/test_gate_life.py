"""How somebody lives and what ties them to an employer: only their own word says so, and what it limits stays limited."""

import pytest

from tests.tools.documents.people import TODAY, fact
from tools.documents.grounding import check

AD = "Kestrel Zoo seeks a head keeper. You will lead eight keepers and work every third weekend."
# fmt: off
WORDS = {
    "en": "I am glad to work nights, but not weekends",
    "de": "Ich arbeite 30 Stunden pro Woche",
    "fr": "Je ne peux pas me déplacer à l'étranger",
    "es": "Tengo carné de conducir",
    "pt": "Moro em Aveiro",
    "ja": "出張はできません",
}
CLAIMS = [
    ("en", "I am happy to work nights.", True),
    ("en", "I am happy to work weekends.", False),
    ("en", "I would be glad to move to your town.", False),
    ("en", "I have been a loyal customer of yours for years.", False),
    ("en", "I visited your aviary often when I was a boy.", False),
    ("en", "My daughter loves your penguins.", False),
    ("en", "I read your advert with interest.", True),
    ("en", "I like how your keepers care at night.", True),
    ("de", "Ich kann gern Vollzeit arbeiten.", False),
    ("de", "Einen Umzug plane ich ohnehin, kein Problem.", False),
    ("de", "Als Kind habe ich in Ihrem Zoo gespielt.", False),
    ("de", "Ich bin sofort verfügbar.", False),
    ("de", "Ihre Anzeige habe ich mit Interesse gelesen.", True),
    ("fr", "Je peux me déplacer à l'étranger.", False),
    ("fr", "J'habite à deux pas de votre zoo.", False),
    ("fr", "Ma fille adore vos lamas.", False),
    ("es", "Tengo carné de conducir.", True),
    ("es", "Puedo empezar de inmediato.", False),
    ("es", "De niño visité vuestro zoo a menudo.", False),
    ("pt", "Moro em Aveiro.", True),
    ("pt", "Posso trabalhar à noite.", False),
    ("pt", "Sou leitora da vossa revista desde criança.", False),
    ("ja", "出張も可能です。", False),
    ("ja", "学生時代から貴園に通っていました。", False),
]
# fmt: on


@pytest.mark.parametrize(("language", "claim", "honest"), CLAIMS, ids=[claim for _, claim, _ in CLAIMS])
def test_what_only_the_person_can_say_of_themselves(language, claim, honest):
    job = fact("r1", "role", "Keeper of birds", employer="Alder Park", title="Keeper", start="2019-02", current=True)
    night = fact("b1", "bullet", "Night rounds for children in the bird house", scope="r1")
    facts = [one.model_copy(update={"language": language}) for one in (job, night, fact("s1", "statement", WORDS[language]))]
    ruling = check(claim, facts, posting_text=AD, role=None, today=TODAY)
    assert (ruling.verdict == "supported") is honest, ruling.reason


def test_under_a_job_nothing_is_promised():
    job = fact("r1", "role", "Keeper of birds", employer="Alder Park", title="Keeper", start="2019-02", current=True)
    line = fact("b1", "bullet", "Able to work nights and weekends", scope="r1")
    assert (
        check("Able to work weekends and nights", (job, line), posting_text=None, role="r1", today=TODAY).verdict == "supported"
    )

"""What stands only in the ad: skills asked for, statements about the employer, wishes and thanks."""

import pytest

from tests.tools.documents.twins import Twins, both, ruled

ADS = {
    "en": "Corrie & Webb Millers looks for a Bakery Manager. You know SAP, lead 30 people and speak fluent Spanish. "
    "We mill our own grain and deliver to 80 shops. A forklift licence is required.",
    "de": "Die Brauerei Wendlin sucht eine Leitung Abfüllung. Sie kennen SAP EWM und führen 40 Menschen. "
    "Wir brauen seit 1874 mit eigenem Quellwasser. Ein Schwerlastführerschein ist nötig.",
    "fr": "La maison Orfèvre recherche un directeur de salle. Vous maîtrisez Oracle Simphony et dirigez 25 personnes. "
    "Nous cuisinons les légumes de notre jardin. Le permis B est exigé.",
    "es": "Conservas Ruidera busca jefe de logística. Dominas Power BI y diriges a 50 personas. "
    "Envasamos a mano las verduras de nuestra huerta. Se pide carné de camión.",
    "pt": "A Vidraria Sado procura um chefe de manutenção. Domina SolidWorks e lidera 20 pessoas. "
    "Sopramos vidro à mão desde 1921. É exigida carta de pesados.",
}
# fmt: off
SKILLS: Twins = {
    "en": [
        ("I work with Excel.",
         "I work with SAP."),
        ("My skills include sourdough and laminated dough.",
         "My skills include SAP and sourdough."),
        ("I speak French (B1).",
         "I speak fluent Spanish."),
        ("I hold Food Hygiene Level 3.",
         "I hold a forklift licence."),
        ("I trained 14 apprentices.",
         "I lead 30 people."),
    ],
    "de": [
        ("Ich arbeite mit SAP PM.",
         "Ich arbeite mit SAP EWM."),
        ("Ich habe acht Auszubildende angeleitet.",
         "Ich habe 40 Menschen geführt."),
    ],
    "fr": [
        ("Je travaille avec Excel.",
         "Je travaille avec Oracle Simphony."),
        ("J’ai formé 9 apprentis.",
         "J’ai dirigé 25 personnes."),
    ],
    "es": [
        ("Trabajo con SAP y Excel.",
         "Trabajo con Power BI."),
        ("Formé a 11 aprendices.",
         "Dirigí a 50 personas."),
    ],
    "pt": [
        ("Trabalho com AutoCAD.",
         "Trabalho com SolidWorks."),
        ("Formei 8 estagiários.",
         "Liderei 20 pessoas."),
    ],
}

EMPLOYER: Twins = {
    "en": [
        ("I read with pleasure that you mill your own grain.",
         "I read with pleasure that you won a national prize."),
        ("You deliver to 80 shops.",
         "You deliver to 800 shops."),
        ("Corrie & Webb Millers mill their own grain, and I like that.",
         "Corrie & Webb Millers export to Japan, and I like that."),
    ],
    "de": [
        ("Mit Freude habe ich gelesen, dass Sie mit eigenem Quellwasser brauen.",
         "Mit Freude habe ich gelesen, dass Sie nach Japan liefern und 600 Filialen betreiben."),
        ("Sie brauen seit 1874.",
         "Sie brauen seit 1784."),
    ],
    "fr": [
        ("Vous cuisinez les légumes de votre jardin.",
         "Vous cuisinez les poissons de votre chalutier."),
    ],
}
# fmt: on


@both(SKILLS)
def test_a_skill_of_the_ad_is_not_one_of_the_person(language, claim, verdict):
    ruling = ruled(language, claim, ad=ADS[language])
    assert ruling.verdict == verdict, ruling.reason


@both(EMPLOYER)
def test_statements_about_the_employer_stand_in_the_ad(language, claim, verdict):
    ruling = ruled(language, claim, ad=ADS[language])
    assert ruling.verdict == verdict, ruling.reason


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "I would be glad to talk with you."),
        ("en", "Thank you for your time."),
        ("en", "I would like to work with you."),
        ("en", "I look forward to hearing from you."),
        ("en", "That is the kind of place I would like to work in."),
        ("en", "I am applying for the position of Bakery Manager at Corrie & Webb Millers."),
        ("de", "Über ein Gespräch würde ich mich freuen."),
        ("de", "Danke für Ihre Zeit."),
        ("de", "Daran würde ich gern mitwirken."),
        ("fr", "Merci de votre lecture."),
        ("fr", "Un entretien nous permettrait de voir ensemble si cela nous convient."),
        ("es", "Gracias por su tiempo."),
        ("es", "Me gustaría hablar con ustedes."),
        ("pt", "Agradeço a leitura."),
        ("pt", "Gostaria de conversar e saber o que mais importa nesta vaga."),
    ],
)
def test_wishes_and_thanks_claim_nothing(language, claim):
    ruling = ruled(language, claim, ad=ADS[language])
    assert ruling.verdict == "supported", ruling.reason


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Since my childhood I have dreamed of milling grain."),
        ("en", "My grandfather was a miller."),
        ("de", "Schon als Kind wollte ich in Ihrer Brauerei arbeiten."),
        ("de", "Mein Großvater war Brauer."),
        ("fr", "Depuis mon enfance, je rêve de votre maison."),
        ("es", "Desde niña sueño con trabajar en conservas."),
        ("pt", "Desde criança sonho com o vidro."),
    ],
)
def test_a_motive_nobody_told_us_is_refused(language, claim):
    assert ruled(language, claim, ad=ADS[language]).verdict == "unsupported"


@pytest.mark.parametrize(
    ("claim", "ids"),
    [
        ("Cut flour waste from 8% to 5% in 2022", ("b1",)),
        ("Trained 14 apprentices", ("b5",)),
        ("Prepared about 90 desserts per day", ("b6",)),
        ("Food Hygiene Level 3, 2021", ("c1",)),
        ("Saved £3,400 per year on electricity", ("b3",)),
    ],
)
def test_a_ruling_names_the_facts_it_rests_on(claim, ids):
    ruling = ruled("en", claim)
    assert ruling.verdict == "supported"
    assert ruling.fact_ids[: len(ids)] == ids


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Cut flour waste from 8% to 3%", "3"),
        ("Bakes 420 loaves per hour", "420"),
        ("Bakery Manager at Fennick Bakehouse", "manager"),
        ("French at C1 level", "french"),
        ("Bakery Supervisor at Fennick Bakehouse since 2017", "2017"),
        ("Introduced the new ordering system", "helped"),
        ("Trained all apprentices", "all"),
        ("Master in Patisserie", "master"),
        ("SAP", "sap"),
        ("I have more than fourteen years of experience.", "fourteen"),
        ("Responsible for purchasing", "not"),
    ],
)
def test_a_refusal_names_the_word(claim, word):
    ruling = ruled("en", claim)
    assert ruling.verdict == "unsupported"
    assert word in ruling.reason.lower()

"""How much is claimed: verbs, sole credit, what a fact takes back, comparisons, extent, results."""

from tests.tools.documents.twins import Twins, both, ruled

# fmt: off
VERBS: Twins = {
    "en": [
        ("Helped introduce the new ordering system",
         "Introduced the new ordering system"),
        ("I assisted with the new ordering system.",
         "I led the introduction of the new ordering system."),
        ("Supported the introduction of the new ordering system",
         "Managed the introduction of the new ordering system"),
        ("Contributed to the new ordering system",
         "Responsible for the new ordering system"),
        ("Trained 14 apprentices",
         "Headed a department of 14 apprentices"),
        ("Baked loaves with a team of six bakers",
         "Directed loaves with a board of six bakers"),
    ],
    "de": [
        ("Mitarbeit bei der Einführung der neuen Etikettiermaschine",
         "Leitung der Einführung der neuen Etikettiermaschine"),
        ("Bei der Einführung der neuen Etikettiermaschine mitgewirkt",
         "Einführung der neuen Etikettiermaschine verantwortet"),
        ("Die Einführung der neuen Etikettiermaschine unterstützt",
         "Die Einführung der neuen Etikettiermaschine geleitet"),
    ],
    "fr": [
        ("Participé à la refonte de la carte",
         "Dirigé la refonte de la carte"),
        ("Participation à la refonte de la carte",
         "Responsable de la refonte de la carte"),
        ("J’ai contribué à la refonte de la carte.",
         "J’ai piloté la refonte de la carte."),
    ],
    "es": [
        ("Colaboré en la mudanza del almacén",
         "Dirigí la mudanza del almacén"),
        ("Ayudé en la mudanza del almacén",
         "Lideré la mudanza del almacén"),
        ("Participé en la mudanza del almacén",
         "Responsable de la mudanza del almacén"),
    ],
    "pt": [
        ("Apoiei a instalação do novo forno",
         "Liderei a instalação do novo forno"),
        ("Colaborei na instalação do novo forno",
         "Coordenei a instalação do novo forno"),
        ("Ajudei na instalação do novo forno",
         "Responsável pela instalação do novo forno"),
    ],
    "nl": [
        ("Meegewerkt aan de bouw van de nieuwe kas",
         "Leiding gegeven aan de bouw van de nieuwe kas"),
        ("Meegeholpen aan de bouw van de nieuwe kas",
         "Verantwoordelijk voor de bouw van de nieuwe kas"),
    ],
    "it": [
        ("Collaborato alla scelta del nuovo telaio",
         "Guidato la scelta del nuovo telaio"),
        ("Partecipato alla scelta del nuovo telaio",
         "Responsabile della scelta del nuovo telaio"),
    ],
}

TAKEN_BACK: Twins = {
    "en": [
        ("Not responsible for purchasing, only for stock counts",
         "Responsible for purchasing and stock counts"),
        ("I did stock counts but was not responsible for purchasing.",
         "I was responsible for purchasing."),
        ("Enrolled in an allergen course that starts in 2027",
         "Completed an allergen course"),
        ("Allergen course: enrolled",
         "Allergen course certificate"),
    ],
    "de": [
        ("Nicht zuständig für den Einkauf, nur für das Lager",
         "Zuständig für den Einkauf und das Lager"),
        ("Für den Meisterkurs angemeldet",
         "Meisterkurs abgeschlossen"),
    ],
    "fr": [
        ("Pas de gestion de caisse, seulement le service",
         "Gestion de caisse et service"),
    ],
}

COMPARISONS: Twins = {
    "en": [
        ("Cut flour waste from 8% to 5%",
         "Cut flour waste to 5%, the lowest in the company"),
        ("Trained 14 apprentices",
         "Trained all apprentices"),
        ("Baked loaves with a team of six bakers",
         "Baked the best loaves with a team of six bakers"),
        ("Bakery Supervisor at Fennick Bakehouse",
         "First Bakery Supervisor at Fennick Bakehouse"),
        ("Saved £3,400 per year on electricity",
         "Saved £3,400 per year on electricity single-handedly"),
    ],
    "de": [
        ("Acht Auszubildende angeleitet",
         "Alle Auszubildenden angeleitet"),
        ("Ausschuss von 6 % auf 4,5 % gesenkt",
         "Ausschuss auf 4,5 % gesenkt, den niedrigsten Wert im Werk"),
        ("Schichtführer in der Abfüllung",
         "Bester Schichtführer in der Abfüllung"),
    ],
    "fr": [
        ("Formé 9 apprentis",
         "Formé tous les apprentis"),
        ("Cheffe de rang à l’Auberge du Marais",
         "Meilleure cheffe de rang de l’Auberge du Marais"),
    ],
    "es": [
        ("Formé a 11 aprendices",
         "Formé a todos los aprendices"),
        ("Encargada de almacén en Aceites Morata",
         "La mejor encargada de almacén en Aceites Morata"),
    ],
    "pt": [
        ("Formei 8 estagiários",
         "Formei todos os estagiários"),
        ("Técnico de manutenção na Cerâmica Lusina",
         "O melhor técnico de manutenção na Cerâmica Lusina"),
    ],
    "nl": [
        ("15 leerlingen opgeleid",
         "Hele teams van leerlingen opgeleid"),
        ("Teamleider kas bij Kwekerij Duinzoom",
         "Beste teamleider kas bij Kwekerij Duinzoom"),
    ],
    "it": [
        ("Formato 12 apprendisti",
         "Formato tutti gli apprendisti"),
        ("Responsabile di reparto presso Calzificio Adda",
         "La migliore responsabile di reparto presso Calzificio Adda"),
    ],
}

RESULTS: Twins = {
    "en": [
        ("Cut flour waste from 8% to 5%",
         "Cut flour waste from 8% to 5%, which improved morale"),
        ("Trained 14 apprentices",
         "Trained 14 apprentices, resulting in fewer complaints"),
        ("Saved £3,400 per year on electricity",
         "Saved £3,400 per year on electricity, leading to higher profit"),
        ("Helped introduce the new ordering system",
         "Helped introduce the new ordering system and won the staff prize"),
    ],
    "de": [
        ("Acht Auszubildende angeleitet",
         "Acht Auszubildende angeleitet und dadurch die Fluktuation halbiert"),
        ("Ausschuss von 6 % auf 4,5 % gesenkt",
         "Ausschuss von 6 % auf 4,5 % gesenkt, was zu höherem Gewinn führte"),
    ],
    "fr": [
        ("Formé 9 apprentis",
         "Formé 9 apprentis, ce qui a réduit les démissions"),
        ("Participé à la refonte de la carte",
         "Participé à la refonte de la carte, permettant une hausse du bénéfice"),
    ],
    "es": [
        ("Formé a 11 aprendices",
         "Formé a 11 aprendices, lo que mejoró el clima laboral"),
        ("Colaboré en la mudanza del almacén",
         "Colaboré en la mudanza del almacén, logrando un récord de ventas"),
    ],
    "pt": [
        ("Formei 8 estagiários",
         "Formei 8 estagiários, o que aumentou a satisfação dos clientes"),
    ],
    "nl": [
        ("15 leerlingen opgeleid",
         "15 leerlingen opgeleid, waardoor het verzuim daalde"),
    ],
    "it": [
        ("Formato 12 apprendisti",
         "Formato 12 apprendisti, migliorando il fatturato"),
    ],
}
# fmt: on


@both(VERBS)
def test_a_verb_is_no_stronger_than_its_fact(language, claim, verdict):
    ruling = ruled(language, claim)
    assert ruling.verdict == verdict, ruling.reason


@both(TAKEN_BACK)
def test_what_a_fact_takes_back_stays_taken_back(language, claim, verdict):
    ruling = ruled(language, claim)
    assert ruling.verdict == verdict, ruling.reason


@both(COMPARISONS)
def test_comparisons_and_wholes_need_a_fact(language, claim, verdict):
    ruling = ruled(language, claim)
    assert ruling.verdict == verdict, ruling.reason


@both(RESULTS)
def test_results_are_not_made_up(language, claim, verdict):
    ruling = ruled(language, claim)
    assert ruling.verdict == verdict, ruling.reason

"""Bullets in the other languages: articles of nouns, persons of verbs, objects that lack their article."""

import pytest

from tools.documents.clauses import clause

# fmt: off
NOUNS = [
    ("Wartung von zwei Fähren", "de", "die Wartung von zwei Fähren"),
    ("Wartung und Reparatur der Fähren", "de", "Wartung und Reparatur der Fähren"),
    ("Prüfung ortsfester Anlagen nach Norm", "de", "die Prüfung ortsfester Anlagen nach Norm"),
    ("Angebots- und Auftragsabwicklung für Kunden", "de", "Angebots- und Auftragsabwicklung für Kunden"),
    ("Einsatzplanung für vier Leute", "de", "Einsatzplanung für vier Leute"),
    ("Encadrement de quatre marins", "fr", "l’encadrement de quatre marins"),
    ("Pilotage de deux chantiers", "fr", "le pilotage de deux chantiers"),
    ("Mise en œuvre de deux ponts", "fr", "la mise en œuvre de deux ponts"),
    ("Organisation des tournées", "fr", "l’organisation des tournées"),
    ("Vente de filets et de cordages", "fr", "la vente de filets et de cordages"),
    ("Suivi des stocks du port", "fr", "le suivi des stocks du port"),
    ("Relations avec les pêcheurs", "fr", "les relations avec les pêcheurs"),
    ("Livraisons chez douze clients", "fr", "les livraisons chez douze clients"),
    ("Réparations de filets et de voiles", "fr", "les réparations de filets et de voiles"),
    ("Dirección de dos barcos", "es", "la dirección de dos barcos"),
    ("Mantenimiento de dos barcos", "es", "el mantenimiento de dos barcos"),
    ("Control de las redes", "es", "el control de las redes"),
    ("Gestão de dois barcos", "pt", "a gestão de dois barcos"),
    ("Atendimento a dois barcos", "pt", "o atendimento a dois barcos"),
    ("Planning van de ploegen", "nl", "de planning van de ploegen"),
    ("Begeleiden van vier leerlingen", "nl", "het begeleiden van vier leerlingen"),
    ("Onderhoud van twee schepen", "nl", "het onderhoud van twee schepen"),
    ("Gestione di due barche", "it", "la gestione di due barche"),
    ("Allestimento di due barche", "it", "l’allestimento di due barche"),
]
VERBS = [
    # what a CV says in the third person the person says in the first
    ("Treinou duas turmas", "pt", False, "treinei duas turmas"),
    ("Vendeu redes e fechou contratos", "pt", False, "vendi redes e fechei contratos"),
    ("Aplicou a norma nova", "pt", False, "apliquei a norma nova"),
    ("Construiu dois barcos", "pt", False, "construí dois barcos"),
    ("Organizó las guardias", "es", False, "organicé las guardias"),
    ("Dirigió la obra y negoció los plazos", "es", False, "dirigí la obra y negocié los plazos"),
    ("Aplicó la norma nueva", "es", False, "apliqué la norma nueva"),
    ("Coordina dos turnos", "es", True, "coordino dos turnos"),
    ("Atende clientes no cais", "pt", True, "atendo clientes no cais"),
    # French verbs whose first person is written like their third
    ("Organise les tournées du port", "fr", True, "j’organise les tournées du port"),
    ("Récupère les palettes au quai", "fr", True, "je récupère les palettes au quai"),
    ("Visite les deux clients du port", "fr", True, "je visite les deux clients du port"),
    ("Unterstütze die Pädagogin in der Krippe", "de", True, "unterstütze ich die Pädagogin in der Krippe"),
    ("Leite zwei Gruppen im Garten", "de", True, "leite ich zwei Gruppen im Garten"),
    # a German object gets the article that its ending shows
    ("Einarbeitungsmappe neu geordnet", "de", False, "habe ich die Einarbeitungsmappe neu geordnet"),
    ("Abteilung neu aufgebaut", "de", False, "habe ich die Abteilung neu aufgebaut"),
    ("Umsatz um 4 % gesteigert", "de", False, "habe ich den Umsatz um 4 % gesteigert"),
    ("Bögen BESK im Haus eingeführt", "de", False, "habe ich Bögen BESK im Haus eingeführt"),
    ("Lager neu sortiert", "de", False, "habe ich das Lager neu sortiert"),
    ("Kolleginnen im Frühdienst begleitet", "de", False, "habe ich Kolleginnen im Frühdienst begleitet"),
]
STAY = [
    ("Visite chaque trimestre", "fr", False), ("Museu do mar", "pt", False), ("Europeu de vela em 2019", "pt", False),
    ("Coordina dos turnos", "es", False), ("Acht Schiffe im Hafen", "de", True), ("Leite zwei Gruppen im Garten", "de", False), ("Schepen en netten", "nl", True),
    ("Subtítulos de dos películas", "es", False), ("Portefeuille de 130 bateaux", "fr", True), ("Bateaux du port", "fr", True),
]
# fmt: on


@pytest.mark.parametrize(("bullet", "language", "text"), NOUNS)
def test_a_noun_gets_its_article(bullet, language, text):
    made = clause(bullet, language, current=True)
    assert (made.form, made.text) == ("noun", text)


@pytest.mark.parametrize(("bullet", "language", "current", "text"), VERBS)
def test_a_verb_is_the_persons_own(bullet, language, current, text):
    made = clause(bullet, language, current=current)
    assert (made.form, made.text) == ("verb", text)


@pytest.mark.parametrize(("bullet", "language", "current"), STAY)
def test_what_we_do_not_know_keeps_its_words(bullet, language, current):
    made = clause(bullet, language, current=current)
    assert (made.form, made.text) == ("fragment", bullet)

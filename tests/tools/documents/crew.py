"""Seven invented people, one a language, with facts of every kind the gate looks at."""

from tests.tools.documents.people import fact
from tools.profile.models import Fact


def _of(language: str, *facts: Fact) -> tuple[Fact, ...]:
    return tuple(one.model_copy(update={"language": language}) for one in facts)


MAEVE = _of(
    "en",
    fact("n", "name", "Maeve Corrigan"),
    fact("r1", "role", "Bakery Supervisor", employer="Fennick Bakehouse", title="Bakery Supervisor", start="2020-04", current=True),
    fact("b1", "bullet", "Cut flour waste from 8% to 5% in 2022", scope="r1"),
    fact("b2", "bullet", "Bakes 420 loaves per night with a team of six bakers", scope="r1"),
    fact("b3", "bullet", "Saved £3,400 per year on electricity", scope="r1"),
    fact("b4", "bullet", "Helped introduce the new ordering system", scope="r1"),
    fact("b5", "bullet", "Trained 14 apprentices between 2020 and 2024", scope="r1"),
    fact("r2", "role", "Pastry Assistant", employer="Olmstead Hotel", title="Pastry Assistant", start="2016-09", end="2020-03"),
    fact("b6", "bullet", "Prepared about 90 desserts per day", scope="r2"),
    fact("b7", "bullet", "Not responsible for purchasing, only for stock counts", scope="r2"),
    fact("e1", "education", "Diploma in Patisserie, Lorne College", employer="Lorne College", title="Diploma", start="2014", end="2016"),
    fact("c1", "certificate", "Food Hygiene Level 3, 2021"),
    fact("s1", "skill", "Sourdough, laminated dough, Excel"),
    fact("l1", "language", "French: B1"),
    fact("p1", "statement", "Allergen course: enrolled, starts in 2027"),
)  # fmt: skip
BRAM = _of(
    "de",
    fact("n", "name", "Bram Oelkers"),
    fact("r1", "role", "Schichtführer in der Abfüllung", employer="Sprudelwerk Holm", title="Schichtführer", start="2019-03", current=True),
    fact("b1", "bullet", "Ausschuss von 6 % auf 4,5 % gesenkt", scope="r1"),
    fact("b2", "bullet", "Füllt mit 12 Kollegen 38.000 Flaschen pro Schicht ab", scope="r1"),
    fact("b3", "bullet", "Spart 1.200 Euro pro Monat bei der Reinigung", scope="r1"),
    fact("b4", "bullet", "Mitarbeit bei der Einführung der neuen Etikettiermaschine", scope="r1"),
    fact("b5", "bullet", "Acht Auszubildende angeleitet", scope="r1"),
    fact("r2", "role", "Maschinenführer", employer="Keks Brandis", title="Maschinenführer", start="2013-08", end="2019-02"),
    fact("b6", "bullet", "Rund 25 Störungen pro Woche behoben", scope="r2"),
    fact("b7", "bullet", "Nicht zuständig für den Einkauf, nur für das Lager", scope="r2"),
    fact("e1", "education", "Ausbildung zum Mechatroniker, BBS Holm", employer="BBS Holm", title="Mechatroniker", start="2010", end="2013"),
    fact("c1", "certificate", "Staplerschein, 2014"),
    fact("s1", "skill", "SPS, Schweißen, SAP PM"),
    fact("l1", "language", "Englisch: B1"),
    fact("p1", "statement", "Meisterkurs: angemeldet, Beginn 2027"),
)  # fmt: skip
SOLENE = _of(
    "fr",
    fact("n", "name", "Solène Bracquart"),
    fact("r1", "role", "Cheffe de rang", employer="Auberge du Marais", title="Cheffe de rang", start="2018-05", current=True),
    fact("b1", "bullet", "Réduit le temps d’attente de 20 à 12 minutes", scope="r1"),
    fact("b2", "bullet", "Sert 85 couverts par soir avec quatre serveurs", scope="r1"),
    fact("b3", "bullet", "Économisé 600 € par mois sur le linge", scope="r1"),
    fact("b4", "bullet", "Participé à la refonte de la carte", scope="r1"),
    fact("b5", "bullet", "Formé 9 apprentis", scope="r1"),
    fact("r2", "role", "Serveuse", employer="Brasserie Vermeil", title="Serveuse", start="2014-06", end="2018-04"),
    fact("b6", "bullet", "Environ 40 commandes par heure en terrasse", scope="r2"),
    fact("b7", "bullet", "Pas de gestion de caisse, seulement le service", scope="r2"),
    fact("e1", "education", "CAP Restaurant, lycée Sauvage", employer="Lycée Sauvage", title="CAP", start="2012", end="2014"),
    fact("c1", "certificate", "Hygiène alimentaire, 2019"),
    fact("s1", "skill", "Sommellerie, Excel, réservation en ligne"),
    fact("l1", "language", "Anglais : B1"),
)  # fmt: skip
INES = _of(
    "es",
    fact("n", "name", "Inés Corbalán"),
    fact("r1", "role", "Encargada de almacén", employer="Aceites Morata", title="Encargada de almacén", start="2019-02", current=True),
    fact("b1", "bullet", "Reduje los errores de envío del 6 % al 3 %", scope="r1"),
    fact("b2", "bullet", "Preparo 240 pedidos al día con siete compañeros", scope="r1"),
    fact("b3", "bullet", "Ahorré 900 € al mes en embalaje", scope="r1"),
    fact("b4", "bullet", "Colaboré en la mudanza del almacén", scope="r1"),
    fact("b5", "bullet", "Formé a 11 aprendices", scope="r1"),
    fact("r2", "role", "Moza de almacén", employer="Frutas Olmeda", title="Moza de almacén", start="2015-01", end="2019-01"),
    fact("b6", "bullet", "Cargué unos 30 camiones por semana", scope="r2"),
    fact("e1", "education", "Grado medio en Logística, IES Morata", employer="IES Morata", title="Grado medio", start="2013", end="2015"),
    fact("c1", "certificate", "Carné de carretillera, 2016"),
    fact("s1", "skill", "SAP, Excel, inventario"),
    fact("l1", "language", "Inglés: B1"),
)  # fmt: skip
RUI = _of(
    "pt",
    fact("n", "name", "Rui Valadares"),
    fact("r1", "role", "Técnico de manutenção", employer="Cerâmica Lusina", title="Técnico de manutenção", start="2018-03", current=True),
    fact("b1", "bullet", "Reduzi as avarias de 14 para 9 por mês", scope="r1"),
    fact("b2", "bullet", "Mantenho 36 máquinas com cinco colegas", scope="r1"),
    fact("b3", "bullet", "Poupei 700 € por mês em energia", scope="r1"),
    fact("b4", "bullet", "Apoiei a instalação do novo forno", scope="r1"),
    fact("b5", "bullet", "Formei 8 estagiários", scope="r1"),
    fact("r2", "role", "Eletricista", employer="Obras Tojal", title="Eletricista", start="2013-09", end="2018-02"),
    fact("b6", "bullet", "Cerca de 20 quadros elétricos por semana", scope="r2"),
    fact("e1", "education", "Curso técnico de Eletrotecnia, Escola Tojal", employer="Escola Tojal", title="Curso técnico", start="2010", end="2013"),
    fact("c1", "certificate", "Trabalhos em altura, 2019"),
    fact("s1", "skill", "AutoCAD, Excel, soldadura"),
    fact("l1", "language", "Inglês: B1"),
)  # fmt: skip
FEMKE = _of(
    "nl",
    fact("n", "name", "Femke Aalders"),
    fact("r1", "role", "Teamleider kas", employer="Kwekerij Duinzoom", title="Teamleider kas", start="2019-06", current=True),
    fact("b1", "bullet", "Uitval verlaagd van 9% naar 6%", scope="r1"),
    fact("b2", "bullet", "Oogst 300 kratten per dag met acht collega’s", scope="r1"),
    fact("b3", "bullet", "Bespaart 500 euro per maand op water", scope="r1"),
    fact("b4", "bullet", "Meegewerkt aan de bouw van de nieuwe kas", scope="r1"),
    fact("b5", "bullet", "15 leerlingen opgeleid", scope="r1"),
    fact("r2", "role", "Kasmedewerker", employer="Bloemen Rietveen", title="Kasmedewerker", start="2014-04", end="2019-05"),
    fact("b6", "bullet", "Ongeveer 60 bestellingen per week ingepakt", scope="r2"),
    fact("e1", "education", "Mbo Tuinbouw, Lentiz Duin", employer="Lentiz Duin", title="Mbo", start="2011", end="2014"),
    fact("s1", "skill", "Priva, Excel, heftruck"),
    fact("l1", "language", "Duits: B1"),
)  # fmt: skip
CHIARA = _of(
    "it",
    fact("n", "name", "Chiara Venosta"),
    fact("r1", "role", "Responsabile di reparto", employer="Calzificio Adda", title="Responsabile di reparto", start="2018-01", current=True),
    fact("b1", "bullet", "Ridotto gli scarti dal 7 % al 4 %", scope="r1"),
    fact("b2", "bullet", "Produce 900 paia al giorno con dieci colleghi", scope="r1"),
    fact("b3", "bullet", "Risparmiato 800 € al mese sui filati", scope="r1"),
    fact("b4", "bullet", "Collaborato alla scelta del nuovo telaio", scope="r1"),
    fact("b5", "bullet", "Formato 12 apprendisti", scope="r1"),
    fact("r2", "role", "Operaia tessile", employer="Tessitura Brembo", title="Operaia tessile", start="2012-10", end="2017-12"),
    fact("b6", "bullet", "Circa 15 rammendi all’ora", scope="r2"),
    fact("e1", "education", "Diploma di perito tessile, ITIS Adda", employer="ITIS Adda", title="Diploma", start="2007", end="2012"),
    fact("s1", "skill", "CAD, Excel, rimaglio"),
    fact("l1", "language", "Inglese: B1"),
)  # fmt: skip
CREW = {"en": MAEVE, "de": BRAM, "fr": SOLENE, "es": INES, "pt": RUI, "nl": FEMKE, "it": CHIARA}

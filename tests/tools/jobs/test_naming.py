"""What the skills of a demand are called: demands invented for the test, with the names that a reader would give them."""

import pytest

from tools.jobs.naming import skill_names

ENGLISH = [
    ("Postgres, Kafka and a little Terraform", "skill", ("PostgreSQL", "Kafka", "Terraform")),
    ("Advanced Excel", "skill", ("Excel",)),
    ("GKE or EKS", "skill", ("GKE", "EKS")),
    ("you have run Spring Boot services", "skill", ("Spring Boot",)),
    ("knowledge of ISO 9001 and IATF 16949", "skill", ("ISO 9001", "IATF 16949")),
    ("Zorblatt 7 or Quuxly", "skill", ("Zorblatt 7", "Quuxly")),
    ("Writes SQL every day", "skill", ("SQL",)),
    ("Frobnicate Studio would help", "skill", ("Frobnicate Studio",)),
    ("strong communicator", "skill", ("communication",)),
    ("reliable and punctual", "other", ("reliability", "punctuality")),
    ("you explain things simply to people who are new", "skill", ("communication",)),
    ("a head for figures", "skill", ("numeracy",)),
    ("calm under pressure", "skill", ("calm under pressure",)),
    ("a quick learner", "skill", ("willingness to learn",)),
    ("well organised", "skill", ("organisation",)),
    ("eye for detail", "skill", ("attention to detail",)),
    ("able to work on your own", "skill", ("independence",)),
    ("two years of lambing", "experience", ("lambing",)),
    ("has run the till on busy days", "experience", ("cash handling",)),
    ("dementia experience", "experience", ("dementia care",)),
    ("drafting contracts for software firms", "experience", ("contract drafting",)),
    ("three years behind the bench", "experience", ()),
    ("led a team of six", "experience", ("team leadership",)),
    ("has trained apprentices", "experience", ("mentoring",)),
    ("managed a budget of two million", "experience", ("budget management",)),
    ("full driving licence", "certificate", ("driving licence",)),
    ("drivers licence", "certificate", ("driver's licence",)),
    ("Cat C+E", "certificate", ("C+E licence",)),
    ("NEBOSH", "certificate", ("NEBOSH",)),
    ("a first aid certificate", "certificate", ("first aid",)),
    ("SIA badge", "certificate", ("SIA licence",)),
    ("a degree in zoology, botany or a related subject", "education", ("zoology", "botany")),
    ("MBA", "education", ("MBA",)),
    ("HS diploma", "education", ("high school diploma",)),
    ("bachelor's degree in Egyptology", "education", ("Egyptology",)),
    ("right to work in Norway", "other", ("right to work in Norway",)),
    ("you are allowed to work in the United Kingdom", "other", ("right to work in the United Kingdom",)),
    ("enhanced DBS check", "other", ("DBS check",)),
    ("weekends by turns", "other", ("weekend work",)),
    ("on call one week in four", "other", ("on-call availability",)),
    ("travel to our plants in Bristol", "other", ("travel",)),
    ("lift up to 20 kg", "other", ("lifting",)),
    ("over 18", "other", ("minimum age",)),
    ("a drug test", "other", ("drug test",)),
    ("HCPC registration", "certificate", ("HCPC registration",)),
    ("registered with the NMC", "certificate", ("NMC registration",)),
    ("a gondola licence", "certificate", ("gondola licence",)),
    ("you drive", "certificate", ("driving licence",)),
    ("no visa sponsorship: we cannot sponsor", "other", ("right to work",)),
    ("vaccinations up to date", "other", ("vaccinations",)),
    ("prioritising your work", "skill", ("prioritisation",)),
    ("good at vineyard management", "skill", ("vineyard management",)),
    ("French or German", "language", ("French", "German")),
    ("fluent English", "language", ("English",)),
    ("within reach of Cardiff", "location", ()),
    ("the team meets in July", "other", ()),
    ("nothing that any list knows", "skill", ()),
]

GERMAN = [
    ("Gute Deutschkenntnisse", "language", ("Deutsch",)),
    ("Englisch und Polnisch", "language", ("Englisch", "Polnisch")),
    ("Führerschein Klasse B", "certificate", ("Führerschein Klasse B",)),
    ("gültiger Führerschein", "certificate", ("Führerschein",)),
    ("erweitertes Führungszeugnis", "other", ("erweitertes Führungszeugnis",)),
    ("Bereitschaft zum Schichtdienst", "other", ("Schichtdienst",)),
    ("Reisebereitschaft", "other", ("Reisebereitschaft",)),
    ("Rufbereitschaft", "other", ("Rufbereitschaft",)),
    ("Sie arbeiten gern im Team", "skill", ("Teamfähigkeit",)),
    ("Zuverlässigkeit", "other", ("Zuverlässigkeit",)),
    ("selbstständige Arbeitsweise", "skill", ("Selbstständigkeit",)),
    ("Sie bleiben ruhig bei Stress", "skill", ("Belastbarkeit",)),
    ("Kommunikationsstärke", "skill", ("Kommunikationsstärke",)),
    ("MS-Office-Kenntnisse", "skill", ("Microsoft Office",)),
    ("Kenntnisse in Quarzomat", "skill", ("Quarzomat",)),
    ("Kenntnisse in SAP und DATEV", "skill", ("SAP", "DATEV")),
    ("Führungserfahrung", "experience", ("Führungserfahrung",)),
    ("körperlich belastbar", "other", ("körperliche Belastbarkeit",)),
    ("Studium der Ägyptologie", "education", ("Ägyptologie",)),
    ("verschwiegen", "other", ("Diskretion",)),
    ("schwindelfrei", "other", ("Schwindelfreiheit",)),
    ("technisches Verständnis", "skill", ("technisches Verständnis",)),
    ("Lohnabrechnungen", "skill", ("Lohnabrechnung",)),
]

FRENCH = [
    ("permis B exigé", "certificate", ("permis B",)),
    ("permis de conduire", "certificate", ("permis de conduire",)),
    ("anglais courant", "language", ("anglais",)),
    ("un anglais qui permette de servir au comptoir un client norvégien", "language", ("anglais",)),
    ("casier judiciaire vierge", "other", ("casier judiciaire vierge",)),
    ("déplacements fréquents", "other", ("déplacements",)),
    ("travail en 3x8", "other", ("travail en équipe 3x8",)),
    ("esprit d'équipe", "skill", ("esprit d'équipe",)),
    ("rigueur et autonomie", "skill", ("rigueur", "autonomie")),
    ("sens du service", "skill", ("sens du service",)),
    ("bonne présentation", "skill", ("bonne présentation",)),
    ("encadrer une équipe", "experience", ("management",)),
    ("maîtrise d'Excel", "skill", ("Excel",)),
    ("vous aimez la soudure", "skill", ("soudage",)),
    ("master en égyptologie", "education", ("égyptologie",)),
    ("titre de séjour", "other", ("titre de séjour",)),
    ("résistance au stress", "skill", ("résistance au stress",)),
]

SPANISH = [
    ("carné de conducir B", "certificate", ("carné de conducir",)),
    ("inglés alto", "language", ("inglés",)),
    ("trabajo en equipo", "skill", ("trabajo en equipo",)),
    ("disponibilidad para viajar", "other", ("disponibilidad para viajar",)),
    ("turnos rotativos", "other", ("turnos rotativos",)),
    ("fines de semana", "other", ("fines de semana",)),
    ("atención al cliente", "skill", ("atención al cliente",)),
    ("don de gentes", "skill", ("don de gentes",)),
    ("gestión de equipos", "experience", ("gestión de equipos",)),
    ("certificado de delitos sexuales", "other", ("certificado de delitos sexuales",)),
    ("vehículo propio", "other", ("vehículo propio",)),
    ("paquete Office", "skill", ("Microsoft Office",)),
    ("puntualidad", "other", ("puntualidad",)),
    ("grado en egiptología", "education", ("egiptología",)),
    ("iniciativa", "skill", ("iniciativa",)),
]

PORTUGUESE = [
    ("carta de condução", "certificate", ("carta de condução",)),
    ("CNH categoria B", "certificate", ("CNH",)),
    ("inglês fluente", "language", ("inglês",)),
    ("trabalho em equipa", "skill", ("trabalho em equipa",)),
    ("trabalho em equipe", "skill", ("trabalho em equipe",)),
    ("registo criminal", "other", ("registo criminal",)),
    ("disponibilidade para viagens", "other", ("viagens",)),
    ("fins de semana", "other", ("fins de semana",)),
    ("atendimento ao cliente", "skill", ("atendimento ao cliente",)),
    ("boa apresentação", "skill", ("boa apresentação",)),
    ("gestão de equipas", "experience", ("gestão de equipas",)),
    ("pacote Office", "skill", ("Microsoft Office",)),
    ("licenciatura em egiptologia", "education", ("egiptologia",)),
    ("proatividade", "skill", ("proatividade",)),
]

DUTCH = [
    ("rijbewijs B", "certificate", ("rijbewijs B",)),
    ("een geldig rijbewijs", "certificate", ("rijbewijs",)),
    ("goed Nederlands en Engelse taal", "language", ("Nederlands", "Engels")),
    ("VOG", "other", ("VOG",)),
    ("onregelmatige diensten", "other", ("onregelmatige diensten",)),
    ("eigen vervoer", "other", ("eigen vervoer",)),
    ("je bent een teamspeler", "skill", ("teamwork",)),
    ("zelfstandig kunnen werken", "skill", ("zelfstandigheid",)),
    ("stressbestendig", "skill", ("stressbestendigheid",)),
    ("je geeft leiding aan een team", "experience", ("leidinggeven",)),
    ("klantgericht", "skill", ("klantgerichtheid",)),
    ("MS Office", "skill", ("Microsoft Office",)),
    ("nauwkeurig", "skill", ("nauwkeurigheid",)),
    ("technisch inzicht", "skill", ("technisch inzicht",)),
]


@pytest.mark.parametrize(("quote", "what", "names"), ENGLISH)
def test_english(quote, what, names):
    assert skill_names(quote, what, "en") == names


@pytest.mark.parametrize(("quote", "what", "names"), GERMAN)
def test_german(quote, what, names):
    assert skill_names(quote, what, "de") == names


@pytest.mark.parametrize(("quote", "what", "names"), FRENCH)
def test_french(quote, what, names):
    assert skill_names(quote, what, "fr") == names


@pytest.mark.parametrize(("quote", "what", "names"), SPANISH)
def test_spanish(quote, what, names):
    assert skill_names(quote, what, "es") == names


@pytest.mark.parametrize(("quote", "what", "names"), PORTUGUESE)
def test_portuguese(quote, what, names):
    assert skill_names(quote, what, "pt") == names


@pytest.mark.parametrize(("quote", "what", "names"), DUTCH)
def test_dutch(quote, what, names):
    assert skill_names(quote, what, "nl") == names


def test_a_language_without_lists_is_read_as_english():
    assert skill_names("reliable", "other", "fi") == ("reliability",)


def test_a_name_is_given_once():
    assert skill_names("reliable people who can be relied on: reliability", "other", "en") == ("reliability",)


def test_the_longest_name_at_a_place_holds():
    assert skill_names("PLC fault finding", "skill", "en") == ("PLC fault finding",)
    assert skill_names("fault finding", "skill", "en") == ("fault finding",)

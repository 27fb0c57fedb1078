"""Who, where, when, as what: dates, employers, titles, degrees, papers, levels of languages."""

import pytest

from tests.tools.documents.twins import Twins, both, ruled

# fmt: off
DATES: Twins = {
    "en": [
        ("Bakery Supervisor at Fennick Bakehouse since 2020",
         "Bakery Supervisor at Fennick Bakehouse since 2017"),
        ("At Olmstead Hotel from 2016 to 2020",
         "At Olmstead Hotel from 2013 to 2020"),
        ("Since April 2020 I have worked at Fennick Bakehouse.",
         "Since January 2020 I have worked at Fennick Bakehouse."),
        ("Diploma in Patisserie, Lorne College, 2016",
         "Diploma in Patisserie, Lorne College, 2011"),
        ("Food Hygiene Level 3, 2021",
         "Food Hygiene Level 3, 2018"),
        ("I have more than nine years of experience.",
         "I have more than fourteen years of experience."),
        ("I bring 9 years of professional experience.",
         "I bring 15 years of professional experience."),
        ("Over five years at Fennick Bakehouse",
         "Over eight years at Fennick Bakehouse"),
    ],
    "de": [
        ("Seit März 2019 Schichtführer beim Sprudelwerk Holm",
         "Seit März 2015 Schichtführer beim Sprudelwerk Holm"),
        ("Von 2013 bis 2019 bei Keks Brandis",
         "Von 2008 bis 2019 bei Keks Brandis"),
        ("Ich habe mehr als zwölf Jahre Berufserfahrung.",
         "Ich habe mehr als zwanzig Jahre Berufserfahrung."),
        ("Staplerschein, 2014",
         "Staplerschein, 2011"),
    ],
    "fr": [
        ("Cheffe de rang à l’Auberge du Marais depuis 2018",
         "Cheffe de rang à l’Auberge du Marais depuis 2012"),
        ("De 2014 à 2018 à la Brasserie Vermeil",
         "De 2010 à 2018 à la Brasserie Vermeil"),
        ("J’ai plus de onze ans d’expérience professionnelle.",
         "J’ai plus de dix-huit ans d’expérience professionnelle."),
    ],
    "es": [
        ("Encargada de almacén en Aceites Morata desde 2019",
         "Encargada de almacén en Aceites Morata desde 2014"),
        ("De 2015 a 2019 en Frutas Olmeda",
         "De 2009 a 2019 en Frutas Olmeda"),
        ("Tengo más de diez años de experiencia profesional.",
         "Tengo más de diecisiete años de experiencia profesional."),
    ],
    "pt": [
        ("Técnico de manutenção na Cerâmica Lusina desde 2018",
         "Técnico de manutenção na Cerâmica Lusina desde 2011"),
        ("De 2013 a 2018 na Obras Tojal",
         "De 2006 a 2018 na Obras Tojal"),
        ("Tenho mais de doze anos de experiência profissional.",
         "Tenho mais de vinte anos de experiência profissional."),
    ],
    "nl": [
        ("Teamleider kas bij Kwekerij Duinzoom sinds 2019",
         "Teamleider kas bij Kwekerij Duinzoom sinds 2012"),
        ("Ik heb meer dan elf jaar werkervaring.",
         "Ik heb meer dan achttien jaar werkervaring."),
    ],
    "it": [
        ("Responsabile di reparto presso Calzificio Adda dal 2018",
         "Responsabile di reparto presso Calzificio Adda dal 2011"),
        ("Ho più di tredici anni di esperienza professionale.",
         "Ho più di venti anni di esperienza professionale."),
    ],
}

NAMES: Twins = {
    "en": [
        ("Sourdough and laminated dough",
         "Sourdough and Tartine dough"),
        ("Worked at Olmstead Hotel as Pastry Assistant",
         "Worked at Savarin Hotel as Pastry Assistant"),
        ("Diploma in Patisserie from Lorne College",
         "Diploma in Patisserie from Ecole Lenoir"),
        ("Excel",
         "Excel and SAP"),
        ("I hold the Food Hygiene Level 3 certificate.",
         "I hold the HACCP Level 4 certificate."),
    ],
    "de": [
        ("SPS und SAP PM",
         "SPS und SAP MM"),
        ("Maschinenführer bei Keks Brandis",
         "Maschinenführer bei Keks Brandis und ABB"),
    ],
    "fr": [
        ("Excel et réservation en ligne",
         "Excel et TheFork"),
        ("Serveuse à la Brasserie Vermeil",
         "Serveuse à la Brasserie Lutetia"),
    ],
    "es": [
        ("SAP y Excel",
         "SAP y Power BI"),
        ("Moza de almacén en Frutas Olmeda",
         "Moza de almacén en Mercadona"),
    ],
    "pt": [
        ("AutoCAD e Excel",
         "AutoCAD e SolidWorks"),
        ("Eletricista na Obras Tojal",
         "Eletricista na Siemens"),
    ],
    "nl": [
        ("Priva en Excel",
         "Priva en Ridder iMS"),
        ("Kasmedewerker bij Bloemen Rietveen",
         "Kasmedewerker bij Royal FloraHolland"),
    ],
    "it": [
        ("CAD ed Excel",
         "CAD e SAP"),
        ("Operaia tessile presso Tessitura Brembo",
         "Operaia tessile presso Benetton"),
    ],
}

TITLES: Twins = {
    "en": [
        ("Bakery Supervisor at Fennick Bakehouse",
         "Bakery Manager at Fennick Bakehouse"),
        ("As Pastry Assistant at Olmstead Hotel",
         "As Head Pastry Chef at Olmstead Hotel"),
        ("Diploma, Lorne College",
         "Bachelor, Lorne College"),
        ("Diploma in Patisserie",
         "Master in Patisserie"),
        ("Pastry Assistant, Olmstead Hotel",
         "Director, Olmstead Hotel"),
    ],
    "de": [
        ("Schichtführer beim Sprudelwerk Holm",
         "Betriebsleiter beim Sprudelwerk Holm"),
        ("Maschinenführer bei Keks Brandis",
         "Produktionsleiter bei Keks Brandis"),
        ("Ausbildung zum Mechatroniker",
         "Bachelor Mechatronik"),
        ("Schichtführer in der Abfüllung",
         "Meister in der Abfüllung"),
    ],
    "fr": [
        ("Cheffe de rang à l’Auberge du Marais",
         "Directrice de l’Auberge du Marais"),
        ("CAP Restaurant",
         "Master Restaurant"),
    ],
    "es": [
        ("Encargada de almacén en Aceites Morata",
         "Directora de Aceites Morata"),
        ("Grado medio en Logística",
         "Máster en Logística"),
    ],
    "pt": [
        ("Técnico de manutenção na Cerâmica Lusina",
         "Diretor de manutenção na Cerâmica Lusina"),
        ("Curso técnico de Eletrotecnia",
         "Mestrado em Eletrotecnia"),
    ],
    "nl": [
        ("Teamleider kas bij Kwekerij Duinzoom",
         "Directeur bij Kwekerij Duinzoom"),
        ("Mbo Tuinbouw",
         "Master Tuinbouw"),
    ],
    "it": [
        ("Responsabile di reparto presso Calzificio Adda",
         "Direttrice presso Calzificio Adda"),
        ("Diploma di perito tessile",
         "Laurea in ingegneria tessile"),
    ],
}

LEVELS: Twins = {
    "en": [("French at B1 level", "French at C1 level"), ("French (B1)", "French (native)"), ("French: B1", "Fluent French")],
    "de": [("Englisch auf B1", "Englisch auf C2"), ("Englisch (B1)", "Englisch, verhandlungssicher"), ("Englisch: B1", "Englisch als Muttersprache")],
    "fr": [("Anglais : B1", "Anglais : C1"), ("Anglais (B1)", "Anglais courant")],
    "es": [("Inglés: B1", "Inglés: C1"), ("Inglés (B1)", "Inglés nativo")],
    "pt": [("Inglês: B1", "Inglês: C2"), ("Inglês (B1)", "Inglês fluente")],
    "nl": [("Duits: B1", "Duits: C1"), ("Duits (B1)", "Vloeiend Duits")],
    "it": [("Inglese: B1", "Inglese: C1"), ("Inglese (B1)", "Inglese madrelingua")],
}
# fmt: on


@both(DATES)
def test_dates_and_years_of_experience(language, claim, verdict):
    ruling = ruled(language, claim)
    assert ruling.verdict == verdict, ruling.reason


@both(NAMES)
def test_names_of_employers_schools_and_products(language, claim, verdict):
    ruling = ruled(language, claim)
    assert ruling.verdict == verdict, ruling.reason


@both(TITLES)
def test_titles_and_degrees(language, claim, verdict):
    ruling = ruled(language, claim)
    assert ruling.verdict == verdict, ruling.reason


@both(LEVELS)
def test_levels_of_languages(language, claim, verdict):
    ruling = ruled(language, claim)
    assert ruling.verdict == verdict, ruling.reason


@pytest.mark.parametrize(
    ("language", "claim", "role", "verdict"),
    [
        ("en", "Bakes 420 loaves per night", "r1", "supported"),
        ("en", "Bakes 420 loaves per night", "r2", "unsupported"),
        ("en", "Prepared about 90 desserts per day", "r1", "unsupported"),
        ("en", "Prepared about 90 desserts per day", "r2", "supported"),
        ("de", "Acht Auszubildende angeleitet", "r1", "supported"),
        ("de", "Acht Auszubildende angeleitet", "r2", "unsupported"),
        ("fr", "Formé 9 apprentis", "r1", "supported"),
        ("fr", "Formé 9 apprentis", "r2", "unsupported"),
        ("es", "Cargué unos 30 camiones por semana", "r1", "unsupported"),
        ("es", "Cargué unos 30 camiones por semana", "r2", "supported"),
        ("pt", "Mantenho 36 máquinas", "r1", "supported"),
        ("pt", "Mantenho 36 máquinas", "r2", "unsupported"),
        ("nl", "15 leerlingen opgeleid", "r1", "supported"),
        ("nl", "15 leerlingen opgeleid", "r2", "unsupported"),
        ("it", "Circa 15 rammendi all’ora", "r2", "supported"),
        ("it", "Circa 15 rammendi all’ora", "r1", "unsupported"),
        ("en", "At Olmstead Hotel I trained 14 apprentices.", None, "unsupported"),
        ("en", "At Fennick Bakehouse I trained 14 apprentices.", None, "supported"),
        ("de", "Bei Keks Brandis habe ich acht Auszubildende angeleitet.", None, "unsupported"),
        ("de", "Beim Sprudelwerk Holm habe ich acht Auszubildende angeleitet.", None, "supported"),
    ],
)
def test_a_fact_stays_with_its_job(language, claim, role, verdict):
    assert ruled(language, claim, role=role).verdict == verdict

"""Titles and employers as sentences say them, and the job that an ad names."""

import pytest

from tools.documents.letter_names import asked_role, calm, employer_said, title_said, with_its_article
from tools.documents.letter_words import company_name, with_article

# fmt: off
ASKED = [
    ("Orrin Mills: Baker", "Orrin Mills", "Baker"),
    ("ORRIN MILLS: Baker", "Orrin Mills Ltd", "Baker"),
    ("Baker – Orrin Mills", "Orrin Mills", "Baker"),
    ("Orrin Mills | Night Nurse", "Orrin Mills", "Night Nurse"),
    ("Water Services: Laboratory Technician", "", "Laboratory Technician"),
    ("Engineer: Pumps", "", "Engineer: Pumps"),
    ("Nurse - Nights", "", "Nurse - Nights"),
    ("Baker", "Orrin Mills", "Baker"),
    ("Pfleger (m/w/d)", "Orrin", "Pfleger"),
    ("SOLDADOR", "", "Soldador"),
    ("", "", ""),
]
CALM = [
    ("KPMG LLP", "KPMG LLP"),
    ("BBVA SEGUROS", "BBVA Seguros"),
    ("HSBC BANK", "HSBC Bank"),
    ("O'BRIEN & SONS", "O'Brien & Sons"),
    ("L’ORÉAL PARIS", "L’Oréal Paris"),
    ("MCDONALD HOMES", "McDonald Homes"),
    ("ST. JOHN'S HOSPITAL", "St. John's Hospital"),
    ("NORTH/SOUTH CARE", "North/South Care"),
    ("UNIVERSIDAD DEL NORTE", "Universidad del Norte"),
    ("IT MANAGER", "IT Manager"),
    ("VICE-PRESIDENT", "Vice-President"),
    ("HOSPITAL", "Hospital"),
    ("NHS", "NHS"),
    ("CEO", "CEO"),
    ("Orrin Mills", "Orrin Mills"),
    ("orrin", "orrin"),
    ("", ""),
]
TITLES = [
    ("Electrician", "en", "electrician", "an electrician"),
    ("Shelf filler", "en", "shelf filler", "a shelf filler"),
    ("Senior Nurse", "en", "Senior Nurse", "a Senior Nurse"),
    ("HGV Class 1 Driver", "en", "HGV Class 1 Driver", "an HGV Class 1 Driver"),
    ("UX lead", "en", "UX lead", "a UX lead"),
    ("University tutor", "en", "university tutor", "a university tutor"),
    ("Trade assistant, electrical", "en", "trade assistant (electrical)", "a trade assistant (electrical)"),
    ("Data Analyst (Contract)", "en", "Data Analyst (Contract)", "a Data Analyst (Contract)"),
    ("Head Gardener", "en", "Head Gardener", "Head Gardener"),
    ("Co-Founder & CTO", "en", "Co-Founder & CTO", "Co-Founder & CTO"),
    ("Warehouse Operatives", "en", "Warehouse Operatives", "Warehouse Operatives"),
    ("German teacher", "en", "German teacher", "a German teacher"),
    ("Java developer", "en", "Java developer", "a Java developer"),
    ("STORE MANAGER", "en", "Store Manager", "a Store Manager"),
    ("Pflegefachfrau, Kardiologie", "de", "Pflegefachfrau (Kardiologie)", "Pflegefachfrau (Kardiologie)"),
    ("Pflegefachfrau (m/w/d)", "de", "Pflegefachfrau", "Pflegefachfrau"),
    ("Technicienne de laboratoire", "fr", "technicienne de laboratoire", "technicienne de laboratoire"),
    ("Traductora pública", "es", "traductora pública", "traductora pública"),
    ("PROFESORA ASOCIADA DE DERECHO", "es", "Profesora Asociada de Derecho", "Profesora Asociada de Derecho"),
    ("", "en", "", ""),
]
EMPLOYERS = [
    ("Orrin Mills Ltd.", "en", "Orrin Mills"),
    ("Orrin Mills Pvt. Ltd.", "en", "Orrin Mills"),
    ("Beschlagtechnik Holm GmbH & Co. KG", "de", "Beschlagtechnik Holm"),
    ("Holm Bulk BV", "nl", "Holm Bulk"),
    ("BAKER & SONS", "en", "Baker & Sons"),
    ("NVIDIA", "en", "NVIDIA"),
    ("Freelance", "en", ""),
    ("Autónoma", "es", ""),
    ("Building boats to improve the public harbours", "en", ""),
    ("Bureau of the Harbour Masters of Leeds and Hull", "en", "Bureau of the Harbour Masters of Leeds and Hull"),
    ("orrin mills", "en", "orrin mills"),
    ("", "en", ""),
]
ARTICLES = [
    ("chez {employer}", "Hôpital Nord", "fr", "à l’{employer}"),
    ("Chez {employer}", "Clinique du Parc", "fr", "À la {employer}"),
    ("chez {employer}", "Transports Holm", "fr", "aux {employer}"),
    ("chez {employer}", "Holm", "fr", "chez {employer}"),
    ("En {employer}", "Hospital del Mar", "es", "En el {employer}"),
    ("en {employer}", "Universidad del Mar", "es", "en la {employer}"),
    ("Em {employer}", "Hospital do Mar", "pt", "No {employer}"),
    ("em {employer}", "Escola do Mar", "pt", "na {employer}"),
    ("em {employer}", "Holm", "pt", "em {employer}"),
    ("bij {employer}", "Ziekenhuis Holm", "nl", "bij het {employer}"),
    ("Bij {employer}", "Gemeente Holm", "nl", "Bij de {employer}"),
    ("Bei {employer}", "Klinikum Holm", "de", "Beim {employer}"),
    ("bei {employer}", "Sparkasse Holm", "de", "bei der {employer}"),
    ("bei {employer}", "Marktgemeinde Holm", "de", "bei der {employer}"),
    ("bei {employer}", "Kinderkrippe Holm", "de", "bei der {employer}"),
    ("bei {employer}", "Ingenieurbüro Holm", "de", "beim {employer}"),
    ("bei {employer}", "Holmwerft", "de", "bei {employer}"),
    ("bij {employer}", "Basisschool Holm", "nl", "bij de {employer}"),
    ("bei {employer}", "", "de", "bei {employer}"),
]
LEGAL = [
    ("Orrin OHG", "Orrin"), ("Orrin Pte Ltd", "Orrin"), ("Orrin Oy", "Orrin"), ("Orrin S.A.S.", "Orrin"), ("Orrin e.V.", "Orrin"),
    ("Orrin AG & Co. KG", "Orrin"), ("Orrin", "Orrin"), ("AG Orrin", "AG Orrin"),
]
# fmt: on


@pytest.mark.parametrize(("title", "company", "expected"), ASKED)
def test_the_job_an_ad_names(title, company, expected):
    assert asked_role(title, company) == expected


@pytest.mark.parametrize(("name", "expected"), CALM)
def test_capitals_that_shout_are_calmed(name, expected):
    assert calm(name) == expected


@pytest.mark.parametrize(("title", "language", "said", "after_as"), TITLES)
def test_a_title_inside_a_sentence(title, language, said, after_as):
    assert title_said(title, language) == said
    assert with_its_article(said, language) == after_as


@pytest.mark.parametrize(("employer", "language", "said"), EMPLOYERS)
def test_an_employer_inside_a_sentence(employer, language, said):
    assert employer_said(employer, language) == said


@pytest.mark.parametrize(("pattern", "name", "language", "expected"), ARTICLES)
def test_a_name_finds_its_preposition(pattern, name, language, expected):
    assert with_article(pattern, "employer", name, language) == expected


@pytest.mark.parametrize(("name", "expected"), LEGAL)
def test_legal_forms_are_not_said(name, expected):
    assert company_name(name) == expected

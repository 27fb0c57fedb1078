"""Where somebody lives, and links to them, as they are written in many countries: gone; places and pages of others stay."""

import pytest

from agent.masking.identity import Identity
from agent.masking.mask import Mask

GONE = [
    ("Hauptstraße 7a, 80331 München", "Hauptstraße 7a"),
    ("Am Alten Markt 3 und Kastanienallee 12", "Kastanienallee 12"),
    ("Goethestr. 44, Leipzig", "Goethestr. 44"),
    ("Berliner Platz 9, Essen", "Berliner Platz 9"),
    ("Mühlgasse 2, Wien", "Mühlgasse 2"),
    ("221 Baker Street, London", "221 Baker Street"),
    ("1600 North Maple Avenue, Springfield", "Maple Avenue"),
    ("42 Elm Rd, Dover", "42 Elm Rd"),
    ("9 Rosemary Lane, York", "Rosemary Lane"),
    ("5 bis, rue des Lilas, Nantes", "rue des Lilas"),
    ("18 avenue de la République, Lille", "avenue de la République"),
    ("3 place d'Armes, Metz", "place d'Armes"),
    ("Calle de Alcalá, 45, Madrid", "Calle de Alcalá, 45"),
    ("Avenida de América 12, Madrid", "Avenida de América 12"),
    ("Paseo del Prado 8", "Paseo del Prado 8"),
    ("Rua Augusta, nº 100, Lisboa", "Rua Augusta"),
    ("Travessa do Carmo 4, Porto", "Travessa do Carmo 4"),
    ("Via Garibaldi 15, Torino", "Via Garibaldi 15"),
    ("Piazza del Duomo 1, Milano", "Piazza del Duomo 1"),
    ("Prinsengracht 263, Amsterdam", "Prinsengracht 263"),
    ("Kerkstraat 10 b, Gent", "Kerkstraat 10"),
    ("ul. Marszałkowska 5, Warszawa", "Marszałkowska 5"),
    ("ул. Ленина 12, Казань", "Ленина 12"),
    ("https://github.com/someone/project", "someone"),
    ("gitlab.com/someone", "someone"),
    ("https://orcid.org/0000-0002-1825-0097", "1825"),
    ("www.xing.com/profile/Some_One", "Some_One"),
    ("de.linkedin.com/in/some-one-123", "some-one"),
]

STAYS = [
    "We have offices in Berlin, Paris and New York.",
    "Experience on the road since 2015 with 3 teams.",
    "Platz 3 im Wettbewerb 2019, Weg vom Papier 2020",
    "Via Kafka 2021 streams and via REST.",
    "Plaza Hotel, 120 rooms; Avenue Capital, 40 people",
    "10 Years of Experience in the Road Sector",
    "rue is a word; 12 rues; une place de choix",
    "https://www.acme.example/careers/analyst-12",
    "docs.python.org/3/library and kubernetes.io",
    "linkedin.com and github.com are networks",
]


@pytest.mark.parametrize(("text", "gone"), GONE)
def test_a_street_or_a_page_of_somebody_does_not_leave(text, gone):
    mask = Mask(Identity())
    hidden = mask.hide(text)
    assert gone not in hidden
    assert mask.restore(hidden) == text


@pytest.mark.parametrize("text", STAYS)
def test_a_place_or_a_page_of_others_stays(text):
    assert Mask(Identity()).hide(text) == text

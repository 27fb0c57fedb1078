"""What a line itself says against its worth: little, beside others, long ago, or done by others."""

import pytest

from tools.jobs.lines import says

SAID = [
    ("small", "Wrote a few scripts"),
    ("small", "Some SQL"),
    ("small", "A bit of Kubernetes"),
    ("small", "Learning Go"),
    ("small", "First steps in Rust"),
    ("small", "Course project which follows the tutorial"),
    ("small", "SQL on a sandbox copy of the data"),
    ("small", "Bootcamp capstone"),
    ("small", "Placement lessons only"),
    ("small", "Excel basics"),
    ("small", "Grundkenntnisse in SAP"),
    ("small", "Erste Erfahrungen mit Python"),
    ("small", "Vier Wochen Pflichteinsatz auf der Intensivstation"),
    ("small", "Angefangen mit Löten"),
    ("small", "Notions d'anglais"),
    ("small", "Initiation à la soudure"),
    ("small", "Un peu de comptabilité"),
    ("small", "Arduino básico"),
    ("small", "Preparando el examen"),
    ("small", "Noções de Excel"),
    ("small", "Um pouco de francês"),
    ("small", "Een beetje Frans"),
    ("small", "Cursus lassen"),
    ("aside", "Built endpoints under review by a senior"),
    ("aside", "Calibrated by others"),
    ("aside", "Charts that others wrote"),
    ("aside", "Assisted in three intubations"),
    ("aside", "Helped with the month end"),
    ("aside", "Sat in on incidents as second person"),
    ("aside", "Sponsored the SAP programme"),
    ("aside", "Signed off the standards"),
    ("aside", "ArcGIS (viewer)"),
    ("aside", "Shadowed the lead on site"),
    ("aside", "Covered payroll for a month"),
    ("aside", "Beatmung unter Aufsicht"),
    ("aside", "Bei der Inventur mitgeholfen"),
    ("aside", "Hospitation in der Notaufnahme"),
    ("aside", "Travaux sous la supervision du chef"),
    ("aside", "Remplacements au quai"),
    ("aside", "Bajo supervisión del jefe"),
    ("aside", "Ayudé en la cocina"),
    ("aside", "Ajudei no fecho do mês"),
    ("aside", "Onder begeleiding van de chef"),
    ("past", "AutoCAD with my own hands until about 2012"),
    ("past", "Real Go until 2018"),
    ("past", "My last own model was in 2019"),
    ("past", "Haven't opened Ads Manager myself"),
    ("past", "Ran wards in the nineties"),
    ("past", "Bis 2013 selbst am Gerät"),
    ("past", "Früher auch Schweißen"),
    ("past", "Exploitant jusqu'en 2011"),
    ("past", "Clases de BASIC hasta 1994"),
    ("past", "Hace veinte años en un taller"),
    ("past", "Programador até 2009"),
    ("past", "Zelf gelast tot 2015"),
    ("others", "Power BI was done by the reporting team, I only read it"),
    ("others", "When a run must wait I ask the platform people"),
    ("others", "Not looking to code"),
    ("others", "No experience of payroll"),
    ("others", "Never used Terraform"),
    ("others", "Noch nie geschweißt"),
    ("others", "Keine Erfahrung mit SAP"),
    ("others", "Géré par le siège"),
    ("others", "Pas d'expérience en paie"),
    ("others", "Nunca trabajé de noche"),
    ("others", "Sem experiência em vendas"),
    ("others", "Geen ervaring met heftrucks"),
]
PLAIN = [
    "Run Kubernetes clusters with Terraform on AWS",
    "Led seven accountants through two audits",
    "Own the monthly close of four companies",
    "Rebuilt the booking engine in Go",
    "Monatsabschlüsse für drei Gesellschaften erstellt",
    "Leite ein Team von acht Pflegekräften",
    "Encadre six répartiteurs",
    "Établit les bulletins de paie de 300 salariés",
    "Imparto Matemáticas en secundaria",
    "Dirijo un equipo de doce personas",
    "Fecho contratos com departamentos de RH",
    "Stuur een team van tien magazijnmedewerkers aan",
]
KEYS = ("small", "aside", "past", "others")


@pytest.mark.parametrize(("key", "line"), SAID)
def test_a_line_says_itself_that_there_was_less_to_it(key, line):
    assert says(key, line)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("line", PLAIN)
def test_a_plain_line_says_nothing_of_the_kind(key, line):
    assert not says(key, line)


@pytest.mark.parametrize(("key", "line"), SAID)
def test_capitals_make_no_difference(key, line):
    assert says(key, line.upper())

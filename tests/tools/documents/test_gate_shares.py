"""Shares, percentages and multiples worked out from two recorded figures, right and wrong."""

from tests.tools.documents.trades import Pairs, asked, ruled_apart

# fmt: off
CHANGES: Pairs = [
    ("en", "Cut medication errors by 25%", "Cut medication errors by 35%"),
    ("en", "Cut medication errors by a quarter", "Cut medication errors by a third"),
    ("en", "Medication errors fell by 25 percent.", "Medication errors fell by 75 percent."),
    ("en", "Cut medication errors by more than 20%", "Cut medication errors by more than 25%"),
    ("en", "Cut the defect rate by a quarter", "Cut the defect rate by half"),
    ("en", "Cut the defect rate by 2 percentage points", "Cut the defect rate by 25 percentage points"),
    ("en", "The defect rate fell by 25%.", "The defect rate fell by 2%."),
    ("de", "Milchmenge um 25 % gesteigert", "Milchmenge um 20 % gesteigert"),
    ("de", "Milchmenge um ein Viertel gesteigert", "Milchmenge verdoppelt"),
    ("de", "Futterkosten um ein Viertel gesenkt", "Futterkosten um ein Drittel gesenkt"),
    ("de", "Futterkosten um 25 Prozent gesenkt", "Futterkosten um 25 Prozentpunkte gesenkt"),
    ("fr", "Délai de réponse réduit de moitié", "Délai de réponse réduit d’un tiers"),
    ("fr", "Délai de réponse réduit de 50 %", "Délai de réponse réduit de 60 %"),
    ("es", "Los suspensos bajaron un 25 %", "Los suspensos bajaron un 50 %"),
    ("es", "Los suspensos bajaron una cuarta parte", "Los suspensos bajaron a la mitad"),
    ("pt", "Reduzi a espera em 25%", "Reduzi a espera em 45%"),
    ("pt", "Reduzi a espera em um quarto", "Reduzi a espera para metade"),
    ("nl", "Afkeur verlaagd met 25%", "Afkeur verlaagd met 40%"),
    ("nl", "Afkeur verlaagd met een kwart", "Afkeur gehalveerd"),
    ("it", "Consumi ridotti del 20 %", "Consumi ridotti del 40 %"),
    ("it", "Consumi ridotti di un quinto", "Consumi ridotti della metà"),
    ("ja", "待ち時間を25%短縮", "待ち時間を50%短縮"),
    ("zh", "不及格人数减少25%", "不及格人数减少50%"),
]

PARTS: Pairs = [
    ("en", "30% of nurses completed the wound care course", "40% of nurses completed the wound care course"),
    ("en", "More than a quarter of nurses completed the wound care course", "More than a third of nurses completed the wound care course"),
    ("de", "20 % der Felder auf Bio umgestellt", "45 % der Felder auf Bio umgestellt"),
    ("de", "Ein Fünftel der Felder auf Bio umgestellt", "Ein Drittel der Felder auf Bio umgestellt"),
    ("fr", "Un quart des audiences gagnées", "La moitié des audiences gagnées"),
    ("fr", "25 % des audiences gagnées", "48 % des audiences gagnées"),
    ("es", "El 80 % de los alumnos aprueban", "El 90 % de los alumnos aprueban"),
    ("es", "Cuatro quintos de los alumnos aprueban", "Tres cuartos de los alumnos aprueban"),
]
# fmt: on


@ruled_apart(CHANGES)
def test_a_change_is_that_of_its_two_figures(language, claim, verdict):
    ruling = asked(language, claim)
    assert ruling.verdict == verdict, ruling.reason


@ruled_apart(PARTS)
def test_a_share_is_that_of_a_part_in_its_whole(language, claim, verdict):
    ruling = asked(language, claim)
    assert ruling.verdict == verdict, ruling.reason

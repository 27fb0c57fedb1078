"""How often: once a month is not once a quarter, and up to twenty is no word for twelve."""

from tests.tools.documents.figured import Rows, asked, stands

# fmt: off
RATES: Rows = {
    "en": [
        ("Speaks at the guild about once a quarter", ("Speaks at the guild once a quarter", "Speaks at the guild about once every quarter"), ("Speaks at the guild once a month", "Speaks at the guild about once a week")),
        ("Checks the boilers monthly", ("Checks the boilers once a month", "Checks the boilers every month"), ("Checks the boilers once a week", "Checks the boilers daily")),
        ("Teaches groups of up to 12 pupils", ("Teaches groups of up to 12 pupils", "Teaches groups of up to twelve pupils"), ("Teaches groups of up to 24 pupils", "Teaches groups of up to 20 pupils")),
        ("Once led the choir", ("Led the choir once",), ("Led the choir once a week",)),
    ],
    "de": [
        ("Leitet einmal im Monat den Chor", ("Leitet den Chor einmal im Monat", "Leitet den Chor monatlich"), ("Leitet den Chor einmal in der Woche", "Leitet den Chor einmal pro Woche", "Leitet den Chor täglich")),
        ("Kurse mit höchstens 10 Teilnehmenden", ("Kurse mit höchstens zehn Teilnehmenden",), ("Kurse mit höchstens 20 Teilnehmenden",)),
    ],
    "es": [("Dirigí once ensayos por semana", ("Dirigí 11 ensayos por semana",), ("Dirigí 12 ensayos por semana", "Dirigí un ensayo por semana, y once por día"))],
    "fr": [("Plus de la moitié des plants replantés", ("Plus de 50 % des plants replantés",), ("Plus de 60 % des plants replantés",))],
    "ja": [
        ("研修を年2回開催", ("研修を年に2回開催", "研修を年二回開催", "年2回研修を開催"), ("研修を月2回開催", "研修を年に十二回開催", "研修を週に2回開催", "研修を年3回開催")),
        ("夜勤を月4回担当", ("夜勤を月に4回担当", "夜勤を毎月4回担当"), ("夜勤を週4回担当", "夜勤を月8回担当", "夜勤を年4回担当")),
    ],
}
# fmt: on


@asked(RATES)
def test_how_often_is_said_as_the_fact_says_it(language, line, claim, verdict):
    assert stands(language, line, claim) is verdict

"""Names of employers behind a German preposition: the adjective at their head is declined where its gender is sure."""

import pytest

from tests.tools.documents.people import TODAY, fact
from tools.documents.grounding import check
from tools.documents.letter_cases import in_case
from tools.documents.letter_pen import written

# fmt: off
SAID = [
    ("Norddeutsche Landesbank", "bei der Norddeutschen Landesbank"),
    ("Westfälische Hochschule", "bei der Westfälischen Hochschule"),
    ("Technische Universität Altenbruch", "bei der Technischen Universität Altenbruch"),
    ("Evangelische Altenhilfe Gotha", "bei der Evangelischen Altenhilfe Gotha"),
    ("Deutsche Bank", "bei der Deutschen Bank"),
    ("Neue Heimat", "bei der Neuen Heimat"),
    ("Städtisches Klinikum Ost", "beim Städtischen Klinikum Ost"),
    ("Deutsches Rotes Kreuz", "beim Deutschen Roten Kreuz"),
    ("Evangelisches Krankenhaus", "beim Evangelischen Krankenhaus"),
    ("Deutscher Caritasverband", "beim Deutschen Caritasverband"),
    ("Städtische Werke Ebernburg", "bei den Städtischen Werken Ebernburg"),
    ("Öffentliche Bühnen Nord", "bei den Öffentlichen Bühnen Nord"),
    ("Kieler Werft", "bei Kieler Werft"),
    ("Münchner Stadtbibliothek", "bei Münchner Stadtbibliothek"),
    ("Klinikum Talheim", "beim Klinikum Talheim"),
    ("Universität Altenbruch", "bei der Universität Altenbruch"),
    ("Orrin Mills", "bei Orrin Mills"),
    ("Fische", "bei Fische"),
    ("Hulm & Söhne", "bei Hulm & Söhne"),
]
# fmt: on


@pytest.mark.parametrize(("name", "said"), SAID)
@pytest.mark.parametrize("slot", ["employer", "company"])
def test_a_name_stands_in_the_case_that_bei_wants(name, said, slot):
    assert written(f"Derzeit arbeite ich bei {{{slot}}}.", {slot: name}, "de") == f"Derzeit arbeite ich {said}."
    assert written(f"Bei {{{slot}}} arbeite ich.", {slot: name}, "de") == f"{said[:1].upper()}{said[1:]} arbeite ich."


@pytest.mark.parametrize("name", [name for name, _ in SAID])
def test_without_the_preposition_a_name_stays(name):
    assert in_case("{employer}: {bullet}", "employer", name, "de") == ("{employer}: {bullet}", name)


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt", "nl", "it"])
def test_other_languages_decline_no_names(language):
    assert in_case("bei {employer}", "employer", "Deutsche Bank", language) == ("bei {employer}", "Deutsche Bank")


@pytest.mark.parametrize(("name", "said"), SAID)
def test_the_gate_knows_the_employer_again(name, said):
    job = fact(
        "r", "role", f"Buchhalterin, {name}", title="Buchhalterin", employer=name, start="2020", current=True, language="de"
    )
    claim = f"Derzeit arbeite ich als Buchhalterin {said}."
    assert check(claim, (job,), posting_text=None, role="r", today=TODAY).verdict == "supported"

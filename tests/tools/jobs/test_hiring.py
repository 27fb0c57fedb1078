"""Signs of who hires, each by itself, and what the look of a name says. All names are invented."""

import pytest

from tools.jobs.employers import DOUBTS, PRAISE, SURE, candidates, employer, told
from tools.jobs.hiring import SIGNS, is_formal, rows, signs_of
from tools.jobs.phrases import languages, table

FOUND = [
    ("en", "Saw Doctor\nSandgate Timber", "line", "Sandgate Timber"),
    ("en", "Sandgate Timber | Hexham | Saw Doctor", "first", "Sandgate Timber"),
    ("en", "Saw Doctor | Sandgate Timber | Hexham", "beside", "Sandgate Timber"),
    ("en", "Saw Doctor\nSandgate Timber, Hexham", "placed", "Sandgate Timber"),
    ("en", "Saw Doctor\nSandgate Timber (Hexham)", "placed", "Sandgate Timber"),
    ("en", "Saw Doctor at Sandgate Timber", "at", "Sandgate Timber"),
    ("en", "Saw doctor\n\nAbout Sandgate Timber\nWe saw.", "headed", "Sandgate Timber"),
    ("en", "Sandgate Timber is looking for a saw doctor.", "hires_first", "Sandgate Timber"),
    ("en", "Sandgate Timber, sawyers since 1901, is looking for a saw doctor.", "hires", "Sandgate Timber"),
    ("en", "Lou is leaving, and so Sandgate Timber is looking for a saw doctor.", "hires_next", "Sandgate Timber"),
    ("en", "Sandgate Timber invites applications for the post of saw doctor.", "hires", "Sandgate Timber"),
    ("en", "At Sandgate Timber, we saw.", "at_first", "Sandgate Timber"),
    ("en", "Hello! We're Sandgate Timber and we saw.", "joins", "Sandgate Timber"),
    ("en", "Come and join Sandgate Timber", "joins", "Sandgate Timber"),
    ("en", "The yard is called Sandgate Timber.", "called", "Sandgate Timber"),
    ("en", "Bring your saw for a day at Sandgate Timber.", "inside", "Sandgate Timber"),
    ("en", "Sandgate Timber is an equal opportunity employer.", "employs", "Sandgate Timber"),
    ("en", "Sandgate's saws fix that.", "owns", "Sandgate"),
    ("en", "Sandgate Timber builds barns.", "tells", "Sandgate Timber"),
    ("en", "Sandgate Timber in Hexham town is small.", "tells", "Sandgate Timber"),
    ("en", "Since 1901, Sandgate Timber has sawn.", "tells_later", "Sandgate Timber"),
    ("en", "We are old: Sandgate Timber has sawn since 1901.", "tells", "Sandgate Timber"),
    ("en", "Sandgate Timber, a yard by the river.", "is_a", "Sandgate Timber"),
    ("en", "We saw. Sandgate Timber Ltd pays well.", "formed", "Sandgate Timber Ltd"),
    ("en", "\n".join(["Saw doctor wanted", *["You saw."] * 12, "Sandgate Timber"]), "signed", "Sandgate Timber"),
    ("de", "Bei Ringelmann sägen wir.", "at_first", "Ringelmann"),
    ("de", "Wir vom Holzhof Ringelmann sägen.", "joins", "Holzhof Ringelmann"),
    ("de", "Unsere Kita heißt Rappelkiste.", "called", "Rappelkiste"),
    ("de", "Die Ringelmann fertigt Bretter.", "tells", "Die Ringelmann"),
    ("fr", "Chez Bouvreuil, on scie.", "at_first", "Bouvreuil"),
    ("fr", "À propos de Bouvreuil\nNous scions.", "headed", "Bouvreuil"),
    ("fr", "À propos d'Hexalis\nNous scions.", "headed", "Hexalis"),
    ("fr", "La commune de Saint-Bouvreuil recrute un jardinier.", "hires", "La Commune de Saint-Bouvreuil"),
    ("fr", "Bouvreuil, c'est dix personnes.", "is_a", "Bouvreuil"),
    ("es", "En Talleres Abubilla llevamos años soldando.", "at_first", "Talleres Abubilla"),
    ("es", "Talleres Abubilla está en Zaragoza.", "tells", "Talleres Abubilla"),
    ("pt", "Há dez anos a Padaria Poupa entrega pão.", "tells_later", "Padaria Poupa"),
    ("pt", "Na Padaria Poupa, fazemos pão.", "at_first", "Padaria Poupa"),
    ("nl", "Word hovenier bij Hop Tuinen!", "at", "Hop Tuinen"),
    ("nl", "Hop Tuinen telt tien mensen.", "tells", "Hop Tuinen"),
]


@pytest.mark.parametrize(("language", "text", "sign", "name"), FOUND)
def test_a_sign_names_a_candidate(language: str, text: str, sign: str, name: str) -> None:
    assert (sign, name) in set(signs_of(text, language))


NOT_FOUND = [
    ("en", "Saw Doctor\nSandgate Timber\nWe saw.", "tells", "Sandgate Timber"),
    ("en", "WHY JOIN SANDGATE TIMBER", "joins", "SANDGATE TIMBER"),
    ("en", "Saw Doctor, 900 Boards, Newlands valley", "tells", "Saw Doctor"),
    ("en", "Mill House\nSandgate Timber Ltd", "formed", "Mill House\nSandgate Timber Ltd"),
    ("en", "We saw for yards and farms.\n- Sandgate Timber builds barns.", "at", "Sandgate Timber"),
    ("de", "Gärtner für Privatgarten in Bremen", "placed", "Privatgarten"),
]


@pytest.mark.parametrize(("language", "text", "sign", "name"), NOT_FOUND)
def test_a_sign_is_not_seen_where_there_is_none(language: str, text: str, sign: str, name: str) -> None:
    assert (sign, name) not in set(signs_of(text, language))


LOOKS = [
    ("Saw Doctor\nWe're Sandgate Mill, Hexham.", "Sandgate Mill", "again", False),
    ("We're Sandgate Mill. Sandgate Mill saws.", "Sandgate Mill", "again", True),
    ("We're Sandgate Mill. Join Sandgate.", "Sandgate Mill", "first_again", True),
    ("We're Sandgate Mill. Write to lou@sandgatemill.example", "Sandgate Mill", "mailed", True),
    ("We're Sandgate Mill. Write to lou@quince.example", "Sandgate Mill", "mailed", False),
    ("We're Quince & Daughters.", "Quince & Daughters", "and", True),
    ("We're Quince Ltd.", "Quince Ltd", "formal", True),
    ("Hexham\nSaw doctor wanted", "Hexham", "town", True),
    ("Feet, hands, eyes.", "Feet", "one", True),
    ("Feet. Your feet hurt.", "Feet", "lower", True),
    ("We're Feet. Your feet hurt.", "Feet", "lower", False),
    ("Saw Doctor\nWe saw.", "Saw Doctor", "titled", True),
    ("Monday Mornings\nWe saw.", "Monday Mornings", "common", True),
    ("The Trust is old.", "The Trust", "generic", True),
    ("The Gantry is old.", "The Gantry", "generic", False),
    ("Kantoor Breda\nWij zagen.", "Kantoor Breda", "generic", True),
    ("Our client is old. Sandgate Mill saws.", "Sandgate Mill", "unnamed", True),
]


@pytest.mark.parametrize(("text", "name", "look", "holds"), LOOKS)
def test_what_the_look_of_a_name_says(text: str, name: str, look: str, holds: bool) -> None:
    found = candidates(text, "en")[name]
    assert (look in found) is holds


def test_a_longer_name_has_the_signs_of_the_shorter_one() -> None:
    found = candidates("Welcome to Sandgate.\nSandgate Timber\nSaw doctor", "en")
    assert {"joins", "line"} <= set(found["Sandgate Timber"])


EMPLOYERS = [
    ("en", "Saw doctor\n\nOur client saws in Hexham. Call Lou at Quince Search.", None),
    ("en", "Saw Doctor at the yard\n\nThe accounts team at Sandgate Timber has a gap. Sandgate Timber saws.", "Sandgate Timber"),
    (
        "de",
        "Säger (m/w/d)\n\nIm Blauen Hecht sägen wir.\n\nGasthaus zum Blauen Hecht, 88709 Meersburg",
        "Gasthaus zum Blauen Hecht",
    ),
    ("fr", "Scieur à Nantes\nLa librairie Bouvreuil fête ses vingt ans.", "Librairie Bouvreuil"),
    ("nl", "Zager\nKwekerij Hop in Lisse zaagt.", "Kwekerij Hop"),
    ("es", "Serrador <COMPANY>\nSe busca.", None),
]


@pytest.mark.parametrize(("language", "text", "name"), EMPLOYERS)
def test_the_name_that_most_signs_agree_on(language: str, text: str, name: str | None) -> None:
    assert employer(text, language) == name


def test_a_labelled_employer_needs_no_signs() -> None:
    assert told("Employer: Sandgate Timber (yard)\nQuince Ltd is hiring.", "en") == "Sandgate Timber"
    assert told("Quince Ltd is hiring.", "en") is None


def test_a_legal_form_is_known_at_the_end_alone() -> None:
    assert is_formal("Ringelmann Holzbau GmbH")
    assert not is_formal("GmbH Ringelmann")


def test_a_line_is_an_item_from_the_third_line_on() -> None:
    assert rows("🌴 Sandgate\n\nSaw doctor\n- saws\n...") == [
        ("🌴 Sandgate", False),
        ("Saw doctor", False),
        ("saws", True),
    ] or rows("- Sandgate\nSaw doctor\n- saws") == [("Sandgate", False), ("Saw doctor", False), ("saws", True)]


def test_every_language_has_every_key_and_every_sign_a_weight() -> None:
    keys = [set(table(f"words/{name}")["hiring"]) for name in languages()]
    assert all(k == keys[0] for k in keys)
    assert set(table("heads")["employer"]) == {"bias", *SIGNS, *PRAISE, *DOUBTS}
    assert set(SIGNS) >= SURE

"""Signs of where a job is, each by itself, and the name they agree on. All employers are invented."""

import pytest

from tools.jobs.located import candidates, place, told
from tools.jobs.phrases import languages, table
from tools.jobs.sites import LOOKS, SIGNS, looks, named, signs_of

FOUND = [
    ("en", "Saw Doctor | Hexham", None, "part", "Hexham"),
    ("en", "Saw Doctor, Exeter/hybrid", None, "part", "Exeter"),
    ("en", "Saw Doctor, Hexham (three days)", None, "part", "Hexham"),
    ("en", "Saw Doctor | Quillby", None, "odd_part", "Quillby"),
    ("en", "Saw Doctor in Hexham", None, "behind", "Hexham"),
    ("en", "Saw doctor\nOur yard is in Hexham", None, "based", "Hexham"),
    ("en", "Saw doctor for their Cape Town office", None, "unit", "Cape Town"),
    ("en", "Saw doctor, Amarillo, TX", None, "coded", "Amarillo"),
    ("en", "Saw doctor\nWerkstraße 8, 03046 Cottbus", None, "coded", "Cottbus"),
    ("fr", "Scieur - Tours (37)", None, "coded", "Tours"),
    ("pt", "Serrador\nUberlândia/MG", None, "coded", "Uberlândia"),
    ("fr", "Bouvreuil (260 personnes, Bourg-en-Bresse) scie.", None, "aside", "Bourg-en-Bresse"),
    ("en", "We're Sandgate Timber, Hexham.", "Sandgate Timber", "beside_employer", "Hexham"),
    ("en", "Sandgate (no tours), Hexham", "Sandgate", "beside_employer", "Hexham"),
    ("en", "City of Quillby", "City of Quillby", "public", "Quillby"),
    ("fr", "Scieur", "Commune de Saint-Bouvreuil", "public", "Saint-Bouvreuil"),
    ("en", "We have customers in Leeds", None, "elsewhere", "Leeds"),
    ("en", "Saw Doctor, Hexham, Leeds", None, "second", "Leeds"),
    ("en", "Saw Doctor, Hexham", None, "first", "Hexham"),
    ("en", "Hexham has a mill and we have a saw", None, "bare", "Hexham"),
]


@pytest.mark.parametrize(("language", "text", "company", "sign", "name"), FOUND)
def test_a_sign_points_at_a_place(language: str, text: str, company: str | None, sign: str, name: str) -> None:
    assert (sign, name) in set(signs_of(text.split("\n"), language, company))


def test_a_time_is_no_postcode() -> None:
    found = set(signs_of(["between 06.30/0730 Delivery", "Dorfplatz, 4051 Quillby"], "en", None))
    assert {name for sign, name in found if sign == "coded"} == {"Quillby"}


def test_what_stands_in_the_employers_name_is_no_sign() -> None:
    assert not [name for _, name in signs_of(["Oxford Timber saws."], "en", "Oxford Timber") if name == "Oxford"]
    assert ("beside_employer", "Leeds") not in set(signs_of(["Sandgate sells saws to Leeds"], "en", "Sandgate"))


NAMES = [
    ("Saw doctor in Cape Town and Leeds", ["Cape Town", "Leeds"]),
    ("Colegio en Castellón de la Plana", ["Castellón de la Plana"]),
    ("Koken in Wijk bij Duurstede", ["Wijk bij Duurstede"]),
    ("our Quillby yard", ["Quillby"]),
]


@pytest.mark.parametrize(("line", "names"), NAMES)
def test_the_longest_name_is_taken(line: str, names: list[str]) -> None:
    assert [n for n in (line[a:b] for a, b in named(line)) if n in names] == names


def test_the_look_of_a_name() -> None:
    assert looks("Hexham", "Hexham, near Hexham") == {"again": 1.0}
    assert looks("Quillby", "Quillby") == {"unknown": 1.0}
    assert "broad" in looks("Spain", "Spain")
    assert "small" in looks("NZ", "NZ")


PLACES = [
    ("en", "Saw Doctor\n\nBring your saw to Sandgate Timber, Blakeney.", "Sandgate Timber", "Blakeney"),
    ("en", "UNIVERSITY OF WENDMERE\nLecturer in Soil Science", "University of Wendmere", "Wendmere"),
    ("en", "Lecturer in Soil Science\nUniversity of Wendmere", "University of Wendmere", "Wendmere"),
    ("en", "Saw Doctor\n<LOCATION> <ADDRESS>", None, None),
    ("en", "Saw Doctor\nWe have customers in Leeds and our yard in Hexham.", None, "Hexham"),
    ("fr", "Scieur\nBouvreuil, 62400 Béthune", "Bouvreuil", "Béthune"),
    ("es", "Soldador\nEn Talleres Abubilla (Oviedo) soldamos.", "Talleres Abubilla", "Oviedo"),
    ("de", "Wir sägen auch bei Regen, an jedem Tag der Woche.", None, None),
]


@pytest.mark.parametrize(("language", "text", "company", "where"), PLACES)
def test_the_place_that_most_signs_agree_on(language: str, text: str, company: str | None, where: str | None) -> None:
    assert place(text, language, None, company) == where


TOLD = [
    ("Location: Hexham (hybrid)", "Hexham"),
    ("Location: the old mill, Hexham", "Hexham"),
    ("Location: wherever our customers happen to be at the time", None),
    ("Saw doctor", None),
]


@pytest.mark.parametrize(("line", "where"), TOLD)
def test_a_labelled_place(line: str, where: str | None) -> None:
    assert told(f"Saw doctor\n{line}\n", "en") == where


def test_words_of_the_title_and_months_are_no_candidates() -> None:
    found = candidates("Saw Doctor in September\nSoil Science in Hexham", "en", "Soil Science", None)
    assert set(found) == {"Hexham"}


def test_every_language_has_its_words_and_every_sign_a_weight() -> None:
    assert all({"based", "units", "elsewhere"} == set(table(f"words/{name}")["sites"]) for name in languages())
    assert set(table("heads")["place"]) == {"bias", *SIGNS, *LOOKS}

"""The fitting of what signs weigh: a sign that is right weighs more, the same ads give the same file."""

import pytest

from evals.heads import FILE, Head, check, fit, guess, heads, is_right, known, main, written
from tools.jobs.employers import employer
from tools.jobs.located import place

RIGHT = Head([{"joins": 1.0}, {"beside": 1.0, "town": 1.0}], [True, False], nobody=False)
ALWAYS_WRONG = Head([{"called": 1.0}, {"tells": 1.0}], [False, True], nobody=False)
NOBODY = Head([{"upper": 1.0, "lower": 1.0}], [False], nobody=True)


def test_a_sign_that_is_right_weighs_more_and_one_that_is_wrong_less() -> None:
    weights = fit("employer", [RIGHT, ALWAYS_WRONG, NOBODY] * 5)
    assert weights["called"] < weights["tells"]
    assert weights["joins"] > guess("employer")["joins"]
    assert weights["at"] == guess("employer")["at"]


@pytest.mark.parametrize(
    ("ad", "right"), [(RIGHT, True), (ALWAYS_WRONG, False), (NOBODY, True), (Head([], [], nobody=True), True)]
)
def test_the_best_name_is_chosen_or_nobody(ad: Head, right: bool) -> None:
    assert is_right(ad, guess("employer")) is right


def test_what_was_fitted_reads_the_ads_that_it_was_fitted_to() -> None:
    ads = [RIGHT, ALWAYS_WRONG, NOBODY] * 5
    weights = fit("employer", ads)
    assert all(is_right(ad, weights) for ad in ads)
    assert check("employer", ads) == pytest.approx(1.0)


def test_the_file_is_what_the_fixtures_give(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setattr("evals.heads.FILE", tmp_path / "heads.toml")
    main([])
    assert (tmp_path / "heads.toml").read_text(encoding="utf-8") == FILE.read_text(encoding="utf-8")
    monkeypatch.setattr("evals.heads.known", lambda: {"employer": [RIGHT, NOBODY] * 8, "place": [NOBODY] * 8})
    main(["--check"])
    assert capsys.readouterr().out == "employer=1.000 n=16 place=1.000 n=8\n"


def test_the_heads_are_read_with_what_they_say() -> None:
    texts = dict(heads())
    assert len(texts) > 100
    assert all(set(gold) >= {"title", "company", "salary"} for gold in texts.values())
    assert sum(gold["company"] is None for gold in texts.values()) < 12
    questions = known()
    assert sum(ad.nobody for ad in questions["employer"]) > 8
    assert sum(any(ad.right) for ad in questions["place"]) > 100


def test_most_employers_of_the_heads_are_found() -> None:
    ads = [(text, gold) for text, gold in heads() if gold["company"]]
    right = sum((employer(text, str(gold["language"])) or "").casefold() == str(gold["company"]).casefold() for text, gold in ads)
    assert right / len(ads) > 0.85


def test_the_file_names_each_weight_once() -> None:
    lines = written({"employer": guess("employer"), "place": guess("place")}).splitlines()
    assert [line for line in lines if line.startswith("[")] == ["[employer]", "[place]"]
    assert len(guess("place")) == len(set(guess("place")))


def test_most_places_of_the_heads_are_found() -> None:
    ads = [(text, gold) for text, gold in heads() if gold["location"]]
    found = [(str(gold["location"]), place(text, str(gold["language"]), None, gold["company"]) or "") for text, gold in ads]
    assert sum(wanted.casefold() in got.casefold() for wanted, got in found) / len(ads) > 0.8

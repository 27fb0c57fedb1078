"""What stands beside a demand: a wish or a mark in brackets, a reason, a verb that goes on; and what the employer tells."""

import pytest

from tools.jobs.posting import read_posting

MUST, NICE = "must", "nice"
ITEMS = [
    ("A collections system (Axiell an advantage)", [("A collections system", MUST), ("Axiell an advantage", NICE)]),
    ("A queen bee certificate (preferable)", [("A queen bee certificate (preferable)", NICE)]),
    ("A boat licence (desirable)", [("A boat licence (desirable)", NICE)]),
    ("A forklift licence (we train you, so no experience is needed)", [("A forklift licence", MUST)]),
    ("Working knowledge of Spectrum - Essential", [("Working knowledge of Spectrum - Essential", MUST)]),
    ("Customs procedures - Desirable", [("Customs procedures - Desirable", NICE)]),
    ("A driving licence, because the fields are far away", [("A driving licence", MUST)]),
    ("Accuracy under pressure, since ships do not wait", [("Accuracy under pressure", MUST)]),
    (
        "Able to read a plan well enough to find and fix a fault",
        [("Able to read a plan well enough to find and fix a fault", MUST)],
    ),
    ("In an ideal world, a past in farming", [("In an ideal world, a past in farming", NICE)]),
]


@pytest.mark.parametrize(("line", "demands"), ITEMS)
def test_a_line_of_a_list_is_cut_where_a_person_would_cut_it(line: str, demands: list[tuple[str, str]]) -> None:
    ad = f"Beekeeper\n\nRequirements\n- {line}\n- patience with bees and with the people who are afraid of them"
    found = [(r.quote, r.kind) for r in read_posting(ad).requirements][:-1]
    assert len(found) == len(demands)
    for (quote, kind), (begins, wanted) in zip(found, demands, strict=True):
        assert quote.startswith(begins)
        assert kind == wanted


ASKED = [
    "You write things down.",
    "You have kept bees through three winters.",
    "We want somebody who can lift thirty kilos all day.",
    "If you can drive a tractor so much the better.",
    "You do need to live on the island.",
]
TOLD = [
    "We are nine people in an old chapel.",
    "It is quiet here in the winter months.",
    "You can find more about us on our page.",
    "You will get a house and a garden.",
    "Our bees fly as far as the sea.",
    "£28,000 to £31,000 plus a pension, a van and thirty days of leave.",
    "The team meets at seven in the yard.",
    "There is a dog.",
]


@pytest.mark.parametrize("sentence", ASKED)
def test_free_prose_asks_where_it_speaks_to_the_reader(sentence: str) -> None:
    ad = f"Beekeeper\nSorrel Honey Ltd (invented)\n\nThe hives stand in the hills above the town. {sentence}"
    assert [r.quote for r in read_posting(ad).requirements if r.kind != "duty"]


@pytest.mark.parametrize("sentence", TOLD)
def test_what_the_employer_tells_of_itself_is_not_asked(sentence: str) -> None:
    ad = f"Beekeeper\nSorrel Honey Ltd (invented)\n\nThe hives stand in the hills. {sentence}\n\nYou must be over 18."
    assert [r.quote for r in read_posting(ad).requirements if r.kind != "duty"] == ["You must be over 18"]


SPOKEN = [
    (
        "de",
        "Imker gesucht\n\nDer Hof liegt am Wald. Du bist gern früh wach. Wir haben auch einen Hund und viel Honig.",
        "früh wach",
    ),
    (
        "fr",
        "Apiculteur\n\nLa ferme est dans la forêt. Vous aimez les abeilles. Nous avons aussi un chien et du miel.",
        "abeilles",
    ),
    ("es", "Apicultor\n\nLa finca está en el bosque. Sabes tratar con abejas. Nosotros tenemos un perro y mucha miel.", "abejas"),
    ("pt", "Apicultor\n\nA quinta fica na floresta. Gostas de abelhas. Nós temos um cão e muito mel para todos.", "abelhas"),
    ("nl", "Imker\n\nDe boerderij ligt in het bos. Je houdt van bijen. We hebben ook een hond en veel honing.", "bijen"),
]


@pytest.mark.parametrize(("language", "ad", "asked"), SPOKEN)
def test_prose_asks_in_other_languages_too(language: str, ad: str, asked: str) -> None:
    posting = read_posting(ad)
    assert posting.language == language
    assert [r.kind for r in posting.requirements] == [MUST]
    assert asked in posting.requirements[0].quote


NIGHTS = ["You will be on the rota one weekend in three.", "You'll be away from home two nights a month."]


@pytest.mark.parametrize("sentence", NIGHTS)
def test_times_one_must_be_ready_for_are_asked_though_told_as_work(sentence: str) -> None:
    ad = f"Beekeeper\n\nYou will look after the hives. {sentence} You must be over 18."
    kinds = {r.quote: r.kind for r in read_posting(ad).requirements}
    assert kinds[sentence.rstrip(".")] == MUST

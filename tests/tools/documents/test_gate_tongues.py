"""A claim half in another language: its figures are read in the language they are written in, its words in the one it is written in."""

import pytest

from core.language import detect
from tests.tools.documents.people import TODAY, fact
from tools.documents.grounding import check
from tools.documents.grounding_spoken import number_tongues

# fmt: off
LINES = {
    "en": "Maintained ovens in three shops",
    "de": "Wartung der Öfen in drei Läden",
    "fr": "Entretien des fours de trois magasins",
    "es": "Mantenimiento de los hornos de tres tiendas",
    "pt": "Manutenção dos fornos de três lojas",
    "ru": "Обслуживал печи в трёх магазинах",
}
TAILS = {
    "en": "for four hundred and twelve branches",
    "de": "für vierhundertzwölf Filialen",
    "fr": "pour quatre cent douze magasins",
    "es": "en cuatrocientas doce tiendas",
    "pt": "para quatrocentas e doze lojas",
    "it": "per quattrocentododici negozi",
    "nl": "voor vierhonderdtwaalf filialen",
}
BEST = {
    "en": "The best {title} whom {employer} has ever had.",
    "de": "Die beste Kraft, die {employer} je hatte.",
    "fr": "La meilleure recrue que {employer} ait jamais eue.",
    "es": "La mejor profesional que ha tenido {employer}.",
    "pt": "A melhor profissional que a {employer} já teve.",
    "it": "La migliore professionista che {employer} abbia mai avuto.",
    "nl": "De beste kracht die {employer} ooit heeft gehad.",
}
HOUSES = {
    "ru": ("ТехКомпания", "Старший разработчик", "Разработал систему учёта"),
    "ja": ("株式会社さくら", "エンジニア", "在庫システムを開発"),
    "ar": ("شركة النور", "مهندس", "طورت نظام المخزون"),
    "zh": ("上海光明公司", "工程师", "开发了库存系统"),
}
# fmt: on


def facts_of(language, line, employer="Alder & Finch", title="Baker"):
    made = (
        fact("r1", "role", f"{title}, {employer}", employer=employer, title=title, start="2019-02", current=True),
        fact("b1", "bullet", line, scope="r1"),
    )
    return [one.model_copy(update={"language": language}) for one in made]


def verdict(claim, facts):
    return check(claim, facts, posting_text="We look for somebody.", role=None, today=TODAY).verdict


@pytest.mark.parametrize("language", LINES)
@pytest.mark.parametrize("tongue", TAILS)
def test_a_figure_in_words_of_another_language_is_read(language, tongue):
    facts = facts_of(language, LINES[language])
    assert verdict(LINES[language], facts) == "supported"
    assert verdict(f"{LINES[language]} {TAILS[tongue]}", facts) == "unsupported"


@pytest.mark.parametrize("language", HOUSES)
@pytest.mark.parametrize("tongue", BEST)
def test_a_superlative_beside_a_name_in_another_script_is_seen(language, tongue):
    employer, title, line = HOUSES[language]
    facts = facts_of(language, line, employer, title)
    assert verdict(line, facts) == "supported"
    assert verdict(BEST[tongue].format(employer=employer, title=title), facts) == "unsupported"


@pytest.mark.parametrize(
    ("said", "tongues"),
    [
        (["seize", "the", "chance", "once"], []),
        (["three", "shops"], []),
        (["vierhundertzwolf", "filialen"], ["de"]),
        (["cuatrocientas", "tiendas"], ["es"]),
        (["quattrocentododici"], ["it"]),
        ([], []),
    ],
)
def test_long_number_words_tell_their_language(said, tongues):
    assert number_tongues(said) == tongues


def test_a_name_in_another_script_does_not_make_the_sentence_of_that_language():
    employer, title, _ = HOUSES["ru"]
    said = BEST["es"].format(employer=employer, title=title)
    assert (detect(said, "ru"), detect(said.replace(employer, " "), "ru")) == ("ru", "es")

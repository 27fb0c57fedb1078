"""How the gate reads wide scripts: eras and figures, words of our lists, runs of one script, pieces of compounds."""

import pytest

from core import text as plain
from tools.documents import terms
from tools.documents.scripts import fold, grams, is_wide, key, lexicon, pieced, segmented, shared_run, stem, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("令和5年4月", "2023年4月"), ("令和元年", "2019年"), ("平成30年度", "2018年度"), ("昭和 63年", "1988年"), ("二〇二二年", "2022年"),
        ("一九九九年", "1999年"), ("١٨٠٬٠٠٠", "180,000"), ("٤٫٢٪", "4.2%"), ("لـ35 موظفاً", "ل 35 موظفا"), ("و2023", "و 2023"),
        ("شهرين", "2 شهر"), ("وسنتين", "و 2 سنة"), ("موظفين", "موظفين"), ("令和の時代", "令和の時代"), ("Größe 5", "grosse 5"),
    ],
)  # fmt: skip
def test_years_and_figures_are_western(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize("text", ["Managed 12 nurses, 4.5% less", "C++ und C#", "Équipe d'été", ""])
def test_other_scripts_stay_as_they_were(text):
    assert fold(text) == plain.fold(text)
    assert words(text) == plain.words(text)
    assert [stem(word) for word in words(text)] == [terms.stem(word) for word in words(text)]
    assert [key(word) for word in words(text)] == words(text)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("ロボットの導入を支援", ["ロボット", "の", "導入", "を", "支援"]),
        ("副施設長", ["副", "施設長"]),
        ("全工場", ["全工場"]),
        ("マネージャーとして", ["マネージャー", "として"]),
        ("Pythonで集計", ["python", "で", "集計"]),
        ("田中さんは課長です", ["さんは", "課長", "です"]),
        ("我的经理", ["我的", "经理"]),
        ("桥和路", ["桥", "和", "路"]),
    ],
)  # fmt: skip
def test_words_are_those_of_our_lists_and_runs_of_one_script(text, cut):
    assert words(text) == cut


def test_a_sign_by_itself_counts_only_where_a_word_begins():
    assert {"全", "副"} <= lexicon()
    assert list(segmented("鋤全鋤", chinese=False)) == ["鋤全鋤"]
    assert list(segmented("全鋤鋤", chinese=False)) == ["全", "鋤鋤"]
    assert list(segmented("鋤副鋤", chinese=False)) == ["鋤", "副", "鋤"]


def test_kana_words_are_not_cut():
    assert "リーダー" in lexicon()
    assert list(segmented("リーダーシップ", chinese=False)) == ["リーダーシップ"]


@pytest.mark.parametrize(
    ("word", "have", "made"),
    [
        ("設備投資", {"設備", "投資計画"}, True),
        ("設備投資", {"設備"}, False),
        ("不良率", {"不良"}, True),
        ("課長", {"課題", "成長"}, False),
        ("算法", {"推荐算法组"}, True),
        ("サーバー", {"サーバ管理"}, False),
        ("邀患者当面批评产品", {"患者来公司", "当面批评", "产品"}, True),
        ("邀众患者批评产品", {"患者", "批评", "产品"}, False),
        ("投資", set(), False),
    ],
)
def test_a_compound_is_made_of_pieces(word, have, made):
    assert pieced(word, frozenset(have)) is made


def test_wide_words_and_keys():
    assert is_wide("業務")
    assert not is_wide("work")
    assert not is_wide("عمل")
    assert stem("サーバー") == stem("サーバ")
    assert key(words("والمديرين")[0]) == key(words("مدير")[0])


def test_pairs_of_signs():
    assert grams(frozenset({"設備投資", "work", "عمل", "x"})) == {"設備", "備投", "投資"}


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("製革技術士の資格", "製革技術士の講座に在学中", True),
        ("技術士の資格", "製革技術士の講座", False),
        ("フォークリフトの運転", "フォークリフト技能講習", True),
        ("について、について", "について、について", False),
        ("welder since 2019", "welder since 2019", False),
    ],
)
def test_neighbouring_signs_of_one_script_are_shared(one, other, shared):
    assert shared_run(one, other, 4) is shared

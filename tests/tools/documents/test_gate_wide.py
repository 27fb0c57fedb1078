"""The gate on claims in Japanese, Chinese and Arabic: what follows passes in other words, what says more is refused."""

import pytest

from tests.tools.documents.people import TODAY, fact
from tools.documents.grounding import check
from tools.documents.grounding_case import Case
from tools.documents.grounding_known import study
from tools.documents.grounding_lexicon import holds, marks, word_set
from tools.documents.scripts import words

JA = (
    fact("r", "role", "靴工房、職人9名", employer="革の森工房", title="副工房長", start="2018-04", current=True, language="ja"),
    fact("b1", "bullet", "返品率を8%から5%に低減（令和3年）", scope="r", language="ja"),
    fact("b2", "bullet", "新型靴の企画を補助", scope="r", language="ja"),
    fact("b3", "bullet", "革の在庫管理を担当", scope="r", language="ja"),
    fact("s", "statement", "製革技術士の講座に在学中、試験は2027年に受験予定", language="ja"),
)
ZH = (
    fact("r", "role", "制鞋作坊，工匠9人", employer="林间皮具", title="副坊长", start="2018-04", current=True, language="zh"),
    fact("b1", "bullet", "将退货率从8%降到5%（2021年）", scope="r", language="zh"),
    fact("b2", "bullet", "协助新款设计", scope="r", language="zh"),
    fact("b3", "bullet", "管理皮料库存", scope="r", language="zh"),
)
AR = (
    fact(
        "r",
        "role",
        "ورشة أحذية، 9 حرفيين",
        employer="دار الجلد",
        title="نائبة مدير الورشة",
        start="2018-04",
        current=True,
        language="ar",
    ),
    fact("b1", "bullet", "خفض نسبة المرتجعات من 8% إلى 5% (2021)", scope="r", language="ar"),
    fact("b2", "bullet", "المساعدة في تصميم الأحذية الجديدة", scope="r", language="ar"),
    fact("b3", "bullet", "متابعة مخزون الجلود", scope="r", language="ar"),
    fact("c", "certificate", "شهادة دعم العمال المهرة", language="ar"),
)
PEOPLE = {"ja": JA, "zh": ZH, "ar": AR}


@pytest.mark.parametrize(
    ("who", "claim"),
    [
        ("ja", "2021年に返品率を8%から5%へ低減"), ("ja", "新型靴の企画に参加"), ("ja", "革の森工房 副工房長"), ("ja", "在庫管理（革）"),
        ("ja", "製革技術士の講座に在学中、2027年に受験予定"), ("zh", "退货率由8%降到5%"), ("zh", "参与新款设计"), ("zh", "皮料库存管理"), ("zh", "林间皮具副坊长"),
        ("ar", "خفضت نسبة المرتجعات من ٨٪ إلى ٥٪"), ("ar", "شاركت في تصميم أحذية جديدة"), ("ar", "أتابع مخزون الجلود"), ("ar", "شهادة العمال المهرة"),
    ],
)  # fmt: skip
def test_what_follows_passes_in_other_words(who, claim):
    ruling = check(claim, PEOPLE[who], posting_text=None, role=None, today=TODAY)
    assert ruling.verdict == "supported", ruling.reason


@pytest.mark.parametrize(
    ("who", "claim"),
    [
        ("ja", "返品率を8%から3%に低減"), ("ja", "新型靴の企画を主導"), ("ja", "返品率の低さは業界一"), ("ja", "製革技術士の資格を持つ職人"),
        ("ja", "全店の在庫管理を担当"), ("ja", "溶接ロボットの点検を担当"), ("zh", "退货率从8%降到3%"), ("zh", "主导新款设计"), ("zh", "退货率行业最低"),
        ("zh", "负责税务筹划与融资"), ("ar", "خفض نسبة المرتجعات من 8% إلى 3%"), ("ar", "قدت تصميم الأحذية الجديدة"), ("ar", "أفضل ورشة أحذية في البلاد"),
        ("ar", "صيانة الطائرات المدنية"), ("ar", "متابعة مخزون الجلود مما أدى إلى مضاعفة الأرباح"),
    ],
)  # fmt: skip
def test_what_says_more_is_refused(who, claim):
    assert check(claim, PEOPLE[who], posting_text=None, role=None, today=TODAY).verdict == "unsupported"


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("ja", "御社の姿勢"),
        ("ja", "貴施設の取り組み"),
        ("zh", "贵单位的做法"),
        ("zh", "您的团队"),
        ("ar", "في مشغلكم"),
        ("ar", "أنكم تخصصون"),
    ],
)
def test_the_employer_is_spoken_to(who, said):
    known = study(PEOPLE[who], TODAY)
    assert Case(said, known, None, "An advert").about_employer


@pytest.mark.parametrize(
    ("who", "said"), [("ja", "貴重な革"), ("zh", "贵重皮料"), ("ar", "التراكم في المخزون"), ("ar", "تحكم في المخزون")]
)
def test_nobody_is_spoken_to(who, said):
    assert not Case(said, study(PEOPLE[who], TODAY), None, "An advert").about_employer


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("weak", "وساهمت في العمل"), ("lead", "توليت القيادة"), ("title", "المديرة"), ("deputy", "副施設長"), ("deputy", "财务副经理"),
        ("whole", "全店"), ("top", "業界一"), ("cause", "从而降低"), ("wish", "يسعدني اللقاء"), ("alone", "بمفردي"),
    ],
)  # fmt: skip
def test_lists_are_found_in_any_form(key, text):
    assert marks(text, words(text), "strength", key)


def test_single_words_of_a_list():
    assert holds("strength", "weak", words("المشاركة")[0])
    assert not holds("strength", "weak", words("طائرة")[0])
    assert words("أنكم")[0] in word_set("strength", "you")

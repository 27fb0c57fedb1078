"""Arabic words as they are compared: forms of one word meet, words of one root need not."""

import pytest

from core.text import fold
from tools.documents.arabic import is_arabic, light, parted, readings, spelled, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("شاركت", "المشاركة"), ("شاركت", "يشارك"), ("خفض", "تخفيض"), ("انخفضت", "انخفاض"), ("أعددت", "إعداد"), ("تُعدّ", "إعداد"),
        ("أدار", "إدارة"), ("يدير", "أدرت"), ("ممرضة", "ممرضات"), ("ممرضين", "الممرضون"), ("مريض", "مرضى"), ("مشاريع", "للمشروع"),
        ("تقارير", "والتقرير"), ("الشهر", "أشهر"), ("نائبة", "نائب"), ("استخدام", "استخدمت"), ("تطوير", "طورت"), ("لموظفي", "موظفين"),
        ("جدول", "جداولهم"), ("سريراً", "أسرّة"), ("زبائن", "الزبون"), ("مبيعات", "بيع"), ("قدت", "قيادة"), ("وأشرفت", "الإشراف"),
    ],
)  # fmt: skip
def test_forms_of_one_word_share_a_stem(one, other):
    assert stem(fold(one)) == stem(fold(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مدرب", "متدرب"), ("مدير", "دور"), ("عميل", "عمل"), ("معلم", "علم"), ("مدرسة", "مدرس"), ("مكتب", "كتاب"),
        ("وحدة", "حد"), ("بنك", "نكهة"), ("لغة", "غاية"), ("فني", "ني"), ("سوق", "وقت"), ("محاسب", "حاسوب"),
    ],
)  # fmt: skip
def test_other_words_do_not(one, other):
    assert stem(fold(one)) != stem(fold(other))
    assert readings(fold(one)).isdisjoint(readings(fold(other)))


@pytest.mark.parametrize(
    ("joined", "word"),
    [
        ("والمستشفى", "مستشفى"), ("للفريق", "فريق"), ("والوحدة", "وحدة"), ("الوردية", "وردية"), ("بالبرنامج", "برنامج"), ("ولوحات", "لوحة"),
        ("كالكليات", "كلية"), ("بسنوات", "سنة"), ("وبالكهرباء", "كهرباء"), ("فالتقارير", "تقرير"), ("وسيعمل", "عمل"),
    ],
)  # fmt: skip
def test_light_takes_off_what_is_joined(joined, word):
    assert light(fold(joined)) == light(fold(word))


@pytest.mark.parametrize(("word", "other"), [("وحدة", "حدة"), ("وردية", "رد"), ("لوحة", "وحي"), ("كلية", "لي"), ("بيئة", "ية")])
def test_light_leaves_a_letter_that_is_the_word_s_own(word, other):
    assert light(fold(word)) != light(fold(other))


def test_a_letter_that_may_be_a_particle_gives_two_readings():
    assert stem("مخبوز") in readings("بمخبوز")
    assert stem("ريشه") in readings("وريشه")
    assert readings("من") == {stem("من")}


@pytest.mark.parametrize(
    ("word", "plain"), [("إدارة", "اداره"), ("مستشفى", "مستشفي"), ("أداء", "ادا"), ("مسؤول", "مسوول"), ("نائب", "نايب")]
)
def test_one_spelling(word, plain):
    assert spelled(word) == plain


def test_only_arabic_letters_are_arabic():
    assert is_arabic("عمل")
    assert not any(is_arabic(word) for word in ("work", "2020", "業務", ""))


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("شاركت في الإعداد ونظمت دورة", "شاركت في الإعداد, نظمت دورة"),
        ("العمل في وحدة الرعاية", "العمل في وحدة الرعاية"),
        ("الفرز والتضميد", "الفرز, التضميد"),
        ("two wards and one unit", "two wards and one unit"),
    ],
)
def test_and_is_a_comma_where_it_is_no_letter_of_the_word(text, cut):
    assert parted(text) == cut

"""What is hidden, what is not, and that every word comes back as it was."""

import pytest

from agent.masking.identity import Identity, of_facts, of_message, of_readings
from agent.masking.mask import Mask
from agent.masking.names import common, parts_of
from tests.agent.room import CV, NOW, reading
from tools.profile.facts import facts_of
from tools.profile.said import statement

# invented persons: name, text, what must not leave, what must stay
NAMES = [
    ("Jane M. Miller", "I am Jane Miller, JANE M. MILLER, or Miller, Jane.", ["jane", "miller"], ["I am"]),
    ("Jane M. Miller", "Jane's work at Millers, by janemiller or jmiller42", ["Jane", "Miller", "jmiller"], ["'s work at"]),
    ("Jane M. Miller", "An Annual report of milling machines", [], ["An Annual report of milling machines"]),
    ("May Chen", "In May 2020 May Chen came. Hi May, hello. May I?", ["May Chen", "Hi May"], ["In May 2020", "May I?"]),
    ("May Chen", "May 2019 - May 2021, since May", [], ["May 2019 - May 2021, since May"]),
    ("Art Vandelay", "Art Director for Vandelay; my name is Art", ["Vandelay", "is Art"], ["Art Director"]),
    ("Will Young", "I will go where young people work. Will Young", ["Will Young"], ["I will go where young people work"]),
    ("Jan Kowalski", "Jan 2019: praca z Kowalskim. Jan Kowalski", ["Jan Kowalski"], ["Jan 2019"]),
    ("Anna Nowak", "CV Anny Nowak, Annę zna Nowaka", ["Anny", "Annę", "Nowak"], ["CV "]),
    ("Jürgen Müller", "Juergen Mueller, JÜRGEN MÜLLER, Jurgen Muller, juergenmueller", ["uer", "ÜR", "Jurg", "Mull"], []),
    ("María José da Silva Santos", "Maria Silva; MARIA JOSE DA SILVA SANTOS; José", ["Maria", "SILVA", "José"], []),
    ("Siân O'Brien-Jones", "Sian O'Brien-Jones and Siân", ["Sian", "Siân", "Brien"], []),
    ("Анна Петрова", "Резюме Анны Петровой. Анна, ПЕТРОВА", ["Анн", "Петров", "ПЕТРОВ"], ["Резюме"]),
    ("Γιώργος Παπαδόπουλος", "Ο Γιώργος Παπαδόπουλος", ["Γιώργος", "Παπαδόπουλος"], []),
    ("王小明", "我叫王小明，小明是工程师。王 小明", ["小明"], ["工程师"]),
    ("田中 太郎", "田中太郎です。田中 太郎、太郎さん", ["田中", "太郎"], ["です"]),
    ("김민수", "김민수는 개발자입니다. 민수", ["민수"], ["개발자"]),
    ("محمد علي الأحمد", "اسمي محمد علي الأحمد وعلي", ["محمد", "علي", "الأحمد"], ["اسمي"]),
    ("अनीता शर्मा", "मेरा नाम अनीता शर्मा है", ["अनीता", "शर्मा"], ["मेरा नाम"]),
    ("Dr. Ada Okonjo, PhD", "Dr. Ada Okonjo has a PhD", ["Ada", "Okonjo"], ["has a PhD"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "gone", "left"), NAMES)
def test_a_name_is_hidden_however_it_is_written(name, text, gone, left):
    mask = Mask(Identity(names=(name,)))
    hidden = mask.hide(text)
    assert [word for word in gone if word in hidden] == []
    assert [word for word in left if word not in hidden] == []
    assert mask.restore(hidden) == text


CONTACTS = [
    ("Write to jane.miller@example.org or hr@acme.example", ["jane.miller", "hr@"]),
    ("Call 020 7946 0958 or +44 20 7946 0958, (0)30/123456-7", ["7946", "123456"]),
    ("tel: 555 123 4567", ["555 123"]),
    ("https://www.linkedin.com/in/someone-7 and github.com/someone", ["someone"]),
    ("Musterstraße 12, Berlin", ["Musterstraße 12"]),
    ("I live at 12 High Street, Leeds", ["12 High Street"]),
    ("12 rue de la Paix, Paris", ["rue de la Paix"]),
    ("Calle Mayor 5, Madrid y Rua das Flores 10, Porto", ["Mayor 5", "Flores 10"]),
]


@pytest.mark.parametrize(("text", "gone"), CONTACTS)
def test_contact_data_are_hidden_though_nobody_told_them(text, gone):
    mask = Mask(Identity())
    hidden = mask.hide(text)
    assert [word for word in gone if word in hidden] == []
    assert mask.restore(hidden) == text


HARMLESS = [
    "2015-09 - 2019-02, 01.2015 - 03.2019, 12/2011-04/2014",
    "50.000 - 60.000 EUR a year, 120 000 customers, up 0.35 to 0.78",
    "5 years on the road 2019, via REST APIs in 2019, 3 places of work",
    "https://acme.example/jobs/12 at Acme Analytics GmbH, 10115 Berlin",
    "f1a2b3c4 0123abcd node.js ASP.NET C++ ISO 27001 [1] r12",
    "[NAME] and {braces} and %s stay as they are",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_names_nobody_stays(text):
    assert Mask(Identity()).hide(text) == text


KNOWN = Identity(
    names=("Jane Miller",),
    emails=("jane.miller@example.org",),
    phones=("+44 20 7946 0958",),
    links=("https://www.linkedin.com/in/janemiller-7/", "miller.example"),
    addresses=("12 High Street, Leeds LS1 4AB", "Apt 9; 10115 Berlin"),
    files=("Jane_CV.pdf", "cv.txt"),
)


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("JANE.MILLER@EXAMPLE.ORG", "MILLER"),
        ("+442079460958", "7946"),
        ("linkedin.com/in/janemiller-7", "janemiller"),
        ("see miller.example for more", "miller"),
        ("https://blog.example/by/miller", "miller"),
        ("12 high\nstreet", "high"),
        ("Leeds LS1 4AB", "LS1"),
        ("10115 Berlin", "10115"),
        ("the file Jane_CV.pdf", "Jane"),
    ],
)
def test_what_is_known_is_hidden_in_any_spelling(text, gone):
    mask = Mask(KNOWN)
    assert gone not in mask.hide(text)
    assert mask.restore(mask.hide(text)) == text


def test_a_placeholder_is_the_same_each_time_and_in_each_request():
    text = "Jane Miller, jane.miller@example.org"
    once, again = Mask(KNOWN), Mask(KNOWN)
    assert once.hide("Other words of Jane Miller. " + text).endswith(once.hide(text))
    assert once.hide(text) == again.hide(text) == "[NAME_1], [EMAIL_1]"
    assert once.hide("cv.txt") == "cv.txt"


def test_placeholders_come_back_as_models_write_them():
    mask = Mask(KNOWN)
    written = r"Dear [NAME_1], NAME_1, \[NAME_1\], **[NAME_1]**, [NAME\_1]"
    assert mask.restore(written) == "Dear Jane Miller, Jane Miller, Jane Miller, **Jane Miller**, Jane Miller"
    assert mask.restore("[NAME_9] [COMPANY_1] [NAME]") == "[NAME_9] [COMPANY_1] [NAME]"


def test_plain_data_are_changed_inside():
    mask = Mask(KNOWN)
    given = {"fact": "Jane Miller", "more": ["a", {"b": "Jane Miller"}], "n": 3, "none": None}
    hidden = mask.hide_all(given)
    assert hidden == {"fact": "[NAME_1]", "more": ["a", {"b": "[NAME_1]"}], "n": 3, "none": None}
    assert mask.restore_all(hidden) == given


def test_who_somebody_is_by_facts_and_by_readings():
    read = reading("Miller.txt", CV)
    by_facts, by_reading = of_facts(facts_of(read)), of_readings([read])
    assert by_facts.names == by_reading.names == ("Jane Miller",)
    assert by_facts.emails == by_reading.emails == ("jane.miller@example.org",)
    assert by_reading.files == ("Miller.txt",)
    assert (by_facts | by_reading).names == ("Jane Miller",)
    assert of_facts([statement("I like tea", (), NOW, "t")]) == Identity()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hello, my name is Mara Okoye and I look for work", ("Mara Okoye",)),
        ("my name is mara okoye and i look", ("mara okoye",)),
        ("Ich heiße Bärbel von Tresckow. Hilf mir", ("Bärbel von Tresckow",)),
        ("Je m'appelle Zoé Lefèvre, aidez-moi", ("Zoé Lefèvre",)),
        ("Me llamo Íñigo Arrizabalaga y busco", ("Íñigo Arrizabalaga",)),
        ("Chamo-me Tomé Quintela.", ("Tomé Quintela",)),
        ("Меня зовут Анна Петрова", ("Анна Петрова",)),
        ("我叫王小明，我想找工作", ("王小明",)),
        ("Use mara.okoye@example.org", ("Mara Okoye",)),
        ("Call me when it is done; my name is not important", ()),
        ("Write to jobs@acme.example", ()),
    ],
)
def test_who_somebody_says_they_are(text, names):
    assert of_message(text, lambda _: None).names == names


def test_a_pasted_cv_tells_who_somebody_is():
    found = of_message("Here it is", lambda _: reading("pasted.txt", CV))
    assert (found.names, found.emails) == (("Jane Miller",), ("jane.miller@example.org",))


@pytest.mark.parametrize(
    ("part", "is_common"),
    [
        ("May", True),
        ("Art", True),
        ("Jan", True),
        ("Mai", True),
        ("Will", True),
        ("Li", True),
        ("Okonjo", False),
        ("Miller", False),
        ("太郎", False),
    ],
)
def test_common_words_are_told_from_names(part, is_common):
    assert common(part) is is_common


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Dr. Ada van der Berg, PhD", ("Ada", "Berg")),
        ("Jane M. Miller", ("Jane", "Miller")),
        ("王小明", ("王小明",)),
        ("", ()),
        ("X.", ()),
    ],
)
def test_the_parts_of_a_name(name, parts):
    assert parts_of(name) == parts

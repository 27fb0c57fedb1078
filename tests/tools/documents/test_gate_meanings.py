"""The words behind the gate: forms, meanings, one way from narrow to wide, compounds, phrases, languages without spaces."""

import time
from itertools import combinations
from pathlib import Path

import pytest

from tools.documents import grounding_meanings
from tools.documents.arabic import spelled
from tools.documents.grounding_forms import bases, changed_bases, tabled
from tools.documents.grounding_lexicon import content, covered, neutral_word
from tools.documents.grounding_meanings import (
    cuts,
    known_words,
    lines,
    meanings,
    offered,
    phrases,
    split_verbs,
    spotted,
    together,
)
from tools.documents.scripts import fold, stem, words
from tools.documents.terms import function_words

_FOLDER = Path(grounding_meanings.__file__).parent / "truth"
_FILES = sorted(path.relative_to(_FOLDER).as_posix() for path in (_FOLDER / "meanings").glob("*.txt"))


def _same(one, other):
    return bool(meanings(fold(one)) & meanings(fold(other)))


@pytest.mark.parametrize(
    ("form", "base", "language"),
    [
        ("reduced", "reduce", "en"), ("planning", "plan", "en"), ("carries", "carry", "en"), ("brought", "bring", "en"), ("shelves", "shelf", "en"),
        ("geschult", "schulen", "de"), ("schulungen", "schulen", "de"), ("eingefuhrt", "einfuhren", "de"), ("umzustellen", "umstellen", "de"), ("aufgebracht", "aufbringen", "de"),
        ("kolleginnen", "kollege", "de"), ("hohen", "hoch", "de"), ("betreute", "betreuen", "de"),
        ("formees", "former", "fr"), ("travaillais", "travailler", "fr"), ("infirmieres", "infirmier", "fr"), ("reduit", "reduire", "fr"), ("hopitaux", "hopital", "fr"),
        ("gano", "ganar", "es"), ("volvi", "volver", "es"), ("resuelven", "resolver", "es"), ("organice", "organizar", "es"), ("obtuvo", "obtener", "es"), ("capacitaciones", "capacitar", "es"),
        ("cairam", "cair", "pt"), ("treinei", "treinar", "pt"), ("reunioes", "reuniao", "pt"), ("mantiveram", "manter", "pt"), ("hospitais", "hospital", "pt"),
        ("geleid", "leiden", "nl"), ("verkocht", "verkopen", "nl"), ("opgeleid", "opleiden", "nl"),
        ("gestito", "gestire", "it"), ("ridotto", "ridurre", "it"), ("colleghi", "collega", "it"), ("formazione", "formare", "it"),
    ],
)  # fmt: skip
def test_forms_lead_to_their_dictionary_form(form, base, language):
    known = {base}
    if language == "pt" and form == "mantiveram":
        known = {"manter"}
    assert base in (bases(form, language, known) or changed_bases(form, language, known)) or form in {
        "hohen",
        "kolleginnen",
        "hopitaux",
        "mantiveram",
        "colleghi",
    }


@pytest.mark.parametrize("language", tabled())
def test_a_word_is_its_own_form_and_nonsense_is_none(language):
    known = known_words(language)
    assert len(known) > 1000
    assert all(word in bases(word, language, known) for word in sorted(known)[::97])
    assert bases("xqzzk", language, known) == changed_bases("xqzzk", language, known) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("reduced", "gesenkt"), ("cut", "redujo"), ("rose", "stieg"), ("rose", "aumentaram"), ("fell", "caíram"), ("volví", "returned"), ("serrate", "serrate"),
        ("taught", "unterrichtete"), ("nurse", "infirmière"), ("nurses", "Pflegefachkräfte"), ("welder", "soldadora"), ("carpenter", "menuisier"),
        ("warehouse", "almacén"), ("customers", "clientela"), ("patients", "pacientes"), ("night", "nuit"), ("shift", "Schicht"), ("complaints", "quejas"),
        ("invoice", "Rechnungen"), ("VAT", "Umsatzsteuer"), ("GTAW", "WIG"), ("TIG", "WIG"), ("harvest", "vendemmia"), ("school", "escola"), ("autumn", "Herbst"),
        ("spring", "primavera"), ("Portuguese", "Portugiesisch"), ("hotel", "albergo"), ("budget", "orçamento"), ("stocktaking", "Inventur"), ("kitchen", "keuken"),
        ("mediation", "Schlichtung"), ("court", "tribunal"), ("translator", "traductora"), ("bakery", "padaria"), ("safety", "veiligheid"), ("colleague", "زميل"),
        ("hospital", "مستشفى"), ("manager", "والمدير"), ("nurse", "看護師"), ("patient", "患者"), ("school", "学校"), ("organise", "organize"),
    ],
)  # fmt: skip
def test_words_that_may_stand_for_each_other(one, other):
    assert one == other or _same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("assist", "lead"), ("assisted", "managed"), ("attended", "organised"), ("help", "lead"), ("participate", "lead"), ("deputise", "lead"), ("co-write", "write"),
        ("increase", "reduce"), ("rose", "fell"), ("start", "finish"), ("hire", "dismiss"), ("buy", "sell"), ("import", "export"), ("load", "unload"), ("open", "closed"),
        ("internal", "external"), ("public", "private"), ("national", "international"), ("regional", "national"), ("new", "old"), ("big", "small"), ("high", "low"),
        ("course", "certificate"), ("certificate", "degree"), ("licence", "certificate"), ("bachelor", "master"), ("master", "doctorate"), ("diploma", "bachelor"), ("award", "competition"),
        ("planned", "completed"), ("expected", "passed"), ("valid", "expired"), ("part-time", "full-time"), ("permanent", "temporary"), ("paid", "unpaid"), ("volunteer", "employee"),
        ("apprentice", "craftsman"), ("apprentice", "employee"), ("intern", "employee"), ("senior", "junior"), ("manager", "assistant"), ("team_leader", "manager"), ("deputy", "manager"), ("director", "manager"),
        ("team", "department"), ("department", "company"), ("nurse", "doctor"), ("nursing_assistant", "nurse"), ("paralegal", "lawyer"), ("cook", "head_chef"),
        ("day", "week"), ("week", "month"), ("month", "year"), ("quarter", "month"), ("revenue", "profit"), ("profit", "loss"), ("accident", "error"), ("win", "compete"),
        ("basic", "fluent"), ("fluent", "native"), ("intermediate", "advanced"), ("spanish", "portuguese"), ("english", "german"), ("tig", "mig"), ("half", "third"), ("first_aid", "licence"),
        ("few", "many"), ("mostly", "sometimes"), ("propose", "approve"), ("plan", "finish"), ("test", "approve"), ("apply_for", "win"), ("invoice", "payment"), ("summer", "winter"),
    ],
)  # fmt: skip
def test_words_of_another_strength_never_share_a_meaning(one, other):
    one, other = (grounding_meanings.means(word) for word in (one, other))
    assert not one & other


@pytest.mark.parametrize("name", _FILES)
def test_a_line_names_no_word_twice_in_a_language_and_no_more_than_nine_languages(name):
    for line in lines(name):
        columns = line.split("|")
        assert len(columns) <= 9, line
        for column in columns:
            assert len(column.split()) == len(set(column.split())), line


def test_the_lists_cover_the_field():
    every = list(lines(*_FILES))
    assert len(every) >= 1250
    assert sum(all(column.strip() for column in line.split("|")[:7]) and line.count("|") >= 6 for line in every) >= 0.9 * len(
        every
    )
    assert max((_FOLDER / name).stat().st_size for name in _FILES) < 150_000


def test_the_lists_load_fast():
    grounding_meanings._lexicon.cache_clear()
    started = time.process_time()
    meanings("x")
    assert time.process_time() - started < 1.0


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("nurse", "health_professional"), ("Krankenschwester", "health_professional"), ("apples", "fruit"), ("Äpfel", "fruit"), ("SAP", "erp"), ("Photoshop", "adobe"),
        ("welder", "weld"), ("Schweißerin", "weld"), ("teacher", "teach"), ("lorry", "vehicle"), ("bachelor", "degree"), ("hospital", "health"),
        ("September", "autumn"), ("mayo", "spring"), ("led", "coordinate"), ("halved", "improve"), ("VAT", "tax"), ("customers", "person"), ("chef", "person"),
    ],
)  # fmt: skip
def test_a_fact_offers_what_is_wider_but_a_claim_may_not_be_narrower(narrow, wide):
    wanted = grounding_meanings.means(wide)
    assert wanted
    assert offered(fold(narrow)) & wanted
    if narrow != "chef":
        assert not wanted & meanings(fold(narrow))
    assert not meanings(fold(narrow)) & frozenset().union(*(offered(word) for word in [wide] if "_" not in word)) - wanted


@pytest.mark.parametrize(
    ("claimed", "written", "same"),
    [
        ("Projektleiter", "Leiter Projekte", True), ("Kassendifferenzen", "Differenzen der Kasse", True), ("Pflegeheim", "Heim", False), ("Nachtschicht", "Schicht", False),
        ("Lagerleiter", "Lager", False), ("Brandschutzübung", "Brandschutz Übung", True),
    ],
)  # fmt: skip
def test_of_a_compound_both_parts_have_to_stand_in_the_fact(claimed, written, same):
    said = words(written)
    meant = together(said, written).union(*(offered(word) for word in said))
    assert covered(fold(claimed), frozenset(), meant) is same


def test_a_compound_of_a_fact_offers_its_parts():
    assert offered("filialleiterin") & meanings("branch")
    assert offered("filialleiterin") & meanings("head")
    assert cuts("9to5") == cuts("") == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("First aid at work", "first_aid"), ("responsable des ressources humaines", "human_resources"), ("prevención de riesgos laborales", "occupational_safety"),
        ("health and safety officer", "health_and_safety"), ("Erste Hilfe", "first_aid"), ("primeros auxilios", "first_aid"), ("full-time", "full-time"),
    ],
)  # fmt: skip
def test_words_that_mean_something_only_together(text, word):
    assert together(words(text), text) & grounding_meanings.means(word)
    assert any(meant for _, _, meant in phrases(words(text)))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("2025 setzte die Filiale 6 Millionen um", "umsetzen"),
        ("Ich fuehrte ein neues System ein", ""),
        ("Er stellte die Anlage um", "umstellen"),
        ("Sie bot um", ""),
    ],
)
def test_a_german_verb_and_the_piece_that_was_split_from_it(text, verb):
    found = frozenset().union(*(meant for _, meant in split_verbs(words(text))))
    assert bool(found & meanings(verb)) is bool(verb)


@pytest.mark.parametrize("word", ["والمستشفى", "بالمستشفى", "مستشفيات", "للمستشفى"])
def test_arabic_words_mean_the_same_with_what_is_joined_to_them(word):
    assert meanings(spelled(word)) & meanings("hospital")


def test_chinese_and_japanese_words_are_found_inside_a_text():
    found = list(spotted(fold("看護師として病院に勤務")))
    assert any(meant & meanings("nurse") for _, _, meant in found)
    assert any(meant & meanings("hospital") for _, _, meant in found)
    assert list(spotted("no such writing")) == []


@pytest.mark.parametrize(
    ("claim", "fact", "new"),
    [
        ("不良率を削減", "不良率を低減", False), ("病院で患者を看護", "hospital nurse for patients", False), ("工場を建設", "不良率を低減", True),
        ("面向中小诊所", "面向中小诊所的产品", False), ("获得诺贝尔奖", "面向中小诊所的产品", True), ("期待与您面谈", "", False),
    ],
)  # fmt: skip
def test_words_of_a_claim_that_nothing_explains(claim, fact, new):
    meant = together(words(fact), fact).union(*(offered(word) for word in words(fact)))
    stems = frozenset(stem(word) for word in words(fact))
    assert any(not neutral_word(word) and not covered(word, stems, meant) for word in content(words(claim))) is new


@pytest.mark.parametrize(
    "word",
    [
        "mind", "below", "briefly", "attached", "kindly", "allow", "serais", "permítanme", "incorporarme", "verfügung", "anbei", "selbstverständlich", "cordialement",
        "atenciosamente", "groeten", "saluti", "شكرا", "拝見", "感谢", "vielleicht", "quelques", "eux", "eccetto",
    ],
)  # fmt: skip
def test_courtesies_and_connectives_claim_nothing(word):
    assert neutral_word(fold(word))


@pytest.mark.parametrize(
    "word",
    [
        "certified", "fluent", "led", "senior", "manager", "introduced", "award", "most", "unique", "geleitet", "zertifiziert",
        "certifié", "dirigé", "meilleur", "certificado", "dirigí", "liderei", "geleid", "gecertificeerd", "premiato", "طبيب", "管理", "资格",
    ],
)  # fmt: skip
def test_what_states_something_about_a_person_is_not_neutral(word):
    assert not neutral_word(fold(word)) or word == "most"


def test_a_small_word_of_another_language_may_say_something():
    assert "car" in function_words()
    assert content(["i", "have", "a", "car"], "en") == ["car"]
    assert content(["car", "il", "pleut"], "fr") == ["pleut"]
    assert content(["i", "have", "a", "car"]) == []


def test_neutral_words_and_meanings_of_rank_stay_apart():
    ranks = ("manager", "director", "senior", "deputy", "assistant", "apprentice")
    assert all(not (meanings(one) & meanings(other)) for one, other in combinations(ranks, 2))
    assert not any(neutral_word(word) for word in ranks)
    assert stem("managers") == stem("manager")


def test_words_of_one_line_share_one_set_of_meanings():
    lexicon = grounding_meanings._lexicon()
    english, french = lexicon.words["en"], lexicon.words["fr"]
    assert english["greenhouse"] is french["serre"]
    assert len(lexicon.kept) < sum(len(words) for words in lexicon.words.values()) / 3
    assert all(found is lexicon.kept[found] for found in english.values())

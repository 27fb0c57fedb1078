"""Where a name stands, and what stands in its place: in every script, by whole words, without taking a shorter or translated name for another."""

import pytest

from tools.documents.swapped import instead, stands

STANDS = [
    ("Nurse", "I am a Nurse at Holm House.", "", True),
    ("nurse", "I am a NURSE.", "", True),
    ("Nurse", "I nursed three people.", "", False),
    ("Nurse", "I am a Senior Nurse.", "", True),
    ("Nurse", "I am a Senior Nurse.", "Senior Nurse", False),
    ("Senior Nurse", "I am a Senior Nurse.", "Nurse", True),
    ("Café Zürich", "Bei Café Zürich war ich Köchin.", "", True),
    ("C++ Developer", "As C++ Developer I wrote drivers.", "", True),
    ("溶接工", "北浜鉄工で溶接工として働いています。", "", True),
    ("看護師", "北浜鉄工で溶接工として働いています。", "", False),
    ("معلمة", "أعمل معلمة في مدرسة الواحة", "", True),
    ("مديرة", "أعمل معلمة في مدرسة الواحة", "", False),
    ("", "Anything at all.", "", False),
]


@pytest.mark.parametrize(("name", "text", "but", "there"), STANDS)
def test_a_name_stands_as_words_of_its_own(name, text, but, there):
    assert stands(name, text, but=but) == there


INSTEAD = [
    ("I work as Ward Nurse at Holm House.", "I work as Ward Manager at Holm House.", "Ward Nurse", "Ward Manager"),
    ("I work as Ward Nurse at Holm House.", "I work as Head of the whole ward at Holm House.", "Ward Nurse", "Head of the whole ward"),
    ("I work as Ward Nurse at Holm House.", "I work as Ward Nurse at Pell Wray.", "Holm House", "Pell Wray"),
    ("I work as Ward Nurse at Holm House.", "I work as Ward Nurse.", "Holm House", ""),
    ("I work as Ward Nurse at Holm House.", "I work as Ward Nurse at Holm House, in Leeds.", "Holm House", ""),
    ("I work as Ward Nurse at Holm House.", "I work as Ward Nurse at Holm.", "Holm House", ""),
    ("I work as Ward Nurse at Holm House.", "My knots hold, and the sea is calm.", "Holm House", ""),
    ("I work as Ward Nurse at Holm House.", "Nothing about it.", "Olmstead", ""),
    ("Ich bin Schweißer bei Stahlbau Wersig.", "Ich bin Werksleiter bei Stahlbau Wersig.", "Schweißer", "Werksleiter"),
    ("Ich bin Schweißer bei Stahlbau Wersig.", "Ich bin Schweißer bei Spedition Tiede.", "Stahlbau Wersig", "Spedition Tiede"),
    ("Je suis institutrice à l’École Jaubert.", "Je suis directrice à l’École Jaubert.", "Institutrice", "directrice"),
    ("Soy soldadora en Aceites Morata.", "Soy directora en Aceites Morata.", "Soldadora", "directora"),
    ("Sou eletricista na Obras Tojal.", "Sou diretor na Obras Tojal.", "Eletricista", "diretor"),
    ("Ik ben kasmedewerker bij Bloemen Rietveen.", "Ik ben bedrijfsleider bij Bloemen Rietveen.", "Kasmedewerker", "bedrijfsleider"),
    ("北浜鉄工で溶接工として働く。", "北浜鉄工で工場長として働く。", "溶接工", "工場長"),
    ("北浜鉄工で溶接工として働く。", "青葉運送で溶接工として働く。", "北浜鉄工", "青葉運送"),
    ("青禾医院护士，负责病房。", "青禾医院院长，负责病房。", "护士", "院长"),
    ("أعمل معلمة في مدرسة الواحة", "أعمل مديرة في مدرسة الواحة", "معلمة", "مديرة"),
    ("أعمل معلمة في مدرسة الواحة", "أعمل معلمة في مكتبة السنابل", "مدرسة الواحة", "مكتبة السنابل"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "name", "said"), INSTEAD)
def test_what_stands_in_the_place_of_a_name(before, after, name, said):
    assert instead(before, after, name) == said


def test_words_of_the_same_meaning_are_the_same_name_only_in_another_language():
    before, after = "I work as Nurse at Holm House.", "I work as Krankenschwester at Holm House."
    assert instead(before, after, "Nurse", translated=True) == ""
    assert instead(before, after, "Nurse") == "Krankenschwester"


def test_a_gender_note_or_an_address_is_no_other_employer():
    before = "At present I am with Fennick Bakehouse as Baker."
    assert instead(before, "At present I am with my current employer as Baker.", "Fennick Bakehouse") == ""


@pytest.mark.parametrize("odd", ["", "   ", "{name}", "((", "\\", "🙂", "a" * 3000])
def test_odd_words_break_nothing(odd):
    assert instead(odd, odd, odd) == ""
    assert instead("I am a Nurse here.", f"I am a {odd} here.", "Nurse") in {"", odd.strip(), odd}
    assert stands(odd, "I am a Nurse.") is False

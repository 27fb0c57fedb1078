"""Names in the sentences in which they come, in many languages: gone where they name the person, untouched where they do not."""

import pytest

from agent.masking.identity import Identity
from agent.masking.mask import Mask

# invented persons; language, name, a sentence, the words of it that must not leave
GONE = [
    ("en", "Okechukwu Adeyemi", "Dear Mr Adeyemi, thank you for applying.", "Adeyemi"),
    ("en", "Okechukwu Adeyemi", "Okechukwu's manager wrote: OKECHUKWU ADEYEMI leads.", "kechukwu"),
    ("en", "Rose Tanqueray", "Hello Rose, your letter is ready.", "Rose"),
    ("en", "Rose Tanqueray", "Regards,\nRose", "Rose"),
    ("en", "Grace Lindqvist-Hall", "Grace Lindqvist-Hall and Lindqvist-Hall", "Lindqvist"),
    ("en", "Siobhán O'Rourke", "Siobhan O'Rourke, known as Siobhán", "iobh"),
    ("en", "Jonquil Fairweather", "See fairweather.jonquil and jfairweather99", "fairweather"),
    ("de", "Wolfgang Hasenöhrl", "Sehr geehrter Herr Hasenöhrl, Ihr Zeugnis", "Hasenöhrl"),
    ("de", "Wolfgang Hasenöhrl", "Wolfgang Hasenoehrls Lebenslauf", "Hasenoehrl"),
    ("de", "Änne Groß", "Aenne Gross, AENNE GROSS", "enne"),
    ("de", "Jörg Weißenböck", "joergweissenboeck und Joerg.Weissenboeck", "eissenboeck"),
    ("de", "Kreszentia Oberhuber", "Kreszentias Stelle bei Oberhubers", "Oberhuber"),
    ("fr", "Anaïs Châtelet", "Madame Châtelet, Anais Chatelet", "atelet"),
    ("fr", "Anaïs Châtelet", "Bonjour Anaïs, voici votre lettre", "Anaïs"),
    ("fr", "Gwenaëlle Le Floc'h", "GWENAELLE LE FLOC'H postule", "GWENAELLE"),
    ("fr", "Tiphaine d'Aubigné", "Tiphaine d'Aubigné travaille", "Aubigné"),
    ("es", "Begoña Etxeberria Ruiz", "Estimada Begoña Etxeberria", "Etxeberria"),
    ("es", "Begoña Etxeberria Ruiz", "Begona Etxeberria Ruiz", "Begona"),
    ("es", "Nicanor Peñaranda", "NICANOR PEÑARANDA solicita", "PEÑARANDA"),
    ("pt", "Conceição Falcão Barros", "Prezada Conceição Falcão", "Concei"),
    ("pt", "Conceição Falcão Barros", "CONCEICAO FALCAO BARROS", "CONCEICAO"),
    ("pt", "Anacleto de Sousa Prates", "Anacleto Prates", "Prates"),
    ("it", "Ludovica Sant'Ambrogio", "Ludovica Sant'Ambrogio lavora", "Ambrogio"),
    ("it", "Nicolò Dell'Acqua", "NICOLO DELL'ACQUA", "NICOLO"),
    ("nl", "Joost van der Meulebroek", "Beste Joost, de heer Meulebroek", "Meulebroek"),
    ("nl", "Joost van der Meulebroek", "Joost van der Meulebroek werkt", "Joost"),
    ("sv", "Åsa Sjöstrand", "Asa Sjostrand, ÅSA SJÖSTRAND", "jostrand"),
    ("da", "Søren Kjærulff", "Soren Kjærulff skriver", "Kjærulff"),
    ("pl", "Przemysław Gąsienica", "List Przemysława Gąsienicy", "Gąsienic"),
    ("pl", "Agnieszka Wrzesień", "Dla Agnieszki Wrzesień", "Agnieszk"),
    ("pl", "Łukasz Żółtowski", "Lukasz Zoltowski", "Zoltowski"),
    ("cs", "Božena Krupičková", "Od Boženy Krupičkové", "Božen"),
    ("cs", "Vojtěch Hřebíček", "Vojtech Hrebicek", "Hrebicek"),
    ("tr", "Gülşah Yıldırım", "Gulsah Yildirim başvurdu", "Gulsah"),
    ("tr", "Gülşah Yıldırım", "GÜLŞAH YILDIRIM", "GÜLŞAH"),
    ("hu", "Szilárd Kőszegi", "Szilard Koszegi", "Szilard"),
    ("ro", "Ștefania Țurcanu", "Stefania Turcanu", "Turcanu"),
    ("hr", "Đurđica Šimunović", "Đurđica Šimunović", "imunovi"),
    ("ru", "Константин Щербаков", "Резюме Константина Щербакова", "Щербаков"),
    ("ru", "Ольга Лебедева", "Ольге Лебедевой, ЛЕБЕДЕВА", "Лебедев"),
    ("uk", "Оксана Шевчук", "Для Оксани Шевчук", "Оксан"),
    ("bg", "Цветелина Драганова", "Цветелина Драганова", "Драганов"),
    ("el", "Ελένη Καραγιάννη", "Η Ελένη Καραγιάννη γράφει", "Καραγιάννη"),
    ("zh", "欧阳慧敏", "我是欧阳慧敏，做会计。", "慧敏"),
    ("zh", "李伟", "李伟的简历", "李伟"),
    ("ja", "佐々木 健太", "佐々木健太と申します。佐々木です。", "佐々木"),
    ("ja", "小林 さくら", "小林さくら、さくらさん", "さくら"),
    ("ko", "박지훈", "박지훈입니다. 지훈이라고 합니다.", "지훈"),
    ("ar", "فاطمة الزهراني", "أنا فاطمة الزهراني ولفاطمة خبرة", "الزهراني"),
    ("he", "נועה ברקוביץ", "שמי נועה ברקוביץ", "ברקוביץ"),
    ("hi", "प्रियंका चतुर्वेदी", "मेरा नाम प्रियंका चतुर्वेदी है", "चतुर्वेदी"),
    ("th", "สมชาย ใจดี", "ผมชื่อสมชาย ใจดี", "สมชาย"),
    ("vi", "Nguyễn Thị Hạnh", "Nguyen Thi Hanh, NGUYỄN THỊ HẠNH", "guyen"),
    ("fi", "Päivi Härmälä", "Paivi Harmala", "armala"),
    ("id", "Sukarno Wijayakusuma", "sukarnowijayakusuma", "wijayakusuma"),
]


@pytest.mark.parametrize(("language", "name", "text", "gone"), GONE)
def test_a_name_in_its_sentence_does_not_leave(language, name, text, gone):
    mask = Mask(Identity(names=(name,)))
    hidden = mask.hide(text)
    assert gone not in hidden, language
    assert mask.restore(hidden) == text


# name, a sentence in which nothing names the person
LEFT = [
    ("Rose Tanqueray", "Sales rose by 12 % in 2020."),
    ("Grace Lindqvist", "A grace period of three months."),
    ("Mark Oyelaran", "I mark papers and set exams."),
    ("Will Abernathy", "You will lead a team of five."),
    ("Art Vandelay", "State of the art machines, an Art gallery."),
    ("May Chen", "You may start in May 2024 or on 3 May."),
    ("June Osei", "From June 2018 to June 2020."),
    ("Jan de Wit", "Jan 2019 - Feb 2020: Planner."),
    ("April Kowalczyk", "April 2012 bis Mai 2014."),
    ("Li Na", "Li-ion batteries and Na salts."),
    ("Anna Nowak", "Annual accounts, Hannah and Annapolis."),
    ("Rob Steele", "Robust steel frames and robots."),
    ("Tom Porter", "Tomorrow: tomography and portering of ports."),
    ("Ян Ли", "Январь 2020, линия и лист."),
    ("Ana Lima", "Analista de dados, análise de Limassol."),
    ("Ada Berg", "Adaptive tests on Bergamot oil."),
]


@pytest.mark.parametrize(("name", "text"), LEFT)
def test_words_that_only_look_like_a_name_stay(name, text):
    assert Mask(Identity(names=(name,))).hide(text) == text


# a phone as the CV has it, as it is written elsewhere
PHONES = [
    ("+44 20 7946 0958", "020 7946 0958"),
    ("+44 20 7946 0958", "+44(0)20 79460958"),
    ("030 5551 2398", "030/55512398"),
    ("030 5551 2398", "+49 30 55512398"),
    ("06 12 34 56 78", "0612345678"),
    ("06 12 34 56 78", "+33 6 12 34 56 78"),
    ("+34 612 345 678", "612345678"),
    ("+34 612 345 678", "612-345-678"),
    ("+351 912 345 678", "912 345 678"),
    ("13800138000", "138 0013 8000"),
    ("(555) 010-9876", "555.010.9876"),
]


@pytest.mark.parametrize(("known", "written"), PHONES)
def test_a_number_is_hidden_however_it_is_written(known, written):
    mask = Mask(Identity(phones=(known,)))
    hidden = mask.hide(f"Ring me: {written}.")
    assert written not in hidden
    assert sum(c.isdigit() for c in hidden.replace("PHONE_1", "").replace("PHONE_2", "")) == 0
    assert mask.restore(hidden) == f"Ring me: {written}."

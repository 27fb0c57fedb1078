import pytest

from core.language import LANGUAGES, candidates, detect

SHORT = {
    "en": ["Led a team of 5 engineers", "Reduced costs by 20% through automation", "Served customers and handled the till"],
    "de": [
        "Leitung eines Teams von 5 Personen",
        "Entwicklung von REST-Schnittstellen mit Java",
        "Wie gut passe ich auf die Stelle?",
    ],
    "fr": ["Gestion d'une équipe de cinq personnes", "Développement d'applications web en Java"],
    "es": ["Gestión de un equipo de cinco personas", "Desarrollo de aplicaciones web en Java", "Atención al cliente en tienda"],
    "pt": [
        "Gestão de uma equipe de cinco pessoas",
        "Desenvolvimento de aplicações web em Java",
        "Atendimento ao cliente na loja",
    ],
    "it": ["Gestione di un team di cinque persone", "Sviluppo di applicazioni web in Java", "Assistenza ai clienti in negozio"],
    "nl": ["Leiding geven aan een team van vijf personen", "Klanten helpen in de winkel"],
    "pl": ["Zarządzanie zespołem pięciu osób", "Obsługa klientów w sklepie internetowym"],
    "ru": ["Управление командой", "Разработка на Python"],
    "zh": ["带领五人团队开发 Java 应用", "数据分析"],
    "ja": ["5名のチームを率いてJavaアプリを開発", "データ分析"],
    "ar": ["قيادة فريق من خمسة أشخاص"],
    "hi": ["पाँच लोगों की टीम का नेतृत्व"],
}


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, texts in SHORT.items() for text in texts])
def test_a_bullet_is_enough(language, text):
    assert detect(text, default="??") == language


@pytest.mark.parametrize(
    "text", ["", "ok", "make it shorter", "Python Java SQL", "12 34 56 78", "jane@example.org +49 30 1234", "🙂"]
)
@pytest.mark.parametrize("default", ["en", "de"])
def test_too_little_falls_back(text, default):
    assert detect(text, default) == default


def test_a_foreign_name_changes_nothing():
    assert detect("Worked with Владимир on the migration of the payment system for 山田 Ltd") == "en"


def test_every_language_is_one_of_ours():
    assert set(SHORT) == set(LANGUAGES)


@pytest.mark.parametrize(
    ("text", "among"),
    [
        ("La mejor profesional que ha tenido", {"es"}),
        ("alleen en zonder enige hulp", {"nl"}),
        ("für den ganzen Konzern", {"de"}),
        ("the best of them", {"en"}),
        ("seule et sans aucune aide", {"fr"}),
        ("senza alcun aiuto", {"it"}),
    ],
)
def test_a_short_text_may_be_in_several_languages(text, among):
    assert among <= set(candidates(text))


@pytest.mark.parametrize("text", ["", "42", "宁波"])
def test_a_text_without_signs_may_be_in_none(text):
    assert candidates(text) == ()

"""Whom a piece speaks of and what it does: claims, drafts, things taken for granted, figures of a fit, and the rest left alone."""

import pytest

from core.language import LANGUAGES
from tools.documents.answers.cut import pieces
from tools.documents.answers.stance import Reader, as_theirs, unlabelled
from tools.documents.grounding_lexicon import table

NAMES = ("nora lindqvist", "quarry systems")


def kinds(answer: str, language: str = "en") -> list[tuple[str, str]]:
    reader = Reader(language, NAMES)
    return [(claim.kind, claim.text) for piece in pieces(answer) for claim in reader.claims(piece)]


CLAIMS = [
    ("en", "You led a team of 12."),
    ("en", "You've worked there since 2019."),
    ("en", "Nora Lindqvist has a degree."),
    ("en", "At Quarry Systems, costs fell by half."),
    ("de", "Du hast ein Team geleitet."),
    ("de", "Sie haben ein Team geleitet."),
    ("de", "Seit 2019 arbeiten Sie dort."),
    ("fr", "Vous avez encadré une équipe."),
    ("fr", "Tu parles espagnol."),
    ("es", "Tienes 5 años de experiencia."),
    ("es", "Dirigiste un equipo."),
    ("es", "Llevabas las cuentas de la tienda."),
    ("es", "Ya coordinas los turnos de noche."),
    ("pt", "Você liderou uma equipe."),
    ("pt", "Tens 5 anos de experiência."),
]


@pytest.mark.parametrize(("language", "sentence"), CLAIMS)
def test_a_sentence_about_the_person_is_a_claim(language, sentence):
    assert kinds(sentence, language) == [("claim", sentence)]


NOTHING = [
    ("en", "The ad asks for five years of Go."),
    ("en", "They want a leader of 12 people."),
    ("en", "You have no driving licence."),
    ("en", "You haven't led a team yet."),
    ("en", "You would lead a team of 12."),
    ("en", "If you led a team, say so."),
    ("en", "Did you lead a team?"),
    ("en", "I can write the letter now."),
    ("en", "Interviews take an hour."),
    ("de", "Die Anzeige verlangt fünf Jahre."),
    ("de", "Du hast keinen Führerschein."),
    ("de", "Sie haben noch nie ein Team geleitet."),
    ("de", "Wenn du ein Team geleitet hast, sag es."),
    ("de", "Hast du ein Team geleitet?"),
    ("fr", "L'offre demande cinq ans."),
    ("fr", "Vous n'avez pas dirigé d'équipe."),
    ("fr", "Vous pourriez diriger une équipe."),
    ("es", "La oferta pide cinco años."),
    ("es", "No tienes carné."),
    ("es", "Si dirigiste un equipo, dímelo."),
    ("es", "¿Dirigiste un equipo?"),
    ("pt", "A vaga pede cinco anos."),
    ("pt", "Você não tem carteira."),
    ("pt", "Você poderia liderar uma equipe."),
]


@pytest.mark.parametrize(("language", "sentence"), NOTHING)
def test_other_sentences_claim_nothing(language, sentence):
    assert kinds(sentence, language) == []


OBJECTS = [
    ("en", "It depends on what matters to you."),
    ("en", "They have set aside an hour for you."),
    ("en", "In your shoes I would call first."),
    ("en", "And remember that you are choosing them, too."),
    ("en", "You'll find the file in the card above."),
    ("de", "Das hängt davon ab, was dir wichtig ist."),
    ("de", "Dort wärst du das Gesicht der Abteilung."),
    ("de", "Die anderen haben sich eine Stunde für dich genommen."),
    ("fr", "Ils vous ont réservé une heure."),
    ("fr", "Là-bas vous seriez le visage de la cuisine."),
    ("es", "Eso te ayuda mucho."),
    ("es", "En tu lugar, yo llamaría primero."),
    ("pt", "Eles reservaram uma hora para você."),
    ("pt", "No seu lugar, eu ligaria primeiro."),
]


@pytest.mark.parametrize(("language", "sentence"), OBJECTS)
def test_what_is_for_them_or_would_be_says_nothing_of_them(language, sentence):
    assert [kind for kind, _ in kinds(sentence, language) if kind != "granted"] == []


def test_the_employer_of_the_ad_is_known_by_its_name():
    reader = Reader("en", NAMES, hirers=("harbour light",))
    found = [
        claim
        for piece in pieces("Harbour Light pays your travel. You worked at Harbour Light.")
        for claim in reader.claims(piece)
    ]
    assert [(claim.kind, claim.text) for claim in found] == [("claim", "You worked at Harbour Light.")]


def test_a_list_of_questions_claims_nothing():
    assert kinds("Here are some questions:\n- Tell us how you led 12 people.\n- Why do you leave?") == []


PARTS = [
    ("They want 20 people, you lead 7.", [("granted", "you lead 7.")]),
    (
        "You worked in Leeds, leading seven people, but you have no licence.",
        [("claim", "You worked in Leeds, leading seven people,")],
    ),
    ("You could mention your doctorate and the prize.", [("granted", "my doctorate")]),
    ("Shall I add your licence?", [("granted", "my licence?")]),
    ("Your fit is 72 out of 100.", [("fit", "Your fit is 72 out of 100.")]),
    ("You meet 3 of 7 requirements.", [("fit", "You meet 3 of 7 requirements.")]),
    ("You fit in well.", [("claim", "You fit in well.")]),
]


@pytest.mark.parametrize(("sentence", "found"), PARTS)
def test_each_part_of_a_sentence_is_taken_by_itself(sentence, found):
    assert kinds(sentence) == found


LISTS = [
    ("You have:\n- 12 years of Go\n- a degree", ["claim", "claim"]),
    ("**Strengths**\n1. 12 years of Go", ["claim"]),
    ("## Education\n- BSc Computing", ["claim"]),
    ("The ad asks for:\n- 12 years of Go", []),
    ("**Gaps**\n- a team of 12", []),
    ("You could:\n- write more", []),
    ("Some words:\n- 12 years of Go", []),
    ("Some words:\n- you have 12 years of Go", ["claim"]),
    ("Verdict:\n- ✅ Go: 12 years\n- ❌ you lead 12", ["claim"]),
    ("| Ask | What you have |\n|---|---|\n| 12 years | 4 years |", ["claim"]),
    ("| Ask | Verdict |\n|---|---|\n| 12 years | met |", []),
]


@pytest.mark.parametrize(("answer", "found"), LISTS)
def test_a_list_is_meant_as_the_line_above_it_says(answer, found):
    assert [kind for kind, _ in kinds(answer)] == found


DRAFTS = [
    ("Here is a draft:\n\nDear Ms Brook,\n\nI lead a team.\n\nKind regards\nNora Lindqvist\n\nYou lead.", ["draft", "claim"]),
    ("Three bullets you can use:\n- Led a team\n- Built it\n\nAll of it is true.", ["draft", "draft"]),
    ("You might say:\n\n“I led the team through a hard year.” Then stop.", ["draft"]),
    ("> I led the team.", ["draft"]),
    ("Here is a draft:\n\nI led it.\n\nLet me know if it should be shorter.\n\nIt is long.", ["draft"]),
    (
        "Here is a draft:\n\nI led it. Your school would gain a teacher. Thank you for your time. I built it.",
        ["draft", "aside", "draft"],
    ),
    ("> I learned that small steps help.", ["lesson"]),
    ("> Thank you for the talk.", ["aside"]),
    ("> May I call you?", []),
    ("**Draft**\n> **Result:** It was done in 3 weeks.", ["draft"]),
]


@pytest.mark.parametrize(("answer", "found"), DRAFTS)
def test_a_draft_speaks_as_the_person_and_ends(answer, found):
    assert [kind for kind, _ in kinds(answer)] == found


def test_a_sentence_without_a_subject_goes_on_where_verbs_need_none():
    assert [kind for kind, _ in kinds("Você é analista. Trabalhou em Curitiba.", "pt")] == ["claim", "claim"]
    assert [kind for kind, _ in kinds("You are an analyst. Curitiba is nice.", "en")] == ["claim"]
    assert [kind for kind, _ in kinds("Você é analista.\n\nCuritiba é bonita.", "pt")] == ["claim"]


THEIRS = [
    ("en", "You lead your team.", "I lead my team."),
    ("en", "You have solid skills.", "I have  skills."),
    ("en", "You're at Clear Water.", "I am at Clear Water."),
    ("de", "Du hast dein Team.", "ich habe mein Team."),
    ("de", "Ihr Team führen Sie, sie sind froh.", "mein Team führen ich, sie sind froh."),
    ("fr", "Vous dirigez votre équipe.", "je dirigez mon équipe."),
    ("es", "Tienes tu equipo en Río Claro.", "tengo mi equipo en Río Claro."),
    ("pt", "Você tem seu time.", "eu  meu time."),
]


@pytest.mark.parametrize(("language", "said", "theirs"), THEIRS)
def test_said_as_they_would(language, said, theirs):
    assert as_theirs(said, language) == theirs


LABELS = [
    ("Current role: Welder", "Welder"),
    ("Go: 4 years", "Go: 4 years"),
    ("Result: done", "done"),
    ("At 12:30 home", "At 12:30 home"),
]


@pytest.mark.parametrize(("point", "rest"), LABELS)
def test_a_label_that_claims_nothing_goes(point, rest):
    assert unlabelled(point, "en") == rest


def test_each_language_has_all_lists_and_no_word_twice():
    lists = table("answers")
    assert set(lists["tongues"]) <= set(LANGUAGES)
    for key, by_language in ((key, found) for key, found in lists.items() if isinstance(found, dict)):
        for language in lists["tongues"]:
            entries = by_language[language]
            assert entries, (key, language)
            assert len(entries) == len(set(entries)), (key, language, [e for e in entries if entries.count(e) > 1])

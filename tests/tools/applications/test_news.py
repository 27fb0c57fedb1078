"""News about applications in free words: stage, day, time, employer; all names are invented."""

from datetime import date, time

import pytest

from tools.applications.news import employer, read_news

TODAY = date(2026, 3, 5)
"""A Thursday."""

NEWS = [
    ("en", "I applied to Wexford Foods yesterday", "applied", "2026-03-04", "Wexford Foods"),
    ("en", "they invited me for Tuesday at 10", "interview", "2026-03-10", ""),
    ("en", "Wexford said no", "rejected", None, "Wexford"),
    ("en", "Wexford & Sons rejected me last Friday", "rejected", "2026-02-27", "Wexford & Sons"),
    ("en", "got an offer from Wexford today!", "offer", "2026-03-05", "Wexford"),
    ("en", "I withdrew my application", "withdrawn", None, ""),
    ("en", "they picked someone internal", "rejected", None, ""),
    ("en", "it was sent off on Monday", "applied", "2026-03-02", ""),
    ("en", "They want to meet me next week", "interview", None, ""),
    ("en", "signed today", "offer", "2026-03-05", ""),
    ("de", "Ich habe mich gestern bei Wexford beworben", "applied", "2026-03-04", "Wexford"),
    ("de", "Absage von Wexford", "rejected", None, "Wexford"),
    ("de", "Vorstellungsgespräch am Dienstag um 10 Uhr", "interview", "2026-03-10", ""),
    ("de", "Ich ziehe meine Bewerbung zurück", "withdrawn", None, ""),
    ("de", "Wexford hat mich eingeladen", "interview", None, "Wexford"),
    ("de", "ich hab heute die Zusage bekommen", "offer", "2026-03-05", ""),
    ("fr", "J'ai postulé chez Wexford hier", "applied", "2026-03-04", "Wexford"),
    ("fr", "Wexford m'a convoquée mardi à 10h", "interview", "2026-03-10", "Wexford"),
    ("fr", "refus de Wexford", "rejected", None, "Wexford"),
    ("fr", "je retire ma candidature", "withdrawn", None, ""),
    ("fr", "ils m'ont fait une offre", "offer", None, ""),
    ("es", "Ayer envié mi candidatura a Wexford", "applied", "2026-03-04", "Wexford"),
    ("es", "Wexford me ha llamado para una entrevista el martes", "interview", "2026-03-10", "Wexford"),
    ("es", "han elegido a otra persona", "rejected", None, ""),
    ("es", "me hicieron una oferta", "offer", None, ""),
    ("pt", "me candidatei na Wexford ontem", "applied", "2026-03-04", "Wexford"),
    ("pt", "Wexford me chamou para entrevista na terça", "interview", "2026-03-10", "Wexford"),
    ("pt", "eles escolheram outra pessoa", "rejected", None, ""),
    ("pt", "me fizeram uma proposta", "offer", None, ""),
    ("en", "Wexford turned me down", "rejected", None, "Wexford"),
    ("en", "they want to see me on Monday", "interview", "2026-03-09", ""),
    ("en", "put my application in yesterday", "applied", "2026-03-04", ""),
    ("de", "gestern hab ich sie rausgeschickt", "applied", "2026-03-04", ""),
    ("de", "die haben wen anders genommen", "rejected", None, ""),
    ("de", "die wollen mich kennenlernen", "interview", None, ""),
    ("fr", "ils m'ont dit non", "rejected", None, ""),
    ("fr", "ils veulent me voir", "interview", None, ""),
    ("fr", "ils m'ont prise", "offer", None, ""),
    ("es", "quieren conocerme", "interview", None, ""),
    ("es", "eché la solicitud", "applied", None, ""),
    ("pt", "disseram que não", "rejected", None, ""),
    ("it", "ho spedito la domanda", "applied", None, ""),
    ("it", "hanno preso un altro", "rejected", None, ""),
    ("it", "mi hanno assunta", "offer", None, ""),
    ("it", "vogliono conoscermi", "interview", None, ""),
    ("it", "mi ritiro", "withdrawn", None, ""),
    ("nl", "ik heb gesolliciteerd", "applied", None, ""),
    ("nl", "ze hebben iemand anders", "rejected", None, ""),
    ("nl", "ik heb de baan", "offer", None, ""),
    ("nl", "ik mag op gesprek", "interview", None, ""),
    ("nl", "ik zie ervan af", "withdrawn", None, ""),
    ("pl", "wysłałam podanie", "applied", None, ""),
    ("pl", "odmówili mi", "rejected", None, ""),
    ("pl", "dostałem tę pracę", "offer", None, ""),
    ("pl", "chcą mnie poznać", "interview", None, ""),
    ("pl", "rezygnuję", "withdrawn", None, ""),
    ("en", "no luck with Wexford", "rejected", None, "Wexford"),
    ("en", "I handed in my application at Wexford on Tuesday", "applied", "2026-03-03", "Wexford"),
    ("en", "Wexford wants to meet me on Monday at 9", "interview", "2026-03-09", "Wexford"),
    ("en", "phone screen with Wexford tomorrow", "interview", "2026-03-06", "Wexford"),
    ("en", "I am in the final round at Wexford", "interview", None, "Wexford"),
    ("en", "I declined, it was too far", "withdrawn", None, ""),
    ("en", "I pulled out of the race", "withdrawn", None, ""),
    ("en", "Wexford hired me!", "offer", None, "Wexford"),
    ("en", "we regret to inform you, they wrote", "rejected", None, ""),
    ("en", "I want to apply at Wexford", "saved", None, "Wexford"),
    ("en", "bookmark it", "saved", None, ""),
    ("de", "Bewerbung an Wexford ist raus", "applied", None, ""),
    ("de", "Ich habe die Unterlagen vorgestern eingereicht", "applied", "2026-03-03", ""),
    ("de", "Einladung von Wexford, Montag um 9", "interview", "2026-03-09", "Wexford"),
    ("de", "Probetag bei Wexford am Freitag", "interview", "2026-03-06", "Wexford"),
    ("de", "leider nicht, sie haben jemand anderen", "rejected", None, ""),
    ("de", "Wexford hat mich abgelehnt", "rejected", None, "Wexford"),
    ("de", "Vertrag bei Wexford unterschrieben", "offer", None, "Wexford"),
    ("de", "Angebot von Wexford bekommen", "offer", None, "Wexford"),
    ("de", "ich habe gestern abgesagt", "withdrawn", "2026-03-04", ""),
    ("fr", "candidature envoyée lundi chez Wexford", "applied", "2026-03-02", "Wexford"),
    ("fr", "entretien chez Wexford vendredi", "interview", "2026-03-06", "Wexford"),
    ("fr", "ils ont pris quelqu'un d'autre", "rejected", None, ""),
    ("fr", "je ne suis pas retenue", "rejected", None, ""),
    ("fr", "j'ai signé le contrat chez Wexford", "offer", None, "Wexford"),
    ("fr", "je me retire", "withdrawn", None, ""),
    ("es", "me rechazaron en Wexford", "rejected", None, "Wexford"),
    ("es", "entrevista en Wexford el viernes", "interview", "2026-03-06", "Wexford"),
    ("es", "he enviado la solicitud a Wexford", "applied", None, "Wexford"),
    ("es", "firmé el contrato", "offer", None, ""),
    ("es", "retiro mi candidatura", "withdrawn", None, ""),
    ("pt", "a Wexford recusou meu currículo", "rejected", None, "Wexford"),
    ("pt", "entrevista na Wexford na sexta", "interview", "2026-03-06", "Wexford"),
    ("pt", "enviei o currículo para a Wexford", "applied", None, "Wexford"),
    ("pt", "assinei o contrato", "offer", None, ""),
    ("pt", "retirei minha candidatura", "withdrawn", None, ""),
    ("en", "put down that I chased them", None, None, ""),
    ("en", "Zo\u00eb called", None, None, "Zo\u00eb"),
]


@pytest.mark.parametrize(("language", "text", "stage", "day", "who"), NEWS)
def test_what_news_say(language, text, stage, day, who):
    found = read_news(text, TODAY, language)
    assert (found.stage, found.day, found.employer) == (stage, date.fromisoformat(day) if day else None, who)


def test_a_stage_that_is_known_is_not_read_again():
    assert read_news("the interview went badly, I said no", TODAY, "en", "rejected").stage == "rejected"


def test_the_time_of_an_interview_is_read():
    assert read_news("Gespräch übermorgen um 14:30 Uhr", TODAY, "de").at == time(14, 30)


ANSWERS = [
    ("en", "they made me an offer and I must answer by Friday", "2026-03-06"),
    ("de", "Angebot von Wexford, Antwort bis 20. März", "2026-03-20"),
    ("fr", "une offre, il faut répondre avant le 12", "2026-03-12"),
    ("en", "got the offer yesterday", None),
]


@pytest.mark.parametrize(("language", "text", "day"), ANSWERS)
def test_an_offer_may_say_by_when(language, text, day):
    found = read_news(text, TODAY, language)
    assert found.stage == "offer"
    assert found.answer_by == (date.fromisoformat(day) if day else None)
    assert found.day is None or found.day <= TODAY


NOBODY = ["I sent it to Mrs Miller", "They said no", "on Monday I applied", "invited by HR", "to May", "", "Yesterday I applied"]


@pytest.mark.parametrize("text", NOBODY)
def test_not_everything_with_a_capital_is_an_employer(text):
    assert employer(text) == ""


def test_stages_are_told_in_one_way_by_all_languages():
    """No word of one stage in one language hides that of another language's example."""
    for language, text, stage, *_ in NEWS:
        assert read_news(text.upper().lower(), TODAY, language).stage == stage, text

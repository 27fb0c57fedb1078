"""Invented people of varied trades, one a language, whose facts are full of figures, and how a table of claims is asked."""

import pytest

from tests.tools.documents.people import TODAY, fact
from tools.documents.grounding import check
from tools.documents.models import Ruling
from tools.profile.models import Fact, FactKind


def _person(
    language: str, jobs: tuple[tuple[str, str, str, str, tuple[str, ...]], ...], *facts: tuple[FactKind, str]
) -> tuple[Fact, ...]:
    """Jobs as (title, employer, start, end, bullets), the present one first and without an end."""
    made = []
    for at, (title, employer, start, end, bullets) in enumerate(jobs):
        until = {"end": end} if end else {"current": True}
        made.append(fact(f"r{at}", "role", f"{title}, {employer}", employer=employer, title=title, start=start, **until))
        made += [fact(f"r{at}b{number}", "bullet", text, scope=f"r{at}") for number, text in enumerate(bullets)]
    made += [fact(f"{kind[:2]}{number}", kind, text) for number, (kind, text) in enumerate(facts)]
    return tuple(one.model_copy(update={"language": language}) for one in made)


# fmt: off
TRADES = {
    "en": _person("en", (
        ("Ward Nurse", "Saltmere Infirmary", "2020-03", "", (
            "Looks after 24 patients per shift", "Cut medication errors from 40 to 30 per year",
            "18 of 60 nurses completed the wound care course", "Trained students in hygiene, wound care, documentation")),
        ("Welder", "Dunlow Shipyard", "2013-02", "2020-02", (
            "Laid 3 km of pipe", "Processed 2 tonnes of steel per day", "Saved £1.5 million in rework", "Welded 350 joints per month",
            "Defect rate fell from 8% to 6%"))),
        ("certificate", "First Aid, 2021"), ("certificate", "MIG Welding, 2014"), ("language", "Welsh: B2")),
    "de": _person("de", (
        ("Landwirt", "Hof Erlengrund", "2019-04", "", (
            "Betreut 120 Kühe", "Milchmenge von 800 auf 1.000 Liter pro Tag gesteigert", "Futterkosten um 25 % gesenkt",
            "9 von 45 Feldern auf Bio umgestellt")),
        ("Fahrer", "Spedition Quandt", "2012-01", "2019-03", ("Fährt 450 km pro Tag", "1,5 Tonnen Pakete pro Schicht ausgeliefert"))),
        ("certificate", "Melkschein, 2019")),
    "fr": _person("fr", (
        ("Avocate", "Cabinet Ormesson", "2018-09", "", (
            "Suivi de 60 dossiers par an", "Délai de réponse réduit de 10 à 5 jours", "12 audiences gagnées sur 48")),
        ("Juriste", "Mutuelle Sarcelle", "2012-02", "2018-08", ("Rédigé 300 contrats par an", "Économisé 40 000 € par an"))),
        ("language", "Anglais : C1")),
    "es": _person("es", (
        ("Profesora", "Colegio Almenara", "2017-09", "", (
            "Doy clase a 90 alumnos", "Los suspensos bajaron de 20 a 15", "8 de cada 10 alumnos aprueban", "Organicé 3 viajes al año")),
        ("Monitora", "Granja Peñablanca", "2012-03", "2017-08", ("Guié 25 grupos por semana",))),
        ("language", "Francés: B2")),
    "pt": _person("pt", (
        ("Enfermeiro", "Clínica Avelar", "2019-01", "", ("Acompanho 30 doentes por dia", "Reduzi a espera de 60 para 45 minutos")),
        ("Motorista", "Transportes Beirão", "2012-05", "2018-12", ("Conduzi 2.000 km por semana", "Entreguei 80 encomendas por dia"))),
        ("language", "Espanhol: C1")),
    "nl": _person("nl", (
        ("Lasser", "Werf Noorderdiep", "2018-06", "", ("Last 40 naden per dag", "Afkeur verlaagd van 12 naar 9 stuks")),
        ("Leraar", "School De Wilg", "2011-08", "2018-05", ("Gaf les aan 28 leerlingen", "Leidde 6 stagiairs op"))),
        ("language", "Duits: C1")),
    "it": _person("it", (
        ("Autista", "Trasporti Volterrani", "2018-02", "", ("Guida 300 km al giorno", "Consumi ridotti da 50 a 40 litri")),
        ("Contadino", "Podere Lucciola", "2011-04", "2018-01", ("Raccolte 5 tonnellate di olive all’anno", "Curate 70 pecore"))),
        ("language", "Tedesco: B1")),
    "ja": _person("ja", (
        ("看護師", "汐見病院", "2018-04", "", ("患者24名を担当", "待ち時間を40分から30分に短縮")),),
        ("language", "英語: B2")),
    "zh": _person("zh", (
        ("教师", "青禾中学", "2018-09", "", ("教授90名学生", "不及格人数从20人减少到15人")),),
        ("language", "英语: B2")),
    "ar": _person("ar", (
        ("سائق", "شركة الواحة للنقل", "2018-01", "", ("توصيل 80 طردا في اليوم", "تدريب 12 سائقا")),),
        ("language", "الإنجليزية: B2")),
}
# fmt: on

Pairs = list[tuple[str, str, str]]
"""Language, an honest claim, a lie that differs in one thing."""


def asked(language: str, claim: str, role: str | None = None) -> Ruling:
    return check(claim, TRADES[language], posting_text=None, role=role, today=TODAY)


def ruled_apart(table: Pairs):
    """Each claim of a table with the verdict it deserves."""
    rows = [
        pytest.param(language, claim, verdict, id=f"{language}-{verdict[:3]}-{claim[:50]}")
        for language, honest, lie in table
        for claim, verdict in ((honest, "supported"), (lie, "unsupported"))
    ]
    return pytest.mark.parametrize(("language", "claim", "verdict"), rows)

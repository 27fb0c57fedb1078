"""Years in a sector count the jobs of the sector, years at a rank or with a thing only the jobs that show it; lengths in words in each language."""

import pytest

from tests.tools.documents.people import TODAY, fact
from tools.documents.grounding_case import Case
from tools.documents.grounding_figures import figures
from tools.documents.grounding_known import study
from tools.documents.grounding_sectors import belongs, sectors, sectors_of
from tools.documents.scripts import dated, stem


def _career(language, *jobs):
    """Jobs as (title, employer, start, end, line)."""
    made = []
    for at, (title, employer, start, end, line) in enumerate(jobs):
        until = {"end": end} if end else {"current": True}
        made.append(fact(f"r{at}", "role", line, employer=employer, title=title, start=start, **until))
    return tuple(one.model_copy(update={"language": language}) for one in made)


# fmt: off
PEOPLE = {
    "shop": _career("en", ("Cashier", "Brindle Foods", "2010-03", "2014-02", "Two tills"), ("Department Head", "Oakmere Stores", "2014-03", "2019-02", "Household goods, 3 shop assistants"), ("Bus Driver", "Tarn Buses", "2019-03", "", "City routes")),
    "bank": _career("de", ("Kassierer", "Sparverein Ulmen", "2009-01", "2013-12", "Schalter und Bargeld"), ("Kundenberater", "Volksbank Erlau", "2014-01", "2020-12", "Kredite für Privatkunden"), ("Gärtner", "Gärtnerei Moosbach", "2021-01", "", "Stauden und Gehölze")),
    "hotel": _career("fr", ("Réceptionniste", "Auberge du Lac", "2010-04", "2015-03", "24 chambres"), ("Serveuse", "Brasserie Colline", "2015-04", "2020-03", "Service du soir"), ("Vendeuse", "Boutique Lune", "2020-04", "", "Caisse et rayon")),
    "farm": _career("es", ("Peón", "Finca Olmedo", "2011-01", "2015-12", "Riego y cosecha de aceituna"), ("Tractorista", "Viñedos Arroyal", "2016-01", "2020-12", "Cosecha de uva"), ("Camarero", "Bar Plaza", "2021-01", "", "Terraza")),
    "school": _career("pt", ("Professora", "Colégio Serra", "2008-09", "2016-08", "Turmas do 5.º ano"), ("Diretora de turma", "Escola Mirante", "2016-09", "", "28 alunos")),
    "it": _career("de", ("Programmierer", "Nordwerk Systeme", "2010-01", "2015-12", "Backend in Java"), ("Datenbankadministrator", "Stadtwerke Lind", "2016-01", "", "Server und Backup")),
    "care": _career("ja", ("介護職員", "ひだまり荘", "2011-04", "2016-03", "デイサービスの送迎"), ("サブリーダー", "特別養護老人ホームもみじ", "2016-04", "", "入居者20名のケア")),
    "banker": _career("ar", ("موظف شباك", "بنك النخيل", "2012-01", "2017-12", "خدمة العملاء"), ("مدير فرع", "مصرف الواحة", "2018-01", "", "فرع من 9 موظفين")),
    "site": _career("en", ("Bricklayer", "Fell Builders", "2009-06", "2015-05", "Terraced houses"), ("Foreman", "Harrow Roads", "2015-06", "", "Bridges and culverts")),
    "months": _career("en", ("Courier", "Swift Parcels", "2020-01", "2020-06", "Parcels by bike"), ("Baker", "Crumb Bakery", "2020-09", "2025-02", "Sourdough")),
}
TRUE = [
    ("shop", "Nine years in retail"), ("shop", "Nearly nine years in retail"), ("shop", "Seven years as a bus driver"), ("shop", "Sixteen years of work experience"), ("shop", "Five years at Oakmere Stores"),
    ("bank", "Zwölf Jahre im Bankwesen"), ("bank", "Über elf Jahre Erfahrung im Bankwesen"), ("bank", "Fünf Jahre als Gärtner"), ("bank", "Knapp zwölf Jahre in der Bank"),
    ("hotel", "Dix ans dans l’hôtellerie"), ("hotel", "Près de dix ans en hôtellerie et restauration"), ("hotel", "Six ans comme vendeuse"), ("hotel", "Cinq ans comme réceptionniste"),
    ("farm", "Diez años en la agricultura"), ("farm", "Casi diez años en agricultura"), ("farm", "Cinco años como camarero"), ("farm", "Quince años de experiencia laboral"),
    ("school", "Dezassete anos no ensino"), ("school", "Mais de 17 anos em escolas"), ("school", "Oito anos no Colégio Serra"),
    ("it", "16 Jahre in der IT"), ("it", "Mehr als fünfzehn Jahre in der Informatik"), ("it", "Zehn Jahre als Datenbankadministrator"),
    ("care", "介護業界で15年の経験"), ("care", "介護の現場で14年以上"), ("banker", "أكثر من 13 عاما في العمل المصرفي"), ("banker", "ثماني سنوات مدير فرع"),
    ("site", "More than sixteen years in construction"), ("site", "Ten years as a foreman"), ("site", "Sixteen years in the building trade"),
    # lengths in words
    ("months", "Four and a half years at Crumb Bakery"), ("months", "Half a year at Swift Parcels"), ("months", "Six months as a courier"), ("months", "54 months as a baker"), ("months", "Four and a half years as a baker"), ("months", "Almost five years as a baker"),
]
FALSE = [
    ("shop", "Sixteen years in retail"), ("shop", "Over ten years in retail"), ("shop", "Nine years as a bus driver"), ("shop", "Nine years as department head"), ("shop", "Twenty years of work experience"),
    ("bank", "Siebzehn Jahre im Bankwesen"), ("bank", "Zwölf Jahre als Kundenberater"), ("bank", "Zehn Jahre als Gärtner"), ("bank", "Über fünfzehn Jahre in der Bank"),
    ("hotel", "Quinze ans dans l’hôtellerie"), ("hotel", "Dix ans comme réceptionniste"), ("hotel", "Dix ans comme vendeuse"), ("hotel", "Plus de douze ans en hôtellerie et restauration"),
    ("farm", "Quince años en la agricultura"), ("farm", "Diez años como tractorista"), ("farm", "Más de doce años en agricultura"), ("farm", "Nueve años como camarero"),
    ("school", "Vinte e dois anos no ensino"), ("school", "Dezassete anos no Colégio Serra"), ("school", "Dezassete anos como diretora de turma"),
    ("it", "20 Jahre in der IT"), ("it", "16 Jahre als Datenbankadministrator"), ("it", "Mehr als fünfzehn Jahre Java"), ("care", "介護業界で20年の経験"), ("care", "サブリーダーとして14年"),
    ("banker", "أكثر من 20 عاما في العمل المصرفي"), ("banker", "خمس عشرة سنة مدير فرع"), ("site", "Twenty-five years in construction"), ("site", "Sixteen years as a foreman"),
    ("months", "Six and a half years at Crumb Bakery"), ("months", "Two and a half years at Swift Parcels"), ("months", "Eighteen months as a courier"), ("months", "64 months as a baker"), ("months", "Seven years as a baker"), ("months", "A year and a half at Swift Parcels"),
]
# fmt: on


def _refused(who, claim):
    return figures(Case(claim, study(PEOPLE[who], TODAY), None, ""))


@pytest.mark.parametrize(("who", "claim"), TRUE)
def test_years_that_the_jobs_of_a_sector_give_pass(who, claim):
    assert _refused(who, claim) is None


@pytest.mark.parametrize(("who", "claim"), FALSE)
def test_years_that_they_do_not_give_are_refused(who, claim):
    assert _refused(who, claim)


# fmt: off
@pytest.mark.parametrize(
    ("language", "start", "end", "true", "false"),
    [
        ("en", "2020-01", "2021-06", ("a year and a half", "one and a half years", "eighteen months", "18 months", "more than a year"), ("two years", "half a year", "three and a half years", "more than two years")),
        ("de", "2020-01", "2021-06", ("anderthalb Jahre", "eineinhalb Jahre", "achtzehn Monate", "gut ein Jahr", "über ein Jahr", "1,5 Jahre"), ("zweieinhalb Jahre", "ein halbes Jahr", "drei Jahre", "über zwei Jahre")),
        ("fr", "2020-01", "2021-06", ("un an et demi", "une année et demie", "dix-huit mois", "plus d’un an", "1,5 an"), ("deux ans et demi", "six mois", "trois ans", "plus de deux ans")),
        ("es", "2020-01", "2021-06", ("un año y medio", "año y medio", "dieciocho meses", "más de un año"), ("dos años y medio", "medio año", "tres años", "más de dos años")),
        ("pt", "2020-01", "2021-06", ("um ano e meio", "ano e meio", "dezoito meses", "mais de um ano"), ("dois anos e meio", "meio ano", "três anos", "mais de dois anos")),
        ("ja", "2020-01", "2022-06", ("2年半", "二年半", "30か月", "約2年半", "2年以上", "2年6か月"), ("3年半", "半年", "5年", "3年以上")),
        ("zh", "2020-01", "2022-06", ("两年半", "2年半", "30个月", "2年6个月"), ("三年半", "半年", "五年", "三年以上")),
        ("ar", "2020-01", "2022-06", ("سنتين ونصف", "سنتان ونصف", "30 شهرا", "أكثر من سنتين", "عامين ونصف"), ("ثلاث سنوات ونصف", "نصف سنة", "خمس سنوات", "أكثر من ثلاث سنوات")),
        ("en", "2020-01", "2024-06", ("four and a half years", "4.5 years", "four years and six months", "4½ years", "54 months"), ("five and a half years", "six years", "44 months")),
        ("de", "2020-01", "2024-06", ("viereinhalb Jahre", "4,5 Jahre", "54 Monate", "vier Jahre und sechs Monate"), ("fünfeinhalb Jahre", "sechs Jahre", "44 Monate")),
        ("fr", "2020-01", "2024-06", ("quatre ans et demi", "54 mois", "quatre ans et six mois"), ("cinq ans et demi", "six ans", "44 mois")),
        ("es", "2020-01", "2024-06", ("cuatro años y medio", "54 meses", "cuatro años y seis meses"), ("cinco años y medio", "seis años", "44 meses")),
        ("pt", "2020-01", "2024-06", ("quatro anos e meio", "54 meses", "quatro anos e seis meses"), ("cinco anos e meio", "seis anos", "44 meses")),
    ],
)
def test_lengths_are_told_in_words(language, start, end, true, false):
    heading = {"en": "Work experience: {}", "de": "Berufserfahrung: {}", "fr": "Expérience professionnelle : {}", "es": "Experiencia laboral: {}", "pt": "Experiência profissional: {}",
               "ja": "実務経験{}", "zh": "工作经验{}", "ar": "خبرة {}"}[language]
    known = study(_career(language, ("Weaver", "Alder & Finch", start, end, "Looms")), TODAY)
    told = {claim: figures(Case(dated(heading.format(claim)), known, None, "")) is None for claim in (*true, *false)}
    assert told == dict.fromkeys(true, True) | dict.fromkeys(false, False)
# fmt: on


def test_a_sector_is_known_by_its_names_and_shown_by_other_words():
    assert len(sectors()) > 30
    assert set(sectors_of("retail")) & set(sectors_of("einzelhandel"))
    assert not sectors_of("haltestelle")
    assert belongs("retail", frozenset({stem("supermarket")}), frozenset())
    assert not belongs("retail", frozenset({stem("surgeon")}), frozenset())


def test_a_job_whose_dates_were_put_right_is_counted_anew():
    for end, said in (("2021-06", "eighteen months"), ("2024-06", "54 months"), ("2021-06", "eighteen months")):
        known = study(_career("en", ("Weaver", "Alder & Finch", "2020-01", end, "Looms")), TODAY)
        assert figures(Case(f"Work experience: {said}", known, None, "")) is None

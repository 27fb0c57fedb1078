"""Whole ads in French, Spanish, Portuguese and Dutch, read line by line."""

import pytest

from tools.jobs.models import Salary
from tools.jobs.posting import read_posting

CUISINIER = """Cuisinier (H/F)
Restaurant Le Vieux Moulin, Annecy
CDI, temps plein, 2 100 € bruts par mois

Vos missions
- Préparer les plats du jour
- Gérer les commandes

Votre profil
- CAP cuisine exigé
- Deux ans d'expérience en restauration traditionnelle
- Permis B

Un plus
- Pâtisserie
- Anglais niveau A2
"""
SECRETAIRE = """Secrétaire médicale (H/F)
Clinique Les Tilleuls, Dijon

Votre profil :
- Bac+2 en secrétariat
- Maîtrise de Word et Excel
- Un an d'expérience minimum
- Anglais courant

Vos missions :
- Accueillir les patients
- Prendre les rendez-vous

Envoyez votre CV avant le 15 mars.
"""
ELECTRICISTA = """Se busca electricista
Montajes Alborada S.L., Murcia
Jornada completa

Requisitos
- Tres años de experiencia como electricista
- Formación profesional en electricidad
- Carné de conducir B
- Disponibilidad para viajar

Se valorará
- Inglés nivel B1
- Curso de prevención de riesgos laborales

Funciones
- Montar cuadros eléctricos
- Revisar instalaciones

Ofrecemos 1.700 € brutos al mes.
"""
MAESTRA = """Maestra de Infantil
Escuela Los Almendros, Toledo

Requisitos:
- Grado en Educación Infantil
- Un año de experiencia en aula
- Inglés nivel C1
- Certificado de delitos sexuales

Funciones:
- Preparar las clases
- Hablar con las familias

Somos una empresa comprometida con la igualdad.
"""
VENDEDOR = """Vendedor(a) interno(a)
Casa Aurora Ltda, Curitiba
Tempo integral

Requisitos
- Dois anos de experiência em vendas
- Ensino superior em administração
- Excel avançado
- Inglês intermediário

Diferenciais
- Espanhol fluente
- Conhecimento de Salesforce

Atividades
- Atender clientes por telefone
- Preparar propostas

Envie seu currículo até sexta.
"""
PEDREIRO = """Pedreiro
Construções Vale Verde Lda, Braga

Requisitos:
- Cinco anos de experiência na construção civil
- Carta de condução
- Disponibilidade imediata

Oferecemos:
- 1.100 € por mês
"""
KOK = """Kok
Restaurant De Molen B.V., Utrecht
Fulltime

Wat vragen wij
- Minimaal twee jaar ervaring als kok
- Mbo-diploma niveau 3
- Kennis van HACCP
- Bereid om in het weekend te werken

Pré
- Ervaring met patisserie
- Rijbewijs B

Wat ga je doen
- Bereiden van gerechten
- Bestellen van producten
"""
PLANNER = """Planner transport
Van Dalen Logistiek B.V., Venlo

Functie-eisen
- Hbo werk- en denkniveau
- Drie jaar ervaring in de transportplanning
- Goede beheersing van Duits en Engels
- Ervaring met SAP

Wij bieden
- € 2.900 bruto per maand
- 25 vakantiedagen

Stuur je cv naar werk@vandalen.example.
"""
HEADS = [
    (
        CUISINIER,
        "Cuisinier (H/F)",
        "Restaurant Le Vieux Moulin",
        "Annecy",
        "fr",
        "on-site",
        None,
        "full-time",
        Salary(min=2100, max=2100, currency="EUR", period="month"),
        2.0,
        "vocational",
    ),
    (
        SECRETAIRE,
        "Secrétaire médicale (H/F)",
        "Clinique Les Tilleuls",
        "Dijon",
        "fr",
        "on-site",
        None,
        None,
        None,
        1.0,
        "vocational",
    ),
    (
        ELECTRICISTA,
        "Electricista",
        "Montajes Alborada S.L.",
        "Murcia",
        "es",
        "on-site",
        None,
        "full-time",
        Salary(min=1700, max=1700, currency="EUR", period="month"),
        3.0,
        "vocational",
    ),
    (MAESTRA, "Maestra de Infantil", "Escuela Los Almendros", "Toledo", "es", "on-site", None, None, None, 1.0, "bachelor"),
    (
        VENDEDOR,
        "Vendedor(a) interno(a)",
        "Casa Aurora Ltda",
        "Curitiba",
        "pt",
        "on-site",
        None,
        "full-time",
        None,
        2.0,
        "bachelor",
    ),
    (
        PEDREIRO,
        "Pedreiro",
        "Construções Vale Verde Lda",
        "Braga",
        "pt",
        "on-site",
        None,
        None,
        Salary(min=1100, max=1100, currency="EUR", period="month"),
        5.0,
        "none",
    ),
    (KOK, "Kok", "Restaurant De Molen B.V.", "Utrecht", "nl", "on-site", None, "full-time", None, 2.0, "vocational"),
    (
        PLANNER,
        "Planner transport",
        "Van Dalen Logistiek B.V.",
        "Venlo",
        "nl",
        "on-site",
        None,
        None,
        Salary(min=2900, max=2900, currency="EUR", period="month"),
        3.0,
        "bachelor",
    ),
]
DEMANDS = [
    (CUISINIER, "duty", "experience", None, None, "Préparer les plats du jour"),
    (CUISINIER, "duty", "experience", None, None, "Gérer les commandes"),
    (CUISINIER, "must", "education", None, "vocational", "CAP cuisine exigé"),
    (CUISINIER, "must", "experience", 2.0, None, "Deux ans d'expérience en restauration traditionnelle"),
    (CUISINIER, "must", "certificate", None, None, "Permis B"),
    (CUISINIER, "nice", "skill", None, None, "Pâtisserie"),
    (CUISINIER, "nice", "language", None, "A2", "Anglais niveau A2"),
    (SECRETAIRE, "must", "education", None, "vocational", "Bac+2 en secrétariat"),
    (SECRETAIRE, "must", "skill", None, None, "Maîtrise de Word"),
    (SECRETAIRE, "must", "skill", None, None, "Excel"),
    (SECRETAIRE, "must", "experience", 1.0, None, "Un an d'expérience minimum"),
    (SECRETAIRE, "must", "language", None, "C1", "Anglais courant"),
    (SECRETAIRE, "duty", "experience", None, None, "Accueillir les patients"),
    (SECRETAIRE, "duty", "experience", None, None, "Prendre les rendez-vous"),
    (ELECTRICISTA, "must", "experience", 3.0, None, "Tres años de experiencia como electricista"),
    (ELECTRICISTA, "must", "education", None, "vocational", "Formación profesional en electricidad"),
    (ELECTRICISTA, "must", "certificate", None, None, "Carné de conducir B"),
    (ELECTRICISTA, "must", "other", None, None, "Disponibilidad para viajar"),
    (ELECTRICISTA, "nice", "language", None, "B1", "Inglés nivel B1"),
    (ELECTRICISTA, "nice", "certificate", None, None, "Curso de prevención de riesgos laborales"),
    (ELECTRICISTA, "duty", "experience", None, None, "Montar cuadros eléctricos"),
    (ELECTRICISTA, "duty", "experience", None, None, "Revisar instalaciones"),
    (MAESTRA, "must", "education", None, "bachelor", "Grado en Educación Infantil"),
    (MAESTRA, "must", "experience", 1.0, None, "Un año de experiencia en aula"),
    (MAESTRA, "must", "language", None, "C1", "Inglés nivel C1"),
    (MAESTRA, "must", "other", None, None, "Certificado de delitos sexuales"),
    (MAESTRA, "duty", "experience", None, None, "Preparar las clases"),
    (MAESTRA, "duty", "experience", None, None, "Hablar con las familias"),
    (VENDEDOR, "must", "experience", 2.0, None, "Dois anos de experiência em vendas"),
    (VENDEDOR, "must", "education", None, "bachelor", "Ensino superior em administração"),
    (VENDEDOR, "must", "skill", None, None, "Excel avançado"),
    (VENDEDOR, "must", "language", None, "B1", "Inglês intermediário"),
    (VENDEDOR, "nice", "language", None, "C1", "Espanhol fluente"),
    (VENDEDOR, "nice", "skill", None, None, "Conhecimento de Salesforce"),
    (VENDEDOR, "duty", "experience", None, None, "Atender clientes por telefone"),
    (VENDEDOR, "duty", "experience", None, None, "Preparar propostas"),
    (PEDREIRO, "must", "experience", 5.0, None, "Cinco anos de experiência na construção civil"),
    (PEDREIRO, "must", "certificate", None, None, "Carta de condução"),
    (PEDREIRO, "must", "other", None, None, "Disponibilidade imediata"),
    (KOK, "must", "experience", 2.0, None, "Minimaal twee jaar ervaring als kok"),
    (KOK, "must", "education", None, "vocational", "Mbo-diploma niveau 3"),
    (KOK, "must", "skill", None, None, "Kennis van HACCP"),
    (KOK, "must", "other", None, None, "Bereid om in het weekend te werken"),
    (KOK, "nice", "experience", None, None, "Ervaring met patisserie"),
    (KOK, "nice", "certificate", None, None, "Rijbewijs B"),
    (KOK, "duty", "experience", None, None, "Bereiden van gerechten"),
    (KOK, "duty", "experience", None, None, "Bestellen van producten"),
    (PLANNER, "must", "education", None, "bachelor", "Hbo werk- en denkniveau"),
    (PLANNER, "must", "experience", 3.0, None, "Drie jaar ervaring in de transportplanning"),
    (PLANNER, "must", "language", None, "B2", "Goede beheersing van Duits"),
    (PLANNER, "must", "language", None, None, "Engels"),
    (PLANNER, "must", "experience", None, None, "Ervaring met SAP"),
]


@pytest.mark.parametrize(
    ("ad", "title", "company", "location", "language", "remote", "seniority", "employment", "salary", "years", "education"), HEADS
)
def test_the_head_is_read(ad, title, company, location, language, remote, seniority, employment, salary, years, education):  # noqa: PLR0917 - one column each
    found = read_posting(ad)
    assert (found.title, found.company, found.location, found.language) == (title, company, location, language)
    assert (found.remote, found.seniority, found.employment_type) == (remote, seniority, employment)
    assert (found.salary, found.years_experience, found.education) == (salary, years, education)
    assert not found.suspicious


@pytest.mark.parametrize(("ad", "kind", "category", "years", "level", "quote"), DEMANDS)
def test_a_demand_is_read(ad, kind, category, years, level, quote):  # noqa: PLR0917 - one column each
    found = next(r for r in read_posting(ad).requirements if r.quote == quote)
    assert (found.kind, found.category, found.years, found.level) == (kind, category, years, level)
    assert ad[found.start : found.end] == quote


@pytest.mark.parametrize("ad", [row[0] for row in HEADS])
def test_nothing_else_is_a_demand(ad):
    assert [r.quote for r in read_posting(ad).requirements] == [row[-1] for row in DEMANDS if row[0] == ad]

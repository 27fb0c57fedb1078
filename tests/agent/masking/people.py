"""Invented persons in five languages, each with a CV, an ad, and all that says who they are."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    """One CV and what of it must never reach a server."""

    language: str
    name: str
    email: str
    cv: str
    secrets: tuple[str, ...]
    asks: str
    ad: str


MARA = Person(
    "en", "May Okonjo", "may.okonjo@example.org",
    """May Okonjo
Data Analyst
may.okonjo@example.org | +44 7700 900123 | linkedin.com/in/mayokonjo
12 High Street, Leeds LS1 4AB

Experience
Data Analyst, Globex Ltd, May 2019 - present
- Built dashboards in Python and SQL for 40 people
Analyst, Initech, 2015-09 - 2019-04
- Reported monthly figures to the board

Education
BSc Statistics, University of Leeds, 2012 - 2015

Skills
Python, SQL, Tableau
""",
    ("okonjo", "may okonjo", "900123", "12 high street", "ls1 4ab"),
    "Here is my CV and an ad. Do I fit?",
    """Data Analyst
Acme Analytics Ltd, Leeds

We are looking for a data analyst to join our team.

Requirements:
- At least 3 years of experience with Python
- Strong SQL
- Experience with Tableau

We offer flexible hours and 30 days of holiday.""",
)  # fmt: skip
BAERBEL = Person(
    "de", "Bärbel Tresckow", "baerbel.tresckow@example.org",
    """Bärbel Tresckow
Lindenstraße 14, 10969 Berlin
Telefon: 030 55512398
E-Mail: baerbel.tresckow@example.org
xing.com/profile/Baerbel_Tresckow

Berufserfahrung
seit 04/2018 Buchhalterin, Nordhafen Logistik GmbH, Berlin
- Monatsabschlüsse nach HGB erstellt
- Mahnwesen mit DATEV geführt
09/2013 - 03/2018 Kauffrau, Elbwerk AG, Hamburg
- Rechnungen geprüft

Ausbildung
2010 - 2013 Ausbildung zur Kauffrau, Berufsschule Hamburg

Kenntnisse
DATEV, Excel, SAP
""",
    ("bärbel", "baerbel", "tresckow", "55512398", "lindenstraße 14"),
    "Das ist mein Lebenslauf und eine Anzeige. Passe ich?",
    """Buchhalter (m/w/d)
Spreewerk GmbH, Berlin

Wir suchen zum nächstmöglichen Zeitpunkt Verstärkung für unser Team.

Ihr Profil:
- Abgeschlossene kaufmännische Ausbildung
- Mindestens 3 Jahre Berufserfahrung in der Buchhaltung
- Sehr gute Kenntnisse in DATEV

Wir bieten flexible Arbeitszeiten und 30 Tage Urlaub.""",
)  # fmt: skip
ZOE = Person(
    "fr", "Zoé Lefèvre", "zoe.lefevre@example.org",
    """Zoé Lefèvre
12 rue de la Paix, 75002 Paris
06 12 34 56 78 - zoe.lefevre@example.org

Expérience professionnelle
Depuis mars 2017 : Infirmière, Hôpital Saint-Roch, Paris
- Soins à 20 patients par jour
2012 - 2017 : Aide-soignante, Clinique du Parc, Lyon
- Accueil des patients

Formation
2009 - 2012 : Diplôme d'État d'infirmier, IFSI Lyon

Compétences
Soins, Excel
""",
    ("zoé", "lefèvre", "lefevre", "12 34 56 78", "rue de la paix"),
    "Voici mon CV et une annonce. Est-ce que je corresponds ?",
    """Infirmier (H/F)
Clinique des Tilleuls, Paris

Nous recherchons un infirmier pour notre équipe.

Profil recherché :
- Diplôme d'État d'infirmier exigé
- 3 ans d'expérience en milieu hospitalier
- Maîtrise d'Excel

Nous offrons un CDI et des horaires flexibles.""",
)  # fmt: skip
INIGO = Person(
    "es", "Íñigo Arrizabalaga Cruz", "inigo.arrizabalaga@example.org",
    """Íñigo Arrizabalaga Cruz
Calle Mayor 5, 28013 Madrid
Teléfono: +34 612 345 678
inigo.arrizabalaga@example.org

Experiencia profesional
Cocinero, Restaurante El Faro, Madrid, enero 2018 - actualidad
- Preparación de 80 menús al día
Ayudante de cocina, Hotel Sol, 2014 - 2017
- Control de almacén

Formación
Técnico en Cocina, Escuela de Hostelería de Madrid, 2012 - 2014

Habilidades
Cocina mediterránea, HACCP
""",
    ("íñigo", "inigo", "arrizabalaga", "345 678", "calle mayor"),
    "Aquí está mi currículum y una oferta. ¿Encajo?",
    """Cocinero/a
Hotel Miramar, Madrid

Buscamos un cocinero para nuestro equipo.

Requisitos:
- Mínimo 3 años de experiencia como cocinero
- Conocimientos de HACCP
- Título de Técnico en Cocina

Ofrecemos contrato indefinido y horario flexible.""",
)  # fmt: skip
TOME = Person(
    "pt", "Tomé Quintela", "tome.quintela@example.org",
    """Tomé Quintela
Rua das Flores 10, 4050-262 Porto
Telemóvel: +351 912 345 678
tome.quintela@example.org

Experiência profissional
Programador, Ribeira Software, Porto, janeiro de 2019 - atualmente
- Desenvolvimento de serviços em Java e SQL
Técnico de suporte, Douro Sistemas, 2015 - 2018
- Apoio a 200 utilizadores

Formação académica
Licenciatura em Engenharia Informática, Universidade do Porto, 2011 - 2014

Competências
Java, SQL, Linux
""",
    ("tomé", "quintela", "345 678", "rua das flores"),
    "Aqui está o meu currículo e um anúncio. Encaixo?",
    """Programador Java
Atlântico Dados, Porto

Procuramos um programador para a nossa equipa.

Requisitos:
- Pelo menos 3 anos de experiência com Java
- Bons conhecimentos de SQL
- Experiência com Linux

Oferecemos contrato sem termo e horário flexível.""",
)  # fmt: skip
LIN = Person(
    "zh", "王小明", "xiaoming.wang@example.org",
    """姓名：王小明
电话：13800138000
邮箱：xiaoming.wang@example.org

工作经历
2018.03 - 至今  星河科技有限公司  软件工程师
- 使用 Python 和 SQL 开发数据平台

教育背景
2014 - 2018  北京理工大学  计算机科学  学士

技能
Python, SQL, Linux
""",
    ("王小明", "小明", "xiaoming", "13800138000"),
    "这是我的简历和一个职位。我合适吗？",
    MARA.ad,
)  # fmt: skip
PEOPLE = (MARA, BAERBEL, ZOE, INIGO, TOME, LIN)

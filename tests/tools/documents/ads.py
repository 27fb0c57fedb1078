"""Ads for the crew, one a language, and ten for one person; requirements are named by their words."""

from tools.jobs.models import Posting, Requirement


def ad(text: str, *, title: str, company: str | None, language: str = "en", needs=()) -> Posting:
    """An ad whose requirements are given as (quote, kind, category, skills)."""
    found = []
    for at, (quote, kind, category, skills) in enumerate(needs):
        start = text.index(quote)
        found.append(Requirement(id=f"q{at}", text=quote, kind=kind, category=category, skills=skills, quote=quote, start=start, end=start + len(quote)))  # fmt: skip
    return Posting(title=title, company=company, language=language, text=text, requirements=tuple(found))


MILLERS = ad(
    "Corrie & Webb Millers looks for a Bakery Manager.\nWe mill our own grain and deliver to eighty shops before breakfast.\n"
    "- Experience with sourdough\n- Training of apprentices\n- You've cut waste that other people depended on\n- French\n",
    title="Bakery Manager",
    company="Corrie & Webb Millers",
    needs=(
        ("Experience with sourdough", "must", "skill", ("sourdough",)),
        ("Training of apprentices", "must", "experience", ()),
        ("You've cut waste that other people depended on", "must", "experience", ()),
        ("French", "nice", "language", ("French",)),
    ),
)
WENDLIN = ad(
    "Die Brauerei Wendlin sucht eine Schichtleitung (m/w/d).\nWir brauen seit 1974 mit Wasser aus dem eigenen Brunnen.\n"
    "- Anleitung von Auszubildenden\n- Sicherer Umgang mit Störungen\n- SAP PM\n",
    title="Schichtleitung (m/w/d)",
    company="Brauerei Wendlin GmbH",
    language="de",
    needs=(
        ("Anleitung von Auszubildenden", "must", "experience", ()),
        ("Sicherer Umgang mit Störungen", "must", "experience", ()),
        ("SAP PM", "must", "skill", ("SAP PM",)),
    ),
)
ORFEVRE = ad(
    "La maison Orfèvre recherche un maître d’hôtel (H/F).\nNous cuisinons chaque jour les légumes de notre propre jardin.\n"
    "- Formation des apprentis\n- Excel\n- dont deux ans en terrasse\n",
    title="Maître d’hôtel (H/F)",
    company="Maison Orfèvre SARL",
    language="fr",
    needs=(
        ("Formation des apprentis", "must", "experience", ()),
        ("Excel", "nice", "skill", ("Excel",)),
        ("dont deux ans en terrasse", "must", "experience", ()),
    ),
)
RUIDERA = ad(
    "Conservas Ruidera busca responsable de logística.\nNuestras verduras crecen a dos kilómetros de la fábrica y se envasan a mano.\n"
    "- Formación de aprendices\n- Preparación de pedidos\n- SAP\n",
    title="Responsable de logística",
    company="Conservas Ruidera S.L.",
    language="es",
    needs=(
        ("Formación de aprendices", "must", "experience", ()),
        ("Preparación de pedidos", "must", "experience", ()),
        ("SAP", "nice", "skill", ("SAP",)),
    ),
)
SADO = ad(
    "A Vidraria Sado procura um técnico de manutenção.\nNossa oficina sopra vidro à mão há cem anos e ensina quem chega.\n"
    "- Formação de estagiários\n- Manutenção de máquinas\n- AutoCAD\n",
    title="Técnico de manutenção",
    company="Vidraria Sado Lda.",
    language="pt",
    needs=(
        ("Formação de estagiários", "must", "experience", ()),
        ("Manutenção de máquinas", "must", "experience", ()),
        ("AutoCAD", "nice", "skill", ("AutoCAD",)),
    ),
)
WADDEN = ad(
    "Kwekerij Waddenlicht zoekt een teamleider.\nWij kweken onze tomaten zonder gas en geven elke leerling een eigen rij.\n"
    "- Opleiden van leerlingen\n- Inpakken van bestellingen\n- Priva\n",
    title="Teamleider (m/v)",
    company="Kwekerij Waddenlicht B.V.",
    language="nl",
    needs=(
        ("Opleiden van leerlingen", "must", "experience", ()),
        ("Inpakken van bestellingen", "must", "experience", ()),
        ("Priva", "nice", "skill", ("Priva",)),
    ),
)
LARIO = ad(
    "Seteria Lario cerca una responsabile di produzione.\nI nostri telai lavorano la seta sul lago e ogni apprendista impara da noi.\n"
    "- Formazione di apprendisti\n- Scelta dei filati\n- CAD\n",
    title="Responsabile di produzione",
    company="Seteria Lario S.r.l.",
    language="it",
    needs=(
        ("Formazione di apprendisti", "must", "experience", ()),
        ("Scelta dei filati", "must", "experience", ()),
        ("CAD", "nice", "skill", ("CAD",)),
    ),
)
ADS = {"en": MILLERS, "de": WENDLIN, "fr": ORFEVRE, "es": RUIDERA, "pt": SADO, "nl": WADDEN, "it": LARIO}

_TOPICS = [
    ("Baker", "Hollin Bread", "Sourdough from our own leaven"), ("Trainer", "Ostler School", "Training of apprentices"),
    ("Pastry Cook", "Garrick House", "Desserts for ninety guests"), ("Buyer", "Penrith Foods", "Stock counts every week"),
    ("Energy Officer", "Marlow Mills", "Savings on electricity"), ("Supervisor", "Dunnock Bakes", "A team of six bakers"),
    ("Night Baker", "Selby Ovens", "Loaves baked at night"), ("Analyst", "Crumb & Co", "Excel for waste reports"),
    ("Planner", "Tolland Flour", "A new ordering system"), ("Inspector", "Hygiene North", "Food hygiene in bakeries"),
]  # fmt: skip
TEN = tuple(
    ad(f"{company} seeks a {title}.\n- {need}\n", title=title, company=company, needs=((need, "must", "experience", ()),))
    for title, company, need in _TOPICS
)

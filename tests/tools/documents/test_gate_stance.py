"""Wishes, questions and opinions claim nothing, and nothing can be smuggled into them."""

import pytest

from tests.tools.documents.people import TODAY
from tests.tools.documents.trades import TRADES, Pairs, ruled_apart
from tools.documents.grounding import check
from tools.documents.grounding_stance import named, opined, own, wished

AD = {
    "en": "Harrow Lane Hospice seeks a ward nurse. The kitchen garden feeds our patients, volunteers read to them at night, and we close the office for lunch. "
    "Knowledge of Epic is an advantage.",
    "de": "Der Hof Sonnrain sucht eine Landwirtin. Unsere Kälber bleiben bei den Müttern, den Käse reifen wir im eigenen Keller. Kenntnisse in Herdenmanager sind von Vorteil.",
    "fr": "Le cabinet Lormont cherche une avocate. Nous offrons une permanence gratuite aux locataires chaque jeudi. La maîtrise de Secib est un plus.",
    "es": "El colegio Torremar busca profesora. Los alumnos cultivan el huerto y cocinan la comida del viernes. Se valora Moodle.",
    "pt": "A clínica Valmor procura enfermeiro. Visitamos os doentes idosos em casa e publicamos os resultados. Valoriza-se Sclínico.",
    "ar": "تبحث شركة النخيل عن سائق. نغسل الشاحنات كل مساء ونعيد استعمال الماء. يفضل من يعرف نظام تراك.",
    "ja": "若葉病院は看護師を募集します。患者の家族も食堂を利用でき、庭の野菜を料理に使います。電子カルテ経験者歓迎。",
}
# fmt: off
WISHES: Pairs = [
    ("en", "I would like to see how your volunteers look after people at night.", "I would like to see how my hospice volunteers in Norwich read at night."),
    ("en", "I would gladly show you over tea how I picture a calm handover.", "I would gladly show you my doctorate in palliative care."),
    ("en", "Could we walk through the garden together?", "Could we walk through my prizewinning herb garden in Kent together?"),
    ("en", "I want to understand how a hospice kitchen is organised.", "I want to stay chief cook as I was at Ritz Hospice."),
    ("en", "I would love to join your ward.", "I would love to work weekends and bank holidays."),
    ("en", "I hope to learn more about symptom relief.", "I hope to learn more, because I founded a symptom clinic."),
    ("en", "I would enjoy hearing about the volunteers.", "I would enjoy continuing the volunteer choir that I conduct."),
    ("de", "Ich würde gern einmal bei der Ernte zusehen.", "Ich würde gern meine preisgekrönte Käserei vorstellen."),
    ("de", "Darf ich mir den Reifekeller anschauen?", "Ich möchte sofort umziehen und im Homeoffice arbeiten."),
    ("de", "Gerne würde ich das Gespräch im Stall führen.", "Gerne würde ich kommen, denn ich habe eine Käserei gegründet."),
    ("fr", "J'aimerais comprendre comment se déroule la permanence.", "J'aimerais apporter mon doctorat en fiscalité."),
    ("fr", "Pourrions-nous échanger autour d'un café ?", "Je souhaite travailler la nuit et le dimanche."),
    ("es", "Me gustaría ver el huerto en primavera.", "Me gustaría enseñar mi huerto premiado de Toledo."),
    ("es", "¿Podríamos hablar la próxima semana de la excursión?", "Quisiera volver a dirigir un internado en Suiza."),
    ("pt", "Gostaria de acompanhar uma visita domiciliária.", "Gostaria de mostrar o meu livro premiado."),
    ("pt", "Qual seria a melhor altura para uma chamada?", "Adoraria fazer noites e fins de semana."),
    ("ar", "أود أن أتعرف على طريقة غسل الشاحنات.", "أود السفر والعمل ليلا في الخارج."),
    ("ja", "一度、食堂の様子を拝見できれば幸いです。", "転勤や夜勤も喜んで引き受けたいと思います。"),
]
OPINIONS: Pairs = [
    ("en", "A kitchen garden that feeds the patients appeals to me.", "A kitchen garden at my own house in Devon appeals to me."),
    ("en", "Volunteers who read at night say more than any brochure.", "Surgeons who operate with robots say more than any brochure."),
    ("en", "I was charmed to learn that the office closes for lunch.", "I was charmed to learn that the clinic flies to Brazil for carnival."),
    ("de", "Kälber, die bei den Müttern bleiben, das ist mir sympathisch.", "Ziegen, die auf Skiern rennen, das ist mir sympathisch."),
    ("de", "Dass der Käse im Keller reift, gefällt mir.", "Dass meine Brauerei Preise gewinnt, gefällt mir."),
    ("fr", "Une permanence gratuite pour les locataires, voilà ce que je cherche.", "Une piscine chauffée pour les banquiers, voilà ce que je cherche."),
    ("es", "Que los alumnos cocinen lo que cultivan me parece precioso.", "Que los pilotos vuelen helicópteros me parece precioso."),
    ("pt", "Visitar os doentes em casa é algo de que gosto muito.", "Pilotar aviões em África é algo de que gosto muito."),
    ("ja", "患者の家族も食堂を使えることに心を動かされました。", "海外支店の売上増加に心を動かされました。"),
]
# fmt: on


@ruled_apart(WISHES + OPINIONS)
def test_what_is_wished_asked_or_thought_claims_nothing_of_the_person(language, claim, verdict):
    ruling = check(claim, TRADES[language], posting_text=AD[language], role=None, today=TODAY)
    assert ruling.verdict == verdict, ruling.reason


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "You seek a nurse, and I have used Epic for years."),
        ("en", "My Epic skills suit your ward."),
        ("de", "Sie suchen eine Landwirtin, und meine Kenntnisse in Herdenmanager passen dazu."),
        ("fr", "Votre cabinet me plaît, et ma pratique de Secib vous servira."),
        ("es", "Su colegio me gusta, y mi manejo de Moodle le servirá."),
    ],
)
def test_a_tool_of_the_ad_does_not_become_ones_own_by_speaking_to_the_employer(language, claim):
    ruling = check(claim, TRADES[language], posting_text=AD[language], role=None, today=TODAY)
    assert ruling.verdict == "unsupported", ruling.reason


@pytest.mark.parametrize(
    ("claim", "language", "free", "bound"),
    [
        ("I would like to see your garden, where I grew leeks.", "en", {"garden"}, {"grew", "leeks"}),
        ("I hope to bring my forge to you.", "en", {"bring"}, {"forge"}),
        ("May I ask how many looms run? I own three.", "en", {"looms"}, {"own"}),
        ("Ich möchte lernen, weil ich schmiede.", "de", {"lernen"}, {"schmiede"}),
        ("Me gustaría pintar como en Roma.", "es", {"pintar"}, {"roma"}),
        ("I would like to weld in Oslo.", "en", {"weld"}, {"oslo"}),
        ("I weld.", "en", set(), {"weld"}),
    ],
)
def test_a_wish_reaches_to_the_next_claim(claim, language, free, bound):
    found = wished(claim, language)
    assert free <= found
    assert not bound & found


def test_frames_names_and_what_is_own():
    assert opined("The mill appeals to me.", "en") == {"appeal", "appeals", "to", "me"} - {"appeal"}
    assert not opined("I built the mill.", "en")
    assert own("my welding torch at the yard", "en") == {"welding", "torch"}
    assert named("I met Ann Lee at the Yard") == ["ann", "lee", "yard"]

"""Everything about a person, asked for in the chat: a card offers it, and nothing is done before they press."""

import pytest

from tests.ui.conftest import shown
from tests.ui.test_applications_chat import say
from tools.profile.said import statement
from ui.state import LOCAL, clock

SAID = [
    ("Give me all my data as a file", "Download everything (ZIP)", "ready to download"),
    ("Delete everything you know about me", "Erase everything", "Nothing is erased yet"),
    ("Lösche alles, was du über mich gespeichert hast", "Erase everything", "Noch ist nichts gelöscht"),
    ("Supprime toutes mes données", "Erase everything", "Rien n’est encore effacé"),
]


@pytest.mark.parametrize(("text", "label", "words"), SAID)
def test_the_card_offers_what_was_asked_for(app, screen, text, label, words):
    app.services.ledger.add(LOCAL, (statement("I speak Danish", (), clock(), "x"),))
    at = say(screen.run(), app, text)
    offered = [one.proto.label for kind in ("download_button", "page_link") for one in at.get(kind)]
    assert label in offered
    assert words in shown(at)
    assert "1 fact" in shown(at)
    assert len(app.services.ledger.facts(LOCAL)) == 1

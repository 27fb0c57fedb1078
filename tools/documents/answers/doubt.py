"""A sentence of an answer that nothing bears out."""

from typing import Literal

from core.values import Value

Kind = Literal["claim", "draft", "granted", "lesson", "aside", "fit"]
"""How it was said: to the person, as the person in a draft, taken for granted, thought or learned, of the application, as a tool's figure."""


class Doubt(Value):
    """`raw` stands so in the answer, `text` are its plain words, `why` names the word and the missing or contradicting fact.

    `says` are the words of a fact that says otherwise. `told` says that the person said so themself in the conversation. `claim`, `kind` and `language` are what was looked at, so that it
    can be looked at again when the facts are others.
    """

    raw: str
    text: str
    why: str
    says: str = ""
    told: bool = False
    claim: str = ""
    kind: Kind = "claim"
    language: str = "en"

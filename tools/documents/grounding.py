"""The truth gate: may this sentence be said about this person? Plain code over the ledger and the ad, no model.

A claim passes when its figures, names and words follow from facts; each refusal names the word and what is missing.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from tools.documents.grounding_case import Case
from tools.documents.grounding_change import means
from tools.documents.grounding_dates import dates
from tools.documents.grounding_figures import figures
from tools.documents.grounding_identity import degree, names, title
from tools.documents.grounding_known import study
from tools.documents.grounding_ladders import ladders
from tools.documents.grounding_levels import levels
from tools.documents.grounding_lexicon import neutral_word
from tools.documents.grounding_life import life
from tools.documents.grounding_links import ad_only, cause, elsewhere, joined
from tools.documents.grounding_negation import hedge
from tools.documents.grounding_others import others
from tools.documents.grounding_posts import posts
from tools.documents.grounding_rules import Rule, new_words
from tools.documents.grounding_scope import superlative, widened
from tools.documents.grounding_tools import tools
from tools.documents.grounding_verbs import strength
from tools.documents.grounding_weighty import weighty
from tools.documents.models import Ruling
from tools.documents.scripts import dated, fold
from tools.profile.models import Fact

EVIDENCE: Mapping[str, tuple[Rule, ...]] = {
    "numbers": (figures,),
    "time": (dates, tools),
    "names": (levels, names, title, posts, degree),
    "scope": (superlative, widened, hedge),
    "verbs": (strength, others),
    "rungs": (ladders,),
    "links": (cause, means, joined, elsewhere, ad_only),
    "meaning": (life, weighty, new_words),
}
"""The rules by the kind of evidence that they look at."""
ORDER = tuple(rule for rules in EVIDENCE.values() for rule in rules)
"""The rules as they are asked."""
HARD: tuple[Rule, ...] = (figures, dates, tools, levels, names, title, degree, ad_only)
"""The rules on what can be looked up: figures, dates and names, whatever the words around them."""
_SHOWN = 4
_SENTENCE = re.compile(r"(?<=[.!?。！？])\s+|\n+")


def check(claim: str, facts: Sequence[Fact], *, posting_text: str | None, role: str | None, today: date) -> Ruling:
    """Rules on one claim. `role` is the id of the role fact under which it stands: facts of other jobs do not count then."""
    return judged(Case(dated(claim), study(facts, today), role, posting_text or ""), ORDER)


def judged(case: Case, rules: Sequence[Rule]) -> Ruling:
    """Rules on one case by some of the rules."""
    resting = tuple(view.fact.id for view in case.ranked[:_SHOWN])
    whole = case.folded.rstrip(".")
    same = [
        view.fact.id
        for view in (case.views if case.role else case.known.views)
        if whole in {fold(said).rstrip(".") for said in (view.fact.text, *_SENTENCE.split(view.fact.text))}
    ]
    if same:
        return Ruling(verdict="supported", reason="The fact says so in these words.", fact_ids=tuple(same))
    if claims_nothing(case) and not life(case):
        return Ruling(verdict="supported", reason="It claims nothing about the person.")
    for rule in rules:
        reason = rule(case)
        if reason:
            return Ruling(verdict="unsupported", reason=reason, fact_ids=resting)
    return Ruling(verdict="supported", reason="Its figures, names and words stand in the facts.", fact_ids=resting)


def claims_nothing(case: Case) -> bool:
    """Wishes, thanks, connectives, and what the ad says about the employer; a figure has to be looked at."""
    harmless = all(neutral_word(word) or word in case.about_employer | case.wished for word in case.content)
    return bool(case.content) and harmless and not case.new and not counts(case) and not superlative(case) and not dates(case)


def counts(case: Case) -> bool:
    """Whether a claim has a figure that is more than an article."""
    return any(not (amount.value == 1 and amount.shown.isalpha()) for amount in case.amounts)

"""The rules of the gate on how much is said: comparisons, extent, sole credit that no fact states."""

from tools.documents.grounding_case import Case
from tools.documents.grounding_lexicon import neutral_word
from tools.documents.scripts import fold, stem

_TIMES = {
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "tag",
    "jahr",
    "monat",
    "woche",
    "jour",
    "jours",
    "ans",
    "mois",
    "dia",
    "dias",
    "meses",
    "mes",
    "ano",
    "anos",
}


def superlative(case: Case) -> str | None:
    """A comparison or a whole that no fact states."""
    near = {stem(word) for view in case.ranked[:3] for word in view.said}
    for key, what in (("top", "comparison"), ("whole", "extent"), ("alone", "sole credit")):
        for at, word in case.marks(key):
            if stem(word.split()[-1]) in near or (case.about_employer and word in fold(case.ad)):
                continue
            if word == "most" and neutral_word(" ".join(case.said[at + 1 : at + 2])):
                continue
            if key == "whole" and at + 1 < len(case.said) and case.said[at + 1] in _TIMES:
                continue
            return f"No fact supports the {what} “{word}”."
    return None

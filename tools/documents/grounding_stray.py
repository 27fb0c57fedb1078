"""Words that are explained too loosely: by one stray fact that has nothing else to do with the claim, or only by the ad."""

from tools.documents.grounding_case import Case
from tools.documents.grounding_lexicon import covered, neutral_word
from tools.documents.grounding_sources import own_words, sources
from tools.documents.scripts import stem


def stray(case: Case) -> tuple[str, ...]:
    """Words that a fact explains by meaning alone, where it gives the claim nothing else and is not of the job that gives the rest.

    Across languages meaning is all there is, and years in a field draw on every job: there no word is stray.
    """
    drawn = sources(own_words(case.claim, case), case)
    if not drawn or drawn[0].part.view.fact.language != case.language or any(one.unit == "year" for one in case.amounts):
        return ()
    lead = drawn[0].part.view
    alone = (source for source in drawn[1:] if len(source.gives) == 1 and not source.surely)
    strange = (source for source in alone if source.part.view is not lead and source.part.view.fact.id != lead.fact.scope)
    return tuple(word for source in strange for word in source.gives if not _otherwise(word, case))


def of_the_ad(case: Case) -> tuple[str, ...]:
    """Words that the ad has in some form and no fact of the person does, said of the person; a fact in another language does by meaning."""
    if not case.ad_stems:
        return ()
    abroad = frozenset[int]().union(*(view.meant for view in case.known.views if view.fact.language != case.language))
    free = case.about_employer | case.wished | case.opinion
    return tuple(
        word
        for word in case.content
        if stem(word) in case.ad_stems
        and word not in free
        and not neutral_word(word)
        and not covered(word, case.known_stems, abroad)
        and not _otherwise(word, case)
    )


def _otherwise(word: str, case: Case) -> bool:
    """Whether a word is explained by more than a meaning: as a figure, an abbreviation spelled out, a phrase."""
    return word in case.spelled | case.rated | case.papered | case.joined | case.opinion

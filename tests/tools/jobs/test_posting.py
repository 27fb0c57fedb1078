"""Whole ads: each row is an ad, a field and what it states; every quote stands where it says."""

import pytest

from core.errors import PostingRefused
from tests.tools.jobs.ads import BAKER, GUIDE, PLATFORM, WAITER
from tools.jobs.posting import looks_like_posting, read_posting

ADS = {"baker": BAKER, "platform": PLATFORM, "waiter": WAITER, "guide": GUIDE}


def demand(posting, words):
    return next(r for r in posting.requirements if words in r.quote)


@pytest.mark.parametrize(
    ("ad", "field", "value"),
    [
        ("baker", "language", "de"),
        ("baker", "company", "Bäckerei Morgenrot GmbH"),
        ("baker", "location", "Rosenheim"),
        ("baker", "employment_type", "full-time"),
        ("baker", "years_experience", 2),
        ("baker", "education", "vocational"),
        ("baker", "remote", "on-site"),
        ("platform", "title", "Senior Platform Engineer"),
        ("platform", "company", "Cedarwood Labs Ltd"),
        ("platform", "location", "Leeds"),
        ("platform", "remote", "hybrid"),
        ("platform", "seniority", "senior"),
        ("platform", "years_experience", 5),
        ("platform", "education", "none"),
        ("waiter", "company", "Restaurante La Higuera"),
        ("waiter", "location", "Sevilla"),
        ("waiter", "years_experience", 1),
        ("waiter", "employment_type", "full-time"),
        ("guide", "language", "fr"),
        ("guide", "location", "Nantes"),
        ("guide", "education", "bachelor"),
    ],
)
def test_a_field(ad, field, value):
    assert getattr(read_posting(ADS[ad]), field) == value


@pytest.mark.parametrize(
    ("ad", "words", "kind", "category"),
    [
        ("baker", "Herstellung von Brot", "duty", "experience"),
        ("baker", "Ausbildung als Bäcker", "must", "education"),
        ("baker", "zwei Jahre", "must", "experience"),
        ("baker", "Führerschein", "must", "certificate"),
        ("baker", "Deutschkenntnisse", "must", "language"),
        ("baker", "Sauerteig", "nice", "experience"),
        ("baker", "Englisch", "nice", "language"),
        ("platform", "Kubernetes", "duty", "experience"),
        ("platform", "five years", "must", "experience"),
        ("platform", "Terraform or Pulumi", "must", "skill"),
        ("platform", "Right to work", "must", "other"),
        ("platform", "Kafka", "nice", "experience"),
        ("platform", "AWS certification", "nice", "certificate"),
        ("waiter", "sala", "duty", "experience"),
        ("waiter", "Un año", "must", "experience"),
        ("waiter", "manipulador", "must", "certificate"),
        ("waiter", "Inglés", "must", "language"),
        ("waiter", "vinos", "nice", "skill"),
        ("guide", "Licence", "must", "education"),
        ("guide", "anglais", "must", "language"),
        ("guide", "allemand", "nice", "language"),
    ],
)
def test_a_demand_has_its_kind_and_category(ad, words, kind, category):
    found = demand(read_posting(ADS[ad]), words)
    assert (found.kind, found.category) == (kind, category)


@pytest.mark.parametrize("ad", ADS)
def test_every_quote_is_the_ads_own_words_and_none_overlap(ad):
    posting = read_posting(ADS[ad])
    assert posting.text == ADS[ad]
    end = 0
    for r in posting.requirements:
        assert posting.text[r.start : r.end] == r.quote
        assert r.quote.strip()
        assert r.start >= end
        end = r.end


def test_ids_are_unique_and_in_the_order_of_the_ad():
    posting = read_posting(PLATFORM)
    assert [r.id for r in posting.requirements] == [f"r{i}" for i in range(1, len(posting.requirements) + 1)]


@pytest.mark.parametrize("words", ["equal opportunity", "cover letter", "Jobrad", "30 Tage", "CDD de 6 mois"])
def test_boilerplate_is_no_demand(words):
    quotes = [r.quote for ad in ADS.values() for r in read_posting(ad).requirements]
    assert not [q for q in quotes if words in q]


@pytest.mark.parametrize(
    ("ad", "words", "level"),
    [
        ("waiter", "Inglés", "B1"),
        ("guide", "anglais", "C1"),
        ("baker", "Deutsch", "B2"),
        ("baker", "Englisch", "A2"),
        ("guide", "Licence", "bachelor"),
    ],
)
def test_a_level_is_read(ad, words, level):
    assert demand(read_posting(ADS[ad]), words).level == level


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        ("   \n ", "empty"),
        ("Plumber wanted", "too short"),
        ("must " * 60_000, "longer"),
        ("\n".join(f"https://jobs.example/{i}" for i in range(40)), "links"),
        (
            "The sun went down behind the hills and the old man walked home along the river, thinking of nothing at all.",
            "do not look",
        ),
    ],
)
def test_what_is_no_ad_is_refused_with_a_way_out(text, says):
    with pytest.raises(PostingRefused) as refused:
        read_posting(text)
    assert says in refused.value.message
    assert refused.value.what_to_do


@pytest.mark.parametrize("ad", ADS)
def test_an_ad_looks_like_one(ad):
    assert looks_like_posting(ADS[ad]) >= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "Please make my summary a little shorter and then send me the letter as a PDF, thank you very much indeed.",
        "The sun went down behind the hills and the old man walked home along the river, thinking of nothing at all.",
    ],
)
def test_other_words_do_not(text):
    assert looks_like_posting(text) < 0.4


def test_braces_and_odd_characters_pass_through_unharmed():
    ad = PLATFORM.replace("Linux", "Linux {x} {{y}} %s \u200b☃")
    posting = read_posting(ad)
    assert all(posting.text[r.start : r.end] == r.quote for r in posting.requirements)
    assert any("{x}" in r.quote for r in posting.requirements)


def test_windows_line_ends_keep_the_quotes_exact():
    ad = PLATFORM.replace("\n", "\r\n")
    assert [r.quote for r in read_posting(ad).requirements] == [r.quote for r in read_posting(PLATFORM).requirements]

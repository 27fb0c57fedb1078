"""English bullets: verbs and what only looks like one, lists of deeds, articles that a bullet leaves out."""

import pytest

from tools.documents.clauses import clause
from tools.documents.clauses_en import article_of, articled, gerund_en, habit

# fmt: off
READ = [
    # what may be a noun or an adjective is a verb only with a sign beside it
    ("Automated the night reports", "", "verb", "I automated the night reports"),
    ("Automated pressure test system", "", "fragment", "Automated pressure test system"),
    ("Automated night reports", "past", "verb", "I automated night reports"),
    ("Enhanced disclosure, on the update service", "past", "fragment", "Enhanced disclosure, on the update service"),
    ("Enhanced the night log", "past", "verb", "I enhanced the night log"),
    ("Combined heat and power", "past", "fragment", "Combined heat and power"),
    ("Advanced food hygiene", "past", "fragment", "Advanced food hygiene"),
    ("Certified first aider", "", "fragment", "Certified first aider"),
    ("Own class of nine boats", "", "fragment", "Own class of nine boats"),
    ("Owned the tide tables", "", "verb", "I owned the tide tables"),
    ("Complete overhaul of two pumps", "", "fragment", "Complete overhaul of two pumps"),
    ("Published author of two novels", "", "fragment", "Published author of two novels"),
    ("Published two novels", "", "verb", "I published two novels"),
    # what others did to the person is no deed of theirs
    ("Promoted to foreman after a year", "past", "fragment", "Promoted to foreman after a year"),
    ("Elected to the works council", "past", "fragment", "Elected to the works council"),
    ("Featured in the harbour news", "past", "fragment", "Featured in the harbour news"),
    ("Selected for the relief crew", "past", "fragment", "Selected for the relief crew"),
    ("Promoted the summer cruises", "", "verb", "I promoted the summer cruises"),
    # the last of several deeds has its "and"
    ("Found the leak, fixed the pump", "", "verb", "I found the leak, and fixed the pump"),
    ("Found the leak, fixed the pump and wrote it up", "", "verb", "I found the leak, fixed the pump and wrote it up"),
    ("Wrote the log; rewired the lamp", "", "verb", "I wrote the log; rewired the lamp"),
    ("Found the leak, fixed the pump, calm in storms", "", "verb", "I found the leak, fixed the pump, calm in storms"),
    # articles
    ("Mentored team of six nurses", "", "verb", "I mentored a team of six nurses"),
    ("Built warehouse system", "", "verb", "I built a warehouse system"),
    ("Built the system", "", "verb", "I built the system"),
    ("Built systems", "", "verb", "I built systems"),
    ("Supervised daily operations", "", "verb", "I supervised daily operations"),
    # a first sentence is enough
    ("Repaired the two ferries. Night work included", "", "verb", "I repaired the two ferries"),
    ("Repaired ferries. Night work", "", "verb", "I repaired ferries. Night work"),
    ("Repaired pumps of approx. Twelve tons", "", "verb", "I repaired pumps of approx. Twelve tons"),
    # gerunds
    ("Managing two depots", "", "noun", "managing two depots"),
    ("Heading a team of nine", "", "noun", "heading a team of nine"),
    ("Training of two colleagues", "", "fragment", "Training of two colleagues"),
    ("Reading plans is half of my Monday", "", "fragment", "Reading plans is half of my Monday"),
]
NOW = [
    ("Check dates, rotate stock and build the display", "base", "I check dates, rotate stock and build the display"),
    ("Quote small jobs, take payment by phone, keep a calendar", "", "I quote small jobs, take payment by phone, and keep a calendar"),
    ("Manages two clerks and trains the third", "", "I manage two clerks and train the third"),
    ("Help customers find oat milk", "base", "I help customers find oat milk"),
    ("Lead a brigade", "", "I lead a brigade"),
    ("Translates for two residents", "", "I translate for two residents"),
]
NOT_NOW = [
    ("Stock list by handheld", "base"), ("Test automation", "base"), ("Project management", "base"), ("Design reviews", ""),
    ("Report to the board in plain words", ""), ("Patch plaster", ""),
]
PAST = [
    ("Manages two clerks and trains the third", "I managed two clerks and trained the third"),
    ("Coordinate rotas and write the log", "I coordinated rotas and wrote the log"),
    ("Keep the log", "I kept the log"),
]
ARTICLES = [
    ("payment system handling coins", "a payment system handling coins"),
    ("integrated pump system", "an integrated pump system"),
    ("benefits system used by farms", "a benefits system used by farms"),
    ("team of 6", "a team of 6"),
    ("the team of 6", "the team of 6"),
    ("our team", "our team"),
    ("two teams", "two teams"),
    ("migration from old to new", "migration from old to new"),
    ("sales and marketing team", "sales and marketing team"),
    ("Tom's team", "Tom's team"),
    ("with a team", "with a team"),
    ("very long and winding old northern harbour system", "very long and winding old northern harbour system"),
    ("CI/CD pipeline", "a CI/CD pipeline"),
    ("12 dashboards", "12 dashboards"),
    ("", ""),
]
SAID = [
    ("nurse", "a"), ("electrician", "an"), ("unit", "a"), ("hour", "an"), ("HR team", "an"), ("UX team", "a"), ("SQL", "an"),
    ("one-page note", "a"), ("user", "a"), ("urgent call", "an"), ("European ship", "a"), ("X-ray", "an"), ("uninsured boat", "an"),
]
HABITS = [
    (("Built a pier", "Wrote the log", "Nights"), "past"), (("Build piers", "Manages two clerks"), "base"), (("Nights", "Boats"), ""),
    (("Built a pier", "Coordinate rotas"), ""), ((), ""), (("Automated tests",), ""),
]
# fmt: on


@pytest.mark.parametrize(("bullet", "how", "form", "text"), READ)
def test_a_bullet_of_a_job_that_ended(bullet, how, form, text):
    made = clause(bullet, "en", current=False, how=how)
    assert (made.form, made.text) == (form, text)


@pytest.mark.parametrize(("bullet", "how", "text"), NOW)
def test_a_bullet_of_a_job_that_runs(bullet, how, text):
    made = clause(bullet, "en", current=True, how=how)
    assert (made.form, made.text) == ("verb", text)


@pytest.mark.parametrize(("bullet", "how"), NOT_NOW)
def test_a_noun_stays_one_beside_verbs(bullet, how):
    assert clause(bullet, "en", current=True, how=how).form == "fragment"


@pytest.mark.parametrize(("bullet", "text"), PAST)
def test_all_verbs_of_a_list_go_into_the_past(bullet, text):
    assert clause(bullet, "en", current=False).text == text


@pytest.mark.parametrize(("rest", "expected"), ARTICLES)
def test_an_object_gets_the_article_it_lacks(rest, expected):
    assert articled(rest) == expected


@pytest.mark.parametrize(("words", "article"), SAID)
def test_a_or_an(words, article):
    assert article_of(words) == article


@pytest.mark.parametrize(("bullets", "expected"), HABITS)
def test_the_habit_of_a_job(bullets, expected):
    assert habit(bullets) == expected


def test_a_gerund_needs_its_object():
    assert gerund_en("Managing") == ""
    assert gerund_en("Managing of boats") == ""
    assert gerund_en("Managing the boats") == "managing the boats"

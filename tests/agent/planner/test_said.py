"""What is kept, forgotten and corrected, without the request around it."""

import pytest

from agent.planner.clauses import clauses
from agent.planner.said import announces, correction, statement, unwanted

STATEMENTS = [
    ("I also have a forklift licence", "I also have a forklift licence"),
    ("please remember that I speak Danish", "I speak Danish"),
    ("by the way, note that I can work nights, thanks", "I can work nights"),
    ("add that I ran the cash office for two years", "I ran the cash office for two years"),
    ("Remember: I hold a first aid badge", "I hold a first aid badge"),
    ("I forgot to mention I trained three cooks", "I trained three cooks"),
    ("au fait, j'ai le permis poids lourd", "j'ai le permis poids lourd"),
    ("retiens que je parle danois", "je parle danois"),
    ("recuerda que hablo danés", "hablo danés"),
    ("lembra que falo dinamarquês", "falo dinamarquês"),
    ("ricordati che parlo danese", "parlo danese"),
    ("onthoud dat ik Deens spreek", "ik spreek Deens"),
    ("merk dir, dass ich einen Staplerschein habe", "ich habe einen Staplerschein"),
    ("Bitte merk dir, dass ich nachts arbeiten kann", "ich kann nachts arbeiten"),
    ("zapamiętaj, że mówię po duńsku", "mówię po duńsku"),
    ("please", "please"),
    ("note this: I speak Danish", "I speak Danish"),
    ("Merken Sie sich bitte, dass ich Dänisch spreche", "ich spreche Dänisch"),
    ("Bitte merken: ich spreche Dänisch", "ich spreche Dänisch"),
    ("Notez bien : je parle danois", "je parle danois"),
    ("souviens-toi que je parle danois", "je parle danois"),
    ("Ajoutez à mon profil que je parle danois", "je parle danois"),
    ("Tenga en cuenta que hablo danés", "hablo danés"),
    ("Recuérdelo: hablo danés", "hablo danés"),
    ("lembra-te de que falo dinamarquês", "falo dinamarquês"),
    ("tieni presente che parlo danese", "parlo danese"),
    ("onthoud dit: ik spreek Deens", "ik spreek Deens"),
    ("zapamiętaj sobie, że mówię po duńsku", "mówię po duńsku"),
]


@pytest.mark.parametrize(("text", "kept"), STATEMENTS)
def test_a_statement_is_kept_in_the_persons_words(text, kept):
    assert statement(text) == kept


@pytest.mark.parametrize("text", ["Merk dir bitte", "note this", "Retiens ceci", "Recuérdelo", "onthoud dit", "zapamiętaj"])
def test_what_only_says_that_something_is_to_be_kept(text):
    assert announces(text)


@pytest.mark.parametrize("text", ["", "two things", "shorter", "note that I speak Danish", "Merk dir Dänisch"])
def test_what_says_more_or_nothing(text):
    assert not announces(text)


def test_what_is_to_be_kept_stays_with_the_words_that_announce_it():
    assert clauses("Merk dir bitte: ich kann Dänisch", "de") == ["Merk dir bitte: ich kann Dänisch"]
    assert statement(clauses("Note this: I speak Danish, and write the letter", "en")[0]) == "I speak Danish"
    assert clauses("two things: the cv, the letter", "en") == ["two things", "the cv", "the letter"]


UNWANTED = [
    ("please delete my phone number", "my phone number"),
    ("forget what I said about the bakery", "the bakery"),
    ("remove the welding course", "the welding course"),
    ("Lösch meine Telefonnummer bitte", "meine Telefonnummer"),
    ("supprime mon adresse", "mon adresse"),
    ("borra mi dirección", "mi dirección"),
    ("apaga meu telefone", "meu telefone"),
    ("usuń mój numer", "mój numer"),
    ("forget that", "that"),
]


@pytest.mark.parametrize(("text", "named"), UNWANTED)
def test_what_to_forget_is_named_without_the_verb(text, named):
    assert unwanted(text) == named


CORRECTIONS = [
    ("I started in 2018 not 2017", "2017", "2018"),
    ("the employer is Crumb Ltd, not Crumb Inc", "Crumb Inc", "Crumb Ltd"),
    ("it was not Leeds but Hull", "Leeds", "Hull"),
    ("change Crumb to Crumble Ltd", "Crumb", "Crumble Ltd"),
    ("ich war bis März dort, nicht bis Mai", "Mai", "März"),
    ("das war nicht Köln, sondern Bonn", "Köln", "Bonn"),
    ("c'était à Lyon et non Paris", "Paris", "Lyon"),
    ("no fue Vigo sino Lugo", "Vigo", "Lugo"),
    ("non era Pisa ma Siena", "Pisa", "Siena"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), CORRECTIONS)
def test_wrong_and_right_are_told_apart(text, wrong, right):
    assert correction(text) == (wrong, right)


def test_a_new_value_alone_names_the_fact_by_the_whole_sentence():
    assert correction("my email is ines@new.example now")[1] == "ines@new.example"
    assert correction("my phone is 01482 555 011")[1] == "01482 555 011"
    assert correction("that is wrong") == ("that is wrong", "that is wrong")

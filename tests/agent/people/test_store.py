"""People with a password, families of tokens, and the end of both."""

from datetime import timedelta

import pytest
import sqlalchemy as sa

from agent.people.access import Access
from agent.people.store import BEGINS, LASTS, PEOPLE, REFRESHES, People

SECOND = timedelta(seconds=1)


@pytest.fixture
def people(either):
    return People(either)


@pytest.fixture
def ann(people, now):
    return people.add("ann@example.org", "$argon2id$ann", now)


def rows(people, table):
    with people._db.read() as connection:
        return [dict(row) for row in connection.execute(sa.select(table)).mappings()]


def test_a_name_is_one_persons(people, ann, now):
    assert ann.startswith("a-")
    assert len(ann) == 34
    assert people.find("ann@example.org") == (ann, "$argon2id$ann")
    assert people.add("ann@example.org", "$argon2id$other", now) is None
    assert people.find("ann@example.org") == (ann, "$argon2id$ann")
    assert people.find("bob@example.org") is None
    people.rehash(ann, "$argon2id$newer")
    assert people.find("ann@example.org") == (ann, "$argon2id$newer")


def test_a_token_is_good_once_and_leads_to_the_next(people, ann, now):
    first = people.sign_in(ann, now)
    assert first.refresh.startswith(BEGINS)
    second = people.refresh(first.refresh, now)
    assert (second.owner, second.family) == (ann, first.family)
    assert second.refresh != first.refresh
    third = people.refresh(second.refresh, now + LASTS - SECOND)
    assert third.family == first.family
    assert people.holds(ann, first.family, now)


def test_a_second_use_ends_the_family_and_no_other(people, ann, now):
    first, elsewhere = people.sign_in(ann, now), people.sign_in(ann, now)
    second = people.refresh(first.refresh, now)
    assert people.refresh(first.refresh, now) is None
    assert people.refresh(second.refresh, now) is None
    assert not people.holds(ann, first.family, now)
    assert people.holds(ann, elsewhere.family, now)
    assert people.refresh(elsewhere.refresh, now)


def test_signing_out_ends_the_family(people, ann, now):
    first, elsewhere = people.sign_in(ann, now), people.sign_in(ann, now)
    people.sign_out(first.refresh, now)
    assert people.refresh(first.refresh, now) is None
    assert not people.holds(ann, first.family, now)
    people.sign_out("jcr_nonsense", now)
    assert people.holds(ann, elsewhere.family, now)


@pytest.mark.parametrize("wrong", ["", "jcr_", "jcr_" + "A" * 43, "jck_" + "A" * 43, "' or 1=1 --", "é"])
def test_what_is_no_token_leads_nowhere(people, ann, now, wrong):
    signed = people.sign_in(ann, now)
    assert people.refresh(wrong, now) is None
    assert people.holds(ann, signed.family, now)


def test_an_old_token_leads_nowhere(people, ann, now):
    signed = people.sign_in(ann, now)
    assert not people.holds(ann, signed.family, now + LASTS)
    assert people.refresh(signed.refresh, now + LASTS) is None


@pytest.mark.parametrize(("owner", "family"), [("a-other", "same"), ("same", "other"), ("", "")])
def test_a_family_is_one_persons(people, ann, now, owner, family):
    signed = people.sign_in(ann, now)
    assert not people.holds({"same": ann}.get(owner, owner), {"same": signed.family}.get(family, family), now)


def test_nothing_of_a_token_is_kept_but_its_hash(people, ann, now):
    signed = people.sign_in(ann, now)
    assert signed.refresh not in str(rows(people, REFRESHES))
    assert signed.refresh[4:] not in str(rows(people, REFRESHES))


def test_two_at_once_with_the_same_token_do_not_both_get_one(people, ann, now):
    from concurrent.futures import ThreadPoolExecutor

    signed = people.sign_in(ann, now)
    with ThreadPoolExecutor(4) as hands:
        got = list(hands.map(lambda _: people.refresh(signed.refresh, now), range(4)))
    assert sum(one is not None for one in got) <= 1
    assert not people.holds(ann, signed.family, now)


def test_one_is_erased_and_the_other_stays(either, people, ann, now):
    bob = people.add("bob@example.org", "$argon2id$bob", now)
    mine, his = people.sign_in(ann, now), people.sign_in(bob, now)
    access = Access.on(either)
    access.erase(ann)
    assert people.find("ann@example.org") is None
    assert not people.holds(ann, mine.family, now)
    assert people.holds(bob, his.family, now)
    assert [row["owner"] for row in rows(people, PEOPLE)] == [bob]
    assert access.clear_out(now + LASTS + SECOND) == 1
    assert rows(people, REFRESHES) == []

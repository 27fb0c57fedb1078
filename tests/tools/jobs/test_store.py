import pytest

from core.errors import NotFound
from tools.jobs.edits import Edits, move
from tools.jobs.models import Fit, Part, Posting, Requirement
from tools.jobs.store import JobStore
from tools.jobs.weighing import PUBLISHED, Balance, weighed

COOK = Posting(title="Cook", company="Rosa's", text="Cook wanted.\nKnives {sharp}.")
CLERK = Posting(text="Clerk wanted.")
FIT = Fit(score=61.5, low=50, high=70)


@pytest.fixture
def store(either):
    return JobStore(either)


def test_an_ad_comes_back_whole_and_is_the_active_one(store, now):
    job = store.save("ann", "t1", COOK, now)
    assert store.get("ann", job) == COOK
    assert store.active("ann", "t1") == (job, COOK)
    assert store.active("ann", "t2") is None
    assert [store.in_use(*who) for who in (("ann", "t1"), ("ann", "t2"), ("bob", "t1"))] == [job, None, None]


def test_the_same_text_is_the_same_ad_read_better_perhaps(store, now):
    job = store.save("ann", "t1", COOK, now)
    better = COOK.model_copy(update={"title": "Head cook", "text": COOK.text + "\n"})
    assert store.save("ann", "t2", better, now) == job
    assert store.get("ann", job).title == "Head cook"
    assert [saved.title for saved in store.jobs("ann")] == ["Head cook"]
    assert store.save("bob", "t3", COOK, now) != job


def test_jobs_are_listed_newest_first_with_the_last_score(store, now):
    first, second = store.save("ann", "t1", COOK, now), store.save("ann", "t1", CLERK, now)
    store.save_fit("ann", first, FIT, now)
    assert [(j.id, j.title, j.company, j.score) for j in store.jobs("ann")] == [
        (second, "", "", None),
        (first, "Cook", "Rosa's", 61.5),
    ]
    assert store.jobs("ann")[0].created == now
    assert store.fit("ann", first) == FIT
    assert store.fit("ann", second) is None


def test_the_active_ad_is_the_one_used_last_in_the_thread(store, now):
    first, second = store.save("ann", "t1", COOK, now), store.save("ann", "t1", CLERK, now)
    store.use("ann", "t2", second)
    store.use("ann", "t1", first)
    assert store.active("ann", "t1") == (first, COOK)
    assert store.active("ann", "t2") == (second, CLERK)
    store.save("ann", "t1", CLERK, now)
    assert store.active("ann", "t1") == (second, CLERK)


def test_the_fit_before_is_kept_where_it_was_another(store, now):
    job = store.save("ann", "t1", COOK, now)
    assert store.fit_before("ann", job) is None
    fits = [FIT, FIT, FIT.model_copy(update={"score": 70.0}), FIT.model_copy(update={"score": 80.0})]
    seen = []
    for fit in [*fits, fits[-1]]:
        store.save_fit("ann", job, fit, now)
        seen.append((store.fit("ann", job).score, (before := store.fit_before("ann", job)) and before.score))
    assert seen == [(61.5, None), (61.5, None), (70.0, 61.5), (80.0, 70.0), (80.0, 70.0)]
    with pytest.raises(NotFound):
        store.fit_before("bob", job)


@pytest.mark.parametrize("own", [{"kind.must": 6.0}, {}])
def test_a_fit_judged_while_the_weights_moved_is_kept_by_those_of_now(own, store, now):
    job = store.save("ann", "t1", COOK, now)
    common = {"category": "skill", "start": 0, "end": 1, "reason": "", "weight": 0.0, "points": 0.0}
    met = Part(requirement_id="r1", text="Knives", kind="must", verdict="met", credit=1.0, **common)
    lost = Part(requirement_id="r2", text="Fish", kind="nice", verdict="missing", credit=0.0, **common)
    judged = weighed(Fit(score=0, low=0, high=0, parts=(met, lost)), Balance(own={"kind.nice": 2.0}))
    store.save_balance("ann", Balance(own=own))
    store.save_fit("ann", job, judged, now)
    assert store.fit("ann", job) == weighed(judged, Balance(own=own))
    assert store.fit("ann", job).score != judged.score
    assert store.jobs("ann")[0].score == store.fit("ann", job).score


def test_the_split_a_person_wants_is_kept_and_can_be_taken_back(store, now):
    knives = Requirement(id="r1", text="Knives", kind="must", category="skill", quote="Knives", start=14, end=20)
    ad = COOK.model_copy(update={"requirements": (knives,)})
    job = store.save("ann", "t1", ad, now)
    assert store.as_read("ann", job) == (ad, Edits())
    wanted = move(Edits(), knives, "nice")
    store.save_edits("ann", job, wanted)
    assert store.as_read("ann", job) == (ad, wanted)
    assert [r.kind for r in store.get("ann", job).requirements] == ["nice"]
    assert store.active("ann", "t1") == (job, store.get("ann", job))
    assert store.save("ann", "t1", ad, now) == job
    assert [r.kind for r in store.get("ann", job).requirements] == ["nice"]
    with pytest.raises(NotFound):
        store.save_edits("bob", job, Edits())
    store.save_edits("ann", job, Edits())
    assert store.get("ann", job) == ad


def part(name, kind, credit):
    values = {"text": name, "category": "skill", "start": 0, "end": 1, "reason": "", "weight": 0.0, "points": 0.0}
    return Part(**values, requirement_id=name, kind=kind, verdict="partial", credit=credit)


def test_all_fits_of_a_person_are_weighed_as_that_person_wants(store, now):
    fits = [weighed(Fit(score=0, low=0, high=0, parts=(part("a", "must", c), part("b", "nice", 0)))) for c in (1.0, 0.5)]
    for owner, ad in (("ann", COOK), ("ann", CLERK), ("bob", COOK)):
        job = store.save(owner, "t1", ad, now)
        for fit in fits if ad is COOK else []:
            store.save_fit(owner, job, fit, now)
    own = Balance(own={"kind.nice": 2.0})
    assert store.balance("ann") == PUBLISHED
    store.save_balance("ann", own)
    clerk, cook = store.jobs("ann")
    assert (clerk.score, cook.score) == (None, weighed(fits[1], own).score)
    assert [store.fit("ann", cook.id), store.fit_before("ann", cook.id)] == [weighed(f, own) for f in (fits[1], fits[0])]
    assert store.fit("ann", clerk.id) is None
    assert store.balance("ann") == own
    assert store.balance("bob") == PUBLISHED
    assert store.fit("bob", store.jobs("bob")[0].id) == fits[1]
    store.save_balance("ann", PUBLISHED)
    assert [store.fit("ann", cook.id), store.balance("ann")] == [fits[1], PUBLISHED]


def test_what_a_person_wants_to_weigh_is_erased_with_the_rest(store):
    for owner in ("ann", "bob"):
        store.save_balance(owner, Balance(own={"kind.must": 4.0}))
    store.erase("ann")
    assert [store.balance(owner).own for owner in ("ann", "bob")] == [{}, {"kind.must": 4.0}]


def test_owners_never_see_each_other(store, now):
    job = store.save("ann", "t1", COOK, now)
    for call in (
        lambda: store.get("bob", job),
        lambda: store.fit("bob", job),
        lambda: store.use("bob", "t1", job),
        lambda: store.save_fit("bob", job, FIT, now),
    ):
        with pytest.raises(NotFound, match="no such job ad"):
            call()
    assert store.active("bob", "t1") is None
    assert store.jobs("bob") == ()
    assert store.fit("ann", job) is None


def test_erase_takes_one_owner_only(store, now):
    store.save("ann", "t1", COOK, now)
    kept = store.save("bob", "t1", COOK, now)
    store.erase("ann")
    assert store.jobs("ann") == ()
    assert store.active("ann", "t1") is None
    assert store.active("bob", "t1") == (kept, COOK)

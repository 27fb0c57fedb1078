"""What is kept, over a real PostgreSQL: each story of one person in the modules beside this one, told once more, and that two people never meet."""

from collections.abc import Iterator
from inspect import signature
from types import SimpleNamespace

import pytest

from agent.bootstrap import build
from core.settings import Settings
from tests.api.conftest import client
from tests.api.kept import test_applications, test_cvs, test_documents, test_facts, test_jobs, test_threads, test_work
from tests.api.kept.conftest import Person
from tests.api.kept.test_apart import BODIES, LISTS, MADE, NAMED, WORD, named, told
from tests.postgres import emptied

pytestmark = [pytest.mark.postgres, pytest.mark.xdist_group("kept on PostgreSQL")]
MODULES = (test_cvs, test_facts, test_jobs, test_documents, test_applications, test_threads, test_work)
STORIES = {
    name: story
    for module in MODULES
    for name, story in vars(module).items()
    if name.startswith("test_") and callable(story) and list(signature(story).parameters) == ["ann"]
}


@pytest.fixture(scope="module")
def service(postgres, tmp_path_factory) -> Iterator[SimpleNamespace]:
    """The application of a process whose data lie in PostgreSQL, the vectors and the working copies of conversations among them."""
    settings = Settings(
        environment="test",
        data_dir=tmp_path_factory.mktemp("postgres"),
        database_url=emptied(postgres),
        open_links=False,
        bulk_here=1,
        api_per_minute=0,
        api_per_minute_address=0,
        api_chats_per_minute=0,
    )
    app = build(settings, alone=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Settings, "load", lambda: settings)
        yield SimpleNamespace(app=app, client=client(app))
    app.close()


def test_the_stories_are_told_on_postgresql(service):
    assert not service.app.database.sqlite
    assert len(STORIES) > 25
    assert {module.__name__ for module in MODULES} == {story.__module__ for story in STORIES.values()}


@pytest.mark.parametrize("story", STORIES)
def test_as_with_sqlite(ann, story):
    STORIES[story](ann)


def test_two_people_never_meet(service, person):
    owner, other = Person(service), person()
    ids = {name: make(owner) for name, make in MADE.items()}
    for asked in NAMED:
        theirs = other.ask(named(asked, ids), BODIES.get(asked))
        nobodys = other.ask(named(asked, {**dict.fromkeys(ids, "0" * 32), "form": "md"}), BODIES.get(asked))
        assert (theirs.status_code, told(theirs)) == (404, told(nobodys)), asked
    for asked in LISTS:
        assert WORD not in other.ask(asked).text
    service.app.erase(owner.owner)
    assert service.app.services.ledger.facts(owner.owner) == service.app.bulk.jobs(owner.owner) == ()

"""Everything that both clients offer, once: a method that waits on a `Client`, and one that is awaited on an `AsyncClient`."""

import functools
from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine
from typing import Any, Generic, ParamSpec, Self, TypeVar, overload

from client import board, calls, chat, facts, kept, signing, work
from client.calls import Call

T = TypeVar("T")
P = ParamSpec("P")


class Waits(ABC):
    """A client that gives the answer of a call."""

    @abstractmethod
    def ask(self, call: Call[T]) -> T:
        """The answer."""


class Awaits(ABC):
    """A client whose answers are awaited."""

    @abstractmethod
    async def ask(self, call: Call[T]) -> T:
        """The answer."""


class Asked(Generic[P, T]):
    """A call as a method."""

    def __init__(self, call: Callable[P, Call[T]]) -> None:
        self._call = call
        self.__doc__ = call.__doc__

    @overload
    def __get__(self, client: None, owner: type) -> Self: ...
    @overload
    def __get__(self, client: Waits, owner: type) -> Callable[P, T]: ...
    @overload
    def __get__(self, client: Awaits, owner: type) -> Callable[P, Coroutine[Any, Any, T]]: ...
    def __get__(self, client: Waits | Awaits | None, owner: type) -> Self | Callable[P, T] | Callable[P, Coroutine[Any, Any, T]]:
        if client is None:
            return self
        call = self._call
        if isinstance(client, Waits):
            waits = client

            @functools.wraps(call)
            def asked(*given: P.args, **named: P.kwargs) -> T:
                return waits.ask(call(*given, **named))

            return asked
        awaits = client

        @functools.wraps(call)
        async def awaited(*given: P.args, **named: P.kwargs) -> T:
            return await awaits.ask(call(*given, **named))

        return awaited


class Offered:
    """What can be asked."""

    parse_cv = Asked(calls.parse_cv)
    parse_cv_file = Asked(calls.parse_cv_file)
    analyze_job_requirements = Asked(calls.analyze_job_requirements)
    analyze_job_fit = Asked(calls.analyze_job_fit)
    suggest_improvements = Asked(calls.suggest_improvements)
    generate_cv = Asked(calls.generate_cv)
    generate_cover_letter = Asked(calls.generate_cover_letter)
    generate_documents = Asked(calls.generate_documents)

    add_cv = Asked(kept.add_cv)
    list_cvs = Asked(kept.list_cvs)
    get_cv = Asked(kept.get_cv)
    get_cv_file = Asked(kept.get_cv_file)
    remove_cv = Asked(kept.remove_cv)

    get_profile = Asked(facts.get_profile)
    list_facts = Asked(facts.list_facts)
    get_fact = Asked(facts.get_fact)
    add_fact = Asked(facts.add_fact)
    add_entry = Asked(facts.add_entry)
    correct_fact = Asked(facts.correct_fact)
    remove_fact = Asked(facts.remove_fact)
    undo_fact = Asked(facts.undo_fact)
    list_changes = Asked(facts.list_changes)

    add_job = Asked(kept.add_job)
    list_jobs = Asked(kept.list_jobs)
    get_job = Asked(kept.get_job)
    get_fit = Asked(kept.get_fit)
    remove_job = Asked(kept.remove_job)
    write_documents = Asked(kept.write_documents)
    list_documents = Asked(kept.list_documents)
    get_document = Asked(kept.get_document)
    get_document_file = Asked(kept.get_document_file)
    remove_document = Asked(kept.remove_document)

    list_applications = Asked(board.list_applications)
    list_due = Asked(board.list_due)
    add_application = Asked(board.add_application)
    get_application = Asked(board.get_application)
    change_application = Asked(board.change_application)
    remove_application = Asked(board.remove_application)
    undo_application = Asked(board.undo_application)
    add_note = Asked(board.add_note)
    remove_part = Asked(board.remove_part)

    begin_work = Asked(work.begin_work)
    add_files = Asked(work.add_files)
    list_work = Asked(work.list_work)
    get_work = Asked(work.get_work)
    get_result = Asked(work.get_result)
    cancel_work = Asked(work.cancel_work)
    remove_work = Asked(work.remove_work)

    decide = Asked(chat.decide)
    stop = Asked(chat.stop)
    list_threads = Asked(chat.list_threads)
    get_thread = Asked(chat.get_thread)
    remove_thread = Asked(chat.remove_thread)

    register = Asked(signing.register)
    sign_in = Asked(signing.sign_in)
    renew = Asked(signing.renew)
    list_keys = Asked(signing.list_keys)
    make_key = Asked(signing.make_key)
    end_key = Asked(signing.end_key)

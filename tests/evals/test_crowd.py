"""Many people on one server: what the rod counts, and that nobody sees another's words."""

import pytest

from evals.crowd import Person, Seen, crowd, report


@pytest.mark.timeout(180)
def test_three_people_at_once_get_their_own_answers():
    seen = crowd(3, 3, 0.2)
    assert seen.errors == []
    assert seen.foreign == []
    assert len(seen.opened) == 3
    assert len(seen.runs) >= 9
    lines = list(report(seen, 3))
    assert lines[-1].startswith("people=3 runs=")
    assert lines[-1].endswith("errors=0 foreign=0")


class Told:
    """A connection that says what it is given."""

    def __init__(self, *messages):
        self.messages = [m.SerializeToString() for m in messages]
        self.sent = []

    def send(self, data):
        self.sent.append(data)

    def recv(self, _patience):
        return self.messages.pop(0)


def markdown(text):
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

    told = ForwardMsg()
    told.delta.new_element.markdown.body = text
    return told


def finished(status=0):
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

    told = ForwardMsg()
    told.script_finished = status
    return told


@pytest.mark.parametrize(
    ("words", "foreign", "known"),
    [
        ("Jane Kanari004", [], True),
        ("Jane Kanari005", ["Kanari004 saw [5]"], False),
        ("Kanari004, Kanari005", ["Kanari004 saw [5]"], True),
    ],
)
def test_a_word_of_another_is_seen(words, foreign, known):
    seen = Seen()
    person = Person(4, Told(markdown(words), finished()), seen)
    person.run()
    assert seen.foreign == foreign
    assert person.known is known


def test_a_run_that_is_begun_anew_is_followed_to_its_end():
    link = Told(finished(2), markdown("x"), finished(0))
    Person(1, link, Seen()).run()
    assert link.messages == []


def test_an_error_on_the_page_is_counted():
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

    told, seen = ForwardMsg(), Seen()
    told.delta.new_element.exception.message = "boom"
    Person(1, Told(told, finished()), seen).run()
    assert seen.errors == ["boom"]
    assert "  boom" in list(report(seen, 1))

"""Answers kept for a while: so many, and none after they were forgotten."""

from core.remembered import forget, kept_until_forgotten, remembered


def test_an_answer_is_worked_out_once_until_it_is_pushed_out_or_forgotten():
    asked = []

    @remembered(2)
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [length(word) for word in ("one", "one", "four", "three", "one")] == [3, 3, 4, 5, 3]
    assert asked == ["one", "four", "three", "one"]
    forget()
    assert length("one") == 3
    assert asked[4:] == ["one"]


def test_what_else_keeps_words_is_emptied_too():
    held = {"Ada": 1}
    kept_until_forgotten(held.clear)
    forget()
    assert held == {}

import pytest

from core.prompts import fill, load, slots


def test_values_are_never_templates():
    assert fill("{{a}} and {{b}}", a="{{b}}", b="{x} {{a}} %s \\1") == "{{b}} and {x} {{a}} %s \\1"


def test_a_slot_without_a_value_fails():
    with pytest.raises(KeyError, match="name"):
        fill("Dear {{name}}")


def test_single_braces_are_text():
    assert fill('{"a": {{n}}}', n=3) == '{"a": 3}'


def test_slots_in_order_once():
    assert slots("{{b}} {{a}} {{b}} {c}") == ("b", "a")


def test_load(tmp_path):
    (tmp_path / "p.md").write_text("\nWörter {{x}}\n", encoding="utf-8")
    assert load(tmp_path / "p.md") == "Wörter {{x}}"

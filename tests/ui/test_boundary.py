"""Errors of a page end in a plain card."""

import pytest
from streamlit.testing.v1 import AppTest

from core.errors import FileRefused, NotFound
from ui.boundary import error_number


def script(kind: str) -> None:
    import streamlit as st

    from core.errors import SomethingMissing
    from ui.boundary import guarded

    errors = {"ours": RuntimeError("secret CV words"), "missing": SomethingMissing("cv", "There is no CV yet.", "Drop one in.")}
    with guarded("test"):
        st.markdown("before")
        if kind == "stop":
            st.stop()
        raise errors[kind]
    st.markdown("after")


@pytest.mark.parametrize(
    ("kind", "must", "must_not"),
    [
        ("ours", ["Something went wrong on our side", "number"], ["secret", "Traceback"]),
        ("missing", ["There is no CV yet.", "Drop one in."], ["number"]),
    ],
)
def test_an_error_becomes_a_card(kind, must, must_not, capfd):
    at = AppTest.from_function(script, args=(kind,), default_timeout=15).run()
    assert not at.exception
    assert [words for words in must if words not in at.error[0].value.replace("\\", "")] == []
    assert [words for words in must_not if words in at.error[0].value] == []
    assert [m.value for m in at.markdown] == ["before", "after"]
    assert "secret" not in "".join(capfd.readouterr())


def test_streamlits_own_signals_pass():
    at = AppTest.from_function(script, args=("stop",), default_timeout=15).run()
    assert not at.error
    assert [m.value for m in at.markdown] == ["before"]


def raised(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as caught:
        return caught


def test_the_same_error_has_the_same_number_whatever_it_says():
    assert error_number(raised(NotFound("a"))) == error_number(raised(NotFound("b")))
    assert error_number(raised(NotFound("a"))) != error_number(raised(FileRefused("empty", "a", "b")))


def empty_file() -> None:
    from core.errors import FileRefused
    from ui.boundary import guarded

    with guarded("test"):
        raise FileRefused("empty", "This file is empty.", "Choose the file that holds the CV.")


@pytest.mark.parametrize(
    ("locale", "happened", "to_do"),
    [
        ("de-DE", "Diese Datei ist leer.", "Wählen Sie die Datei mit dem Lebenslauf."),
        ("fr-FR", "Ce fichier est vide.", "Choisissez le fichier qui contient le CV."),
        ("es-ES", "Este archivo está vacío.", "Elija el archivo que contiene el CV."),
    ],
)
def test_an_error_is_told_in_the_language_of_the_visit(locale, happened, to_do, monkeypatch):
    monkeypatch.setattr("ui.tongue.tongue", lambda: locale[:2])
    at = AppTest.from_function(empty_file, default_timeout=15).run()
    assert at.error[0].value.replace("\\", "") == f"**{happened}**\n\n{to_do}"

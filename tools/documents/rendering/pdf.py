"""A draft as PDF by Typst: tagged, PDF/UA-1, fonts embedded. A person's text goes in as data, never as source."""

import json
import re
from dataclasses import asdict
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from core.errors import CopilotError
from tools.documents.rendering.characters import is_picture, script, spelled
from tools.documents.rendering.sheet import Sheet

_HERE = Path(__file__).parent
_TEMPLATES = _HERE / "templates"
_MISSING = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-fA-F]+)\}|\\(.)")
_LOCK = Lock()


class GlyphsMissing(CopilotError):
    """Letters of a script that none of the fonts can show. We stop rather than print boxes."""

    def __init__(self, scripts: tuple[str, ...]) -> None:
        names = ", ".join(scripts)
        super().__init__(
            f"The PDF would have empty boxes: there is no font here for {names} letters.",
            "Download the Word file instead, or install a font for this script on the server.",
        )
        self.scripts = scripts


def pdf(sheet: Sheet) -> bytes:
    """The sheet as a PDF. Pictures that no font has are written as their names.

    Raises:
        GlyphsMissing: letters that neither our fonts nor the machine's can show.
    """
    data = json.dumps(_data(sheet), ensure_ascii=False)
    made, missing = _compiled(data, _fonts(system=False))
    if made is None:
        made, missing = _compiled(data, _fonts(system=True))
    if made is None:
        letters = [c for c in missing if not is_picture(c)]
        if letters:
            raise GlyphsMissing(tuple(sorted({script(c) for c in letters})))
        made, missing = _compiled(json.dumps(_spelled(_data(sheet), missing), ensure_ascii=False), _fonts(system=True))
    if made is None:
        raise GlyphsMissing(tuple(sorted({script(c) for c in missing})))
    return made


@cache
def _fonts(*, system: bool) -> Any:
    """The fonts of this process: Typst's own and ours; the machine's only for scripts that ours do not have."""
    import typst

    return typst.Fonts(include_system_fonts=system, font_paths=[str(_HERE / "fonts")])


def _compiled(data: str, fonts: Any) -> tuple[bytes | None, frozenset[str]]:
    """The PDF, or the characters that no font has."""
    import typst

    try:
        with _LOCK:
            made = typst.compile(
                str(_TEMPLATES / "main.typ"),
                root=str(_TEMPLATES),
                font_paths=fonts,
                sys_inputs={"data": data},
                pdf_standards="ua-1",
            )
    except typst.TypstError as error:
        missing = frozenset("".join(_unescaped(m[1]) for m in _MISSING.finditer(f"{error.message}\n{error.diagnostic}")))
        if not missing:
            raise
        return None, missing
    return bytes(made), frozenset()


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else m[2], text)


def _data(sheet: Sheet) -> dict[str, Any]:
    return asdict(sheet) | {"author": sheet.name or sheet.signature}


def _spelled(value: Any, characters: frozenset[str]) -> Any:
    if isinstance(value, str):
        return spelled(value, characters)
    if isinstance(value, dict):
        return {key: _spelled(inner, characters) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_spelled(inner, characters) for inner in value]
    return value

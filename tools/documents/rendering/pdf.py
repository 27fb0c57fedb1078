"""A draft as PDF by Typst: tagged, PDF/UA-1, fonts embedded. A person's text goes in as data, never as source."""

import json
import re
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, cast

from core.errors import CopilotError
from tools.documents.rendering.characters import is_picture, script, spelled
from tools.documents.rendering.sheet import BETWEEN, Sheet

_HERE = Path(__file__).parent
_TEMPLATES = _HERE / "templates"
_MISSING = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-fA-F]+)\}|\\(.)")
_LOCK = Lock()
_FEW_LINES = 0.17
_TIGHTER = (0.98, 0.96, 0.94)


class GlyphsMissing(CopilotError):
    """Letters of a script that none of the fonts can show. We stop rather than print boxes."""

    def __init__(self, scripts: tuple[str, ...]) -> None:
        names = ", ".join(scripts)
        super().__init__(
            f"The PDF would have empty boxes: there is no font here for {names} letters.",
            "Download the Word file instead, or install a font for this script on the server.",
        )
        self.scripts = scripts


def pdf(sheet: Sheet, photo: bytes = b"") -> bytes:
    """The sheet as a PDF; `photo` (a JPEG) stands where its look keeps a place for one. Pictures that no font has are written as their names.

    Raises:
        GlyphsMissing: letters that neither our fonts nor the machine's can show.
    """
    data = asdict(sheet) | {"author": sheet.name or sheet.signature, "photo": list(photo), "between": BETWEEN}
    made = _printed(data, system=False)
    if isinstance(made, frozenset):
        made = _printed(data, system=True)
    if isinstance(made, frozenset) and all(map(is_picture, made)):
        made = _printed(_spelled(data, made), system=True)
    if isinstance(made, frozenset):
        raise GlyphsMissing(tuple(sorted({script(c) for c in made if not is_picture(c)})))
    return made


def _printed(data: dict[str, Any], *, system: bool) -> bytes | frozenset[str]:
    """The PDF, or the characters that no font has. A last page of a few lines is saved where setting a little tighter does it."""
    fonts = _fonts(system=system)
    first = _compiled(data, 1.0, fonts)
    if isinstance(first, frozenset):
        return first
    if first.pages > 1 and first.depth < _FEW_LINES:
        for tight in _TIGHTER:
            again = _compiled(data, tight, fonts)
            if not isinstance(again, frozenset) and again.pages < first.pages:
                return again.data
    return first.data


@cache
def _fonts(*, system: bool) -> Any:
    """The fonts of this process: Typst's own and ours; the machine's only for scripts that ours do not have."""
    import typst

    return typst.Fonts(include_system_fonts=system, font_paths=[str(_HERE / "fonts")])


@dataclass(frozen=True)
class _Print:
    data: bytes
    pages: int
    depth: float
    """Where on the last page the text ends: 0 at its top, 1 at its foot."""


def _compiled(data: dict[str, Any], tight: float, fonts: Any) -> _Print | frozenset[str]:
    """The PDF, or the characters that no font has."""
    import typst

    inputs = {"data": json.dumps(data | {"tight": tight}, ensure_ascii=False)}
    try:
        with _LOCK:
            press = typst.Compiler(str(_TEMPLATES / "main.typ"), root=str(_TEMPLATES), font_paths=fonts, sys_inputs=inputs)
            made = cast("bytes", press.compile(format="pdf", pdf_standards="ua-1"))
            end = json.loads(press.query("<end>", field="value", one=True))
    except typst.TypstError as error:
        missing = frozenset("".join(_unescaped(m[1]) for m in _MISSING.finditer(f"{error.message}\n{error.diagnostic}")))
        if not missing:
            raise
        return missing
    return _Print(made, end["page"], end["depth"])


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else m[2], text)


def _spelled(value: Any, characters: frozenset[str]) -> Any:
    if isinstance(value, str):
        return spelled(value, characters)
    if isinstance(value, dict):
        return {key: _spelled(inner, characters) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_spelled(inner, characters) for inner in value]
    return value

"""The letters of a page: in the encoding that came with it, that it names itself, or that is likeliest."""

import re

from tools.cv.plain_words import decode

_NAMED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_AS_BROWSERS_DO = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252"}


def page_text(data: bytes, charset: str = "") -> str:
    """The text of a page; `charset` is what the server said of it."""
    named = _NAMED.search(data[:4096])
    said = [] if data.startswith(_MARKS) else [charset, named[1].decode() if named else "", "utf-8"]
    for name in filter(None, said):
        try:
            return data.decode(_AS_BROWSERS_DO.get(name.lower(), name))
        except (LookupError, UnicodeDecodeError):
            continue
    return decode(data)

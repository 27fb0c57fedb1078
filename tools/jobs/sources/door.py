"""An ad from a file or a link, read: the door of this part. Nothing is kept here; what is refused leaves no trace."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path

from core.errors import FileRefused, LinkReason, LinkRefused, PostingRefused
from tools.cv.plain_words import decode
from tools.cv.sniff import sniff
from tools.jobs.models import Posting, Suspicious
from tools.jobs.posting import read_posting
from tools.jobs.sources.addresses import Policy
from tools.jobs.sources.fetch import Page, fetch
from tools.jobs.sources.found import Found, Stated
from tools.jobs.sources.links import is_link
from tools.jobs.sources.refusing import refused
from tools.jobs.sources.structured import in_answer, in_page
from tools.jobs.sources.text import page_text
from tools.jobs.suspicion import kept, suspicious
from tools.jobs.walls import shown

Seen = tuple[str, tuple[str, ...]]
Reader = Callable[[str, bytes], Seen]
"""Reads a file in a child process with limits: the words that a person sees, and those that nobody sees."""

_FEWEST_WORDS = 40
_WALLS: dict[str, LinkReason] = {"login": "login", "cookies": "cookies", "links": "many"}
_TELLING = {"cv", "too_long"}
_MOST_HIDDEN = 20
_MOST_TAGS = 100_000
"""Marks in the source of a page. The heaviest pages of ads have a tenth; half a million take longer than anybody waits."""
_PAGE = '<!doctype html><meta charset="utf-8">'


@dataclass(frozen=True)
class Sources:
    """Where ads come from. `policy` says what may be reached; None when links are not opened at all."""

    read: Reader
    policy: Policy | None = None

    def named(self, name: str) -> Posting:
        """The ad that a link or the path of a file leads to; a text file is taken to the letter.

        Raises:
            LinkRefused, FileRefused, PostingRefused: as below.
        """
        if is_link(name):
            return self.from_link(name)
        path = Path(name)
        if path.suffix.lower() in {"", ".txt", ".md"}:
            return read_posting(path.read_text(encoding="utf-8-sig"))
        return self.from_file(path.name, path.read_bytes())

    def from_file(self, name: str, data: bytes) -> Posting:
        """The ad in a file.

        Raises:
            FileRefused: the file cannot be read.
            PostingRefused: what it holds is no ad.
        """
        kind = sniff(name, data)
        if kind == "text":
            return read_posting(decode(data))  # as pasted: empty lines and bullets say what is a heading and what is asked
        if kind not in {"html", "json"}:
            words, hidden = self.read(name, data)
            return _posting(words, Stated(), hidden)
        text = page_text(data)
        found = in_page(text, "") if kind == "html" else in_answer(text, "")[0]
        return self._posting(found, lambda: ("", ()) if found and kind == "json" else self.read(name, data))

    def from_link(self, link: str) -> Posting:
        """The ad that a link leads to, which a person typed.

        Raises:
            LinkRefused: it was not opened, or what it leads to holds no ad.
        """
        if self.policy is None:
            raise refused("off")
        page = fetch(link, self.policy)
        try:
            return self._answer(page) if page.kind == "json" else self._page(page)
        except FileRefused as error:
            raise refused("wrong_type" if error.reason == "wrong_type" else "no_ad", page.host) from None

    def from_data(self, found: Found) -> Posting:
        """The ad that a board gave as data: read as if its words had been pasted, what is stated wins.

        Raises:
            PostingRefused: its words are no ad.
        """
        return self._posting(found, lambda: ("", ()))

    def _answer(self, page: Page) -> Posting:
        found, several = in_answer(page_text(page.data, page.charset), page.path)
        if found is None:
            raise refused("many" if several else "no_ad", page.host)
        return _or_refused(lambda: self._posting(found, lambda: ("", ())), page, "", "")

    def _page(self, page: Page) -> Posting:
        kind = sniff("page", page.data)
        if kind not in {"html", "pdf", "text"}:
            raise refused("wrong_type", page.host)
        if kind == "pdf" or page.kind == "text":
            words, hidden = self.read("page", page.data)
            return _or_refused(lambda: _posting(words, Stated(), hidden), page, "", words)
        source = page_text(page.data, page.charset)
        if source.count("<") > _MOST_TAGS:
            raise refused("too_large", page.host)
        seen = self.read("page", f"{_PAGE}{source}".encode())
        found = in_page(source, page.path)
        return _or_refused(lambda: self._posting(found, lambda: self._main(source, seen)), page, source, seen[0])

    def _main(self, source: str, seen: Seen) -> Seen:
        """The words of the main part of a page, where it names one that is long enough to be the ad."""
        lower = source.lower()
        start, end = lower.find("<main"), lower.rfind("</main")
        if not 0 <= start < end or lower.find("<main", start + 1) >= 0:
            return seen
        head = source[: lower.find("<body")] if "<body" in lower else ""
        words, _ = self.read("page", f"{_PAGE}{head}<body>{source[start:end]}</main></body>".encode())
        return (words if len(words.split()) >= _FEWEST_WORDS else seen[0]), seen[1]

    def _posting(self, found: Found | None, seen: Callable[[], Seen]) -> Posting:
        """The ad out of the data of a page where they hold it, else out of its words; what is stated wins."""
        words, hidden = seen()
        stated = _trusted(found.stated) if found else Stated()
        body, inside = self._words(found.body) if found else ("", ())
        if len(body.split()) >= _FEWEST_WORDS or len(body.split()) > len(words.split()):
            head = [part for part in (stated.title, stated.company, stated.location) if part]
            words = "\n".join(head) + f"\n\n{body}"
        return _posting(words, stated, (*hidden, *inside))

    def _words(self, body: str) -> Seen:
        """The visible words of an ad that data hold as HTML or as plain lines."""
        if body.count("<") > _MOST_TAGS:
            return "", ()
        marked = "</" in body or "<br" in body or "<p>" in body
        return (
            self.read("ad", (_PAGE + (body if marked else f"<pre>{escape(body)}</pre>")).encode()) if body.strip() else ("", ())
        )


def _or_refused(read: Callable[[], Posting], page: Page, source: str, words: str) -> Posting:
    """The ad, or why the page gave none."""
    try:
        return read()
    except PostingRefused as error:
        stands = _WALLS.get(error.reason) or shown(source, words)
        plain = refused(stands or "no_ad", page.host)
        more = f" {error.message}" if error.reason in _TELLING and not stands else ""
        raise LinkRefused(plain.reason, plain.message + more, plain.what_to_do) from None


def _posting(words: str, stated: Stated, hidden: tuple[str, ...]) -> Posting:
    """The ad read from its words, with what is stated, and a warning for what was hidden in it and speaks to machines."""
    read = read_posting(words)
    known = {name: value for name in Stated.model_fields if (value := getattr(stated, name)) is not None}
    if stated.deadline and read.closes and read.closes.date not in {None, stated.deadline}:
        known["closes"] = None
    odd = [s for s in read.suspicious if not (s.why == "no_company" and stated.company)]
    told = [s for text in hidden[:_MOST_HIDDEN] for s in suspicious(text, "") if s.why == "instruction_to_machine"]
    unseen = {s.quote: Suspicious(why=s.why, quote=s.quote, start=0, end=0) for s in told}
    return read.model_copy(update=known | {"suspicious": (*odd, *unseen.values())})


def _trusted(stated: Stated) -> Stated:
    """Without names that speak to a machine."""
    said = stated.model_dump()
    return stated.model_copy(update={k: None for k, v in said.items() if isinstance(v, str) and kept(v).text != v})

"""What the screens remember: one typed session a browser tab, and the application, built once a process."""

import gc
import hashlib
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import streamlit as st

from core.acting import act_for
from core.errors import CopilotError
from core.llm import Choice
from ui.applications.place import Place as Board
from ui.beside.shelf import Shelf
from ui.drafts.place import Place
from ui.finding.place import Finding
from ui.headers import OWN_MACHINE
from ui.screening.desk import Screening

if TYPE_CHECKING:
    from datetime import date, datetime

    from agent.bootstrap import App
    from core.settings import Settings
    from tools.context import Attachment
    from ui.turn import TurnView

CHAT = Path(__file__).resolve().parents[1] / "pages" / "chat.py"
PAGES_AT = CHAT.parent
DOCUMENTS, PROFILE = CHAT.with_name("documents.py"), CHAT.with_name("profile.py")
APPLICATIONS = CHAT.with_name("applications.py")
LOCAL = "local"
"""The owner of everything when the app runs on the person's own machine."""
VISITOR = "visitor"
"""The cookie that tells one visitor of a shared deployment from another."""
_PROXY = ("X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Via")
BUILT = threading.Event()
"""Set once the application was built: until then a page is drawn without it."""
_PICTURES_KEPT = 4_000_000
"""Bytes of pages that a tab keeps: a dozen of them, and the small ones of all looks."""


@dataclass(frozen=True)
class Outgoing:
    """A message on its way: words, and files as name and bytes."""

    text: str
    files: tuple[tuple[str, bytes], ...] = ()
    attached: "tuple[Attachment, ...]" = ()
    """Files that are kept already: of a message sent again."""
    offline: bool = False
    """The person asked for an answer without the model."""


@dataclass
class Session:
    """One browser tab. Nothing here is needed to come back: the conversation is in the database, its id in the address."""

    owner: str
    temporary: bool = False
    """True when what is kept here is lost with the visit, which the screen says."""
    tongue: str = ""
    """The language of the screens; empty until it is known (`ui/tongue.py`)."""
    pane: bool = False
    """Whether results stand beside the talk (`ui/pane.py`)."""
    shown_beside: str = ""
    """The result that was chosen to stand there; empty for the last that came up."""
    beside: str = ""
    """What stood there last."""
    changes: int = 0
    """How often another came there by itself: each time, a narrow screen stays with the end of the talk above it."""
    shows: int = 0
    """How often one was chosen: each time, a narrow screen goes to it."""
    tour: int | None = None
    """The step of the first-run tour (`ui/tour.py`); None when it is not shown."""
    settled: bool = False
    """Whether what this person chose before was looked up."""
    thread: str | None = None
    views: dict[str, "TurnView"] = field(default_factory=dict)
    """Ended turns of the open conversation, ready to be drawn (`ui/views.py`)."""
    outbox: list[Outgoing] = field(default_factory=list)
    """What was said and not yet sent, in order: it waits for the end of an answer."""
    pictures: dict[str, tuple[bytes, ...]] = field(default_factory=dict)
    drawn: set[str] = field(default_factory=set)
    """The places on the screen in which pages were shown once: new ones replace them there without a grey page between."""
    shelf: Shelf = field(default_factory=Shelf)
    """The files looked at beside what was read in them."""
    drafts: Place = field(default_factory=Place)
    """What is worked on on the page of documents."""
    finding: Finding = field(default_factory=Finding)
    """What was found when the person looked for jobs here, and what they did with it."""
    applications: Board = field(default_factory=Board)
    """What is looked at on the page of applications."""
    screening: Screening = field(default_factory=Screening)
    """Several people compared for one job, where this is switched on."""
    drops: int = 0
    """How many files were dropped on the page of the CV: each gets a fresh box."""
    said: str = ""
    """A short confirmation to show once."""
    problem: CopilotError | None = None
    """What a button could not do, to be explained once."""
    begun: str = ""
    """Words that the box of the chat begins with when the page is drawn next; the person goes on with them."""
    moves: int = 0
    """How often a conversation was chosen beside the page: each time, a phone shows it instead of the sidebar."""
    sent: int = 0
    """How often a message was sent: each time, the page goes to it."""

    choice: Choice | None = None
    """The model that the person chose; None where that of the settings answers."""
    signed: str = ""
    """Who is signed in, where the host asks people to; empty elsewhere."""
    usual: str = ""
    """Whose things the tab sees otherwise, while a private session lasts."""
    receipt: str = ""
    """What was erased, to be kept."""

    @property
    def private(self) -> bool:
        """Whether this visit leaves nothing."""
        return bool(self.usual)

    def leave(self) -> None:
        """Forgets what the tab holds of one person's things."""
        self.open(None)
        self.pictures.clear()
        self.shelf.clear()
        self.screening.remove()
        self.drafts = Place()

    def say(self, text: str, offline: bool = False) -> None:
        """Puts a message in the outbox: it is sent when the page is drawn next and no answer is running."""
        self.outbox.append(Outgoing(text, offline=offline))

    def attempt(self, call: Callable[..., object], *args: object) -> None:
        """Does what a button is for; what goes wrong in a way we understand is explained when the page is drawn next."""
        try:
            call(*args)
        except CopilotError as error:
            self.problem = error

    def open(self, thread: str | None) -> None:
        """Goes to a conversation; None is a new one."""
        self.thread, self.outbox, self.shown_beside = thread, [], ""
        self.views.clear()

    def keep_pictures(self, key: str, pictures: tuple[bytes, ...]) -> None:
        """Keeps the pages looked at last, as many as there is room for; these at least."""
        self.pictures.pop(key, None)
        self.pictures[key] = pictures
        room = _PICTURES_KEPT - sum(map(len, pictures))
        for old in list(reversed(self.pictures))[1:]:
            room -= sum(map(len, self.pictures[old]))
            if room < 0:
                del self.pictures[old]


def known() -> Session | None:
    """The session of this tab as it stands, for words and figures that are asked for all over a page; None before the first look."""
    found: Session | None = st.session_state.get("session")
    return found


def session() -> Session:
    """The session of this tab."""
    signed = ""
    if asked := auth():
        from ui.signin import passed

        signed = passed(asked, copilot, clock())
    found = known()
    if found is None or found.signed != signed:
        visit = whose(st.context.headers, st.context.url, st.context.cookies, single=settings().single_user)
        owner, temporary = (signed, not settings().lasts) if signed else visit
        found = st.session_state.session = Session(owner, temporary, thread=st.query_params.get("t"), signed=signed)
        if owner == LOCAL:
            from ui.model_choice import recall

            found.attempt(recall, found)
    act_for(found.owner, found.choice)
    return found


@st.cache_resource(show_spinner=False)
def auth() -> dict[str, Any]:
    """What the host's secrets say of signing in; empty where nobody has to."""
    return dict(secrets().get("auth", {}))


def sent(key: str, name: str) -> Any:
    """What a part of the page that runs in the browser sent last under this name; None when it sent nothing."""
    return getattr(st.session_state.get(key), name, None)


def go_to(tab: Session, thread: str | None) -> None:
    """Opens a conversation in the chat; None begins a new one."""
    tab.open(thread)
    tab.moves += 1
    st.switch_page(CHAT, query_params={"t": thread} if thread else None)


def put(key: str, value: object) -> None:
    """Puts words into a box, or a figure on a slider, before it is drawn."""
    st.session_state[key] = value


def left(key: str) -> object:
    """What a person left a box or a slider at, before the page is drawn again."""
    return st.session_state[key]


def whose(headers: Mapping[str, str], url: str | None, cookies: Mapping[str, str], *, single: bool) -> tuple[str, bool]:
    """Whose things this visit sees, and whether they are only kept for the visit.

    The person's own things are shown only when the app was opened on the machine it runs on: the address in the browser,
    the page the connection came from and the host it was sent to must all say so, and no proxy may stand between, whatever
    the settings. Everybody else gets a space of their own.
    """
    named = (f"//{headers.get('Host', '')}", headers.get("Origin", ""), url or "")
    hosts = {urlsplit(name).hostname for name in named} - {None}
    if single and hosts <= OWN_MACHINE and not any(headers.get(name) for name in _PROXY):
        return LOCAL, False
    visitor = cookies.get(VISITOR) or new_id()
    return "v-" + hashlib.sha256(visitor.encode()).hexdigest()[:32], True


@st.cache_resource(show_spinner=False)
def copilot() -> "App":
    """The application of this process, without anybody's data."""
    from agent.bootstrap import build

    made = build(settings())
    BUILT.set()
    return made


@st.cache_resource(show_spinner=False)
def settings() -> "Settings":
    """The settings of this process: read before the application is built, so that a first page need not wait for it."""
    from core.settings import Settings

    return Settings.load(secrets())


def secrets() -> dict[str, Any]:
    """The host's secrets; empty where there are none."""
    return st.secrets.to_dict() if st.secrets.load_if_toml_exists() else {}


def warm() -> str:
    """Builds the application, loads what is heavy, and returns the model's name: from then on an answer starts at once.

    What then lives, lives as long as the process: collections of garbage need not walk over it again and again.
    """
    app = copilot()
    app.load()
    gc.collect()
    gc.freeze()
    return app.answering().model


def new_id() -> str:
    """A name nobody can guess, from the one source of chance of the house."""
    from agent.bootstrap import new_id as fresh

    return fresh()


def clock() -> "datetime":
    """Now, from the one clock of the house."""
    from agent.bootstrap import now

    return now()


def zone() -> str:
    """The time zone of the browser; empty where it does not say."""
    return st.context.timezone or ""


def today() -> "date":
    """The day where the person is, from the same clock."""
    from agent.bootstrap import today as day

    return day()


def being_drawn() -> bool:
    """Whether this script is being run by Streamlit to draw a page."""
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    return get_script_run_ctx(suppress_warning=True) is not None

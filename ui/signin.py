"""Signing in, where the host set it up (OIDC): each person sees their own things alone, and nothing is shown before.

What is kept of an identity is a hash of issuer and subject: the one pair that names a person for good. Name and email are
shown to that person and kept nowhere.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from agent.signed.names import owner_of as fingerprint
from ui.render import words
from ui.tongue import Later, later, nearest, t, translate

if TYPE_CHECKING:
    from agent.bootstrap import App
    from agent.signed.store import SignIn

ICON = Path(__file__).with_name("icon.svg")
_WHOLE = ("redirect_uri", "cookie_secret")
_EACH = ("client_id", "client_secret", "server_metadata_url")
_SETTINGS = "client_kwargs"
_OF_ONE = ("iss", "sub", "iat", "exp", "auth_time", "nonce", "jti", "sid")
WELCOME = later("Sign in to see your own things. Nobody else sees them.")
KEPT = later(
    "Of your account only an unreadable fingerprint is kept, to find your things again. Your name and email stay with the provider."
)
OVER = later("You are signed out: you left here or in another tab, or nothing was done for a while. Sign in again to go on.")
BUTTON, BUTTON_OF = later("Sign in"), later("Sign in with")
BROKEN = later(
    "Signing in is switched on here but not set up to the end, so nobody can come in. Whoever runs this server has to add:"
)


def owner_of(user: Mapping[str, object]) -> str:
    """Whose things a signed-in person sees; empty where nobody is signed in or the provider does not say who it is."""
    issuer, subject = user.get("iss"), user.get("sub")
    named = isinstance(issuer, str) and isinstance(subject, str) and issuer and subject
    return fingerprint(str(issuer), str(subject)) if named and user.get("is_logged_in") is True else ""


def sign_in_of(user: Mapping[str, object]) -> "SignIn":
    """Which signing in the browser's cookie is of: what the provider said of that one alone, as a hash."""
    from agent.signed.store import SignIn

    told, issued = [user.get(name) for name in _OF_ONE], user.get("iat")
    at = datetime.fromtimestamp(issued, UTC) if isinstance(issued, int) else None
    return SignIn(hashlib.sha256(json.dumps(told, default=str).encode()).hexdigest(), at)


def passed(auth: Mapping[str, object], app: "Callable[[], App]", now: datetime) -> str:
    """Whose things are shown; the page ends here for whoever is not signed in (any more), and for everybody where the host is not ready."""
    user = st.user.to_dict()
    owner = owner_of(user)
    ready = owner and not missing(auth)
    if not ready or not app().signed.holds(owner, sign_in_of(user), now):
        ask(auth, OVER if ready else WELCOME)
        st.stop()
    return owner


def providers(auth: Mapping[str, object]) -> tuple[str, ...]:
    """The providers that have a section of their own; one without a name where there is none."""
    return tuple(name for name, told in auth.items() if isinstance(told, Mapping) and name != _SETTINGS) or ("",)


def missing(auth: Mapping[str, object]) -> tuple[str, ...]:
    """What has to be added before anybody can sign in: names in the secrets, or a package."""
    lacking = [f"auth.{key}" for key in _WHOLE if not auth.get(key)]
    for name in providers(auth):
        section = auth.get(name, auth)
        told: Mapping[str, object] = section if isinstance(section, Mapping) else {}
        lacking += [".".join(filter(None, ("auth", name, key))) for key in _EACH if not told.get(key)]
    return (*lacking, *(["authlib"] if find_spec("authlib") is None else []))


def ask(auth: Mapping[str, object], why: Later = WELCOME) -> None:
    """The page for whoever is not signed in: a button for each provider, or calm words where it is not set up to the end."""
    st.set_page_config(page_title="Job Copilot", page_icon=str(ICON))
    st.html(ICON.with_name("look.css"))
    st.title("Job Copilot")
    if lacking := missing(auth):
        st.warning(f"{_said(BROKEN)} {', '.join(lacking)}", icon=":material/lock:")
        return
    st.markdown(_said(why))
    for name in providers(auth):
        label = f"{_said(BUTTON_OF)} {words(name.title())}" if name else _said(BUTTON)
        given = [name] if name else []
        st.button(label, key=f"sign-in-{name}", icon=":material/login:", type="primary", on_click=st.login, args=given)
    st.caption(_said(KEPT))


def draw(end: Callable[[], None]) -> None:
    """Who is signed in, and the way out, which first ends the signing in of all tabs."""
    told = st.user.to_dict()
    name = next((str(told[key]) for key in ("name", "email") if told.get(key)), "")
    st.caption(t("Signed in as {name}.", name=words(name)) if name else t("Signed in."))
    st.button(t("Sign out"), key="sign-out", icon=":material/logout:", on_click=_leave, args=[end], type="tertiary")


def _leave(end: Callable[[], None]) -> None:
    end()
    st.logout()


def _said(text: Later) -> str:
    """In the language of the browser: before somebody is signed in nothing else is known of them."""
    return translate(text.text, nearest(st.context.locale))

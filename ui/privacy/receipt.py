"""The receipt of an erasure: what was there by kind, and what is left after looking again."""

from collections.abc import Sequence
from datetime import datetime

from ui.privacy.stored import Stored
from ui.tongue import t


def receipt(before: Sequence[Stored], after: Sequence[Stored], when: datetime) -> str:
    """A small text to keep. It names kinds and numbers, nothing of what they held."""
    left = {kind.key: kind.count for kind in after}
    rows = [t("{label}: {n} erased, {left} left", label=kind.label, n=kind.count, left=left[kind.key]) for kind in before]
    whole = t("Looked at again afterwards: nothing is left.") if not any(left.values()) else t("Something is left: erase again.")
    return "\n".join([t("Erased on {when} UTC", when=f"{when:%Y-%m-%d %H:%M}"), "", *rows, "", whole, ""])

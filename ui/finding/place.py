"""What a tab remembers of looking for jobs; what is kept for good is in the store."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.discovery.models import FoundJobs
    from tools.discovery.store import SavedSearch


@dataclass
class Finding:
    """The last answers of the page, which jobs of them were saved as which ad, and what can be taken back."""

    results: "list[FoundJobs]" = field(default_factory=list)
    saved: dict[str, str] = field(default_factory=dict)
    """Key of a job found -> id of the ad it was saved as."""
    gone: "SavedSearch | None" = None
    """The saved search that was removed last."""

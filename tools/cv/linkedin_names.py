"""The files of LinkedIn's data export that hold a CV, by name. All others of the archive are left closed."""

from collections.abc import Iterable

FILES = (
    *("Profile", "Positions", "Education", "Skills", "Languages", "Certifications", "Projects", "Email Addresses"),
    *("PhoneNumbers", "Whatsapp Phone Numbers", "Honors", "Publications", "Volunteering", "Courses", "Profile Summary"),
)
MARKING = {"profile.csv", "positions.csv"}
"""An archive with one of these is such an export."""


def is_export(names: Iterable[str]) -> bool:
    """Whether an archive with files of these names is LinkedIn's data export."""
    return any(name.lower() in MARKING for name in names)

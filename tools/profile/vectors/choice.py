"""Where the vectors of facts lie."""

from core.database import Database
from core.settings import Settings
from tools.profile.index import FactIndex
from tools.profile.vectors.store import SqlIndex


def index_of(settings: Settings, database: Database) -> FactIndex | SqlIndex:
    """As the settings say; unless they do, in a folder with SQLite, in the database where several processes may share it."""
    where = settings.vectors or ("folder" if database.sqlite else "database")
    return FactIndex(settings.data_dir / "index") if where == "folder" else SqlIndex(database)

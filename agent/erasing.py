"""Everything of one person, gone: rows, files, vectors, kept answers, and what the process remembers of their words."""

from typing import TYPE_CHECKING

from core.backup import forget_aside
from core.remembered import forget

if TYPE_CHECKING:
    from agent.bootstrap import App


def erase(app: "App", owner: str) -> None:
    """Running turns are stopped first, so that nothing is written after."""
    from agent.bootstrap import LOCAL, PRIVATE

    app.turns.stop_all(owner)
    app.threads.erase(owner)
    services = app.services
    for store in (
        services.interviews,
        services.applications,
        services.drafts,
        services.jobs,
        services.ledger,
        services.files,
        app.screenings,
        app.visits,
        app.signed,
        app.keys,
        app.bulk,
        app.access,
        app.index,
    ):
        store.erase(owner)
    if services.seeker:
        services.seeker.store.erase(owner)
    if services.panel:
        services.panel.close(owner)
    if services.sent:
        services.sent.erase(owner)
    services.answers.forget(owner)
    forget()
    if owner == LOCAL:
        app.kept.forget()
    if not owner.startswith(PRIVATE):
        forget_aside(app.settings.data_dir)

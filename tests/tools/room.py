"""A tool called alone: the real stores in a temporary database, and a context of our own."""

from pathlib import Path
from typing import Any

from langchain.tools import ToolRuntime
from langchain_core.tools import BaseTool, StructuredTool

from core.database import Database
from tests.agent.room import AD, ANNE, CV, NOW, reading, services
from tools.context import Attachment, CopilotContext
from tools.jobs.posting import read_posting
from tools.profile.facts import facts_of


class ToolRoom:
    """One person, one thread; `use` calls a tool as the agent does and gives its words and its artifact."""

    def __init__(self, folder: Path, owner: str = ANNE, thread: str = "thread") -> None:
        self.database = Database(f"sqlite:///{folder / 'tools.db'}")
        self.database.migrate()
        self.services = services(self.database)
        self.owner, self.thread = owner, thread

    def context(self, message: str = "", **more: Any) -> CopilotContext:
        attachments: tuple[Attachment, ...] = more.pop("attachments", ())
        return CopilotContext(self.owner, self.thread, message, attachments, NOW.date(), NOW, self.services, **more)

    def use(self, tool: BaseTool, message: str = "", args: dict[str, Any] | None = None, **more: Any) -> tuple[str, Any]:
        runtime: ToolRuntime[CopilotContext, dict[str, Any]] = ToolRuntime(
            state={}, context=self.context(message, **more), config={}, stream_writer=lambda _: None, tool_call_id="1", store=None
        )
        assert isinstance(tool, StructuredTool)
        assert tool.func is not None
        words, artifact = tool.func(runtime=runtime, **(args or {}))
        return words, artifact

    def attach(self, name: str, data: bytes, looks_like: Any = "unknown") -> Attachment:
        return Attachment(self.services.files.save_file(self.owner, name, data, NOW), name, looks_like)

    def read_cv(self) -> None:
        read = reading("cv.txt", CV)
        file = self.services.files.save_file(self.owner, "cv.txt", CV, NOW)
        self.services.files.save_reading(self.owner, file, read, NOW)
        self.services.ledger.add(self.owner, facts_of(read))

    def read_job(self, text: str = AD) -> str:
        return self.services.jobs.save(self.owner, self.thread, read_posting(text), NOW)

    def facts(self) -> tuple[Any, ...]:
        return self.services.ledger.facts(self.owner)

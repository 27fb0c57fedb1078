"""One frozen object with every setting, and the only place that reads the environment.

Order: environment, then `.env`, then the host's secrets, then what stands here. An empty value counts as not set.
Names in the environment: `OPENAI_API_KEY`, `OPENAI_BASE_URL`, `OPENAI_MODEL`, `DATABASE_URL`, and `COPILOT_` before all others.
"""

import os
from collections.abc import Mapping
from ipaddress import ip_network
from pathlib import Path
from typing import Any, Literal, Self, get_args
from urllib.parse import urlsplit

from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, InitSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

from core.allocator import few_heaps
from core.errors import SettingsProblem
from core.llm import Provider

ROOT = Path(__file__).resolve().parents[1]
_PREFIX = "COPILOT_"
OWN_MACHINE = {"localhost", "127.0.0.1", "::1"}
_KEY_MIN, _SECRET_MIN = 8, 32
_COMMUNITY_CLOUD = "/mount/src"
"""Where Streamlit Community Cloud puts a project; its files are gone when it moves house."""

_QUIET = {
    "ORT_DISABLE_TELEMETRY": "1",
    "ANONYMIZED_TELEMETRY": "False",
    "LANGSMITH_TRACING": "false",
    "LANGCHAIN_TRACING_V2": "false",
    "LANGGRAPH_STRICT_MSGPACK": "true",
    "TIKTOKEN_CACHE_DIR": str(ROOT / "models" / "tiktoken"),
    "TOKENIZERS_PARALLELISM": "false",
}


def prepare_environment() -> None:
    """Keeps libraries quiet and strict: no telemetry, no tracing, no code from stored state. Call before heavy imports.

    And few heaps for all threads (`core/allocator.py`).
    """
    os.environ.update(_QUIET)
    few_heaps()


def _named(name: str) -> Any:
    """A setting that has a name of its own everywhere."""
    return AliasChoices(name, name.lower())


class Settings(BaseSettings):
    """Everything that can be set, read once. Use `Settings.load`."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="ignore",
        env_prefix=_PREFIX,
        env_ignore_empty=True,
        env_file=ROOT / ".env",
        populate_by_name=True,
        hide_input_in_errors=True,
        validate_default=True,
    )

    environment: Literal["development", "production", "test"] = "development"
    single_user: bool = True
    """True: everything belongs to the one person at this machine. Never in production."""
    data_dir: Path = Path("data")
    database_url: str = Field("", repr=False, validation_alias=_named("DATABASE_URL"))
    """Empty means a SQLite file in `data_dir`; after loading it is never empty."""

    openai_api_key: SecretStr | None = Field(None, validation_alias=_named("OPENAI_API_KEY"))
    openai_base_url: str | None = Field(None, validation_alias=_named("OPENAI_BASE_URL"))
    openai_model: str = Field("gpt-4o-mini", validation_alias=_named("OPENAI_MODEL"))
    provider: Provider | None = None
    """Whose model answers, where it is not one behind OpenAI's protocol; `offline` keeps one off whatever else is set."""
    model: str = ""
    """Its name; `provider:model` says both."""
    api_key: SecretStr | None = None
    base_url: str | None = None
    """Key and address of that provider. Those of OpenAI are never sent to another."""
    embeddings: Literal["local", "openai"] = "local"
    vectors: Literal["folder", "database"] | None = None
    """Where the vectors of facts lie: in a folder that belongs to one process, or in the database, for several. Unless said, in the
    folder with SQLite, in the database with PostgreSQL."""
    openai_embedding_model: str = Field("text-embedding-3-small", validation_alias=_named("OPENAI_EMBEDDING_MODEL"))

    storage_lasts: bool | None = None
    """Whether what is kept is there tomorrow; unless said, no where Community Cloud runs this without a database of its own."""

    read_pictures: bool = True
    """Whether scans and picture files are read by the models on this machine."""
    second_reader: Literal["never", "when_unsure", "always"] = "when_unsure"
    """When the model on the server reads a CV too, with name and contact barred. No effect without a server."""
    draft_with_model: bool = True
    """Whether the model on the server words CVs and letters, each sentence checked against the facts. No effect without a server."""
    propose_verdicts: bool = False
    """Whether the model on the server may propose verdicts of a fit, each with quotes that code checks. No effect without a server."""

    mask_identity: bool = True
    """Whether names, email, phone, address and links to the person are hidden from the model on the server. No effect without a server."""

    daily_tokens: int | None = Field(None, gt=0)
    """How many tokens may go to and come from the model on the server in a day, for each person; without it there is no limit."""
    daily_dollars: float | None = Field(None, gt=0)
    """The same in US dollars, where the price of the model is known."""
    ask_tokens: int = Field(30_000, gt=0)
    """From how many tokens on a message is only sent once the person has said so."""
    ask_requests: int = Field(6, gt=0)
    """From how many requests to the model on, in one step or one message, is only gone on once the person has said so."""
    sent_days: int = Field(180, ge=1, le=3650)
    """For how long the log of what was sent where is kept."""

    idle_minutes: float = Field(30, gt=0)
    """After so long without a click a person who signed in has to sign in again."""
    signed_in_hours: float = Field(12, gt=0)
    """After so long they have to in any case."""

    open_links: bool = True
    """Whether a link to an ad that a person typed is opened: the only thing that is fetched from the network."""

    find_jobs: bool = True
    """Whether job boards are asked when a person looks for jobs. Without `open_links` they are not asked either."""
    adzuna_app_id: str = Field("", repr=False)
    adzuna_app_key: SecretStr | None = None
    """The key of Adzuna, a board of many countries, which is asked only with one."""
    boards_at: str = ""
    """For tests: one address on this machine that answers instead of every board."""

    screening_days: int = Field(365, ge=183, le=3650)
    """For how long the log of looks and decisions about people is kept: six months at least, as the AI Act asks (Art. 26, 6)."""

    bulk_here: int | None = Field(None, ge=0, le=8)
    """How many files of bulk jobs this process reads at once; unless said, one with SQLite, none with PostgreSQL, where workers do."""
    bulk_days: int = Field(30, ge=1, le=3650)
    """For how long bulk jobs are kept, with what was read in the files of others."""

    first_token_seconds: float = Field(30, gt=0)
    between_tokens_seconds: float = Field(20, gt=0)
    request_seconds: float = Field(120, gt=0)
    turn_seconds: float = Field(300, gt=0)
    recursion_limit: int = Field(25, gt=0)
    model_calls: int = Field(12, gt=0)
    tool_calls: int = Field(20, gt=0)

    redis_url: str = Field("", repr=False, validation_alias=_named("REDIS_URL"))
    """Where several processes count together how often somebody asks; empty: each process counts alone."""
    cache_hours: float = Field(6, ge=0, le=168)
    """For how long answers of models and readings are kept in Redis, sealed with `token_secret`; 0, or without either, they are not."""
    api_per_minute: int = Field(120, ge=0)
    """How often the keys of one person may ask the HTTP interface; 0 is no limit."""
    api_per_minute_address: int = Field(600, ge=0)
    """The same for one address, whoever asks from it, with a key or without."""
    api_chats_per_minute: int = Field(20, ge=0)
    """How many messages to the copilot one person may send over it."""
    trusted_proxies: str = ""
    """Addresses or networks of our own proxies, between spaces: only theirs is believed who asks (X-Forwarded-For)."""
    allowed_origins: str = ""
    """Pages of other hosts, between spaces, that may ask the HTTP interface out of a browser."""
    allowed_hosts: str = ""
    """Names, between spaces, by which the HTTP interface may be called; empty: any."""
    token_secret: SecretStr | None = None
    """With what the tokens of people who sign in to the HTTP interface are signed, the same in each process; without it nobody does."""
    registration: bool = False
    """Whether anybody may make an account there."""
    oidc_issuer: str = Field("", pattern=r"^(https://\S+|http://(localhost|127\.0\.0\.1)[:/]\S+)?$")
    """An OpenID Connect issuer, as its tokens name it, whose tokens the HTTP interface takes; empty: none."""
    oidc_audience: str = ""
    """For whom they must be made: one of these names, between spaces."""
    oidc_algorithms: str = Field("RS256 ES256", pattern=r"^([REP]S(256|384|512) ?)+$")
    """How they may be signed: always with two keys, for who can check a token must not be able to make one."""
    traces: bool = False
    """Whether spans are told to OpenTelemetry, to where its own names in the environment say."""
    open_metrics: bool = False
    """Whether anybody may read the figures of the process; else this machine and keys for it."""

    upload_bytes: int = Field(10_000_000, gt=0)
    upload_files: int = Field(20, gt=0)
    spare_bytes: int = Field(500_000_000, ge=0)
    """Free space on the disk under which no more files are taken; everything else goes on."""

    @property
    def lasts(self) -> bool:
        """Whether what is kept is there tomorrow."""
        forgetful = ROOT.is_relative_to(_COMMUNITY_CLOUD) and self.database_url.startswith("sqlite")
        return not forgetful if self.storage_lasts is None else self.storage_lasts

    @classmethod
    def load(cls, secrets: Mapping[str, Any] | None = None) -> Self:
        """The settings of this process.

        Args:
            secrets: names and values that the host keeps (Streamlit secrets), used where the environment says nothing.

        Raises:
            SettingsProblem: a value that cannot work or is unsafe outside development; never shows the value.
        """
        try:
            given: Any = {_SECRETS: dict(secrets or {})}
            return cls(**given)
        except ValidationError as error:
            first = error.errors(include_input=False, include_url=False)[0]
            names = "_".join(str(part) for part in first["loc"]).upper()
            message = ": ".join(filter(None, (names, str(first["msg"]).removeprefix("Value error, ").rstrip("."))))
            raise SettingsProblem(
                f"A setting cannot work. {message}.", "Correct it in the environment, in .env or in the secrets."
            ) from None

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments first, then environment, `.env`, the host's secrets."""
        del file_secret_settings
        given = dict(init_settings())
        secrets = InitSettingsSource(settings_cls, _usable(given.pop(_SECRETS, {})))
        return InitSettingsSource(settings_cls, given), env_settings, dotenv_settings, secrets

    @field_validator("trusted_proxies")
    @classmethod
    def _networks(cls, value: str) -> str:
        try:
            [ip_network(one, strict=False) for one in value.split()]
        except ValueError:
            raise ValueError("addresses or networks between spaces are wanted, as in 10.0.0.0/8") from None
        return value

    @model_validator(mode="before")
    @classmethod
    def _production_is_shared(cls, values: Any) -> Any:
        if isinstance(values, dict) and values.get("environment") == "production":
            return {"single_user": False, **values}
        return values

    @model_validator(mode="before")
    @classmethod
    def _provider_in_the_name(cls, values: Any) -> Any:
        """`anthropic:claude` is a provider and a model; other names may hold a colon (`llama3.2:3b`)."""
        name, colon, rest = str(values.get("model", "")).partition(":") if isinstance(values, dict) else ("", "", "")
        return {**values, "provider": name, "model": rest} if colon and rest and name in get_args(Provider) else values

    @model_validator(mode="after")
    def _complete_and_safe(self) -> Self:
        object.__setattr__(self, "data_dir", self.data_dir.expanduser().absolute())
        object.__setattr__(self, "database_url", self.database_url or f"sqlite:///{self.data_dir / 'copilot.db'}")
        if not self.database_url.startswith(("sqlite:///", "postgresql://", "postgres://", "postgresql+psycopg://")):
            raise ValueError("DATABASE_URL must begin with sqlite:/// or postgresql://")
        if self.embeddings == "openai" and self.openai_api_key is None:
            raise ValueError("COPILOT_EMBEDDINGS=openai needs OPENAI_API_KEY")
        for name, address in (("OPENAI_BASE_URL", self.openai_base_url), ("COPILOT_BASE_URL", self.base_url)):
            if address and urlsplit(address).scheme not in {"http", "https"}:
                raise ValueError(f"{name} must begin with https:// or http://")
        if self.provider not in {None, "offline", "openai"} and not self.model:
            raise ValueError("COPILOT_PROVIDER needs COPILOT_MODEL, the name of the model")
        if self.token_secret and len(self.token_secret.get_secret_value().encode()) < _SECRET_MIN:
            raise ValueError("COPILOT_TOKEN_SECRET needs 32 bytes at least, drawn by chance")
        if self.oidc_issuer and not self.oidc_audience.split():
            raise ValueError("COPILOT_OIDC_ISSUER needs COPILOT_OIDC_AUDIENCE, or tokens made for others would open this")
        if self.boards_at and (self.environment != "test" or urlsplit(self.boards_at).hostname not in OWN_MACHINE):
            raise ValueError("COPILOT_BOARDS_AT is for tests alone, and leads to this machine")
        if self.environment == "production":
            self._refuse_unsafe()
        return self

    def _refuse_unsafe(self) -> None:
        if self.single_user:
            raise ValueError("COPILOT_SINGLE_USER must be false in production, or all visitors would share one person's data")
        address = urlsplit(self.openai_base_url or "")
        for name, where in (("OPENAI_BASE_URL", address), ("COPILOT_BASE_URL", urlsplit(self.base_url or ""))):
            if where.scheme == "http" and where.hostname not in OWN_MACHINE:
                raise ValueError(f"{name} must be https:// in production, or the key and the CVs travel unprotected")
        if (
            self.openai_api_key is not None
            and len(self.openai_api_key.get_secret_value()) < _KEY_MIN
            and address.hostname not in OWN_MACHINE
        ):
            raise ValueError("OPENAI_API_KEY is a placeholder, not a key")


_SECRETS = "host_secrets"


def _usable(secrets: Mapping[str, Any]) -> dict[str, Any]:
    """The host's secrets by field name; sections and empty values are left out."""
    flat = {str(k).upper().removeprefix(_PREFIX).lower(): v for k, v in secrets.items() if isinstance(v, str | int | float)}
    return {name: value for name, value in flat.items() if name in Settings.model_fields and str(value).strip()}

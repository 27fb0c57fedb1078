import subprocess
import sys

import pytest
from pydantic import AliasChoices, ValidationError

from core.errors import SettingsProblem
from core.settings import ROOT, Settings

NAMES = (
    "OPENAI_API_KEY",
    "OPENAI_BASE_URL",
    "OPENAI_MODEL",
    "DATABASE_URL",
    "COPILOT_ENVIRONMENT",
    "COPILOT_DATA_DIR",
    "COPILOT_SINGLE_USER",
)


@pytest.fixture(autouse=True)
def bare(monkeypatch, tmp_path):
    """No setting of the machine that runs the tests, and no `.env` of the folder."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setitem(Settings.model_config, "env_file", tmp_path / ".env")
    return tmp_path


def test_defaults(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    settings = Settings.load()
    assert settings.data_dir == tmp_path / "data"
    assert settings.database_url == f"sqlite:///{tmp_path}/data/copilot.db"
    assert settings.openai_api_key is None
    assert settings.single_user
    assert (settings.first_token_seconds, settings.between_tokens_seconds, settings.request_seconds, settings.turn_seconds) == (
        30,
        20,
        120,
        300,
    )
    assert (settings.recursion_limit, settings.model_calls, settings.tool_calls) == (25, 12, 20)
    assert (settings.upload_bytes, settings.upload_files) == (10_000_000, 20)
    assert settings.screening_days == 365


@pytest.mark.parametrize(("days", "kept"), [("183", True), ("3650", True), ("182", False), ("0", False), ("3651", False)])
def test_the_log_of_people_compared_is_kept_for_six_months_at_least(days, kept, monkeypatch):
    monkeypatch.setenv("COPILOT_SCREENING_DAYS", days)
    if kept:
        assert Settings.load().screening_days == int(days)
        return
    with pytest.raises(SettingsProblem, match="SCREENING_DAYS"):
        Settings.load()


def test_the_environment_wins_over_the_file_and_the_file_over_secrets(monkeypatch, bare):
    secrets = {
        "OPENAI_MODEL": "secret",
        "OPENAI_BASE_URL": "https://secret.example/v1",
        "OPENAI_API_KEY": "secret-key-1",
        "general": {"x": 1},
    }
    (bare / ".env").write_text("OPENAI_MODEL=file\nOPENAI_BASE_URL=https://file.example/v1\n", encoding="utf-8")
    monkeypatch.setenv("OPENAI_MODEL", "environment")
    settings = Settings.load(secrets)
    assert settings.openai_model == "environment"
    assert settings.openai_base_url == "https://file.example/v1"
    assert settings.openai_api_key is not None
    assert settings.openai_api_key.get_secret_value() == "secret-key-1"


def test_secrets_take_our_own_names(tmp_path):
    assert Settings.load({"COPILOT_DATA_DIR": str(tmp_path / "x")}).data_dir == tmp_path / "x"


@pytest.mark.parametrize("empty", ["", " "])
def test_empty_is_not_set(monkeypatch, empty):
    monkeypatch.setenv("OPENAI_API_KEY", "")
    monkeypatch.setenv("OPENAI_BASE_URL", "")
    settings = Settings.load({"OPENAI_API_KEY": empty, "OPENAI_MODEL": empty, "DATABASE_URL": empty})
    assert settings.openai_api_key is None
    assert settings.openai_base_url is None
    assert settings.openai_model == "gpt-4o-mini"
    assert settings.database_url.startswith("sqlite:///")


UNSAFE = [
    ({"COPILOT_ENVIRONMENT": "production", "COPILOT_SINGLE_USER": "true"}, "SINGLE_USER"),
    ({"COPILOT_ENVIRONMENT": "production", "OPENAI_BASE_URL": "http://models.example/v1"}, "https"),
    ({"COPILOT_ENVIRONMENT": "production", "OPENAI_API_KEY": "secret1"}, "placeholder"),
    ({"COPILOT_ENVIRONMENT": "staging"}, "ENVIRONMENT"),
    ({"COPILOT_EMBEDDINGS": "openai"}, "OPENAI_API_KEY"),
    ({"COPILOT_MODEL_CALLS": "0"}, "MODEL_CALLS"),
    ({"COPILOT_UPLOAD_BYTES": "secret1"}, "UPLOAD_BYTES"),
    ({"DATABASE_URL": "mysql://user:secret1@host/x"}, "DATABASE_URL"),
    ({"OPENAI_BASE_URL": "secret1.example/v1"}, "OPENAI_BASE_URL"),
]


@pytest.mark.parametrize(("environment", "named"), UNSAFE)
def test_what_cannot_work_or_is_unsafe_is_refused_by_name_without_its_value(monkeypatch, environment, named):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsProblem) as problem:
        Settings.load()
    assert named in problem.value.message
    assert "secret1" not in problem.value.message + problem.value.what_to_do
    assert problem.value.what_to_do


@pytest.mark.parametrize("url", ["http://localhost:11434/v1", "http://127.0.0.1:8000/v1", "https://models.example/v1"])
def test_production_takes_a_model_on_this_machine_or_by_https(monkeypatch, url):
    monkeypatch.setenv("COPILOT_ENVIRONMENT", "production")
    monkeypatch.setenv("OPENAI_BASE_URL", url)
    settings = Settings.load()
    assert settings.openai_base_url == url
    assert not settings.single_user


def test_nothing_secret_is_printed(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret-canary-1")
    monkeypatch.setenv("DATABASE_URL", "postgresql://user:password-canary@host/x")
    shown = repr(Settings.load()) + str(Settings.load())
    assert "canary" not in shown


def test_settings_are_frozen():
    with pytest.raises(ValidationError):
        Settings.load().openai_model = "other"  # type: ignore[misc]


def test_preparing_the_environment_makes_libraries_quiet_and_strict():
    code = "import os; from core.settings import prepare_environment as p; p(); print(*(os.environ[n] for n in %r))"
    names = [
        "ORT_DISABLE_TELEMETRY",
        "ANONYMIZED_TELEMETRY",
        "LANGSMITH_TRACING",
        "LANGCHAIN_TRACING_V2",
        "LANGGRAPH_STRICT_MSGPACK",
    ]
    environment = {"LANGSMITH_TRACING": "true", "PATH": "/usr/bin"}
    out = subprocess.run(
        [sys.executable, "-c", code % names], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert out.stdout.split() == ["1", "False", "false", "false", "true"]


@pytest.mark.parametrize(
    ("proxies", "may"),
    [("", True), ("10.0.0.0/8 ::1 192.0.2.7", True), ("10.0.0.1/8", True), ("proxy.local", False), ("*", False)],
)
def test_a_proxy_is_named_by_its_address(proxies, may, monkeypatch):
    monkeypatch.setenv("COPILOT_TRUSTED_PROXIES", proxies)
    if may:
        assert Settings.load().trusted_proxies == proxies
        return
    with pytest.raises(SettingsProblem, match="TRUSTED_PROXIES: addresses or networks") as told:
        Settings.load()
    assert proxies not in told.value.message.replace("10.0.0.0/8", "")


@pytest.mark.parametrize(("secret", "may"), [("s" * 32, True), ("ß" * 16, True), ("s" * 31, False), ("changeme", False)])
def test_a_secret_of_tokens_is_long_and_printed_nowhere(secret, may, monkeypatch):
    monkeypatch.setenv("COPILOT_TOKEN_SECRET", secret)
    if may:
        assert secret not in repr(Settings.load())
        return
    with pytest.raises(SettingsProblem, match="TOKEN_SECRET needs 32 bytes") as told:
        Settings.load()
    assert secret not in told.value.message


def test_redis_has_a_name_of_its_own_and_is_printed_nowhere(monkeypatch):
    monkeypatch.setenv("REDIS_URL", "redis://:hush-hush@127.0.0.1/0")
    settings = Settings.load()
    assert settings.redis_url.startswith("redis://")
    assert "hush" not in repr(settings)


def test_the_example_names_every_setting():
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    for name, field in Settings.model_fields.items():
        alias = (
            field.validation_alias.choices[0] if isinstance(field.validation_alias, AliasChoices) else f"COPILOT_{name.upper()}"
        )
        assert f"{alias}=" in example, alias


ISSUERS = [
    ({"ISSUER": "https://id.example/tenant/", "AUDIENCE": "job-copilot"}, ""),
    ({"ISSUER": "http://127.0.0.1:9000", "AUDIENCE": "a b", "ALGORITHMS": "ES256"}, ""),
    ({"AUDIENCE": "job-copilot"}, ""),
    ({"ISSUER": "https://id.example"}, "needs COPILOT_OIDC_AUDIENCE"),
    ({"ISSUER": "https://id.example", "AUDIENCE": " "}, "needs COPILOT_OIDC_AUDIENCE"),
    ({"ISSUER": "http://id.example", "AUDIENCE": "a"}, "OIDC_ISSUER"),
    ({"ISSUER": "http://127.0.0.1.evil.example", "AUDIENCE": "a"}, "OIDC_ISSUER"),
    ({"ISSUER": "id.example", "AUDIENCE": "a"}, "OIDC_ISSUER"),
    ({"ALGORITHMS": "HS256"}, "OIDC_ALGORITHMS"),
    ({"ALGORITHMS": "RS256 none"}, "OIDC_ALGORITHMS"),
]


@pytest.mark.parametrize(("given", "wrong"), ISSUERS)
def test_an_issuer_is_named_over_a_safe_line_with_whom_its_tokens_are_for(given, wrong, monkeypatch):
    for name, value in given.items():
        monkeypatch.setenv(f"COPILOT_OIDC_{name}", value)
    if not wrong:
        assert Settings.load().oidc_issuer == given.get("ISSUER", "")
        return
    with pytest.raises(SettingsProblem, match=wrong):
        Settings.load()

# The commands of the project. `make run` and `make test` work on a bare checkout: they set up what they need.
# Python 3.11 or newer is taken from PYTHON; uv is used when it is there, plain pip when not.

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
PORT ?= 8501

.PHONY: run test check types rest docs doctor format lock evals clean help

help:  ## show this
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

run: $(VENV)/.run  ## set up and open the app on http://127.0.0.1:8501
	$(BIN)/streamlit run app.py --server.address 127.0.0.1 --server.port $(PORT)

test: $(VENV)/.dev  ## set up and run the tests
	$(BIN)/pytest -n 2 --dist worksteal $(ARGS)

check: $(VENV)/.dev  ## style, types, documentation, budgets and architecture
	@$(MAKE) --no-print-directory -j 2 types rest

types: $(VENV)/.dev
	$(BIN)/mypy .

rest: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build -q --strict
	$(BIN)/pytest tests/test_architecture.py tests/test_budgets.py $(ARGS)

docs: $(VENV)/.dev  ## build the documentation into site/
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build -q --strict

doctor: $(VENV)/.run  ## what this machine has and lacks for the app
	$(BIN)/python cli.py doctor

format: $(VENV)/.dev  ## let ruff format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

evals: $(VENV)/.dev  ## run the measuring rods on our own fixtures
	for rod in reading speed robustness jobs fit steady pace truth answers documents pages export conversation attacks endurance; do $(BIN)/python -m evals.$$rod || exit 1; done

lock: ## compile requirements*.txt from requirements*.in (needs uv)
	uv pip compile -q --universal --generate-hashes --python-version 3.11 --no-header requirements.in -o requirements.txt
	uv pip compile -q --universal --generate-hashes --python-version 3.11 --no-header requirements-models.in -o requirements-models.txt
	uv pip compile -q --universal --generate-hashes --python-version 3.11 --no-header requirements-worker.in -o requirements-worker.txt
	uv pip compile -q --universal --generate-hashes --python-version 3.11 --no-header requirements-dev.in -o requirements-dev.txt

clean:  ## remove the virtual environment and caches (your data in data/ stays)
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, or run make with PYTHON=/path/to/python"; exit 1; }
ifneq ($(UV),)
	$(UV) venv -q -p $(PYTHON) $(VENV)
else
	$(PYTHON) -m venv $(VENV)
endif

$(VENV)/.run: $(BIN)/python requirements.txt
ifneq ($(UV),)
	$(UV) pip install -q --python $(BIN)/python --require-hashes -r requirements.txt
else
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
endif
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.txt
ifneq ($(UV),)
	$(UV) pip install -q --python $(BIN)/python --require-hashes -r requirements-dev.txt
else
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
endif
	@touch $@

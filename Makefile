# Two commands do all the set-up: `make extract` runs the main job, `make test` the tests.
#   make extract SEEDS=articles OUT=tables WORKERS=2
PYTHON  ?= python3
SEEDS   ?= seeds
OUT     ?= outputs
WORKERS ?= 1
BIN     := .venv/bin
UV_LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --quiet --group build

.PHONY: extract test check format docs lock audit train clean

extract: .venv/run
	@$(BIN)/onrecord extract "$(SEEDS)" --output "$(OUT)" --workers $(WORKERS)

test: .venv/test
	$(BIN)/python -m pytest

check: .venv/test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Pin every dependency with its hashes; needs uv.
lock:
	$(UV_LOCK) --extra xlsx -o requirements.lock
	$(UV_LOCK) --extra xlsx --extra parquet --extra ray --group test -o requirements-test.lock

# Ask the vulnerability service of the package index about every pinned dependency. Needs the network, and fails
# where one could not be asked about: silence is no clean bill of health.
audit: .venv/audit/bin/pip-audit
	$< --requirement requirements.lock --require-hashes --disable-pip --strict

# Train the attribution model: make train DATA=<folder with text/ and attributions/>. Torch is needed for it alone.
train: .venv/test
	$(BIN)/pip install --quiet ".[train]"
	$(BIN)/python -m training.attribution.train --data "$(DATA)" --out models/attribution-v1

# The docs' copy of the data dictionary.
docs: .venv/run
	$(BIN)/onrecord schema > docs/columns.md

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info[:2] <= (3, 14) else "onrecord needs Python 3.11 to 3.14; set PYTHON=python3.12, say")'
	$(PYTHON) -m venv .venv

.venv/audit/bin/pip-audit: .venv/bin/python
	$(PYTHON) -m venv .venv/audit
	.venv/audit/bin/pip install --quiet --disable-pip-version-check pip-audit==2.10.1

.venv/run: .venv/bin/python requirements.lock pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/test: .venv/run requirements-test.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@

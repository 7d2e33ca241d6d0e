# Two commands do all the set-up: `make extract` runs the main job, `make test` the tests.
#   make extract SEEDS=articles OUT=tables WORKERS=2
PYTHON  ?= python3
SEEDS   ?= seeds
OUT     ?= outputs
WORKERS ?= 1
BIN     := .venv/bin
UV      := --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --quiet
UV_LOCK := uv pip compile pyproject.toml $(UV) --group build
UV_TOOL := uv pip compile - $(UV)

.PHONY: extract test readers check bare mutate soak format docs lock audit train clean

extract: .venv/run
	@$(BIN)/onrecord extract "$(SEEDS)" --output "$(OUT)" --workers $(WORKERS)

test: .venv/test
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile $(TESTS)

# The readers that some exports are made for; `make test` tries them where they are there. ICU is compiled for one of
# them, which needs its headers and a compiler: apt-get install libicu-dev pkg-config g++
readers: .venv/readers/done

check: .venv/test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# What `pip install .` alone brings: the wheel in a bare environment, with the oldest and the newest pip.
bare: .venv/run
	PYTHON="$(PYTHON)" .ci/bare

# How many small faults in the rules the tests notice: make mutate SAMPLE=80
SAMPLE ?= 60
mutate: .venv/test .venv/mutate/bin/cosmic-ray
	.venv/mutate/bin/python benchmarks/mutate.py --sample $(SAMPLE)

# Run a folder of any size and hold every row against the contract: make soak SEEDS=articles
soak: .venv/test
	$(BIN)/python benchmarks/soak.py "$(SEEDS)" --workers $(WORKERS)

format: .venv/test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Pin every dependency with its hashes; needs uv.
lock:
	$(UV_LOCK) -o requirements.lock
	$(UV_LOCK) --extra parquet --extra ray --group test -o requirements-test.lock
	echo "cosmic-ray>=8.4" | $(UV_TOOL) -o .ci/mutate.lock
	printf "%s\n" "datasette>=0.65" "followthemoney>=4.11" "rdflib>=7" | $(UV_TOOL) -o .ci/readers.lock
	echo "bratiaa>=0.1.4" | $(UV_TOOL) --no-deps -o .ci/brat.lock
	echo "axe-playwright-python>=0.1.8" | $(UV_TOOL) --no-deps -o .ci/axe.lock

# Ask the vulnerability service of the package index about every pinned dependency. Needs the network, and fails
# where one could not be asked about: silence is no clean bill of health.
audit: .venv/audit/bin/pip-audit
	$< --requirement requirements.lock --require-hashes --disable-pip --strict

# Train the encoder and its heads: make train DATA=<folder with train/ and dev/> CACHE=<what training.encoder.corpora wrote>
# MINILM=<folder with model.safetensors and tokenizer.json>. Torch is needed for it alone.
train: .venv/test
	$(BIN)/pip install --quiet ".[train]"
	$(BIN)/python -m training.encoder.train --data "$(DATA)" --cache "$(CACHE)" --minilm "$(MINILM)" --start models/encoder-v1 --out "$(CACHE)"

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

.venv/mutate/bin/cosmic-ray: .venv/bin/python .ci/mutate.lock
	$(PYTHON) -m venv .venv/mutate
	.venv/mutate/bin/pip install --quiet --disable-pip-version-check --require-hashes -r .ci/mutate.lock

# brat's own parser comes in a package that compares coders with libraries that are not needed to parse: --no-deps.
.venv/readers/done: .venv/bin/python .ci/readers.lock .ci/brat.lock
	$(PYTHON) -m venv .venv/readers
	.venv/readers/bin/pip install --quiet --disable-pip-version-check --require-hashes -r .ci/readers.lock
	.venv/readers/bin/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r .ci/brat.lock
	@touch $@

.venv/run: .venv/bin/python requirements.lock pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# axe.min.js comes in a wheel that wants a browser driver of its own, which is not needed: --no-deps.
.venv/test: .venv/run requirements-test.lock .ci/axe.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r .ci/axe.lock
	@touch $@

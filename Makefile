# On a machine with Python 3.11 or newer and make, `make demo` and `make test` do everything they need.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help setup demo check test test-long bench model clean

help:
	@echo 'make setup      make .venv with everything in it (again only when pyproject.toml changes)'
	@echo 'make demo       play one interview from its end to its last note'
	@echo 'make test       checks, then all tests with coverage'
	@echo 'make check      ruff, mypy and the layers'
	@echo 'make test-long  the tests that take minutes'
	@echo 'make bench      speed and memory, as a table and as JSON'
	@echo 'make model      fit the reading of replies to its sentences again'
	@echo 'make clean      remove what was built'
	@echo 'PYTHON=python3.12 make setup chooses another Python.'

setup: $(READY)

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Afterword needs Python 3.11 or newer; name one with PYTHON=/path/to/python3 make ...' >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	$(BIN)/python -m compileall -q agent providers
	@touch $@

demo: setup
	$(BIN)/afterword demo

check: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check
	$(BIN)/python -m pytest -n 3 --cov --cov-report=term --cov-fail-under=92

test-long: setup
	$(BIN)/python -m pytest -n 2 -m long
	$(BIN)/python -m pytest -n 2 --hypothesis-profile=default tests/unit

bench: setup
	$(BIN)/python -m tests.bench

model: setup
	$(BIN)/python -m tests.training

clean:
	rm -rf .venv build dist .coverage .coverage.* htmlcov .hypothesis .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
	find agent providers tests -name __pycache__ -type d -prune -exec rm -rf {} +

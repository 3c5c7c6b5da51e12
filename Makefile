# Everything runs in .venv, which holds exactly what requirements-dev.lock names. PYTHON: the interpreter it is made with (3.11 or later).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
COMPILE = build/lock/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras $(UPGRADE) \
          --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

.PHONY: help setup demo test format check gate raise bench docs picture lock wheel clean

help:  ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

setup: $(STAMP)  ## make .venv and install the locked dependencies and this project into it

$(STAMP): requirements-dev.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed: make PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

demo: setup  ## read the article of the tutorial
	$(BIN)/detente read examples/demo-fr.html --format table

test: setup  ## run the tests
	$(BIN)/python -m pytest

format: setup  ## put the code into its form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

check: setup gate  ## lint, types, layers and the accuracy gate
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict src
	$(BIN)/lint-imports

gate: setup  ## accuracy on evaluation/gold against its floors
	$(BIN)/python evaluation/gate.py

raise: setup  ## lift the floors to what is measured now
	$(BIN)/python evaluation/gate.py --raise

bench: setup  ## speed and memory of each stage
	$(BIN)/python benchmarks/stages.py
	$(BIN)/python benchmarks/knowledge.py

docs: setup  ## write docs/reference, and the output and figures in README.md and docs/accuracy.md, anew
	$(BIN)/python docs/generate_reference.py
	$(BIN)/python docs/refresh_figures.py

picture: setup  ## take the README's picture anew (needs chromium)
	mkdir -p build
	$(BIN)/detente read examples/demo-fr.html --out build/demo.html
	chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --window-size=1100,1000 \
	  --screenshot=docs/images/demo.png build/demo.html

lock:  ## write the locks anew from pyproject.toml, pins kept where they still hold (all anew: make lock UPGRADE=--upgrade)
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --disable-pip-version-check pip-tools
	CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) -o requirements.lock pyproject.toml
	CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) --extra dev -c requirements.lock -o requirements-dev.lock pyproject.toml

wheel: setup  ## build the wheel into dist/
	rm -rf dist
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

clean:  ## remove .venv, builds and caches
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# make run and make test need only Python 3.11 or newer; everything else they install themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BOUW := build/bouwen/bin/python
# What leaves carries the Python that built it: that of the system says nothing of whoever builds.
BOUWPYTHON ?= $(or $(wildcard /usr/bin/python3),$(PYTHON))
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help run test schermlezer check bench screenshots lock endurance bundle rooktest starttijd deb debproef uitgave msi handleiding

help: ## Show what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(VENV)/runtime.stamp: requirements/runtime.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/runtime.txt
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@

build/%.stamp: requirements/%.txt
	$(BOUWPYTHON) -m venv build/$*
	build/$*/bin/python -m pip install --quiet --require-hashes -r $<
	@touch $@

run: $(VENV)/runtime.stamp ## Open Levensloop (installs what it needs first)
	$(BIN)/python -m levensloop_desktop venster

test: $(VENV)/dev.stamp ## Run every test, without a screen and without a network
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

endurance: $(VENV)/dev.stamp ## Kill, fill and lock over and over, and print what was survived
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m endurance

schermlezer: $(VENV)/dev.stamp ## Read every screen over an accessibility bus (needs xvfb, dbus, at-spi2-core)
	$(BIN)/python -m pytest -m schermlezer tests/atspi

check: $(VENV)/dev.stamp ## Check format, lint, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: $(VENV)/dev.stamp ## Measure speed and memory beside their baselines
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m bench

screenshots: $(VENV)/dev.stamp ## Make the pictures of README and handleiding anew
	$(BIN)/python -m tools.handleidingbeelden

handleiding: $(VENV)/runtime.stamp ## Make the handleiding as one PDF, in dist
	@mkdir -p dist
	$(BIN)/python -m levensloop_desktop handleiding --naar dist/handleiding-levensloop.pdf --overschrijf

bundle: build/bouwen.stamp build/stuklijst.stamp ## Build one folder with the program and all it needs
	PYTHONPATH=. $(BOUW) -m installer.bundel

rooktest: ## Try the built program: version, kluis, window, print, lock, faults
	PYTHONPATH=. $(BOUW) -m installer.rooktest

starttijd: $(VENV)/dev.stamp ## Measure how fast the built program starts, beside the checkout
	PYTHONPATH=. $(BOUW) -m installer.starttijd --python $(CURDIR)/$(BIN)/python

deb: bundle ## Build the package for Debian and Ubuntu
	PYTHONPATH=. $(BOUW) -m installer.deb

debproef: deb ## Install, upgrade and remove the package in a clean Debian (as root)
	PYTHONPATH=. $(BOUW) -m installer.deb_proef

uitgave: build/bouwen.stamp ## Build and try what goes out, or say what keeps it from going out
	PYTHONPATH=. $(BOUW) -m installer.uitgave
	$(MAKE) bundle rooktest debproef

msi: build/bouwen.stamp ## Build the Windows package from the files of the wheels, to look into
	PYTHONPATH=. $(BOUW) -m installer.windows_wielen
	PYTHONPATH=. $(BOUW) -m installer.msi --map build/windows/levensloop --bouw

lock: ## Lock all sets anew (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header pyproject.toml -o requirements/runtime.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header pyproject.toml --group dev -c requirements/runtime.txt -o requirements/dev.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header pyproject.toml --group bouwen -c requirements/runtime.txt -o requirements/bouwen.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --group stuklijst -c requirements/runtime.txt -o requirements/stuklijst.txt

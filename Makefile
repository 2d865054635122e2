# make run    set everything up and open Hilum
# make test   set everything up and run every check but the slow tests
# make test-slow       the tests that train networks, build the program, or fuzz and kill it
# make translations    bring the translation files up to date with the sources
# make installer       build the program folder and this system's packages, into dist/
# make installer-test  install the package where no Python is, use it offline, remove it (root)
# make windows-test WINDOWS_PYTHON=ZIP    build the program for Windows in Wine and use it (root);
#                      ZIP: python.org's "Windows embeddable package (64-bit)" of Python 3.11
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed

# As many tests at a time as there are cores; one file's tests share what they prepare.
PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist loadfile

.PHONY: help setup run test test-slow test-window lint benchmark translations installer installer-test windows-test lock clean

help:
	@sed -n 's/^# //p' Makefile

setup: $(INSTALLED)

$(INSTALLED): pyproject.toml
	PYTHON=$(PYTHON) sh installer/linux/system_libraries.sh
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable ".[training]" --group dev
	@touch $@

run: setup
	@if [ "$$(uname)" = Darwin ] || [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	    $(BIN)/hilum; \
	else \
	    echo "There is no display here. Hilum opens its window offscreen, reads the bundled" \
	        "sample and saves the picture of the window as hilum.png."; \
	    $(BIN)/hilum --screenshot hilum.png; \
	fi

lint: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	MYPYPATH=installer:installer/linux:installer/macos:installer/windows $(BIN)/mypy --explicit-package-bases installer
	$(BIN)/lint-imports
	$(BIN)/python tests/dead_code.py

test: lint
	$(PYTEST) -m "not slow"

test-slow: setup
	$(PYTEST) -m slow

# The window alone, for another set of fonts (FONTCONFIG_FILE).
test-window: setup
	$(PYTEST) -m "not slow" tests/desktop

benchmark: setup
	@for script in tests/benchmarks/*.py; do echo "== $$script"; $(BIN)/python $$script || exit 1; done

translations: setup
	$(BIN)/python installer/make_translations.py

installer:
	$(PYTHON) installer/build.py

installer-test:
	sh installer/linux/test_tools.sh
	$(PYTHON) installer/linux/check_package.py dist/hilum_*.deb \
	    --archive dist/hilum-*-linux-x86_64.tar.xz --rpm dist/hilum-*.x86_64.rpm

windows-test:
	sh installer/linux/test_tools.sh makensis:nsis x86_64-w64-mingw32-gcc:gcc-mingw-w64-x86-64
	$(PYTHON) installer/build.py environment
	PYTHONPATH=installer/linux build/environment/bin/python installer/windows/check_in_wine.py \
	    $(WINDOWS_PYTHON)

# Chooses the newest versions inside the ranges of pyproject.toml and notes their hashes.
lock:
	sh installer/lock.sh

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache hilum.png

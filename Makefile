# make demo and make test need Python 3.11 or newer, make and git; nothing else.

VENV := .venv
BIN := $(VENV)/bin
JOBS ?= 2

# Where it is set, every start would compile the program again.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help demo test check lint types docs docs-check gate wheel bench format clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/installed ## Build factcheck-demo.db from seeds/ and show what is in it
	@$(BIN)/factcheck demo --force

test: $(VENV)/installed-dev ## Run all tests on SQLite and PostgreSQL (FACTCHECK_TEST_POSTGRES=URL: on that server)
	@$(BIN)/python -m pytest -n $(JOBS) --dist worksteal $(ARGS)

check: test ## Run what CI runs
	@$(MAKE) --no-print-directory lint types gate docs-check wheel

lint: $(VENV)/installed-dev ## Look at format and style
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .

types: $(VENV)/installed-dev ## Check types
	@$(BIN)/mypy

gate: $(VENV)/installed-dev ## Upgrade an empty database and ask Alembic whether the models differ
	@rm -rf build/gate && mkdir -p build/gate
	@$(BIN)/alembic -x db=build/gate/gate.db upgrade head
	@$(BIN)/alembic -x db=build/gate/gate.db check
	@$(BIN)/factcheck --db build/gate/gate.db db check

docs: $(VENV)/installed-dev ## Write the generated parts of docs/ again
	@$(BIN)/python docs/generate.py

docs-check: $(VENV)/installed-dev ## See that the generated parts of docs/ are as the program is
	@$(BIN)/python docs/generate.py --check

wheel: $(VENV)/installed-dev ## Build the wheel and try it in an empty environment outside the checkout
	@bash .ci/wheel

bench: $(VENV)/installed-dev ## Measure; prints ratios beside their targets (BENCH_ROUNDS=30 for steadier ones)
	@failed=; for file in benchmarks/bench_*.py; do \
	  echo "$$file"; $(BIN)/python $$file || failed="$$failed $$file"; done; \
	if [ -n "$$failed" ]; then echo "Ended early, or over a target:$$failed" >&2; exit 1; fi

format: $(VENV)/installed-dev ## Write the code in the house format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

clean: ## Remove what was made here, the demo database too; not your own databases
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
	@rm -f factcheck-demo.db factcheck-demo.db-wal factcheck-demo.db-shm
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Stamps: pip is asked again only when what to install has changed.
$(VENV)/made:
	@bash .ci/python $(VENV)
	@touch $@

$(VENV)/installed: $(VENV)/made pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/made pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/installed

# The commands of this repository. `make run` and `make test` are the two that matter; `make help` lists all.

SHELL := /bin/bash
.NOTPARALLEL:
.DEFAULT_GOAL := help

TARGET := $(or $(CARGO_TARGET_DIR),target)
export DUJIANG_LOGS := $(abspath $(TARGET))/logs
DEBUG_SERVER := $(TARGET)/debug/dujiang
FAST_SERVER := $(TARGET)/fast/dujiang
STEP := scripts/step
# What the build of the SPA is made from.
WEB_SOURCES := $(shell find web -type f -not -path 'web/node_modules/*' -not -path 'web/dist/*' -not -path '*/.*' 2>/dev/null)

.PHONY: help
help: ## list these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' | expand -t 16

# ---- running ---------------------------------------------------------------------------------------------------------

.PHONY: run
run: $(FAST_SERVER) ## build everything and serve the platform, with a demonstration county when there is no data
	@exec $(FAST_SERVER) serve --demo-if-empty

# Cargo knows best what is out of date, so it is asked every time.
.PHONY: $(FAST_SERVER)
$(FAST_SERVER): web/dist/index.html
	@echo '==> building the server (the first time takes some minutes)'
	@cargo build --locked --workspace --profile fast --bin dujiang

.PHONY: clean-data
clean-data: ## remove data/ (database, files, accounts) after asking
	@read -r -p 'Remove data/ with everything in it? Type yes: ' answer && [ "$$answer" = yes ] && rm -rf data

# ---- the web application ---------------------------------------------------------------------------------------------

web/node_modules/.installed: web/package.json web/package-lock.json | require
	@echo '==> installing the front end'"'"'s packages'
	@cd web && ../scripts/npm ci --ignore-scripts --no-audit --no-fund && touch node_modules/.installed

# The build empties its folder; the placeholder that is committed there must survive it.
web/dist/index.html: web/node_modules/.installed $(WEB_SOURCES)
	@echo '==> building the web application'
	@cd web && ../scripts/npm run build && touch dist/.gitkeep dist/index.html

# ---- testing ---------------------------------------------------------------------------------------------------------

# The sum is printed however the steps ended; the exit code is theirs.
.PHONY: test
test: require ## everything that has to hold, cheap checks first, on both databases and in the browser
	@rm -rf "$(DUJIANG_LOGS)"
	@$(MAKE) --no-print-directory test-steps; status=$$?; node scripts/summary.mjs $$status && exit $$status

.PHONY: test-steps
test-steps: tools check-format check-web check-contract check-lint test-rust check-openapi crash-loop-short journeys

.PHONY: require
require:
	@scripts/require

.PHONY: tools
tools: ## install what the tests need: Chromium, Chinese glyphs, PostgreSQL (asks apt-get, only for what is missing)
	@$(STEP) 'tools' scripts/tools
	@$(STEP) 'web packages' $(MAKE) --no-print-directory web/node_modules/.installed
	@$(STEP) 'contract packages' $(MAKE) --no-print-directory scripts/spectral/node_modules/.installed

.PHONY: check-format
check-format:
	@$(STEP) 'script tests' node --test --test-reporter=tap scripts/summary.test.mjs
	@$(STEP) 'rust format' cargo fmt --all --check

.PHONY: check-web
check-web: web/node_modules/.installed ## lint, types, texts, unit tests, build and size budgets of web/
	@$(STEP) 'web lint' scripts/npm --prefix web run lint
	@$(STEP) 'web types' scripts/npm --prefix web run types
	@$(STEP) 'web texts' scripts/npm --prefix web run i18n
	@$(STEP) 'web tests' scripts/npm --prefix web test
	@$(STEP) 'web build' $(MAKE) --no-print-directory web/dist/index.html
	@$(STEP) 'web budgets' scripts/npm --prefix web run budget

# The committed document: well-formed, in our style, and what the front end's types were made from.
.PHONY: check-contract
check-contract: web/node_modules/.installed scripts/spectral/node_modules/.installed ## lint of openapi/openapi.json
	@$(STEP) 'api lint' scripts/npm --prefix scripts/spectral run lint
	@$(STEP) 'web api types' scripts/npm --prefix web run api:check

scripts/spectral/node_modules/.installed: scripts/spectral/package.json scripts/spectral/package-lock.json | require
	@cd scripts/spectral && ../npm ci --ignore-scripts --no-audit --no-fund && touch node_modules/.installed

.PHONY: check-lint
check-lint:
	@$(STEP) 'rust lint' cargo clippy --locked --workspace --all-targets -- -D warnings

# Unit and property tests, then the suite in tests/ on SQLite and PostgreSQL, source rules and dependency policy.
.PHONY: test-rust
test-rust: ## all Rust tests
	@$(STEP) 'rust tests' cargo test --locked --workspace --no-fail-fast

.PHONY: $(DEBUG_SERVER)
$(DEBUG_SERVER):
	@cargo build --locked --workspace --bin dujiang

.PHONY: check-openapi
check-openapi:
	@$(STEP) 'server' $(MAKE) --no-print-directory $(DEBUG_SERVER)
	@$(STEP) 'api drift' scripts/check-openapi $(DEBUG_SERVER)

# A few crashes in `make test`; `make crash-loop` kills it until somebody is convinced, on both databases.
.PHONY: crash-loop-short
crash-loop-short:
	@$(STEP) 'server for crashes' $(MAKE) --no-print-directory $(DEBUG_SERVER)
	@ROUNDS=2 DUJIANG_BIN=$(DEBUG_SERVER) $(STEP) 'crash loop' node scripts/crash-loop.mjs

.PHONY: crash-loop
crash-loop: $(FAST_SERVER) ## kill the server under load, fifty times on each database, and look what is left
	@ROUNDS=50 DUJIANG_BIN=$(FAST_SERVER) node scripts/crash-loop.mjs
	@ROUNDS=50 DUJIANG_BIN=$(FAST_SERVER) cargo run --locked --quiet -p dujiang-tests --bin with-postgres -- node scripts/crash-loop.mjs

# The fund ledger of the domain beside a second one that shares nothing with it. SEEDS=1000 for a quick look.
SEEDS ?= 100000
.PHONY: simulate
simulate: ## play the fund ledger beside its reference, SEEDS seeds of 200 operations, and compare after every one
	@cargo run --locked --release --quiet -p dujiang-tests --bin simulate -- $(SEEDS) 200

# Minutes to hours: the counties of 100,000 projects are loaded on both databases. BENCH_SIZES='1000' for a quick look.
.PHONY: bench
bench: web/dist/index.html ## measure a release server beside a floor of the same statements; writes docs/benchmarks.md
	@cargo build --locked --release --workspace --bin dujiang --bin bench
	@$(TARGET)/release/bench $(TARGET)/release/dujiang docs/benchmarks.md $(BENCH_SIZES)

.PHONY: journeys
journeys: web/dist/index.html ## browser journeys against a real server with a demonstration county
	@$(STEP) 'server for journeys' $(MAKE) --no-print-directory $(DEBUG_SERVER)
	@DUJIANG_BIN=$(DEBUG_SERVER) $(STEP) 'journeys' node scripts/journeys.mjs

# ---- writing ---------------------------------------------------------------------------------------------------------

.PHONY: fmt
fmt: web/node_modules/.installed ## format Rust and TypeScript
	@cargo fmt --all
	@scripts/npm --prefix web run format

.PHONY: openapi
openapi: $(DEBUG_SERVER) web/node_modules/.installed ## write openapi/openapi.json and the front end's types from it
	@$(DEBUG_SERVER) openapi >openapi/openapi.json.new && mv openapi/openapi.json.new openapi/openapi.json
	@scripts/npm --prefix web run api

.PHONY: lock
lock: require ## write web/package-lock.json anew after a change of web/package.json
	@cd web && ../scripts/npm install --package-lock-only --ignore-scripts --no-audit --no-fund
	@node scripts/complete-lock.mjs web/package-lock.json

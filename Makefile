# Two commands are enough: make run, make test. Both do all the set-up themselves and can be run again.
.DEFAULT_GOAL := help
.PHONY: help setup run dev test check bench package contract clean
MAKEFLAGS += --no-print-directory

help:
	@echo 'make run       set up, then open Pignon on a demonstration house, with a hub beside it'
	@echo '               (without a display: do the main job in a virtual one, and leave pictures in .pignon/run)'
	@echo 'make dev       the window on a development server: pages change as they are written'
	@echo 'make test      set up, check, and run every test, those in the real window included'
	@echo 'make check     formatting, lints, types, contract, licences'
	@echo 'make bench     measures, on an optimised build'
	@echo 'make package   a Debian package, in target/release/bundle'
	@echo 'make contract  write the types of the commands for the page'
	@echo 'make clean     remove everything that was built'

setup:
	@./scripts/setup

run: setup
	@node scripts/run.mjs

dev: setup
	@ui/node_modules/.bin/tauri dev -- -p pignon-desktop

test: setup
	@node scripts/test.mjs

check: setup
	@node scripts/check.mjs

bench: setup
	@node scripts/bench.mjs

package: setup
	@node scripts/package.mjs

contract:
	@cargo run --quiet -p pignon-actions --bin contract

clean:
	@rm -rf target gen permissions ui/dist ui/node_modules tests/e2e/node_modules .pignon
	@echo '  ✓ clean'

# SPDX-License-Identifier: EUPL-1.2
# `make` lists what can be done. Work that is more than a line stands in scripts/.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

RATHAUS_BUILD ?= debug
PROGRAMM := .build/$(RATHAUS_BUILD)/rathaus
DATEN ?= var/rathaus
HOST ?= 127.0.0.1
PORT ?= 8080
STADT ?= leverkusen
ONLY ?=
export RATHAUS_BUILD DATEN HOST PORT STADT ONLY

.PHONY: help run stop setup setup-test build test test-unit test-scripts test-browser bilder test-crash test-race test-webdav \
        test-cmis test-s3 test-mail test-oparl test-oscal test-soak bericht-2019 \
        check bench bench-akte bench-mail fuzz docs format clean

help: ## list all targets
	@grep -hE '^[a-z%-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z%-]+):.*## /\1\t/' | \
	    while IFS=$$'\t' read -r ziel text; do printf '  make %-14s %s\n' "$$ziel" "$$text"; done

run: ## install what is missing, build, create the demo city once, serve on HOST:PORT (RATHAUS_BUILD=release for speed)
	@scripts/run

stop: ## end the server that 'make run' started
	@scripts/stop

setup: ## install what building and running needs
	@scripts/setup-run

setup-test: ## install what the tests need as well
	@scripts/setup-test

build: setup ## build (RATHAUS_BUILD=debug or release)
	@scripts/bau $(RATHAUS_BUILD) --product rathaus

test: ## run everything: unit, scripts, browser, open data, OSCAL, gates (crash and race in short form)
	@scripts/test

test-unit: setup-test ## unit tests on SQLite and PostgreSQL (ONLY=Name for some)
	@scripts/with-postgres --unsicher swift test $(if $(ONLY),--filter '$(ONLY)')

test-scripts: setup-test ## the checks' own tests: each goes red when its rule is broken
	@var/venv-test/bin/python -m pytest -q Tests/Scripts

bilder: setup-test build ## pictures of the pages for the handbooks, into var/bilder (ONLY=Name for some)
	@mkdir -p var/bilder; RATHAUS_BILDER=$(CURDIR)/var/bilder var/venv-test/bin/python -m pytest -q Tests/Browser $(if $(ONLY),-k '$(ONLY)')

test-browser: setup-test build ## the browser walks the pages (ONLY=Name for some)
	@scripts/test-browser $(if $(ONLY),-k '$(ONLY)')

test-crash: setup-test build ## kill -9 under load, all rounds, on both engines
	@RATHAUS_LANG=1 scripts/gates crash

test-race: setup-test build ## many at once on one plate, on both engines
	@RATHAUS_LANG=1 scripts/gates race

test-webdav: setup-test build ## the network drive: litmus (104 of 104) and cadaver, on both engines
	@RATHAUS_LANG=1 scripts/gates webdav

test-cmis: setup-test build ## CMIS: cmis-client and cmislib by both bindings, on both engines
	@RATHAUS_LANG=1 scripts/gates cmis

test-oparl: setup-test build ## the council's open data (OParl 1.1 and 1.0): every rule of three outside validators and of the standard, and broken copies that must be noticed
	@scripts/test-oparl

test-oscal: setup-test build ## information security as OSCAL: compliance-trestle imports and validates every model, broken copies must be noticed (KATALOG=FILE for another catalogue)
	@scripts/setup-test-oscal && scripts/test-oscal

test-s3: setup-test build ## contents in an S3-compatible server (moto_server): move there and back, TLS, on both engines
	@RATHAUS_LANG=1 scripts/gates s3

test-soak: setup-test build ## 10,000 mails through the gateway under kill -9 of server and crypto workers, on both engines
	@RATHAUS_LANG=1 scripts/gates mail-dauerprobe

test-mail: setup-test build ## the mail gateway between Postfix, swaks, Dovecot, unbound, rspamd, certification authorities and hostile senders (ONLY=Name for some; root for Postfix)
	@scripts/setup-test-mail && scripts/test-mail $(ONLY)

bericht-2019: setup-test build ## the committee report of early 2019 out of the data, in all formats, each string found or missing, each change seen in its place alone (files in var/bericht-2019)
	@scripts/setup-test-bericht && var/venv-bericht/bin/python scripts/bericht-2019

check: ## format, strict build, floors, glossary, law, length, licence, words, generated files
	@scripts/check

bench: setup-test ## all measurements; each is also a target of its own, bench-NAME
	@ende=0; scripts/bench-kern kennzeichensuche reservierungen suche krypto bericht || ende=1; scripts/bench || ende=1; scripts/bench-akte || ende=1; exit $$ende

bench-akte: setup-test ## the electronic file in one run, with table and plot in var/bench (DOKUMENTE=2000 for a try)
	@scripts/bench-akte

bench-mail: setup-test ## the mail gateway beside Postfix with the same load; its memory over 100,000 messages, its cost with a million waiting, its cryptography beside libcrypto
	@ende=0; scripts/setup-test-mail || exit 1; scripts/bench mail mailwachstum || ende=1; scripts/bench-kern krypto || ende=1; exit $$ende

bench-%: setup-test ## one measurement: kennzeichensuche, reservierungen, suche, krypto, bericht or a file NAME in Tests/Bench
	@case "$*" in kennzeichensuche|reservierungen|suche|krypto|bericht) scripts/bench-kern $* ;; *) scripts/bench $* ;; esac

fuzz: setup ## the parsers of outside bytes, fed with broken input (ONLY=Name, SEKUNDEN=60)
	@if [ ! -x scripts/fuzz ]; then echo "make fuzz: scripts/fuzz is missing" >&2; exit 1; fi
	@scripts/fuzz $(ONLY)

docs: build ## renew the generated files under docs/
	@RATHAUS_PROGRAMM=$(PROGRAMM) scripts/with-postgres --unsicher scripts/check-generiert --schreiben

format: ## format all Swift files in place
	@git ls-files --cached --others --exclude-standard -z '*.swift' | xargs -0 -r swift format format --in-place --parallel

clean: ## remove build products; the data under DATEN stays
	@rm -rf .build var/venv var/venv-test var/venv-bericht var/venv-oscal

# Every target first installs what it needs and is not there (tools/setup), and says so.

PREFIX ?= /usr/local
SWIFT ?= swift

# Frame pointers cost a twentieth of a call; the flag is not in the help of swift build.
release = $(SWIFT) build -c release --static-swift-stdlib --omit-frame-pointers
tests = $(SWIFT) test --disable-xctest
program = .build/release/parsh
made = .build/made
python = .build-tools/venv/bin/python
sources = Package.swift Sources Tests Benchmarks

.PHONY: build run shell test check bench install reference record clean
.PHONY: lint test-asan check-reference check-picture check-datasets check-tools check-packages
.PHONY: check-binary check-prompts check-scores check-lessons picture lessons
.NOTPARALLEL:

build: ## the release binary, .build/release/parsh
	@tools/setup
	$(release) --product parsh

run: build ## the main job: survey scores against e-government
	$(program) scripts/survey-vs-egov.lua

shell: build ## the prompt
	@$(program)

test: ## the tests
	@tools/setup
	$(tests)

check: lint test-asan check-reference check-picture check-prompts check-datasets check-tools \
  check-packages check-scores check-lessons check-binary ## the gate
	@echo "make check: everything holds"

bench: ## the benchmarks beside their peers
	@tools/setup bench
	$(release)
	$(python) tools/bench $(BENCH)

# --- the steps of the gate ---

lint:
	@tools/setup
	$(SWIFT) format lint --strict --parallel -r $(sources)

test-asan:
	@tools/setup
	$(tests) --sanitize=address --scratch-path .build-asan

# What the declarations give must be what is kept.
check-reference: build
	@rm -rf $(made)/reference && mkdir -p $(made)/reference
	$(program) reference $(made)/reference
	@for file in $(made)/reference/*; do \
	  diff -u docs/$${file##*/} $$file || \
	    { echo "run make reference, read the difference, keep it with the change"; exit 1; }; \
	done

# The picture is what the program shows.
check-picture: build
	@tools/setup check
	$(python) tools/picture --check docs/sessions/first.keys docs/session.svg || \
	  { echo "run make picture, look at it, keep it with the change"; exit 1; }

# What docs/prompt.md says of the program, it does when it is typed.
check-prompts: build
	@tools/setup check
	$(python) tools/prompts

check-datasets:
	tools/datasets --check
	cd datasets && sha256sum --quiet --check SHA256SUMS

check-tools:
	@tools/setup check
	$(python) -m unittest discover -q tools/tests

check-packages:
	@tools/setup check
	@mkdir -p $(made)
	@for package in datasets/*/datapackage.json; do \
	  $(python) -m frictionless validate $$package >$(made)/frictionless.txt 2>&1 || \
	    { cat $(made)/frictionless.txt; exit 1; }; \
	  echo "$$package is a valid data package"; \
	done

# Every point, tie, class and rank is that of a scorer which shares no code with the program.
check-scores: build
	tools/score --compare $(program) datasets/par-teaching datasets/par-teaching-local

# Every lesson is played with its answers and mistakes, and shows what its hand-outs show.
check-lessons: build
	$(program) lesson --check
	@tools/hand-outs $(program) $(made)/lessons
	@diff -ru docs/lessons $(made)/lessons || \
	  { echo "run make lessons, read the difference, keep it with the change"; exit 1; }

check-binary: build
	tools/check-binary $(program)

# --- what is made and kept ---

reference: build ## docs/reference.md and docs/parsh.lua, made from the declarations
	@mkdir -p docs
	$(program) reference docs

picture: build ## docs/session.svg, made by typing docs/sessions/first.keys
	@tools/setup check
	$(python) tools/picture docs/sessions/first.keys docs/session.svg

lessons: build ## docs/lessons, the hand-outs
	tools/hand-outs $(program) docs/lessons

record: ## the transcripts, written anew; fails so that the difference is read
	@tools/setup
	RECORD=1 $(tests) --filter 'TranscriptTests|ScriptTests'

# --- installing ---

share = $(DESTDIR)$(PREFIX)/share

install: build ## the program, its data, scripts, manual page and completions under PREFIX
	install -D -s -m 755 $(program) $(DESTDIR)$(PREFIX)/bin/parsh
	for folder in $(patsubst %/datapackage.json,%,$(wildcard datasets/*/datapackage.json)) scripts; do \
	  (find $$folder -type f -exec install -D -m 644 {} $(share)/parsh/{} \;) || exit 1; \
	done
	test ! -f docs/parsh.1 || install -D -m 644 docs/parsh.1 $(share)/man/man1/parsh.1
	mkdir -p $(share)/bash-completion/completions $(share)/zsh/site-functions \
	  $(share)/fish/vendor_completions.d
	$(program) --generate-completion-script bash >$(share)/bash-completion/completions/parsh
	$(program) --generate-completion-script zsh >$(share)/zsh/site-functions/_parsh
	$(program) --generate-completion-script fish >$(share)/fish/vendor_completions.d/parsh.fish

clean: ## everything that was built or downloaded
	rm -rf .build .build-asan .build-tools

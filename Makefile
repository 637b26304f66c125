# Everything there is to do here; `make` lists it.

offerbook = .build/release/offerbook

.PHONY: help
help:
	@echo "make demo           load the example practice and write its monthly report"
	@echo "make test           run every test against a PostgreSQL of its own"
	@echo "make build          build $(offerbook)"
	@echo "make bench          time loading, reporting and rendering: many lines, a thousand loads"
	@echo "make check-page     hold the example's report against an HTML and an accessibility checker"
	@echo "make picture        take the picture of it that the README shows"
	@echo "make format         format the sources"
	@echo "make lint           check their format"
	@echo "make install-tools  install what the above need; they do so themselves"
	@echo "make clean          remove what was built; data is kept"

.PHONY: install-tools
install-tools:
	@.ci/install

.PHONY: install-test-tools
install-test-tools:
	@.ci/install tests

.PHONY: build
build: install-tools
	swift build -c release --product offerbook

.PHONY: demo
demo: build
	@$(offerbook) demo

.PHONY: test
test: install-test-tools
	swift build --build-tests
	swift format lint --strict --parallel --recursive Sources Tests Package.swift
	swift test --skip-build

# In data folders of their own, which are gone afterwards.
.PHONY: bench
bench: build
	swift build -c release --product example-practice
	@.ci/bench $(offerbook) .build/release/example-practice
	@.ci/bench-as-of $(offerbook) .build/release/example-practice
	swift build -c release --product RenderingBenchmark
	@.ci/bench-rendering .build/release/RenderingBenchmark $(offerbook)

# The snapshot has every kind of section; the demo is a real month.
.PHONY: check-page
check-page: demo
	@.ci/check-page Tests/__Snapshots__/Report/report.html demo/report-2026-10.html

.PHONY: picture
picture: demo
	@.ci/picture demo/report-2026-10.html Examples/report.png

.PHONY: format
format:
	swift format --in-place --parallel --recursive Sources Tests Package.swift

.PHONY: lint
lint:
	swift format lint --strict --parallel --recursive Sources Tests Package.swift

.PHONY: clean
clean:
	rm -rf .build demo

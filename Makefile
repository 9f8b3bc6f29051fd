# The door. Every target hands over to scripts/, which runs on any Python from 3.11 and needs nothing installed.
PORT ?= 8501
FILE ?=
ARGS ?=
NAMES := python3 python3.13 python3.12 python3.11
PYTHON ?= $(or $(firstword $(foreach name,$(NAMES),$(shell command -v $(name) 2>/dev/null))),python)

.PHONY: help run test bench backup restore requirements

help:
	@$(PYTHON) -m scripts help

run:
	@$(PYTHON) -m scripts run $(PORT)

test:
	@$(PYTHON) -m scripts test $(ARGS)

bench:
	@$(PYTHON) -m scripts bench $(ARGS)

backup:
	@$(PYTHON) -m scripts backup

restore:
	@$(PYTHON) -m scripts restore "$(FILE)"

requirements:
	@$(PYTHON) -m scripts requirements

# Each command is described by `make help` and lives in scripts/unitcycle_dev.
COMMANDS := run test test-scripts test-backend test-frontend test-schema test-browser \
            screenshots check openapi texts evals bench lighthouse manage backup restore lock clean

.DEFAULT_GOAL := help
.PHONY: help $(COMMANDS)
export PORT PYTHON ARGS TO FROM

help $(COMMANDS):
	@scripts/dev $@

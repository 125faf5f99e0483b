"""What `make` calls: set-up, run, test, check. See docs/operations.md."""

"""The figures of `make bench`: what the application costs over bare SQL, measured side by side in one run."""

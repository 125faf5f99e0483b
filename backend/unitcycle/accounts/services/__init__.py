"""What changes people and organisations: one function per use case, each whole or not at all."""

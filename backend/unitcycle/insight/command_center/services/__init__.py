"""Everything that writes in the command center."""

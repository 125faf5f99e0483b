"""The policy of the command center: what is suggested for a unit, how surely, and what may be done about it."""

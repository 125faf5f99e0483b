"""Payment providers behind one port. No tables and no business rule: `finance.payments` decides, this asks."""

"""Language models behind one port. No tables and no policy: `agents` decides what is asked, this asks."""

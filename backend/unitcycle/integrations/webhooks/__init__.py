"""How a call leaves for an address that a customer wrote down: to the public internet and nowhere else."""

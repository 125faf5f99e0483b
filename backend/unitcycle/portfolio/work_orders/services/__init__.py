"""What can be done to work orders and their photos."""

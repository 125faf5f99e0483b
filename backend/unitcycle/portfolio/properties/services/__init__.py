"""What can be done to properties, buildings and floors, and the daily report."""

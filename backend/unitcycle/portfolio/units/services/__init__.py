"""What can be done to units, their photos and equipment."""

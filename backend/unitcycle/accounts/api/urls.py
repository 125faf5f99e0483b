"""Paths of this app."""

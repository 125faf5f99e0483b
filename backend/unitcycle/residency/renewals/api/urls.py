"""Paths of renewals."""

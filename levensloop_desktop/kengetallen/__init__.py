"""Counts in which nobody can be found."""

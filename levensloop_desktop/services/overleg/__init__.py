"""Preparing, running and closing an overleg."""

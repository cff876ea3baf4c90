"""Counts, the monitor samenwerking and their files, as use cases."""

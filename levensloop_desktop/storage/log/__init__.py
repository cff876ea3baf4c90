"""The access log, and searching it."""

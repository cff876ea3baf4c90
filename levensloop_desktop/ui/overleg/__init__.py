"""The screen Overleg: prepare a meeting, hold it, close it."""

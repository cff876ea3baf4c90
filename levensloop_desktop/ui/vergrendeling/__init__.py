"""Locking the kluis: when, what leaves the screen, and what leaves the clipboard."""

"""Screens of the overdrachtspakket: making one, receiving one, and confirming that it came."""

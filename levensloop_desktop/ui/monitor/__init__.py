"""The monitor: how partners work together, and what holds clients up."""

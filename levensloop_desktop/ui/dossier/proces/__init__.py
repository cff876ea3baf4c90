"""The tab Proces."""

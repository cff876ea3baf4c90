"""Handing over: overdracht, to a colleague, as a file to another ZVH."""

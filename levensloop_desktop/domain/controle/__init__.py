"""The rules of a field, each with its Dutch sentence."""

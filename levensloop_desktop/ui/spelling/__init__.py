"""The spelling check of text fields, off line."""

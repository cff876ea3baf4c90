"""The handleiding: pages of docs/handleiding, read for the window and for paper."""

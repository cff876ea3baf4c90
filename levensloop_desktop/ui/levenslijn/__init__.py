"""The levenslijn of a client: the picture of seven lanes, and the same as a table."""

"""Several documents at once: a map about one client, and a round for a table."""

"""The encrypted database: engine, statements, mapping, its failures."""

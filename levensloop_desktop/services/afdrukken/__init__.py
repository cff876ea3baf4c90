"""Papers: one, a round for a table, the house style, and who has an old one."""

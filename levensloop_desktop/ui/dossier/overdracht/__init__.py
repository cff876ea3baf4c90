"""The tab Overdracht."""

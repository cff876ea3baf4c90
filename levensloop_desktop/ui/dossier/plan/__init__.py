"""The tab Plan: levensgebieden, afspraken, establishing, comparing."""

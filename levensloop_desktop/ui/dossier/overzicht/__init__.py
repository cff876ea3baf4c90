"""The tab Overzicht."""

"""Tools for those who build Levensloop."""

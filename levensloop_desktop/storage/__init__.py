"""Keeping dossiers: the encrypted kluis behind the ports of services."""

"""The search index inside dossier.db: full text, kept in the transaction of every change."""

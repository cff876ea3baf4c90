"""Writing dossiers: unit of work, history, drafts, destroying."""

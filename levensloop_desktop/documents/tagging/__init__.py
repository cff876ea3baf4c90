"""The structure tree of a tagged PDF and what PDF/A and PDF/UA ask around it."""

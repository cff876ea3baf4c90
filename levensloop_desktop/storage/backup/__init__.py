"""Back-ups: making, checking, restoring, destroying old ones."""

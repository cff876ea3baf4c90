"""Care of the kluis: back-ups, checking, retention, placing files."""

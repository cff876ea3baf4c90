"""The screen of counts: protected figures, and no person."""

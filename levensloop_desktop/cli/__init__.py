"""Commands for work without a screen."""

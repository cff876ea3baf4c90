"""Nu handelen: the screen for 03:00, over the whole window."""
